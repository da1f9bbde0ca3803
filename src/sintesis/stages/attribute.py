"""Who is cited for what: the sources that an article names, each once, and the sentences that hang on them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from sintesis.draft import Attribution
from sintesis.language import lexicon, table, words
from sintesis.language.gazetteer import entry
from sintesis.model import NAMES, Article, Fact, Language
from sintesis.stages.compare.passage import plain
from sintesis.stages.extract.anonymous import find_anonymous
from sintesis.stages.extract.claims import find_claims
from sintesis.stages.extract.quotes.grammar import grammar

_COMPLEMENT = r"\s+(?:de|del|of|for)\s+(?:(?:l[ao]s?|el|the)\s)?(?P<whose>[\w-]+)"

Key = tuple[str, ...]
"""A source's words, `plain`, without what determines it: “the ministry” and “The Ministry” are one."""


def cited_in(article: Article, facts: Sequence[Fact]) -> list[tuple[int, str]]:
    """Each sentence that tells what someone says, with who says it, as the text puts it."""
    quoted = [(fact.sentence, fact.speaker) for fact in facts if fact.speaker]
    claimed = [(claim.sentence, claim.source) for claim in find_claims(article, facts)]
    language = article.language
    return sorted(
        {
            (n, source)
            for n, source in (*quoted, *claimed)
            if _key(source, language) and not _is_clause(source, language)
        }
    )


def attributions(article: Article, facts: Sequence[Fact], cited: Sequence[tuple[int, str]]) -> tuple[Attribution, ...]:
    """The sources that the text names, quoted or not, in the order of the text.

    A shorter form is counted to its fuller one where that is certain: “the Platform” to “Platform for Silence”; what
    stands beside a name as its apposition is that name: “su presidenta, Noelia Carrasco”.

    Args:
        cited: what `cited_in` gives.
    """
    language = article.language
    forms: dict[Key, str] = {}
    sentences: dict[Key, set[int]] = {}
    for n, source in cited:
        key = _key(source, language)
        if any(_are_apposed(source, other, article.sentences[n - 1].text, language) for m, other in cited if m == n):
            continue
        if is_named(source, language) and key[0] not in words(language, "anonymous_nouns"):
            forms.setdefault(key, _lowered(source, language))
            sentences.setdefault(key, set()).add(n)
    names = {_key(fact.value, language): fact.value for fact in facts if fact.kind in NAMES and fact.value}
    fuller = {key: _fuller(key, forms, names, article) for key in forms}
    made: dict[str, set[int]] = {}
    for key, numbers in sentences.items():
        whole = fuller[fuller[key]] if fuller[key] in fuller else fuller[key]
        made.setdefault(forms.get(whole) or names[whole], set()).update(numbers)
    return tuple(Attribution(source, tuple(sorted(numbers))) for source, numbers in made.items())


def unnamed(article: Article, cited: Sequence[tuple[int, str]]) -> tuple[int, ...]:
    """The sentences that rest on someone who is not named: “sources close to the talks”."""
    nouns = words(article.language, "anonymous_nouns")
    by_noun = (n for n, source in cited if _key(source, article.language)[0] in nouns)
    return tuple(sorted({*find_anonymous(article), *by_noun}))


def is_named(source: str, language: Language) -> bool:
    """Whether a source is more than a pronoun, and neither a clause nor a date."""
    lang = grammar(language)
    said = source.casefold().split()
    if not said or said[0] in lang.relatives or any(c.isdigit() for c in source):
        return False
    if _is_clause(source, language):
        return False
    return said[0] not in lang.pronouns or (len(said) > 1 and said[0] in lang.determiners)


def _is_clause(source: str, language: Language) -> bool:
    """Whether words taken for a source have a verb, and are what was said: “the plan was late”."""
    return not words(language, "finite_verbs").isdisjoint(source.split()[1:])


def _are_apposed(source: str, name: str, sentence: str, language: Language) -> bool:
    """Whether a source that is no name stands beside a name that is cited in the same sentence, and describes it."""
    if _lowered(name, language)[0].islower() or not _lowered(source, language)[0].islower():
        return False
    return f"{source}, {name}" in sentence or f"{name}, {source}" in sentence


def _key(source: str, language: Language) -> Key:
    found = [plain(word) for word in re.findall(r"[\w'’-]+", source)]
    return tuple(found[1:] if len(found) > 1 and found[0] in map(plain, grammar(language).determiners) else found)


def _lowered(source: str, language: Language) -> str:
    """The source as it stands within a sentence: its article without a capital."""
    first, _, rest = source.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in grammar(language).determiners else source


def _fuller(key: Key, forms: Mapping[Key, str], names: Mapping[Key, str], article: Article) -> Key:
    """The one fuller form that a source may be short for; itself where there is none, or more than one."""
    if len(key) != 1 or not lexicon.known(key[0], article.language) or entry(key[0], article.language):
        longer = set[Key]()
    else:
        longer = {name for name in names if len(name) > 1 and name[0] == key[0]}
    if not longer and _is_definite(forms[key], article.language):
        longer = {other for other in forms if len(other) > len(key) and other[: len(key)] == key}
        if not all(_is_definite(forms[other], article.language) for other in longer):
            return key
    if len(longer) == 1 and len(set(_holders(key, article.body))) < 2:
        return longer.pop()
    return key


def _is_definite(source: str, language: Language) -> bool:
    return source.split()[0].casefold() not in table(language, "attribution")["indefinite"]


def _holders(key: Key, body: str) -> Iterator[str]:
    """Whose the thing is, each time that the text says it: of two spokesmen each has an association of his own."""
    head = r"\s+".join(map(re.escape, key))
    for found in re.finditer(rf"(?<!\w){head}{_COMPLEMENT}", plain(body)):
        yield found["whose"]
