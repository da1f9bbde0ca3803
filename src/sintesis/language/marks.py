"""Which mark a text writes before the decimals."""

from enum import StrEnum


class Convention(StrEnum):
    """The decimal mark of a text; the other mark then groups thousands."""

    COMMA = "comma"
    """3,2 and 2.500, as in Spain."""
    POINT = "point"
    """3.2 and 2,500, as in English and in Mexico."""
    UNKNOWN = "unknown"
    """Nothing decides: three digits after a single mark are read as thousands, and said to be ambiguous."""
