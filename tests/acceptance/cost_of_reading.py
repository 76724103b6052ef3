"""What does reading each file cost? For any folders, file by file in one process.

    python -m tests.acceptance.cost_of_reading FOLDER…

Prints one JSON object: the number of files, the three that took the most CPU seconds (the first of a kind loads what
reading it takes), and the most memory that the process ever held, in MB.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from time import process_time

from generator.read import read_paths

_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB$", re.MULTILINE)


def peak_memory() -> float:
    """The most memory that this process ever held, in MB.

    Linux's own figure: `getrusage` starts from what the process that started this one held.
    """
    found = _PEAK.search(Path("/proc/self/status").read_text("ascii"))
    assert found, "This system does not say how much memory a process held"
    return int(found[1]) / 1024


def seconds_of(path: Path) -> float:
    """The CPU seconds that reading `path` takes."""
    start = process_time()
    for _ in read_paths([path]):
        pass
    return process_time() - start


def run(folders: list[str]) -> None:
    """The command of the module's docstring."""
    paths = [path for folder in folders for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    slowest = sorted(((round(seconds_of(path), 3), path.as_posix()) for path in paths), reverse=True)[:3]
    said = {"files": len(paths), "slowest": slowest, "peak_mb": round(peak_memory())}
    sys.stdout.write(f"{json.dumps(said)}\n")


if __name__ == "__main__":
    run(sys.argv[1:])
