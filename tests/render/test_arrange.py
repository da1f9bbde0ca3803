"""What a sheet says of a note: which parts, in which words, in whose language, and that nothing grave is left out."""

import dataclasses
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sintesis.model import LANGUAGES, Kind, Language, Severity
from sintesis.note import (
    ActorRow,
    Bilingual,
    DateRow,
    Header,
    Issue,
    Located,
    Note,
    NumberedSentence,
    Published,
    Statement,
    Term,
)
from sintesis.render.arrange import arrange
from sintesis.render.layout import BUILT_IN, find
from sintesis.render.plan import SECTIONS, Layout, Part
from sintesis.render.sheet import (
    Doubt,
    Evidence,
    HeaderRow,
    Lead,
    Line,
    Paragraph,
    Quotation,
    Section,
    Sheet,
    Sides,
    SourceText,
    Statements,
    Style,
    Table,
    Text,
)
from tests.render.invented import note
from tests.render.pages import everywhere

ALL = Layout(parts=tuple(Part(name) for name in SECTIONS), header=("source", "url", "published", "note"))


def laid_out(made: Note, template: str = "standard", form: str = "md") -> Sheet:
    layout = find(template).drawn_by
    assert isinstance(layout, Layout)
    return arrange(made, layout, form)


def plain(line: Line) -> str:
    """A line in letters: *emphasis*, **strong**, [evidence], !finding."""
    marks = {Style.EMPHASIS: "*", Style.STRONG: "**"}
    drawn = ""
    for piece in line:
        match piece:
            case Text():
                drawn += f"{marks.get(piece.style, '')}{piece.text}{marks.get(piece.style, '')}"
            case Evidence():
                drawn += f" [{', '.join(map(str, piece.numbers))}]"
            case Doubt():
                drawn += f" !{piece.message}"
    return drawn


def both(sides: Sides) -> str:
    return " / ".join(map(plain, sides))


def part(sheet: Sheet, name: str) -> Section:
    return next(section for section in sheet.sections if section.name == name)


def statements(sheet: Sheet, name: str) -> list[str]:
    return [
        both(item.sides) for block in part(sheet, name).blocks if isinstance(block, Statements) for item in block.items
    ]


def field(sheet: Sheet, name: str) -> HeaderRow | None:
    return next((row for row in sheet.header if row.name == name), None)


