"""A clock that jumps: the times of files, the day of the build, the program's own clock."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults.commands import Circumstances, run
from tests.faults.promise import Course, assert_as_undisturbed, assert_recovers, published, tree
from tests.verra import MEADOW, put

YEAR = 365 * 24 * 3600


@pytest.mark.parametrize("when", [0, 1, 2**31, 4_000_000_000])
def test_files_of_another_time(when: float, warm: Course) -> None:
    """Extracts, pages and the site itself may bear any time: the result is the same."""
    site = warm.again()
    for path in sorted(site.rglob("*"), reverse=True):
        os.utime(path, (when, when), follow_symlinks=False)
    assert_recovers(site, warm)


@pytest.mark.parametrize("jump", [YEAR, -YEAR, 3, -3])
def test_a_clock_that_was_another_at_the_last_run(jump: float, warm: Course) -> None:
    """A run whose clock was fast or slow leaves nothing that hides a later change, also one of the same size."""
    site = warm.again()
    assert run(site, *warm.command, given=Circumstances(clock=jump)).code == 0
    put(site, "2026/meadow.txt", MEADOW.replace("forty", "fifty"))
    done = run(site, *warm.command)
    assert "1 written" in done.out, done
    assert [text for path, text in published(site).items() if path.startswith("undated/eelgrass") and b"fifty" in text]


@pytest.mark.parametrize("jump", [YEAR, -YEAR])
def test_a_clock_that_jumps_between_two_runs(jump: float, warm: Course) -> None:
    """With a clock set forward or back a run gives what it would have."""
    site = warm.again()
    done = run(site, *warm.command, given=Circumstances(clock=jump))
    assert done.code == 0
    assert_as_undisturbed(site, warm)


def test_a_change_that_bears_the_time_of_before(warm: Course) -> None:
    """A file put back with its old time, its size the same, is seen to have changed."""
    site = warm.again()
    assert run(site, *warm.command).code == 0
    path = site / "extracts/2026/meadow.txt"
    before = path.stat()
    put(site, "2026/meadow.txt", MEADOW.replace("forty", "fifty"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "1 written" in run(site, *warm.command).out


@pytest.mark.parametrize("epoch", ["", "-1", "1e9", "now", str(2**32), "９"])
def test_an_epoch_that_is_none(epoch: str, warm: Course) -> None:
    """A SOURCE_DATE_EPOCH that is no number of seconds is named, and the site stands."""
    site = warm.again()
    done = run(site, *warm.command, given=Circumstances(env={"SOURCE_DATE_EPOCH": epoch}))
    if epoch == "９":  # a digit too
        assert done.code == 0
    else:
        assert (done.code, "SOURCE_DATE_EPOCH takes seconds since 1970" in done.err) == (1, True), done
        assert published(site) == warm.before
    assert_recovers(site, warm)


def test_a_day_that_is_none(warm: Course) -> None:
    """A day that is none is named before anything is done."""
    site = warm.again()
    before = tree(Path(site))
    done = run(site, *warm.command, "--now", "2026-02-30")
    assert (done.code, "is neither a day" in done.err) == (2, True), done
    assert tree(Path(site)) == before
