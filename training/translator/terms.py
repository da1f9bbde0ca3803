"""Make training pairs for words: `python terms.py DATA WORK` writes `WORK/pairs/terms.tsv`, `entries.tsv`.

Terms of `language/both/terms.tsv`, words of `data/nouns.tsv` and rare words that Apertium knows both ways are put into
the sentences of `data/carriers.tsv`, and into real pairs in the place of a word of the same kind, gender and number.
Half of the terms are kept aside for `evaluate.py`.
"""

import argparse
import random
import re
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import names
from pivot import apertium
from prepare import LANGUAGE, NAMED, Pair, entries, lines, pool, real, write

SEED = 17
CARRIERS = Path(__file__).parent / "data" / "carriers.tsv"
DICTIONARY = "/usr/share/apertium/apertium-eng-spa/{}.automorf.bin"
TERM_CARRIERS, TERM_HOSTS = 5, 10
WORD_CARRIERS, WORD_HOSTS = 0, 1
"""Sentences made of each form of a term and of a word of the dictionary: from carriers, and from real pairs."""
ENTRY_COPIES = 4
"""How often a term stands in `entries.tsv`, each time with an article of chance or none."""
NAME_ENTRIES = 6000
RAREST, COMMON = 4, 400
"""Occurrences in the text that a word has to have, and from which it needs no more examples."""
STRESSED = re.compile(r"h?[aá](?:gua|rea|rma|lma|guila|cta|ula|mbre|bla|cha|da|la|lza|nsia|rpa|sma|ve|spa)$")
"""Feminine nouns with *el*, which are left out of carriers."""

Kind = tuple[str, str, str]
"""Part of speech, gender, number."""


@dataclass(frozen=True)
class Word:
    """A form of a word or term in both languages."""

    es: str
    en: str
    kind: Kind


