"""How well the embedded models copy a stand-in: `python -m tests.quality.stand_ins`.

Capitalised spans inside the sentences of FLORES-200 dev are masked, one or two a sentence, and the translation is
searched for each stand-in, which must come out once and unchanged.
"""

import re
from collections.abc import Sequence

from sintesis.engines.embedded.engine import Embedded
from sintesis.model import LANGUAGES, Language, other
from tests.cases import CASES

CANDIDATES: tuple[tuple[str, str], ...] = (
    ("XQ-1", "XQ-2"), ("NAME1", "NAME2"), ("Smith", "Jones"), ("QQQ", "ZZZ"), ("A-1", "B-2"),
    ("X1", "X2"), ("[1]", "[2]"),
)  # fmt: skip
SENTENCES = 50

_NAME = re.compile(r"(?<=[a-záéíóúñ,] )(?:[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?: [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)*")


def kept(language: Language, stand_ins: tuple[str, str], count: int) -> float:
    """The share of stand-ins that come through when `count` of them stand in each sentence."""
    texts: list[str] = []
    for line in (CASES / "mt" / f"flores-dev.{language}").read_text(encoding="utf-8").splitlines():
        spans = list(_NAME.finditer(line))[:count]
        if len(spans) == count and len(texts) < SENTENCES:
            texts.append(_masked(line, spans, stand_ins))
    made = Embedded().translate(texts, language, other(language))
    hits = sum(len(re.findall(rf"(?<!\w){re.escape(s)}(?!\w)", text)) == 1 for text in made for s in stand_ins[:count])
    return hits / (len(texts) * count)


def _masked(line: str, spans: Sequence[re.Match[str]], stand_ins: Sequence[str]) -> str:
    out, at = "", 0
    for span, stand_in in zip(spans, stand_ins, strict=False):
        out += line[at : span.start()] + stand_in
        at = span.end()
    return out + line[at:]


if __name__ == "__main__":
    for language in LANGUAGES:
        for pair in CANDIDATES:
            shares = "  ".join(f"{count}: {kept(language, pair, count):.1%}" for count in (1, 2))
            print(f"{language} {pair[0]:6} {shares}")
