"""Two texts held against each other line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sintesis.language.glossary import NO_GLOSSARY, Glossary
from sintesis.model import Finding, Language, Severity
from sintesis.stages.compare import Mention, Passage, compare, mentioned
from sintesis.stages.extract.convention import settle
from sintesis.stages.extract.names import find_names
from sintesis.stages.segment import segment


@dataclass(frozen=True, slots=True)
class Pair:
    """A line, its translation, and what is found between them."""

    line: int
    """Counted from 1."""
    source: str
    target: str
    findings: tuple[Finding, ...]


def passages(lines: Sequence[str], language: Language, glossary: Glossary = NO_GLOSSARY) -> list[Passage]:
    """The lines of a text with the names that stand in each, those of the glossary before all others."""
    convention = settle("\n".join(lines), language)
    found = []
    for line in lines:
        names = find_names(line, segment(line, language), language)
        known = dict.fromkeys(Mention(name.text, name.kind, name.full) for name in names)
        found.append(Passage(line, language, convention, mentioned(line, language, known, glossary)))
    return found


def compare_lines(
    source: Sequence[str], target: Sequence[str], language: Language, made_in: Language,
    glossary: Glossary = NO_GLOSSARY,
) -> Iterator[Pair]:  # fmt: skip
    """Each line of a text in `language` with its translation into `made_in`, the texts being equally long.

    An empty line whose translation is empty is right; words that stand against an empty line are a finding.
    """
    for n, (passage, made) in enumerate(zip(passages(source, language, glossary), target, strict=True), start=1):
        if made.strip() and not passage.text.strip():
            findings = [Finding("length", Severity.ERROR, "", made)]
        else:
            findings = compare(passage, made, made_in)
        yield Pair(n, passage.text, made, tuple(findings))