def table(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table whose first entry names the columns."""
    rows = [line.split("\t") for line in entries(path)]
    for row in rows[1:]:
        yield dict(zip(rows[0], row + [""] * (len(rows[0]) - len(row)), strict=False))


def terms() -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """The rows of `terms.tsv` to learn from and those kept aside: half of them, by the hash of the Spanish form."""
    rows = list(table(LANGUAGE / "both" / "terms.tsv"))
    odd = [sha256(row["es"].encode()).digest()[0] % 2 for row in rows]
    return [row for row, aside in zip(rows, odd, strict=True) if not aside], [
        row for row, aside in zip(rows, odd, strict=True) if aside
    ]


def forms(row: dict[str, str]) -> Iterator[Word]:
    """Singular and plural of a term."""
    gender = row["gender"][0]
    only = not row["es_plural"] and row["es"].split()[0].endswith("s")
    yield Word(row["es"], row["en"], ("n", gender, "pl" if only else "sg"))
    if row["es_plural"]:
        yield Word(row["es_plural"], row["en_plural"] or row["en"], ("n", gender, "pl"))


def more_words() -> Iterator[Word]:
    """The words of `nouns.tsv`."""
    for row in table(CARRIERS.with_name("nouns.tsv")):
        yield Word(row["es"], row["en"], ("n", row["gender"], row["number"]))


def analysed(dictionary: str, words: list[str]) -> dict[str, set[tuple[str, ...]]]:
    """The tags of every reading of each word."""
    shell = ["lt-proc", DICTIONARY.format(dictionary)]
    made = subprocess.run(shell, input="\n".join(words), text=True, capture_output=True, check=True).stdout
    found = {}
    for surface, readings in re.findall(r"\^([^/$]+)/([^$]*)\$", made):
        found[surface] = {tuple(re.findall(r"<(\w+)>", reading)) for reading in readings.split("/")}
    return found


def known_words(counts: Counter[str]) -> list[Word]:
    """Nouns and adjectives of the text with one reading that Apertium translates there and back."""
    words = [word for word, _ in counts.most_common()]
    readings = analysed("spa-eng", words)
    sure = [word for word in words if (kind := _kind(readings.get(word, set()))) and kind[2] in ("sg", "pl")]
    there = [text.rstrip(" .").lower() for text in apertium("spa-eng", [f"{word} ." for word in sure])]
    english = analysed("eng-spa", sorted(set(there)))
    back = [text.rstrip(" .").lower() for text in apertium("eng-spa", [f"{word} ." for word in there])]
    found = []
    for word, translation, again in zip(sure, there, back, strict=True):
        kind = _kind(readings[word])
        tags = english.get(translation, set())
        agrees = any(tag[:1] == kind[:1] and (kind[0] == "adj" or kind[2] in tag) for tag in tags)
        if agrees and again[:4] == word[:4] and re.fullmatch(r"[a-z]{3,}", translation):
            found.append(Word(word, translation, kind))
    return found


def _kind(readings: set[tuple[str, ...]]) -> Kind:
    """The only kind that a word has; empty strings if it is no noun or adjective or has several readings."""
    if len(readings) == 1 and (tags := next(iter(readings)))[:1] in (("n",), ("adj",)) and len(tags) >= 3:
        return tags[0], tags[-2], tags[-1]
    return "", "", ""


class Hosts:
    """Real pairs in which a known word stands once on both sides, by the kind of the word."""

    def __init__(self, pairs: Iterable[Pair], words: list[Word]) -> None:
        by_word = {word.es: word for word in words}
        self.found: defaultdict[Kind, list[tuple[Pair, Word]]] = defaultdict(list)
        for pair in pairs:
            if not 30 <= len(pair[0]) <= 220:
                continue
            for es in dict.fromkeys(re.findall(r"[a-záéíóúñü]{4,}", pair[0])):
                word = by_word.get(es)
                if word and all(len(_at(form, side)) == 1 for form, side in zip((es, word.en), pair, strict=True)):
                    self.found[word.kind].append((pair, word))

    def hosted(self, word: Word, rng: random.Random) -> Pair | None:
        """A real pair with the word in the place of another."""
        choices = self.found.get(word.kind)
        if not choices:
            return None
        (spanish, english), old = rng.choice(choices)
        (left,), (right,) = _at(old.es, spanish), _at(old.en, english)
        before = _article(english[: right[0]], word.en)
        return spanish[: left[0]] + word.es + spanish[left[1] :], before + word.en + english[right[1] :]


def _at(form: str, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(rf"(?<![\w-]){form}(?![\w-])", text)]


def _article(before: str, noun: str) -> str:
    """The text before a noun with *a* or *an* as the noun needs it."""
    return re.sub(r"\b([Aa])n? $", lambda match: f"{_indefinite(noun, match[1])} ", before)


def _indefinite(noun: str, a: str = "a") -> str:
    vowel = re.match(r"[aeio]|u(?!ni|s[aeiu]|ran|ti)|hour|heir|honest|honor", noun.lower()) and not re.match(
        r"eu|one|once", noun
    )
    return f"{a}n" if vowel or re.match(r"[FHLMNRSX][A-Z]", noun) else a


def _slots(word: Word) -> tuple[dict[str, str], dict[str, str]]:
    """What the articles of a carrier are with the word."""
    several = word.kind[2] == "pl"
    feminine = word.kind[1] == "f"
    the = ("las" if feminine else "los") if several else ("la" if feminine else "el")
    spanish = {"the": f"{the} {word.es}", "The": f"{the.capitalize()} {word.es}", "bare": word.es}
    spanish["a"] = f"{'una' if feminine else 'un'} {word.es}"
    for name, preposition in (("of", "de"), ("to", "a")):
        spanish[name] = f"{preposition}l {word.es}" if the == "el" else f"{preposition} {the} {word.es}"
    english = {
        "the": f"the {word.en}",
        "The": f"The {word.en}",
        "bare": word.en,
        "a": f"{_indefinite(word.en)} {word.en}",
    }
    return spanish, english


def carried(word: Word, other: Word, carriers: list[dict[str, str]], people: names.Pool, rng: random.Random) -> Pair:
    """A carrier with the word in it."""
    number = "p" if word.kind[2] == "pl" else "s"
    row = rng.choice([row for row in carriers if row["number"] in ("", number)])
    person = {
        "person": names.person(people, rng),
        "surname": names.surname(people, rng),
        "place": rng.choice(people.places),
    }
    made = []
    for text, own, second in zip((row["es"], row["en"]), _slots(word), _slots(other), strict=True):
        text = text.format(**own, **person, other=second["bare"], other_the=second["the"])
        made.append(text[0].upper() + text[1:])
    return made[0], made[1]


def entries_made(learned: list[Word], rare: list[Word], people: names.Pool, rng: random.Random) -> list[Pair]:
    """Words, institutions and names by themselves: short, so that many fit into a batch."""
    found = []
    for some, copies in ((learned, ENTRY_COPIES), (rare, 1)):
        for word in some:
            spanish, english = _slots(word)
            stressed = STRESSED.match(word.es.split()[0])
            articles = ("bare", "the", "of", "to") if word.kind[0] == "n" and not stressed else ("bare",)
            for article in rng.choices(articles, k=copies):
                before = {"of": "of ", "to": "to "}.get(article, "")
                found.append((spanish[article], before + english["bare" if article == "bare" else "the"]))
    for row in table(LANGUAGE / "both" / "official.tsv"):
        own, other = row["es"].split("|"), (row["en"] or row["es"]).split("|")
        found += [(own[0], other[0])] * ENTRY_COPIES + [(form, other[0]) for form in own[1:]]
    return found + [(name, name) for _ in range(NAME_ENTRIES) if (name := names.person(people, rng))]


def main() -> None:
    """Make the pairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    options = parser.parse_args()
    rng = random.Random(SEED)
    pairs = real(options.data)
    people = pool(options.data, pairs)
    hosts_text = [pair for group in ("news", "parliament", "textbook") for pair in pairs[group]]
    text = [pair[0] for group in NAMED for pair in pairs[group]]
    text += lines(options.data / "mono" / "es_parlamint_congreso.txt.gz")
    counts = Counter(word for line in text for word in re.findall(r"(?<![\w.])[a-záéíóúñü]{4,}(?!\w)", line))
    words = known_words(Counter({word: count for word, count in counts.items() if count >= 2}))
    kept, aside = terms()
    secret = {form.es for row in aside for form in forms(row)}
    learned = [form for row in kept for form in forms(row)]
    learned += [word for word in more_words() if word.es not in secret]
    rare = [word for word in words if RAREST <= counts[word.es] < COMMON and word.es not in secret]
    hosts = Hosts(hosts_text, words)
    carriers = list(table(CARRIERS))
    print(f"{len(words)} words, {len(rare)} rare, {len(learned)} forms of terms, {len(secret)} aside")
    found = []
    for some, by_carrier, by_host in ((learned, TERM_CARRIERS, TERM_HOSTS), (rare, WORD_CARRIERS, WORD_HOSTS)):
        for word in some:
            easy = (
                []
                if STRESSED.match(word.es.split()[0])
                else [carried(word, rng.choice(learned), carriers, people, rng) for _ in range(by_carrier)]
            )
            hosted = [pair for _ in range(by_host) if (pair := hosts.hosted(word, rng))]
            found += [(word.es, word.en), *easy, *hosted]
    short = entries_made(learned, rare, people, rng)
    for name, part in (("terms", found), ("entries", short)):
        rng.shuffle(part)
        write(options.work / "pairs" / f"{name}.tsv", part)
        print(name, len(part))


if __name__ == "__main__":
    main()
