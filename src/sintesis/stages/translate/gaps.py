"""Close the gaps of a shortened text before it is translated, and show them where they belong in the translation.

An engine that is given “The ferry […] left.” translates half sentences, or loses the mark. It is sent “The ferry left.”
instead; where the gap was is told by the translations of what stands before and behind it. What was put in brackets
(“The [fisheries] deal”) is sent without them, and gets them back the same way.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sintesis.language import table
from sintesis.model import Language
from sintesis.stages.clauses import CUT
from sintesis.stages.translate.typeset import join

SURE = 0.6
"""The share of words, of those that tell, that must lie on the right side of a gap's place; else the halves are
translated alone."""

_ENDS = re.compile(r"[.!?…][”»\"'’)\]]*\s*$")
_STOPS = re.compile(r"[\s.,;:!?…”»\"'’)]*")
_CLOSING = re.compile(r"\s*([.!?…]*[”»\"'’)]*)$")
_PUT_IN = re.compile(r"^((?:[^\W\d_][\w'’-]*\s){0,3})\[([^\[\]…]+)\](?=[\s,])")
_BLANK_BEFORE_MARK = re.compile(r"\s+(?=[,;:.])")
_EDGE = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap inside a sentence, and what is left on either side of it, as it would be sent alone."""

    before: str
    behind: str
    mark: str
    """The comma or semicolon that follows it, if one does."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two gaps that lie at the border of a sentence."""

    text: str
    """As it is sent, its gaps closed and its brackets opened."""
    pieces: tuple[str, ...]
    """What its gaps part, as it would be sent alone."""
    gaps: tuple[Gap, ...]
    closes: bool
    """Whether a gap stands before its last stop."""
    put_in: str = ""
    """The words in brackets; empty when there are none."""
    bare: str = ""
    """The text without them."""
    original: str = ""
    """The text with its brackets, for when they find no place."""
    leads: bool = False
    """Whether the words in brackets are its subject and begin it."""

    @property
    def wanted(self) -> Iterator[str]:
        """The texts whose translations are needed to show it."""
        yield self.text
        if self.gaps:
            yield from self.pieces
        for gap in self.gaps:
            yield from (gap.before, gap.behind)
        if self.put_in:
            yield from (self.put_in, self.bare, self.original)

    def shown(self, made: Mapping[str, str]) -> str:
        """Its translation with every gap and bracket."""
        text = made[self.text]
        if self.leads:
            text = _led(text, made[self.bare], self.put_in)
        elif self.put_in:
            text = bracketed(text, made[self.bare], self.put_in, made[self.put_in]) or made[self.original]
        if self.gaps:
            text = self._opened(text.split(), made)
        return _CLOSING.sub(rf" {CUT}\1", text, count=1) if self.closes else text

    def _opened(self, words: Sequence[str], made: Mapping[str, str]) -> str:
        """The translation with its gaps; put together of its pieces' own when it is not clear where they lie."""
        places = [_place(words, made[gap.before].split(), made[gap.behind].split()) for gap in self.gaps]
        if not all(a < b for a, b in pairwise([0, *places, len(words)])):
            alone = [part for piece in self.pieces for part in ((CUT, CUT), (piece, made[piece]))]
            return join(alone[1:])
        out = list(words)
        for gap, at in reversed(list(zip(self.gaps, places, strict=True))):
            mark = gap.mark if gap.mark and out[at - 1].endswith(gap.mark) else ""
            out[at - 1 : at] = [out[at - 1].removesuffix(mark), f"{CUT}{mark}"]
        return " ".join(out)


def parts_of(text: str, language: Language) -> list[Part]:
    """The parts of a text; joined by marks of a cut they are the text."""
    found: list[tuple[list[str], bool]] = []
    for i, piece in enumerate(text.split(CUT)):
        if i and not found[-1][1] and found[-1][0][-1].strip() and _STOPS.fullmatch(piece) and piece.strip():
            found[-1] = ([*found[-1][0][:-1], found[-1][0][-1].rstrip() + piece.strip()], True)
        elif i and not found[-1][1] and _is_inside(found[-1][0][-1], piece):
            found[-1][0].append(piece)
        else:
            found.append(([piece], False))
    return [_part(pieces, closes, language) for pieces, closes in found]


