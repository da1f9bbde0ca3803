"""The order in which a text is cleaned."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from sintesis.model import Heading, Language, Raw, Reason, Removed, Text
from sintesis.stages.clean.boilerplate import boilerplate
from sintesis.stages.clean.captions import parted, prompt_end
from sintesis.stages.clean.datelines import undated
from sintesis.stages.clean.headlines import fused_headline, is_body, known_headline
from sintesis.stages.clean.layout import lines_of
from sintesis.stages.clean.repeats import repeats
from sintesis.stages.clean.top import MOST_UNREAD, read_top
from sintesis.stages.clean.wording import agencies
from sintesis.stages.detect.sample import sample
from sintesis.stages.detect.words import weigh


def clean(raw: Raw, declared: Heading) -> Text:
    """The article without what stands around it.

    What the user declares wins over what the file says, and that over what is read from the text. Every line that goes
    is kept with its reason, in the order of the text. The text is gone over until nothing more goes, so that cleaning
    what was cleaned changes nothing.
    """
    desk = _Desk(dict(enumerate(parted(lines_of(raw.text)))), {}, _known(raw, declared))
    while True:
        left = desk.total
        desk = _without_top(_without_furniture(desk))
        if desk.total == left:
            break
    removed = tuple(one for place in sorted(desk.removed) for one in desk.removed[place])
    heading = replace(desk.heading, title=declared.title or desk.heading.title)
    return Text(heading, tuple(desk.lines.values()), (*raw.removed, *removed), raw.findings)


@dataclass(frozen=True, slots=True)
class _Desk:
    """An article being cleaned: lines by their place in the text, what was taken out by the place it was taken from."""

    lines: Mapping[int, str]
    removed: Mapping[int, tuple[Removed, ...]]
    heading: Heading

    @property
    def total(self) -> int:
        """Characters that are left."""
        return sum(map(len, self.lines.values()))

    def without(self, gone: Mapping[int, Reason]) -> "_Desk":
        """Take whole lines out."""
        removed = {**self.removed}
        for place, reason in gone.items():
            removed[place] = (*removed.get(place, ()), Removed(self.lines[place], reason))
        return replace(self, lines={i: line for i, line in self.lines.items() if i not in gone}, removed=removed)


def _known(raw: Raw, declared: Heading) -> Heading:
    """What is known before the text is read: a title that the user declares only where it is a line of the text.

    Else the text's own headline would stay in the body as a sentence.
    """
    declared_title = (
        declared.title if declared.title and declared.title in islice(lines_of(raw.text), MOST_UNREAD) else None
    )
    return Heading(
        title=raw.title or declared_title,
        standfirst=declared.standfirst or raw.standfirst,
        byline=declared.byline or raw.byline,
        outlet=declared.outlet or raw.outlet,
        published=declared.published or raw.published,
        url=declared.url or raw.url,
    )


def _language(lines: Iterable[str]) -> Language:
    """The language that dates are read in, before the article's is known."""
    evidence = weigh(sample("\n".join(lines)))
    return "en" if evidence.of("en") > evidence.of("es") else "es"


def _at(places: Iterable[int], found: Mapping[int, Reason]) -> dict[int, Reason]:
    """Reasons by place in the text, given by place among the lines that are left."""
    ordered = list(places)
    return {ordered[i]: reason for i, reason in found.items()}


def _without_furniture(desk: _Desk) -> _Desk:
    """Without boilerplate, repeated lines, and the agency that signs below the last line."""
    desk = _without_prompts(desk)
    desk = desk.without(_at(desk.lines, boilerplate(list(desk.lines.values()))))
    again = dict.fromkeys(repeats(list(desk.lines.values())), Reason.REPEATED)
    desk = desk.without(_at(desk.lines, again))
    signed: dict[int, Reason] = {}
    agency = None
    for place in reversed(list(desk.lines)[1:]):
        name = agencies().get(desk.lines[place].strip("(). "))
        if name is None:
            break
        signed[place], agency = Reason.BYLINE, agency or name
    desk = desk.without(signed)
    return replace(desk, heading=replace(desk.heading, outlet=desk.heading.outlet or agency))


def _without_prompts(desk: _Desk) -> _Desk:
    """Without the prompts that lines begin with: “Scroll down for video The minister …”."""
    lines, removed = {**desk.lines}, {**desk.removed}
    for place, line in desk.lines.items():
        end = prompt_end(line)
        if end:
            lines[place] = line[end:]
            removed[place] = (*removed.get(place, ()), Removed(line[:end].strip(), Reason.RELATED_LINK))
    return replace(desk, lines=lines, removed=removed)


def _without_top(desk: _Desk) -> _Desk:
    """Without the lines above the body, and without what stands before the first words of the body."""
    lines = list(desk.lines.values())
    top = read_top(lines, desk.heading, _language(lines))
    desk = replace(desk.without(_at(desk.lines, top.taken)), heading=top.heading)
    if not desk.lines:
        return desk
    place = _first(desk.lines)
    heading, first, taken = _opened(desk.lines[place], desk.heading, top.repeats)
    left = {i: first if i == place else line for i, line in desk.lines.items() if first or i != place}
    removed = {**desk.removed, place: (*desk.removed.get(place, ()), *taken)}
    return _Desk(left, removed, heading)


def _first(lines: Mapping[int, str]) -> int:
    """The place of the first paragraph: below lines that nothing was read from, where there are a few."""
    places = list(islice(lines, MOST_UNREAD + 1))
    return next((place for place in places if is_body(lines[place])), places[0])


def _opened(paragraph: str, heading: Heading, glued: bool) -> tuple[Heading, str, list[Removed]]:
    """The heading, and the first paragraph without the headline and datelines before its first words."""
    removed = []
    if not heading.title and (title := fused_headline(paragraph, glued)):
        removed.append(Removed(title, Reason.HEADLINE))
        paragraph = paragraph[len(title) :].strip()
        heading = replace(heading, title=title.rstrip(".").strip())
    while heading.title and (end := known_headline(paragraph, heading.title)):
        removed.append(Removed(paragraph[:end].strip(), Reason.HEADLINE))
        paragraph = paragraph[end:]
    bare = undated(paragraph)
    heading = replace(heading, outlet=heading.outlet or bare.agency)
    return heading, bare.text, [*removed, *bare.removed]
