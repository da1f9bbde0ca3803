"""Name the speakers whom a text tells by their post alone: “el ministro”, where one person holds such a post."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sintesis.language import table, words
from sintesis.model import Article, Fact, Kind, Language
from sintesis.stages.extract.roles import held_post

_PEOPLE_MOST = 60
"""People of an article up to which posts tell speakers apart; a text with more is a list, and the time would grow."""


def name_holders(article: Article, facts: Sequence[Fact]) -> list[Fact]:
    """The facts, each quote whose speaker is a post with the name of the one person who holds it."""
    if not any(_post_in(fact.speaker, article.language) for fact in facts):
        return list(facts)
    mentions: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind is Kind.PERSON:
            mentions[fact.value].append(fact)
    if len(mentions) > _PEOPLE_MOST:
        return list(facts)
    posts = {name: held_post(group, article).lower() for name, group in mentions.items()}
    return [replace(fact, speaker=_holder(fact.speaker, posts, article.language)) for fact in facts]


def _post_in(speaker: str, language: Language) -> str:
    """The post in “el ministro de Pesca”, without its article; empty where the speaker is told otherwise."""
    article, _, rest = speaker.lower().partition(" ")
    defined = article in table(language, "attribution")["defined"]
    return (
        rest
        if defined and any(rest == post or rest.startswith(f"{post} ") for post in words(language, "posts"))
        else ""
    )


def _holder(speaker: str, posts: dict[str, str], language: Language) -> str:
    post = _post_in(speaker, language)
    if not post:
        return speaker
    holders = [name for name, held in posts.items() if held == post or held.startswith(f"{post} ")]
    return holders[0] if len(holders) == 1 else speaker
