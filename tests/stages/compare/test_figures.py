"""Numbers and dates are held against each other by value, however they are written."""

import pytest

from sintesis.language.marks import Convention
from sintesis.model import Finding, Language, Severity, other
from sintesis.stages.compare.figures import check_figures
from sintesis.stages.compare.passage import Passage


def found(
    source: str, target: str, language: Language = "es", convention: Convention = Convention.COMMA
) -> list[Finding]:
    return list(check_figures(Passage(source, language, convention), target, other(language)))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Costó 2.500 millones de euros.", "It cost €2.5 billion."),
        ("Subió un 3,2 %.", "It rose by 3.2 percent."),
        ("Un billón de pesos.", "One trillion pesos."),
        ("Seis agencias participaron.", "Six agencies took part."),
        ("La reunión fue el 11 de diciembre.", "The meeting was on 11 December."),
        ("La reunión fue el 11 de diciembre.", "The meeting was on December 11."),
        ("Entre 10 y 20 personas.", "10 to 20 people."),
        ("Ambos países firmaron.", "Both countries signed."),
        ("Los dos países firmaron.", "Both countries signed."),
        ("Treinta y dos mil personas.", "32,000 people."),
        ("En 2018 murieron 4.000 personas.", "In 2018, 4,000 people died."),
        ("La segunda reunión.", "The second meeting."),
        ("Costó 260 dólares.", "It cost $260."),
        ("Costó 26 millones de libras.", "It cost £26 million."),
        ("Costó 260 pesos chilenos.", "It cost 260 Chilean pesos."),
    ],
)
def test_the_same_value_is_no_finding(source: str, target: str) -> None:
    assert found(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "check"),
    [
        ("Costó 2.500 millones de euros.", "It cost €2.5 million.", "number"),
        ("Costó 5 euros.", "It cost 5 dollars.", "number"),
        ("It cost £260.", "Costó 260 $.", "number"),
        ("It cost £260.", "Costó 280 libras.", "number"),
        ("It cost £260 in May.", "Costó 260 ovejas en mayo.", "number"),
        ("It begins at 11:00 on Monday.", "Comienza el lunes en el 11.02.", "date"),
        ("Costó dos mil millones de dólares.", "It cost two billion pesos.", "number"),
        ("Subió un 32 %.", "It rose by 3.2 percent.", "number"),
        ("Un billón de pesos.", "One billion pesos.", "number"),
        ("Seis agencias participaron.", "Sixteen agencies took part.", "number"),
        ("La reunión fue el 11 de diciembre.", "The meeting was on 12 December.", "date"),
        ("La reunión fue el 11 de diciembre.", "The meeting was on 11 November.", "date"),
        ("La reunión será en enero de 2026.", "The meeting will be in January 2025.", "date"),
        ("Subió un 3 %.", "It rose by 3.", "number"),
    ],
)
def test_another_value_is_an_error_with_both_sides(source: str, target: str, check: str) -> None:
    findings = found(source, target, "en" if source.startswith("It ") else "es")
    assert findings[0].check == check
    assert findings[0].severity is Severity.ERROR
    assert findings[0].source
    assert any(f.target for f in findings)


def test_lost_and_added_figures() -> None:
    assert [(f.source, f.target) for f in found("Murieron 12 personas.", "People died.")] == [("12", "")]
    assert [(f.source, f.target) for f in found("Murieron personas.", "12 people died.")] == [("", "12")]
