"""Put the entries of the user's glossary before what the package finds by itself."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from sintesis.language.glossary import Found, Glossary
from sintesis.model import NAMES, Fact, Kind, Language
from sintesis.stages.extract.names import Name

Span = tuple[int, int]


def find_entries(
    text: str, language: Language, glossary: Glossary, names: Iterable[tuple[int, int, str]]
) -> list[Found]:
    """The entries that stand in a text; one without capitals is not looked for in a longer name.

    Args:
        names: where the names of the text stand, and their fullest forms: neither in “Pedro Campo” nor, where he is
            meant, in “Campo” is there a “campo”.
    """
    found = glossary.find(text, language)
    if not any(entry.small for entry in found):
        return found
    full = {(start, end): name for start, end, name in names}
    return [
        entry
        for entry, around in _beside(found, sorted(full))
        if not (entry.small and any(_holds(span, entry) and len(full[span]) > len(entry.text) for span in around))
    ]


def with_entries(names: Sequence[Name], entries: Sequence[Found]) -> list[Name]:
    """The names, those that touch an entry of a name or term in its place; people keep the fullest form of theirs."""
    full = {(name.text, name.kind): name.full for name in names}
    ours = [entry for entry in entries if entry.kind is not Kind.ACRONYM]
    theirs = [(name.start, name.end) for name in names]
    replaced = {span for _, around in _beside(ours, theirs) for span in around}
    made = [name for name in names if (name.start, name.end) not in replaced]
    for entry in ours:
        if entry.kind in NAMES:
            fullest = full.get((entry.text, entry.kind), entry.text) if entry.kind is Kind.PERSON else entry.text
            made.append(Name(entry.text, entry.start, entry.end, entry.kind, fullest))
    return sorted(made, key=lambda name: name.start)


def facts_of(entries: Iterable[Found], known: Iterable[Span], sentence: Callable[[int], int]) -> Iterator[Fact]:
    """The terms and acronyms among the entries, as facts; those that the article explains are `known` already."""
    spans = set(known)
    for entry in entries:
        if entry.kind not in NAMES and (entry.start, entry.end) not in spans:
            yield Fact(entry.kind, entry.text, entry.start, entry.end, "", sentence(entry.start))


def _beside(entries: Sequence[Found], spans: Sequence[Span]) -> Iterator[tuple[Found, list[Span]]]:
    """Each entry with the spans that may touch it; both in the order of the text."""
    first = 0
    for entry in entries:
        while first < len(spans) and spans[first][1] <= entry.start:
            first += 1
        last = first
        while last < len(spans) and spans[last][0] < entry.end:
            last += 1
        yield entry, list(spans[first:last])


def _holds(span: Span, entry: Found) -> bool:
    return span[0] <= entry.start and entry.end <= span[1]
