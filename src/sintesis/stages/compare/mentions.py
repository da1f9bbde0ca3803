"""The names and terms that stand in a text of an article, those of the user's glossary before all others."""

from collections.abc import Iterable

from sintesis.language.glossary import Glossary
from sintesis.model import NAMES, Language
from sintesis.stages.compare.passage import Mention
from sintesis.stages.extract.glossary import find_entries


def mentioned(text: str, language: Language, known: Iterable[Mention], glossary: Glossary) -> tuple[Mention, ...]:
    """The entries of the glossary in `text`, and of what is `known` in the article what stands in it beside them."""
    standing = [(mention, list(mention.spans(text))) for mention in known]
    names = [(start, end, m.value) for m, spans in standing if m.kind in NAMES for start, end in spans]
    entries = find_entries(text, language, glossary, names)
    ours = dict.fromkeys(Mention(entry.text, entry.kind, entry.text, entry.form) for entry in entries)

    def is_part(span: tuple[int, int]) -> bool:
        return any(entry.start <= span[0] and span[1] <= entry.end for entry in entries)

    return (*ours, *(mention for mention, spans in standing if not all(map(is_part, spans))))
