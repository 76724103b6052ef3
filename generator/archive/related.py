"""Which briefings a reader of one may want next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from generator.archive.entries import Story
from generator.archive.likeness import Likeness
from generator.model import StoredPage

MOST = 5
_NEAR_THE_BEST = 0.4  # of the nearest page's nearness
_CLOSE = ((7, 1.25), (60, 1.1))  # days apart, and what nearness is worth


def related(
    pages: Sequence[StoredPage],
    moments: Sequence[datetime | None],
    found: Iterable[Likeness],
    story_of: Mapping[str, Story],
) -> dict[str, tuple[StoredPage, ...]]:
    """Up to five pages for the path of each that has any, the nearest first; of equals the later.

    `moments` are those of `pages`, None where a page has no date. Pages of one story are not named: it names them.
    """
    chosen: dict[str, tuple[StoredPage, ...]] = {}
    for one in found:
        story = story_of.get(pages[one.place].path)
        scored = sorted(
            (-weight * _closeness(moments[one.place], moments[other]), -other)
            for other, weight in one.shared.items()
            if story is None or story_of.get(pages[other].path) is not story
        )
        if scored:
            near = [pages[-other] for score, other in scored[:MOST] if score <= _NEAR_THE_BEST * scored[0][0]]
            chosen[pages[one.place].path] = tuple(near)
    return chosen


def _closeness(one: datetime | None, other: datetime | None) -> float:
    if one is None or other is None:
        return 1.0
    days = abs((one - other).days)
    return next((worth for limit, worth in _CLOSE if days <= limit), 1.0)
