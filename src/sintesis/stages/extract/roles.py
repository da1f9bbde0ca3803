"""What an actor is in an article: a post or an apposition, else what the actor does."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sintesis.language import table, words
from sintesis.model import Article, Fact, Kind, Language, Sentence
from sintesis.stages.clauses import around

_MENTIONS_MOST = 20
"""Mentions of an actor that are looked at: who somebody is, an article says early."""
_WORDS_MOST = 12
"""Words of a post or an apposition; more are a relative clause."""
_CLAUSE_MOST = 14
"""Words of the clause that stands in for a post."""
_LOOK_BACK = 110
_APPOSITION = re.compile(r"(?:\s\([^()\n]{1,40}\))?,\s(?P<what>[^,.;:()“”\"«»\n]{3,110})(?=[,.;:)]|$)")
_DOES = re.compile(r"\s(?!(?:de|del|y|e|o|of|and|or|for|para)\b)[a-záéíóúüñ]+")
_DETERMINER = re.compile(r"^(?:el|la|los|las|un|una|the|a|an)\s", re.IGNORECASE)


def post_of(value: str, article: Article, facts: Sequence[Fact]) -> str:
    """The post or apposition of an actor, verbatim; else the shortest clause with it as subject; else empty.

    Args:
        value: the actor, as the `value` of its facts gives the name.
    """
    mentions = [f for f in facts if f.value == value and f.kind in (Kind.PERSON, Kind.ORGANISATION)][:_MENTIONS_MOST]
    posts = [post for mention in mentions for post in _posts(mention, article)]
    if posts:
        return max(posts, key=lambda post: len(post.split()))
    doing = [clause for mention in mentions if (clause := _clause(mention, article))]
    return min(doing, key=len, default="")


def _posts(mention: Fact, article: Article) -> Iterator[str]:
    sentence = article.sentences[mention.sentence - 1]
    text, start = sentence.text, mention.start - sentence.start
    behind = _behind(text, start + len(mention.text), mention.kind, article.language)
    if behind:
        yield behind
    if mention.kind is Kind.PERSON:
        before = _before(text, start, article.language)
        if before:
            yield before


def _behind(text: str, end: int, kind: Kind, language: Language) -> str:
    """“Ana Ruiz, ministra de Cultura,”; “Acme, fabricante de muebles,”."""
    match = _APPOSITION.match(text, end)
    if not match:
        return ""
    what = match["what"].strip()
    bare = _DETERMINER.sub("", what, count=1)
    ends_in_post = language == "en" and kind is Kind.PERSON and bare.split()[-1].lower() in _posts_of(language)
    if len(bare.split()) > _WORDS_MOST or not (bare[:1].islower() or ends_in_post):
        return ""
    if ends_in_post:
        return bare
    nouns = _posts_of(language) if kind is Kind.PERSON else words(language, "organisation_cues")
    more = re.compile(rf"(?:(?:{'|'.join(table(language, 'posts_more')['before'])})\s)*")
    lead = more.match(bare)
    core = bare[lead.end() :] if lead else bare
    first = re.split(r"[\s-]", core.lower(), maxsplit=1)[0]
    leads = any(core.lower().startswith(f"{noun} ") or core.lower() == noun for noun in nouns if noun.startswith(first))
    if language == "en" and not leads:
        leads = any(word in nouns for word in bare.lower().split()[:5])
    return bare if leads else ""


@cache
def _posts_of(language: Language) -> frozenset[str]:
    return words(language, "posts")


@cache
def _post(language: Language) -> re.Pattern[str]:
    posts = "|".join(re.escape(post) for post in sorted(_posts_of(language), key=len, reverse=True))
    data = table(language, "posts_more")
    before, behind, of = ("|".join(data[name]) for name in ("before", "behind", "of"))
    unfinished = "".join(rf"(?<!\s{word})" for word in data["unfinished"])
    complement = rf"(?:\s(?:{of})\s[^,.;:()“”\"«»]{{1,70}}?)?"
    return re.compile(
        rf"(?<!\w)(?P<post>(?:(?:{before})\s)*(?:{posts}){complement}(?:\s(?:{behind}))?){unfinished},?\s$",
        re.IGNORECASE,
    )


def _before(text: str, start: int, language: Language) -> str:
    """“El ministro de Cultura, Ana Ruiz”; “la ministra Ana Ruiz”; “Culture Secretary Ana Ruiz”."""
    low = max(0, start - _LOOK_BACK)
    for stop in re.finditer(r"[.;:()“”\"«»]\s", text[low:start]):
        low = low + stop.end() if low + stop.end() < start else low
    window = text[low:start]
    found = None
    for word in reversed(list(re.finditer(r"(?<!\w)\w", window))):
        match = _post(language).match(window, word.start())
        if match and (found is None or _goes_with(window[match.start() : found.start()], language)):
            found = match
    if not found:
        return ""
    post = found["post"].strip()
    return post if len(post.split()) <= _WORDS_MOST else ""


def _goes_with(words_: str, language: Language) -> bool:
    """Whether the words before a post are part of it: chief inspector, former deputy minister."""
    before = re.compile("|".join(table(language, "posts_more")["before"]))
    return all(before.fullmatch(word) or word.lower() in _posts_of(language) for word in words_.split())


def _clause(mention: Fact, article: Article) -> str:
    """The clause that the mention is the subject of: it opens it, and a verb follows."""
    sentence: Sentence = article.sentences[mention.sentence - 1]
    start = mention.start - sentence.start
    lead = sentence.text[:start].strip(' “"«').lower()
    does = _DOES.match(sentence.text, start + len(mention.text))
    if does is None or does.group().strip() in _posts_of(article.language):
        return ""
    if lead and (mention.kind is Kind.PERSON or lead not in ("el", "la", "los", "las", "the")):
        return ""
    return around(sentence.text, start, start + len(mention.text), article.language, _CLAUSE_MOST)
