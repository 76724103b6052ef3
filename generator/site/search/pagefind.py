"""Runs Pagefind over a folder of built pages."""

from __future__ import annotations

import json
import subprocess
from importlib import metadata
from pathlib import Path

from generator.errors import SearchError

NOT_WORDS = ".ref, .back, .timeline .context, .body h2, .organisations h3, .places h3, .body .set-aside"
"""What stands in a briefing without being said in it, or a second time: links, titles of sections, what was set aside,
and the sentences in which a date was found."""
ENTRY = "pagefind-entry.json"
_PACKAGE = "pagefind-bin-extended"
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""Pagefind's own interfaces: our search page has its own."""
_INSTALL = f"Install it with `pip install {_PACKAGE}`"


def run(pages: Path, out: Path) -> None:
    """Writes an index of all pages below `pages` into the folder `out`.

    Raises SearchError where the indexer is missing or fails, or leaves what no browser could read.
    """
    command = [str(_executable()), "--site", str(pages), "--output-path", str(out), "--quiet"]
    command += ["--exclude-selectors", NOT_WORDS]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    except OSError as error:
        raise SearchError(f"the search indexer Pagefind could not be run: {error}", remedy=_INSTALL) from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise SearchError(f"the search indexer Pagefind failed (exit {done.returncode}): {' '.join(said[-3:])}")
    _check(out)
    for name in _UNUSED:
        for path in out.glob(name):
            path.unlink()


def languages(out: Path) -> list[str]:
    """The languages that an index has, each of which is one of its own."""
    try:
        found = json.loads((out / ENTRY).read_text("utf-8"))["languages"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SearchError(f"the search indexer Pagefind left no readable index: {error}") from error
    if not isinstance(found, dict):
        raise SearchError("the search indexer Pagefind left an index without languages")
    return sorted(found)


def fingerprint() -> str:
    """What makes an index besides the pages: one of another program cannot be added to."""
    try:
        return f"{metadata.version(_PACKAGE)} {NOT_WORDS}"
    except metadata.PackageNotFoundError:
        return NOT_WORDS


def _executable() -> Path:
    try:
        from pagefind_bin_extended import get_executable  # noqa: PLC0415 - other systems may have no wheel of it
    except ImportError as error:
        raise SearchError("the search indexer Pagefind is not installed", remedy=_INSTALL) from error
    try:
        return Path(get_executable())
    except FileNotFoundError as error:
        raise SearchError(f"the search indexer Pagefind is incomplete: {error}", remedy=_INSTALL) from error


def _check(out: Path) -> None:
    """An index that a browser could not read is no index: its entry must name languages, and no file may be empty."""
    languages(out)
    empty = next((path.name for path in sorted(out.rglob("*")) if path.is_file() and not path.stat().st_size), None)
    if empty:
        raise SearchError(f"the search indexer Pagefind left an empty file: {empty}", remedy="Is the disk full?")
