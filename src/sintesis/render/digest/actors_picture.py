"""The picture of a digest's actors: in how many notes of each story those in most notes stand."""

from collections.abc import Sequence

from sintesis.digest.document import Actor, Story
from sintesis.model import Language
from sintesis.note import Bilingual
from sintesis.render.digest import wording
from sintesis.render.digest.briefing import Picture, Row, Sides, Table
from sintesis.render.digest.pictures.matrix import Head, Line, matrix
from sintesis.render.digest.writer import Writer

MOST_ACTORS = 15
MOST_STORIES = 10
"""Rows and columns of the grid: as many columns as stand beside names of 250 pixels."""


def actors_by_story(writer: Writer) -> Picture | None:
    """The grid, and the same as a table; `None` when there are no actors."""
    digest = writer.digest
    actors = digest.actors[:MOST_ACTORS]
    wanted = {n for actor in actors for n in actor.stories}
    stories = [story for story in digest.stories if story.n in wanted][:MOST_STORIES]
    if not actors or not stories:
        return None
    return Picture(
        name="actors",
        title=writer.say("actors_picture"),
        described=writer.say("describe_actors"),
        drawing=matrix(
            [Line(_names(actor.name, writer), _counts(actor, stories)) for actor in actors],
            [Head(str(story.n), _names(story.title, writer)) for story in stories],
        ),
        key=(),
        left_out=_left_out(len(actors), len(stories), writer),
        table=_table(actors, stories, writer),
    )


def _counts(actor: Actor, stories: Sequence[Story]) -> tuple[int, ...]:
    return tuple(len(set(actor.notes) & set(story.notes)) for story in stories)


def _names(text: Bilingual, writer: Writer) -> tuple[str, ...]:
    return wording.bare(writer.texts(text)) or ("",)


def _table(actors: Sequence[Actor], stories: Sequence[Story], writer: Writer) -> Table:
    heads = (writer.say("actor"), *(wording.verbatim(str(story.n)) for story in stories))
    rows = tuple(
        Row((writer.texts(actor.name), *(wording.verbatim(str(count)) for count in _counts(actor, stories))))
        for actor in actors
    )
    return Table("actors-by-story", heads, rows, numeric=tuple(range(1, len(heads))))


def _left_out(actors: int, stories: int, writer: Writer) -> Sides:
    drawn = (
        ("drawn_actors", actors, len(writer.digest.actors)),
        ("drawn_stories", stories, len(writer.digest.stories)),
    )

    def line(code: Language) -> str:
        return " ".join(
            wording.label(code, name).format(drawn=wording.number(shown, code), all=wording.number(every, code))
            for name, shown, every in drawn
            if shown < every
        )

    return wording.each(writer.languages, line) if any(shown < every for _, shown, every in drawn) else ()
