"""`kill -9` at moments spread over a run: `MOMENTS=50 python -m pytest tests/faults/test_killed.py` for fifty of each."""

from __future__ import annotations

import os
import time

import pytest

from generator.page import withdrawn_path
from tests.faults.commands import PATIENCE, lasts, run, under_way
from tests.faults.promise import Course, assert_kept, assert_recovers, published, strays, tree
from tests.verra import BARRIER, MEADOW, briefing_pages, put

MOMENTS = int(os.environ.get("MOMENTS", "4"))


@pytest.mark.parametrize("name", ["cold", "warm", "searched"])
def test_killed_at_any_moment(name: str, request: pytest.FixtureRequest) -> None:
    """Killed at any moment of a run, the site is the last or the next, and a second run gives what was due."""
    course: Course = request.getfixturevalue(name)
    whole = lasts(course.again(), *course.command)
    for moment in range(MOMENTS):
        site = course.again()
        with under_way(site, *course.command):
            time.sleep(whole * (moment + 0.5) / MOMENTS)
        assert_kept(site, course)
        assert_recovers(site, course)


@pytest.mark.parametrize(
    "mark", [".site.fresh.stage", ".site.fresh.stage/index.html", ".site.stage/undated", "swapped", "kept"]
)
@pytest.mark.parametrize("later", [0.0, 0.003, 0.01])
def test_killed_while_a_new_site_takes_its_place(mark: str, later: float, warm: Course) -> None:
    """Killed when the folder beside the site comes, fills, is swapped with it or goes, readers see a whole site."""
    site = warm.again()
    place, swapped = site / mark, {"swapped": os.stat(site / "site").st_ino}
    meadow = warm.after.keys() - warm.before.keys()
    with under_way(site, *warm.command) as command:

        def has_come() -> bool:
            if mark == "swapped":
                return os.stat(site / "site").st_ino != swapped["swapped"]
            if mark == "kept":
                return any((site / "site" / path).exists() for path in meadow)
            return place.exists()

        _wait(lambda: has_come() or not command.is_running())
        time.sleep(later)
    assert_kept(site, warm)
    assert_recovers(site, warm)


def test_what_a_killed_run_had_begun_to_write_goes(cold: Course) -> None:
    """Half a page, half a ledger and half a removal that a killed run has left are gone after the next run."""
    site = cold.again()
    with under_way(site, "build") as command:
        _wait(lambda: (site / ".briefings-cache" / "holder").exists() or not command.is_running())
    (site / "briefings" / "2019").mkdir()
    for half in (
        "briefings/2019/.gone-0123456789.md.briefings.tmp",
        "extracts/2026/.all.json.briefings.tmp",
        ".briefings-cache/.generate-mkdocs.sqlite.xyz.briefings.tmp",
    ):
        (site / half).write_bytes(b"half")
    assert run(site, *cold.command).code == 0
    (site / "briefings" / "2019").rmdir()
    assert strays(site) == []
    assert published(site) == cold.after


def test_what_a_killed_run_had_begun_goes_with_it(cold: Course) -> None:
    """Where the run alone is killed, the processes that read and analyse for it end too."""
    site = cold.again()
    for number in range(400):
        put(site, f"more/{number}.txt", MEADOW.replace("forty", f"{number} hundred"))
    with under_way(site, "generate", "--jobs", "3") as command:
        _wait(lambda: len(command.group()) >= 4 or not command.is_running())
        assert command.is_running()
        command.kill_alone()
        _wait(lambda: not command.group())
    assert command.group() == []


def test_killed_while_it_withdraws(warm: Course) -> None:
    """A withdrawal that was cut off when the page had been put aside is carried to its end by the same command."""
    site = warm.again()
    (path,) = (path for path in briefing_pages(site) if "council" in path)
    before = briefing_pages(site)[path]
    (site / "briefings" / withdrawn_path(path)).write_bytes(before)  # where it was killed
    done = run(site, "withdraw", path, "--why", "It was another council.")
    assert done.code == 0, done
    assert (site / "briefings" / withdrawn_path(path)).read_bytes() == before
    assert b"another council" in briefing_pages(site)[path]


def test_killed_while_it_erases(warm: Course) -> None:
    """Killed at any moment of an erasure, the same command leaves the words nowhere within reach."""
    (path,) = (path for path in briefing_pages(warm.start) if "council" in path)
    command = ("withdraw", path, "--why", "It was another council.", "--erase")
    whole = lasts(warm.again(), *command)
    for moment in range(MOMENTS):
        site = warm.again()
        with under_way(site, *command):
            time.sleep(whole * (moment + 0.5) / MOMENTS)
        assert run(site, *command).code == 0
        words = BARRIER.splitlines()[2].encode()
        assert [name for name, text in tree(site).items() if words in text] == []
        assert strays(site) == []


def _wait(until: object) -> None:
    assert callable(until)
    end = time.monotonic() + PATIENCE
    while not until() and time.monotonic() < end:
        time.sleep(0.001)
