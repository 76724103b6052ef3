"""What a site can say of its pages' words: that they were compared with the extract, or that nothing proves them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.model import StoredPage, file_of_record


@dataclass(frozen=True, slots=True)
class Proof:
    """The paths of pages whose quotations stand so in their extracts, and of those whose extract is gone."""

    proved: frozenset[str] = frozenset()
    unverifiable: frozenset[str] = frozenset()


def by_presence(pages: Iterable[StoredPage], extracts: Path) -> Proof:
    """What can be said without reading an extract: which pages name one that does not lie in the folder `extracts`.

    Where the folder itself is not there, as in a place that only builds, nothing is known of any.
    """
    if not extracts.is_dir():
        return Proof()
    named = ((stored.path, reference.path) for stored in pages for reference in stored.briefing.extracts[:1])
    gone = (page for page, path in named if not (path and (extracts / (file_of_record(path) or path)).is_file()))
    return Proof(unverifiable=frozenset(gone))
