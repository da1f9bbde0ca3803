"""How fast a digest is made on this machine, of 1,000 notes and of more: `python -m tests.benchmarks.digest [COUNT
...]`.

Prints, for each number of notes, the wall time and the peak memory of `sintesis digest` in a fresh process, and how its
stories compare with the events that the notes were made of. The figures are of this machine and this moment. Nothing
here is a test.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from tests.digest.generated import Made, made

COUNTS = (1000,)
SEED = 7


def main(arguments: list[str]) -> int:
    """Print the figures."""
    for count in [int(argument) for argument in arguments] or COUNTS:
        with tempfile.TemporaryDirectory() as scratch:
            notes, out = Path(scratch, "notes"), Path(scratch, "digest")
            written = made(count, SEED)
            size = sum(_put(notes, one) for one in written)
            started = time.perf_counter()
            subprocess.run([sys.executable, "-m", "sintesis", "digest", str(notes), "-o", str(out), "-q"], check=True)
            wall = time.perf_counter() - started
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            told = sum(path.stat().st_size for path in out.iterdir()) / 1e6
            print(
                f"{count:6} notes, {size / 1e6:.1f} MB: {wall:6.1f} s, {peak:.0f} MB at most, {told:.1f} MB of digest"
            )
            _compare(written, json.loads((out / "digest.json").read_bytes()))
    return 0


def _put(folder: Path, one: Made) -> int:
    folder.mkdir(exist_ok=True)
    return (folder / f"{one.name}.txt.json").write_bytes(one.note.model_dump_json(indent=2).encode())


def _compare(written: list[Made], digest: dict[str, list[dict[str, list[int]]]]) -> None:
    """Print how many pairs of notes of one story tell one event, and the reverse."""
    event = {i: one.event for i, one in enumerate(written, 1)}
    joined = {pair for story in digest["stories"] for pair in combinations(story["notes"], 2)}
    members: dict[int, list[int]] = defaultdict(list)
    for note, number in event.items():
        members[number].append(note)
    true = {pair for notes in members.values() for pair in combinations(notes, 2)}
    right = len(joined & true)
    print(f"{'':6} {len(digest['stories'])} stories of {len(members)} events")
    print(f"{'':6} {right} of the {len(joined)} pairs joined are of one event, of the {len(true)} pairs of one event")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
