"""What a file states about its article, brought into the form of `Raw`."""

import re
from dataclasses import dataclass, replace

from sintesis.model import Finding, Raw
from sintesis.stages.load.characters import one_line, tidy
from sintesis.stages.load.published import day_of


@dataclass(frozen=True, slots=True)
class Stated:
    """What stands in the file, as it stands there; empty where it says nothing."""

    title: str = ""
    standfirst: str = ""
    byline: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


def raw(text: str, stated: Stated, findings: tuple[Finding, ...] = ()) -> Raw:
    """The text and what is stated about it; a date that cannot be read becomes a finding."""
    published, doubts = day_of(stated.published)
    return Raw(
        text=text,
        title=one_line(stated.title) or None,
        standfirst=one_line(stated.standfirst) or None,
        byline=_BY.sub("", one_line(stated.byline)) or None,
        outlet=one_line(stated.outlet) or None,
        published=published,
        url=one_line(stated.url) or None,
        language=_code(stated.language),
        findings=(*findings, *doubts),
    )


def tidied(found: Raw) -> Raw:
    """The same with every text in one form, and what was found wrong with them."""
    findings: dict[Finding, None] = dict.fromkeys(found.findings)

    def tidy_one(text: str) -> str:
        made = tidy(text)
        findings.update(dict.fromkeys(made.findings))
        return made.text

    def tidy_line(text: str | None) -> str | None:
        return one_line(tidy_one(text)) or None if text else None

    return replace(
        found,
        text=tidy_one(found.text),
        title=tidy_line(found.title),
        standfirst=tidy_line(found.standfirst),
        byline=tidy_line(found.byline),
        outlet=tidy_line(found.outlet),
        url=tidy_line(found.url),
        findings=tuple(findings),
    )


_BY = re.compile(r"^(?:by|por)\s", re.IGNORECASE)


def _code(language: str) -> str | None:
    """The language's code without its region: `es-MX` → `es`."""
    return language.strip().lower().replace("_", "-").partition("-")[0] or None
