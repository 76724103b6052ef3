"""A folder is brought up to date from what is new and what stands, and nothing is written into a shared file."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from generator.site.assembling import bring_up_to_date, standing


def put(root: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    root.mkdir(exist_ok=True)
    return root


def files_of(root: Path) -> dict[str, str]:
    return {path: (root / path).read_text("utf-8") for path in standing(root)}


def inode(path: Path) -> int:
    return path.lstat().st_ino


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return put(tmp_path / "site", {"index.html": "front", "a/index.html": "one", "a/x.md": "x", "b/index.html": "two"})


def brought(folder: Path, site: Path, new: dict[str, str], kept: set[str]) -> dict[str, str]:
    fresh = put(folder.with_name("fresh"), new)
    now = bring_up_to_date(folder, site, fresh, kept, standing(site))
    shutil.rmtree(fresh)
    assert {path: one[:2] for path, one in now.items()} == {path: one[:2] for path, one in standing(folder).items()}
    return files_of(folder)


def test_an_edition_shares_what_is_kept(site: Path, tmp_path: Path) -> None:
    """What is kept is the site's own file, what is new another, and what is neither is not there; the site stays."""
    before = files_of(site)
    found = brought(tmp_path / "next", site, {"index.html": "fresh"}, {"a/index.html", "a/x.md"})
    assert found == {"index.html": "fresh", "a/index.html": "one", "a/x.md": "x"}
    assert inode(tmp_path / "next" / "a" / "x.md") == inode(site / "a" / "x.md")
    assert files_of(site) == before


def test_what_is_new_and_the_same_stays_the_old_file(site: Path, tmp_path: Path) -> None:
    """A file that was made anew with the content that stands there is the one that stands there, with its time."""
    brought(tmp_path / "next", site, {"a/index.html": "one", "b/index.html": "TWO"}, set())
    assert inode(tmp_path / "next" / "a" / "index.html") == inode(site / "a" / "index.html")
    assert inode(tmp_path / "next" / "b" / "index.html") != inode(site / "b" / "index.html")


@pytest.mark.parametrize("links", [True, False])
def test_an_older_edition_becomes_the_next(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    """Whatever an older folder holds, files for folders and folders for files, it is brought up; also without links."""
    if not links:

        def none(*_: object) -> None:
            raise OSError(95, "Operation not supported")

        monkeypatch.setattr(os, "link", none)
    old = put(tmp_path / "old", {"a": "a file", "b/index.html/odd": "a folder", "gone/x": "x", "index.html": "FRONT"})
    found = brought(old, site, {"new/index.html": "new"}, {"index.html", "a/index.html", "b/index.html"})
    expected = {"index.html": "front", "a/index.html": "one", "b/index.html": "two", "new/index.html": "new"}
    assert found == expected
    assert not (old / "gone").exists()


def test_nothing_is_written_through_a_link(site: Path, tmp_path: Path) -> None:
    """A symbolic link where a folder or a file belongs is removed; what it leads to is not touched."""
    elsewhere = put(tmp_path / "elsewhere", {"index.html": "theirs"})
    for folder in (put(tmp_path / "old", {}), site):
        target = folder / "linked"
        target.symlink_to(elsewhere, target_is_directory=True)
        (folder / "file.html").symlink_to(elsewhere / "index.html")
        kept = {path for path in standing(site) if not (site / path).is_symlink() and path != "linked"}
        found = brought(folder, site, {"linked/index.html": "ours", "file.html": "ours"}, kept)
        assert found["linked/index.html"] == found["file.html"] == "ours"
        assert files_of(elsewhere) == {"index.html": "theirs"}


def test_in_place_only_what_has_changed_is_replaced(site: Path) -> None:
    """The site itself is brought up to date: other files stay the same, and none is written into."""
    before = {path: one.inode for path, one in standing(site).items()}
    handle = (site / "b" / "index.html").open(encoding="utf-8")
    found = brought(site, site, {"b/index.html": "TWO", "c": "c"}, {"index.html", "a/index.html"})
    assert found == {"index.html": "front", "a/index.html": "one", "b/index.html": "TWO", "c": "c"}
    assert inode(site / "a" / "index.html") == before["a/index.html"]
    with handle:
        assert handle.read() == "two"  # a reader who had begun reads on


def test_any_edition_follows_any_other(tmp_path: Path) -> None:
    """Editions drawn at random, each made of the one before last: each holds what it should, and the last one stands."""
    drawn = random.Random(4)  # noqa: S311 - the same editions each time
    names = ["a", "a/b", "a/b/c", "a.html", "b", "b/c", "c/d/e", "c/d/f", "c"]
    site, old = put(tmp_path / "site", {}), put(tmp_path / "old", {})
    for _ in range(200):
        there = files_of(site)
        wanted: dict[str, str] = {}
        for name in drawn.sample(names, drawn.randint(0, len(names))):
            if not any(name.startswith(f"{other}/") or other.startswith(f"{name}/") for other in wanted):
                wanted[name] = drawn.choice((there.get(name, "new"), "1", "2"))
        new = {name: text for name, text in wanted.items() if there.get(name) != text or drawn.random() < 0.3}
        if drawn.random() < 0.3:
            assert brought(site, site, new, wanted.keys() - new.keys()) == wanted
        else:
            assert brought(old, site, new, wanted.keys() - new.keys()) == wanted
            assert files_of(site) == there
            site, old = old, site
