"""Lists of phrases as patterns that find any of them as whole words."""

import re
from collections.abc import Iterable
from functools import cache

from sintesis.language import entries
from sintesis.model import Language


@cache
def phrases(language: Language, name: str) -> re.Pattern[str]:
    """Any entry of the list `LANGUAGE/NAME.txt`, in any case, the longest first; * stands for any ending."""
    return wildcards(entries(language, name))


def wildcards(forms: Iterable[str]) -> re.Pattern[str]:
    """Any of the forms, in any case, the longest first; * stands for any ending."""
    ordered = sorted(forms, key=len, reverse=True)
    alternatives = "|".join(re.escape(form).replace(r"\*", r"\w*") for form in ordered)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
