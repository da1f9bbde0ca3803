"""The wording of a translation: its length, loops, words left over or made up, and quotation marks."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from sintesis.language import lexicon, official
from sintesis.model import Finding, Language, Severity
from sintesis.stages.compare.passage import Passage, plain, tokens

SHORTEST_JUDGED = 6
"""Words under which the ratio of lengths says nothing."""
LENGTH_RATIO = (0.45, 2.2)
"""Words of the translation per word of the source. Over the 300 human pairs of FLORES-200 dev the ratio en/es runs from
.60 to 1.29 and es/en from .77 to 2.15; what lies outside these bounds lost or gained more than style."""
REPEATS = 3
"""How often a run of words must follow itself to be a loop."""

RESEMBLANCE = 0.5
"""`SequenceMatcher.ratio` from which one name may be another form of a second."""

QUOTED = re.compile(
    r"""“[^”]+”|«[^»]+»|(?<![\w,])"[^"]+"|„[^“]+“|(?<!\w)‘[^’]{2,}’(?!\w)|(?<![\w,.!?])'[^']{2,}'(?!\w)"""
)
"""A stretch between quotation marks; a straight mark behind a word or a comma closes what began before the text."""
_MARK = re.compile(r"[“”«»\"]")
_GOES_ON = re.compile(r"\s[a-záéíóúñ]")
QUOTE_RATIO, QUOTE_SHIFT = (0.62, 1.6), (0.75, 1.33)
"""Words of a translated quotation per word of the original, beyond which it began or ended elsewhere: the first by
itself, the second where the words around it changed too. Over FLORES-200 dev they fault none of 88 quotations."""
_LOOP = re.compile(rf"(?<!\w)(\w+(?:\W+\w+){{0,5}})(?:\W+\1(?!\w)){{{REPEATS - 1},}}", re.IGNORECASE)


def quoted(text: str) -> list[str]:
    """The words between the quotation marks of a text."""
    return [stretch[1:-1] for stretch in QUOTED.findall(text)]


def check_length(source: Passage, target: str, _: Language) -> Iterator[Finding]:
    """A translation much shorter or longer than any person's."""
    given, made = len(source.text.split()), len(target.split())
    low, high = LENGTH_RATIO
    if given >= SHORTEST_JUDGED and not low <= made / given <= high:
        yield Finding("length", Severity.ERROR, f"{given}", f"{made}")


def check_repetition(source: Passage, target: str, _: Language) -> Iterator[Finding]:
    """A loop that the source does not have."""
    loop = _LOOP.search(target)
    if loop and not _LOOP.search(source.text):
        yield Finding("repetition", Severity.ERROR, "", loop.group(1))


def check_words(source: Passage, target: str, language: Language) -> Iterator[Finding]:
    """Words of the translation that its language does not know: left over from the source, or made up."""
    given = {word.casefold() for word in tokens(source.text)}
    told = " ".join(f"{mention.text} {mention.value} {mention.form}" for mention in source.mentions)
    named = {_unpossessed(token) for token in tokens(told)}
    strange = [token for token in tokens(source.text) if not lexicon.known(token, source.language)]
    kept: list[str] = []
    for word in dict.fromkeys(tokens(target)):
        folded = word.casefold()
        if len(word) < 4 or lexicon.known(word, language) or word[1:] != word[1:].lower():
            continue
        if _unpossessed(word) in named:
            continue
        if folded in given:
            if word[0].islower() and lexicon.known(word, source.language):
                kept.append(word)
        elif word[0].islower() or not _is_proper(word, language, strange):
            yield Finding("word", Severity.WARNING, "", word)
    if kept:
        yield Finding("untranslated", Severity.WARNING, " ".join(kept), "")
    elif source.text.casefold() == target.casefold() and len(given) > 3 and not _mostly_names(source):
        yield Finding("untranslated", Severity.ERROR, source.text, target)


def _unpossessed(word: str) -> str:
    """A name for comparing, without the English possessive: Palma's."""
    return plain(word).removesuffix("'s").removesuffix("’s")


def _is_proper(word: str, language: Language, strange: Sequence[str]) -> bool:
    """Whether a capitalised word is a known name, or perhaps another spelling of one that stands in the source."""
    bare = _unpossessed(word)
    if set(bare.split("-")) <= official.proper_words(language):
        return True
    return any(SequenceMatcher(None, bare, plain(token)).ratio() >= RESEMBLANCE for token in strange)


def _mostly_names(source: Passage) -> bool:
    found = tokens(source.text)
    return sum(token[0].isupper() for token in found) > len(found) / 2


def check_quotes(source: Passage, target: str, _: Language) -> Iterator[Finding]:
    """Quotations whose marks were lost or added, and those that end elsewhere; of a word or two, a warning.

    A mark without its fellow stands for a quotation whose other mark was forgotten: that is a slip of the pen.
    """
    ours, theirs = QUOTED.findall(source.text), QUOTED.findall(target)
    if len(ours) == len(theirs):
        yield from _cut_elsewhere(ours, theirs, source.text, target)
    elif len(ours) > len(theirs):
        lost = _without_match(ours, theirs)
        yield Finding("quote", _weight(lost, target), lost, "")
    else:
        new = _without_match(theirs, ours)
        yield Finding("quote", _weight(new, source.text), "", new)


def _cut_elsewhere(ours: Sequence[str], theirs: Sequence[str], source: str, target: str) -> Iterator[Finding]:
    """The first quotation that is too long or too short for its fellow, or takes too much or too little of its text."""
    for our, their in zip(ours, theirs, strict=True):
        given, made = len(our.split()), len(their.split())
        if max(given, made) < SHORTEST_JUDGED:
            continue
        beside, after = len(source.split()) - given, len(target.split()) - made
        shifted = _is_beyond(given, made, QUOTE_SHIFT) and _is_beyond(beside + 1, after + 1, QUOTE_RATIO)
        torn = _is_torn(their, target) and not _is_torn(our, source)
        if _is_beyond(given, made, QUOTE_RATIO) or shifted or torn:
            yield Finding("quote", Severity.ERROR, our, their)
            return


def _is_torn(quote: str, text: str) -> bool:
    """Whether a quotation that begins as a sentence ends in the midst of one: “We have seen” the report."""
    begins = quote[1:2].isupper() and quote[-2].isalnum()
    return begins and _GOES_ON.match(text, text.find(quote) + len(quote)) is not None


def _is_beyond(given: int, made: int, bounds: tuple[float, float]) -> bool:
    low, high = bounds
    return not low <= made / given <= high


def _without_match(many: Sequence[str], few: Sequence[str]) -> str:
    """The quotation that has no fellow among the fewer of the other side: told by length, in order."""
    for i, quote in enumerate(many[: len(few)]):
        given, made = len(quote.split()), len(few[i].split())
        if abs(given - made) > max(1, given // 2):
            return quote
    return many[len(few)]


def _weight(quote: str, text: str) -> Severity:
    """How grave it is that a quotation stands on one side alone, `text` being the other side."""
    forgotten = _MARK.search(QUOTED.sub(" ", text)) is not None
    title = len(tokens(quote)) == 1 and tokens(quote)[0][0].isupper()
    return Severity.WARNING if forgotten or title else Severity.ERROR
