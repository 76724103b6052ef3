"""Years and months as calendars."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from generator.archive import arrange
from generator.site.calendar import LEVELS, Cell, Month, by_date
from generator.site.words import Words
from tests.verra import stored

UTC = ZoneInfo("UTC")


def month_of(language: str, *days: str) -> Month:
    pages = [stored(f"{n}.md", date=day) for n, day in enumerate(days)]
    listings = {one.uri: one for one in by_date(arrange(pages, UTC).days, Words(), language)}
    found: Month = listings["2026/03/index.md"].context["month"]
    return found


@pytest.mark.parametrize(("language", "first"), [("en-GB", 0), ("fr", 0), ("en-US", 6), ("ar", 5), ("uk", 0)])
def test_weeks_begin_as_the_language_has_them(language: str, first: int) -> None:
    """Each row is a week from the locale's first day on; every day of the month stands in it once, in order."""
    weeks = month_of(language, "2026-03-04").weeks
    assert all(len(week) == 7 for week in weeks)
    days = [cell.date for week in weeks for cell in week if cell]
    assert days == [date(2026, 3, n) for n in range(1, 32)]
    assert all(cell.date.weekday() == (first + place) % 7 for week in weeks for place, cell in enumerate(week) if cell)


def test_days_are_marked_by_how_much_there_is() -> None:
    """A day without a briefing has level 0, the year's fullest the highest, and one briefing is never none."""
    month = month_of("en", *["2026-03-04"] * 9, *["2026-03-05"] * 4, "2026-03-06", *["2026-01-01"] * 18)
    cells = {cell.date.day: cell for week in month.weeks for cell in week if cell}
    assert cells[4] == Cell(date(2026, 3, 4), 9, LEVELS // 2)
    assert [cells[day].level for day in (5, 6, 7)] == [1, 1, 0]
    assert month.number == 14


def test_months_and_years_are_summed() -> None:
    """The archive knows how many briefings each year has, and the chart of all counts each once."""
    pages = [stored(f"{n}.md", date=f"202{n % 2 + 5}-0{n % 3 + 1}-04") for n in range(12)]
    archive = next(iter(by_date(arrange(pages, UTC).days, Words(), "en"))).context
    assert [(year.date.year, year.number) for year in archive["years"]] == [(2026, 6), (2025, 6)]
    assert archive["counts"].total == 12
    assert next(iter(by_date((), Words(), "en"))).context["years"] == ()
