"""Runs a command as a user does, and says what it took."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.figures import Cost, Weight

SHOWN = 30
"""Lines of what a command said that are shown where it failed."""


def cost_of(command: Sequence[str | Path], *, at: Path, env: Mapping[str, str] | None = None) -> Cost:
    """What `command` took in the folder `at`.

    By wait4(2), which sums the time of the process and of all its children that were waited for, and knows the most
    memory that any one of them held (not what they held together, and never less than this process holds, as whose copy
    they begin). Raises SystemExit where the command fails.
    """
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            list(map(str, command)), cwd=at, env={**os.environ, **(env or {})}, stdout=said, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            lines = said.read().decode("utf-8", "replace").splitlines()
            raise SystemExit("\n".join([f"failed in {at}: {' '.join(map(str, command))}", *lines[-SHOWN:]]))
    unit = 1 if sys.platform == "darwin" else 1024  # in which ru_maxrss is counted
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit)


def weight_of(folder: Path) -> Weight:
    """How many files lie below `folder`, and how many bytes are in them."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return Weight(len(sizes), sum(sizes))
