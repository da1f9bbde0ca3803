"""Bad files are refused clearly, soon, and in little memory; the rest of their folder is done."""

import json
import re
import subprocess
import sys
from typing import Any

import pytest

from tests.stages.load.hostile import HOSTILE, SENTENCE

MOST_SECONDS = 10
MOST_BYTES = 1_000_000_000

GOOD = SENTENCE * 5

RUNNER = """
import json, os, resource, sys, time
from pathlib import Path
from sintesis import pipeline
from sintesis.model import Failed, Source
from sintesis.sources import walk

def told(item):
    if isinstance(item, Source):
        text = pipeline.attempt(item.name, lambda: pipeline.read(item, pipeline.Request())[0])
        item = text if isinstance(text, Failed) else None
    return {"error": "", "message": ""} if item is None else {
        "error": type(item.error).__name__ if isinstance(item, Failed) else "Skipped",
        "message": str(item.error) if isinstance(item, Failed) else item.reason,
    }

for path in sorted(Path(sys.argv[1]).iterdir()):
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        start = time.monotonic()
        (folder := Path(sys.argv[2]) / path.name).mkdir()
        path.rename(folder / path.name)
        items = [told(item) for item in walk(folder, Path("/nonexistent"))]
        line = {"items": items, "seconds": time.monotonic() - start}
        os.write(writing, json.dumps(line).encode()[:60_000])
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    _, status, used = os.wait4(child, 0)
    print(json.dumps({"name": path.name, "status": status, "bytes": used.ru_maxrss * 1024, **json.loads(said or "{}")}))
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What became of each file: a process of its own read it."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, (make, _) in HOSTILE.items():
        (folder / name).write_bytes(make())
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", RUNNER, str(folder), str(tmp_path_factory.mktemp("apart"))],
        capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    return {line["name"]: line for line in lines}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_bad_file_is_refused_soon_and_in_little_memory(name: str, outcomes: dict[str, dict[str, Any]]) -> None:
    found = outcomes[name]
    assert found["status"] == 0
    (item,) = found["items"]
    assert item["error"] in ("NothingToRead", "Unreadable", "ForeignLanguage")
    assert re.search(HOSTILE[name][1], item["message"], re.IGNORECASE), item["message"]
    assert "\n" not in item["message"]
    assert found["seconds"] < MOST_SECONDS
    assert found["bytes"] < MOST_BYTES


def test_the_good_file_among_them_is_read(outcomes: dict[str, dict[str, Any]]) -> None:
    assert outcomes["good.txt"]["items"] == [{"error": "", "message": ""}]
