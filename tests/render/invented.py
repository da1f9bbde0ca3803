"""A note made by hand, with something in every part of it: an invented port, in whichever languages a test wants."""

from typing import Any

from sintesis.model import Kind, Language, Length, Reason, Severity
from sintesis.note import (
    ActorRow,
    AttributedTo,
    Bilingual,
    Checked,
    DateRow,
    FigureRow,
    Header,
    Issue,
    LeftOut,
    Located,
    Method,
    Note,
    NumberedSentence,
    Origin,
    Published,
    Quote,
    Reliability,
    Statement,
    Term,
)

SPANISH = (
    "El puerto de Brisamar abrirá el 3 de mayo una terminal de contenedores que ha costado 12,5 millones de euros.",
    "«No habrá despidos», dijo ayer Ana Robles, directora del puerto.",
    "La Autoridad Portuaria de Brisamar (APB) firmó el contrato en 2024, tras dos años de obras.",
    "El sindicato teme que 40 estibadores pierdan su empleo si las grúas funcionan sin operario.",
    "Las dos partes volverán a reunirse en junio de 2026.",
    "El alcalde no quiso hacer declaraciones.",
)
ENGLISH = (
    "The port of Brisamar will open on 3 May a container terminal that has cost 12.5 million euros.",
    "“There will be no dismissals”, said yesterday Ana Robles, director of the port.",
    "The Brisamar Port Authority (APB) signed the contract in 2024, after two years of works.",
    "The union fears that 40 dockers may lose their jobs if the cranes run without an operator.",
    "The two sides will meet again in June 2026.",
    "The mayor declined to comment.",
)
TITLE = Bilingual(
    es="Brisamar abre en mayo su terminal de contenedores", en="Brisamar opens its container terminal in May"
)
PARAGRAPHS = (0, 0, 1, 1, 2, 2)


def note(*languages: Language, source: Language = "es", **changes: Any) -> Note:
    """The note written in `languages`, of the article in `source`; `changes` replace fields of it."""
    sentences = SPANISH if source == "es" else ENGLISH
    mismatch = _issue("name", Severity.ERROR, "Brisamar", "Brisas", source)
    doubtful = _issue("word", Severity.WARNING, "", "dockerss", source)
    made: dict[str, Any] = {
        "title": TITLE,
        "title_from_file": True,
        "source": _origin(source),
        "published": Published(value="2026-04-20", inferred=False),
        "created": "2026-06-20",
        "header": Header(to_name="Delegación", subject="Puertos", number="7/2026", classification="RESERVADO"),
        "sentences": tuple(
            NumberedSentence(n=n, paragraph=p, text=text)
            for n, (p, text) in enumerate(zip(PARAGRAPHS, sentences, strict=True), 1)
        ),
        "removed": (
            LeftOut(text="Te puede interesar: Las diez mejores playas", reason=Reason.RELATED_LINK, repeated_in=None),
            LeftOut(text="El alcalde no quiso hablar", reason=Reason.STANDFIRST, repeated_in=6),
        ),
        "bottom_line": _statement(1),
        "key_points": (_statement(2, 3, findings=(doubtful,)), _statement(4, findings=(mismatch,))),
        "background": (_statement(3),),
        "actors": (
            ActorRow(
                name=Bilingual(es="Autoridad Portuaria de Brisamar", en="Brisamar Port Authority"),
                kind=Kind.ORGANISATION,
                as_written="Autoridad Portuaria de Brisamar (APB)" if source == "es" else "Brisamar Port Authority",
                role=Bilingual(es="firmó el contrato", en="signed the contract"),
                evidence=(3,),
            ),
        ),
        "dates": (
            DateRow(
                value="2026-05-03",
                inferred=True,
                as_written="3 de mayo" if source == "es" else "3 May",
                what=Bilingual(es="abre la terminal", en="the terminal opens"),
                evidence=(1,),
            ),
        ),
        "figures": (
            FigureRow(
                value="EUR 12500000",
                kind=Kind.MONEY,
                as_written="12,5 millones de euros" if source == "es" else "12.5 million euros",
                what=Bilingual(es="coste de la terminal", en="cost of the terminal"),
                evidence=(1,),
            ),
        ),
        "quotes": (
            Quote(
                text=Bilingual(es="No habrá despidos", en="There will be no dismissals"),
                speaker=Bilingual(es="Ana Robles", en="Ana Robles"),
                verb="dijo" if source == "es" else "said",
                evidence=(2,),
            ),
        ),
        "next_steps": (_statement(5),),
        "terms": (
            Term(
                term="APB",
                kind=Kind.ACRONYM,
                gloss=Bilingual(es="Autoridad Portuaria de Brisamar", en="Brisamar Port Authority"),
                evidence=(3,),
            ),
        ),
        "reliability": Reliability(
            grade="F6",
            attributed_to=(AttributedTo(name=Bilingual(es="Ana Robles", en="Ana Robles"), evidence=(2,)),),
            years_inferred=True,
            checked=(Checked(check="numbers", passed=3, total=3), Checked(check="names", passed=4, total=5)),
            findings=(
                Located(where="key_points[0]", finding=doubtful, evidence=(2, 3)),
                Located(where="key_points[1]", finding=mismatch, evidence=(4,)),
            ),
        ),
        "method": Method(
            program="sintesis 0.1.0",
            summarizer="extractive",
            translator="echo",
            languages=languages,
            length=Length.STANDARD,
        ),
    }
    return Note(**{**made, **changes})


def _origin(source: Language) -> Origin:
    return Origin(
        name=f"puerto.{source}.txt",
        language=source,
        confidence=0.99,
        digest="0" * 64,
        outlet="La Gaceta de Brisamar",
        byline="Luz Marea",
        url="https://gaceta.example/puerto",
        standfirst="La obra ha durado dos años" if source == "es" else "Works took two years",
    )


def _statement(*numbers: int, findings: tuple[Issue, ...] = ()) -> Statement:
    text = Bilingual(
        es=" ".join(SPANISH[n - 1] for n in numbers),
        en=" ".join(ENGLISH[n - 1] for n in numbers),
    )
    return Statement(text=text, evidence=numbers, findings=findings)


def _issue(check: str, severity: Severity, said: str, stands: str, source: Language) -> Issue:
    return Issue(
        check=check,
        severity=severity,
        source=said,
        target=stands,
        language="en" if source == "es" else "es",
        message=Bilingual(es=f"difiere: «{said}» → «{stands}»", en=f"differs: “{said}” → “{stands}”"),
    )
