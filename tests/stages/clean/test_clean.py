"""A page goes in, the article comes out; nothing of its body is lost and nothing goes without a reason."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sintesis.model import Heading, Raw, Reason, Text
from sintesis.stages.clean import clean

ARTICLES = Path(__file__).parents[4] / "shared" / "cases" / "articles"

LEAD = "El Congreso aprobó el lunes la ley de aguas con 78 votos a favor y 40 en contra, tras doce horas de debate."
TITLE = "El Congreso aprueba la ley de aguas tras doce horas de debate"
SPANISH_PAGE = f"""POLÍTICA

{TITLE}

La norma obliga a las ciudades a medir sus fugas

Por Lucía Ferrer
Publicado el 3 de marzo de 2025 | Actualizado a las 18:20 h

Compartir
Foto: EFE/Pedro Paz

LIMA, 3 Mar. (EUROPA PRESS) – {LEAD}

Te puede interesar
Cuatro claves para entender la ley de aguas

“No es la ley que queríamos”, dijo la ministra. Te sugerimos leerla entera, añadió.

Síguenos en Facebook y X
© 2025 El Faro del Sur. Todos los derechos reservados.
"""
ENGLISH_PAGE = """Senate passes water bill after twelve-hour debate

By Jane Doe, Political Correspondent
Published 3 May 2025

LONDON (Reuters) - The Senate passed the water bill on Monday with 78 votes in favour and 40 against it.

Read more: Four questions about the water bill

Read the bill carefully before you vote, the speaker told members.

Advertisement

