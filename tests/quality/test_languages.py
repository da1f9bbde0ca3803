"""Short headlines, capitals, names and quotations of the other language do not lead the detector astray."""

import pytest

from tests.quality.languages import Labelled, labelled


@pytest.mark.parametrize("one", list(labelled()), ids=lambda one: one.text[:30])
def test_language(one: Labelled) -> None:
    assert one.right, one.found
