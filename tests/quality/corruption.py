"""How often `compare` sees what was spoilt in a good translation: `python -m tests.quality.corruption [--missed KIND]`.

Each of the 300 pairs of FLORES-200 dev is taken in both directions, and in its human translation one thing at a time is
changed: a number, a scale word, a unit, a date, a name, a denial, a direction, a modality, a quotation. A case counts
as caught when the comparison finds something that it does not find in the translation as it was. What it is spoilt with
comes from `corruptions.toml`, which the package never reads.
"""

import random
import re
import sys
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sintesis.language import pairs
from sintesis.language.senses import Senses
from sintesis.model import LANGUAGES, Finding, Language, Severity, other
from sintesis.stages.compare import compare
from sintesis.stages.compare.modality import reserves
from tests.cases import ABSENT, CASES
from tests.quality.comparison import lines, passages

SEED = 8
KINDS = ("number", "scale", "unit", "date", "name", "negation", "direction", "modality", "quote")
_END = r"(?!\w)"
_DIGITS = re.compile(r"(?<![\w.,])\d[\d.,  ]*\d(?![\w])|(?<![\w.,])\d(?![\w])")
_YEAR = re.compile(r"(?<![\w.,$€£])(?:1[5-9]|20)\d\d(?!\w|[.,]\d)")
_NAME = re.compile(r"(?<=[a-záéíóúñ,;] )[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{3,}(?!\w)")
_MARK = re.compile(r"[“”«»\"]")
_QUOTED = re.compile(r"[“«\"]([^”»\"“«]{8,})[”»\"]")


@dataclass(frozen=True, slots=True)
class Case:
    """A translation with one thing changed."""

    kind: str
    line: int
    """Of the pair, counted from 0."""
    source: Language
    was: str
    made: str
    text: str
    """The translation as it was spoilt."""


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("corruptions.toml").read_text(encoding="utf-8"))


def cases() -> list[Case]:
    """All cases, the same at every run; at most one of a kind and manner for each place in a translation."""
    chance = random.Random(SEED)
    return [case for source in LANGUAGES for case in _both(source, chance)]


def _both(source: Language, chance: random.Random) -> Iterator[Case]:
    target = other(source)
    for i, (given, text) in enumerate(zip(lines(source), lines(target), strict=True)):
        for kind, start, end, made in changes(given, text, target, chance):
            spoilt = re.sub(r" {2,}", " ", text[:start] + made + text[end:]).strip()
            if spoilt != text:
                yield Case(kind, i, source, text[start:end], made, spoilt)


Change = tuple[str, int, int, str]


def changes(given: str, text: str, language: Language, chance: random.Random) -> Iterator[Change]:
    """What a text may be spoilt by: the kind, the span, and what is put there.

    Args:
        given: what the text translates, or the text itself.
    """
    data = _words()[language]
    yield from _numbers(text, data, chance)
    yield from _swapped("scale", text, data["scales"], chance)
    yield from _units(text, data, chance)
    yield from _dates(text, data, chance)
    yield from _names(given, text, language, chance)
    yield from _negations(text, data, chance)
    yield from _swapped("direction", text, data["directions"], chance)
    yield from _swapped("modality", text, data["modality"], chance)
    yield from _quotes(given, text)


def _one(changes: Sequence[Change], chance: random.Random) -> Iterator[Change]:
    if changes:
        yield chance.choice(changes)


def _numbers(text: str, data: dict[str, Any], chance: random.Random) -> Iterator[Change]:
    years = {match.span() for match in _YEAR.finditer(text)}
    digits = []
    for match in _DIGITS.finditer(text):
        if match.span() not in years:
            at = chance.choice([i for i, c in enumerate(match.group()) if c.isdigit()])
            new = chance.choice([d for d in "123456789" if d != match.group()[at]])
            digits.append(("number", *match.span(), match.group()[:at] + new + match.group()[at + 1 :]))
    yield from _one(digits, chance)
    for name in ("numbers", "ordinals"):
        yield from _one(_exchanged("number", text, data[name], chance), chance)


def _exchanged(kind: str, text: str, words: Sequence[str], chance: random.Random) -> list[Change]:
    """One of the words made another of them."""
    return [
        (kind, *match.span(), chance.choice([w for w in words if w != word]))
        for word in words
        for match in re.finditer(rf"(?<!\w){word}(?!\w)", text)
    ]


def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}{'' if word.endswith(' ') else _END}")


def _swapped(kind: str, text: str, pairs: Sequence[Sequence[str]], chance: random.Random) -> Iterator[Change]:
    yield from _one(
        [(kind, *match.span(), made) for word, made in pairs for match in _whole(word).finditer(text)],
        chance,
    )


def _units(text: str, data: dict[str, Any], chance: random.Random) -> Iterator[Change]:
    """The unit of a number: it stands right behind it."""
    found = [
        ("unit", match.start("unit"), match.end("unit"), made)
        for word, made in data["units"]
        for match in re.finditer(rf"\d[\s ]?(?P<unit>{word}){_END if word[-1].isalpha() else ''}", text)
    ]
    yield from _one(found, chance)


