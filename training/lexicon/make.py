"""Make the word lists of `src/sintesis/language/{es,en}/lexicon.txt.gz` from openly licensed text.

Run `python training/lexicon/make.py DATA`, where DATA is the folder with `mono/` and `parallel/` that SOURCES names.
A word is a run of letters that stands in lower case in the text, counted in all sources together.
"""

import argparse
import gzip
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

SOURCES = {
    "en": (
        "mono/en_openstax_civics_history.txt.gz",
        "mono/en_un_general_debate.txt.gz",
        "mono/en_us_fomc_statements.txt.gz",
        "mono/en_us_gov_digital_news.txt.gz",
        "mono/en_us_president_speeches.txt.gz",
    ),
    "es": ("mono/es_parlamint_congreso.txt.gz",),
}
"""Text in one language. Share-alike and copyleft sources are left out: what is made here goes under Apache-2.0."""
PARALLEL = (
    "europarl_hajssb",
    "europarl_sravanthi",
    "gov_bloom_housing",
    "gov_identity_idp_vita",
    "gov_minnesota_benefits",
    "gov_sdg",
    "gov_simplereport",
    "gov_us_services",
    "gov_vote_gov",
    "openstax_estadistica",
    "openstax_fisica",
    "openstax_quimica",
    "po_cc_legal",
    "po_open_contracting",
    "po_open_contracting_infra",
    "tatoeba_arielraizman",
    "tatoeba_manythings",
    "tatoeba_testsets",
    "tico19",
    "web_login_gov",
    "web_opensource_guide",
)
"""Tab-separated pairs, Spanish first. Software manuals are left out: their identifiers are no words."""
FEWEST = 1
"""Occurrences from which a word is taken for one. Single ones are kept: of 70 Spanish ones drawn at random 55 are
good words, and a misprint that is let in costs less than a good word that is reported."""
GLUED_RARE, GLUED_SHORT, GLUED_LONG = 3, 2000, 20
"""A word of fewer than so many occurrences is two glued ones when they occur so often: “porconsiderarlo”."""
FOREIGN = 0.05
"""A word whose share of this language's text is below this part of its share in the other's is that language's: it
stands in quotations and names."""
FOREIGN_SURE = 20
"""Occurrences in the other language from which that comparison is made."""
ROOT = Path(__file__).parents[2]
_WORD = re.compile(r"(?<![\w@#/_.])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@/_])")
_ALPHABET = {"en": re.compile(r"[a-zé’']+"), "es": re.compile(r"[a-záéíóúüñ]+")}


def lines(data: Path, language: str) -> Iterator[str]:
    """The text of one language, line by line."""
    for name in SOURCES[language]:
        with gzip.open(data / name, "rt", encoding="utf-8") as file:
            yield from file
    column = 0 if language == "es" else 1
    for name in PARALLEL:
        with gzip.open(data / "parallel" / f"{name}.tsv.gz", "rt", encoding="utf-8") as file:
            for line in file:
                columns = line.rstrip("\n").split("\t")
                if len(columns) == 2:
                    yield columns[column]


def counts(data: Path, language: str) -> Counter[str]:
    """How often each word stands in lower case."""
    found: Counter[str] = Counter()
    for line in lines(data, language):
        found.update(word.replace("’", "'") for word in _WORD.findall(line) if word.islower())
    return found


def words(own: Counter[str], other: Counter[str], alphabet: re.Pattern[str]) -> list[str]:
    """The words of a language, sorted: no misprints that glue two words, no words of the other language."""
    ratio = sum(other.values()) / sum(own.values())
    return sorted(
        word
        for word, count in own.items()
        if count >= FEWEST
        and alphabet.fullmatch(word)
        and not (count < GLUED_RARE and _is_glued(word, own))
        and not (other[word] >= FOREIGN_SURE and count * ratio < other[word] * FOREIGN)
    )


def _is_glued(word: str, own: Counter[str]) -> bool:
    """Whether the word is a short common word and another one without the space between them."""
    return any(own[word[:cut]] >= GLUED_SHORT and own[word[cut:]] >= GLUED_LONG for cut in range(1, 5))


def main() -> None:
    """Write both lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    found = {language: counts(data, language) for language in SOURCES}
    for language, other in (("es", "en"), ("en", "es")):
        made = words(found[language], found[other], _ALPHABET[language])
        path = ROOT / "src" / "sintesis" / "language" / language / "lexicon.txt.gz"
        path.write_bytes(gzip.compress("\n".join(made).encode(), mtime=0))
        print(f"{path}: {len(made)} words, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
