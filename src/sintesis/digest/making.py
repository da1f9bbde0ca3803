"""Make a digest of the notes that were gathered."""

from collections import defaultdict
from collections.abc import Sequence

from sintesis import __version__
from sintesis.digest.actors import gather_actors
from sintesis.digest.copies import Pair, find_copies
from sintesis.digest.document import Digest
from sintesis.digest.entries import Member, entry, settled_languages, severities
from sintesis.digest.figures import gather_figures
from sintesis.digest.grouping import group
from sintesis.digest.reading import Gathered
from sintesis.digest.stories import tell_story
from sintesis.digest.timeline import draw_timeline, find_coming
from sintesis.digest.traits import traits
from sintesis.model import Language
from sintesis.notes.restate import held


def make_digest(gathered: Gathered, created: str, languages: Sequence[Language] | None = None) -> Digest:
    """One briefing over many notes.

    Args:
        created: ISO date that the digest bears.
        languages: what it is written in; `None`: see `settled_languages`.
    """
    members = [Member(n, found, traits(found.note)) for n, found in enumerate(gathered.found, 1)]
    notes = [member.note for member in members]
    wanted = tuple(languages) if languages else settled_languages(notes)
    pairs = [Pair(pair.a + 1, pair.b + 1, pair.shared) for pair in find_copies([m.traits.text for m in members])]
    grouped = _ordered(members, pairs)
    story_of = {member.n: i for i, story in enumerate(grouped, 1) for member in story}
    numbers = [story_of[member.n] for member in members]
    copied: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        copied[story_of[pair.a]].append(pair)
    days = [member.traits.published for member in members if member.traits.published]
    return Digest(
        program=f"sintesis {__version__}",
        created=created,
        languages=wanted,
        notes=tuple(entry(member, story_of[member.n]) for member in members),
        untranslated=tuple(member.n for member in members if not set(wanted) <= set(held(member.note))),
        days=tuple(sorted(set(days))),
        undated=len(members) - len(days),
        stories=tuple(tell_story(i, story, copied[i], wanted) for i, story in enumerate(grouped, 1)),
        timeline=draw_timeline(members, numbers),
        actors=gather_actors(members, numbers),
        coming=find_coming(members, numbers),
        figures=gather_figures(members, numbers),
        findings=severities(located.finding for note in notes for located in note.reliability.findings),
        failures=gathered.failures,
    )


def _ordered(members: Sequence[Member], pairs: Sequence[Pair]) -> list[list[Member]]:
    """The notes of each story: those with most notes and outlets first, then the latest."""
    stories = group([member.traits for member in members], [(pair.a - 1, pair.b - 1) for pair in pairs])
    found = [[members[place] for place in story] for story in stories]
    found.sort(key=lambda story: max(member.traits.published or "" for member in story), reverse=True)
    return sorted(found, key=lambda story: (-len(story), -len({member.note.source.outlet for member in story})))
