"""Work in several processes that share all that was known when they began, its results in the order of the work."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any, TypeVar

from generator.errors import BriefingsError

Given = TypeVar("Given")
Made = TypeVar("Made")


class WorkerError(BriefingsError):
    """A process that was at work is gone: the system has ended it."""


def usable_cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def can_fork() -> bool:
    """Whether a second process can begin with all that this one knows.

    Not among threads, whose locks it would take along; and on macOS the system's own libraries do not bear it.
    """
    there = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
    return there and threading.active_count() == 1


@dataclass(slots=True)
class _Worker:
    process: ForkProcess
    connection: Connection
    at: int | None = None


def in_order(work: Callable[[Given], Made], given: Sequence[Given], jobs: int) -> Iterator[Made]:
    """What `work` makes of each of `given`, in their order, in up to `jobs` processes at a time.

    Where we `can_fork`. `work` raises nothing, and what it returns can be pickled. Raises WorkerError where a process
    ends amid its work.
    """
    crew: list[_Worker] = []
    made: dict[int, Made] = {}
    begun = due = 0
    try:
        for _ in range(min(jobs, len(given))):
            crew.append(_hired(work, given))
            _hand(crew[-1], begun)
            begun += 1
        while due < len(given):
            for worker in _ready(crew):
                number, result = _received(worker)
                made[number] = result
                _hand(worker, begun if begun < len(given) else None)
                begun += 1
            while due in made:
                yield made.pop(due)
                due += 1
    finally:
        _dismiss(crew)


def _hired(work: Callable[[Given], Made], given: Sequence[Given]) -> _Worker:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=_labour, args=(work, given, theirs), daemon=True)
    process.start()
    theirs.close()  # so that the pipe ends with the process
    return _Worker(process, ours)


def _labour(work: Callable[[Given], Made], given: Sequence[Given], connection: Connection) -> None:
    gc.freeze()  # what is shared is not looked through, and so not copied
    try:
        while (number := connection.recv()) is not None:
            connection.send((number, work(given[number])))
    except (EOFError, KeyboardInterrupt, BrokenPipeError):
        os._exit(1)  # who asked is gone


def _hand(worker: _Worker, number: int | None) -> None:
    worker.at = number
    try:
        worker.connection.send(number)
    except BrokenPipeError:
        if number is not None:
            raise _gone(worker) from None


def _ready(crew: Sequence[_Worker]) -> list[_Worker]:
    busy: dict[Any, _Worker] = {worker.connection: worker for worker in crew if worker.at is not None}
    return [busy[found] for found in wait(list(busy))]


def _received(worker: _Worker) -> tuple[int, Any]:
    try:
        number, result = worker.connection.recv()
    except (EOFError, ConnectionResetError):
        raise _gone(worker) from None
    return number, result


def _gone(worker: _Worker) -> WorkerError:
    worker.process.join()
    code = worker.process.exitcode or 0
    how = f"was ended by signal {-code}" if code < 0 else f"ended with {code}"
    what = f"a process that was rendering pages {how}"
    return WorkerError(what, remedy="Where memory is short, fewer at a time need less: set `jobs: 1`")


def _dismiss(crew: Sequence[_Worker]) -> None:
    for worker in crew:
        worker.connection.close()
        if worker.at is not None:
            worker.process.terminate()
    for worker in crew:
        worker.process.join()
        worker.process.close()
