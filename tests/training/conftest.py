"""The scripts that made the embedded models, imported from where they lie."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

SCRIPTS = Path(__file__).parents[2] / "training" / "translator"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Any]]:
    """A script by its name; one that needs torch is not tried without it."""
    monkeypatch.syspath_prepend(str(SCRIPTS))

    def load(name: str) -> Any:
        if name in ("network", "train", "checkpoint", "export", "attend"):
            pytest.importorskip("torch", reason="torch is not installed; the training of the models is not tried")
        return import_module(name)

    yield load
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", "")).startswith(str(SCRIPTS)):
            del sys.modules[name]
