"""Who is cited has a known form in the other language, with an article of the same kind."""

import pytest

from sintesis.language.cited import cited
from sintesis.model import Language


@pytest.mark.parametrize(
    ("source", "language", "expected"),
    [
        ("el portavoz", "es", "the spokesperson"),
        ("Un portavoz", "es", "a spokesperson"),
        ("esta vecina", "es", "the resident"),
        ("las cifras oficiales", "es", "the official figures"),
        ("the documents", "en", "los documentos"),
        ("a union", "en", "un sindicato"),
        ("the spokesperson", "en", None),
        ("el farero", "es", None),
        ("Berta Montes", "es", None),
        ("", "es", None),
    ],
)
def test_sources(source: str, language: Language, expected: str | None) -> None:
    assert cited(source, language) == expected
