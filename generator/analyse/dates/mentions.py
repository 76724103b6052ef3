"""A date as its words have it: not yet a day."""

from __future__ import annotations

from typing import NamedTuple

NEAREST = 2
"""The size of a turn that means the nearest, not that of the last or the next year."""


class Mention(NamedTuple):
    """The words from `start` to `end` of a text, and what of a date they name.

    `turn` is -1 for "last", 0 for "this", 1 for "next", and -2 or 2 for the nearest past or coming one; `shift` is a
    unit and how many of it lie between the day of publication and the day meant. `last_month` ends a quarter,
    `last_year` a decade, and `until` is the other end of a range. One that `needs_future` is a date only of what is
    still to come, and one that is `weak` only as an end of a range.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    turn: int | None = None
    time: tuple[int, int] | None = None
    shift: tuple[str, int] | None = None
    season: str | None = None
    last_month: int | None = None
    last_year: int | None = None
    until: Mention | None = None
    needs_future: bool = False
    weak: bool = False

    @property
    def is_time(self) -> bool:
        """Whether it is a time of the day and no more."""
        return self.time is not None and not self.is_day

    @property
    def is_day(self) -> bool:
        """Whether it names one day, or could with the day of publication."""
        return bool(self.day or self.weekday or (self.shift and self.shift[0] == "day"))
