"""Quotations with who says them and the verb that says so."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sintesis.language import table, words
from sintesis.model import Language, Sentence
from sintesis.stages.extract.names import Name
from sintesis.stages.extract.quotes.marks import Quoted, find_quoted
from sintesis.stages.extract.quotes.speakers import NOBODY, Attribution, Finder, gender_of, is_capitalised

__all__ = ["Quote", "find_quotes"]

SHORTEST_UNATTRIBUTED = 6
"""Words from which a quotation whose source is not told is still one, and not a word that the writer holds at arm's
length."""
_FURTHEST = 400
"""Characters before or after a quotation in which its verb is looked for."""
_SENTENCES_BACK = 2
"""Sentences before a quotation in which the person is looked for that a pronoun stands for."""
_ROLE_LONGEST = 3
"""Words behind the article of what the text calls somebody: el delantero brasileño, the former Welsh striker."""
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s:,]*$")


@dataclass(frozen=True, slots=True)
class Quote:
    """What is said, by whom: `text` is the body's `[start:end]`, without its marks."""

    text: str
    start: int
    end: int
    speaker: str
    verb: str


def find_quotes(body: str, sentences: Sequence[Sentence], names: Sequence[Name], language: Language) -> list[Quote]:
    """The quotations of `body` in the order they stand in; nicknames, titles and distancing marks are none."""
    reader = _Reader(body, sentences, names, language)
    return reader.quotes()


