"""The archive by date: years, months as calendars, days, and each day as one document to print."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeVar

from generator.archive import Day, counted
from generator.site import addresses, locales
from generator.site.parting import Kind, Listing, parted
from generator.site.words import Words

PER_DAY = 30
"""Briefings on one page of a day, where each has its key points."""
LEVELS = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """A day in a calendar: how many briefings it has, and where that lies between none (0) and most (`LEVELS`)."""

    date: date
    number: int
    level: int


@dataclass(frozen=True, slots=True)
class Month:
    """The days of a month that have briefings, newest first, and the month as rows of a calendar.

    A row is a week, its cells the seven days; those of other months are None.
    """

    date: date
    days: tuple[Day, ...]
    weeks: tuple[tuple[Cell | None, ...], ...]

    @property
    def number(self) -> int:
        return sum(len(day.pages) for day in self.days)


@dataclass(frozen=True, slots=True)
class Year:
    """The months of a year that have briefings, newest first."""

    date: date
    months: tuple[Month, ...]

    @property
    def number(self) -> int:
        return sum(month.number for month in self.months)


Dated = TypeVar("Dated", Day, Month, Year)


def by_date(days: Sequence[Day], words: Words, language: str) -> Iterator[Listing]:
    """The listings of `days`, which come newest first; their titles are in `words`, dates in `language`."""
    years = tuple(_years(days, locales.week_start(language)))
    counts = counted(day.date for day in days for _ in day.pages)
    yield Listing(addresses.ARCHIVE, "archive.html", words.say("Archive"), {"years": years, "counts": counts})
    for later, year, earlier in _with_neighbours(years):
        name = locales.year_name(year.date, language)
        yield Listing(
            addresses.year_uri(year.date), "year.html", name, {"year": year, "earlier": earlier, "later": later}
        )
    months = [month for year in years for month in year.months]
    for next_month, month, previous in _with_neighbours(months):
        context = {"month": month, "earlier": previous, "later": next_month}
        yield Listing(addresses.month_uri(month.date), "month.html", locales.month_name(month.date, language), context)
    for next_day, day, previous_day in _with_neighbours(days):
        name = locales.long_date(day.date, language)
        around = {"day": day, "earlier": previous_day, "later": next_day}
        yield from parted(addresses.day_uri(day.date), Kind("day.html", name, size=PER_DAY), day.pages, around)
        on_paper = words.say("%(day)s, as one document", day=name)
        yield Listing(addresses.print_uri(day.date), "print.html", on_paper, {"day": day}, indexed=False)


def _years(days: Sequence[Day], week_start: int) -> Iterator[Year]:
    for first, in_year in groupby(days, key=lambda day: day.date.replace(month=1, day=1)):
        held = tuple(in_year)
        most = max(len(day.pages) for day in held)
        months = (
            _month(month, tuple(found), week_start, most)
            for month, found in groupby(held, key=lambda day: day.date.replace(day=1))
        )
        yield Year(first, tuple(months))


def _month(first: date, days: tuple[Day, ...], week_start: int, most: int) -> Month:
    numbers = {day.date.day: len(day.pages) for day in days}
    rows = Calendar(week_start).monthdayscalendar(first.year, first.month)
    weeks = tuple(tuple(_cell(first, number, numbers, most) if number else None for number in row) for row in rows)
    return Month(first, days, weeks)


def _cell(month: date, day: int, numbers: Mapping[int, int], most: int) -> Cell:
    number = numbers.get(day, 0)
    return Cell(month.replace(day=day), number, -(-number * LEVELS // most))


def _with_neighbours(items: Sequence[Dated]) -> Iterator[tuple[date | None, Dated, date | None]]:
    """Each of `items` between the dates of the one before and the one after it."""
    around = [None, *(item.date for item in items), None]
    yield from zip(around, items, around[2:], strict=False)
