"""Builds sites in this process, and compares them."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from tests.browser.sample import files_of


@contextmanager
def heard() -> Iterator[list[str]]:
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


def build(folder: Path, *options: str) -> tuple[dict[str, bytes], list[str], list[str]]:
    """The files of the site, what was said of its pages, and what was logged while it was built, if anything was."""
    with heard() as lines:
        done = CliRunner().invoke(main, ["build", "-f", str(folder / "mkdocs.yml"), *options], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    told = [line for line in lines if "built in" not in line and str(folder) not in line]
    said = [line for line in done.stderr.splitlines() if str(folder) not in line]
    return files_of(folder / "site"), sorted(said), told


def clean(folder: Path, elsewhere: Path) -> tuple[dict[str, bytes], list[str], list[str]]:
    """What a clean build of the same sources gives, in another place."""
    shutil.rmtree(elsewhere, ignore_errors=True)
    shutil.copytree(folder, elsewhere, ignore=shutil.ignore_patterns("site", ".site*", ".briefings-cache"))
    return build(elsewhere, "--clean")


def differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
