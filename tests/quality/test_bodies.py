"""Cleaning takes nothing of the body: the development articles keep their opening, their figures and quotations."""

import json
import re

import pytest

from sintesis.model import Heading, Media, Source
from sintesis.stages.clean import clean
from sintesis.stages.load import load
from sintesis.stages.segment import segment
from tests.cases import Case, articles, needs_cases

pytestmark = needs_cases


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("case", articles(), ids=lambda case: case.id)
def test_no_sentence_that_matters_is_lost(case: Case) -> None:
    row = {"id": case.id, "lang": case.language, "title": case.title, "text": case.text}
    raw = load(Source(case.id, json.dumps(row).encode(), Media.ROW))
    body = flat(clean(raw, Heading()).body)
    sentences = [flat(s.text) for s in segment(raw.text, "es" if case.language == "es" else "en")]
    weighty = [sentences[0], *(s for s in sentences if re.search(r"[\d“”«»\"]", s))]
    fronts = [flat(line.text) for line in clean(raw, Heading()).removed]  # a dateline, a byline
    lost = [s for s in weighty if not any(s.removeprefix(front).lstrip() in body for front in ("", *fronts))]
    assert lost == []
