"""How well the embedded engine knows the terms of `terms.tsv`: `python -m tests.quality.terms`.

Every form of a term is put into three carrier sentences and translated from Spanish, once as it is and once as a
stand-in that is put back. A form is right when at least two of the three hold an English form that the table accepts.
With `--wrong` the forms that are not are listed, each with a translation.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sintesis.engines.embedded.engine import Embedded
from sintesis.language import pairs

SINGULAR = (
    "El informe menciona {the} al principio.",
    "Según el diario, {the} fue tema de la reunión del martes.",
    "La periodista escribió ayer sobre {the} y respondió a varias preguntas.",
)
PLURAL = (
    "El informe menciona {the} al principio.",
    "Según el diario, {the} fueron tema de la reunión del martes.",
    "La periodista escribió ayer sobre {the} y respondió a varias preguntas.",
)
RIGHT_OF_THREE = 2
STAND_IN = "XQ-1"
ARTICLES = {("m", False): "el", ("f", False): "la", ("m", True): "los", ("f", True): "las"}
STRESSED_A = frozenset({"acta", "agua", "alza", "ama", "área", "arma", "ave"})
"""Feminine nouns that take `el` in the singular."""
SINGULAR_IN_S = frozenset({
    "archidiócesis", "arquidiócesis", "cortafuegos", "crisis", "cubrebocas", "diabetes", "diócesis", "estatus",
    "estrés", "gas", "guardacostas", "guardaespaldas", "hábeas", "ictus", "lanzacohetes", "modus", "portaaviones",
    "prestanombres", "sobredosis", "tapabocas", "tos", "tuberculosis",
})  # fmt: skip
"""First words of terms without a plural that are singular though they end in s; the others are plurals."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a term in Spanish."""

    text: str
    domain: str
    gender: str
    plural: bool
    english: tuple[str, ...]
    """What is right in English, the form to write first."""

    def sentences(self, noun: str) -> list[str]:
        """The carriers with `noun`, the form or its stand-in, under the article of the form."""
        gender = "m" if not self.plural and self.text.split()[0] in STRESSED_A else self.gender
        the = f"{ARTICLES[gender, self.plural]} {noun}"
        return [carrier.format(the=the) for carrier in (PLURAL if self.plural else SINGULAR)]

    def right(self, translations: Iterable[str]) -> bool:
        """Whether enough of the translations hold an accepted form."""
        return sum(bool(self._pattern().search(text)) for text in translations) >= RIGHT_OF_THREE

    def _pattern(self) -> re.Pattern[str]:
        forms = "|".join(re.escape(form).replace("y", "(?:y|ie)") for form in self.english)
        return re.compile(rf"(?<!\w)(?:{forms})(?:e?s|['’]s)?(?!\w)", re.IGNORECASE)


def forms() -> Iterator[Form]:
    """All forms of the terms that are looked for in Spanish."""
    for row in pairs("terms"):
        if row["from"] == "en":
            continue
        gender = row["gender"][0]
        also = tuple(filter(None, row["en_also"].split("|")))
        head = row["es"].split()[0]
        plural = not row["es_plural"] and head.endswith("s") and head not in SINGULAR_IN_S
        yield Form(row["es"], row["domain"], gender, plural, (row["en"], *also))
        if row["es_plural"]:
            english = (row["en_plural"] or row["en"], row["en"], *also)
            yield Form(row["es_plural"], row["domain"], gender, True, english)


def bare(engine: Embedded, form: Form) -> list[str]:
    """The carriers translated with the term in them."""
    return engine.translate(form.sentences(form.text), "es", "en")


def masked(engine: Embedded, form: Form, seen: dict[str, str]) -> list[str]:
    """The carriers translated with a stand-in, which is then put back; `seen` remembers, for few of them differ."""
    sentences = form.sentences(STAND_IN)
    new = [sentence for sentence in sentences if sentence not in seen]
    seen.update(zip(new, engine.translate(new, "es", "en"), strict=True))
    return [re.sub(rf"(?<!\w){STAND_IN}(?!\d)", form.english[0], seen[sentence]) for sentence in sentences]


def report(judged: Mapping[str, Sequence[tuple[bool, bool]]]) -> None:
    """Print both shares of every domain and of all."""
    print(f"{'domain':28} {'forms':>6} {'bare':>7} {'masked':>7}")
    whole = [pair for part in judged.values() for pair in part]
    for name, part in (*judged.items(), ("all", whole)):
        shares = [sum(pair[i] for pair in part) / len(part) for i in (0, 1)]
        print(f"{name:28} {len(part):6} {shares[0]:7.1%} {shares[1]:7.1%}")


def main() -> None:
    """Translate, print the shares, and with `--wrong` what was not right."""
    engine, seen = Embedded(), dict[str, str]()
    judged: defaultdict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for form in forms():
        made = bare(engine, form)
        judged[form.domain].append((form.right(made), form.right(masked(engine, form, seen))))
        if "--wrong" in sys.argv and not form.right(made):
            print(f"{form.text}\t{form.english[0]}\t{made[0]}")
    report(judged)


if __name__ == "__main__":
    main()
