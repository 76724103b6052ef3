"""A warm build gives what a clean one gives, whatever happened in between."""

from __future__ import annotations

import logging
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.browser.sample import files_of
from tests.site.reuse.archive import EDITS, Site

pytestmark = pytest.mark.slow
STEPS = 40


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What MkDocs and our plugin log meanwhile."""
    lines: list[str] = []
    handler = logging.Handler(logging.INFO)
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield lines
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)


def _build(folder: Path, *options: str) -> tuple[dict[str, bytes], list[str], list[str]]:
    """The files of the site, what was said of its pages, and what was logged while it was built, if anything was."""
    with _heard() as lines:
        done = CliRunner().invoke(main, ["build", "-f", str(folder / "mkdocs.yml"), *options], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    told = [line for line in lines if "built in" not in line and str(folder) not in line]
    said = [line for line in done.stderr.splitlines() if str(folder) not in line]
    return files_of(folder / "site"), sorted(said), told


def _clean(folder: Path, elsewhere: Path) -> tuple[dict[str, bytes], list[str], list[str]]:
    """What a clean build of the same sources gives, in another place."""
    shutil.rmtree(elsewhere, ignore_errors=True)
    shutil.copytree(folder, elsewhere, ignore=shutil.ignore_patterns("site", ".site*", ".briefings-cache"))
    return _build(elsewhere, "--clean")


def _differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_a_warm_build_is_a_clean_one(tmp_path: Path) -> None:
    """After each of forty edits, every kind among them, the warm site is the clean one to the byte, its warnings too."""
    site = Site(tmp_path / "verra")
    drawn = random.Random(6)  # noqa: S311 - the same edits each time
    edits = [*EDITS, *drawn.choices(EDITS, k=STEPS - len(EDITS))]
    drawn.shuffle(edits)
    _build(site.folder)
    for edit in edits:
        site.moment += 1
        edit(site, drawn)
        name = getattr(edit, "__name__", "")
        warm, said, told = _build(site.folder, *drawn.choice(((), ("--in-place",))))
        clean, said_clean, told_clean = _clean(site.folder, tmp_path / "clean")
        assert _differences(warm, clean) == [], (site.moment, name)
        assert said == said_clean, (site.moment, name)
        if told:  # else the build had nothing to do
            assert told == told_clean, (site.moment, name)


def test_a_template_that_shows_more_is_heeded(tmp_path: Path) -> None:
    """Where the site's own template shows of a topic how many pages it has, a new page changes the others' pages too."""
    site = Site(tmp_path / "verra")
    own = site.folder / "templates" / "theme" / "parts" / "made.html"
    own.parent.mkdir(parents=True, exist_ok=True)
    shown = "{% set entry = topic_named(topic) %}{{ entry.pages | length if entry }}"
    own.write_text(f"<p>{{% for topic in briefing.topics %}}{shown} {{% endfor %}}</p>\n", "utf-8")
    before, *_ = _build(site.folder)
    site.extract("one-more.txt", 77)
    warm, *_ = _build(site.folder)
    clean, *_ = _clean(site.folder, tmp_path / "clean")
    assert _differences(warm, clean) == []
    briefings = [name for name in before if name.startswith("2026/0") and "-halden-" in name and name.endswith(".html")]
    assert sum(before[name] != warm[name] for name in briefings) > len(briefings) // 2
