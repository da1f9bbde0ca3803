"""The verdict on a text's language."""

from sintesis.model import Detected
from sintesis.stages.detect.profiles import ask
from sintesis.stages.detect.sample import sample
from sintesis.stages.detect.scripts import by_script
from sintesis.stages.detect.words import Evidence, codes, weigh

FEWEST_LETTERS = 40
"""Letters below which n-grams are guesswork and only function words are asked."""
LEAD = 1.0
"""Words by which the function words must prefer another language to overrule langdetect."""
COVER = 0.12
"""Share of a text's words that must speak for its language; below that every language langdetect knows is tried."""

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
    evidence = weigh(text)
    if letters < FEWEST_LETTERS:
        return _of_few_words(evidence, hint)
    if 2 * sum(map(str.isupper, text)) > letters:
        text = text.lower()
    return _of_a_text(text, evidence)


def _of_few_words(evidence: Evidence, hint: str | None) -> Detected:
    best = evidence.best
    if best:
        return Detected(best, _confidence(evidence, best))
    code = (hint or "").strip().lower().replace("_", "-").partition("-")[0]
    return Detected(code, 0.0) if code else UNDETERMINED


def _of_a_text(text: str, evidence: Evidence) -> Detected:
    opinion = ask(text, near=True)
    best = evidence.best
    if best and best != opinion.code and evidence.of(best) - evidence.of(opinion.code) >= LEAD:
        verdict = Detected(best, _confidence(evidence, best))
    else:
        verdict = opinion
    if evidence.of(verdict.code) >= COVER * evidence.words:
        return verdict
    wider = ask(text, near=False)
    return verdict if wider.code in codes() or wider.code == "und" else wider


def _confidence(evidence: Evidence, code: str) -> float:
    """The share of the evidence, of the two languages with most of it, that is for `code`."""
    rival = max((score for other, score in evidence.scores.items() if other != code), default=0.0)
    return round(evidence.of(code) / (evidence.of(code) + rival), 4)
