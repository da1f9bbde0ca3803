"""What the head of a sentence points back to: put in brackets where it is certain, else the sentence that tells it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sintesis.language import table, words
from sintesis.language.phrases import phrases
from sintesis.model import NAMES, Article, Fact, Kind, Language, Sentence
from sintesis.stages.condense.continuation import body_before, dropped_subject, told_of
from sintesis.stages.condense.heads import WORD, governed, head_of, is_bare
from sintesis.stages.condense.outline import Word
from sintesis.stages.condense.people import holder, person_before
from sintesis.stages.condense.subjects import continues, introduction_end, lacks_subject, says_unnamed
from sintesis.stages.condense.verbs import begins_with_verb
from sintesis.stages.condense.wording import wording

LOOK_BACK = 200
"""Sentences before it in which what a sentence points back to is sought, so that time stays linear."""
COMPLEMENT_MOST = 4
"""Words of a complement that is put in brackets."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a sentence needs: words put in behind one of its own, or the sentences that tell what it leans on."""

    at: int = -1
    """Where in the sentence the words are put in; -1 for nowhere."""
    words: str = ""
    leans_on: tuple[int, ...] = ()


NOTHING = Antecedent()


def antecedent(sentence: Sentence, start: int, article: Article, facts: Sequence[Fact]) -> Antecedent:
    """What the sentence from `start` on points back to: with its first words, or with those behind its introduction.

    Nothing for an article's first sentence.
    """
    head = head_of(sentence.text, start)
    if sentence.n > 1 and says_unnamed(sentence.text, article.language):
        return Antecedent(leans_on=(sentence.n - 1,))
    if sentence.n == 1 or not head:
        return NOTHING
    found = NOTHING if _is_dated(sentence, head[:2], facts) else _of_head(sentence, start, head, article, facts)
    return found if found != NOTHING else _of_main_clause(sentence, start, head, article, facts)


def _of_head(
    sentence: Sentence, start: int, head: Sequence[Word], article: Article, facts: Sequence[Fact]
) -> Antecedent:
    language = article.language
    before = Antecedent(leans_on=(sentence.n - 1,))
    data = table(language, "antecedents")
    text = sentence.text[start:].casefold()
    if text.startswith(tuple(data["expletive"])):
        return NOTHING
    first = head[0].lower
    if first in data["personal"]:
        name = person_before(sentence.n, data["personal"][first], article, facts)
        return Antecedent(head[0].end, name) if name else before
    followed = len(head) > 1 and begins_with_verb(head[1:4], language)
    if (first in data["pronouns"] and followed) or first in data["possessives"]:
        return before
    if _is_both(text, data["both"], sentence, facts):
        return before
    inner = governed(head, language)
    if inner[0].lower in data["demonstratives"] and not _is_dated(sentence, inner[:2], facts):
        return _noun(sentence, inner, article, facts, bound=True) or before
    if inner[0].lower in data["definite"]:
        return _noun(sentence, inner, article, facts, bound=False) or NOTHING
    if data["drops_subject"] and lacks_subject(sentence.text, start, head, language):
        return _subject(sentence, start, article, facts)
    return before if _leans(sentence.text, start, head, language) else NOTHING


def _of_main_clause(
    sentence: Sentence, start: int, head: Sequence[Word], article: Article, facts: Sequence[Fact]
) -> Antecedent:
    """“Tras dos años de obras, la empresa …”: the subject behind an introduction that names nobody."""
    language = article.language
    at = introduction_end(sentence.text, start, head, language)
    subject = head_of(sentence.text, at) if at else []
    if not subject or subject[0].text != subject[0].lower or _is_named(sentence, start, at, article, facts):
        return NOTHING
    data = table(language, "antecedents")
    before = Antecedent(leans_on=(sentence.n - 1,))
    first, text = subject[0].lower, sentence.text[at:].casefold()
    if text.startswith(tuple(data["expletive"])) or _is_dated(sentence, subject[:2], facts):
        return NOTHING
    if first in data["personal"]:
        name = person_before(sentence.n, data["personal"][first], article, facts)
        return Antecedent(subject[0].end, name) if name else before
    if first in data["pronouns"] and begins_with_verb(subject[1:4], language):
        return before
    told = len(subject) > 1 and _mentions(subject[1].lower).search(sentence.text, start, at)
    if first in data["definite"] and not told:
        return _noun(sentence, subject, article, facts, bound=False) or NOTHING
    dropped = data["drops_subject"] and continues(sentence.text, start, head, language)
    return _subject(sentence, start, article, facts) if dropped else NOTHING


def _subject(sentence: Sentence, start: int, article: Article, facts: Sequence[Fact]) -> Antecedent:
    """Who a sentence without a subject tells of, put before it, or where that is told."""
    name = dropped_subject(sentence.n, article, facts)
    return Antecedent(start, name) if name else Antecedent(leans_on=told_of(sentence.n, article))


def _is_named(sentence: Sentence, start: int, end: int, article: Article, facts: Sequence[Fact]) -> bool:
    """Whether an introduction tells of somebody or something by name, or of people without one."""
    told = {match.group().casefold() for match in WORD.finditer(sentence.text, start, end)}
    people = {*table(article.language, "antecedents")["people"], *words(article.language, "person_nouns")}
    named = any(f.sentence == sentence.n and f.kind in NAMES and f.start < sentence.start + end for f in facts)
    return named or not told.isdisjoint(people)


def _leans(text: str, start: int, head: Sequence[Word], language: Language) -> bool:
    """Whether it opens with a word that ties it to what went before; “además de” ties nothing."""
    found = phrases(language, "leaning_openers").match(text, start)
    following = next((word.lower for word in head if found and word.start >= found.end()), "")
    return found is not None and following not in words(language, "bare_openers_before")


