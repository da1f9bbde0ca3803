"""How fast the program is on this machine, and where the time goes: `python -m tests.benchmarks.speed`.

Prints the wall time of `sintesis --help` against a bare interpreter, of one article to its note in a fresh process, of
twenty articles in one `sintesis batch` and in two side by side, and the share of each stage. The figures are of this
machine and this moment: close other programs first. Nothing here is a test.
"""

import cProfile
import json
import os
import pstats
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from sintesis.engines.base import Engines
from sintesis.engines.registry import DEFAULT, choose, lazily, summarizer
from sintesis.model import Media, Source
from sintesis.pipeline import Request, brief
from tests.cases import articles

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"
ROUNDS = 15
COLD_ROUNDS = 7
ARTICLES = 20
STAGES = (
    "load", "clean", "detect", "segment", "extract", "summarize", "tabulate", "passages_of", "translate", "verify",
    "compose",
)  # fmt: skip
"""The functions that `pipeline.py` calls, in its order."""
SINTESIS = (sys.executable, "-m", "sintesis")


def main() -> int:
    """Print the figures."""
    processor = next((line for line in _processor() if line.startswith("model name")), "").partition(": ")[2]
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, {processor or 'processor not told'}")
    bare, helped = medians(ROUNDS, (sys.executable, "-c", "pass"), (*SINTESIS, "--help"))
    print(f"sintesis --help      {1000 * helped:6.0f} ms = {helped / bare:.1f} x python -c pass ({1000 * bare:.0f} ms)")
    for name in ("frontera.es.txt", "harbour.en.txt"):
        words = len((EXAMPLES / name).read_text(encoding="utf-8").split())
        (cold,) = medians(COLD_ROUNDS, (*SINTESIS, "note", str(EXAMPLES / name)))
        print(f"one article, cold    {cold:6.2f} s  ({name}, {words} words, {DEFAULT})")
    found = sources()
    one, two = folders(found, 1), folders(found, 2)
    print(f"{len(found)} articles, {sum(len(s.data.split()) for s in found)} words")
    print(f"one sintesis batch   {len(found) / one:6.2f} articles a second")
    print(f"two side by side     {len(found) / two:6.2f} articles a second")
    shares(found)
    return 0


def _processor() -> list[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def wall(run: Callable[[], object]) -> float:
    """Seconds that something takes."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def medians(rounds: int, *commands: Sequence[str]) -> list[float]:
    """The median seconds of each command, run in turns after an unmeasured one.

    In turns, so that whatever else the machine does falls on all alike.
    """
    times = [[wall(partial(quietly, command)) for command in commands] for _ in range(rounds + 1)]
    return [statistics.median(column[1:]) for column in zip(*times, strict=True)]


def quietly(command: Sequence[str]) -> None:
    """Run a command that must succeed; its output is dropped."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def sources() -> list[Source]:
    """Twenty articles: the development cases where they are, else the examples over and over."""
    rows = [{"id": c.id, "title": c.title, "text": c.text, "lang": c.language} for c in articles()]
    if rows:
        return [Source(str(row["id"]), json.dumps(row).encode(), Media.ROW) for row in rows]
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    again = [{"id": str(i), "text": f"{texts[i % len(texts)]}\nThis is number {i}."} for i in range(ARTICLES)]
    return [Source(row["id"], json.dumps(row).encode(), Media.ROW) for row in again]


def folders(found: Sequence[Source], count: int) -> float:
    """Seconds that `count` batches take side by side, each of its share of the articles."""
    with tempfile.TemporaryDirectory() as scratch:
        commands = []
        for i in range(count):
            rows = Path(scratch, f"{i}.jsonl")
            rows.write_bytes(b"".join(source.data + b"\n" for source in found[i::count]))
            commands.append([*SINTESIS, "batch", str(rows), "-o", str(Path(scratch, f"out{i}")), "-q"])
        return wall(lambda: side_by_side(commands))


def side_by_side(commands: Sequence[Sequence[str]]) -> None:
    """Run commands at once, all of which must succeed."""
    running = [subprocess.Popen(command) for command in commands]
    if any(process.wait() for process in running):
        raise SystemExit("a batch failed")


def shares(found: Sequence[Source]) -> None:
    """Print where the time goes; the profiler makes what is Python look slower than it is."""
    choice = choose(DEFAULT)
    engines = Engines(summarizer(), lazily(choice), choice.ready().fingerprint)
    with cProfile.Profile() as profile:
        brief(found, Request(), engines)
    # The table has no type of its own: (file, line, function) to (calls, all calls, own time, time, callers).
    table = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    spent = dict.fromkeys(STAGES, 0.0)
    engine = 0.0
    for (file, _, function), (_, _, _, whole, callers) in table.items():
        if function in spent and "sintesis" in file:
            spent[function] += sum(
                times[3] for (caller, *_), times in callers.items() if caller.endswith("pipeline.py")
            )
        if function == "alternatives" and file.endswith("embedded/engine.py"):  # `translate` asks it too
            engine += whole
    total = sum(spent.values())
    print(f"where the time goes, of {total:.1f} s under the profiler:")
    for stage, seconds in spent.items():
        print(f"  {stage:12} {100 * seconds / total:5.1f} %  {1000 * seconds / len(found):7.1f} ms an article")
        if stage == "translate":
            print(f"    in the engine {100 * engine / total:.1f} %")


if __name__ == "__main__":
    sys.exit(main())
