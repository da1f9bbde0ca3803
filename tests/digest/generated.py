"""Invented notes by the hundred, from a seeded generator: many events of few kinds in few cities, told by several
papers.

Articles of the same kind share their background sentences, and those of one city its mayor and its council: only names,
days and figures of the event itself tell them apart.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sintesis.model import LANGUAGES, Kind, Language, Length
from sintesis.note import (
    ActorRow,
    Bilingual,
    DateRow,
    FigureRow,
    Method,
    Note,
    NumberedSentence,
    Origin,
    Published,
    Reliability,
    Statement,
)  # fmt: skip

CITIES = ("Valdeprado", "Montelar", "Ribasol", "Castroviejo", "Puerto Alba", "Lindares", "Torreblanca", "Fuentenova")
FIRST = (
    "Ana",
    "Luis",
    "Marta",
    "Jorge",
    "Elena",
    "Pablo",
    "Rosa",
    "Hugo",
    "Nuria",
    "Andrés",
    "Clara",
    "Tomás",
    "Irene",
)
LAST = (
    "Bedoya",
    "Quirós",
    "Landaluce",
    "Serrat",
    "Ordiales",
    "Fanjul",
    "Cobián",
    "Urrutia",
    "Melgar",
    "Pazos",
    "Tejada",
)
FIRMS = ("Aceros Nervia", "Transportes Ulla", "Grupo Varela", "Minas del Tormes", "Energía Boreal", "Textil Arosa")
OUTLETS = ("Diario Uno", "El Correo Libre", "The Daily Lantern", "La Crónica", "Evening Ledger", None)

LEADS: Mapping[str, Mapping[Language, Sequence[str]]] = {
    "accident": {
        "es": (
            "Al menos {a} personas murieron el {day} en {city} al chocar un autobús y un camión de {firm}.",
            "Un choque entre un autobús y un camión de {firm} dejó {a} muertos el {day} en {city}.",
        ),
        "en": (
            "At least {a} people died on {day} in {city} when a coach and a lorry of {firm} collided.",
            "A crash between a coach and a lorry of {firm} killed {a} people in {city} on {day}.",
        ),
    },
    "strike": {
        "es": (
            "Los {a} trabajadores de {firm} en {city} irán a la huelga desde el {day}.",
            "La plantilla de {firm} en {city}, de {a} personas, convocó una huelga a partir del {day}.",
        ),
        "en": (
            "The {a} workers of {firm} in {city} will strike from {day}.",
            "Staff of {firm} in {city}, {a} people in all, called a strike from {day}.",
        ),
    },
    "plant": {
        "es": (
            "{firm} invertirá {a} millones de euros en una planta en {city}, según anunció el {day}.",
            "La empresa {firm} anunció el {day} una planta en {city} que costará {a} millones de euros.",
        ),
        "en": (
            "{firm} will invest {a} million euros in a plant in {city}, it said on {day}.",
            "The firm {firm} announced on {day} a plant in {city} that will cost {a} million euros.",
        ),
    },
}
DETAILS: Mapping[Language, Sequence[str]] = {
    "es": (
        "{person}, portavoz de los afectados, pidió {b} explicaciones por escrito.",
        "Según {person}, otras {b} familias esperan una respuesta.",
        "El caso llegó al juzgado número {c} de la ciudad, donde declaró {person}.",
        "Un informe de {b} páginas, firmado por {other}, describe lo ocurrido.",
        "La alcaldesa de {city}, {mayor}, visitó el lugar con {other}.",
    ),
    "en": (
        "{person}, who speaks for those affected, asked for {b} written explanations.",
        "Another {b} families are waiting for an answer, according to {person}.",
        "The case reached court number {c} of the city, where {person} gave evidence.",
        "A report of {b} pages signed by {other} describes what happened.",
        "The mayor of {city}, {mayor}, visited the place with {other}.",
    ),
}
BACKGROUND: Mapping[Language, Sequence[str]] = {
    "es": (
        "El Ayuntamiento aprobó en marzo un plan que la oposición considera insuficiente.",
        "La región atraviesa su peor momento económico de la última década.",
        "Los sindicatos llevan meses pidiendo más inspecciones y mejores salarios.",
        "El Gobierno no ha querido comentar la situación hasta conocer todos los detalles.",
        "Las lluvias de los últimos días han complicado el trabajo de los equipos.",
        "Los vecinos se quejan de la falta de información y de la lentitud de los trámites.",
        "La oposición pedirá una comisión de investigación en el próximo pleno.",
        "Fuentes de la compañía aseguran que se cumplieron todas las normas.",
    ),
    "en": (
        "In March the council approved a plan that the opposition calls insufficient.",
        "The region is going through its worst economic spell in a decade.",
        "Unions have asked for more inspections and better wages for months.",
        "The government has declined to comment until all the details are known.",
        "The rain of the last few days has made the work of the teams harder.",
        "Residents complain of a lack of information and of slow procedures.",
        "The opposition will ask for an inquiry at the next council meeting.",
        "Company sources say that all the rules were kept.",
    ),
}


@dataclass(frozen=True, slots=True)
class Made:
    """A note and what is known of it."""

    name: str
    event: int
    note: Note


def made(count: int, seed: int, least: int = 1, most: int = 3) -> list[Made]:
    """`count` notes of events, each of which `least` to `most` papers tell."""
    chance = random.Random(seed)
    notes: list[Made] = []
    event = 0
    while len(notes) < count:
        facts = _event(chance)
        for _ in range(min(chance.randint(least, most), count - len(notes))):
            notes.append(Made(f"{len(notes):05}", event, _note(facts, chance, f"{len(notes):05}.txt")))
        event += 1
    return notes


@dataclass(frozen=True, slots=True)
class _Event:
    kind: str
    city: str
    firm: str
    persons: tuple[str, str]
    mayor: str
    day: date
    figures: tuple[int, int, int]


def _event(chance: random.Random) -> _Event:
    city = chance.choice(CITIES)
    return _Event(
        kind=chance.choice(sorted(LEADS)),
        city=city,
        firm=chance.choice(FIRMS),
        persons=(_person(chance), _person(chance)),
        mayor=f"Dolores {LAST[CITIES.index(city)]} Vidal",
        day=date(2025, 1, 1) + timedelta(days=chance.randrange(330)),
        figures=(chance.randint(14, 900), chance.randint(20, 4000), chance.randint(14, 90)),
    )


def _person(chance: random.Random) -> str:
    return f"{chance.choice(FIRST)} {chance.choice(LAST)} {chance.choice(LAST)}"


def _note(event: _Event, chance: random.Random, name: str) -> Note:
    language: Language = chance.choice(("es", "en"))
    told = [
        chance.choice(LEADS[event.kind][language]),
        *chance.sample(DETAILS[language], 4),
        *chance.sample(BACKGROUND[language], 5),
    ]
    places = range(len(told))
    pools = {code: [*LEADS[event.kind][code], *DETAILS[code], *BACKGROUND[code]] for code in LANGUAGES}
    texts = {
        code: [_filled(pools[code][pools[language].index(form)], event, code) for form in told] for code in LANGUAGES
    }
    both = [Bilingual(es=texts["es"][i], en=texts["en"][i]) for i in places]
    published = event.day + timedelta(days=chance.randint(0, 1))
    return Note(
        title=Bilingual(es=texts["es"][0].rstrip("."), en=texts["en"][0].rstrip(".")),
        title_from_file=True,
        source=Origin(
            name=name, language=language, confidence=1.0, digest="0" * 64, outlet=chance.choice(OUTLETS), byline=None,
            url=None, standfirst=None,
        ),
        published=Published(value=published.isoformat(), inferred=False),
        created="2025-12-01",
        sentences=tuple(NumberedSentence(n=i + 1, paragraph=i, text=texts[language][i]) for i in places),
        removed=(),
        bottom_line=Statement(text=both[0], evidence=(1,)),
        key_points=tuple(Statement(text=both[i], evidence=(i + 1,)) for i in range(1, 5)),
        background=(),
        actors=tuple(_actors(event, texts[language])),
        dates=(DateRow(value=event.day.isoformat(), inferred=True, as_written="day", what=both[0], evidence=(1,)),),
        figures=tuple(_figures(event, both, texts[language])),
        quotes=(),
        next_steps=(),
        terms=(),
        reliability=Reliability(grade="F6", attributed_to=(), years_inferred=True, checked=(), findings=()),
        method=Method(
            program="sintesis", summarizer="none", translator="none", languages=("es", "en"), length=Length.STANDARD
        ),
    )  # fmt: skip


def _filled(form: str, event: _Event, language: Language) -> str:
    a, b, c = event.figures
    day = event.day.strftime("%d/%m/%Y")
    return form.format(
        a=a, b=b, c=c, city=event.city, firm=event.firm, person=event.persons[0], other=event.persons[1],
        mayor=event.mayor, day=f"día {day}" if language == "es" else day,
    )  # fmt: skip


def _actors(event: _Event, sentences: Sequence[str]) -> Iterator[ActorRow]:
    for name, kind in ((event.firm, Kind.ORGANISATION), *((p, Kind.PERSON) for p in (*event.persons, event.mayor))):
        evidence = tuple(i for i, text in enumerate(sentences, 1) if name in text)
        if evidence:
            empty = Bilingual(es="", en="")
            yield ActorRow(name=Bilingual(es=name, en=name), kind=kind, as_written=name, role=empty, evidence=evidence)


def _figures(event: _Event, both: Sequence[Bilingual], sentences: Sequence[str]) -> Iterator[FigureRow]:
    for figure in event.figures:
        place = next((i for i, text in enumerate(sentences) if str(figure) in text.split()), None)
        if place is not None:
            yield FigureRow(
                value=str(figure), kind=Kind.NUMBER, as_written=str(figure), what=both[place], evidence=(place + 1,)
            )
