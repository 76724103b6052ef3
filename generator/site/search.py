"""The search index, made by Pagefind from the built pages."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from generator.errors import SearchError

BUNDLE = "pagefind"
NOT_WORDS = ".ref, .back, .timeline .context, .body h2, .organisations h3, .places h3, .body .set-aside"
"""What stands in a briefing without being said in it, or a second time: links, titles of sections, what was set aside,
and the sentences in which a date was found."""
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""Pagefind's own interfaces: our search page has its own."""
_INSTALL = "Install it with `pip install pagefind-bin-extended`"


def index(site: Path, out: Path | None = None) -> None:
    """Writes the search bundle of `site` into `out`, its own folder `pagefind` where that is not given.

    Raises SearchError where the indexer is missing or fails.
    """
    bundle = out or site / BUNDLE
    command = [str(_executable()), "--site", str(site), "--output-path", str(bundle), "--quiet"]
    command += ["--exclude-selectors", NOT_WORDS]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    except OSError as error:
        raise SearchError(f"the search indexer Pagefind could not be run: {error}", remedy=_INSTALL) from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise SearchError(f"the search indexer Pagefind failed (exit {done.returncode}): {' '.join(said[-3:])}")
    _check(bundle)
    for name in _UNUSED:
        for path in bundle.glob(name):
            path.unlink()


def _executable() -> Path:
    try:
        from pagefind_bin_extended import get_executable  # noqa: PLC0415 - other systems may have no wheel of it
    except ImportError as error:
        raise SearchError("the search indexer Pagefind is not installed", remedy=_INSTALL) from error
    try:
        return Path(get_executable())
    except FileNotFoundError as error:
        raise SearchError(f"the search indexer Pagefind is incomplete: {error}", remedy=_INSTALL) from error


def _check(bundle: Path) -> None:
    """An index that a browser could not read is no index: its entry must name languages, and no file may be empty."""
    try:
        languages = json.loads((bundle / "pagefind-entry.json").read_text("utf-8"))["languages"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SearchError(f"the search indexer Pagefind left no readable index: {error}") from error
    if not isinstance(languages, dict):
        raise SearchError("the search indexer Pagefind left an index without languages")
    empty = next((path.name for path in sorted(bundle.rglob("*")) if path.is_file() and not path.stat().st_size), None)
    if empty:
        raise SearchError(f"the search indexer Pagefind left an empty file: {empty}", remedy="Is the disk full?")
