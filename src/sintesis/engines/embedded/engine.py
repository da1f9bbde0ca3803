"""Translate with the models in the package, in sorted batches, so that no text's result depends on another."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from sintesis.engines.embedded.characters import Part, marked, parts, plain
from sintesis.engines.embedded.library import opened
from sintesis.engines.embedded.weights import DIRECTIONS, FILES, PIECES, weights
from sintesis.engines.fitting import fitting
from sintesis.errors import EngineFailed
from sintesis.stages.translate.typeset import join

BATCH = 32
"""Sentences that are translated together."""
LONGEST = 90
"""Pieces that a model takes at once: few of the sentences that it was trained on were longer."""
MOST, MORE = 2, 10
"""Pieces that a translation has at most: so many for each of the source, and so many more."""
STEP = 8
"""Pieces to a multiple of which sentences are padded. The library's sums change in the last bit with the length of a
batch: beside others of any length 1 to 12 % of 1,000 sentences came out otherwise. Padded by their own length alone,
and only with their like, none did, in batches of 1, 3, 32 and 50."""
END = "</s>"
BEAM = 1
PERIOD = 24
"""Pieces of the longest stretch whose repetition is looked for."""
TIMES, LEAST = 3, 6
"""How often a stretch, and how many pieces in all, have to come running for a loop."""
FRESH = 3
"""Pieces in a row that may not come again on the second try of what loops."""


class Embedded:
    """Spanish to English and back; a direction's model is loaded when it is first asked for.

    What a model has no pieces for is copied, and so is a text that it can only answer by repeating itself.
    """

    def __init__(self) -> None:
        self._models: dict[tuple[str, str], _Model] = {}

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """As `base.Translator.translate`.

        Raises:
            EngineFailed: a direction other than es–en, or the library failed.
        """
        return [found[0] if found else "" for found in self.alternatives(texts, source, target, 1)]

    def alternatives(self, texts: Sequence[str], source: str, target: str, n: int) -> list[list[str]]:
        """As `base.Alternatives.alternatives`, from a search as wide as `n`: its best may be better than `translate`'s.

        Raises:
            EngineFailed: as `translate`.
        """
        model = self._model(source, target)
        flat = [" ".join(text.split()) for text in texts]
        cut = {text: list(model.cut(text)) for text in flat if text}
        wanted = dict.fromkeys(part.text.strip() for row in cut.values() for part in row if not part.copied)
        made = dict(zip(wanted, model.translated(list(wanted), n), strict=True))
        return [_joined(cut[text], made, n) if text else [] for text in flat]

    def _model(self, source: str, target: str) -> "_Model":
        if (source, target) not in DIRECTIONS:
            raise EngineFailed(
                f"the embedded translator knows Spanish and English, not {source} to {target}",
                "choose another translator",
            )
        if (source, target) not in self._models:
            self._models[source, target] = _Model(source, target)
        return self._models[source, target]


class _Model:
    """The model of a direction."""

    def __init__(self, source: str, target: str) -> None:
        from sentencepiece import SentencePieceProcessor

        self._translator = opened(f"{source}-{target}", {name: weights(source, target, name) for name in FILES})
        self._source, self._target = (
            SentencePieceProcessor(model_proto=weights(source, target, name)) for name in PIECES
        )
        self._unknown = self._source.unk_id()

    def knows(self, text: str) -> bool:
        """Whether there are pieces for all of a text."""
        return self._unknown not in self._source.encode(text)

    def cut(self, text: str) -> Iterator[Part]:
        """The text in parts that fit, and what is copied."""
        for part in parts(text, lambda word: self.knows(plain(word, self.knows))):
            if part.copied:
                yield part
            else:
                yield from (Part(piece, copied=False) for piece in fitting(part.text, self._fits))

    def _fits(self, text: str) -> bool:
        return len(self._source.encode(plain(text, self.knows))) <= LONGEST

    def translated(self, texts: Sequence[str], n: int) -> list[list[str]]:
        """Up to `n` translations of each text; the text itself where the model only repeats itself, or says nothing."""
        found = self._run(texts, n)
        failed = [index for index, row in enumerate(found) if not row]
        for index, row in zip(failed, self._run([texts[i] for i in failed], n, FRESH), strict=True):
            found[index] = row or [texts[index]]
        return found

    def _run(self, texts: Sequence[str], n: int, fresh: int = 0) -> list[list[str]]:
        """Translations, those left out that loop; the texts sorted by length, so that little is padded."""
        sent = [self._source.encode(plain(text, self.knows), out_type=str) for text in texts]
        found: list[list[str]] = [[] for _ in texts]
        ordered = sorted(range(len(texts)), key=lambda index: (len(sent[index]), texts[index]))
        for length, group in groupby(ordered, key=lambda index: _padded(sent[index])):
            alike = list(group)
            for first in range(0, len(alike), BATCH):
                rows = alike[first : first + BATCH]
                made = self._generate([sent[row] for row in rows], length, n, fresh)
                for row, result in zip(rows, made, strict=True):
                    good = (pieces for pieces in result.hypotheses if pieces and not _loops(pieces, sent[row]))
                    found[row] = [marked(self._target.decode(pieces), texts[row], self.knows) for pieces in good]
        return found

    def _generate(self, batch: list[list[str]], length: int, n: int, fresh: int) -> list[Any]:
        """What the library makes of sentences that are padded to a length, by a filler that ends at once."""
        filler = [END] * length
        try:
            made: list[Any] = self._translator.translate_batch(
                [*batch, filler], beam_size=max(BEAM, n), num_hypotheses=n, max_decoding_length=MOST * length + MORE,
                disable_unk=True, no_repeat_ngram_size=fresh,
            )  # fmt: skip
        except (RuntimeError, ValueError) as error:
            raise EngineFailed(
                f"the embedded translator failed on {len(batch)} sentences: {error}", "report it, with the sentences"
            ) from error
        return made[:-1]


def _padded(pieces: Sequence[str]) -> int:
    return -(-len(pieces) // STEP) * STEP


def _loops(made: Sequence[str], source: Sequence[str]) -> bool:
    """Whether a translation finds no end, or says something over and over that its source does not."""
    return len(made) >= MOST * _padded(source) + MORE or (_repeats(made) and not _repeats(source))


def _repeats(pieces: Sequence[str]) -> bool:
    for period in range(1, min(PERIOD, len(pieces) // TIMES) + 1):
        needed = max(LEAST, TIMES * period) - period
        run = 0
        for one, other in zip(pieces, pieces[period:], strict=False):
            run = run + 1 if one == other else 0
            if run >= needed:
                return True
    return False


def _joined(row: Sequence[Part], made: dict[str, list[str]], n: int) -> list[str]:
    """A text's translations from those of its parts: the first of each, the second of each, and so on."""
    return list(dict.fromkeys("".join(_shown(part, made, rank, len(row)) for part in row).strip() for rank in range(n)))


def _shown(part: Part, made: dict[str, list[str]], rank: int, parts_in_all: int) -> str:
    if part.copied:
        return part.text
    text = part.text.strip()
    choices = made[text]
    chosen = choices[min(rank, len(choices) - 1)]
    if parts_in_all > 1:
        chosen = join([("", ""), (text, chosen), ("", "")])
    start = part.text.index(text)
    return part.text[:start] + chosen + part.text[start + len(text) :]
