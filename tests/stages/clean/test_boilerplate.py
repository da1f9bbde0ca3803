"""Lines of pages go, sentences that merely look like them stay."""

import pytest

from sintesis.model import Reason
from sintesis.stages.clean.boilerplate import boilerplate, reason_of


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Te sugerimos: Hallan agua bajo el desierto de Sonora", Reason.RELATED_LINK),
        ("La consejera, ayer en el muelle de Oria. / L. GARMENDIA", Reason.PHOTO_CREDIT),
        ("The old jail in March. (Ann Lowe / The Valley Post)", Reason.PHOTO_CREDIT),
        ("NTX/ABC/DEF", Reason.BYLINE),
        ("abc-de/fgh", Reason.BYLINE),
        ("La periodista Ana Ruiz contribuyó a este despacho desde Lima.", Reason.BYLINE),
        ("FOR IMMEDIATE RELEASE", Reason.LETTERHEAD),
        ("Nota de prensa", Reason.LETTERHEAD),
        ("La transparencia nos hace creíbles: síguenos en Google Noticias", Reason.FOLLOW_US),
        ("61 View comments", Reason.SHARE_BAR),
        ("Media contact: Ann Lowe, 555-0142", Reason.SIGNATURE),
        ("Gabinete de Comunicación", Reason.SIGNATURE),
        ("Esta historia fue publicada originalmente el 20 de febrero de 2025, 5:15 PM.", Reason.COPYRIGHT),
        ("Get the day's biggest stories sent to your inbox. More info", Reason.NEWSLETTER),
        ("This article appears in the May issue. Subscribe now.", Reason.SUBSCRIPTION),
        ("Subscribe to The Valley Post", Reason.SUBSCRIPTION),
        ("► Lee también: El puerto reabre tras la tormenta", Reason.RELATED_LINK),
        ("Lee también El puerto reabre tras la tormenta", Reason.RELATED_LINK),
        ("[Leé también: “No hay plata para obras”]", Reason.RELATED_LINK),
        ("También te puede interesar | ¿Quién paga la luz?", Reason.RELATED_LINK),
        ("VIDEO: Así cayó el puente viejo", Reason.RELATED_LINK),
        ("Read more: Harbour reopens after the storm", Reason.RELATED_LINK),
        ("RELATED: Harbour reopens after the storm", Reason.RELATED_LINK),
        ("READ – Why the harbour closed", Reason.RELATED_LINK),
        ("You may also like", Reason.RELATED_LINK),
        ("Síguenos en Facebook, Instagram y X", Reason.FOLLOW_US),
        ("Seguinos en Instagram", Reason.FOLLOW_US),
        ("Sigue con nosotros la actualidad de Sevilla en Facebook y en Twitter", Reason.FOLLOW_US),
        ("Únete a nuestro canal de WhatsApp", Reason.FOLLOW_US),
        ("Follow us on X and Facebook.", Reason.FOLLOW_US),
        ("Follow Jane Doe on Twitter: @janedoe", Reason.FOLLOW_US),
        ("Suscríbete a nuestro boletín y empieza el día informado", Reason.NEWSLETTER),
        ("Recibe las noticias de la mañana en tu correo", Reason.NEWSLETTER),
        ("Sign up for our morning newsletter", Reason.NEWSLETTER),
        ("¿Ya eres suscriptor? Inicia sesión aquí", Reason.SUBSCRIPTION),
        ("Este contenido es exclusivo para suscriptores", Reason.SUBSCRIPTION),
        ("Already a subscriber? Log in", Reason.SUBSCRIPTION),
        ("Support independent journalism. ", Reason.SUBSCRIPTION),
        ("Foto: EFE", Reason.PHOTO_CREDIT),
        ("(Foto: Cuartoscuro / Ana Ruiz)", Reason.PHOTO_CREDIT),
        ("EFE/Pedro Paz", Reason.PHOTO_CREDIT),
        ("Getty Images", Reason.PHOTO_CREDIT),
        ("Main image credit: Getty", Reason.PHOTO_CREDIT),
        ("Residents leave the square on Monday. (AP Photo/Jane Doe)", Reason.PHOTO_CREDIT),
        ("Vecinos de la zona alta salen de la plaza | Foto: Ana Ruiz", Reason.PHOTO_CREDIT),
        ("Facebook Twitter WhatsApp", Reason.SHARE_BAR),
        ("Compartir en Facebook", Reason.SHARE_BAR),
        ("Share this article", Reason.SHARE_BAR),
        ("3 min read", Reason.SHARE_BAR),
        ("© 2025 El Faro del Sur. Todos los derechos reservados.", Reason.COPYRIGHT),
        ("Copyright 2025 The Beacon. All rights reserved. This material may not be published.", Reason.COPYRIGHT),
        ("Queda prohibida la reproducción total o parcial de este contenido.", Reason.COPYRIGHT),
        ("(Con información de AFP y EFE)", Reason.BYLINE),
        ("Reporting by Jane Doe in London; editing by John Roe", Reason.BYLINE),
    ],
)
def test_furniture_of_pages_is_recognised(line: str, reason: Reason) -> None:
    assert reason_of(line.strip()) is reason


