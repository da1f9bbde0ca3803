"""Put other figures and number words into real pairs, each as its language writes it, so that digits are copied.

`python figures.py DATA WORK` writes `WORK/pairs/figures.tsv`.
"""

import argparse
import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from prepare import LANGUAGE, MASKED, Pair, real, write, written

SEED = 19
COPIES = {"news": 6, "written": 6, "parliament": 2, "service": 2, "textbook": 1}
"""How many times a pair of the group gets other figures; once in the others."""
SPACED, BARE = 0.15, 0.15
"""How often the thousands of the Spanish side are set apart by a blank, and by nothing on either side."""
_GROUPED = r"(?<![\w.,-])\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*(?![\d.,]*\d)"
_FIGURE = re.compile(rf"{_GROUPED}|(?<![\w.,-])\d+(?:[.,]\d+)?(?![\w-])")


def values(text: str, decimal: str) -> Iterator[tuple[str, float]]:
    """The figures of a text as written and as read, `decimal` being its decimal mark."""
    for match in _FIGURE.finditer(text):
        figure = match[0]
        plain = re.sub(r"[., ](?=\d{3}(?:\D|$))", "", figure) if match[1] and match[1] != decimal else figure
        try:
            yield figure, float(plain.replace(decimal, "."))
        except ValueError:
            continue


def another(value: float, figure: str, rng: random.Random) -> tuple[str, str]:
    """A figure of the same kind, as Spanish and as English write it."""
    if value != int(value) or re.fullmatch(r"\d{1,2}[.,]\d{1,2}", figure):
        whole, part = rng.randrange(10 ** rng.randint(1, 3)), rng.randrange(10 ** (size := rng.randint(1, 2)))
        return f"{whole},{part:0{size}}", f"{whole}.{part:0{size}}"
    if 1900 <= value <= 2100 and len(figure) == 4:
        year = str(rng.randint(1750, 2060))
        return year, year
    digits = len(str(int(value)))
    made = rng.randrange(10 ** (digits - 1), 10**digits) if digits < 3 else rng.randrange(100, 10 ** rng.randint(3, 8))
    if made > 999 and rng.random() < 0.35:
        made = round(made, -min(3, len(str(made)) - 2))
    if made < 1000 or rng.random() < BARE:
        return str(made), str(made)
    english = f"{made:,}"
    return english.replace(",", " " if rng.random() < SPACED else "."), english


def refigured(pair: Pair, words: list[tuple[str, str]], rng: random.Random) -> Pair | None:
    """The pair with other figures and number words; None if it has none in common."""
    spanish, english = dict(values(pair[0], ",")), dict(values(pair[1], "."))
    found = False
    for figure, value in spanish.items():
        same = [other for other, read in english.items() if read == value]
        if len(same) != 1 or any(_count(text, one) != 1 for text, one in zip(pair, (figure, same[0]), strict=True)):
            continue
        pair = _put(pair, (figure, same[0]), another(value, figure, rng))
        found = True
    for old in words:
        if all(_count(text, one) == 1 for text, one in zip(pair, old, strict=True)):
            pair, found = _put(pair, old, rng.choice(words)), True
            break
    return pair if found else None


def _count(text: str, one: str) -> int:
    return len(re.findall(rf"(?<![\w.,-]){re.escape(one)}(?![\w-])(?![.,]\d)", text))


def _put(pair: Pair, old: tuple[str, str], new: tuple[str, str]) -> Pair:
    made = [
        re.sub(rf"(?<![\w.,-]){re.escape(one)}(?![\w-])(?![.,]\d)", other, text)
        for text, one, other in zip(pair, old, new, strict=True)
    ]
    return made[0], made[1]


def number_words() -> list[tuple[str, str]]:
    """The cardinals from 2 to 99 that are one word in both languages."""
    tables = [tomllib.loads((LANGUAGE / side / "numbers.toml").read_text(encoding="utf-8")) for side in ("es", "en")]
    by_value = [
        {value: word for word, value in reversed(table["cardinals"].items()) if 1 < value < 100} for table in tables
    ]
    return [(by_value[0][value], by_value[1][value]) for value in sorted(by_value[0]) if value in by_value[1]]


def main() -> None:
    """Write the group."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    options = parser.parse_args()
    rng, words = random.Random(SEED), number_words()
    pairs = real(options.data) | {"written": written()}
    found = [
        made
        for group in (*MASKED, "service", "textbook")
        for _ in range(COPIES.get(group, 1))
        for pair in pairs[group]
        if (made := refigured(pair, words, rng))
    ]
    rng.shuffle(found)
    write(options.work / "pairs" / "figures.tsv", found)
    print("figures", len(found))


if __name__ == "__main__":
    main()
