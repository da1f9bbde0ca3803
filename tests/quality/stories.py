"""Invented news stories from which the pages of `pages.py` are made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """A headline, the line below it, and the paragraphs."""

    title: str
    standfirst: str
    paragraphs: tuple[str, ...]


FERRY = Story(
    "El transbordador de Isla Parda vuelve a cruzar el estrecho tras cuatro meses",
    "La naviera no devolverá los billetes de enero y los vecinos anuncian que irán a los tribunales si no rectifica",
    (
        "El transbordador que une Isla Parda con la costa volvió a navegar este lunes después de cuatro meses en el "
        "astillero. A bordo del primer viaje iban 212 pasajeros, la mitad de los que caben, y una docena de camiones.",
        "«No hubo un solo día de retraso en la obra», aseguró el gerente de la naviera, Rubén Lastra, en el muelle. La "
        "reparación de los motores costó 3,4 millones de euros, según los datos que la empresa entregó al puerto.",
        "Los vecinos, que durante el invierno dependieron de una lancha con treinta plazas, reclaman que se les "
        "devuelva el importe de los billetes de enero. La naviera contestó que no lo hará porque el temporal fue una "
        "causa ajena.",
        "La alcaldesa, Nuria Bastida, recordó que el contrato obliga a mantener dos viajes diarios en cualquier época "
        "del año. Si la empresa no cumple, dijo, el ayuntamiento pedirá al gobierno regional que lo rescinda.",
        "El hospital de la isla, que solo tiene ocho camas, trasladó en helicóptero a catorce enfermos entre diciembre "
        "y marzo. Cada vuelo cuesta unos 6.000 euros, que paga el servicio regional de salud.",
        "La próxima revisión del barco está prevista para dentro de dos años. Para entonces, el consorcio de puertos "
        "quiere tener en servicio un segundo transbordador, más pequeño y con motores eléctricos.",
    ),
)
SCHOOLS = Story(
    "La provincia de San Telmo abrirá doce escuelas rurales antes de marzo",
    "El plan prevé contratar a ochenta maestros y reparar los caminos por los que llegan los alumnos",
    (
        "La provincia de San Telmo abrirá doce escuelas rurales antes del comienzo de las clases, el 3 de marzo, "
        "informó ayer la ministra de Educación, Graciela Montes, en la capital provincial.",
        "Las obras empezaron en julio y cuestan 840 millones de pesos. Dos de los edificios no estarán listos a "
        "tiempo, admitió la ministra, y sus alumnos estudiarán hasta mayo en salones prestados por los clubes.",
        "El gremio docente celebró el anuncio, aunque advirtió que faltan maestros. «No alcanza con inaugurar "
        "paredes», dijo su secretario, Hugo Peralta, que pide que los sueldos de la zona suban un 15 por ciento.",
        "Según el último censo, 1.900 chicos de la provincia viven a más de veinte kilómetros de la escuela más "
        "cercana. Tres de cada diez abandonan antes de terminar el ciclo básico.",
        "El gobierno provincial repartirá además bicicletas entre las familias que viven a menos de cinco kilómetros "
        "y pagará un transporte para las demás. La licitación se publicará la semana que viene.",
        "La oposición votará a favor del gasto, pero reclama una auditoría de las obras. El diputado Ernesto Vila "
        "sostuvo que el precio por metro cuadrado es el doble del que pagó la provincia vecina.",
    ),
)
MINE = Story(
    "Un tribunal ordena cerrar la mina de cobre de Alto Verde",
    "La empresa tiene noventa días para vaciar la balsa de residuos que amenaza al río",
    (
        "Un tribunal ambiental ordenó este jueves el cierre de la mina de cobre de Alto Verde por el riesgo de que su "
        "balsa de residuos contamine el río del que beben 40.000 personas.",
        "La sentencia, de 130 páginas, da a la compañía noventa días para vaciar la balsa y le prohíbe extraer mineral "
        "mientras tanto. No fija ninguna multa, que se decidirá en otro proceso.",
        "El abogado de la minera, Patricio Godoy, anunció que apelará ante la Corte. «La balsa no tiene filtraciones y "
        "lo demostraremos», afirmó a la salida del edificio.",
        "Los agricultores del valle, que presentaron la demanda hace seis años, encontraron niveles de arsénico cinco "
        "veces superiores a los que admite la norma. La empresa atribuye el arsénico a las rocas de la zona.",
        "En la mina trabajan 1.100 personas. El sindicato pidió al gobierno que garantice los sueldos durante el "
        "cierre y convocó a una asamblea para el domingo.",
    ),
)
BRIDGE = Story(
    "County delays Harrow Bridge reopening until the autumn",
    "Engineers found new cracks in two piers; the detour adds forty minutes to the school run",
    (
        "The county has put off the reopening of Harrow Bridge until October after engineers found fresh cracks in two "
        "of its five piers, the roads department said on Wednesday.",
        "The crossing, which carried 9,000 cars a day, was closed in January. Repairs were to cost $4.2 million; the "
        "department now expects to spend at least $6 million and has not said where the money will come from.",
        "“We are not going to open a bridge we do not trust,” said the county engineer, Denise Alcott, at a meeting in "
        "the town hall. Residents had hoped to use it before the start of term.",
        "The detour through Millbrook adds forty minutes to the school run, parents told the meeting. The school "
        "district pays $1,800 a week for the extra fuel its buses burn.",
        "Two firms have bid for the work. Neither can begin before July, according to the minutes of the council, "
        "because the steel has to be ordered from abroad.",
        "The state inspected the bridge four years ago and gave it a passing grade. A spokesman for the state said the "
        "report was being read again.",
    ),
)
VACCINE = Story(
    "Health service to offer shingles jab to everyone over 60",
    "The programme starts in September and will cost £110m in its first year",
    (
        "Everyone over 60 will be offered a vaccine against shingles from September, the health secretary, Moira "
        "Tennant, told parliament on Monday.",
        "The jab, now given at 65, will cost £110m in the first year. Officials expect it to prevent 17,000 visits to "
        "hospital by the end of the decade.",
        "Family doctors welcomed the decision but said that surgeries lacked nurses. “You can buy the vaccine; you "
        "cannot buy the hands to give it,” said Dr Owen Price, who chairs the doctors' council.",
        "People with weak immune systems will go first, followed by those over 64. No one will need to book: letters "
        "will be sent out in the order of birthdays.",
        "A study of 280,000 pensioners published last year found that the vaccinated were half as likely to fall ill. "
        "It did not look at how long the protection lasts.",
    ),
)
FARM = Story(
    "Drought forces ranchers to sell a third of their herds",
    "Hay costs three times what it did last spring",
    (
        "Ranchers in the three driest counties of the state have sold a third of their cattle since April, the "
        "growers' association said on Friday, as hay prices tripled.",
        "“I have never sold a cow that young,” said Luis Ortega, whose family has grazed the same land since 1911. He "
        "has 140 head left out of 210.",
        "The reservoir that feeds the canals stands at 22 percent of its capacity. Managers will not release more "
        "water before November unless it rains.",
        "The state has set aside $35 million in loans. Fewer than fifty ranchers had applied by Thursday, partly "
        "because the form runs to 31 pages, the association said.",
        "Forecasters see no change before the end of the summer. A wet autumn would help the pastures, they say, but "
        "not the herds that are gone.",
    ),
)
