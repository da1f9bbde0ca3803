"""Digests made by hand, for what draws them: one with everything in it, with next to nothing, with a great deal."""

from collections.abc import Sequence

from sintesis.digest.document import (
    Actor,
    Coming,
    Copies,
    Difference,
    DifferingValue,
    Digest,
    Failure,
    Figure,
    File,
    NoteEntry,
    Occurrence,
    Reference,
    RoleHeld,
    Severities,
    Story,
    StoryPoint,
    TimelineRow,
)
from sintesis.model import Kind, Language, Severity
from sintesis.note import Bilingual, Issue, Published


def both(es: str, en: str) -> Bilingual:
    return Bilingual(es=es, en=en)


def entry(
    n: int,
    title: Bilingual,
    *,
    outlet: str | None = None,
    day: str | None = None,
    story: int = 1,
    language: Language = "es",
    url: str | None = None,
    name: str | None = None,
    findings: Severities | None = None,
    reviewed_by: str | None = None,
) -> NoteEntry:
    name = name or f"prensa/nota {n}.txt"
    return NoteEntry(
        n=n,
        name=f"{name}.json",
        source=name,
        files=(
            File(form="html", languages=("es", "en"), path=f"../{name}.es-en.html"),
            File(form="md", languages=("es",), path=f"../{name}.es.md"),
            File(form="json", languages=(), path=f"../{name}.json"),
        ),
        title=title,
        title_from_file=True,
        outlet=outlet,
        byline=None,
        url=url,
        published=Published(value=day, inferred=False),
        language=language,
        bottom_line=None,
        story=story,
        findings=findings or Severities(),
        reviewed_by=reviewed_by,
    )


def reference(note: int, *evidence: int) -> Reference:
    return Reference(note=note, evidence=evidence)


FERRY = both("Un transbordador encalla frente a Puerto Lirio", "A ferry runs aground off Puerto Lirio")
BRIDGE = both(
    "El puente de Monteluz reabre tras dos años de obras", "The Monteluz bridge reopens after two years of works"
)
TAX = both("El Parlamento aplaza la tasa de costas", "Parliament postpones the coastal levy")

AMOUNT = Issue(
    check="number",
    severity=Severity.ERROR,
    source="treinta",
    target="thirteen",
    language="en",
    message=both("la cifra difiere: «treinta» → «thirteen»", "number differs: “treinta” → “thirteen”"),
)


def _ferry() -> Story:
    return Story(
        n=1,
        title=FERRY,
        lead=1,
        notes=(1, 2, 3),
        days=("2031-03-04", "2031-03-05"),
        outlets=("El Faro de Levante", "Harbour Post"),
        outlets_unknown=1,
        single_source=False,
        points=(
            StoryPoint(
                text=both(
                    "El transbordador Aurelia encalló el martes frente a Puerto Lirio con 214 personas a bordo.",
                    "The ferry Aurelia ran aground on Tuesday off Puerto Lirio with 214 people on board.",
                ),
                where="bottom_line",
                reference=reference(1, 1, 2),
                also_in=(2,),
            ),
            StoryPoint(
                text=both(
                    "La autoridad portuaria no descarta un error de navegación.",
                    "The port authority does not rule out an error of navigation.",
                ),
                where="key_points[0]",
                reference=reference(2, 4),
                findings=(AMOUNT,),
                also_in=(),
            ),
        ),
        differences=(
            Difference(
                what=both("heridos", "injured"),
                kind=Kind.NUMBER,
                between_copies=False,
                values=(
                    DifferingValue(
                        value="12",
                        occurrences=(
                            Occurrence(
                                as_written="doce",
                                context=both("doce heridos leves", "twelve slightly injured"),
                                reference=reference(1, 3),
                            ),
                        ),
                    ),
                    DifferingValue(
                        value="1500.5",
                        occurrences=(
                            Occurrence(
                                as_written="1,500.5",
                                context=both("heridos en total", "injured in all"),
                                reference=reference(2, 2),
                            ),
                        ),
                    ),
                ),
            ),
            Difference(
                what=Bilingual(),
                kind=Kind.MONEY,
                between_copies=True,
                values=(
                    DifferingValue(
                        value="EUR 3000000",
                        occurrences=(
                            Occurrence(as_written="3 millones", context=Bilingual(), reference=reference(1, 5)),
                        ),
                    ),
                    DifferingValue(
                        value="EUR 30000000",
                        occurrences=(
                            Occurrence(as_written="30 millones", context=Bilingual(), reference=reference(3, 5)),
                        ),
                    ),
                ),
            ),
        ),
        copies=(Copies(notes=(1, 3), shared=0.874),),
    )


