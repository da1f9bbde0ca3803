"""Say the texts, names and findings of a draft in the languages of its note."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sintesis.draft import Gloss, Row
from sintesis.language import official, table, terms
from sintesis.language.cited import cited
from sintesis.language.gazetteer import without_article
from sintesis.model import LANGUAGES, Finding, Language, file_name
from sintesis.note import Bilingual, Issue, Located
from sintesis.stages.compose.edition import Edition
from sintesis.stages.support import UNSUPPORTED


def message(finding: Finding, language: Language) -> str:
    """A finding in words: which of `lost`, `added`, `changed` applies follows from what it holds."""
    form = "changed" if finding.source and finding.target else "lost" if finding.source else "added"
    if finding.check == "length" and not finding.target:
        form = "lost"
    if finding.check == UNSUPPORTED and not (finding.source or finding.target):
        form = "whole"
    template: str = table(language, "findings")[finding.check][form]
    return template.format(source=finding.source, target=finding.target)


def _gathered(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one statement, its doubtful words in one of them."""
    found = list(findings)
    doubtful = [f for f in found if f.check == "word"]
    if len(doubtful) < 2:
        return found
    together = replace(doubtful[0], target=", ".join(f.target for f in doubtful))
    return [together, *(f for f in found if f.check != "word")]


class Writer:
    """Writes texts in the languages of one note."""

    def __init__(
        self,
        own: Language,
        translated: Mapping[str, str],
        findings: Mapping[str, tuple[Finding, ...]],
        edition: Edition,
        persons: frozenset[str],
    ) -> None:
        self._persons = persons
        self._own = own
        self._translated = translated
        self._findings = findings
        self._languages = edition.languages
        self.glossary = edition.glossary
        self.other: Language | None = ("en" if own == "es" else "es") if translated else None

    def bilingual(self, text: str, counterpart: str | None = None) -> Bilingual:
        """A text of the article, and its counterpart or translation when the note has one."""
        if self.other is None:
            return Bilingual(**{self._own: text})
        made = counterpart if counterpart is not None else self._translated.get(text, text if not text else None)
        return Bilingual(**{self._own: text, self.other: made if made is not None else self.stated(text)})

    def stated(self, name: str) -> str | None:
        """How the user's glossary puts a name or term in the other language; `None` where it does not."""
        return self.glossary.counterpart(name, self._own) if self.other else None

    def untitled(self, name: str) -> Bilingual:
        """What stands where the file has no headline."""
        languages = {self._own, *self._languages}
        return Bilingual(**{code: table(code, "labels")["untitled"].format(name=file_name(name)) for code in languages})

    def named(self, name: str) -> Bilingual:
        """A name: as the user's glossary puts it; else a person's as it is, another in its official form.

        What has no such form is translated if nothing is wrong with it.
        """
        if self.other is None:
            return self.bilingual(name)
        if stated := self.stated(name):
            return self.bilingual(name, stated)
        if name in self._persons:
            return self.bilingual(name, name)
        return self.bilingual(name, official.counterpart(name, self._own) or self._translated_name(name))

    def clause(self, row: Row) -> Bilingual:
        """What a row is about, and behind it who says so where the clause does not."""
        what = self.bilingual(row.what)
        if not row.source:
            return what
        said = self.source(row.source)
        texts = {code: text for code in LANGUAGES if (text := what.within(code))}
        return Bilingual(
            **{code: f"{text.removesuffix('.')} — {said.within(code) or row.source}" for code, text in texts.items()}
        )

    def source(self, name: str) -> Bilingual:
        """Who is cited: a name as others, else in known words; what is badly translated stays in its own language."""
        known = self.stated(name) or cited(name, self._own) if self.other else None
        if known:
            return self.bilingual(name, known)
        if self.other and name[:1].islower() and (name not in self._translated or self._findings.get(name)):
            return Bilingual(**{self._own: name})
        return self.named(name)

    def post(self, role: str) -> Bilingual:
        """What an actor is: a post by the list of terms, else as it was translated."""
        return self.bilingual(role, terms.post(role) if self._own == "es" else None)

    def _translated_name(self, name: str) -> str:
        """A name's translation, without an article that the name itself has not; the name where that is doubtful."""
        made = self._translated.get(name)
        if made is None or self._findings.get(name):
            return name
        bare = without_article(made) if without_article(name) == name else made
        return bare[:1].upper() + bare[1:] if name[:1].isupper() else bare

    def meaning(self, gloss: Gloss) -> Bilingual:
        """What a term means: the article's own words, and in the other language the term as the glossary puts it."""
        stated = self.stated(gloss.term)
        return self.bilingual(gloss.gloss, stated) if stated and stated != gloss.term else self.named(gloss.gloss)

    def issues(self, *texts: str) -> tuple[Issue, ...]:
        """The findings on the texts of one statement or row."""
        found = [f for text in dict.fromkeys(texts) for f in self._findings.get(text, ())]
        return tuple(
            self._issue(f, None if f.check == UNSUPPORTED else self.other) for f in _gathered(dict.fromkeys(found))
        )

    def located(
        self, where: str, evidence: Sequence[int], findings: Iterable[Finding], language: Language | None
    ) -> Iterable[Located]:
        """Findings with the part of the note they stand in."""
        for finding in findings:
            yield Located(where=where, finding=self._issue(finding, language), evidence=tuple(evidence))

    def _issue(self, finding: Finding, language: Language | None) -> Issue:
        return Issue(
            check=finding.check,
            severity=finding.severity,
            source=finding.source,
            target=finding.target,
            language=language,
            message=Bilingual(**{code: message(finding, code) for code in self._languages}),
        )
