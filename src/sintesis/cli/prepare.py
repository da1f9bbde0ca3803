"""From what the user said to what the path needs: the request and the translator."""

from collections.abc import Sequence
from dataclasses import dataclass

from sintesis.engines.base import Engines
from sintesis.engines.registry import Choice, Lazy, choose, summarizer
from sintesis.errors import UsageFault
from sintesis.pipeline import Request
from sintesis.settings import Flags, Settings, read_glossary


@dataclass(frozen=True, slots=True)
class Prepared:
    """What every article of a run is worked on with."""

    request: Request
    engines: Engines


def prepare(settings: Settings) -> Prepared:
    """The request and the translator of a run; a translator that every note needs must be ready.

    Raises:
        SetupError: there is no such translator, or it is needed and not here; or the glossary makes no sense.
    """
    request = request_of(settings)
    choice = choose(settings.translator, settings.offline)
    return Prepared(request, Engines(summarizer(), Lazy(choice), _fingerprint(choice, settings)))


def request_of(settings: Settings) -> Request:
    """What the settings ask of every article.

    Raises:
        SetupError: the glossary cannot be read or makes no sense.
    """
    return Request(
        source=settings.source,
        target=settings.target,
        extent=settings.extent,
        declared=settings.declared,
        header=settings.header,
        created=settings.created,
        glossary=read_glossary(settings.glossary),
        largest=settings.largest,
    )


def _fingerprint(choice: Choice, settings: Settings) -> str:
    from sintesis.engines.base import Ready

    needed = settings.target in (None, "both") or (settings.source is not None and settings.source != settings.target)
    state = choice.ready() if needed else choice.state
    return state.fingerprint if isinstance(state, Ready) else f"{choice.factory.name} missing"


def refuse_particulars(flags: Flags, why: str) -> None:
    """See that nothing is stated of several articles that can only be true of one.

    Args:
        why: what makes them several.

    Raises:
        UsageFault: something is.
    """
    named = _given([("--title", flags.title), ("--author", flags.author), ("--date", flags.date), ("--url", flags.url)])
    if named:
        raise UsageFault(
            f"{' and '.join(named)}: true of one article only, but {why}",
            "give the articles one by one, or state it in the rows of a .jsonl file",
        )


def _given(options: Sequence[tuple[str, str | None]]) -> list[str]:
    return [name for name, value in options if value is not None]
