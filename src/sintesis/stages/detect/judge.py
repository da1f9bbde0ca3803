"""The verdict on a text's language."""

import re

from sintesis.language import lexicon
from sintesis.model import LANGUAGES, Detected
from sintesis.stages.detect.names import without_names
from sintesis.stages.detect.profiles import ask
from sintesis.stages.detect.quotations import without_quotations
from sintesis.stages.detect.sample import pieces_of, sample
from sintesis.stages.detect.scripts import by_script
from sintesis.stages.detect.words import Evidence, codes, weigh

FEWEST_LETTERS = 40
"""Letters below which n-grams are guesswork and only function words are asked."""
LEAD = 0.5
"""Words by which the function words must prefer another language to overrule langdetect. Of .3, .5, .7 and 1 it puts
the fewest of 172 sentences in nine languages, plain and in capitals, on the wrong side of Spanish, English or other."""
HOME = 0.2
"""Words that Spanish and English are given, and need no lead beside them: a text handed to this program is likely to be
in one of the two. Without it 10 of 3,104 corpus sentences in them are taken for another language, with it 5; from .5
on, more of the Galician and Asturian sentences are taken for Spanish."""
COVER = 0.12
"""Share of a text's words that must speak for its language; below that every language langdetect knows is tried. A
sentence in each of Polish, Czech, Turkish, Vietnamese and nine more stays below it; of single sentences in English
0.4 % do, in Spanish 9 %, of 20 whole articles none (the lowest has .16)."""
MOST = 0.5
"""Share of a text's letters that one language must exceed to be its main language whatever its words say altogether.
Of 508 articles with paragraphs of the other language, 15 to 55 % of it, 499 come out right so, and 392 without."""

_WORD = re.compile(r"[^\W\d_]{2,40}")
UNDETERMINED = Detected("und", 0.0)


def detect(text: str, hint: str | None) -> Detected:
    """The language of a text.

    Args:
        text: of any length and script; a long one is judged by pieces from all of it.
        hint: what the file says (`es`, `es-MX`); believed only where the text is too short to judge.
    """
    text = sample(text)
    letters = sum(map(str.isalpha, text))
    if not letters:
        return UNDETERMINED
    foreign = by_script(text, letters)
    if foreign:
        return foreign
    if 2 * sum(map(str.isupper, text)) > letters:
        text = text.lower()
    text = without_quotations(text)
    plain = without_names(text)
    evidence = weigh(plain)
    if letters < FEWEST_LETTERS:
        return _of_few_words(plain, evidence, hint)
    verdict = _of_a_text(plain if sum(map(str.isalpha, plain)) >= FEWEST_LETTERS else text, evidence)
    return (_by_most_of_it(text) if verdict.code in codes() else None) or verdict


def _of_few_words(text: str, evidence: Evidence, hint: str | None) -> Detected:
    best = evidence.best
    if best and evidence.of(best) > evidence.rival(best):
        return Detected(best, _confidence(evidence, best))
    code = (hint or "").strip().lower().replace("_", "-").partition("-")[0]
    if code:
        return Detected(code, 0.0)
    if best in LANGUAGES:
        return Detected(best, _confidence(evidence, best))
    return UNDETERMINED if best else _by_words(text)


def _by_words(text: str) -> Detected:
    """The one language, of those that are summarised, that knows every word of a text without function words."""
    words = [word for word in _WORD.findall(text) if word.islower()]
    knowing = [code for code in LANGUAGES if words and all(lexicon.known(word, code) for word in words)]
    return Detected(knowing[0], 0.0) if len(knowing) == 1 else UNDETERMINED


def _of_a_text(text: str, evidence: Evidence) -> Detected:
    opinion = ask(text, near=True)
    best = _best(evidence)
    verdict = opinion
    if best and best != opinion.code:
        lead = _weight(evidence, best) - _weight(evidence, opinion.code)
        if lead >= (LEAD if best not in LANGUAGES or opinion.code in LANGUAGES else 0):
            verdict = Detected(best, _confidence(evidence, best))
    if evidence.of(verdict.code) >= COVER * evidence.words:
        return verdict
    wider = ask(text, near=False)
    return verdict if wider.code in codes() or wider.code == "und" else wider


def _by_most_of_it(text: str) -> Detected | None:
    """The language that more than half of a text of several pieces is in, judged piece by piece.

    English has three times as many telling words as Spanish: a quarter of it would outweigh three quarters of Spanish.
    Of other languages the whole tells more than a piece: a short Spanish paragraph may have no word that Catalan lacks.
    """
    letters: dict[str, int] = {}
    for piece in pieces_of(text):
        size = sum(map(str.isalpha, piece))
        best = _best(weigh(without_names(piece))) if size >= FEWEST_LETTERS else None
        if best:
            letters[best] = letters.get(best, 0) + size
    if len(letters) < 2:
        return None
    main = max(letters, key=lambda code: letters[code])
    share = letters[main] / sum(letters.values())
    return Detected(main, round(share, 4)) if share > MOST and main in LANGUAGES else None


def _best(evidence: Evidence) -> str | None:
    return max((code for code in codes() if evidence.of(code)), key=lambda code: _weight(evidence, code), default=None)


def _weight(evidence: Evidence, code: str) -> float:
    return evidence.of(code) + (HOME if code in LANGUAGES else 0)


def _confidence(evidence: Evidence, code: str) -> float:
    """The share of the evidence, of the two languages with most of it, that is for `code`."""
    return round(evidence.of(code) / (evidence.of(code) + evidence.rival(code)), 4)
