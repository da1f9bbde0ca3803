"""A run of many articles: one engine call a chunk, failures kept apart, and an interruption that costs little."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from sintesis.batch import Plan, run
from sintesis.engines.base import Engines
from sintesis.engines.registry import summarizer
from sintesis.executors import CHUNK
from sintesis.model import Media, Skipped, Source
from sintesis.pipeline import Request
from sintesis.render.layout import find
from sintesis.report import Entry
from sintesis.sources import OWN_FOLDER

WORDS = ("puerto", "mercado", "teatro", "hospital", "museo", "estadio", "parque", "colegio")


class Recording:
    """A translator that changes nothing and counts how often it is asked."""

    def __init__(self) -> None:
        self.calls = 0

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:  # noqa: ARG002
        self.calls += 1
        return list(texts)


class Broken:
    """A translator with a fault of its own."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        raise ZeroDivisionError(f"{source} {target} {len(texts)}")


class Silent:
    """Nobody watches."""

    def __init__(self) -> None:
        self.seen: list[Entry] = []
        self.notices: list[str] = []

    def entry(self, entry: Entry) -> None:
        self.seen.append(entry)

    def notice(self, text: str) -> None:
        self.notices.append(text)


def article(n: int) -> Source:
    place = WORDS[n % len(WORDS)]
    text = (
        f"El alcalde anunció que el {place} número {n} abrirá sus puertas el 3 de mayo. La obra costó {n + 2} millones "
        f"de euros, según el ayuntamiento. Los vecinos no podrán visitar el {place} hasta el verano. La oposición "
        "pidió las cuentas."
    )
    return Source(f"{n:03}.txt", text.encode(), Media.TEXT)


def plan(out: Path, translator: Any, fingerprint: str = "stub 1", **given: Any) -> Plan:
    engines = Engines(summarizer(), translator, fingerprint)
    return Plan(out, Request(created="2026-01-01"), ("md", "json"), engines, find("standard"), **given)


def files(out: Path) -> dict[str, bytes]:
    return {
        p.relative_to(out).as_posix(): p.read_bytes()
        for p in sorted(out.rglob("*"))
        if p.is_file() and OWN_FOLDER not in p.parts
    }


def stored(out: Path) -> Any:
    return json.loads((out / OWN_FOLDER / "report.json").read_bytes())


def test_the_texts_of_a_chunk_go_to_the_engine_in_few_calls(tmp_path: Path) -> None:
    translator = Recording()
    report = run([article(n) for n in range(CHUNK + 2)], plan(tmp_path, translator), Silent())
    assert report.counts["done"] == CHUNK + 2
    attempts = 4
    assert translator.calls <= 2 * attempts


def test_a_watcher_hears_of_every_source_in_order(tmp_path: Path) -> None:
    watcher = Silent()
    run([article(2), Skipped("x.jpg", "not read"), article(1)], plan(tmp_path, Recording()), watcher)
    assert [(e.source, e.outcome) for e in watcher.seen] == [
        ("002.txt", "done"),
        ("x.jpg", "skipped"),
        ("001.txt", "done"),
    ]


def test_a_broken_engine_fails_the_articles_and_not_the_run(tmp_path: Path) -> None:
    report = run([article(1), article(2)], plan(tmp_path, Broken()), Silent())
    assert report.counts["failed"] == 2
    assert report.finished
    assert all(entry.stage == "translate" for entry in report.entries)
    assert files(tmp_path) == {}


def test_an_interrupted_run_goes_on_to_the_same_bytes(tmp_path: Path) -> None:
    sources = [article(n) for n in range(2 * CHUNK + 3)]

    def interrupted() -> Iterator[Source]:
        yield from sources[: CHUNK + 1]
        raise KeyboardInterrupt

    broken, whole = tmp_path / "broken", tmp_path / "whole"
    with pytest.raises(KeyboardInterrupt):
        run(interrupted(), plan(broken, Recording()), Silent())
    assert stored(broken)["finished"] is False
    assert stored(broken)["counts"]["done"] == CHUNK
    report = run(sources, plan(broken, Recording()), Silent())
    assert report.counts == {"done": CHUNK + 3, "skipped": CHUNK}
    run(sources, plan(whole, Recording()), Silent())
    assert files(broken) == files(whole)


def test_another_engine_is_another_note(tmp_path: Path) -> None:
    run([article(1)], plan(tmp_path, Recording()), Silent())
    other = plan(tmp_path, Recording(), "stub 2")
    assert run([article(1)], other, Silent()).counts == {"done": 1}


def test_a_damaged_ledger_is_set_aside_and_said(tmp_path: Path) -> None:
    run([article(1)], plan(tmp_path, Recording()), Silent())
    before = files(tmp_path)
    (tmp_path / OWN_FOLDER / "ledger.sqlite").write_bytes(b"not a database" * 100)
    watcher = Silent()
    report = run([article(1)], plan(tmp_path, Recording()), watcher)
    assert report.counts == {"done": 1}
    assert len(watcher.notices) == 1
    assert files(tmp_path) == before


def test_namesakes_have_files_of_their_own_and_keep_them(tmp_path: Path) -> None:
    sources = [Source("x.txt", article(n).data, Media.TEXT) for n in (1, 2)]
    report = run(sources, plan(tmp_path, Recording()), Silent())
    assert len({name for entry in report.entries for name in entry.files}) == 4


def test_no_file_is_left_half_written(tmp_path: Path) -> None:
    run([article(n) for n in range(3)], plan(tmp_path, Recording()), Silent())
    assert not list(tmp_path.rglob("*.tmp"))
