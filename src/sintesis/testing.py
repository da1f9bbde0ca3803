"""The contract of a translator, for whoever writes one: call `check_translator` from a test of your own."""

from collections.abc import Sequence

from sintesis.engines.base import Translator

SAMPLE: dict[str, tuple[str, ...]] = {
    "es": (
        "El consejo aprobó el plan de agua.",
        "",
        "“Nadie conoce todavía la fecha”, dijo la ministra Ana Solís el 3 de mayo.",
        "Treinta pozos.",
        "   ",
        "Los productores de la región piden ayudas de 2.500 millones de euros por la sequía, que dura ya tres años.",
        "El consejo aprobó el plan de agua.",
    ),
    "en": (
        "The council passed the water plan.",
        "",
        "“Nobody knows the date yet,” the minister Ana Solís said on May 3.",
        "Thirty wells.",
        "   ",
        "Growers in the region are asking for $2.5 billion to help with the drought, now in its third year.",
        "The council passed the water plan.",
    ),
}
"""Sentences in the language they are keyed by: long and short, twice the same, and two of nothing."""


def check_translator(translator: Translator, source: str, target: str, texts: Sequence[str] = ()) -> None:
    """Hold a translator to what `engines.base.Translator` promises.

    Args:
        translator: one that is open and translates from `source` to `target`.
        source: ISO 639-1 code.
        target: ISO 639-1 code.
        texts: sentences to try it on; `SAMPLE` when there are none.

    Raises:
        AssertionError: it breaks the contract; the message says how.
    """
    given = list(texts or SAMPLE[source])
    made = translator.translate(given, source, target)
    _check_shape(given, made)
    _same("the same texts gave other translations the second time", translator.translate(given, source, target), made)
    _same("in reverse order", translator.translate(given[::-1], source, target)[::-1], made)
    alone = [translator.translate([text], source, target)[0] for text in given]
    _same("a text alone is translated otherwise than among others", alone, made)
    if translator.translate([], source, target) != []:
        raise AssertionError("no texts must give no translations")


def _check_shape(given: Sequence[str], made: object) -> None:
    if not isinstance(made, list) or not all(isinstance(text, str) for text in made):
        raise AssertionError(f"not a list of texts: {made!r}")
    if len(made) != len(given):
        raise AssertionError(f"{len(made)} translations of {len(given)} texts")
    for text, translation in zip(given, made, strict=True):
        if not text.strip() and translation.strip():
            raise AssertionError(f"an empty text became {translation!r}")
        if text.strip() and not translation.strip():
            raise AssertionError(f"nothing came of {text!r}")
        if "\n" in translation:
            raise AssertionError(f"a line break in the translation of {text!r}")


def _same(what: str, found: Sequence[str], expected: Sequence[str]) -> None:
    for one, two in zip(found, expected, strict=True):
        if one != two:
            raise AssertionError(f"{what}: {one!r}, not {two!r}")
