"""Dates and times: found by rules over data, then put in their year by the article's own dates."""

from sintesis.stages.extract.dates.find import find_dates
from sintesis.stages.extract.dates.resolve import Dated, publication_bounds, resolve
from sintesis.stages.extract.dates.when import Lean, Precision, When

__all__ = ["Dated", "Lean", "Precision", "When", "find_dates", "publication_bounds", "resolve"]