class _Reader:
    """One text, its quotations read from first to last."""

    def __init__(self, body: str, sentences: Sequence[Sentence], names: Sequence[Name], language: Language) -> None:
        self._body = body
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._language = language
        self._finder = Finder(body, names, language)
        attribution = table(language, "attribution")
        self._personal = frozenset(attribution["personal"])
        self._defined = frozenset(attribution["defined"])
        self._genders: Mapping[str, str] = attribution["genders"]
        self._nouns = words(language, "person_nouns")
        self._drops_subject = bool(attribution["drops_subject"])

    def quotes(self) -> list[Quote]:
        marked = find_quoted(self._body)
        found: list[Quote] = []
        last = NOBODY
        previous: Quoted | None = None
        for i, quoted in enumerate(marked):
            following = marked[i + 1].before if i + 1 < len(marked) else len(self._body)
            made = self._attributed(quoted, previous, following)
            if made.at >= 0 and made.at == last.at and not self._follows_directly(quoted):
                made = NOBODY  # the verb is the other quotation's
            text = self._body[quoted.start : quoted.end]
            if not made.speaker and previous and self._goes_on(previous, quoted, text):
                made = Attribution(last.speaker, made.verb, last.person)
            made = self._resolved(made, last, previous, quoted)
            if self._is_quote(text, quoted, made):
                said = text.rstrip(",")  # English sets the sentence's own comma inside the marks
                found.append(Quote(said, quoted.start, quoted.start + len(said), made.speaker, made.verb))
                last, previous = made, quoted
        return found

    def _attributed(self, quoted: Quoted, previous: Quoted | None, following: int) -> Attribution:
        body, finder = self._body, self._finder
        low = max(self._sentence_start(quoted.before), previous.after if previous else 0, quoted.before - _FURTHEST)
        end = self._sentence_end(quoted.end)
        high = min(max(end, self._line_end(quoted.after, end)), following, quoted.after + _FURTHEST)
        if body[low : quoted.before].rstrip().endswith(":"):
            before = finder.before(low, quoted.before)
            if before.speaker or before.verb:
                return before
            person = finder.only_person(low, quoted.before)
            if person:
                return Attribution(person, "", True)
        near = finder.after(quoted.after, high, near=True)
        if near.speaker:
            return near
        before = finder.before(low, quoted.before)
        if before.speaker:  # Ana dijo que no había “más que hacer” y prometió volver
            return before
        if near.verb:
            return near
        far = finder.after(quoted.after, high, near=False)
        return far if far.speaker else before

    def _follows_directly(self, quoted: Quoted) -> bool:
        """Whether the quotation goes on after an attribution in its middle: “…”, dijo Ana, “…”."""
        return self._body[max(0, quoted.before - 4) : quoted.before].rstrip()[-1:] in ",.:—–;"

    def _sentence_start(self, offset: int) -> int:
        at = bisect_right(self._starts, offset) - 1
        return self._starts[at] if at >= 0 else 0

    def _sentence_end(self, offset: int) -> int:
        at = bisect_right(self._starts, offset) - 1
        return self._sentences[at].end if at >= 0 else offset

    def _line_end(self, offset: int, end: int) -> int:
        """“…!” dijo Ana: where the sentence was cut at the mark, the small letter shows that it goes on."""
        rest = re.compile(r"[\s,]*(?=[a-zà-öø-ÿ])").match(self._body, offset)
        if offset < end or rest is None:
            return end
        return self._sentence_end(rest.end())

    def _goes_on(self, previous: Quoted, quoted: Quoted, text: str) -> bool:
        """Whether a whole sentence is quoted right after another quotation of the same paragraph."""
        between = self._body[previous.after : quoted.before]
        if self._body[quoted.before] in "—–" and "\n" not in between:
            return True
        if "\n\n" in between.strip() or len(between) > _FURTHEST:
            return "\n\n" in between and not between.strip() and self._body[previous.after - 1] not in '”»"'
        opens = not between.strip() or between.rstrip().endswith((".", ":", "—", "–", ","))
        return opens and between.strip().count(". ") == 0 and len(text.split()) > 2

    def _resolved(self, made: Attribution, last: Attribution, previous: Quoted | None, quoted: Quoted) -> Attribution:
        """“Ella dijo”, “dijo”: the one person that the quotation's surroundings name; where there are two, as it is."""
        silent = not made.speaker and made.verb and self._drops_subject and not made.verb.endswith("n")
        if made.person or not (silent or self._stands_for_person(made.speaker)):
            return made
        at = bisect_right(self._starts, quoted.before) - 1
        low = self._starts[max(0, at - _SENTENCES_BACK)]
        high = max(made.at, quoted.before)
        gender = self._genders.get(made.speaker.lower().partition(" ")[0], "")
        if not self._finder.has_person(low, high):
            low = min(low, self._body.rfind("\n\n", 0, quoted.before) + 1)
        if previous and previous.start >= low and last.person:
            low = min(self._sentence_end(previous.after), quoted.before)
            person = self._finder.only_person(low, high, gender)
            if not person and not self._finder.has_person(low, high):
                person = last.speaker if gender_of(last.speaker) in (gender, "") or not gender else ""
        else:
            person = self._finder.only_person(low, high, gender)
        if not person and gender and at > 0:  # Ann Lee, who knew Jo and Kay Roe, said it was late. “Go home,” she said.
            person = self._finder.who_said(self._starts[at - 1], self._sentences[at - 1].end, gender)
        return Attribution(person, made.verb, True, made.at) if person else made

    def _stands_for_person(self, speaker: str) -> bool:
        """Whether the speaker is a pronoun or what the text calls somebody: ella, el delantero, the 21-year-old."""
        if speaker.lower() in self._personal:
            return True
        article, *rest = speaker.lower().split() or [""]
        if article not in self._defined or not 1 <= len(rest) <= _ROLE_LONGEST:
            return False
        noun = rest[0] if self._drops_subject else rest[-1]
        return noun in self._nouns or noun.partition("-")[2] in self._nouns

    def _is_quote(self, text: str, quoted: Quoted, made: Attribution) -> bool:
        count = len(text.split())
        if count >= SHORTEST_UNATTRIBUTED:
            return True
        if not (made.speaker or made.verb):
            return False
        if not is_capitalised(text, self._language):
            return True
        whole = text.rstrip()[-1] in ".!?,"
        before = _LAST_WORD.search(self._body, max(0, quoted.before - 30), quoted.before)
        governed = before is not None and before.group(1).lower() in table(self._language, "attribution")["governing"]
        return whole or governed
