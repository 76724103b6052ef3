"""Pages on disk."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from generator.errors import PageError
from generator.model import PageState, StoredPage
from generator.page import load_template, read_pages, remove_page, write, write_page
from tests.verra import BARE, FULL

PAGE = write(BARE, load_template())


def put(root: Path, name: str, text: str | bytes = PAGE) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def found(root: Path) -> list[str | None]:
    return [one.path for one in read_pages(root)]


def test_pages_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    """The order is that of paths, whatever order the disk has, and a missing folder holds none."""
    for name in ("b.md", "2026/03/z.md", "2026/03/a.md", "a.md"):
        put(tmp_path, name)
    assert found(tmp_path) == ["2026/03/a.md", "2026/03/z.md", "a.md", "b.md"]
    assert found(tmp_path / "nowhere") == []


def test_only_briefings_are_read(tmp_path: Path) -> None:
    """Ordinary pages, other files, hidden files and folders, and folders that look like pages are passed over."""
    for name in (".hidden.md", ".git/a.md", "x/.y/a.md", "notes.txt"):
        put(tmp_path, name)
    put(tmp_path, "about.md", "# About\n")
    (tmp_path / "folder.md").mkdir()
    put(tmp_path, "page.md")
    assert found(tmp_path) == ["page.md"]


def test_a_broken_page_comes_as_its_error(tmp_path: Path) -> None:
    """One page that cannot be read is an error in its place among the others."""
    put(tmp_path, "a.md")
    put(tmp_path, "b.md", '---\ntype: briefing\ntitle: "open\n---\n')
    put(tmp_path, "c.md", b"---\ntype: briefing\ntitle: \xe9\n---\n")
    put(tmp_path, "d.md")
    first, broken, latin, last = read_pages(tmp_path)
    assert isinstance(first, StoredPage)
    assert isinstance(broken, PageError)
    assert isinstance(latin, PageError)
    assert isinstance(last, StoredPage)
    assert str(broken).startswith("b.md:")
    assert str(latin) == "c.md: is not UTF-8 (byte 26). Save it as UTF-8"


def test_what_editors_do_to_a_file_is_no_edit(tmp_path: Path) -> None:
    """A page saved with CRLF line ends or with a byte order mark is read, and is untouched."""
    put(tmp_path, "crlf.md", PAGE.replace("\n", "\r\n"))
    put(tmp_path, "mark.md", b"\xef\xbb\xbf" + PAGE.encode())
    pages = [one for one in read_pages(tmp_path) if isinstance(one, StoredPage)]
    assert [(one.path, one.state, one.briefing) for one in pages] == [
        ("crlf.md", PageState.UNTOUCHED, BARE),
        ("mark.md", PageState.UNTOUCHED, BARE),
    ]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """A page is written with LF line ends into folders made for it, and replaces the one that was there."""
    write_page(tmp_path, "2026/03/a.md", PAGE)
    write_page(tmp_path, "2026/03/a.md", write(FULL, load_template()))
    assert [one.briefing for one in read_pages(tmp_path) if isinstance(one, StoredPage)] == [FULL]
    assert b"\r" not in (tmp_path / "2026/03/a.md").read_bytes()


def test_a_page_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    """A page may be read by whom the umask lets read it, as a file made by an editor."""
    write_page(tmp_path, "a.md", PAGE)
    beside = put(tmp_path, "b.md")
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == stat.S_IMODE(beside.stat().st_mode)


def test_a_page_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the last step fails the old page stands untouched and nothing is left beside it."""
    path = put(tmp_path, "a.md")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(PageError, match=r"a\.md: cannot be written: No space left on device"):
        write_page(tmp_path, "a.md", "new")
    assert path.read_bytes() == PAGE.encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    """Where a folder cannot be made the error names the page."""
    put(tmp_path, "2026", "x")
    with pytest.raises(PageError, match=r"2026/03/a\.md: cannot be written"):
        write_page(tmp_path, "2026/03/a.md", PAGE)


def test_a_removed_page_takes_its_empty_folders_along(tmp_path: Path) -> None:
    """Folders that a removed page leaves empty go; those that hold anything stay; a page that is gone already is no error."""
    put(tmp_path, "2026/03/a.md")
    put(tmp_path, "2026/04/b.md")
    remove_page(tmp_path, "2026/03/a.md")
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == [
        "2026",
        "2026/04",
        "2026/04/b.md",
    ]
    remove_page(tmp_path, "2026/04/b.md")
    remove_page(tmp_path, "2026/04/b.md")
    assert list(tmp_path.iterdir()) == []
