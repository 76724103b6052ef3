"""Work in several processes: the same results in the same order, whatever becomes of a process."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor
from functools import partial
from pathlib import Path

import pytest

from generator.cli.workers import BATCH, WORTH_IT, Crew, Pool, in_order
from tests.verra import MEADOW, briefing_pages, new_site, put, run

MANY = 3 * WORTH_IT + 5


class NoPool(Pool):
    """A machine that lets us begin no process."""

    def executor(self) -> Executor | None:
        return None

    def alone(self) -> Executor | None:
        return None


@pytest.fixture(params=[1, 2])
def crew(request: pytest.FixtureRequest) -> Iterator[Crew]:
    pool = Pool(request.param)
    yield pool
    pool.leave()


def squares(numbers: list[int]) -> list[int | str]:
    return [number * number for number in numbers]


def processes(numbers: list[int]) -> list[int]:
    return [os.getpid() for _ in numbers]


def deadly(poison: int, mark: Path, once: bool, numbers: list[int]) -> list[int | str]:
    """Squares; a process that meets `poison` is killed, `once` or whenever it does."""
    if poison in numbers and not (once and mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return squares(numbers)


def lost(number: int) -> int | str:
    return f"lost {number}"


@pytest.mark.parametrize("many", [0, 1, BATCH, WORTH_IT - 1, WORTH_IT, MANY])
def test_results_come_in_order(crew: Crew, many: int) -> None:
    """Whatever the number of items and of processes, each has its result in its place."""
    assert list(in_order(crew, squares, range(many), many, lost)) == [number * number for number in range(many)]


def test_few_items_need_no_process() -> None:
    """Where there is little to do it is done here; where there is much, in as many other processes as are asked for."""
    pool = Pool(2)
    try:
        assert set(in_order(pool, processes, range(WORTH_IT - 1), WORTH_IT - 1, lambda _: 0)) == {os.getpid()}
        assert os.getpid() not in set(in_order(pool, processes, range(MANY), MANY, lambda _: 0))
    finally:
        pool.leave()


def test_items_are_not_all_taken_at_once() -> None:
    """No more is taken of what is given than is under way: what waits is bounded, however much there is."""
    taken: list[int] = []

    def given() -> Iterator[int]:
        for number in range(100 * BATCH):
            taken.append(number)
            yield number

    pool = Pool(2)
    try:
        results = in_order(pool, squares, given(), 100 * BATCH, lost)
        assert next(results) == 0
        assert len(taken) < 20 * BATCH
    finally:
        pool.leave()


@pytest.mark.parametrize("poison", [0, WORTH_IT + 1, MANY - 1])
@pytest.mark.parametrize("once", [True, False])
def test_a_dead_process_costs_at_most_its_item(tmp_path: Path, poison: int, once: bool) -> None:
    """What a process was at is done again when it dies; an item that is every process's death is lost, and no other."""
    pool = Pool(2)
    work = partial(deadly, poison, tmp_path / "mark", once)
    try:
        found = list(in_order(pool, work, range(MANY), MANY, lost))
    finally:
        pool.leave()
    expected: list[int | str] = [number * number for number in range(MANY)]
    if not once:
        expected[poison] = f"lost {poison}"
    assert found == expected


def test_without_processes_it_is_done_here() -> None:
    """Where the system lets us begin none, the work is done all the same."""
    assert list(in_order(NoPool(2), squares, range(MANY), MANY, lost)) == squares(list(range(MANY)))


def test_as_many_processes_as_you_like_give_the_same_bytes(tmp_path: Path) -> None:
    """One process or several write the same pages and say the same, of extracts that are refused as well."""
    said = []
    for jobs in (1, 2):
        site = new_site(tmp_path / str(jobs))
        for number in range(WORTH_IT + BATCH):
            text = MEADOW.replace("forty", f"{number} hundred").replace("Eelgrass", f"Eelgrass {number}")
            put(site, f"{number}.txt", "" if number % 20 == 7 else text)
        first = run("generate", site, "--jobs", str(jobs))
        again = run("generate", site, "--jobs", str(jobs), "--refresh")
        said.append((first.output, again.output, briefing_pages(site)))
    assert said[0] == said[1]
    assert f"{WORTH_IT + BATCH - 5} written, 0 kept, 5 refused." in said[0][0]
