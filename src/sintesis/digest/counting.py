"""Find what the figures of a note count: a thing of `both/counted.toml`, or the noun behind the number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sintesis.digest.entries import Member
from sintesis.digest.things import find_thing, is_denied, noun_behind, things, words_behind
from sintesis.digest.traits import STEM, stems
from sintesis.language import official
from sintesis.language.marks import Convention
from sintesis.model import LANGUAGES, Kind, Language
from sintesis.note import Bilingual, FigureRow, Note, NumberedSentence
from sintesis.stages.clauses import around
from sintesis.stages.extract.dates import find_dates
from sintesis.stages.extract.numbers import Figure, find_numbers
from sintesis.stages.tabulate import WHAT_MOST

COUNTED = 8
"""Sentences from the top whose figures are compared: what a story counts, its articles say at once."""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure in the upper part of a note's article, and what it counts."""

    note: int
    sentence: int
    figure: Figure
    context: Bilingual
    """The clause around it: that of the note's table where the figure is in it."""
    thing: int | None
    """The place of what is counted in `both/counted.toml`."""
    nouns: Mapping[Language, str]
    """The noun behind the number in each language that the note says it in, where the noun tells what is counted."""
    behind: Mapping[Language, str]
    """The stem of the word behind the number in each language, whatever it is; empty at the end of a phrase."""
    around: Mapping[Language, frozenset[str]]
    """Stems of the clause in each language, without the noun's."""

    @property
    def value(self) -> str:
        """The figure's normal value."""
        return self.figure.value


def find_counts(member: Member) -> list[Count]:
    """The exact figures in the first sentences of a note's article; dates, ordinals, ranges and what is denied are
    none."""
    return [
        _count(member, sentence, figure)
        for sentence in member.note.sentences[:COUNTED]
        for figure in figures_of(sentence.text, member.note)
        if not is_denied(sentence.text, figure.start, figure.end, member.note.source.language)
    ]


def _count(member: Member, sentence: NumberedSentence, figure: Figure) -> Count:
    note, language = member.note, member.note.source.language
    row = _row(note, sentence.n, figure)
    clause = around(sentence.text, figure.start, figure.end, language, WHAT_MOST)
    context = row.what if row else Bilingual(**{language: clause})
    words = dict(_words_behind(context, figure, note, sentence.text))
    is_number = figure.kind is Kind.NUMBER
    nouns = {code: noun for code in words if is_number and (noun := noun_behind(words[code], code))}
    texts = {code: clause if code == language else context.within(code) or "" for code in words}
    return Count(
        note=member.n,
        sentence=sentence.n,
        figure=figure,
        context=context,
        thing=find_thing(sentence.text, figure.start, figure.end, language) if is_number else None,
        nouns=nouns,
        behind={code: stem_of(behind[0]) if behind else "" for code, behind in words.items()},
        around={code: frozenset(stems(texts[code], code)) - {stem_of(nouns.get(code, ""))} for code in words},
    )


def figures_of(text: str, note: Note) -> tuple[Figure, ...]:
    """The exact figures of a sentence of a note's article."""
    language = note.source.language
    return _figures_of(text, language, _convention(note, language))


@lru_cache(maxsize=1 << 12)
def _figures_of(text: str, language: Language, convention: Convention) -> tuple[Figure, ...]:
    dates = [(date.start, date.end) for date in find_dates(text, language)]
    found = find_numbers(text, language, convention, dates)
    return tuple(figure for figure in found if figure.exact and not any(sign in figure.value for sign in "#/~"))


def _convention(note: Note, language: Language) -> Convention:
    return Convention.COMMA if language == "es" and note.source.decimal_mark == "," else Convention.POINT


def label(count: Count) -> Bilingual:
    """What a figure counts, in the words of the table or of the note."""
    said = things()[count.thing].label if count.thing is not None else count.nouns
    return Bilingual(es=said.get("es"), en=said.get("en"))


def _row(note: Note, sentence: int, figure: Figure) -> FigureRow | None:
    return next(
        (
            row
            for row in note.figures
            if sentence in row.evidence and (row.value, row.as_written) == (figure.value, figure.text)
        ),
        None,
    )


def _words_behind(
    context: Bilingual, figure: Figure, note: Note, sentence: str
) -> Iterator[tuple[Language, list[str]]]:
    """What follows the figure in the sentence itself, and in what the note has of it in the other language."""
    for code in LANGUAGES:
        if code == note.source.language:
            yield code, words_behind(sentence, figure.end)
        elif text := context.within(code):
            same = [one for one in find_numbers(text, code, _convention(note, code)) if one.value == figure.value]
            if len(same) == 1:
                yield code, words_behind(text, same[0].end)


def stem_of(noun: str) -> str:
    """What two nouns are compared by."""
    return official.fold(noun)[:STEM]
