"""What may stand where the site belongs, and beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.faults.commands import run
from tests.faults.disks import small_disk
from tests.faults.promise import Course, assert_as_undisturbed, assert_recovers, published, tree


def test_a_link_to_a_folder_elsewhere(warm: Course, tmp_path: Path) -> None:
    """A site behind a link is replaced where it lies, and the link stays."""
    site = warm.again()
    (site / "site").rename(tmp_path / "public")
    (site / "site").symlink_to(tmp_path / "public")
    assert run(site, *warm.command).code == 0
    assert (site / "site").is_symlink()
    assert published(site) == warm.after


def test_a_link_to_nowhere(warm: Course, tmp_path: Path) -> None:
    """A link to a folder that is not there yet has it made."""
    site = warm.again()
    shutil.rmtree(site / "site")
    (site / "site").symlink_to(tmp_path / "later" / "public")
    assert run(site, *warm.command).code == 0
    assert published(site) == warm.after


def test_a_file_in_the_place_of_the_site(warm: Course) -> None:
    """A file of a person's is not replaced by a site: the message names it."""
    site = warm.again()
    shutil.rmtree(site / "site")
    (site / "site").write_text("mine", "utf-8")
    done = run(site, *warm.command)
    assert (done.code, f"error: {site / 'site'}: is a file and" in done.err) == (1, True), done
    assert (site / "site").read_text("utf-8") == "mine"


def test_a_folder_of_a_persons_in_the_place_of_the_site(warm: Course) -> None:
    """A folder that holds no site is not replaced."""
    site = warm.again()
    shutil.rmtree(site / "site")
    (site / "site").mkdir()
    (site / "site" / "thesis.txt").write_text("mine", "utf-8")
    done = run(site, *warm.command)
    assert (done.code, "is not empty and holds no site" in done.err) == (1, True)
    assert tree(site / "site") == {"thesis.txt": b"mine"}


@pytest.mark.parametrize("name", [".site.stage", ".site.fresh.stage", ".site.old"])
@pytest.mark.parametrize("kind", ["folder", "file", "link", "deep"])
def test_what_was_left_beside_the_site(name: str, kind: str, warm: Course, tmp_path: Path) -> None:
    """What another build has left beside the site is no part of the next one, and no link in it leads a run astray."""
    site, place = warm.again(), warm.home / name
    shutil.rmtree(place, ignore_errors=True)
    (tmp_path / "index.html").write_text("mine", "utf-8")
    if kind == "folder":
        place.mkdir()
        (place / "index.html").write_text("half a page", "utf-8")
        (place / "undated").write_text("a file where a folder belongs", "utf-8")
    elif kind == "file":
        place.write_text("left", "utf-8")
    elif kind == "link":
        place.symlink_to(tmp_path)
    else:
        (place / "index.html" / "inner").mkdir(parents=True)
        (place / "index.html" / "inner" / "x").touch()
    done = run(site, *warm.command)
    assert done.code == 0, done
    assert published(site) == warm.after
    assert (tmp_path / "index.html").read_text("utf-8") == "mine"
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    elif place.exists():
        place.unlink()
    assert_as_undisturbed(site, warm)


def test_a_swap_that_was_cut_off(warm: Course) -> None:
    """Where a run was cut off between two renames, the site that was there comes back, then the next."""
    site = warm.again()
    (site / "site").rename(site / ".site.old")
    assert_after_the_cut(site, warm)


def assert_after_the_cut(site: Path, course: Course) -> None:
    assert run(site, *course.command).code == 0
    assert published(site) == course.after


def test_a_site_on_another_disk(warm: Course, tmp_path: Path) -> None:
    """A site that is published onto another disk is put in its place at once there too."""
    site, public = warm.again(), tmp_path / "disk" / "public"
    with small_disk(tmp_path / "disk", 64 * 2**20):
        for _ in range(2):
            done = run(site, *warm.command, "--site-dir", str(public))
            assert done.code == 0, done
        assert tree(public) == warm.after
        assert sorted(path.name for path in public.parent.iterdir()) == [".public.lock", "public"]
    assert_recovers(site, warm)


def test_a_file_of_the_site_that_vanishes(warm: Course) -> None:
    """What somebody has removed from the published site, or altered in it, is there again after the next run."""
    site = warm.again()
    (site / "site" / "index.html").unlink()
    (site / "site" / "undated" / "index.html").write_text("defaced", "utf-8")
    (site / "site" / "extra.html").write_text("put there", "utf-8")
    assert run(site, *warm.command).code == 0
    assert_as_undisturbed(site, warm)
