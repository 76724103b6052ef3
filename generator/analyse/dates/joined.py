"""Neighbours that are one date: "Tuesday, March 10", "4 March at 14:30", "from April to June"."""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.dates.mentions import Mention
from generator.analyse.dates.vocabulary import Vocabulary

_LONGEST_GAP = 24  # letters between two that are one


def joined(text: str, found: Iterable[Mention], words: Vocabulary) -> list[Mention]:
    """The mentions, neighbours that are one as one; those that are dates only as an end of a range only there."""
    kept: list[Mention] = []
    for each in found:
        one = _one(text, kept[-1], each, words) if kept else None
        if one is None:
            kept.append(each)
        else:
            kept[-1] = one
    return [each for each in kept if not each.weak]


def _one(text: str, first: Mention, second: Mention, words: Vocabulary) -> Mention | None:
    if second.start - first.end > _LONGEST_GAP:
        return None
    between = text[first.end : second.start]
    if first.is_day and second.is_time and words.time_by.fullmatch(between):
        return first._replace(end=second.end, time=second.time, until=second.until, weak=False)
    if first.is_time and second.is_day and not second.until and words.date_by.fullmatch(between):
        return second._replace(start=first.start, time=first.time, until=first.until, weak=False)
    if _completes(first, second, between, words):
        return second._replace(start=first.start, shift=first.shift, weak=False)
    if first.shift and first.shift[0] == "day" and second.weekday and not second.day:
        together = words.date_by.fullmatch(between) and second.turn is None
        return first._replace(end=second.end, weekday=second.weekday, time=second.time) if together else None
    if first.weekday and not first.day and second.day and words.date_by.fullmatch(between):
        return second._replace(start=first.start, weekday=first.weekday, turn=first.turn, weak=False)
    before = text[max(0, first.start - _LONGEST_GAP) : first.start]
    by = words.range_by.fullmatch(between)
    of = not by and words.range_of.fullmatch(between) and words.range_lead.search(before)
    return _range(first, second) if by or of else None


def _completes(first: Mention, second: Mention, between: str, words: Vocabulary) -> bool:
    """Whether the second is of the year or the month before it, in a language that writes them so: "今年3月"."""
    if words.spaced or not words.date_by.fullmatch(between) or first.shift is None or second.year is not None:
        return False
    lacking = "year" if second.month else "month" if second.day else None
    return first.shift[0] == lacking


def _range(first: Mention, second: Mention) -> Mention | None:
    """The range between two of one kind; what is said once, at the second or the first, holds for both."""
    if first.until or second.until or _kind(first) != _kind(second) or first.shift or second.shift:
        return None
    if first.year is None and second.year is not None:
        first = first._replace(year=second.year)
    elif second.year is None and first.year is not None:
        second = second._replace(year=first.year)
    if first.month is None and (first.year or 0) >= (second.year or 0) > 0:
        return None
    return first._replace(end=second.end, until=second._replace(weak=False), weak=False)


def _kind(mention: Mention) -> str:
    if mention.is_time:
        return "time"
    if mention.season or mention.last_month or mention.last_year or mention.turn is not None:
        return "other"
    if mention.weekday and not mention.day:
        return "weekday"
    return "day" if mention.day else "month" if mention.month else "year" if mention.year else "other"
