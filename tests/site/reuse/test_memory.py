"""What the build before has left saves work, and where it is lost or wrong costs some, and nothing else."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from generator.model import StoredPage
from generator.site.exports import statements
from generator.site.exports.statements import Row
from generator.site.press import Sheet
from generator.site.reuse.keeping import Keeper
from generator.site.reuse.store import Made, Memory, Read, recall, remember
from tests.browser.sample import files_of
from tests.site.reuse.archive import Site
from tests.site.reuse.building import build, clean, differences

MEMORY = ".briefings-cache/site.sqlite"
PRINT = b"fingerprint"


@pytest.mark.slow
def test_only_what_shows_a_change_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an edit the page itself, its neighbours and its listings are printed; the other briefings are not."""
    site, printed = Site(tmp_path / "verra"), list[str]()

    def noted(keeper: Keeper, page: Page, sheet: Sheet) -> None:
        printed.append(page.file.src_uri)
        told(keeper, page, sheet)

    told = Keeper.printed
    monkeypatch.setattr(Keeper, "printed", noted)
    build(site.folder)
    briefings = {page.relative_to(site.folder / "briefings").as_posix() for page in site.pages}
    assert briefings <= set(printed)
    printed.clear()
    page = site.pages[0]
    page.write_text(page.read_text("utf-8").replace("Halden", "Tarn"), "utf-8")
    build(site.folder)
    assert page.relative_to(site.folder / "briefings").as_posix() in printed
    assert set(printed) - briefings
    assert briefings - set(printed)


@pytest.mark.slow
def test_what_is_the_same_keeps_its_file(tmp_path: Path) -> None:
    """A page of the site that says what it said is the very file that it was, also one that is rendered each time."""
    site = Site(tmp_path / "verra")
    build(site.folder)
    before = _inodes(site.folder / "site")
    page = site.pages[0]
    page.write_text(page.read_text("utf-8").replace("Halden", "Tarn"), "utf-8")
    build(site.folder)
    after = _inodes(site.folder / "site")
    assert after["about/index.html"] == before["about/index.html"]
    assert sum(after[name] != inode for name, inode in before.items() if name in after) < len(after) / 2


@pytest.mark.slow
def test_a_plain_build_after_ours_is_whole(tmp_path: Path) -> None:
    """What MkDocs builds in the same process after a build of ours has every page and its search index."""
    site = Site(tmp_path / "verra")
    build(site.folder)
    there = files_of(site.folder / "site")
    config = load_config(str(site.folder / "mkdocs.yml"), site_dir=str(tmp_path / "plain"))
    config.plugins.on_startup(command="build", dirty=False)
    build_with_mkdocs(config)
    assert files_of(tmp_path / "plain") == there
    assert (tmp_path / "plain" / "pagefind" / "pagefind.js").is_file()


@pytest.mark.slow
def test_statements_are_taken_over_page_by_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an edit the rows of that page alone are made anew, in both forms, and the files are those of a clean build."""
    site, made = Site(tmp_path / "verra"), list[str]()
    build(site.folder, "--without-search")
    rows = statements.rows

    def noted(stored: StoredPage, **rest: Any) -> Iterator[Row]:
        made.append(stored.path)
        return rows(stored, **rest)

    monkeypatch.setattr(statements, "rows", noted)
    page = site.pages[4]
    page.write_text(page.read_text("utf-8").replace("We are buying", "We are hiring"), "utf-8")
    warm, *_ = build(site.folder, "--without-search")
    assert made == [page.relative_to(site.folder / "briefings").as_posix()] * 2
    whole, *_ = clean(site.folder, tmp_path / "clean")
    for name in ("statements.csv", "statements.jsonl"):
        assert b"We are hiring" in warm[name]
        assert warm[name] == whole[name]


def _inodes(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_ino for path in site.rglob("*.html")}


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _delete(path: Path) -> None:
    path.unlink()


def _flip(path: Path) -> None:
    """Changes bytes all over the file, but for its head."""
    content = bytearray(path.read_bytes())
    drawn = random.Random(1)  # noqa: S311 - the same bytes each time
    for _ in range(400):
        content[drawn.randrange(100, len(content))] ^= 1 << drawn.randrange(8)
    path.write_bytes(content)


def _no_table(path: Path) -> None:
    with sqlite3.connect(path) as held:
        held.execute("DROP TABLE published")
    held.close()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _text(path: Path) -> None:
    path.write_text("not a database", "utf-8")


@pytest.mark.slow
def test_a_memory_that_is_wrong_costs_time_and_nothing_else(tmp_path: Path) -> None:
    """Lost, cut off, with bytes flipped, of another build or another site: the next site is the clean one all the same."""
    site, other = Site(tmp_path / "verra"), Site(tmp_path / "other")
    build(site.folder)
    shutil.copy(site.folder / MEMORY, tmp_path / "old.sqlite")
    build(other.folder)

    def old(path: Path) -> None:
        shutil.copy(tmp_path / "old.sqlite", path)

    def others(path: Path) -> None:
        shutil.copy(other.folder / MEMORY, path)

    harms: tuple[Callable[[Path], None], ...] = (_cut, _empty, _delete, _flip, _no_table, _folder, _text, old, others)
    for harm in harms:
        site.moment += 1
        site.extract(f"new-{site.moment}.txt", 200 + site.moment)
        harm(site.folder / MEMORY)
        warm, *told = build(site.folder)
        whole, *told_clean = clean(site.folder, tmp_path / "clean")
        assert (differences(warm, whole), told) == ([], told_clean), harm.__name__
        if (site.folder / MEMORY).is_dir():
            (site.folder / MEMORY).rmdir()
            build(site.folder)


def test_what_is_remembered_is_recalled(tmp_path: Path) -> None:
    """What was written comes back, also after a part of it was changed and another forgotten."""
    path = tmp_path / "cache" / "site.sqlite"
    first = Memory({"a.md": Read("1", b"t", b"s")}, {"a": Made(b"k", ("a/index.html", "a.md"), b"x")}, {"a.md": "9 9"})
    remember(path, PRINT, Memory(), first)
    assert recall(path, PRINT) == first
    second = Memory({"b.md": Read("2", b"u", b"v")}, dict(first.made), {})
    remember(path, PRINT, first, second)
    assert recall(path, PRINT) == second
    assert recall(path, b"another") == Memory()


def test_a_row_that_was_damaged_is_not_recalled(tmp_path: Path) -> None:
    """A row whose bytes are not those that were written is as if it were not there; the others are."""
    path = tmp_path / "site.sqlite"
    held = {name: Read("1", b"text", b"said") for name in ("a.md", "b.md")}
    remember(path, PRINT, Memory(), Memory(held, {}, {}))
    with sqlite3.connect(path) as harmed:
        harmed.execute("UPDATE read SET said = 'else' WHERE name = 'a.md'")
    harmed.close()
    assert set(recall(path, PRINT).read) == {"b.md"}
