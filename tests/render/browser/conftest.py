"""A real browser without a window: Debian's Chromium, steered by playwright."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Page

NAMES = ("chromium", "chromium-browser", "google-chrome")

Open = Callable[..., "Page"]
"""`open_page(html, **context)`: the bytes as a page, in a window with playwright's options for a context."""


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """The browser, for all tests that look at pages."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install 'sintesis[browser]'")
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip(f"needs a browser: none of {', '.join(NAMES)} is installed")
    sandboxed = getattr(os, "geteuid", lambda: 1)() != 0  # Chromium does not start its sandbox for root
    with playwright.sync_playwright() as steering:
        started = steering.chromium.launch(executable_path=path, args=[] if sandboxed else ["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def open_page(browser: "Browser", tmp_path: Path) -> Iterator[Open]:
    """Opens pages, each in a window of its own; at the end none of them may have complained or asked for anything."""
    complaints: list[str] = []
    asked: set[str] = set()
    files: set[str] = set()
    windows: list[BrowserContext] = []

    def refuse(dialog: "Dialog") -> None:
        complaints.append(dialog.message)
        dialog.dismiss()

    def opened(html: bytes, fragment: str = "", **options: Any) -> "Page":
        path = tmp_path / f"page{len(files)}.html"
        path.write_bytes(html)
        files.add(path.as_uri())
        windows.append(browser.new_context(**{"viewport": {"width": 1280, "height": 720}, **options}))
        windows[-1].set_default_timeout(10_000)
        page = windows[-1].new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", refuse)
        page.on("request", lambda request: asked.add(request.url.partition("#")[0]))
        page.goto(path.as_uri() + fragment)
        return page

    yield opened
    for window in windows:
        window.close()
    assert complaints == []
    assert asked == files