def texts(value: object) -> Iterator[str]:
    """Every text anywhere in a value of the sheet."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for held in value:
            yield from texts(held)
    elif dataclasses.is_dataclass(value):
        for entry in dataclasses.fields(value):
            yield from texts(getattr(value, entry.name))


# what every layout owes


@pytest.mark.parametrize("template", BUILT_IN)
@pytest.mark.parametrize("languages", [("es",), ("en",), LANGUAGES])
@pytest.mark.parametrize("source", LANGUAGES)
def test_every_template_in_every_language(template: str, languages: tuple[Language, ...], source: Language) -> None:
    sheet = laid_out(note(*languages, source=source), template)
    lead = part(sheet, "bottom_line").blocks[0]
    assert isinstance(lead, Lead)
    assert len(lead.statement.sides) == len(languages)
    assert len(sheet.title) == len(languages)
    headings = [section.heading for section in sheet.sections if section.heading]
    assert all(
        piece.language in (None, *languages)
        for h in headings
        for side in h
        for piece in side
        if isinstance(piece, Text)
    )
    names = [section.name for section in sheet.sections]
    assert "reliability" in names
    assert ("source_text" in names) == (template == "full")


@pytest.mark.parametrize("template", BUILT_IN)
def test_an_error_is_shown_by_every_template(template: str) -> None:
    sheet = laid_out(note("en"), template)
    assert "differs: “Brisamar” → “Brisas”" in " ".join(texts(part(sheet, "reliability")))


def test_an_error_is_shown_though_the_layout_names_no_reliability() -> None:
    bare = Layout(parts=(Part("background"),), header=(), evidence=False, warnings=False)
    assert "“Brisas”" in " ".join(texts(arrange(note("en"), bare, "md")))
    points = arrange(note("en"), Layout(parts=(Part("key_points"),), header=(), warnings=False), "md")
    assert [" !" in line for line in statements(points, "key_points")] == [False, True]


def test_an_error_in_the_title_stands_in_the_head() -> None:
    wrong = Issue(
        check="number", severity=Severity.ERROR, source="3", target="4", language="en", message=Bilingual(en="3 → 4")
    )
    known = note("en").reliability
    found = known.model_copy(update={"findings": (Located(where="title", finding=wrong, evidence=()),)})
    row = field(laid_out(note("en", reliability=found), "tarjeta"), "title_findings")
    assert row
    assert both(row.value) == " !3 → 4"


def test_a_finding_stands_on_the_side_it_concerns() -> None:
    sheet = laid_out(note(*LANGUAGES))
    points = part(sheet, "key_points").blocks[0]
    assert isinstance(points, Statements)
    assert [[isinstance(side[-1], Doubt) for side in item.sides] for item in points.items] == [[False, True]] * 2


def test_findings_on_a_language_that_is_not_shown_are_not() -> None:
    sheet = laid_out(note("es"))
    assert not [text for text in texts(sheet.sections) if "Brisas" in text]
    assert "Sin advertencias." in statements(sheet, "reliability")


@given(st.text(max_size=300))
def test_no_text_of_a_sheet_turns_or_breaks_a_line(text: str) -> None:
    sheet = arrange(everywhere(text), ALL, "md")
    for found in texts((sheet.title, sheet.header, sheet.sections)):
        assert not [
            c
            for c in found
            if unicodedata.bidirectional(c) in ("RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI")
        ]
        assert not [c for c in found if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]


@pytest.mark.parametrize("languages", [("es",), ("en",), LANGUAGES])
def test_a_note_with_nothing_in_it(languages: tuple[Language, ...]) -> None:
    names = ("removed", "key_points", "background", "actors", "dates", "figures", "quotes", "next_steps", "terms")
    nothing: dict[str, Any] = dict.fromkeys((*names, "sentences"), ())
    unknown = {"findings": (), "attributed_to": (), "checked": (), "years_inferred": False}
    known = note(*languages).reliability.model_copy(update=unknown)
    empty = note(*languages, bottom_line=None, reliability=known, **nothing)
    assert [section.name for section in arrange(empty, ALL, "md").sections] == ["reliability", "method"]


# wording


def test_headings_of_the_two_templates_of_genre() -> None:
    assert both(laid_out(note("es"), "tarjeta").genre) == "Tarjeta informativa"
    lead = part(laid_out(note("en"), "bluf"), "bottom_line").blocks[0]
    assert isinstance(lead, Lead)
    assert both(lead.label) == "Bottom line up front"
    assert both(part(laid_out(note(*LANGUAGES)), "key_points").heading or ()) == "Claves / Key points"


def test_the_head_of_a_nota_informativa() -> None:
    stated = Header(to_name="Delegación", from_name="Prensa", subject="Puertos", number="7/2026")
    sheet = laid_out(note("es", header=stated))
    assert [(both(row.label), both(row.value)) for row in sheet.header[:5]] == [
        ("Número", "7/2026"),
        ("Para", "Delegación"),
        ("De", "Prensa"),
        ("Asunto", "Puertos"),
        ("Fecha", "20 de junio de 2026"),
    ]
    assert [both(block.sides) for block in part(sheet, "closing").blocks if isinstance(block, Paragraph)] == [
        "Atentamente",
        "**Prensa**",
    ]


def test_the_head_of_a_submission() -> None:
    stated = Header(to_name="Minister", from_name="Press office", number="7/2026")
    sheet = laid_out(note("en", header=stated), "bluf")
    assert [both(row.label) for row in sheet.header[:4]] == ["To", "From", "Date", "Ref"]
    assert not [section for section in sheet.sections if section.name == "closing"]


def test_only_what_is_stated_stands_in_the_head() -> None:
    sheet = laid_out(note("en", header=Header()))
    assert [row.name for row in sheet.header] == ["source", "url", "published", "note"]
    row = field(sheet, "note")
    assert row
    assert both(row.value) == "20 June 2026 · English · machine-made, not reviewed"


def test_who_reviewed_is_told_in_the_head() -> None:
    made = note("es")
    made = made.model_copy(update={"method": made.method.model_copy(update={"reviewed_by": "Ana Robles"})})
    row = field(laid_out(made), "note")
    assert row
    assert "revisada por Ana Robles" in both(row.value)


def test_the_original_headline_where_the_title_is_translated() -> None:
    row = field(laid_out(note("en"), "full"), "headline")
    assert row
    assert row.value == ((Text("Brisamar abre en mayo su terminal de contenedores", "es"),),)
    assert field(laid_out(note("es"), "full"), "headline") is None


def test_the_source_column_stands_only_where_names_differ() -> None:
    def columns(made: Note) -> int:
        table = part(laid_out(made), "actors").blocks[0]
        assert isinstance(table, Table)
        assert {len(row.cells) for row in table.rows} == {len(table.head)}
        return len(table.head)

    actor = note("es").actors[0]
    same = actor.model_copy(update={"as_written": "Autoridad Portuaria de Brisamar"})
    assert columns(note("es", actors=(actor,))) == 3
    assert columns(note("es", actors=(same,))) == 2
    assert columns(note("en", actors=(same,))) == 3


def test_quotes_hold_the_sources_words_first() -> None:
    quote = part(laid_out(note("en")), "quotes").blocks[0]
    assert isinstance(quote, Quotation)
    assert [text.text for text in quote.words] == ["«No habrá despidos»", "“There will be no dismissals”"]
    assert [text.language for text in quote.words] == ["es", "en"]
    assert plain(quote.said_by) == "Ana Robles [2]"


def test_translated_prose_has_the_marks_of_its_language() -> None:
    said = Statement(text=Bilingual(es='Dijo “no” y "nunca".', en='She said “no” and "never".'), evidence=(1,))

    def prose(language: Language, source: Language) -> str:
        lead = part(laid_out(note(language, source=source, bottom_line=said)), "bottom_line").blocks[0]
        assert isinstance(lead, Lead)
        return both(lead.statement.sides)

    assert prose("es", "en") == "Dijo «no» y «nunca». [1]"
    assert prose("en", "es") == "She said “no” and “never”. [1]"
    assert prose("es", "es") == 'Dijo “no” y "nunca". [1]'


def test_terms_with_their_original_gloss() -> None:
    coined = Term(
        term="grúa ciega",
        kind=Kind.TERM,
        gloss=Bilingual(es="grúa sin operario", en="crane without operator"),
        evidence=(4,),
    )
    sheet = laid_out(note("en", terms=(*note("en").terms, coined)))
    assert statements(sheet, "terms") == [
        "**APB** — Autoridad Portuaria de Brisamar, Brisamar Port Authority [3]",
        "**grúa ciega** — crane without operator; the article's own gloss: *grúa sin operario* [4]",
    ]
    assert statements(laid_out(note("es", terms=(coined,))), "terms") == ["**grúa ciega** — grúa sin operario [4]"]


def test_what_was_left_out_is_listed_with_its_reason() -> None:
    blocks = [block for block in part(laid_out(note("es")), "method").blocks if isinstance(block, Statements)]
    assert [block.name for block in blocks] == ["left_out"]
    assert [both(item.sides) for item in blocks[0].items] == [
        "«Te puede interesar: Las diez mejores playas» (enlace relacionado)",
        "«El alcalde no quiso hablar» (entradilla, repetida en la oración 6)",
    ]


def test_marks_of_inference_agree_with_what_is_told_of_them() -> None:
    date = note("en").dates[0]
    said = statements(laid_out(note("en")), "reliability")
    assert "Years marked (year inferred) follow from other dates of the article." in said
    day = date.model_copy(update={"as_written": "el domingo"})
    assert "What is marked as inferred follows from other dates of the article." in statements(
        laid_out(note("en", dates=(day,))), "reliability"
    )


def known(**changes: Any) -> Note:
    """The note with these parts of what is known of its reliability."""
    made = note("en")
    return made.model_copy(update={"reliability": made.reliability.model_copy(update=changes)})


def test_the_source_and_what_it_says_are_graded_in_sentences_of_their_own() -> None:
    said = statements(laid_out(known(grade="B2")), "reliability")
    assert said[0] == (
        "One source, graded by hand (Admiralty). Source B: usually reliable. Information 2: probably true."
    )
    spanish = note("es").model_copy(update={"reliability": known(grade="B2").reliability})
    assert statements(laid_out(spanish), "reliability")[0] == (
        "Una sola fuente, calificada a mano (Admiralty). Fuente B: habitualmente fiable. "
        "Información 2: probablemente verdadera."
    )


@pytest.mark.parametrize("grade", [f"{letter}{number}" for letter in "ABCDEF" for number in "123456"])
def test_every_grade_has_words(grade: str) -> None:
    for template in ("standard", "bluf"):
        assert grade == "F6" or "graded" in "".join(texts(laid_out(known(grade=grade), template)))


def test_anonymous_sources_are_told_with_their_sentences() -> None:
    assert "Anonymous sources: 2 sentences [2, 4]." in statements(laid_out(known(anonymous=(2, 4))), "reliability")


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (("key_points[1]", "bottom_line"), "Translated back; did not come back: Key points 2, Bottom line."),
        ((), "Translated back; did not come back: none."),
    ],
)
def test_what_did_not_come_back_is_listed(places: tuple[str, ...], expected: str) -> None:
    assert expected in statements(laid_out(known(round_trip=places)), "reliability")
    assert not any("Translated back" in said for said in statements(laid_out(note("en")), "reliability"))


def test_a_statement_that_was_left_out_is_told() -> None:
    lack = Issue(
        check="unsupported", severity=Severity.ERROR, source="", target="X", language=None,
        message=Bilingual(es="no consta en la fuente: «X»", en="not found in the source: “X”"),
    )  # fmt: skip
    told = known(findings=(Located(where="dropped", finding=lack, evidence=(1,)),))
    for template in BUILT_IN:
        found = "".join(texts(laid_out(told, template)))
        assert "not found in the source: “X”" in found
        assert "left out of the note" in found


def test_short_reliability_counts_what_it_does_not_list() -> None:
    first, *rest = part(laid_out(note("en"), "bluf"), "reliability").blocks
    assert isinstance(first, Paragraph)
    assert both(first.sides) == "One source, not graded (F6) · checked: numbers 3 of 3, names 4 of 5 · 2 findings"
    assert [len(block.items) for block in rest if isinstance(block, Statements)] == [1]


def test_the_annex_numbers_the_sentences_by_paragraph() -> None:
    annex = part(laid_out(note("en"), "full"), "source_text").blocks[0]
    assert isinstance(annex, SourceText)
    assert [[n for n, _ in paragraph] for paragraph in annex.paragraphs] == [[1, 2], [3, 4], [5, 6]]
    assert "source_text" not in [section.name for section in laid_out(note("en"), "full", "html").sections]


def test_most_rows_are_the_first() -> None:
    few = Layout(parts=(Part("key_points", most=1), Part("reliability")), header=())
    assert len(statements(arrange(note("es"), few, "md"), "key_points")) == 1


def test_what_was_not_translated_stands_in_its_own_language() -> None:
    said = Statement(text=Bilingual(es="No hubo acuerdo."), evidence=(1,))
    lead = part(laid_out(note("en", bottom_line=said)), "bottom_line").blocks[0]
    assert isinstance(lead, Lead)
    assert lead.statement.sides == ((Text("No hubo acuerdo.", "es"), Evidence((1,))),)


# dates that come


@pytest.mark.parametrize(
    ("value", "published", "comes"),
    [
        ("2026-05-03", "2026-04-20", True),
        ("2026-04-20", "2026-04-20", False),
        ("2026-05", "2026-04-20", True),
        ("2026-04", "2026-04-20", False),
        ("2026", "2026-04-20", False),
        ("2027", "2026-04-20", True),
        ("2025-12-31", "2026-04-20", False),
        ("2026-05/2026-09", "2026-04-20", True),
        ("XXXX-06", "2026-04-20", False),
        ("2026-05-03", "2026-05-01/..", True),
        ("2026-05-03", None, False),
    ],
)
def test_dates_after_the_article_come(value: str, published: str | None, comes: bool) -> None:
    row = DateRow(value=value, inferred=False, as_written="x", what=Bilingual(es="abre", en="opens"), evidence=(1,))
    made = note("en", dates=(row,), published=Published(value=published, inferred=False))
    names = [section.name for section in laid_out(made, "tarjeta").sections]
    assert ("coming_dates" in names) == comes


def test_a_date_of_a_next_step_comes_with_its_words() -> None:
    row = DateRow(
        value="2026-06", inferred=True, as_written="junio", what=Bilingual(es="se verán", en="meet"), evidence=(5,)
    )
    sheet = laid_out(note("en", dates=(row,), published=Published(value=None, inferred=False)), "tarjeta")
    assert statements(sheet, "coming_dates") == [
        "**June 2026** (year inferred): The two sides will meet again in June 2026. [5]"
    ]


def test_a_date_whose_statement_is_told_above_comes_with_its_clause() -> None:
    row = DateRow(
        value="2026-05-03", inferred=False, as_written="x", what=Bilingual(es="x", en="it opens"), evidence=(3,)
    )
    layout = Layout(parts=(Part("key_points", most=1), Part("coming_dates")), header=())
    points = note("en").key_points

    def coming(*said: Statement) -> list[str]:
        return statements(
            arrange(note("en", dates=(row,), key_points=said, next_steps=(), background=()), layout, "md"),
            "coming_dates",
        )

    assert coming(points[0]) == ["**3 May 2026**: it opens [3]"]
    other = points[1].model_copy(update={"evidence": (3,), "findings": ()})
    assert coming(points[0], other)[0].startswith("**3 May 2026**: The union fears")


# the original beside a translated name


def told(*said: str, actors: tuple[tuple[str, str, Kind], ...] = (), terms: tuple[Term, ...] = ()) -> list[str]:
    """The key points of an English note of a Spanish article, with these actors: (Spanish, English, kind)."""
    made = note(
        "en",
        bottom_line=None,
        background=(),
        key_points=tuple(Statement(text=Bilingual(es="x", en=text), evidence=(1,)) for text in said),
        actors=tuple(
            ActorRow(
                name=Bilingual(es=es, en=en), kind=kind, as_written=es, role=Bilingual(es="", en=""), evidence=(1,)
            )
            for es, en, kind in actors
        ),
        terms=terms,
        sentences=(NumberedSentence(n=1, paragraph=0, text="x"),),
    )
    return [line.removesuffix(" [1]") for line in statements(laid_out(made), "key_points")]


BODY = ("Autoridad del Puerto", "Harbour Authority", Kind.ORGANISATION)
ACRONYM = Term(
    term="AP", kind=Kind.ACRONYM, gloss=Bilingual(es="Autoridad del Puerto", en="Harbour Authority"), evidence=(1,)
)


def test_the_original_stands_beside_on_first_use() -> None:
    assert told("The Harbour Authority spoke.", "The Harbour Authority left.", actors=(BODY,)) == [
        "The Harbour Authority (*Autoridad del Puerto*) spoke.",
        "The Harbour Authority left.",
    ]


def test_the_acronym_joins_it() -> None:
    expected = ["The Harbour Authority (*Autoridad del Puerto*, AP) spoke."]
    assert told("The Harbour Authority (AP) spoke.", actors=(BODY,)) == expected
    assert told("The Harbour Authority spoke.", actors=(BODY,), terms=(ACRONYM,)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Authority's head spoke.",
        "The Harbour Authority of Brisamar spoke.",
        "The Harbour Authority Board spoke.",
        "The Harbour Authority-led plan failed.",
        "She said: “The Harbour Authority spoke.”",
        "Others (the Harbour Authority among them) spoke.",
        "The harbour authority spoke.",
        "The Harbour Authority (Harbour Authority) spoke.",
        "The Harbour Authority, Autoridad del Puerto, spoke.",
    ],
)
def test_where_no_original_is_set(text: str) -> None:
    assert told(text, actors=(BODY,)) == [text]


def test_a_use_that_takes_none_leaves_it_to_the_next() -> None:
    assert told("The Harbour Authority's head spoke.", "The Harbour Authority left.", actors=(BODY,))[1] == (
        "The Harbour Authority (*Autoridad del Puerto*) left."
    )


@pytest.mark.parametrize(
    ("es", "en", "kind"),
    [
        ("Estados Unidos", "United States", Kind.ORGANISATION),
        ("Parlamento", "Parliament", Kind.ORGANISATION),
        ("Organización Médica", "Organizacion médica", Kind.ORGANISATION),
        ("La Razón", "Razón", Kind.ORGANISATION),
        ("Ana la Roja", "Ana the Red", Kind.PERSON),
    ],
)
def test_names_that_need_no_original(es: str, en: str, kind: Kind) -> None:
    assert told(f"Today {en} spoke.", actors=((es, en, kind),)) == [f"Today {en} spoke."]


def test_no_original_in_a_card_or_beside_the_original_itself() -> None:
    point = Statement(
        text=Bilingual(es="Habló la Autoridad del Puerto.", en="The Harbour Authority spoke."), evidence=(1,)
    )
    actors = note(
        "en",
        actors=(
            ActorRow(
                name=Bilingual(es=BODY[0], en=BODY[1]), kind=BODY[2], as_written="x", role=Bilingual(), evidence=(1,)
            ),
        ),
    ).actors
    for languages, template in ((("en",), "tarjeta"), (("es",), "standard"), (LANGUAGES, "standard")):
        sheet = laid_out(note(*languages, key_points=(point,), actors=actors), template)
        assert "(*" not in " ".join(statements(sheet, "key_points"))


@given(
    st.lists(
        st.sampled_from(["The", "Harbour Authority", "(AP)", "of Brisamar", "“", "”", "spoke", ",", "'s", "."]),
        min_size=1,
        max_size=12,
    ),
    st.lists(st.sampled_from(["Harbour Authority", "left."]), max_size=4),
)
def test_an_original_is_set_once_and_takes_nothing_away(first: list[str], second: list[str]) -> None:
    said = [text for words in (first, second) if (text := " ".join(words).strip())]
    made = told(*said, actors=(BODY,))
    assert sum(line.count("*Autoridad del Puerto*") for line in made) <= 1
    bare = [
        line.replace(" (*Autoridad del Puerto*, AP)", " (AP)").replace(" (*Autoridad del Puerto*)", "") for line in made
    ]
    assert [" ".join(line.split()) for line in bare] == said
