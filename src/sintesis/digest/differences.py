"""Find what the notes of a story count differently: both values are shown, and nothing says which is right.

Two figures are taken to count the same when they count the same thing of `both/counted.toml`, when the same noun stands
behind them and something else of the clause agrees, when their clauses are nearly the same, or when they stand in the
same place of two copies. What one note itself counts twice with different values is left alone: nobody could tell which
is meant.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sintesis.digest.copies import Pair
from sintesis.digest.counting import Count, figures_of, find_counts, label, stem_of
from sintesis.digest.document import Difference, DifferingValue, Occurrence, Reference
from sintesis.digest.entries import Member
from sintesis.digest.joined import Joined
from sintesis.model import LANGUAGES, Kind, Language
from sintesis.note import Bilingual, NumberedSentence
from sintesis.stages.extract.numbers import Figure

MOST_NOTES = 300
"""Of one story whose figures are compared; of more, those with the lowest numbers."""
BESIDE_NOUN = 1
"""With the two below, enough for the pairs of `tests/digest/test_differences.py`, and for no false difference in the
stories of `tests/digest/articles.*.toml`. Words of the clause in common besides the noun: “19 countries agreed” and “17
countries agreed”, not “12 countries asked for help”."""
TWINS, FEWEST = 0.6, 3
"""Share of the shorter clause's words that the other has, and how many, from which two clauses say the same of a
figure."""


def find_differences(members: Sequence[Member], pairs: Sequence[Pair]) -> tuple[Difference, ...]:
    """What the notes of a story count differently, in the order of the first note and sentence that count it.

    Args:
        members: the story's notes.
        pairs: those of its notes that are copies, by their numbers.
    """
    if len(members) < 2:
        return ()
    compared = members[:MOST_NOTES]
    counts = [count for member in compared for count in find_counts(member)]
    links = [*_same_thing(counts), *_same_noun(counts), *_twins(counts)]
    copied = list(_in_copies(counts, compared, pairs))
    joined = Joined(range(len(counts)))
    for a, b in (*links, *copied):
        joined.join(a, b)
    groups: dict[int, list[int]] = defaultdict(list)
    for place in range(len(counts)):
        groups[joined.root(place)].append(place)
    by_copying = Joined(range(len(counts)))
    for a, b in copied:
        by_copying.join(a, b)
    made = []
    for places in groups.values():
        group = _one_a_note([counts[place] for place in places])
        if len({count.value for count in group}) > 1:
            only_copied = len({by_copying.root(place) for place in places if counts[place] in group}) == 1
            made.append(_difference(group, only_copied))
    return tuple(made)


def _same_thing(counts: Sequence[Count]) -> Iterator[tuple[int, int]]:
    """Where each note counts a thing of the table for the first time: what it says of it later may be another time."""
    first: dict[tuple[int, int], int] = {}
    for place, count in enumerate(counts):
        if count.thing is not None:
            first.setdefault((count.thing, count.note), place)
    by_thing: dict[int, list[int]] = defaultdict(list)
    for (thing, _), place in first.items():
        by_thing[thing].append(place)
    for places in by_thing.values():
        yield from ((places[0], other) for other in places[1:])


def _same_noun(counts: Sequence[Count]) -> Iterator[tuple[int, int]]:
    for code in LANGUAGES:
        bearing: dict[str, list[int]] = defaultdict(list)
        for place, count in enumerate(counts):
            if count.thing is None and code in count.nouns:
                bearing[stem_of(count.nouns[code])].append(place)
        for places in bearing.values():
            for a, b in _across(counts, places):
                if len(counts[a].around[code] & counts[b].around[code]) >= BESIDE_NOUN:
                    yield a, b


def _twins(counts: Sequence[Count]) -> Iterator[tuple[int, int]]:
    """Clauses that are nearly the same but for the figure; behind a plain number the same word must stand."""
    kinds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, count in enumerate(counts):
        if count.thing is None:
            currency, blank, _ = count.value.partition(" ")
            kinds[count.figure.kind, currency if blank else ""].append(place)
    for places in kinds.values():
        for a, b in _across(counts, places):
            if any(_nearly(counts[a], counts[b], code) for code in LANGUAGES):
                yield a, b


def _nearly(one: Count, other: Count, code: Language) -> bool:
    if code not in one.around or code not in other.around:
        return False
    if one.figure.kind is Kind.NUMBER and (not one.behind[code] or one.behind[code] != other.behind[code]):
        return False
    ours, theirs = one.around[code], other.around[code]
    common = len(ours & theirs)
    return common >= FEWEST and common >= TWINS * min(len(ours), len(theirs))


def _across(counts: Sequence[Count], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of places that lie in different notes."""
    for i, a in enumerate(places):
        yield from ((a, b) for b in places[i + 1 :] if counts[a].note != counts[b].note)


