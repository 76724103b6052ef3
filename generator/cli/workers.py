"""Work in batches over several processes, here or on a cluster: the results in order, whatever becomes of a process."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import suppress
from itertools import chain, islice
from typing import Any, Protocol, TypeVar

from generator.site.press.crew import can_fork, usable_cores

__all__ = ["Crew", "Pool", "in_order", "usable_cores"]

Given = TypeVar("Given")
Found = TypeVar("Found")
Work = Callable[[list[Given]], list[Found]]
BATCH = 32
"""Items that go to a process at once: enough that sending them costs little, few enough to be even to the end."""
WORTH_IT = 2 * BATCH
"""Fewer items are done sooner than a second process is there."""
_AHEAD = 3  # batches that wait for each process


class Crew(Protocol):
    """Processes that take work. `many` is how many; where `lasting`, one that dies takes no others with it."""

    many: int
    lasting: bool
    deaths: tuple[type[BaseException], ...]

    def executor(self) -> Executor | None:
        """Takes work, until it has broken; None where there is none to be had."""

    def alone(self) -> Executor | None:
        """One process for itself, for work that may be its death."""

    def broken(self) -> None:
        """The executor is of no use any more."""

    def leave(self) -> None:
        """Ends all."""


class Pool:
    """Processes of this machine, begun when there is work for them."""

    lasting = False
    deaths: tuple[type[BaseException], ...] = (BrokenExecutor,)

    def __init__(self, many: int) -> None:
        self.many = many
        self._executor: ProcessPoolExecutor | None = None

    def executor(self) -> Executor | None:
        if self._executor is None and self.many > 1:
            self._executor = _processes(self.many)
        return self._executor

    def alone(self) -> Executor | None:
        return _processes(1)

    def broken(self) -> None:
        if self._executor:
            self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = None

    def leave(self) -> None:
        if self._executor:
            self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = None


def _processes(many: int) -> ProcessPoolExecutor | None:
    """None where the system lets us begin none."""
    context = multiprocessing.get_context("fork" if can_fork() else "spawn")
    with suppress(OSError, NotImplementedError, ImportError):  # no semaphores, as in some sandboxes
        return ProcessPoolExecutor(many, mp_context=context, initializer=_bound_to_the_first)
    return None


def _bound_to_the_first() -> None:
    """Ctrl-C goes to all processes of a terminal: the first one ends the others, and none outlives it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    if first := multiprocessing.parent_process():
        first.join()
        os._exit(1)


def in_order(
    crew: Crew, work: Work[Given, Found], items: Iterable[Given], count: int, lost: Callable[[Given], Found]
) -> Iterator[Found]:
    """What `work` makes of each of `items`, of which there are `count`, in their order.

    `work` raises nothing. A batch whose process has died is done again, away from all others, then one item after the
    other; `lost` is what becomes of an item that is the death of every process. Where there are no processes, it is
    all done in this one.
    """
    executor = crew.executor() if count >= WORTH_IT else None
    batches = _batches(items)
    if executor is None:
        yield from chain.from_iterable(map(work, batches))
        return
    waiting: deque[tuple[list[Given], Future[list[Found]]]] = deque()
    for batch in batches:
        waiting.append((batch, _begun(crew, work, batch)))
        if len(waiting) > crew.many * _AHEAD:
            yield from _next(crew, work, waiting, lost)
    while waiting:
        yield from _next(crew, work, waiting, lost)


def _batches(items: Iterable[Given]) -> Iterator[list[Given]]:
    left = iter(items)
    while batch := list(islice(left, BATCH)):
        yield batch


def _begun(crew: Crew, work: Work[Given, Found], batch: list[Given]) -> Future[list[Found]]:
    """The batch under way; here and now, where there is no executor any more."""
    future: Future[list[Found]] = Future()
    try:
        if executor := crew.executor():
            return executor.submit(work, batch)
    except crew.deaths as error:
        future.set_exception(error)
    else:
        future.set_result(work(batch))
    return future


def _next(
    crew: Crew,
    work: Work[Given, Found],
    waiting: deque[tuple[list[Given], Future[list[Found]]]],
    lost: Callable[[Given], Found],
) -> list[Found]:
    """The results of the batch that is due. Where a process has died, the others that wait are begun anew."""
    batch, future = waiting.popleft()
    try:
        return future.result()
    except crew.deaths:
        if not crew.lasting:
            crew.broken()
        found = _one_by_one(crew, work, batch, lost)
        for place, (other, begun) in enumerate(waiting):
            if not crew.lasting and not _is_done(begun):
                waiting[place] = (other, _begun(crew, work, other))
        return found


def _is_done(future: Future[Any]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _one_by_one(
    crew: Crew, work: Work[Given, Found], batch: list[Given], lost: Callable[[Given], Found]
) -> list[Found]:
    found = _apart(crew, work, batch)
    if found is None and len(batch) == 1:
        found = _apart(crew, work, batch)
        return [lost(batch[0])] if found is None else found
    if found is None:
        return [one for item in batch for one in _one_by_one(crew, work, [item], lost)]
    return found


def _apart(crew: Crew, work: Work[Given, Found], batch: list[Given]) -> list[Found] | None:
    """What a process by itself makes of the batch; None where that was its death."""
    executor = crew.alone()
    if executor is None:
        return work(batch)
    try:
        return executor.submit(work, batch).result()
    except crew.deaths:
        return None
    finally:
        executor.shutdown(wait=True)
