"""A tiny OPUS-MT checkpoint, built once for all tests of the engines."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.engines.tiny_marian import build


@pytest.fixture(scope="session")
def checkpoints(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `es-en` and `en-es`, and `nameless`, which states no direction."""
    if find_spec("torch") is None:
        pytest.skip('torch is not installed; the engine opus-mt is not tried (python -m pip install "sintesis[torch]")')
    folder = tmp_path_factory.mktemp("checkpoints")
    build(folder / "pair" / "forth", ("es", "en"))
    build(folder / "pair" / "back", ("en", "es"), seed=3)
    build(folder / "nameless")
    return folder
