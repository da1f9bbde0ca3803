"""Which dates come first where not all have room."""

from collections.abc import Sequence

from sintesis.digest.document import Digest, TimelineRow
from sintesis.render.digest.days import Span, span

_MONTH = 31


def published(digest: Digest) -> Span | None:
    """From the first day of publication to the last."""
    days = [found for day in digest.days if (found := span(day))]
    return Span(min(days).first, max(day.last for day in days)) if days else None


def foremost(rows: Sequence[TimelineRow], digest: Digest, most: int) -> list[TimelineRow]:
    """At most `most` dates, in their order.

    Those in most notes go first, then those of a month or less, of the first stories, nearest to the last day of
    publication.
    """
    ends = published(digest)

    def rank(row: TimelineRow) -> tuple[int, bool, int, int]:
        found = span(row.value)
        away = abs((found.last - ends.last).days) if found and ends else 0
        return (-len(row.references), not found or found.days > _MONTH, min(row.stories, default=0), away)

    kept = sorted(sorted(range(len(rows)), key=lambda n: rank(rows[n]))[:most])
    return [rows[n] for n in kept]