def _is_dated(sentence: Sentence, words: Sequence[Word], facts: Sequence[Fact]) -> bool:
    """Whether a date begins the sentence: este lunes, this week."""
    places = [sentence.start + word.start for word in words]
    return any(fact.kind is Kind.DATE and any(fact.start <= at < fact.end for at in places) for fact in facts)


def _is_both(text: str, forms: Sequence[str], sentence: Sentence, facts: Sequence[Fact]) -> bool:
    """“Ambas delegaciones”, “the two”, but not “both Ann and Ben”."""
    form = next((form for form in forms if re.match(rf"{form}\b", text)), None)
    if form is None:
        return False
    behind = sentence.start + len(sentence.text) - len(text) + len(form) + 1
    return not any(fact.kind in NAMES and fact.start == behind for fact in facts)


def _noun(
    sentence: Sentence, head: Sequence[Word], article: Article, facts: Sequence[Fact], *, bound: bool
) -> Antecedent | None:
    """What “the deal” or “this deal” is; `None` where nothing is missing, or with a demonstrative nothing is found."""
    language = article.language
    if len(head) < 3 or any(
        head[1].end < f.end - sentence.start and f.start - sentence.start <= head[1].start
        for f in facts
        if f.sentence == sentence.n and f.kind in NAMES
    ):
        return None
    noun = head[1].lower
    if noun in words(language, "posts") | words(language, "person_nouns"):
        return _post(sentence, head, article, facts)
    data = table(language, "antecedents")
    if noun not in data["nouns"] + data["bodies"] or (not bound and not is_bare(sentence.text, head, language)):
        return None
    if noun in data["bodies"]:
        name = body_before(sentence, article, facts) if noun in data["general"] else ""
        return Antecedent(head[1].end, name) if name else Antecedent(leans_on=(sentence.n - 1,))
    told = _complements(noun, sentence, article)
    found = {complement for _, complement in told if complement}
    if len(found) == 1:
        return Antecedent(head[1].end if data["after_noun"] else head[0].end, found.pop())
    return Antecedent(leans_on=(_introduced(told[0][0], noun, article) if told else sentence.n - 1,))


def _introduced(n: int, noun: str, article: Article) -> int:
    """The sentence that introduces what a noun names: `n`, where it stands first, or the one before."""
    head = head_of(article.sentences[n - 1].text, 0)
    text, language = article.sentences[n - 1].text, article.language
    leans = (
        len(head) > 2
        and head[1].lower == noun
        and head[0].lower in table(language, "antecedents")["definite"]
        and is_bare(text, head, language)
    )
    return max(1, n - 1) if leans else n


def _post(sentence: Sentence, head: Sequence[Word], article: Article, facts: Sequence[Fact]) -> Antecedent | None:
    """“El ministro”, “the striker”: who that is."""
    if not is_bare(sentence.text, head, article.language):
        return None
    name = holder(head[1].lower, article, facts, sentence.n)
    return Antecedent(head[1].end, name) if name else Antecedent(leans_on=(sentence.n - 1,))


def _complements(noun: str, sentence: Sentence, article: Article) -> list[tuple[int, str]]:
    """Where a noun stands before the sentence, and of what it is there; no words where nothing is said."""
    pattern = _mentions(noun)
    found = []
    for earlier in article.sentences[max(0, sentence.n - 1 - LOOK_BACK) : sentence.n - 1]:
        for match in pattern.finditer(earlier.text):
            find = _behind if table(article.language, "antecedents")["after_noun"] else _in_front
            found.append((earlier.n, find(earlier.text, match, article.language)))
    return found


@cache
def _mentions(noun: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(noun)}(?!\w)", re.IGNORECASE)


def _behind(text: str, noun: re.Match[str], language: Language) -> str:
    """“de seguridad” behind “acuerdo”: a preposition and the words up to the next stop or function word."""
    lang = wording(language)
    if not _is_determined(text, noun.start(), language):
        return ""  # “el mayor acuerdo del año”
    taken: list[re.Match[str]] = []
    for word in WORD.finditer(text, noun.end()):
        lower = word.group().casefold()
        gap = text[taken[-1].end() if taken else noun.end() : word.start()]
        if gap.strip() or len(taken) > COMPLEMENT_MOST:
            break
        if not taken:
            if lower not in table(language, "antecedents")["complements"]:
                return ""
        elif lower in lang.determiners:
            return ""  # “el acuerdo del martes”: what it belongs to, not what it is
        elif lower in lang.prepositions | lang.subordinators or _is_participle(lower, language):
            break
        taken.append(word)
    if len(taken) < 2 or len(taken) > COMPLEMENT_MOST:
        return ""
    return text[taken[0].start() : taken[-1].end()]


def _in_front(text: str, noun: re.Match[str], language: Language) -> str:
    """“trade” before “deal”: the one word between its article and it, when it is in lower case or a name."""
    lang = wording(language)
    front = list(WORD.finditer(text, max(0, noun.start() - 60), noun.start()))[-2:]
    if len(front) < 2 or text[front[1].end() : noun.start()].strip() or text[front[0].end() : front[1].start()].strip():
        return ""
    article, word = front[0].group().casefold(), front[1].group()
    plain = word.casefold() in lang.determiners | lang.prepositions | words(language, "stopwords")
    return "" if plain or article not in lang.determiners else word


def _is_determined(text: str, at: int, language: Language) -> bool:
    """Whether an article stands before a noun."""
    before = WORD.findall(text[max(0, at - 20) : at])
    return bool(before) and before[-1].casefold() in wording(language).determiners


def _is_participle(word: str, language: Language) -> bool:
    lang = wording(language)
    return word not in lang.no_participles and word.endswith(lang.participle_endings)
