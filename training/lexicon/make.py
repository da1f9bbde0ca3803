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
    "po_python_docs",
    "tatoeba_arielraizman",
    "tatoeba_manythings",
    "tatoeba_testsets",
    "tico19",
    "web_angular",
    "web_electron",
    "web_login_gov",
    "web_opensource_guide",
    "web_react",
)
"""Tab-separated pairs, Spanish first."""
FEWEST = 2
"""Occurrences from which a word is taken for one: single ones are half misprints (100 drawn by hand)."""
FOREIGN = 0.05
"""A word whose share of this language's text is below this part of its share in the other's is that language's: it
stands in quotations and names."""
FOREIGN_SURE = 20
"""Occurrences in the other language from which that comparison is made."""
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
