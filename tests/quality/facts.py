"""Score the facts against the project's own annotated passages, the half for tuning and the half kept aside apart.

Run `python -m tests.quality.facts` for the scores, with `--faults` to see what differs in the half for tuning.

What is counted, each passage's entries as a set:

- `names`: the stretch, whatever its kind; `person`, `place`, `organisation`: stretch and kind; `full name`: stretch and
  the full form of the name it is joined to.
- `acronyms`: the acronym and, where the text explains it, its expansion.
- `dates` and `figures`: the value exactly; of the two stretches one lies within the other, because where “este lunes”
  or “Monday night” begins and ends is a matter of taste. `days months years`: those dates alone that name one.
- `quotes`: the words; `speakers`: words and speaker, of the quotes that have one.
- `terms`: term and gloss. `ahead`: what is committed to or announced, by its date.
"""

import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from re import IGNORECASE, compile

from sintesis.model import FIGURES, LANGUAGES, NAMES, Article, Fact, Heading, Kind, Language
from sintesis.stages.extract import extract
from sintesis.stages.extract.commitments import find_commitments
from sintesis.stages.segment import segment

_HERE = Path(__file__).parent
_CALENDAR = compile(r"(\d{4}|XXXX)(-\d\d(-\d\d)?)?")
_NAMED = compile(r"\d|\b(?:ene|feb|mar|abr|apr|may|jun|jul|ago|aug|sep|oct|nov|dic|dec)", IGNORECASE)
"""What an expression that names its day, month or year holds; the others count from the day of publication."""
_ARTICLE = compile(r"(?:el|la|los|las|the)\s", IGNORECASE)

Pair = tuple[str, str]
"""What the text says, and its value."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage and its annotated facts by section."""

    id: str
    kept: bool
    article: Article
    wanted: Mapping[str, list[Pair]]