@pytest.mark.parametrize(
    "line",
    [
        "Te sugerimos llegar temprano, dijo la ministra a los vecinos.",
        "Te sugerimos: llegar temprano y llevar agua.",
        "Lee también las cartas que su abuelo escribió desde el frente.",
        "Lea Garza llegó a la meta en segundo lugar.",
        "Lee: “No me arrepiento de nada”.",
        "Más información: el portavoz no la dio.",
        "Además: los trenes no circularon hasta la noche.",
        "Sigue la polémica por la compra de Twitter.",
        "Recibe el alcalde a los vecinos sin boletín ni prensa.",
        "La editorial lo publicó con todos los derechos reservados para la familia.",
        "Crédito: 5 millones de pesos para viviendas.",
        "Facebook",
        "Compartir el agua es la única salida, dijo el alcalde.",
        "Foto de familia al final de la cumbre, en la que los presidentes evitaron hablar de aranceles y de migración.",
        "Read the contract carefully before you sign it.",
        "Read also stood for mayor in 2019.",
        "Register to vote by 7 October, the county told residents.",
        "Sign up for the state plan before the end of March, officials said.",
        "Join us on Friday, she told the crowd.",
        "Follow the money, the prosecutor told the jury.",
        "Share prices fell by a fifth.",
        "Subscribers left in droves.",
        "The photo, taken by Getty Images, shows the bridge before the storm.",
        "Subscribe to the county's alert list, officials told residents, and do not return before noon.",
        "Síguenos en el coche, pidió el agente por WhatsApp.",
        "Copyright is not what the case is about.",
        "Subscribe to the idea or not, the tax is coming.",
    ],
)
def test_sentences_of_the_body_stay(line: str) -> None:
    assert reason_of(line) is None


def test_a_list_heading_takes_the_link_below_it() -> None:
    lines = ["Te puede interesar", "Cuatro claves para entender la ley de aguas", "La ley entra en vigor el lunes."]
    assert boilerplate(lines) == {0: Reason.RELATED_LINK, 1: Reason.RELATED_LINK}


def test_a_list_heading_takes_all_links_with_bullets_and_all_at_the_end() -> None:
    links = ["- Harbour reopens after the storm", "- Why the price of bread went up"]
    body = "The law comes into force on Monday."
    assert set(boilerplate(["Related stories", *links, body])) == {0, 1, 2}
    assert set(boilerplate([body, "Most read", *(link[2:] for link in links)])) == {1, 2, 3}


def test_a_list_heading_takes_no_sentence_and_no_short_heading() -> None:
    assert set(boilerplate(["Related", "The law comes into force on Monday.", "More."])) == {0}
    assert set(boilerplate(["Te puede interesar", "Un año después", "La ley entra en vigor el lunes."])) == {0}


def test_a_long_paragraph_is_never_boilerplate() -> None:
    assert reason_of("Síguenos en Facebook " + "y en la calle " * 60) is None
