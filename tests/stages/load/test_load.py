import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sintesis.errors import ArticleError, Unreadable
from sintesis.model import Media, Source
from sintesis.stages.load import load
from sintesis.stages.load.limits import LARGEST

PIECES = st.sampled_from(
    [b"<p>", b"</p>", b"<div class=comments>", b"<h1>", b"<html>", b"<script type='application/ld+json'>", b"</script>",
     b"{", b"[", b'"@type":"NewsArticle"', b"---\n", b"+++\n", b"title: x\n", b"# ", b"|", b"**", b"\xff\xfe", b"\x00",
     b"\xe9", "é".encode(), b"Hola que tal. ", b"<meta charset=utf-16>", b"<meta charset=hex>", b"\n", b'"text"', b":",
     b"<?xml version='1.0' encoding='x'?>"]
)  # fmt: skip


@pytest.mark.parametrize("media", list(Media))
@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=300) | st.lists(PIECES, max_size=30).map(b"".join))
def test_any_bytes_are_read_or_refused(media: Media, data: bytes) -> None:
    try:
        raw = load(Source("x", data, media))
    except ArticleError as error:
        told = str(error)
    else:
        told = json.dumps([raw.text, raw.title], ensure_ascii=False)
    assert told.encode()
    assert "\n" not in told


@pytest.mark.parametrize("media", list(Media))
def test_what_is_too_large_is_refused(media: Media) -> None:
    with pytest.raises(Unreadable, match="too large"):
        load(Source("x", b" " * (LARGEST + 1), media))


def test_the_user_may_lower_the_limit() -> None:
    source = Source("x.txt", b"No hay nada que temer.\n" * 100_000, Media.TEXT)
    with pytest.raises(Unreadable, match="up to 2 MB") as caught:
        load(source, 2_000_000)
    assert caught.value.hint
