"""Which of the dates that were found a page lists, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.model import Extract, FoundDate

_ENOUGH = 2


def listed(extract: Extract, dates: Iterable[FoundDate]) -> tuple[FoundDate, ...]:
    """The dates that a page lists, each once: the same words with the same value stand where they stand first.

    Where at least two different ones are resolved they are a timeline, in the order in which they begin, and what
    is not resolved is left out: it has no place there. Where they are not, all are listed in the order of the text,
    so that a reader sees what the article leaves open.
    """
    first: dict[tuple[str, str | None], FoundDate] = {}
    for each in dates:
        span = each.span
        words = extract.paragraphs[span.paragraph][span.start : span.end]
        first.setdefault((words.casefold(), each.value), each)
    found = tuple(first.values())
    if len({each.value for each in found if each.value}) < _ENOUGH:
        return found
    return tuple(sorted((each for each in found if each.value), key=_begin))


def _begin(found: FoundDate) -> tuple[str, str]:
    """When it begins, of a week its Monday; ISO 8601 sorts as text, a month before its days, a year before both."""
    value = found.value or ""
    first, _, last = value.partition("/")
    year, is_week, week = first.partition("-W")
    if is_week:
        first = date.fromisocalendar(int(year), int(week), 1).isoformat()
    return first, last
