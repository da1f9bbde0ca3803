"""Dates and times: found by rules over data, then put in their year by the article's own dates."""

from sintesis.stages.extract.dates.find import find_dates
from sintesis.stages.extract.dates.when import Lean, Precision, When

__all__ = ["Lean", "Precision", "When", "find_dates"]
