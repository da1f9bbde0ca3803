"""Whom a pronoun or a post stands for, where that is certain."""

from collections.abc import Sequence

from sintesis.language import table
from sintesis.model import Article, Fact, Kind
from sintesis.stages.condense.wording import wording
from sintesis.stages.extract.quotes.speakers import gender_of
from sintesis.stages.extract.roles import held_post

CHAIN = 4
"""Sentences that are gone back through while each begins with the same pronoun."""


def person_before(n: int, gender: str, article: Article, facts: Sequence[Fact]) -> str:
    """The person that a pronoun which begins sentence `n` stands for; empty when that is not certain.

    It is the one whom the sentence before names, if it names one alone and no other person is in it, and nothing
    governs the name there; a sentence that begins with the same pronoun and names nobody hands on to the one before.
    """
    data = table(article.language, "antecedents")
    pronouns = {word for word, other in data["personal"].items() if other == gender}
    for number in range(n - 1, max(0, n - 1 - CHAIN), -1):
        sentence = article.sentences[number - 1]
        words = [word.strip(",.;:“”\"'").casefold() for word in sentence.text.split()]
        if not set(data["people"]).isdisjoint(words):
            return ""
        mentions = [fact for fact in facts if fact.sentence == number and fact.kind is Kind.PERSON]
        if mentions:
            alone = len({fact.value for fact in mentions}) == 1 and pronouns.isdisjoint(words[:3])
            return _as_subject(mentions[0], gender, article) if alone else ""
        if not words or words[0] not in pronouns:
            return ""
    return ""


def _as_subject(mention: Fact, gender: str, article: Article) -> str:
    """The person's full name, unless a preposition governs it, it owns what follows, or its gender is another."""
    owns = article.body.startswith(("'s", "’s"), mention.end)
    if is_governed(mention, article) or owns or _gender(mention, article) != gender:
        return ""
    return mention.value if mention.value in article.body[: mention.end] else mention.text


def is_governed(mention: Fact, article: Article) -> bool:
    """Whether a preposition stands before a name."""
    before = article.body[max(0, mention.start - 20) : mention.start].split()[-1:]
    return any(word.casefold().strip(",") in wording(article.language).prepositions for word in before)


def holder(post: str, article: Article, facts: Sequence[Fact], n: int) -> str:
    """The one person of the article who holds a post and is named before sentence `n`; empty when that is not sure."""
    people: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.kind is Kind.PERSON:
            people.setdefault(fact.value, []).append(fact)
    posts = {name: held_post(group, article).casefold() for name, group in people.items()}
    held = [name for name, told in posts.items() if told == post or told.startswith(f"{post} ")]
    if len(held) != 1 or people[held[0]][0].sentence >= n:
        return ""
    known = article.body[: article.sentences[n - 1].start]
    return held[0] if held[0] in known else people[held[0]][0].text


def _gender(mention: Fact, article: Article) -> str:
    """`f` or `m` by the given name, else by the title before it; empty where neither tells."""
    names = table("both", "given_names")
    given = mention.value.split(" ", 1)[0]
    if given in names["female"]:
        return "f"
    if given in names["male"]:
        return "m"
    title = article.body[max(0, mention.start - 12) : mention.start].split()[-1:]
    told = (*title, *mention.text.split()[:1])
    if any(word in names["female_titles"] for word in told):
        return "f"
    if any(word in names["male_titles"] for word in told):
        return "m"
    return gender_of(mention.value)
