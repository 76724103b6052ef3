"""`build` where nothing has changed since the last one: it is over at once, and says what that one said."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from generator.site.build import Built, build
from tests.verra import BARRIER, FERRY, briefing_pages, new_site, put, put_page, run


class BegunError(Exception):
    """A build that has found something to do."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A site with a misquotation and a broken link, built when its files were of some age; and what the build said."""
    site = new_site(tmp_path_factory.mktemp("finished") / "site")
    put(site, "barrier.txt", BARRIER)
    put(site, "ferry.txt", FERRY)
    run("generate", site)
    path = next(path for path in briefing_pages(site) if "council" in path)
    page = site / "briefings" / path
    page.write_text(page.read_text("utf-8").replace("buying time", "buying days"), "utf-8")
    put_page(site, "guide.md", "# Guide\n\n[x](nowhere.md)\n")
    (site / "briefings" / "map.svg").write_text("<svg/>", "utf-8")
    (site / "templates" / "theme").mkdir(parents=True)
    (site / "templates" / "theme" / "note.html").write_text("<p>A note.</p>", "utf-8")
    time.sleep(2.1)  # what was touched just now may be touched again without showing it
    return site, run("build", site)


@pytest.fixture
def finished(made: tuple[Path, Result], monkeypatch: pytest.MonkeyPatch) -> Path:
    """That site; a build that begins to do anything raises BegunError."""

    def begun(*_: object) -> None:
        raise BegunError

    monkeypatch.setattr("generator.cli.edition.published", begun)
    return made[0]


def is_over(site: Path, *arguments: str) -> bool:
    try:
        run("build", site, *arguments)
    except BegunError:
        return False
    return True


def test_a_second_build_says_the_same_and_does_nothing(made: tuple[Path, Result], finished: Path) -> None:
    """With nothing changed a build begins nothing, and its warnings, misquotations and sums are those of the first."""
    first, second = made[1], run("build", finished)
    assert second.exit_code == first.exit_code == 0
    assert "wrong: " in first.stderr
    assert "nowhere.md" in first.stderr
    assert sorted(second.output.splitlines()) == sorted(first.output.splitlines())


EDITS: dict[str, Callable[[Path], object]] = {
    "an extract": lambda site: put(site, "barrier.txt", BARRIER + "\nNobody was hurt.\n"),
    "an extract more": lambda site: put(site, "more.txt", FERRY.replace("Lisvik", "Tarn")),
    "a page": lambda site: put_page(site, "guide.md", "# Guide\n\n[x](nowhere.md) \n"),
    "a picture": lambda site: (site / "briefings" / "map.svg").write_text("<svg />", "utf-8"),
    "a hidden file": lambda site: (site / "briefings" / ".hidden.md").write_text("", "utf-8"),
    "a template": lambda site: (site / "templates" / "theme" / "note.html").write_text("", "utf-8"),
    "the configuration": lambda site: (site / "mkdocs.yml").write_text(
        (site / "mkdocs.yml").read_text("utf-8") + "copyright: Nobody\n", "utf-8"
    ),
    "a published page": lambda site: (site / "site" / "guide" / "index.html").write_text("<p>", "utf-8"),
    "a published page gone": lambda site: (site / "site" / "guide" / "index.html").unlink(),
    "a published page too many": lambda site: (site / "site" / "more.html").write_text("<p>", "utf-8"),
    "the site gone": lambda site: shutil.rmtree(site / "site"),
    "the cache gone": lambda site: shutil.rmtree(site / ".briefings-cache"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_whatever_has_changed_begins_a_build(finished: Path, edit: Callable[[Path], object], tmp_path: Path) -> None:
    """Each thing that a build reads or leaves is missed where it has changed, come or gone."""
    kept = tmp_path / "kept"
    shutil.copytree(finished, kept)
    try:
        assert is_over(finished)
        edit(finished)
        assert not is_over(finished)
    finally:
        shutil.rmtree(finished)
        kept.rename(finished)
        _as_it_was_dated(finished)


def _as_it_was_dated(site: Path) -> None:
    """A copy has its times, but not those of its inodes: the ledger takes note of them at the next look."""
    run("generate", site)


def test_what_is_asked_for_otherwise_begins_a_build(finished: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another moment, folder or kind of build is made; so is a strict one, where there is something to say."""
    assert is_over(finished)
    for asked in (("--now", "2026-03-04"), ("--site-dir", "other"), ("--without-search",), ("--clean",), ("--strict",)):
        assert not is_over(finished, *asked), asked
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert not is_over(finished)


def test_what_was_touched_amid_a_build_is_not_trusted(site: Path) -> None:
    """A picture that was saved as the build began may be saved again without showing it: the next build looks."""
    put(site, "barrier.txt", BARRIER)
    picture = site / "briefings" / "map.svg"
    picture.write_text("<svg/>", "utf-8")
    assert run("build", site).exit_code == 0
    status = picture.stat()
    picture.write_text("<SVG/>", "utf-8")
    os.utime(picture, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert run("build", site).exit_code == 0
    assert (site / "site" / "map.svg").read_text("utf-8") == "<SVG/>"


def test_a_ledger_that_is_lost_amid_a_build_costs_the_next_one_time(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site is published as ever, and the next build makes it again."""

    def lost(*arguments: Any, **options: Any) -> Built:
        built = build(*arguments, **options)
        shutil.rmtree(site / ".briefings-cache")
        return built

    put(site, "barrier.txt", BARRIER)
    monkeypatch.setattr("generator.cli.edition.build", lost)
    assert run("build", site).exit_code == 0
    assert (site / "site" / "index.html").is_file()
    assert run("build", site).exit_code == 0
