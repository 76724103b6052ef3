"""A disk that takes no more: the last site stands, a sentence says so, and with room again the run gives what was due."""

from __future__ import annotations

import shutil

import pytest

from tests.faults.commands import Circumstances, Done, run
from tests.faults.disks import resize, small_disk
from tests.faults.promise import Course, assert_kept, assert_recovers, tree

ROOM = 64 * 2**20
PAGE = 4096


@pytest.mark.parametrize("left", [0, 3, 12, 40, 120, 300, 600])
@pytest.mark.parametrize("name", ["warm", "cold"])
def test_a_disk_without_room(name: str, left: int, request: pytest.FixtureRequest) -> None:
    """With no room for one more page, or for a few hundred, a run fails with a sentence and harms nothing."""
    course: Course = request.getfixturevalue(name)
    disk = course.home.parent
    with small_disk(disk, ROOM) as mounted:
        if not mounted:  # the same by another means: no file may be larger than that
            site = course.again()
            said = run(site, *course.command, given=Circumstances(file_size=left * 100))
        else:
            site = course.again()
            resize(disk, shutil.disk_usage(disk).used + left * PAGE)
            said = run(site, *course.command)
            resize(disk, ROOM)
        assert_said(said)
        assert_kept(site, course)
        assert_recovers(site, course)


@pytest.mark.parametrize("size", [3000, 20_000, 45_000])
def test_a_file_that_cannot_be_written_whole(searched: Course, size: int) -> None:
    """Where no file may be larger than so many bytes, none that is larger is published or taken for a page."""
    site = searched.again()
    said = run(site, *searched.command, given=Circumstances(file_size=size))
    assert_said(said)
    assert_recovers(site, searched)


def test_a_disk_without_room_for_a_removal(warm: Course) -> None:
    """A withdrawal for which there is no room says so, and the page stands as it was."""
    site = warm.again()
    pages = tree(site / "briefings")
    path = next(path for path in pages if "council" in path)
    said = run(site, "withdraw", path, "--why", "No.", given=Circumstances(file_size=300))
    assert said.code == 1
    assert "cannot be written" in said.err
    assert tree(site / "briefings") == pages


def assert_said(said: Done) -> None:
    """It ended well, or with a sentence that says what is wrong."""
    assert "\n\n" not in said.err
    if said.code:
        last = said.err.strip().splitlines()[-1]
        assert (said.code, last.startswith("error: ")) == (1, True), said
        assert any(why in said.err for why in ("No space left", "File too large", "Pagefind failed")), said
    else:
        assert "Published" in said.out
