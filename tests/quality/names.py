"""Score names against WikiNEuRal's labels: spans without their kind, then people, places and organisations each.

Run `python -m tests.quality.names [es|en]` to see what differs, sentence by sentence.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from sintesis.model import LANGUAGES, NAMES, Article, Heading, Kind, Language, Sentence
from sintesis.stages.extract import extract
from tests.cases import ABSENT, CASES

LABELS = {"PER": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORGANISATION, "MISC": None}
_GLUED_LEFT = frozenset((",", ".", ";", ":", ")", "]", "?", "!", "'s", "’s", "%", "...", "»", "”"))
_GLUED_RIGHT = "([¿¡«“"

Span = tuple[int, int, Kind | None]


@dataclass(slots=True)
class Tally:
    """Spans found and right, found and wrong, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: set[tuple[int, int]], wanted: set[tuple[int, int]]) -> None:
        """Count one sentence."""
        self.right += len(found & wanted)
        self.wrong += len(found - wanted)
        self.missed += len(wanted - found)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence and the names that the corpus has in it; those of kind `None` are names of something else."""

    text: str
    names: frozenset[Span]

    @classmethod
    def of(cls, tokens: list[tuple[str, str]]) -> "Labelled":
        """Put tokens with BIO tags together to a text."""
        text, spans, quoting = "", [], False
        for token, tag in tokens:
            glued = not text or token in _GLUED_LEFT or text[-1] in _GLUED_RIGHT
            glued = glued or (quoting and (token == '"' or text[-1] == '"'))
            quoting ^= token == '"'
            text += token if glued else f" {token}"
            start = len(text) - len(token)
            if tag.startswith("B-"):
                spans.append((start, len(text), LABELS[tag[2:]]))
            elif tag.startswith("I-") and spans:
                spans[-1] = (spans[-1][0], len(text), spans[-1][2])
        return cls(text, frozenset(spans))


@dataclass(frozen=True, slots=True)
class Score:
    """How well names are found in one language."""

    everything: Tally = field(default_factory=Tally)
    """Every labelled span, works and peoples (MISC) included, whatever its kind."""
    spans: Tally = field(default_factory=Tally)
    """People, places and organisations, whatever their kind."""
    kinds: dict[Kind, Tally] = field(default_factory=lambda: {kind: Tally() for kind in sorted(NAMES)})

    def __str__(self) -> str:
        parts = [f"with MISC {self.everything.f1:.3f}", f"spans {self.spans.f1:.3f}"]
        return ", ".join(parts + [f"{kind} {tally.f1:.3f}" for kind, tally in self.kinds.items()])


def labelled(language: Language) -> Iterator[Labelled]:
    """The labelled sentences, in the order of the file; none when the cases are absent."""
    path = CASES / "ner" / f"{language}.wikineural.tsv"
    if not path.is_file():
        return
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        tokens = [line.split("\t") for line in block.splitlines()]
        yield Labelled.of([(token, tag) for token, tag in tokens])


def found(text: str, language: Language) -> set[Span]:
    """The names that the program sees in a sentence."""
    whole = (Sentence(1, 0, len(text), text, 0),)
    facts = extract(Article("sentence", "", Heading(), language, 1.0, text, whole, ()))
    return {(fact.start, fact.end, fact.kind) for fact in facts if fact.kind in NAMES}


def score(language: Language) -> Score:
    """The score over all labelled sentences of a language."""
    result = Score()
    for sentence in labelled(language):
        ours, theirs = found(sentence.text, language), sentence.names
        result.everything.add({span[:2] for span in ours}, {span[:2] for span in theirs})
        result.spans.add({span[:2] for span in ours}, {span[:2] for span in theirs if span[2]})
        for kind, tally in result.kinds.items():
            tally.add(*({span[:2] for span in side if span[2] is kind} for side in (ours, theirs)))
    return result


def main() -> None:
    """Print the scores; with a language, what differs too."""
    if not CASES.is_dir():
        sys.exit(ABSENT)
    for language in LANGUAGES:
        print(language, score(language))
        if language not in sys.argv[1:]:
            continue
        for n, sentence in enumerate(labelled(language), start=1):
            ours = found(sentence.text, language)
            for sign, spans in (("-", sentence.names - ours), ("+", ours - sentence.names)):
                for start, end, kind in sorted(spans, key=lambda span: span[0]):
                    print(f"  {n} {sign} {sentence.text[start:end]} ({kind or 'something else'})")


if __name__ == "__main__":
    main()
