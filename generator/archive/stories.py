"""The same event as several sources have it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from generator.archive.entries import Story
from generator.archive.likeness import Likeness
from generator.model import StoredPage

_ALIKE = 0.2  # of what two pages name, by weight
_ENOUGH = 1.4  # weight in common: a seldom topic and a seldom person
_APART = timedelta(days=3)
_LONGEST = timedelta(days=7)


def stories(
    pages: Sequence[StoredPage], moments: Sequence[datetime | None], found: Iterable[Likeness]
) -> tuple[Story, ...]:
    """The stories among `pages`, which come in order of time, in the order of their first pages.

    A page joins the story of the earlier page that is most like it, where that is at most three days older and the
    story no older than a week: so a later page never moves an earlier one. What one source alone has is no story.
    """
    held: list[list[int]] = []
    story_of: dict[int, list[int]] = {}
    owns: list[float] = []
    for one in found:
        owns.append(one.own)
        story = None
        earlier = _most_alike(one, owns, moments)
        if earlier is not None:
            story = story_of.get(earlier)
            moment, first = moments[one.place], moments[story[0]] if story else None
            if story and moment and first and moment - first > _LONGEST:
                story = None
        if story is None:
            story = []
            held.append(story)
        story.append(one.place)
        story_of[one.place] = story
    return tuple(Story(tuple(pages[place] for place in story)) for story in held if _several_sources(story, pages))


def _most_alike(one: Likeness, owns: Sequence[float], moments: Sequence[datetime | None]) -> int | None:
    """The place of the earlier page that tells the same, or None."""
    moment = moments[one.place]
    best: tuple[float, int] | None = None
    for other, weight in one.shared.items():
        then = moments[other] if other < one.place else None
        if moment is None or then is None or weight < _ENOUGH or moment - then > _APART:
            continue
        alike = 2 * weight / (one.own + owns[other])
        if alike >= _ALIKE and (best is None or (alike, other) > best):
            best = alike, other
    return best[1] if best else None


def _several_sources(story: Sequence[int], pages: Sequence[StoredPage]) -> bool:
    sources = [frozenset(source.name for source in pages[place].briefing.sources if source.name) for place in story]
    return len(story) > 1 and len(frozenset(sources)) > 1
