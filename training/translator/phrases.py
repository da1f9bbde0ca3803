"""Make sentences for nationalities, places and news verbs: `python phrases.py DATA WORK`.

Writes `WORK/pairs/phrases.tsv`, from `demonyms.tsv` and `official.tsv` of the package and from `data/verbs.tsv` and
`data/phrases.tsv`.
"""

import argparse
import random
import re
from collections.abc import Iterator
from pathlib import Path

import names
from prepare import LANGUAGE, Pair, pool, real, write
from terms import _indefinite, _slots, forms, table, terms

SEED = 19
HERE = Path(__file__).parent / "data"
WITH_ARTICLE = re.compile(
    r"United|Republic|Netherlands|Philippines|Bahamas|Maldives|Emirates|Gulf|Sea\b|Ocean|Coast|Canal|Strait|River|Islands|"
    r"Alps|Andes|Sahel|Balkans|Amazon|Danube|Thames|Rhine|Nile|Pyrenees|Bank\b|Strip|Peninsula|Union|States|Congo|Gambia|"
    r"Kingdom|East|West|Caribbean"
)
"""English names that may need *the*, which are left out."""
PEOPLE = re.compile(
    r"(?:[dt]or|ora|ista|ario|aria|er[oa]|[ae]nte|jefe|jefa|al|il|miembro|[íi]a|ogo|oga|ado|ada|ido|ida|s)$"
)
"""How the first word may end of a term that names people, who need *a* as an object; plurals are left out with them."""
COPIES = {"nation": 25, "place": 6, "verb": 40}
"""Sentences made for each entry."""

Slots = tuple[dict[str, str], dict[str, str]]


def _feminine(word: str) -> str:
    """The feminine of an adjective of a place."""
    for ending, feminine in (
        ("o", "a"),
        ("és", "esa"),
        ("án", "ana"),
        ("ón", "ona"),
        ("ín", "ina"),
        ("or", "ora"),
        ("ol", "ola"),
        ("uz", "uza"),
    ):
        if word.endswith(ending):
            return word.removesuffix(ending) + feminine
    return word


def _plural(word: str) -> str:
    for ending, plural in (("és", "eses"), ("án", "anes"), ("ón", "ones"), ("ín", "ines"), ("z", "ces")):
        if word.endswith(ending):
            return word.removesuffix(ending) + plural
    return word + ("s" if word[-1] in "aeo" else "es")


def nations() -> Iterator[Slots]:
    """The forms of every adjective of a place."""
    for row in table(LANGUAGE / "both" / "demonyms.tsv"):
        english = row["en"].split("|")[0]
        for word in row["es"].split("|"):
            feminine = _feminine(word)
            spanish = {"ms": word, "fs": feminine, "mp": _plural(word), "fp": _plural(feminine)}
            article = _indefinite(english)
            yield spanish, {"E": english, "a": article, "A": article.capitalize()}


def places() -> list[Pair]:
    """Names of places in both languages."""
    rows = [row for row in table(LANGUAGE / "both" / "official.tsv") if row["kind"] in ("country", "place")]
    found = [(row["es"].split("|")[0], (row["en"] or row["es"]).split("|")[0]) for row in rows]
    return [(spanish, english) for spanish, english in found if not WITH_ARTICLE.search(english)]


def verbs() -> Iterator[tuple[str, Slots]]:
    """What the object of every verb is, and its forms."""
    for row in table(HERE / "verbs.tsv"):
        spanish = {name: row[name] for name in ("es", "past", "past_plural", "participle")}
        spanish["participle_p"] = row["participle"].removesuffix("o") + "as"
        yield (
            row["object"],
            (spanish, {"en": row["en"], "e_past": row["en_past"], "e_participle": row["en_participle"]}),
        )


class Writer:
    """Fills the sentences of `phrases.tsv`."""

    def __init__(self, people: names.Pool, rng: random.Random) -> None:
        self.people, self.rng = people, rng
        self.rows = list(table(HERE / "phrases.tsv"))
        learned = [form for row in terms()[0] for form in forms(row)]
        self.objects = [form for form in learned if not PEOPLE.search(form.es.split()[0])]
        self.places = places()

    def sentence(self, kind: str, slots: Slots) -> Pair:
        """A sentence of a kind with the slots filled on both sides."""
        rng = self.rng
        row = rng.choice([row for row in self.rows if row["kind"] == kind])
        first, second = rng.choice(self.places), rng.choice(self.places)
        place = rng.choice(self.people.places)
        same = {"person": names.person(self.people, rng), "surname": names.surname(self.people, rng), "place": place}
        same |= {"n": str(rng.randrange(2, 90)), "year": str(rng.randrange(1950, 2030))}
        objects = _slots(rng.choice(self.objects))
        made = []
        for side, language in enumerate(("es", "en")):
            own = {
                "X": first[side],
                "Y": first[side],
                "X2": second[side],
                "Y2": second[side],
                "the": objects[side]["the"],
            }
            text = row[language].format(**{**own, **same, **slots[side]})
            made.append(text[0].upper() + text[1:])
        return made[0], made[1]


def main() -> None:
    """Make the pairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    options = parser.parse_args()
    rng = random.Random(SEED)
    writer = Writer(pool(options.data, real(options.data)), rng)
    found = [writer.sentence("nation", slots) for slots in nations() for _ in range(COPIES["nation"])]
    found += [
        writer.sentence("place", ({"X": es, "Y": es}, {"X": en, "Y": en}))
        for es, en in places()
        for _ in range(COPIES["place"])
    ]
    found += [writer.sentence(kind, slots) for kind, slots in verbs() for _ in range(COPIES["verb"])]
    rng.shuffle(found)
    write(options.work / "pairs" / "phrases.tsv", found)
    print(len(found), "pairs")


if __name__ == "__main__":
    main()
