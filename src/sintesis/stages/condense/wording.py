"""The words that tell how a sentence hangs together, as `condense.toml` and the lists beside it hold them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sintesis.language import table, words
from sintesis.model import Language


@dataclass(frozen=True, slots=True)
class Wording:
    """What one language's clauses begin with, and how its verbs look."""

    relatives: re.Pattern[str]
    """Matches at the beginning of a clause, as the other patterns do."""
    complementizers: frozenset[str]
    objects: frozenset[str]
    """Behind a verb of saying these begin what is said: announced a plan."""
    tails: re.Pattern[str]
    reasons: re.Pattern[str]
    predicates: re.Pattern[str]
    """Matches a tail that is half of what is done: así como endurecer."""
    means: re.Pattern[str]
    """Searches, as the next does."""
    purposes: re.Pattern[str]
    """What follows a phrase of means and stays: what it serves."""
    conjunctions: frozenset[str]
    pairing: frozenset[str]
    """entre, between: an enumeration behind it is whole or wrong."""
    in_turn: re.Pattern[str]
    """respectivamente: each item of one enumeration belongs to one of another. Searches."""
    open_ended: re.Pattern[str]
    """Searches."""
    clefts: re.Pattern[str]
    """What singles out one thing and is completed by a relative clause: it was the pilot …, who."""
    subordinators: frozenset[str]
    before_verbs: frozenset[str]
    auxiliaries: frozenset[str]
    """Behind these no finite verb follows."""
    lead_in: frozenset[str]
    """Behind these a word that may be a verb is one: que, se."""
    no_verbs: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    pronouns: frozenset[str]
    subjects: frozenset[str]
    """Pronouns that are nothing but subjects."""
    unfinished: frozenset[str]
    """Behind these nothing may be left out: they would end in the air."""
    participle_endings: tuple[str, ...]
    participles: frozenset[str]
    gerund_endings: tuple[str, ...]
    no_participles: frozenset[str]
    appositions: re.Pattern[str]
    finite: frozenset[str]
    speech: frozenset[str]
    posts: re.Pattern[str]


@cache
def wording(language: Language) -> Wording:
    """What `language` knows of clauses."""
    data = table(language, "condense")

    def opening(forms: Sequence[str], before: str = "") -> re.Pattern[str]:
        ordered = sorted(forms, key=len, reverse=True)
        return re.compile(rf"{before}(?:{'|'.join(map(re.escape, ordered))})(?!\w)", re.IGNORECASE)

    return Wording(
        relatives=opening(data["relatives"]),
        complementizers=frozenset(data["complementizers"]),
        objects=frozenset(data["objects"]),
        tails=opening(data["tails"]),
        reasons=opening(data["reasons"]),
        predicates=re.compile("|".join(data["predicates"]), re.IGNORECASE),
        means=opening(data["means"], r"(?<!\w)"),
        purposes=re.compile("|".join(data["purposes"]), re.IGNORECASE),
        conjunctions=frozenset(data["conjunctions"]),
        pairing=frozenset(data["pairing"]),
        in_turn=opening(data["in_turn"], r"(?<!\w)"),
        open_ended=opening(data["open_ended"], r"(?<!\w)"),
        clefts=re.compile("|".join(data["clefts"]), re.IGNORECASE),
        subordinators=frozenset(data["subordinators"]),
        auxiliaries=frozenset(data["auxiliaries"]),
        lead_in=frozenset(data["lead_in"]),
        before_verbs=frozenset(data["before_verbs"]),
        no_verbs=frozenset(data["no_verbs"]),
        determiners=frozenset(data["determiners"]),
        prepositions=frozenset(data["prepositions"]),
        subjects=frozenset(data["subjects"]),
        pronouns=frozenset(data["pronouns"]),
        unfinished=frozenset((*data["prepositions"], *data["subordinators"], *data["determiners"])) - {"that", "more"},
        participle_endings=tuple(data["participle_endings"]),
        participles=frozenset(data["participles"]),
        gerund_endings=tuple(data["gerund_endings"]),
        no_participles=frozenset(data["no_participles"]),
        appositions=opening(data["appositions"]),
        finite=words(language, "finite_verbs"),
        speech=words(language, "speech_verbs"),
        posts=opening(sorted(words(language, "posts"))),
    )
