"""The commands as processes of their own, that can be killed, limited, and had to wait for.

They begin with the program loaded, where the system can fork: what they do is the same, and takes a third of the time.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import forkserver
from pathlib import Path
from typing import Any, NamedTuple

_HOW = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_CONTEXT: Any = multiprocessing.get_context(_HOW)
_ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds after which a command is taken to hang."""
_OVERRIDING = (1, 2, 3)  # capabilities(7): to read and write whatever a file's mode says, and to change that
_DROP_FROM_BOUND = 24  # prctl(2)


class Done(NamedTuple):
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Under which a command runs: its surroundings, whether modes of files bind it though it is root's, and the most
    bytes that a file may have which it writes; by how many seconds its clock is fast, and after how many it hangs.
    """

    env: Mapping[str, str] = field(default_factory=dict)
    ordinary: bool = False
    file_size: int | None = None
    clock: float = 0
    patience: float = PATIENCE


NORMAL = Circumstances()
ORDINARY = Circumstances(ordinary=True)


@dataclass(frozen=True, slots=True)
class Command:
    """A command under way, and where what it says is written to."""

    process: Any
    said: Path
    patience: float = PATIENCE

    def is_running(self) -> bool:
        return bool(self.process.is_alive())

    def kill(self) -> None:
        """Ends it and all that it has begun, at once."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.join(PATIENCE)

    def kill_alone(self) -> None:
        """Ends it; what it has begun goes on."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.join(PATIENCE)

    def group(self) -> list[int]:
        """The processes that it has begun and that are still there, itself among them."""
        return [
            pid for pid in map(int, filter(str.isdecimal, os.listdir("/proc"))) if _group_of(pid) == self.process.pid
        ]

    def said_so_far(self) -> str:
        return (self.said / "err").read_text("utf-8")

    def done(self) -> Done:
        """Waits for its end."""
        self.process.join(self.patience)
        if self.process.is_alive():
            self.kill()
            raise AssertionError(f"it hangs: {self.said_so_far()}")
        found = Done(self.process.exitcode, *((self.said / name).read_text("utf-8") for name in ("out", "err")))
        shutil.rmtree(self.said)
        assert "Traceback" not in found.err, found.err.replace("Traceback", "\n" * 3)
        return found


def _group_of(pid: int) -> int:
    with contextlib.suppress(OSError, ValueError, IndexError):
        state, _, group, *_ = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return 0 if state == "Z" else int(group)
    return 0


@cache
def _make_ready() -> None:
    """Begins the process of which commands are forked; it finds this package wherever the tests are run."""
    if _HOW == "spawn":
        return
    _CONTEXT.set_forkserver_preload(["tests.faults.ready"])
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(_ROOT), before)))
    try:
        forkserver.ensure_running()
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before


def start(site: Path, command: str, *arguments: str, given: Circumstances = NORMAL) -> Command:
    """Begins `briefings command` on the site."""
    _make_ready()
    said = Path(tempfile.mkdtemp(prefix="said-"))
    for name in ("out", "err"):
        (said / name).touch()
    line = (command, "-f", str(site / "mkdocs.yml"), *arguments)
    process = _CONTEXT.Process(target=_obey, args=(line, str(said), given))
    process.start()
    return Command(process, said, given.patience)


def run(site: Path, command: str, *arguments: str, given: Circumstances = NORMAL) -> Done:
    """`briefings command` on the site, to its end."""
    return start(site, command, *arguments, given=given).done()


@contextlib.contextmanager
def under_way(site: Path, command: str, *arguments: str, given: Circumstances = NORMAL) -> Iterator[Command]:
    """The command begun, and killed where it still runs at the end."""
    begun = start(site, command, *arguments, given=given)
    try:
        yield begun
    finally:
        if begun.is_running():
            begun.kill()


def lasts(site: Path, command: str, *arguments: str) -> float:
    """How many seconds the command takes."""
    began = time.monotonic()
    assert run(site, command, *arguments).code == 0
    return time.monotonic() - began


def _obey(line: tuple[str, ...], said: str, given: Circumstances) -> None:
    if hasattr(os, "setsid"):
        os.setsid()
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(os.path.join(said, name), os.O_WRONLY | os.O_APPEND), number)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    os.environ.update(given.env)
    if given.clock:
        right, right_ns = time.time, time.time_ns
        time.time = lambda: right() + given.clock
        time.time_ns = lambda: right_ns() + int(given.clock * 1e9)
    if given.ordinary:
        _bound_by_modes()
    if given.file_size is not None:
        _bound_in_size(given.file_size)
    from generator.cli import main  # noqa: PLC0415 - where nothing is preloaded, it is loaded here

    main(line, prog_name="briefings")


def _bound_by_modes() -> None:
    """Has modes of files count for this process and those it begins, as for anybody but root."""
    if os.geteuid():
        return
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in _OVERRIDING:
        assert libc.prctl(_DROP_FROM_BOUND, capability, 0, 0, 0) == 0
    header, held = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(header, held) == 0
    for kind in range(3):
        held[kind] &= ~sum(1 << capability for capability in _OVERRIDING) & 0xFFFFFFFF
    assert libc.capset(header, held) == 0


def _bound_in_size(size: int) -> None:
    import resource  # noqa: PLC0415 - is not there on Windows

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # then writing fails with EFBIG, as on a disk that refuses
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
