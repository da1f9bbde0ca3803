"""Make the training pairs: `python prepare.py DATA WORK`, DATA having `parallel/` and `mono/`.

Writes `WORK/pairs/GROUP.tsv` (Spanish, English): the real pairs by kind of text, in `names.tsv` real pairs with other
names, in `stand_ins.tsv` real pairs with stand-ins, and in `written.tsv` the sentences of `data/written/`.
"""

import argparse
import gzip
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import names

SEED = 11
LANGUAGE = Path(__file__).parents[2] / "src" / "sintesis" / "language"
GROUPS = (
    ("tatoeba", r"tatoeba"),
    ("technical", r"^(?:web_(?!login_gov|dfak|participedia|privacyguides)|po_(?!open|alaveteli|globaleaks|cc_legal))"),
    ("parliament", r"europarl"),
    ("news", r"ntrex|tico|pud|xquad"),
    ("service", r"dfak|login_gov|gov_|ngo_|participedia|privacyguides|po_"),
    ("textbook", r"openstax"),
)
"""Kinds of text and the files of each: the first pattern that is found in the name."""
MOST = {"technical": 12000}
NAMED = ("news", "parliament", "tatoeba", "service", "textbook")
WRITTEN = Path(__file__).parent / "data" / "written"
MASKED = ("news", "parliament", "tatoeba", "written")
NAME_COPIES = {"news": 6, "parliament": 3}
"""How many times a pair of the group gets other names; once in the others."""
TYPOGRAPHIC = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "´": "'", "`": "'", "–": "-", "—": "-"}
)
"""Signs that the English table of pieces does not have."""

Pair = tuple[str, str]


def lines(path: Path) -> Iterator[str]:
    """The lines of a packed file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def clean(spanish: str, english: str) -> Pair:
    """A pair with single spaces, none before a comma, and, in English, plain quotation marks and dashes."""
    english = english.translate(TYPOGRAPHIC).replace("…", "...")
    return _joined(spanish), _joined(english)


def _joined(text: str) -> str:
    """Without the spaces that a tokeniser left."""
    return re.sub(r" (?=[,.;:?!)])(?!\.\.)|(?<=[(¿¡]) ", "", " ".join(text.split()))


def real(data: Path) -> dict[str, list[Pair]]:
    """The pairs by group, without copies, in random order."""
    found: dict[str, dict[Pair, None]] = defaultdict(dict)
    for path in sorted((data / "parallel").glob("*.tsv.gz")):
        name = next(name for name, pattern in GROUPS if re.search(pattern, path.name))
        for line in lines(path):
            pair = clean(*line.split("\t")[:2])
            if all(pair) and max(map(len, pair)) < 600:
                found[name][pair] = None
    rng = random.Random(SEED)
    return {name: rng.sample(list(pairs), min(len(pairs), MOST.get(name, len(pairs)))) for name, pairs in found.items()}


def entries(path: Path) -> list[str]:
    """The lines of a list of the project, without remarks."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def pool(data: Path, pairs: dict[str, list[Pair]]) -> names.Pool:
    """Names from the project's lists and from the text."""
    text = [[pair[side] for group in NAMED for pair in pairs[group]] for side in (0, 1)]
    for side, language in enumerate(("es", "en")):
        for path in sorted((data / "mono").glob(f"{language}_*.txt.gz")):
            text[side] += lines(path)
    known = set(re.findall(r"(?<![\w.])[a-záéíóúñü]{3,}", " ".join(" ".join(side) for side in text)))
    for name in ("official.tsv", "demonyms.tsv"):
        known.update(re.findall(r"\w+", (LANGUAGE / "both" / name).read_text(encoding="utf-8")))
    lists = [tuple(entries(LANGUAGE / "both" / f"{name}.txt")) for name in ("first_names", "places")]
    frequent = tuple(" ".join(entries(Path(__file__).parent / "data" / "surnames.txt")).split())
    return names.Pool(lists[0], names.surnames(text[0], text[1], known), frequent, lists[1])


def renamed(pairs: dict[str, list[Pair]], names_pool: names.Pool) -> list[Pair]:
    """Real pairs with other names."""
    rng = random.Random(SEED)
    found = []
    for group in NAMED:
        for _ in range(NAME_COPIES.get(group, 1)):
            found += [new for pair in pairs[group] if (new := names.exchanged(pair, names_pool, rng))]
    rng.shuffle(found)
    return found


def masked(pairs: dict[str, list[Pair]]) -> list[Pair]:
    """Real pairs with stand-ins for what both sides have in common."""
    rng = random.Random(SEED)
    found = []
    for group in MASKED:
        for _ in range(NAME_COPIES.get(group, 1)):
            found += [new for pair in pairs[group] if (new := names.masked(pair, rng))]
    rng.shuffle(found)
    return found


def written() -> list[Pair]:
    """The sentences that were written for this project."""
    rows = (line.split("\t") for path in sorted(WRITTEN.glob("*.tsv")) for line in entries(path))
    return [clean(*row) for row in rows]


def write(path: Path, pairs: list[Pair]) -> None:
    """Write pairs as a table, at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_suffix(".new").write_text("".join(f"{es}\t{en}\n" for es, en in pairs), encoding="utf-8")
    path.with_suffix(".new").replace(path)


def main() -> None:
    """Write all groups."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    options = parser.parse_args()
    pairs = real(options.data)
    names_pool = pool(options.data, pairs)
    pairs["names"] = renamed(pairs, names_pool)
    pairs["written"] = written()
    pairs["stand_ins"] = masked(pairs)
    (options.work / "surnames.txt").write_text("\n".join(names_pool.last), encoding="utf-8")
    for group, found in pairs.items():
        write(options.work / "pairs" / f"{group}.tsv", found)
        print(group, len(found))


if __name__ == "__main__":
    main()
