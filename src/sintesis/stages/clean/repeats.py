"""Lines that say again what stands elsewhere in the text."""

from collections.abc import Sequence

from sintesis.stages.clean.wording import normal, sentences_of

FEWEST_WORDS = 6
"""Words of a line whose repetition is no accident; shorter ones may be answers or refrains."""


def repeats(lines: Sequence[str]) -> list[int]:
    """The indices of lines that stand above already, or that pull a sentence out of another paragraph."""
    normals = [normal(line) for line in lines]
    quoted = {normal(sentence) for line in lines for sentence in _several(line)}
    seen: set[str] = set()
    found = []
    for i, words in enumerate(normals):
        again = words in seen or (i > 0 and words in quoted and len(_several(lines[i])) == 0)
        if again and len(words.split()) >= FEWEST_WORDS:
            found.append(i)
        seen.add(words)
    return found


def _several(line: str) -> list[str]:
    """The sentences of a line that has more than one."""
    sentences = sentences_of(line)
    return sentences if len(sentences) > 1 else []
