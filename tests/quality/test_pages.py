"""Floors under the reading of web pages; they only rise."""

import pytest

from tests.cases import ABSENT, CASES
from tests.quality.more_pages import MORE_PAGES
from tests.quality.own_pages import PAGES, Page
from tests.quality.pages import Real, f1, judged, real_pages

FLOORS = {
    "es/Publico_2025_05_29.html": 0.999,
    "es/ultimahora.es-infanta.html": 0.99,
    "en/theguardian.com-whales.html": 0.999,
    "en/chron.com-db6b08.html": 0.999,
    "en/cityam.com-360c73.html": 0.967,
}


@pytest.mark.skipif(not CASES.is_dir(), reason=ABSENT)
@pytest.mark.parametrize("real", real_pages(), ids=lambda real: real.name)
def test_real_pages(real: Real) -> None:
    text = real.read()
    assert all(piece in text for piece in real.present)
    assert not any(piece in text for piece in real.absent)
    if real.text:
        score = f1(text, real.text)
        assert score >= FLOORS[real.name]
        assert score >= f1(real.read_by_trafilatura(), real.text)


@pytest.mark.parametrize("page", [*PAGES, *MORE_PAGES], ids=lambda page: page.name)
def test_own_pages(page: Page) -> None:
    assert judged(page).faults == ()
