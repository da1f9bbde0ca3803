"""Numbers, sums of money and percentages in normal form, from digits and from words."""

from sintesis.stages.extract.numbers.figure import Figure, agree
from sintesis.stages.extract.numbers.find import find_numbers

__all__ = ["Figure", "agree", "find_numbers"]
