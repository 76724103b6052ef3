"""Two runs at once, and what a run that was killed leaves of its lock."""

from __future__ import annotations

import os
import platform
import re
import time
from pathlib import Path

import pytest
from filelock import FileLock

from tests.faults.commands import ORDINARY, run, start, under_way
from tests.faults.promise import Course, assert_as_undisturbed, assert_recovers, published
from tests.verra import FERRY, briefing_pages, put


@pytest.mark.parametrize("name", ["cold", "warm"])
def test_two_builds_at_once(name: str, request: pytest.FixtureRequest) -> None:
    """Of two builds at once the second waits, then finds nothing to do; both end well."""
    course: Course = request.getfixturevalue(name)
    site = course.again()
    runs = [start(site, *course.command) for _ in range(2)]
    done = [one.done() for one in runs]
    assert [one.code for one in done] == [0, 0], done
    assert sorted("1 written" in one.out or "2 written" in one.out for one in done) == [False, True], done
    assert_as_undisturbed(site, course)


def test_four_kinds_of_runs_at_once(warm: Course) -> None:
    """Whatever commands run at once, each ends well or says why it cannot, and the site is as one after the other."""
    site = warm.again()
    (path,) = (path for path in briefing_pages(site) if "council" in path)
    commands = [("generate",), warm.command, ("check",), ("generate", "--refresh")]
    done = [one.done() for one in [start(site, *command) for command in commands]]
    assert [one.code for one in (done[0], done[1], done[3])] == [0, 0, 0], done
    assert "refused" not in "".join(one.err for one in done), done
    assert_recovers(site, warm)
    assert path in briefing_pages(site)


def test_who_holds_the_site_is_said(warm: Course) -> None:
    """A run that has to wait says which process holds the site, on which machine and since when, and goes on after it."""
    site = warm.again()
    for number in range(600):
        put(site, f"more/{number}.txt", FERRY.replace("two cranes", f"{number} cranes"))
    holder = site / ".briefings-cache" / "holder"
    with under_way(site, "generate", "--jobs", "1") as first:
        _wait(holder)
        with under_way(site, "generate") as second:
            end = time.monotonic() + 10
            while "waiting" not in second.said_so_far() and time.monotonic() < end and second.is_running():
                time.sleep(0.01)
            said = second.said_so_far()
            assert first.is_running()
            first.kill()
            assert second.done().code == 0
    known = rf"\(process {first.process.pid} on {re.escape(platform.node())}, since \d{{4}}-\d\d-\d\d [\d:]{{8}} UTC\)"
    assert re.fullmatch(rf"Another run {known} holds this site: waiting for it to end\n", said), said
    assert not holder.exists()


def test_a_lock_that_is_held_by_another_program(warm: Course) -> None:
    """Where who holds the lock has not said who it is, the run waits all the same."""
    site = warm.again()
    lock = FileLock(site / ".briefings-cache" / "lock")
    with lock, under_way(site, *warm.command) as command:
        time.sleep(1)
        assert command.is_running()
        assert "Another run holds this site: waiting" in command.said_so_far()
        assert published(site) == warm.before
        lock.release()
        assert command.done().code == 0
    assert_as_undisturbed(site, warm)


@pytest.mark.parametrize("left", [b"", b"{", b'{"process": 1}', b"\xff\xfe", b"null"])
def test_a_lock_that_a_killed_run_has_left(left: bytes, warm: Course) -> None:
    """Nobody waits for a process that is gone, whatever it has left of what it said."""
    site = warm.again()
    (site / ".briefings-cache" / "lock").touch()
    (site / ".briefings-cache" / "holder").write_bytes(left)
    (site / ".site.lock").touch()
    assert_recovers(site, warm)


def test_where_no_lock_can_be_had(warm: Course) -> None:
    """On a disk that keeps no lock for us, a run does what it has to."""
    site = warm.again()
    (site / ".briefings-cache" / "lock").unlink()
    (site / ".briefings-cache" / "lock").mkdir()
    done = run(site, *warm.command, given=ORDINARY)
    assert done.code == 0
    os.rmdir(site / ".briefings-cache" / "lock")
    assert_as_undisturbed(site, warm)


def _wait(place: Path) -> None:
    end = time.monotonic() + 10
    while not place.exists() and time.monotonic() < end:
        time.sleep(0.002)