def _alone(n: int, note: int, title: Bilingual, day: str | None, outlet: str | None) -> Story:
    return Story(
        n=n,
        title=title,
        lead=note,
        notes=(note,),
        days=(day,) if day else (),
        outlets=(outlet,) if outlet else (),
        outlets_unknown=0 if outlet else 1,
        single_source=True,
        points=(StoryPoint(text=title, where="bottom_line", reference=reference(note, 1), also_in=()),),
        differences=(),
        copies=(),
    )


def full(languages: Sequence[Language] = ("es", "en")) -> Digest:
    """Three stories, five notes, and something in every table."""
    return Digest(
        program="sintesis 9.9",
        created="2031-03-06",
        languages=tuple(languages),
        notes=(
            entry(1, FERRY, outlet="El Faro de Levante", day="2031-03-04", url="https://faro.example/a?b=(c)"),
            entry(
                2,
                both("Doce heridos en el Aurelia", "Ferry grounding leaves dozen hurt"),
                outlet="Harbour Post",
                day="2031-03-05",
                language="en",
                findings=Severities(errors=1, warnings=2),
            ),
            entry(3, FERRY, day="2031-03-05", url="javascript:alert(1)"),
            entry(4, BRIDGE, outlet="El Faro de Levante", day="2031-03-02", story=2, reviewed_by="M. Soler"),
            entry(5, Bilingual(es=TAX.es), story=3),
        ),
        untranslated=(5,),
        days=("2031-03-02", "2031-03-04", "2031-03-05"),
        undated=1,
        stories=(
            _ferry(),
            _alone(2, 4, BRIDGE, "2031-03-02", "El Faro de Levante"),
            _alone(3, 5, Bilingual(es=TAX.es), None, None),
        ),
        timeline=(
            TimelineRow(
                value="1998",
                inferred=False,
                what=both("botadura del Aurelia", "launch of the Aurelia"),
                references=(reference(1, 9),),
                stories=(1,),
            ),
            TimelineRow(
                value="2029-02",
                inferred=True,
                what=both("cierre del puente", "closing of the bridge"),
                references=(reference(4, 3),),
                stories=(2,),
            ),
            TimelineRow(
                value="2031-03-04",
                inferred=False,
                what=both("el Aurelia encalla", "the Aurelia runs aground"),
                references=(reference(1, 1), reference(2, 1), reference(3, 1)),
                stories=(1,),
            ),
            TimelineRow(
                value="2031-03-10/2031-03-14",
                inferred=False,
                what=both("inspección del casco", "inspection of the hull"),
                references=(reference(2, 7),),
                stories=(1,),
                findings=(AMOUNT,),
            ),
            TimelineRow(
                value="XXXX-07-01",
                inferred=False,
                what=both("comienza la temporada", "the season begins"),
                references=(reference(5, 2),),
                stories=(3,),
            ),
        ),
        actors=(
            Actor(
                name=both("Autoridad Portuaria de Puerto Lirio", "Port Authority of Puerto Lirio"),
                kind=Kind.ORGANISATION,
                acronym="APPL",
                also_written=("la Autoridad Portuaria",),
                roles=(RoleHeld(text=both("investiga el accidente", "investigates the accident"), notes=(1, 2)),),
                notes=(1, 2, 3),
                stories=(1,),
            ),
            Actor(
                name=both("Inés Valdormo", "Inés Valdormo"),
                kind=Kind.PERSON,
                acronym=None,
                also_written=(),
                roles=(),
                notes=(1, 4),
                stories=(1, 2),
            ),
        ),
        coming=(
            Coming(
                value="2031-03-10",
                inferred=False,
                what=both("comienza la inspección", "the inspection begins"),
                references=(reference(2, 7),),
                stories=(1,),
            ),
            Coming(
                value=None,
                inferred=False,
                what=both("el Parlamento volverá a votar", "Parliament will vote again"),
                references=(reference(5, 4),),
                stories=(3,),
                findings=(AMOUNT,),
            ),
        ),
        figures=(
            Figure(
                value="214",
                kind=Kind.NUMBER,
                as_written="214",
                what=both("personas a bordo", "people on board"),
                decimal_mark=",",
                references=(reference(1, 1), reference(2, 1)),
                story=1,
            ),
            Figure(
                value="EUR 7300000.5",
                kind=Kind.MONEY,
                as_written="7.300.000,5 euros",
                what=both("coste de las obras", "cost of the works"),
                decimal_mark=",",
                references=(reference(4, 2),),
                story=2,
            ),
        ),
        findings=Severities(errors=1, warnings=2),
        failures=(
            Failure(source="prensa/roto.pdf", stage="load", error="prensa/roto.pdf: no text", hint="scan it with OCR"),
        ),
    )


