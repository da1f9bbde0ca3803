"""Floors under the reading of pasted articles; they only rise."""

import pytest

from tests.quality.pasted import Pasted, eaten, faults, pasted

FAULTY = {"es-late-zacatecas": 1, "es-third-infobae": 1, "en-third-conversation": 4}
"""Articles that still have faults, and how many."""
MOST_EATEN = 2


@pytest.mark.parametrize("joint", ["\n", "\n\n"], ids=["lines", "paragraphs"])
@pytest.mark.parametrize("article", list(pasted()), ids=lambda article: article.name)
def test_pasted_articles(article: Pasted, joint: str) -> None:
    found = faults(article, joint)
    assert not [fault for fault in found if fault.startswith("lost")]
    assert len(found) <= FAULTY.get(article.name, 0), found


def test_sentences_that_mention_boilerplate_stay() -> None:
    assert len(eaten()) <= MOST_EATEN
