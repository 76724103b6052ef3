"""`kill -9` at moments spread over a run: `MOMENTS=50 pytest tests/faults/test_killed.py` for as many."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from tests.faults.commands import lasts, under_way
from tests.faults.promise import Course, assert_kept, assert_recovers

MOMENTS = int(os.environ.get("MOMENTS", "4"))


@pytest.mark.parametrize("name", ["cold", "warm", "searched"])
def test_killed_at_any_moment(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Killed at any moment of a run, the site is the last or the next, and a second run gives what was due."""
    course: Course = request.getfixturevalue(name)
    whole = lasts(course.again(tmp_path / "measured"), *course.command)
    for moment in range(MOMENTS):
        site = course.again(tmp_path / "site")
        with under_way(site, *course.command) as command:
            time.sleep(whole * (moment + 0.5) / MOMENTS)
        assert_kept(site, course)
        assert not [pid for pid in command.group() if pid != command.process.pid]
        assert_recovers(site, course)
        shutil.rmtree(site)
