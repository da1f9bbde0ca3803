"""Find what the figures of a note count: a thing of `both/counted.toml`, or the noun behind the number."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from sintesis.digest.entries import Member
from sintesis.digest.traits import STEM, stems
from sintesis.language import official, table
from sintesis.language.marks import Convention
from sintesis.model import LANGUAGES, Kind, Language
from sintesis.note import Bilingual, FigureRow, Note
from sintesis.stages.clauses import around
from sintesis.stages.compare.negation import negations
from sintesis.stages.extract.dates import find_dates
from sintesis.stages.extract.numbers import Figure, find_numbers
from sintesis.stages.tabulate import WHAT_MOST

REACH = 5
"""Words behind a number and its people in which what became of them is told: “12 people on board were killed”."""
COUNTED = 8
"""Sentences from the top whose figures are compared: what a story counts, its articles say at once."""
SHORTEST = 3
"""Letters that a plural has more than."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PHRASE_END = re.compile(r"[.,;:()«»“”\"!?…\[\]]|\d")


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
    """The exact figures in the first sentences of a note's article; dates, ordinals and ranges are none."""
    note = member.note
    language = note.source.language
    found = []
    for sentence in note.sentences[:COUNTED]:
        for figure in figures_of(sentence.text, note):
            row = _row(note, sentence.n, figure)
            clause = around(sentence.text, figure.start, figure.end, language, WHAT_MOST)
            context = row.what if row else Bilingual(**{language: clause})
            words = dict(_words_behind(context, figure, note, sentence.text))
            nouns = {code: noun for code in words if (noun := noun_behind(words[code], code))}
            found.append(
                Count(
                    note=member.n,
                    sentence=sentence.n,
                    figure=figure,
                    context=context,
                    thing=find_thing(sentence.text, figure.start, figure.end, language) if is_number else None,
                    nouns=nouns,
                    behind={code: stem_of(behind[0]) if behind else "" for code, behind in words.items()},
                    around={
                        code: frozenset(stems(clause if code == language else context.within(code) or "", code))
                        - {stem_of(nouns.get(code, ""))}
                        for code in words
                    },
                )
            )
    return found


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