def _dates(text: str, data: dict[str, Any], chance: random.Random) -> Iterator[Change]:
    for name in ("months", "weekdays"):
        yield from _one(_exchanged("date", text, data[name], chance), chance)
    away = chance.choice((-30, -3, -1, 1, 4, 20))
    yield from _one([("date", *m.span(), str(int(m.group()) + away)) for m in _YEAR.finditer(text)], chance)


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _names(given: str, text: str, language: Language, chance: random.Random) -> Iterator[Change]:
    """A name that both sides write alike, and a place that they write differently."""
    held = set(re.findall(r"\w+", _plain(given)))
    same = [
        ("name", *match.span(), chance.choice(_words()["names"]))
        for match in _NAME.finditer(text)
        if _plain(match.group()) in held
    ]
    yield from _one(same, chance)
    side = LANGUAGES.index(language)
    places = [
        ("name", *match.span(), chance.choice([r[side] for r in _words()["places"] if r is not row]))
        for row in _words()["places"]
        for match in re.finditer(rf"(?<!\w){row[side]}(?!\w)", text)
        if re.search(rf"(?<!\w){row[1 - side]}(?!\w)", given)
    ]
    yield from _one(places, chance)


def _negations(text: str, data: dict[str, Any], chance: random.Random) -> Iterator[Change]:
    """A denial taken out, one put in, and a “without” made a “with”."""
    gone = [
        ("negation", match.start(), match.end(), "")
        for word in data["denials"]
        for match in re.finditer(word if word == "n't" else rf"(?<!\w){word}", text)
    ]
    yield from _one([change for change in gone if not text[: change[1]].endswith(("ca", "wo"))], chance)
    yield from _swapped("negation", text, data["without"], chance)
    verbs = [m for word in data["denied_after"] for m in re.finditer(rf"(?<=\w )(?<!no ){word}(?= \w)", text)]
    if "no " in data["denials"]:
        put = [("negation", m.start(), m.start(), "no ") for m in verbs if text[: m.start()].split()[-1] != "se"]
    else:
        put = [("negation", m.end(), m.end(), " not") for m in verbs if not text[m.end() :].startswith(" not")]
    yield from _one(put, chance)


def _quotes(given: str, text: str) -> Iterator[Change]:
    """The marks of a quotation dropped, and the quotation ended half-way; where both sides have as many marks."""
    match = _QUOTED.search(text)
    if match and len(_MARK.findall(given)) == len(_MARK.findall(text)):
        yield "quote", match.start(), match.end(), match.group(1)
        said = match.group(1).split()
        if len(said) > 5:
            half = len(" ".join(said[: len(said) // 2]))
            whole = match.group()
            yield "quote", match.start(), match.end(), whole[: 1 + half] + whole[-1] + whole[1 + half : -1]


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in a case that is not found in the translation as it was."""

    case: Case
    new: tuple[Finding, ...]

    def caught(self, severity: Severity | None) -> bool:
        """Whether anything was found, of `severity` where it is told."""
        return any(severity is None or finding.severity is severity for finding in self.new)


def results() -> list[Result]:
    """Every case, compared."""
    untouched: dict[tuple[Language, int], list[Finding]] = {}
    known = {source: passages(source) for source in LANGUAGES}
    made = []
    for case in cases():
        passage, target = known[case.source][case.line], other(case.source)
        key = (case.source, case.line)
        if key not in untouched:
            untouched[key] = compare(passage, lines(target)[case.line], target)
        left = list(untouched[key])
        new = []
        for finding in compare(passage, case.text, target):
            if finding in left:
                left.remove(finding)
            else:
                new.append(finding)
        made.append(Result(case, tuple(new)))
    return made


def is_held(case: Case) -> bool:
    """Whether the package's lists hold the words of a case: only of directions, reserve and units can that be asked."""
    language = other(case.source)
    words = [word for word in (case.was, case.made) if word.strip()]
    if case.kind == "direction":
        return all(any(True for _ in _directions(language).found(word)) for word in words)
    if case.kind == "modality":
        return bool(reserves(case.was, language))
    if case.kind == "unit":
        known = {form for row in pairs("units") for form in row[language].split("|")} | {"%"}
        return all(word in known for word in words)
    return True


@cache
def _directions(language: Language) -> Senses[str]:
    return Senses({
        f"{row['axis']} {side}": row[f"{language}{side}"].split("|")
        for row in pairs("directions")
        for side in ("", "_opposite")
    })  # fmt: skip


def shares(found: Sequence[Result], severity: Severity | None) -> dict[str, tuple[int, int]]:
    """By kind: how many cases were caught, and how many there are."""
    counted: dict[str, list[bool]] = defaultdict(list)
    for result in found:
        counted[result.case.kind].append(result.caught(severity))
    return {kind: (sum(counted[kind]), len(counted[kind])) for kind in KINDS}


def main() -> int:
    """Print the shares, and with `--missed KIND` what was not caught as an error."""
    if not CASES.is_dir():
        print(ABSENT)
        return 1
    found = results()
    print(f"{len(found)} cases; caught as an error, and by any finding")
    for kind in KINDS:
        (grave, count), (some, _) = shares(found, Severity.ERROR)[kind], shares(found, None)[kind]
        print(f"  {kind:10} {count:4}  {grave / count:6.1%}  {some / count:6.1%}")
    apart = [result for result in found if not is_held(result.case)]
    print(f"of these, with words that the package's lists do not hold: {len(apart)}")
    for kind in KINDS:
        caught, count = shares(apart, Severity.ERROR)[kind]
        if count:
            print(f"  {kind:10} {count:4}  {caught / count:6.1%}")
    if "--missed" in sys.argv[1:]:
        kind = sys.argv[sys.argv.index("--missed") + 1]
        for result in found:
            if result.case.kind == kind and not result.caught(Severity.ERROR):
                case = result.case
                told = ", ".join(f"{f.check} {f.severity}" for f in result.new)
                print(
                    f"\n{case.was!r} → {case.made!r}  [{told}]", lines(case.source)[case.line], case.text, sep="\n   "
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
