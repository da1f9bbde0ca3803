"""A file with a few bytes changed, lost or repeated is read or refused, and never a crash."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sintesis.errors import ArticleError
from sintesis.model import Media, Source
from sintesis.stages.load import load
from tests.stages.load.offices import docx, odt, parts_of, zipped
from tests.stages.load.pdfs import flow, pdf
from tests.stages.load.test_mail import FORWARDS, TEXT, mail
from tests.stages.load.test_pdf import BODY

WHOLE = {
    Media.PDF: pdf([flow(BODY, 50, 700, 240)] * 2, {"Title": "Nota", "CreationDate": "D:20250303"}),
    Media.MAIL: mail(FORWARDS["gmail"].format(text=TEXT), f"<html><body><p>{TEXT}</p></body></html>"),
    Media.DOCX: parts_of(docx(*BODY))["word/document.xml"],
    Media.ODT: parts_of(odt(*BODY))["content.xml"],
}
MAIN_PART = {Media.DOCX: "word/document.xml", Media.ODT: "content.xml"}

EDITS = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 60), st.binary(max_size=4), st.booleans()),
    min_size=1, max_size=6,
)  # fmt: skip
"""Where, as a share of the length; bytes that go there; bytes that come; whether those that went come again twice."""


def damaged(data: bytes, edits: list[tuple[float, int, bytes, bool]]) -> bytes:
    for share, lost, put, again in edits:
        at = int(share * len(data))
        piece = data[at : at + lost]
        data = data[:at] + (piece * 2 if again else put) + data[at + lost :]
    return data


@pytest.mark.parametrize("media", WHOLE)
@settings(max_examples=60, deadline=None)
@given(edits=EDITS)
def test_a_damaged_file_is_read_or_refused(media: Media, edits: list[tuple[float, int, bytes, bool]]) -> None:
    data = damaged(WHOLE[media], edits)
    if media in MAIN_PART:
        data = zipped({**parts_of(docx(*BODY) if media is Media.DOCX else odt(*BODY)), MAIN_PART[media]: data})
    try:
        raw = load(Source("x", data, media))
    except ArticleError:
        return
    assert raw.text or raw.title
