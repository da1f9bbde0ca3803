"""Draw a digest as Markdown: CommonMark with tables, for GitHub and Obsidian."""

from collections.abc import Iterable, Sequence

from sintesis.language import table
from sintesis.render.digest.briefing import (
    Block,
    Briefing,
    Difference,
    Inline,
    Line,
    Link,
    Paragraph,
    Picture,
    Section,
    Sides,
    Sourced,
    StoryBlock,
    Table,
)  # fmt: skip
from sintesis.render.escape import escape, escape_within, line_start
from sintesis.render.sheet import Doubt

_BETWEEN = " / "
_PICTURED = ("days", "outlets")
"""Pictures whose data stand nowhere else."""


def draw(briefing: Briefing) -> str:
    """The whole page, ending in one line break."""
    blocks = [
        f"# {': '.join(_joined(sides) for sides in (briefing.genre, briefing.title) if sides)}",
        _joined(briefing.made),
        "\n".join(f"- **{count.value}** {_joined(count.label)}" for count in briefing.counts),
    ]
    for section in briefing.sections:
        blocks.append(f"## {_joined(section.heading)}")
        blocks += _section(section, briefing)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _section(section: Section, briefing: Briefing) -> Iterable[str]:
    for block in section.blocks:
        yield from _block(block, briefing)


def _block(block: Block, briefing: Briefing) -> Iterable[str]:
    match block:
        case StoryBlock():
            yield from _story(block, briefing)
        case Picture():
            if block.name in _PICTURED and block.table:
                yield f"### {_joined(block.title)}"
                yield _table(block.table)
        case Table():
            yield _table(block)
            yield _joined(block.left_out)
        case Paragraph():
            yield "  \n".join(map(_line, block.sides))


def _story(story: StoryBlock, briefing: Briefing) -> Iterable[str]:
    yield f"### {story.number}. {_joined(story.title)}"
    yield "  \n".join(
        part for part in (_joined(story.about), f"**{_joined(story.flag)}**" if story.flag else "") if part
    )
    yield _points(story.points, briefing)
    for difference in story.differences:
        yield from _difference(difference)
    for copies in story.copies:
        yield _joined(copies)
    if story.notes:
        yield "\n".join(f"- {_joined(note)}" for note in story.notes)


def _points(points: Sequence[Sourced], briefing: Briefing) -> str:
    """A list, or in two languages a table of the two side by side."""
    if len(briefing.languages) == 1:
        return "\n".join(f"- {_sourced(point)}" for point in points)
    if not points:
        return ""
    names = [str(table(code, "digest")["name"]) for code in briefing.languages]
    heads = _row([*names, _BETWEEN.join(dict.fromkeys(str(table(c, "digest")["sources"]) for c in briefing.languages))])
    rows = [heads, _row(["---"] * (len(names) + 1))]
    for point in points:
        sides = list(map(_line, point.sides))
        rows.append(_row([*sides, *[""] * (len(names) - len(sides)), _line(point.sources)]))
    return "\n".join(rows)


def _difference(difference: Difference) -> Iterable[str]:
    """The values as columns side by side, under each what its notes say."""
    yield f"**{_joined(difference.heading)}**"
    cells = ["<br>".join(_sourced(one) for one in value.occurrences) for value in difference.values]
    yield "\n".join(
        [_row([_joined(value.shown) for value in difference.values]), _row(["---"] * len(cells)), _row(cells)]
    )


def _sourced(one: Sourced) -> str:
    return " — ".join(part for part in (_joined(one.sides), _line(one.sources)) if part)


def _table(drawn: Table) -> str:
    rules = ["---:" if n in drawn.numeric else "---" for n in range(len(drawn.head))]
    rows = [[_joined(cell) for cell in row.cells] for row in drawn.rows]
    return "\n".join(map(_row, [[_joined(cell) for cell in drawn.head], rules, *rows]))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _joined(sides: Sides) -> str:
    """All languages on one line."""
    return _BETWEEN.join(map(_line, sides))


def _line(line: Line) -> str:
    return line_start("".join(map(_inline, line)).strip())


def _inline(piece: Inline) -> str:
    match piece:
        case Link():
            return f"[{escape(piece.text)}]({piece.address})"
        case Doubt():
            return f" ⚠ {escape_within(piece.message)}"
        case _:
            return escape_within(piece.text)