def _in_copies(counts: Sequence[Count], members: Sequence[Member], pairs: Iterable[Pair]) -> Iterator[tuple[int, int]]:
    """Figures in the same place of sentences that are the same but for them."""
    by_number = {member.n: member for member in members}
    place_of = {(count.note, count.sentence, count.figure.start): place for place, count in enumerate(counts)}
    for pair in pairs:
        if pair.a not in by_number or pair.b not in by_number:
            continue
        one_text, other_text = by_number[pair.a], by_number[pair.b]
        theirs = {masked.text: masked for masked in _masked(other_text, one_text)}
        for ours in _masked(one_text, other_text):
            other = theirs.get(ours.text)
            if other is None:
                continue
            for a, b in zip(ours.starts, other.starts, strict=True):
                one, twin = place_of.get((pair.a, ours.n, a)), place_of.get((pair.b, other.n, b))
                if one is not None and twin is not None:
                    yield one, twin


@dataclass(frozen=True, slots=True)
class _Masked:
    """A sentence with its figures covered."""

    n: int
    text: str
    starts: tuple[int, ...]
    """Where its figures begin."""


def _masked(member: Member, copy: Member) -> Iterator[_Masked]:
    """The sentences with figures that the copy has not word for word."""
    common = {sentence.text for sentence in copy.note.sentences}
    for sentence in member.note.sentences:
        if sentence.text not in common and (found := figures_of(sentence.text, member.note)):
            yield _Masked(sentence.n, _covered(sentence, found), tuple(figure.start for figure in found))


def _covered(sentence: NumberedSentence, figures: Iterable[Figure]) -> str:
    parts, end = [], 0
    for figure in figures:
        parts.append(sentence.text[end : figure.start])
        end = figure.end
    return "\0".join([*parts, sentence.text[end:]]).casefold()


def _one_a_note(counts: Sequence[Count]) -> list[Count]:
    """The counts of a group, a value a note; those of a note that gives several are left out."""
    values: dict[int, set[str]] = defaultdict(set)
    for count in counts:
        values[count.note].add(count.value)
    return [count for count in counts if len(values[count.note]) == 1]


def _difference(counts: Sequence[Count], between_copies: bool) -> Difference:
    by_value: dict[str, dict[int, Count]] = defaultdict(dict)
    for count in counts:
        by_value[count.value].setdefault(count.note, count)
    told = [label(count) for count in counts]
    return Difference(
        what=Bilingual(**{code: next((t.within(code) for t in told if t.within(code)), None) for code in LANGUAGES}),
        kind=counts[0].figure.kind,
        between_copies=between_copies,
        values=tuple(
            DifferingValue(value=value, occurrences=tuple(_occurrence(count) for count in found.values()))
            for value, found in sorted(by_value.items(), key=lambda item: _size(item[0]))
        ),
    )


def _occurrence(count: Count) -> Occurrence:
    return Occurrence(
        as_written=count.figure.text,
        context=count.context,
        reference=Reference(note=count.note, evidence=(count.sentence,)),
    )


def _size(value: str) -> tuple[Decimal, str]:
    return Decimal(value.rpartition(" ")[2].rstrip("%")), value
