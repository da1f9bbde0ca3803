"""What an actor is in an article: a post or an apposition, else what the actor does."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sintesis.language import entries, lexicon, table, words
from sintesis.model import Article, Fact, Kind, Language
from sintesis.stages.clauses import CUT, around

_MENTIONS_MOST = 20
"""Mentions of an actor that are looked at: who somebody is, an article says early."""
_WORDS_MOST = 12
"""Words of a post or an apposition; more are a relative clause."""
_CLAUSE_MOST = 14
"""Words of the clause that stands in for a post."""
_TELLS_LEAST = 2
"""Words behind the actor in such a clause: “Vega dijo […]” tells nothing."""
_ARTICLES = ("el", "la", "los", "las", "the")
_LOOK_BACK = 110
_APPOSITION = re.compile(r"(?:\s\([^()\n]{1,40}\))?,\s(?P<what>[^,.;:()“”\"«»\n]{3,110})(?=[,.;:()]|$)")
_STOP = re.compile(r"[.;:()“”\"«»]\s")
_WORD = re.compile(r"[^\W\d_]+")
_NOUN_WITHIN = 5
"""Words of an English apposition among which its noun stands: “a London-based maker of …”."""
_POST_LONGEST = 5
"""Words of the longest post in the list."""
_DOES = re.compile(r"\s(?!(?:de|del|y|e|o|of|and|or|for|para)\b)[a-záéíóúüñ]+")
_AFTER_COMMA = re.compile(r",\s(?P<clause>(?:(?:el|la|los|las|the)\s)?)$")
_DETERMINER = re.compile(r"^(?:el|la|los|las|un|una|the|a|an)\s", re.IGNORECASE)


def post_of(value: str, article: Article, facts: Sequence[Fact]) -> str:
    """The post or apposition of an actor, verbatim; else the shortest clause with it as subject; else empty.

    A clause that is whole goes before one that was cut.

    Args:
        value: the actor, as the `value` of its facts gives the name.
    """
    mentions = [f for f in facts if f.value == value and f.kind in (Kind.PERSON, Kind.ORGANISATION)][:_MENTIONS_MOST]
    post = held_post(mentions, article)
    if post:
        return post
    doing = [clause for mention in mentions if (clause := _clause(mention, article))]
    return min(doing, key=lambda clause: (clause.endswith(CUT), len(clause)), default="")


def held_post(mentions: Sequence[Fact], article: Article) -> str:
    """The longest post or apposition that stands beside one of the mentions of an actor; empty when none does."""
    posts = [post for mention in mentions[:_MENTIONS_MOST] for post in _posts(mention, article)]
    return max(posts, key=lambda post: len(post.split()), default="")


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
    lead = _modifiers(language).match(bare)
    core = bare[lead.end() :].lower() if lead else bare.lower()
    leads = any(core[:stop] in nouns for stop in _word_ends(core))
    if language == "en" and not leads:
        leads = any(word in nouns for word in bare.lower().split()[:_NOUN_WITHIN])
    return bare if leads else ""


def _word_ends(text: str) -> Iterator[int]:
    """Where the first words of a text end, the longest stretch first."""
    ends = [match.end() for match in _WORD.finditer(text)][:_POST_LONGEST]
    return reversed(ends)


@cache
def _modifiers(language: Language) -> re.Pattern[str]:
    """The words that may stand before a post and belong to it, with their blanks: former, new, entonces."""
    return re.compile(rf"(?:(?:{'|'.join(table(language, 'posts_more')['before'])})\s)*")


@cache
def _post_openers(language: Language) -> frozenset[str]:
    return frozenset(re.split(r"[\s-]", post, maxsplit=1)[0] for post in _posts_of(language))


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
    window = _STOP.split(text[max(0, start - _LOOK_BACK) : start])[-1]
    around = list(_WORD.finditer(window))
    for i in reversed(range(len(around))):
        opens = around[i].group().lower() in _post_openers(language)
        match = _post(language).match(window, around[i].start()) if opens else None
        if match:
            while i > 0 and _goes_with(around[i - 1], around[i], window, language):
                i -= 1
            post = window[around[i].start() : match.end("post")]
            return post if len(post.split()) <= _WORDS_MOST else ""
    return ""


def _goes_with(before: re.Match[str], word: re.Match[str], window: str, language: Language) -> bool:
    """Whether the word before a post is part of it: chief inspector, press secretary, former deputy minister."""
    text = window[before.start() : word.start()]
    posts = _posts_of(language)
    if not text.endswith(" "):
        return False
    if text.strip().lower() in posts or f"{text}{word.group()}".lower() in posts:
        return True
    if language == "en" and text[0].isupper() and not lexicon.known(text.strip().lower(), language):
        return True  # Umbria governor
    return any(_modifiers(language).fullmatch(form) for form in (text, text.lower()))


def _clause(mention: Fact, article: Article) -> str:
    """The clause that the mention is the subject of: it opens it, and a verb follows."""
    text = article.sentences[mention.sentence - 1].text
    start = mention.start - article.sentences[mention.sentence - 1].start
    end = start + len(mention.text)
    does = _DOES.match(text, end)
    if does is None or does.group().strip() in _posts_of(article.language) or _hears(article.language).match(text, end):
        return ""
    comma = _AFTER_COMMA.search(text[:start])
    if comma and comma.end() == start and does.group().strip() in words(article.language, "speech_verbs"):
        text, start, end = text[comma.start("clause") :], start - comma.start("clause"), end - comma.start("clause")
    lead = text[:start].strip(' “"«').lower()
    if lead and not (_is_title(lead, article.language) if mention.kind is Kind.PERSON else lead in _ARTICLES):
        return ""
    clause = around(text, start, end, article.language, _CLAUSE_MOST)
    if (
        any(clause.count(opening) != clause.count(closing) for opening, closing in ("“”", "«»"))
        or clause.count('"') % 2
    ):
        return ""  # it breaks off inside a quotation
    said = clause.replace(CUT, " ").split()
    return clause if len(said) - len(lead.split()) - len(mention.text.split()) >= _TELLS_LEAST else ""


@cache
def _hears(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, table(language, 'posts_more')['hears']))})\b")


@cache
def _titles(language: Language) -> frozenset[str]:
    return frozenset(title.lower().rstrip(".") for title in entries(language, "honorifics"))


def _is_title(lead: str, language: Language) -> bool:
    """Whether what stands before a person's name is a title: Mr, Lord, la doctora."""
    return _DETERMINER.sub("", lead, count=1).rstrip(".") in _titles(language)