def bare(languages: Sequence[Language] = ("es",)) -> Digest:
    """One note of which nothing is known but a title."""
    return Digest(
        program="sintesis 9.9",
        created="2031-03-06",
        languages=tuple(languages),
        notes=(entry(1, BRIDGE),),
        untranslated=(),
        days=(),
        undated=1,
        stories=(
            Story(
                n=1,
                title=BRIDGE,
                lead=1,
                notes=(1,),
                days=(),
                outlets=(),
                outlets_unknown=1,
                single_source=True,
                points=(),
                differences=(),
                copies=(),
            ),
        ),
        timeline=(),
        actors=(),
        coming=(),
        figures=(),
        findings=Severities(),
        failures=(),
    )


def empty(languages: Sequence[Language] = ("en",)) -> Digest:
    """No note at all, and a file that could not be read."""
    return bare(languages).model_copy(
        update={
            "notes": (),
            "stories": (),
            "undated": 0,
            "failures": (Failure(source="a.json", stage="load", error="a.json: not a note", hint="delete it"),),
        }
    )


def whats(digest: Digest) -> list[Bilingual]:
    """What the rows of its tables say."""
    timeline, coming = [row.what for row in digest.timeline], [row.what for row in digest.coming]
    return [*timeline, *coming, *(row.what for row in digest.figures)]


def everywhere(text: str, languages: Sequence[Language] = ("es", "en")) -> Digest:
    """A digest that says `text` wherever words of articles, names of files or addresses can stand in it."""
    made = full(languages)
    words = both(text, text)
    first, *others = made.stories
    point = first.points[0].model_copy(
        update={"text": words, "findings": (AMOUNT.model_copy(update={"message": words}),)}
    )
    differing = first.differences[0]
    values = tuple(
        value.model_copy(
            update={
                "value": text,
                "occurrences": tuple(
                    one.model_copy(update={"as_written": text, "context": words}) for one in value.occurrences
                ),
            }
        )
        for value in differing.values
    )
    told = first.model_copy(
        update={
            "title": words,
            "outlets": (text,),
            "points": (point,),
            "differences": (differing.model_copy(update={"what": words, "values": values}),),
        }
    )
    stated = {"title": words, "name": text, "source": text, "outlet": text, "url": text, "reviewed_by": text}
    files = (File(form="html", languages=(), path=text), File(form="md", languages=(), path=text))
    return made.model_copy(
        update={
            "program": text,
            "notes": tuple(note.model_copy(update={**stated, "files": files}) for note in made.notes),
            "stories": (told, *(story.model_copy(update={"title": words, "outlets": (text,)}) for story in others)),
            "timeline": tuple(row.model_copy(update={"what": words}) for row in made.timeline),
            "actors": tuple(
                actor.model_copy(
                    update={
                        "name": words,
                        "acronym": text,
                        "also_written": (text,),
                        "roles": (RoleHeld(text=words, notes=(1,)),),
                    }
                )
                for actor in made.actors
            ),
            "coming": tuple(row.model_copy(update={"what": words}) for row in made.coming),
            "figures": tuple(row.model_copy(update={"as_written": text, "what": words}) for row in made.figures),
            "failures": (Failure(source=text, stage=text, error=text, hint=text),),
        }
    )