Sign up for our morning newsletter
"""
GLUED = """The plan would also let towns borrow from a common fund.
Coastal towns and state agree on flood barriers worth two billion dollars. The state of Maryland and eleven coastal \
towns agreed on Thursday to build flood barriers over ten years, at a cost of two billion dollars.
You may also like: Why the bay is rising faster than the ocean
The plan would also let towns borrow from a common fund. Three of them said they would not.
"""


def cleaned(text: str, title: str | None = None) -> Text:
    return clean(Raw(text, title=title), Heading())


def reasons(text: Text) -> list[str]:
    return [one.reason.value for one in text.removed]


def test_a_spanish_page() -> None:
    text = cleaned(SPANISH_PAGE)
    assert text.heading == Heading(
        title=TITLE,
        standfirst="La norma obliga a las ciudades a medir sus fugas",
        byline="Lucía Ferrer",
        outlet="Europa Press",
        published="2025-03-03",
    )
    assert text.paragraphs == (
        LEAD,
        "“No es la ley que queríamos”, dijo la ministra. Te sugerimos leerla entera, añadió.",
    )
    assert reasons(text) == [
        *("headline", "headline", "standfirst", "byline", "date line", "share bar", "photo credit", "dateline"),
        *("related link", "related link", "follow us", "copyright"),
    ]


def test_an_english_page() -> None:
    text = cleaned(ENGLISH_PAGE)
    assert text.heading.title == "Senate passes water bill after twelve-hour debate"
    assert (text.heading.byline, text.heading.outlet) == ("Jane Doe, Political Correspondent", "Reuters")
    assert text.heading.published == "2025-05-03"
    assert text.paragraphs == (
        "The Senate passed the water bill on Monday with 78 votes in favour and 40 against it.",
        "Read the bill carefully before you vote, the speaker told members.",
    )


def test_a_headline_glued_to_the_lead_is_split_off_below_a_repeated_standfirst() -> None:
    text = cleaned(GLUED)
    assert text.heading.title == "Coastal towns and state agree on flood barriers worth two billion dollars"
    assert text.heading.standfirst == "The plan would also let towns borrow from a common fund."
    assert text.paragraphs[0].startswith("The state of Maryland and eleven coastal towns agreed")
    assert reasons(text) == ["standfirst", "headline", "related link"]


def test_without_a_repeated_standfirst_nothing_is_split_off() -> None:
    text = cleaned(GLUED.partition("\n")[2])
    assert text.heading.title is None
    assert text.paragraphs[0].startswith("Coastal towns and state agree")


def test_a_headline_in_title_case_is_split_off_its_lead() -> None:
    lead = "The Senate passed the water bill on Monday with 78 votes in favour."
    text = cleaned(f"Senate Passes Water Bill After Long Debate. {lead}\nThe cities have two years to adapt.")
    assert text.heading.title == "Senate Passes Water Bill After Long Debate"
    assert text.paragraphs[0] == lead


def test_a_repeated_standfirst_without_a_full_stop_is_no_headline() -> None:
    text = cleaned(GLUED.replace(".", "", 1))
    assert text.heading.title == "Coastal towns and state agree on flood barriers worth two billion dollars"
    assert text.heading.standfirst == "The plan would also let towns borrow from a common fund"


def test_a_lead_below_a_repeated_standfirst_that_is_no_headline_stays_whole() -> None:
    lead = "La ministra llegó a Lima el lunes por la tarde. La ministra se reunió en Lima con los alcaldes del sur."
    text = cleaned(
        f"El fondo prestará dinero a los pueblos.\n{lead}\nEl fondo prestará dinero a los pueblos. No a todos."
    )
    assert text.paragraphs[0] == lead
    assert text.heading.title is None


def test_what_the_user_declares_wins_over_the_file_and_that_over_the_text() -> None:
    raw = Raw(SPANISH_PAGE, title="Ley de aguas", byline="Ana Ruiz")
    heading = clean(raw, Heading(title="Mi título")).heading
    assert (heading.title, heading.byline, heading.outlet) == ("Mi título", "Ana Ruiz", None)


def test_a_dateline_is_read_below_lines_that_nothing_is_read_from() -> None:
    text = clean(Raw(f"{TITLE}\nLIMA (EFE).- {LEAD}"), Heading(title="Mi título"))
    assert (text.heading.title, text.heading.outlet, text.paragraphs) == ("Mi título", "EFE", (LEAD,))


def test_datelines_further_down_belong_to_the_body() -> None:
    second = "PARÍS — Los molineros de la ciudad dejaron de trabajar el lunes por el precio del pan."
    assert cleaned(f"LIMA — {LEAD}\n{second}").paragraphs == (LEAD, second)


def test_the_title_of_the_file_is_taken_out_of_its_text() -> None:
    text = cleaned(f"{TITLE}\n{LEAD}", title=TITLE)
    assert text.paragraphs == (LEAD,)
    assert cleaned(f"{TITLE}. {LEAD}", title=TITLE).paragraphs == (LEAD,)


@pytest.mark.parametrize(
    "first",
    [
        "Haul: The crane that took parcels off the roof of the prison in Leeds",
        "but nobody had seen it coming.",
        "The city council of Leeds met twice in the last week of the year to talk about the prison.",
        "- The prison in Leeds",
        "Leeds prison.",
        "What were we to do with a problem of that kind?",
        "He said that the prison in Leeds was “struggling.”",
    ],
)
def test_titles_are_never_invented(first: str) -> None:
    body = "Warders had to send for a crane after parcels landed on the roof of the prison in Leeds, with a large haul."
    text = cleaned(f"{first}\n{body}")
    assert text.heading.title is None
    assert text.paragraphs == (first, body)


def test_repeated_lines_stay_once_and_short_ones_as_often_as_they_stand() -> None:
    answer, line = "—No.", "El plan costará dos mil millones de euros al Estado."
    text = cleaned("\n".join([LEAD, line, answer, "¿Y después?", answer, line]))
    assert text.paragraphs == (LEAD, line, answer, "¿Y después?", answer)
    assert reasons(text) == ["repeated line"]


def test_an_agency_that_signs_below_becomes_the_outlet() -> None:
    text = cleaned(f"{LEAD}\nLa ley entra en vigor el lunes.\nEFE")
    assert (text.heading.outlet, reasons(text)) == ("EFE", ["byline"])


def test_an_empty_text_is_empty() -> None:
    assert cleaned(" \n\n\u200b") == Text(Heading(), (), ())


BLOCKS = [
    *(line for page in (SPANISH_PAGE, ENGLISH_PAGE, GLUED) for line in page.splitlines() if line),
    *(
        "EFE",
        "EFE.- EFE. (AP)",
        "(CNN)",
        "MADRID (EFE) — Foto: EFE",
        "12 de mayo de 2025",
        "LIMA.-",
        "Ana Ruiz",
        "Lima",
    ),
    *(
        "Lula gana",
        "- Un enlace a otra noticia del agua",
        "Noticias relacionadas",
        "Updated 3 hours ago",
        "By Jane Doe",
    ),
    *(f"EFE.- {TITLE}", f"{TITLE}. {LEAD}", "Senate Passes Big Water Reform Bill.", "“Sí”, dijo", "a", "¿Y?"),
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(BLOCKS), max_size=10), st.sampled_from(["\n", "\n\n"]), st.sampled_from([None, TITLE]))
def test_cleaning_twice_changes_nothing(lines: list[str], break_: str, title: str | None) -> None:
    once = clean(Raw(break_.join(lines), title=title), Heading())
    heading = once.heading
    known = Raw(
        once.body, heading.title, heading.standfirst, heading.byline, heading.outlet, heading.published, heading.url
    )
    again = clean(known, Heading())
    assert again == Text(once.heading, once.paragraphs, ())


@settings(max_examples=300)
@given(st.lists(st.sampled_from(BLOCKS), max_size=10))
def test_every_letter_is_in_the_body_or_among_what_was_removed(lines: list[str]) -> None:
    text = cleaned("\n".join(lines))
    parts = [*text.paragraphs, *(one.text for one in text.removed)]
    assert sorted("".join("".join(parts).split())) == sorted("".join("".join(lines).split()))


def test_long_input_is_cleaned_in_linear_time() -> None:
    for text in ("Palabra " * 20_000, "EFE.- " * 20_000, LEAD + "\nEFE" * 5_000, f"{TITLE}\n" * 2_000, "(" * 100_000):
        cleaned(text)


def _articles() -> list[tuple[str, str]]:
    if not ARTICLES.is_dir():
        return []
    lines = [line for name in ("es", "en") for line in (ARTICLES / f"{name}.jsonl").read_text("utf-8").splitlines()]
    rows = map(json.loads, lines)
    return [(row["id"], row["text"]) for row in rows]


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the development cases are not beside the repository")
@pytest.mark.parametrize(("name", "text"), _articles())
def test_no_development_article_loses_more_than_a_dateline_a_prompt_or_a_repeated_line(name: str, text: str) -> None:
    found = cleaned(text)
    left = [one for one in found.removed if (one.text, one.reason) != ("Scroll down for video", Reason.RELATED_LINK)]
    assert {one.reason for one in left} <= {Reason.DATELINE, Reason.BYLINE, Reason.REPEATED}, name
    body = "".join(found.body.split())
    assert all("".join(one.text.split()) in body for one in found.removed if one.reason is Reason.REPEATED)
    assert found.heading.title is None


def test_a_declared_title_leaves_no_headline_in_the_body() -> None:
    made = clean(Raw(f"{TITLE}\n\n{LEAD}"), Heading(title="Otro título"))
    assert (made.heading.title, made.paragraphs) == ("Otro título", (LEAD,))
    assert [(line.text, line.reason) for line in made.removed] == [(TITLE, Reason.HEADLINE)]
