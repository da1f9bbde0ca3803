"""Find who says a quotation: the verb of attribution in its sentence, and the subject of that verb."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.language import table, words
from sintesis.model import Kind, Language
from sintesis.stages.extract.names import Name
from sintesis.stages.extract.quotes.grammar import grammar

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BREAK = re.compile(r"[;:“”«»\"()\[\]—–!?]|\.\s")
_TAIL = frozenset(" \u00a0\n,.-—–…!?)»”\"'’")
_LONGEST_PHRASE = 14
"""Words of a phrase that is shown as the speaker."""
_NEAR = 4
"""Words after a quotation within which its verb stands: “, ha dicho”, “, the young man said”."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks, as the note names them, and the verb that says so."""

    speaker: str
    verb: str
    person: bool = False
    """The speaker is a person whose name the text gives."""
    at: int = -1
    """Where the verb begins."""


NOBODY = Attribution("", "")


class Finder:
    """The names of one text and the words of its language, to attribute one quotation after another."""

    def __init__(self, body: str, names: Sequence[Name], language: Language) -> None:
        self._body = body
        self._names = names
        self._starts = [name.start for name in names]
        self._lang = grammar(language)

    # what stands before and after

    def after(self, at: int, high: int, *, near: bool) -> Attribution:
        """The attribution in what follows a quotation: “…”, dijo Ana; “…,” Ana said; “…”, según Ana."""
        while at < high and self._body[at] in _TAIL:
            at += 1
        low = at
        stop = _BREAK.search(self._body, low, high)
        end = stop.start() if stop else high
        source = self._lang.sources.search(self._body, low, end)
        for i, word in enumerate(_WORD.finditer(self._body, low, end)):
            if source and source.start() <= word.start():
                break
            if near and i > _NEAR and not self._named(low, word.start()):
                break
            if word.group() in self._lang.verbs:
                verb = self._with_auxiliary(low, word)
                subject = self.subject_before(low, verb[0]) if self._lang.subject_first else NOBODY
                if not subject.speaker:
                    subject = self.subject_after(word.end(), high)
                if not subject.speaker:
                    subject = self.subject_before(low, verb[0])
                return Attribution(subject.speaker, verb[1], subject.person, verb[0])
        if source and (not near or len(self._body[low : source.start()].split()) <= 1):
            return self.subject_after(source.end(), high)
        return NOBODY

    def before(self, low: int, at: int) -> Attribution:
        """The attribution in what leads to a quotation: Ana dijo: “…”; según Ana, “…”; descritos por Ana como “…”."""
        verb = None
        for word in _WORD.finditer(self._body, low, at):
            if word.group() in self._lang.verbs and not self._is_noun(word):
                verb = word
        source = None
        for found in self._lang.sources.finditer(self._body, low, at):
            source = found
        if source and (verb is None or source.start() > verb.start()):
            return self.subject_after(source.end(), at)
        if verb is None:
            return NOBODY
        start, text = self._with_auxiliary(low, verb)
        agent = self._lang.agents.match(self._body, verb.end(), at)
        if agent and verb.group().endswith(self._lang.participles):
            named = self.subject_after(agent.end(), at)
            if named.speaker:
                return Attribution(named.speaker, text, named.person, start)
        subject = self.subject_before(low, start)
        if not subject.speaker:
            subject = self.subject_after(verb.end(), at)
        return Attribution(subject.speaker, text, subject.person, start)

    def _is_noun(self, word: re.Match[str]) -> bool:
        """“La denuncia”, “his reports”: an article or possessive stands before it."""
        before = self._body[max(0, word.start() - 12) : word.start()].rsplit(None, 1)
        return bool(before) and before[-1].lower() in self._lang.determiners and self._body[word.start() - 1] == " "

    def _with_auxiliary(self, low: int, verb: re.Match[str]) -> tuple[int, str]:
        """Where the verb begins and how it reads, an auxiliary before it included: ha dicho, has said."""
        before = _WORD.findall(self._body[max(low, verb.start() - 12) : verb.start()])
        if before and before[-1].lower() in self._lang.auxiliaries:
            start = self._body.rfind(before[-1], low, verb.start())
            return start, self._body[start : verb.end()]
        return verb.start(), verb.group()

    # subjects

    def subject_before(self, low: int, verb: int) -> Attribution:
        """The subject that ends where the verb begins."""
        start = low
        for brk in _BREAK.finditer(self._body, low, verb):
            start = brk.end()
        clause = start
        for brk in self._lang.subordinators.finditer(self._body, start, verb):
            if not self._inside_name(brk.start()):
                clause = brk.end()
        if clause > start and self._body[clause:verb].rstrip().endswith(","):  # Ana, que vive en Lugo, dijo
            antecedent = self._antecedent(start, clause)
            if not antecedent.speaker:
                antecedent = self._described(start, clause)
            if antecedent.speaker:
                return antecedent
        if clause > start and not self._bare(self._body[clause:verb]):
            return self._antecedent(start, clause)
        start = clause
        parts = self._body[start:verb].split(",")
        end = verb
        while parts and not self._bare(parts[-1]):
            end -= len(parts.pop()) + 1
        if not parts:
            return NOBODY
        if len(parts) > 1:  # X, ministro de Y, dijo
            person = self._last_person(start, end)
            if person:
                return person
            if not self._body[end:verb].strip() and not self._body[start:end].strip():
                return NOBODY
        begin = end - len(parts[-1])
        return self._phrase(begin, end)

    def _antecedent(self, start: int, end: int) -> Attribution:
        """The name that a relative pronoun, the last word before `end`, stands for: Ana, quien dijo."""
        pronoun = self._body[start:end].rsplit(None, 1)[-1].lower()
        names = self._within(start, end)
        if pronoun not in self._lang.relatives or not names or len(_WORD.findall(self._body, names[-1].end, end)) > 1:
            return NOBODY
        return Attribution(names[-1].full, "", names[-1].kind is Kind.PERSON)

    def _described(self, start: int, end: int) -> Attribution:
        """The person who opens a clause and is described up to `end`: Ann, the member who told the story, said."""
        first = next(iter(self._within(start, end)), None)
        if first is None or first.kind is not Kind.PERSON or not self._body.startswith(",", first.end):
            return NOBODY
        return NOBODY if self._bare(self._body[start : first.start]) else Attribution(first.full, "", True)

    def subject_after(self, verb: int, high: int) -> Attribution:
        """The subject that follows the verb or the preposition."""
        limit = high
        stop = _BREAK.search(self._body, verb, high)
        if stop:
            limit = stop.start()
        while addressee := self._lang.addressees.match(self._body, verb, limit):
            name = self._name_at(addressee.end())
            word = _WORD.search(self._body, addressee.end(), limit)
            verb = name.end if name else word.end() if word else limit
        comma = self._body.find(",", verb, limit)
        end = comma if comma >= 0 else limit
        cut = self._lang.stops.search(self._body, verb + 1, end)
        while cut and self._inside_name(cut.start()):
            cut = self._lang.stops.search(self._body, cut.start() + 1, end)
        if cut:
            end = cut.start()
        found = self._phrase(verb, end)
        if comma >= 0 and end == comma and found.speaker and not found.person:
            name = self._name_at(comma + 1)
            if name and name.kind is Kind.PERSON:
                return Attribution(name.full, "", True)
        return found

    def _phrase(self, start: int, end: int) -> Attribution:
        """A noun phrase as a speaker: the person in it, the one name that it is, else its own words."""
        text, shift = self._without_leading(self._body[start:end].rstrip(" ,.\n"))
        start += shift
        text = self._without_trailing(text)
        end = start + len(text)
        if not text:
            return NOBODY
        inside = self._within(start, end)
        people = [name for name in inside if name.kind is Kind.PERSON]
        if people and not self._belongs(people[0], start):
            return Attribution(people[0].full, "", True)
        if inside and len(_WORD.findall(self._body[start : inside[0].start])) <= 1 and inside[0].end == end:
            return Attribution(inside[0].full, "")
        tokens = text.split()
        if tokens[0].lower() in self._lang.pronouns:
            return Attribution(text, "")
        if len(tokens) > _LONGEST_PHRASE:
            return Attribution(inside[0].full, "") if inside else NOBODY
        first = tokens[0].lower()
        determined = first in self._lang.determiners and len(tokens) > 1
        if determined or inside or first in self._lang.bare_subjects:
            return Attribution(text, "")
        return NOBODY

    def _belongs(self, name: Name, start: int) -> bool:
        """“El abogado de Ana”, “Ana's lawyer”: the person is not the one who speaks."""
        before = self._body[start : name.start].rstrip()
        possessive = self._body.startswith(("'s", "’s"), name.end)
        return possessive or (bool(before) and before.rsplit(None, 1)[-1].lower() in self._lang.belonging)

    def _without_leading(self, text: str) -> tuple[str, int]:
        shift = 0
        while found := self._lang.leading.match(text):
            text = text[found.end() :]
            shift += found.end()
        bare = text.lstrip(" ,.\n\u00a0")
        return bare, shift + len(text) - len(bare)

    def _without_trailing(self, text: str) -> str:
        while found := self._lang.trailing.search(text):
            text = text[: found.start()].rstrip(" ,")
        return text

    def _bare(self, part: str) -> str:
        return self._without_trailing(self._without_leading(part.strip())[0].strip())

    # names

    def only_person(self, low: int, high: int, gender: str = "") -> str:
        """The person of `body[low:high]` when it names one alone, of a `gender` (`f`, `m`) if told; else empty."""
        people = {name.full for name in self._within(low, high) if name.kind is Kind.PERSON}
        fitting = {name for name in people if not gender or gender_of(name) in (gender, "")}
        return fitting.pop() if len(fitting) == 1 else ""

    def who_said(self, low: int, high: int, gender: str) -> str:
        """The person of a `gender` who says what `body[low:high]` tells, its subject and its first name; else empty."""
        said = self.before(low, high)
        first = next(iter(self._within(low, high)), None)
        if not said.person or first is None or first.full != said.speaker or gender_of(said.speaker) != gender:
            return ""
        return said.speaker

    def has_person(self, low: int, high: int) -> bool:
        """Whether `body[low:high]` names a person."""
        return any(name.kind is Kind.PERSON for name in self._within(low, high))

    def _within(self, start: int, end: int) -> Sequence[Name]:
        first = bisect_left(self._starts, start)
        return [name for name in self._names[first : bisect_left(self._starts, end)] if name.end <= end]

    def _named(self, start: int, end: int) -> bool:
        return bool(self._within(start, end))

    def _last_person(self, start: int, end: int) -> Attribution | None:
        people = [n for n in self._within(start, end) if n.kind is Kind.PERSON and not self._belongs(n, start)]
        return Attribution(people[0].full, "", True) if people else None

    def _name_at(self, start: int) -> Name | None:
        while start < len(self._body) and self._body[start] == " ":
            start += 1
        first = bisect_left(self._starts, start)
        return self._names[first] if first < len(self._names) and self._starts[first] == start else None

    def names_begin_at(self, at: int) -> bool:
        """Whether a name begins there."""
        return self._name_at(at) is not None

    def names_end_at(self, at: int) -> bool:
        """Whether a person's name ends there."""
        first = bisect_right(self._starts, at) - 1
        return first >= 0 and self._names[first].end == at and self._names[first].kind is Kind.PERSON

    def _inside_name(self, at: int) -> bool:
        first = bisect_right(self._starts, at) - 1
        return first >= 0 and self._names[first].end > at


def is_capitalised(text: str, language: Language) -> bool:
    """Whether every word of weight in a fragment has a capital, as in a title or a nickname."""
    small = words(language, "openers")
    great = [word for word in _WORD.findall(text) if word.lower() not in small]
    return bool(great) and all(word[0].isupper() for word in great)


def gender_of(name: str) -> str:
    """`f` or `m` by the given name, or by its Spanish ending, as in María, Horacio; empty where it does not tell."""
    given = name.split(" ", 1)[0]
    told = table("both", "given_names")
    if given in told["female"]:
        return "f"
    if given in told["male"]:
        return "m"
    if given not in words("both", "first_names"):
        return ""
    return {"a": "f", "o": "m"}.get(given[-1], "")
