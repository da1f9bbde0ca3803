"""Join the mentions of one entity, and settle its kind and the fullest form of its name."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sintesis.model import Kind
from sintesis.stages.extract.names.classify import GUESSED, Judgement
from sintesis.stages.extract.names.lexicon import ascii_of

_PARTICLES = frozenset(
    ("de", "del", "la", "las", "los", "van", "von", "der", "den", "bin", "al", "y", "da", "di", "el", "jr", "sr")
)
_EARLY_MOST = 1
"""Mentions by surname alone that may come before the full name, as in a headline; where there are more, the full name
is somebody else's: Lord Smith's son, Ann Smith."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in the text, and what it seems to name by itself."""

    text: str
    start: int
    end: int
    judgement: Judgement | None
    """`None` for what is a name only if the text has a person of that name."""
    listed: bool = False
    """Only a comma or “and” stands between it and the mention before it."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text, the kind that its entity has, and the fullest form of it."""

    text: str
    start: int
    end: int
    kind: Kind
    full: str


def join(mentions: Sequence[Mention], above: Sequence[Mention] = ()) -> list[Name]:
    """One `Name` for each mention that names something, in their order.

    Args:
        above: people of the heading, who may be named in the body by their surname alone.
    """
    kinds = _kinds([*above, *mentions])
    people = _People([*above, *mentions], kinds)
    organisations = {text for text, kind in kinds.items() if kind is Kind.ORGANISATION}
    institutions = _marked(organisations) | _longer(organisations)
    names = []
    for mention in mentions:
        kind, full = kinds.get(mention.text), mention.text
        person = people.full_name(mention.text)
        placed = mention.judgement is not None and mention.judgement.placed and " " not in mention.text
        if person and not placed:
            kind, full = Kind.PERSON, person
        elif kind is Kind.ORGANISATION:
            full = institutions.get(mention.text, mention.text)
        if kind is not None and (mention.judgement is not None or person):
            names.append(Name(mention.text, mention.start, mention.end, kind, full))
    return names


def _kinds(mentions: Sequence[Mention]) -> dict[str, Kind]:
    """The kind that most speaks for, for each surface."""
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    told: dict[str, Counter[Kind]] = defaultdict(Counter)
    for mention, judgement in zip(mentions, _in_lists(mentions), strict=True):
        if judgement:
            votes[mention.text][judgement.kind] += judgement.weight
            told[mention.text][judgement.kind] += judgement.weight > GUESSED
    kinds = {text: max(count, key=lambda kind: count[kind]) for text, count in votes.items()}
    # Firms of one house share their first word (Acme Motors, Acme Foods), people their last.
    houses = Counter(text.split(" ", 1)[0] for text, kind in kinds.items() if kind is Kind.PERSON and " " in text)
    for text, kind in kinds.items():
        first, blank, _ = text.partition(" ")
        guessed = kind is Kind.PERSON and votes[text][kind] <= 2 * GUESSED
        if blank and guessed and first in votes and (houses[first] > 1 or _is_firm(told[first])):
            kinds[text] = Kind.ORGANISATION
    return kinds


def _in_lists(mentions: Sequence[Mention]) -> list[Judgement | None]:
    """The judgements, a mere guess replaced by the kind of the name that it is listed with: “Célebes y Buton”."""
    made = [mention.judgement for mention in mentions]
    order = range(1, len(mentions))
    for here, there in (*((i, i - 1) for i in order), *((i - 1, i) for i in reversed(order))):
        one, other = made[here], made[there]
        if one and other and one.weight == GUESSED < other.weight and mentions[max(here, there)].listed:
            made[here] = Judgement(other.kind, GUESSED + 1)
    return made


def _is_firm(told: Counter[Kind]) -> bool:
    """Whether more than its shape says that a name is an organisation's."""
    return told[Kind.ORGANISATION] > max(told[Kind.PERSON], told[Kind.PLACE])


class _People:
    """The people of a text, by the words of their names."""

    def __init__(self, mentions: Sequence[Mention], kinds: Mapping[str, Kind]) -> None:
        self._full: dict[str, set[str]] = defaultdict(set)
        self._kinds = kinds
        before: Counter[str] = Counter()
        late: set[str] = set()
        for mention in mentions:
            text = mention.text
            if kinds.get(text) is Kind.PERSON and " " in text:
                for part in _parts(text):
                    if (
                        " " not in part
                        and text not in self._full[part]
                        and before[part] > _EARLY_MOST
                        and part != _key(text)
                    ):
                        late.add(part)
                    self._full[part].add(text)
            before[_key(text)] += 1
        for part in late:
            del self._full[part]

    def full_name(self, text: str) -> str | None:
        """The longest name that a person's name is part of; itself when there are two such people."""
        longer = self._full.get(_key(text))
        if not longer:
            return text if self._kinds.get(text) is Kind.PERSON else None
        ending = {name for name in longer if _key(name).endswith(_key(text))}
        longer = ending or longer  # a surname ends the name
        best = max(longer, key=lambda name: (len(name), name))
        within = set(_parts(best))
        same = all(_key(name) in within for name in longer)
        return best if same else text


def _key(text: str) -> str:
    return ascii_of(text).lower().replace(".", "").replace("’", "'")


def _parts(name: str) -> list[str]:
    """Every run of words of a name, particles not at its edges."""
    words = _key(name).split()
    if len(words) > 8:
        return [_key(name)]
    return [
        " ".join(words[i:j])
        for i in range(len(words))
        for j in range(i + 1, len(words) + 1)
        if len(words[i]) > 1 and len(words[j - 1]) > 1 and words[j - 1] not in _PARTICLES
    ]


def _longer(names: set[str]) -> dict[str, str]:
    """For each institution the one longer name that begins with it, if there is one: Departamento de Estado de …"""
    ordered = sorted(names)
    made: dict[str, str] = {}
    for i, name in enumerate(ordered):
        longer = []
        for other in ordered[i + 1 :]:
            if not other.startswith(f"{name} "):
                break
            longer.append(other)
        if longer and all(longer[-1].startswith(other) or other == longer[-1] for other in longer):
            made[name] = max(longer, key=len)
    return made


def _marked(names: set[str]) -> dict[str, str]:
    """For each name the one longer name that puts letters before it: “HMP Oakfield” for Oakfield."""
    made: dict[str, list[str]] = {}
    for name in names:
        first, _, rest = name.partition(" ")
        if rest in names and len(first) > 1 and first.isupper():
            made.setdefault(rest, []).append(name)
    return {rest: longer[0] for rest, longer in made.items() if len(longer) == 1}
