"""The path of the data, in two halves.

`understand`: load, clean, detect, segment, extract, summarize, tabulate. `finish`: verify, compose. Neither needs an
engine; between them the texts of a whole chunk of articles are translated in one call.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Literal, TypeVar

from sintesis.draft import Draft
from sintesis.engines.base import Engines, Summarizer, Translator
from sintesis.errors import ArticleError, Crash, ForeignLanguage, NothingToRead, SetupError
from sintesis.language import official, table, terms
from sintesis.language.glossary import NO_GLOSSARY, Glossary
from sintesis.model import (
    LANGUAGES,
    NAMES,
    UNGRADED,
    Article,
    Detected,
    Extent,
    Fact,
    Failed,
    Finding,
    HeaderFields,
    Heading,
    Kind,
    Language,
    Length,
    Point,
    Removed,
    Sentence,
    Severity,
    Skipped,
    Source,
    Text,
    other,
)
from sintesis.stages.align import Ground, align
from sintesis.stages.announce import announce
from sintesis.stages.clean import clean
from sintesis.stages.compare import Mention, Passage, mentioned
from sintesis.stages.detect import detect, second_language
from sintesis.stages.extract import doubts, extract
from sintesis.stages.extract.convention import settle
from sintesis.stages.load import load
from sintesis.stages.load.limits import LARGEST
from sintesis.stages.segment import segment
from sintesis.stages.support import sift
from sintesis.stages.tabulate import tabulate
from sintesis.stages.translate import Translation, translate
from sintesis.stages.translate.back import take_back
from sintesis.stages.verify import verify

if TYPE_CHECKING:
    from sintesis.note import Note

T = TypeVar("T")

FEWEST_WORDS = 6
"""Words of the shortest article that a note is made of: an agency flash is one such sentence."""
FEW_SENTENCES = 4
"""Sentences below which a note says that its article is very short."""

NAMES_AND_TERMS = NAMES | {Kind.ACRONYM, Kind.TERM}
"""Facts whose words an engine is likely to bend."""

Translations = Mapping[Passage, Translation]


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of every article of a run."""

    source: Language | None = None
    """The articles' language when the user states it; `None`: detect it."""
    target: Language | Literal["both"] | None = None
    """`None`: the language that the article is not in."""
    extent: Extent = Length.STANDARD
    declared: Heading = field(default_factory=Heading)
    """What the user states about the article; wins over the file."""
    header: HeaderFields = field(default_factory=HeaderFields)
    """What the user states for the head of the note."""
    created: str = ""
    """ISO date of the note."""
    glossary: Glossary = NO_GLOSSARY
    """Names and terms as the user puts them; wins over what the package knows."""
    largest: int = LARGEST
    """Bytes of a source that is read."""
    grade: str = UNGRADED
    """Admiralty grade of source and information, as the user states it."""
    strict: bool = False
    """Whether points that are not found in the source are left out."""
    round_trip: bool = False
    """Whether the points of a translated note are translated back."""


@dataclass(frozen=True, slots=True)
class Done:
    """The source became a note."""

    source: str
    note: "Note"


Outcome = Done | Skipped | Failed


@dataclass(frozen=True, slots=True)
class Inspection:
    """What the program sees in a text of any length and language."""

    language: Detected
    heading: Heading
    text: str
    removed: tuple[Removed, ...]
    sentences: tuple[Sentence, ...]
    facts: tuple[Fact, ...]


class At:
    """Name the stage that an unforeseen exception came from."""

    def __init__(self, stage: str) -> None:
        self._stage = stage

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if isinstance(error, Exception) and not isinstance(error, ArticleError | SetupError):
            raise Crash(self._stage, error) from error


def read(source: Source, request: Request) -> tuple[Text, Detected]:
    """Load, clean and detect: the part of the path that takes any text."""
    with At("load"):
        raw = load(source, request.largest)
    with At("clean"):
        text = clean(raw, request.declared)
    if request.source:
        return text, Detected(request.source, 1.0)
    with At("detect"):
        detected = detect(_whole(text), raw.language)
        second = second_language(text.body, detected.code)
    if second:
        mixed = Finding("language", Severity.WARNING, f"{second.code} ({second.share:.0%})")
        text = replace(text, findings=(*text.findings, mixed))
    return text, detected


def _whole(text: Text) -> str:
    return "\n\n".join(filter(None, (text.heading.title, text.heading.standfirst, text.body)))


