"""Which pages the base index has, which the fresh one, and when both become one: decided by content alone.

An index of all pages takes long to make, one of a few hundred does not. So the base stays as it was made; pages that
were added or changed since are in the fresh index, and those that were changed or deleted are hidden in the base.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isqrt

LARGE = 2000
"""From so many pages on, what every reader has to load of the base is more than the words of a query."""
ROOM = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the base: the `digest` of what the index has of it, and the `fragment` under which it lies there."""

    digest: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Change:
    """What has to be done to a base: the `fresh` pages beside it, and those of its own that are `hidden`."""

    fresh: tuple[str, ...]
    hidden: tuple[str, ...]


def change(base: Mapping[str, Entry], pages: Mapping[str, str]) -> Change:
    """What leads from a base to `pages`, the digests of all that are to be found, by their paths."""
    same = {path for path, entry in base.items() if pages.get(path) == entry.digest}
    return Change(tuple(sorted(pages.keys() - same)), tuple(sorted(base.keys() - same)))


def is_too_much(change: Change, pages: int) -> bool:
    """Whether a new base is due.

    A new base costs as the number of all pages does, the fresh index at each build as the number of its own: the two
    are in balance where the fresh ones grow with the root of all.
    """
    return len(change.fresh) + len(change.hidden) > ROOM * isqrt(pages)


def recent(pages: Iterable[str]) -> tuple[str, ...]:
    """The pages that a large archive keeps out of a new base, so that a search has its first results before the base
    is loaded: those that stand last by the months in their paths. None of a small archive.
    """
    paths = sorted(pages)
    if len(paths) < LARGE:
        return ()
    return tuple([path for path in paths if path[0].isdigit()][-isqrt(len(paths)) :])
