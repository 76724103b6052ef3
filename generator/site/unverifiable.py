"""Which pages nothing proves any more: their extract is gone."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from pathlib import Path

from generator.model import StoredPage, file_of_record


def without_extract(pages: Iterable[StoredPage], extracts: Path) -> frozenset[str]:
    """The paths of pages that name an extract which does not lie in the folder `extracts`.

    Where the folder itself is not there, as in a place that only builds, nothing is known of any. That a page's words
    were compared is never said: it would make the page another one under plain MkDocs, which does not compare.
    """
    if not extracts.is_dir():
        return frozenset()
    named = ((stored.path, reference.path) for stored in pages for reference in stored.briefing.extracts[:1])
    return frozenset(page for page, path in named if not path or _is_gone(extracts / (file_of_record(path) or path)))


def _is_gone(extract: Path) -> bool:
    """Whether no file is there: one that may not be looked at has not gone."""
    try:
        return not stat.S_ISREG(extract.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError:
        return False