def understand(source: Source, request: Request, summarizer: Summarizer) -> Draft:
    """The draft of one article's note.

    Raises:
        ArticleError: it cannot be read, is too short, or is in a third language.
    """
    text, detected = read(source, request)
    words = len(text.body.split())
    if words < FEWEST_WORDS:
        counted = f"{words} {'word' if words == 1 else 'words'}"
        raise NothingToRead(
            f"too short for a note: {counted} of text" if words else "no article text in it",
            f"a note needs a sentence of at least {FEWEST_WORDS} words",
        )
    language = _supported(detected)
    with At("segment"):
        sentences = segment(text.body, language)
    findings = list(text.findings)
    if len(sentences) < FEW_SENTENCES:
        findings.append(Finding("short", Severity.INFO, str(len(sentences))))
    article = Article(
        source.name, source.digest, text.heading, language, detected.confidence, text.body, sentences, text.removed,
        tuple(findings),
    )  # fmt: skip
    with At("extract"):
        facts = extract(article, request.glossary)
        article = replace(article, findings=(*article.findings, *doubts(article)))
    ground = Ground(article)
    with At("summarize"):
        points = announce(article, facts, align(summarizer.summarize(article, facts, request.extent), ground))
    dropped: list[Point] = []
    if request.strict:
        with At("verify"):
            points, dropped = sift(points, ground, facts)
    with At("tabulate"):
        return replace(tabulate(article, facts, points, summarizer.fingerprint), dropped=tuple(dropped))


def _supported(detected: Detected) -> Language:
    for language in LANGUAGES:
        if detected.code == language:
            return language
    name = table("en", "languages").get(detected.code, detected.code)
    what = f"the article is in {name}" if detected.code != "und" else "the language of the article cannot be told"
    raise ForeignLanguage(
        what, "only Spanish and English are read; if this is wrong, state the language with --from es or --from en"
    )


def languages_of(draft: Draft, request: Request) -> tuple[Language, ...]:
    """The languages the note of a draft is to be written in."""
    if request.target == "both":
        return LANGUAGES
    return (request.target or other(draft.article.language),)


def passages_of(draft: Draft, glossary: Glossary = NO_GLOSSARY) -> dict[str, Passage]:
    """Every text of a draft that may be translated, with the article's names and terms that stand in it.

    Names of people and brands, names whose form in the other language is known, and posts of the list are none.
    """
    article = draft.article
    convention = settle(article.body, article.language)
    mentions = dict.fromkeys(
        Mention(fact.text, fact.kind, fact.value) for fact in draft.facts if fact.kind in NAMES_AND_TERMS
    )
    settled = {
        name
        for mention in mentions
        for name in (mention.text, mention.value)
        if (mention.is_fixed(article.language) and (mention.kind is Kind.PERSON or name == mention.text))
        or official.counterpart(name, article.language)
        or glossary.counterpart(name, article.language)
    } - {point.text for point in draft.points}
    if article.language == "es":
        settled |= {actor.role for actor in draft.actors if terms.post(actor.role)}
    return {
        text: Passage(text, article.language, convention, mentioned(text, article.language, mentions, glossary))
        for text in dict.fromkeys(draft.texts())
        if text not in settled
    }


def finish(draft: Draft, passages: Mapping[str, Passage], translations: Translations, request: Request,
           translator: str | None) -> "Note":  # fmt: skip
    """The note of a draft, verified; `translations` is empty when the note is in the article's own language."""
    from sintesis.stages.compose import Edition, compose

    with At("verify"):
        verdict = verify(draft, passages, translations)
    with At("compose"):
        translated = {text: translations[p].text for text, p in passages.items() if p in translations}
        edition = Edition(
            languages_of(draft, request), request.created, request.extent, translator, request.glossary, request.header,
            request.grade,
        )  # fmt: skip
        return compose(draft, translated, verdict, edition)


def attempt(source: str, step: Callable[[], T]) -> T | Failed:
    """The result of a step, or the failure of the article it was taken for.

    What no stage foresaw becomes `Failed` here; an error of the whole run (`SetupError`) passes.
    """
    try:
        return step()
    except SetupError:
        raise
    except ArticleError as error:
        return Failed(source, error.where if isinstance(error, Crash) else error.stage, error)
    except Exception as error:
        return Failed(source, "", Crash("finish the note", error))