def _is_inside(before: str, behind: str) -> bool:
    """Whether a gap lies inside a sentence."""
    return bool(before.strip()) and bool(behind.strip()) and not _ENDS.search(before)


def _part(pieces: Sequence[str], closes: bool, language: Language) -> Part:
    original = _closed(pieces)
    put_in = _PUT_IN.match(original)
    if put_in is None:
        return Part(original, tuple(_alone(piece) for piece in pieces), _gaps(pieces), closes)
    words, name, rest = put_in.group(1), put_in.group(2), original[put_in.end() :]
    bare = f"{words.rstrip()}{rest}"
    if words.strip().casefold() in table(language, "antecedents")["personal"]:
        words = ""  # the name stands for the pronoun
    opened = [pieces[0].lstrip().replace(put_in.group(), f"{words}{name}", 1), *pieces[1:]]
    halves = tuple(_alone(piece) for piece in opened)
    leads = not put_in.group(1)
    return Part(_closed(opened), halves, _gaps(opened), closes, name, bare.lstrip(), original, leads)


def _gaps(pieces: Sequence[str]) -> tuple[Gap, ...]:
    return tuple(
        Gap(_alone(_closed(pieces[:i])), _alone(_closed(pieces[i:])), mark if mark in ",;:" else "")
        for i in range(1, len(pieces))
        for mark in (pieces[i].lstrip()[:1],)
    )


def _closed(pieces: Sequence[str]) -> str:
    """The pieces as one text."""
    joined = " ".join(piece.strip() for piece in pieces)
    return _BLANK_BEFORE_MARK.sub("", joined) if len(pieces) > 1 else joined


def _alone(piece: str) -> str:
    """A piece without the marks that joined it to its neighbours."""
    return piece.strip(" ,;:")


def _led(text: str, bare: str, name: str) -> str:
    """The translation with brackets around the name that begins it; where another word does, the name before the rest.

    Names of organisations are not translated: an engine that has put one in words of its own is not followed.
    """
    rest = text.removeprefix(name)
    if rest != text and not rest[:1].isalnum():
        return f"[{name}]{rest}"
    return f"[{name}] {bare[:1].lower()}{bare[1:]}"


def bracketed(text: str, bare: str, put_in: str, translated: str) -> str:
    """The translation with brackets around what was put in; empty when it is not found.

    It is looked for as the one run of words that the translation without it does not have, then as it was, then as its
    own translation.
    """
    run = _added(text.split(), bare.split())
    for form in (run, put_in, _EDGE.sub("", translated)):
        found = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.IGNORECASE) if form else None
        if found:
            return f"{text[: found.start()]}[{found.group()}]{text[found.end() :]}"
    return ""


def _added(words: Sequence[str], others: Sequence[str]) -> str:
    """The one run of words that some have and others have not, when that is all the difference."""
    ours, theirs = [_core(word) for word in words], [_core(word) for word in others]
    same = 0
    while same < min(len(ours), len(theirs)) and ours[same] == theirs[same]:
        same += 1
    end = same + len(ours) - len(theirs)
    return _EDGE.sub("", " ".join(words[same:end])) if same < end and ours[end:] == theirs[same:] else ""


def _place(words: Sequence[str], before: Sequence[str], behind: Sequence[str]) -> int:
    """Before which word of a translation its gap lies, told by those of its halves; 0 when it is not clear.

    Of places that are equally good it is the one as far in as the first half is long.
    """
    left, right = [_core(word) for word in before], [_core(word) for word in behind]
    ours, theirs = set(left) - set(right), set(right) - set(left)
    cores = [_core(word) for word in words]
    tells = [1 if core in ours else -1 if core in theirs else 0 for core in cores]
    best, place, fits = (0.0, 0), 0, float(-sum(tells))
    for at in range(1, len(words)):
        fits += 2 * tells[at - 1]
        touching = (bool(left) and cores[at - 1] == left[-1]) + (bool(right) and cores[at] == right[0])
        found = (fits + touching / 2, -abs(at - len(left)))
        if found[0] > 0 and found > best:
            best, place = found, at
    known = sum(map(abs, tells))
    return place if known and best[0] >= SURE * known else 0


def _core(word: str) -> str:
    return _EDGE.sub("", word).casefold()