@dataclass(slots=True)
class Tally:
    """Entries found and right, found and wrong, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of what was to be found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


def passages(language: Language) -> list[Passage]:
    """The annotated passages of a language, in the order of the file."""
    data = tomllib.loads((_HERE / f"facts.{language}.toml").read_text(encoding="utf-8"))
    return [_passage(row, language) for row in data["passage"]]


def _passage(row: Mapping[str, list[str]], language: Language) -> Passage:
    body = str(row["text"]).strip()
    heading = Heading(published=str(row["published"]) or None)
    article = Article(str(row["id"]), "0" * 64, heading, language, 1.0, body, segment(body, language), ())
    people, places, organisations = (_pairs(row[name]) for name in ("people", "places", "organisations"))
    dates = _pairs(row["dates"])
    wanted = {
        "names": [(text, "") for text, _ in people + places + organisations],
        "person": [(text, "") for text, _ in people],
        "place": [(text, "") for text, _ in places],
        "organisation": [(text, "") for text, _ in organisations],
        "full name": [(text, value or text) for text, value in people + places + organisations],
        "acronyms": _pairs(row["acronyms"]),
        "dates": dates,
        "days months years": [pair for pair in dates if _names_its_day(*pair)],
        "figures": _pairs(row["figures"]),
        "quotes": [(_said(quote[0]), "") for quote in row["quotes"]],
        "speakers": [(_said(quote[0]), quote[1]) for quote in row["quotes"]],
        "terms": _pairs(row["terms"]),
        "ahead": _pairs(row["ahead"]),
    }
    return Passage(str(row["id"]), bool(row["kept"]), article, wanted)


def _pairs(lines: list[str]) -> list[Pair]:
    split = (line.partition("=") for line in lines)
    return [(text.strip(), value.strip()) for text, _, value in split]


def _said(text: str) -> str:
    return text.rstrip(".,")


def _names_its_day(text: str, value: str) -> bool:
    return bool(_CALENDAR.fullmatch(value) and _NAMED.search(text))


def _found(passage: Passage) -> dict[str, list[Pair]]:
    """What the program finds in a passage, by section."""
    facts = extract(passage.article)

    def pairs(kinds: frozenset[Kind], value: Callable[[Fact], str]) -> list[Pair]:
        return list(dict.fromkeys((fact.text, value(fact)) for fact in facts if fact.kind in kinds))

    dates = pairs(frozenset({Kind.DATE}), lambda fact: fact.value)
    quotes = [fact for fact in facts if fact.kind is Kind.QUOTE]
    explained = {text: value for text, value in passage.wanted["acronyms"] if value}
    acronyms = pairs(frozenset({Kind.ACRONYM}), lambda fact: fact.value if fact.text in explained else "")
    return {
        "names": pairs(NAMES, _nothing),
        **{kind.value: pairs(frozenset({kind}), _nothing) for kind in NAMES},
        "full name": pairs(NAMES, lambda fact: fact.value),
        "acronyms": acronyms,
        "dates": dates,
        "days months years": [pair for pair in dates if _names_its_day(*pair)],
        "figures": pairs(FIGURES, lambda fact: fact.value),
        "quotes": [(_said(fact.text), "") for fact in quotes],
        "speakers": [(_said(fact.text), _ARTICLE.sub("", fact.speaker, count=1)) for fact in quotes if fact.speaker],
        "terms": pairs(frozenset({Kind.TERM}), lambda fact: fact.value),
        "ahead": [(found.cue, found.date) for found in find_commitments(passage.article, facts)],
    }


def _nothing(_: Fact) -> str:
    return ""


def _within(one: Pair, other: Pair) -> bool:
    return one[1] == other[1] and (one[0] in other[0] or other[0] in one[0])


def _said_by(one: Pair, other: Pair) -> bool:
    return one[0] == other[0] and one[1] == _ARTICLE.sub("", other[1], count=1)


def _same(one: Pair, other: Pair) -> bool:
    return one == other


_MATCHES: Mapping[str, Callable[[Pair, Pair], bool]] = {
    "dates": _within,
    "days months years": _within,
    "figures": _within,
    "speakers": _said_by,
    "ahead": _within,
}


def differences(passage: Passage) -> Iterator[tuple[str, int, list[Pair], list[Pair]]]:
    """By section: how many entries are right, what is found and wrong, and what is missed."""
    found = _found(passage)
    for section, wanted in passage.wanted.items():
        matches = _MATCHES.get(section, _same)
        missed = list(dict.fromkeys(wanted))
        wrong = []
        for pair in found[section]:
            hit = next((other for other in missed if matches(pair, other)), None)
            if hit is None:
                wrong.append(pair)
            else:
                missed.remove(hit)
        yield section, len(set(wanted)) - len(missed), wrong, missed


@cache
def score(language: Language, *, kept: bool) -> Mapping[str, Tally]:
    """The tallies of one half of a language's passages, by section."""
    tallies: dict[str, Tally] = {}
    for passage in passages(language):
        if passage.kept is not kept:
            continue
        for section, count, wrong, missed in differences(passage):
            tally = tallies.setdefault(section, Tally())
            tally.right += count
            tally.wrong += len(wrong)
            tally.missed += len(missed)
    return tallies


def main() -> None:
    """Print the scores; with `--faults`, what differs in the half for tuning."""
    for language in LANGUAGES:
        halves = {"tuned": score(language, kept=False), "kept": score(language, kept=True)}
        print(f"{language:20}" + "".join(f"{half:>6}     P     R    F1" for half in halves))
        for section in halves["kept"]:
            cells = [halves[half][section] for half in halves]
            counts = [f"{t.right + t.missed:6d} {t.precision:5.2f} {t.recall:5.2f} {t.f1:5.2f}" for t in cells]
            print(f"  {section:18}" + "".join(counts))
        if "--faults" not in sys.argv[1:]:
            continue
        for passage in passages(language):
            for section, _, wrong, missed in () if passage.kept else differences(passage):
                for sign, pairs in (("-", missed), ("+", wrong)):
                    for text, value in pairs:
                        print(f"  {passage.id} {section} {sign} {text} = {value}")


if __name__ == "__main__":
    main()
