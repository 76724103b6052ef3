"""Files and folders that may not be read or written: root drops what lets it do so all the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.commands import ORDINARY, run
from tests.faults.promise import Course, assert_recovers, published, tree
from tests.verra import briefing_pages


@contextmanager
def mode(path: Path, bits: int) -> Iterator[None]:
    before = path.stat().st_mode
    path.chmod(bits)
    try:
        yield
    finally:
        path.chmod(before)


@pytest.mark.parametrize(
    ("path", "bits", "code", "said"),
    [
        ("extracts/2026/ferry.txt", 0o000, 0, "2026/ferry.txt: may not be read. Give yourself permission to read it"),
        ("extracts/2026", 0o000, 0, "2026: may not be read. Give yourself permission to read it"),
        ("extracts/2026", 0o400, 0, "may not be read. Give yourself permission to read it"),
        ("briefings/note.md", 0o000, 1, "note.md: cannot be read: Permission denied"),
        ("briefings/undated", 0o000, 1, "undated: cannot be read: Permission denied"),
        ("briefings/undated", 0o400, 1, "cannot be read: Permission denied"),
        ("briefings/undated", 0o500, 1, "cannot be written: Permission denied"),
        ("briefings", 0o000, 1, "briefings"),
        ("mkdocs.yml", 0o000, 2, "mkdocs.yml"),
        (".", 0o500, 1, "cannot build beside the site: Permission denied"),
        (".briefings-cache", 0o000, 0, ""),
        (".briefings-cache", 0o500, 0, ""),
        (".briefings-cache/generate-mkdocs.sqlite", 0o000, 0, ""),
        (".briefings-cache/site.sqlite", 0o000, 0, ""),
        (".site.lock", 0o000, 1, "cannot build beside the site"),
        ("site", 0o000, 1, "Permission denied"),
        ("site", 0o500, 0, ""),
        ("site/undated", 0o500, 0, ""),
        (".site.stage", 0o500, 1, "Permission denied"),
    ],
)
def test_what_may_not_be_read_or_written(warm: Course, path: str, bits: int, code: int, said: str) -> None:
    """The message names it and says what is wrong; nothing vanishes, and once it is mended all is as it should be."""
    site = warm.again()
    with mode(site / path, bits):
        done = run(site, *warm.command, given=ORDINARY)
    assert (done.code, said in done.err) == (code, True), done
    if code:
        assert published(site) == warm.before
    assert set(warm.pages) - {path for path in warm.pages if "meadow" in path or "eelgrass" in path} <= set(
        tree(site / "briefings")
    )
    assert_recovers(site, warm)


def test_a_page_that_may_not_be_read_is_not_made_anew(warm: Course) -> None:
    """With the folder of pages unreadable no page is written in the place of one that may be a person's."""
    site = warm.again()
    before = briefing_pages(site)
    with mode(site / "briefings" / "undated", 0o000):
        done = run(site, "generate", given=ORDINARY)
        assert "undated: cannot be read" in done.err, done
    assert {path: text for path, text in briefing_pages(site).items() if path in before} == before
