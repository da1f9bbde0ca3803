"""What is known of names before any text is read: gazetteer, given names, titles, nouns of institutions."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sintesis.language import entries, official, pairs, table, words
from sintesis.language import lexicon as dictionary
from sintesis.model import Kind, Language, other

_KINDS = {
    "country": Kind.PLACE,
    "place": Kind.PLACE,
    "organisation": Kind.ORGANISATION,
    "body": Kind.ORGANISATION,
}


_ABBREVIATIONS = frozenset(("st", "ste", "jr", "sr", "mt", "ft", "sto", "sta", "dto", "ma", "fco", "gral"))


def ascii_of(text: str) -> str:
    """The text without its accents; ñ becomes n."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The data files of one language, ready to be asked."""

    language: Language
    gazetteer: Mapping[str, Kind]
    """Every form of a known name, with and without accents."""
    countries: frozenset[str]
    beginnings: Mapping[str, tuple[str, ...]]
    """The first word of each name of several words, and the names, the longest first."""
    first_names: frozenset[str]
    honorifics: frozenset[str]
    """Lower case, without full stops."""
    posts: frozenset[str]
    """Lower case; of several words too."""
    post_openers: frozenset[str]
    """The first words of `posts`."""
    long_posts: Mapping[str, tuple[str, ...]]
    """The first word of each post with a small word inside, and the posts, the longest first."""
    organisation_nouns: frozenset[str]
    last_nouns: frozenset[str]
    """What ends the name of an organisation, whatever its language."""
    suffixes: frozenset[str]
    business_nouns: frozenset[str]
    """What firms' names end in, and surnames too."""
    place_nouns: frozenset[str]
    event_nouns: frozenset[str]
    possessed: frozenset[str]
    """What a possessive goes on with inside a name: College, Hospital."""
    place_cues: frozenset[str]
    weak_place_cues: frozenset[str]
    """What stands before places, and before people too."""
    modifiers: frozenset[str]
    """What makes a place of a place: North, West, Greater."""
    subjects: frozenset[str]
    """What ministries are for, without case and accents: a post is of it, an institution is not."""
    degrees: frozenset[str]
    """Letters behind a person's name: QC, MP, PhD."""
    vague: frozenset[str]
    """Adjectives between an article and a name: el nuevo Lliure."""
    articles: frozenset[str]
    """Lower case."""
    openers: frozenset[str]
    """Lower case."""
    no_names: frozenset[str]
    """Capitalised words and phrases that name nothing: days, months, peoples, feasts."""
    acronyms: frozenset[str]
    """Acronyms that name no institution."""
    organisation_cues: frozenset[str]
    speech: frozenset[str]
    connectors: Mapping[str, str]
    """What may stand between two words of a name, blanks included, and of what sort it is."""
    particles: frozenset[str]
    """The connectors of people's names: van, bin, al-."""
    derivations: Sequence[tuple[str, str]]
    """What a form of a word ends in, and the word itself."""
    abbreviations: frozenset[str]
    """Lower case, without the full stop that belongs to them."""

    def is_word(self, low: str) -> bool:
        """Whether the language has `low` as a common word."""
        return dictionary.known(low, self.language)

    def is_derived(self, low: str) -> bool:
        """Whether the language has the common word that `low` is a form of: incredibly, increíblemente."""
        return any(
            low.endswith(ending) and len(low) - len(ending) > 2 and self.is_word(low.removesuffix(ending) + stem)
            for ending, stem in self.derivations
        )

    def is_common(self, low: str) -> bool:
        """Whether either language has `low` as a common word."""
        return self.is_word(low) or dictionary.known(low, other(self.language))


@cache
def lexicon(language: Language) -> Lexicon:
    """What is known in `language`."""
    gazetteer = _gazetteer(language)
    posts = words(language, "posts")
    return Lexicon(
        language,
        gazetteer,
        frozenset(form for row in official.rows() if row.kind == "country" for form in row.forms(language)),
        _beginnings(gazetteer),
        words("both", "first_names"),
        frozenset(entry.lower().replace(".", "") for entry in entries(language, "honorifics")),
        posts,
        frozenset(post.split(" ", 1)[0] for post in posts),
        _beginnings(post for post in posts if " of " in post or " de " in post),
        words(language, "organisation_nouns"),
        words("en", "organisation_nouns"),
        words("both", "organisation_suffixes"),
        words("both", "business_nouns"),
        words(language, "place_nouns"),
        words(language, "event_nouns"),
        words("both", "possessed"),
        words(language, "place_cues"),
        words(language, "place_cues_weak"),
        words(language, "place_modifiers"),
        frozenset(official.fold(form) for row in pairs("subjects") for form in row[language].split("|")),
        words("both", "degrees"),
        words(language, "name_adjectives"),
        words(language, "articles"),
        words(language, "openers"),
        words(language, "capitalised") | _adjectives(language),
        words("both", "common_acronyms"),
        words(language, "organisation_cues"),
        words(language, "speech_verbs"),
        _connectors(language),
        frozenset(table(language, "name_connectors")["particle"]),
        [(ending, stem) for ending, _, stem in (form.partition("=") for form in entries(language, "derivations"))],
        frozenset(e[:-1].lower() for e in entries(language, "honorifics") if e.endswith(".")) | _ABBREVIATIONS,
    )


def _connectors(language: Language) -> dict[str, str]:
    made = {}
    for sort, forms in table(language, "name_connectors").items():
        for form in forms:
            made[f" {form}" if form[-1] in "-'’" else f" {form} "] = sort
    return made


def _gazetteer(language: Language) -> dict[str, Kind]:
    made: dict[str, Kind] = {}
    for name in entries("both", "places"):
        _add(made, name, Kind.PLACE)
    for name in entries("both", "organisations"):
        _add(made, name, Kind.ORGANISATION)
    for row in official.rows():
        # A Spanish name stands in English texts too, and the other way round, where the languages do not clash.
        for form in (*row.forms(language), *row.forms("es" if language == "en" else "en")):
            if form[0].isupper() and row.kind not in ("body", "term"):
                _add(made, form, _KINDS[row.kind])
    for name in entries("both", "double_surnames"):
        _add(made, name, Kind.PERSON)
    for row in official.rows():
        for form in row.forms(language):
            if form[0].isupper() and row.kind == "body" and " " in form:
                _add(made, form, Kind.ORGANISATION)
    return made


def _add(made: dict[str, Kind], name: str, kind: Kind) -> None:
    made.setdefault(name, kind)
    made.setdefault(ascii_of(name), kind)
    if name[-1] == "." and "." in name[:-1]:
        made.setdefault(name[:-1], kind)
    if len(name) > 4:
        made.setdefault(name.upper(), kind)  # EL PAÍS, MADRID


def _beginnings(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in names:
        first, blank, _ = name.partition(" ")
        if blank or not first.replace("-", "").isalnum():
            found.setdefault(_head(name), []).append(name)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}


def _head(name: str) -> str:
    """The letters that a name begins with."""
    for i, char in enumerate(name):
        if not char.isalnum():
            return name[:i]
    return name


def _adjectives(language: Language) -> frozenset[str]:
    """The adjectives of peoples, which English writes with a capital."""
    if language != "en":
        return frozenset()
    forms = {form for row in pairs("demonyms") for form in row["en"].split("|") if form.isalpha() and len(form) > 2}
    return frozenset(forms | {f"{form}s" for form in forms})
