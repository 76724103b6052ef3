"""How many of something fall into each month, quarter or year: what a chart shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

LEAST = 12
MOST = 36
_WIDTHS = (1, 3, *(12 * years for years in (1, 2, 5, 10, 20, 50, 100, 1000)))
"""Months that one span may be long: the longest parts all years of the calendar into fewer than `MOST`."""
_FIRST = 12  # January of year 1


@dataclass(frozen=True, slots=True)
class Span:
    """`number` of something between `first`, the first day of a month, and the month that `last` begins."""

    first: date
    last: date
    number: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Spans of equal length without a gap, the oldest first; each is `months` long. Empty where nothing is counted."""

    months: int
    spans: tuple[Span, ...] = ()

    @property
    def total(self) -> int:
        return sum(span.number for span in self.spans)

    @property
    def compares(self) -> bool:
        """Whether there is more than one span with something in it."""
        return sum(span.number > 0 for span in self.spans) > 1

    @property
    def most(self) -> Span | None:
        """The span with the highest number, of equals the latest."""
        return max(self.spans, key=lambda span: (span.number, span.first), default=None)


def counted(days: Iterable[date]) -> Counts:
    """The days by month; by quarter or by years where there would be more than `MOST` spans.

    At least `LEAST` spans are given, so that one month alone is seen to be one of a year. The last is that of the
    latest day: what is counted later elsewhere changes nothing.
    """
    in_months = Counter(day.year * 12 + day.month - 1 for day in days)
    if not in_months:
        return Counts(1)
    first, last = min(in_months), max(in_months)
    width = next(width for width in _WIDTHS if last // width - first // width < MOST)
    numbers: Counter[int] = Counter()
    for month, number in in_months.items():
        numbers[month // width] += number
    start = min(first // width, max(last // width - LEAST + 1, _FIRST // width))
    return Counts(width, tuple(_span(at, width, numbers[at]) for at in range(start, last // width + 1)))


def _span(at: int, width: int, number: int) -> Span:
    first, last = at * width, at * width + width - 1
    return Span(_month(first), _month(last), number)


def _month(number: int) -> date:
    """The first day of a month that is counted from that of year 0. The calendar has the years 1 to 9999."""
    year, month = divmod(number, 12)
    return date(min(max(year, 1), 9999), month + 1, 1)