def brief(sources: Sequence[Source], request: Request, engines: Engines) -> list[Done | Failed]:
    """The notes of a chunk of sources, in order; everything that is to be translated goes to the engine in one call.

    Raises:
        SetupError: the run cannot go on, for want of an engine.
    """
    drafts = {
        source: attempt(source.name, partial(understand, source, request, engines.summarizer)) for source in sources
    }
    passages = {
        source: passages_of(draft, request.glossary) for source, draft in drafts.items() if isinstance(draft, Draft)
    }
    translations, broken = _translate_all(drafts, passages, request, engines.translator)
    if request.round_trip:
        _take_all_back(drafts, passages, translations, broken, request, engines.translator)
    outcomes: list[Done | Failed] = []
    for source, draft in drafts.items():
        if isinstance(draft, Failed):
            outcomes.append(draft)
            continue
        foreign = _foreign(draft, request)
        if foreign and broken.get(foreign):
            outcomes.append(Failed(source.name, "translate", broken[foreign]))
            continue
        given, made_by = (translations, engines.fingerprint) if foreign else ({}, None)
        made = attempt(source.name, partial(finish, draft, passages[source], given, request, made_by))
        outcomes.append(made if isinstance(made, Failed) else Done(source.name, made))
    return outcomes


def _foreign(draft: Draft, request: Request) -> Language | None:
    """The language that the draft must be translated into, if any."""
    return next((code for code in languages_of(draft, request) if code != draft.article.language), None)


def _translate_all(
    drafts: Mapping[Source, Draft | Failed],
    passages: Mapping[Source, Mapping[str, Passage]],
    request: Request,
    translator: Translator,
) -> tuple[dict[Passage, Translation], dict[Language, ArticleError]]:
    """All translations of a chunk, a call for each direction, and the directions in which the engine failed."""
    wanted: dict[Language, list[Passage]] = {}
    for source, draft in drafts.items():
        if isinstance(draft, Draft) and (target := _foreign(draft, request)):
            wanted.setdefault(target, []).extend(passages[source].values())
    translations: dict[Passage, Translation] = {}
    broken: dict[Language, ArticleError] = {}
    for target, texts in wanted.items():
        made = attempt("", partial(_translated, texts, target, translator))
        if isinstance(made, Failed):
            broken[target] = made.error if isinstance(made.error, ArticleError) else Crash("translate", made.error)
        else:
            translations.update(made)
    return translations, broken


def _translated(texts: Sequence[Passage], target: Language, translator: Translator) -> Translations:
    with At("translate"):
        return translate(texts, target, translator)


def _take_all_back(
    drafts: Mapping[Source, Draft | Failed],
    passages: Mapping[Source, Mapping[str, Passage]],
    translations: dict[Passage, Translation],
    broken: dict[Language, ArticleError],
    request: Request,
    translator: Translator,
) -> None:
    """Translate the points of a chunk back, a call for each direction; add to `translations` what they become."""
    wanted: dict[Language, dict[Passage, None]] = {}
    for source, draft in drafts.items():
        if isinstance(draft, Draft) and (target := _foreign(draft, request)) and target not in broken:
            wanted.setdefault(target, {}).update(dict.fromkeys(passages[source][p.text] for p in draft.points))
    for target, statements in wanted.items():
        made = attempt("", partial(_taken_back, statements, translations, target, translator))
        if isinstance(made, Failed):
            broken[target] = made.error if isinstance(made.error, ArticleError) else Crash("translate", made.error)
        else:
            translations.update(made)


def _taken_back(
    statements: Iterable[Passage], made: Translations, target: Language, translator: Translator
) -> Translations:
    with At("translate"):
        return take_back(statements, made, target, translator)


def inspect(source: Source, request: Request) -> Inspection:
    """What the program sees in a source; a third language gives its code, sentences, and no facts.

    Raises:
        ArticleError: the source cannot be read.
    """
    text, detected = read(source, request)
    language = next((code for code in LANGUAGES if code == detected.code), None)
    with At("segment"):
        sentences = segment(text.body, language or "en")
    facts: tuple[Fact, ...] = ()
    if language:
        article = Article(
            source.name, source.digest, text.heading, language, detected.confidence, text.body, sentences, text.removed
        )
        with At("extract"):
            facts = extract(article, request.glossary)
    return Inspection(detected, text.heading, text.body, text.removed, sentences, facts)
