"""A date as its words have it, and the day of publication -> ISO 8601.

Nothing is guessed. A date with its year needs no other; all else needs the day of publication, and these rules:

- A weekday alone is a day within the seven before or after publication, and the tense of its verb tells which: the
  rule of the Associated Press Stylebook ("days of the week"), which other agencies share. Where the tense is not seen
  it stays open, but for the day of publication itself. "Last" is the nearest before it, "next" the nearest after it.
- A month or day without a year is in the year of publication (the same stylebook, "months", "dates"), or in that
  before or after, if it is nearer there: "December 20" in January. The tense says which of the two; where it cannot
  or allows neither, it stays open, and also where the paragraph has named another year before.
- A day with its weekday is where it is that weekday within about half a year, whatever the tense.
- "Last March" is resolved where the nearest one and that of last year are the same; where a language has a word for
  the nearest alone ("mars dernier"), always.
- The seasons of a year differ by hemisphere, and winter has two years: of a summer the year is given, of a winter none.
- Where a language writes the day of the month alone (Japanese, Chinese), it is of the month of publication, within
  half a month of it.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from generator.analyse.dates.mentions import NEAREST, Mention
from generator.analyse.dates.tense import Direction

_HALF_A_MONTH = timedelta(days=15)
_ABOUT_HALF_A_YEAR = timedelta(days=200)
_WEEK = timedelta(days=7)
_YEARS = range(1000, 3000)


class Anchor(NamedTuple):
    """What a date is relative to: the day of publication, the tense, and the year that its paragraph named before.

    `tense` says whether what is told is past (-1) or still to come (1); it is asked only where it matters.
    """

    published: date | None
    tense: Callable[[], Direction]
    other_year: int | None = None


def resolved(mention: Mention, anchor: Anchor) -> str | None:
    """ISO 8601: a day, week, month, year, a day with its time, or two of these with ``/``; None where it stays open."""
    try:
        whole = _dated(mention, anchor)
        return whole if isinstance(whole, str | None) else _written(whole)
    except (ValueError, OverflowError):  # no such day, or out of all calendars
        return None


def _dated(mention: Mention, anchor: Anchor) -> Mention | str | None:
    """The mention with its year, or what it is where it has none of its own."""
    published = anchor.published
    if mention.needs_future and anchor.tense() != 1:
        return None
    if mention.season:
        return _season(mention, published)
    if mention.year is not None:
        return mention
    if published is None:
        return None
    if mention.shift:
        return _shifted(mention, mention.shift, published)
    if mention.day is None and mention.month is None:
        return _weekday(mention, published, anchor) if mention.weekday else None
    if mention.day and mention.month is None:
        return _of_this_month(mention, mention.day, published)
    return _turned(mention, published) if mention.turn is not None else _nearest(mention, published, anchor)


def _written(whole: Mention) -> str | None:
    """ISO 8601 of a mention that has its year."""
    last = whole.until
    if last is None or last.is_time:
        return _plain(whole)
    return _interval(
        _plain(whole), _plain(last._replace(year=last.year or whole.year, month=last.month or whole.month))
    )


def _plain(mention: Mention) -> str | None:
    year, month = mention.year, mention.month
    if year is None or year not in _YEARS:
        return None
    if mention.last_year:
        return _interval(f"{year}", f"{mention.last_year}")
    if month is None:
        return f"{year}"
    if mention.last_month:
        return _interval(_month(year, month), _month(year, mention.last_month))
    return _month(year, month) if mention.day is None else _day(date(year, month, mention.day), mention)


def _day(day: date, mention: Mention) -> str | None:
    """The day with its time; None where its weekday is another, for one of the two is wrong."""
    if mention.weekday not in (None, day.isoweekday()):
        return None
    if mention.time is None:
        return day.isoformat()
    first, until = _moment(day, mention.time), mention.until
    return _interval(first, _moment(day, until.time)) if until and until.time else first


def _moment(day: date, time: tuple[int, int]) -> str:
    return f"{day.isoformat()}T{time[0]:02}:{time[1]:02}"


def _month(year: int, month: int) -> str:
    return date(year, month, 1).isoformat()[:7]


def _interval(first: str | None, last: str | None) -> str | None:
    return f"{first}/{last}" if first and last and first < last else None


def _shifted(mention: Mention, shift: tuple[str, int], published: date) -> Mention | str | None:
    """The unit that lies so many before or after publication, or the month or day within it."""
    unit, number = shift
    year, month = divmod(12 * published.year + published.month - 1 + number, 12)
    match unit:
        case "day":
            return _day(published + timedelta(days=number), mention)
        case "week":
            year, week, _ = (published + number * _WEEK).isocalendar()
            return f"{year:04}-W{week:02}"
        case "month":
            return mention._replace(year=year, month=month + 1)
        case "year":
            return mention._replace(year=published.year + number)
    return None


def _season(mention: Mention, published: date | None) -> Mention | None:
    year = mention.year or (published.year if published and mention.turn == 0 else None)
    return Mention(mention.start, mention.end, year=year) if mention.season != "winter" else None


def _weekday(mention: Mention, published: date, anchor: Anchor) -> str | None:
    if mention.weekday is None or (mention.until and mention.until.weekday):
        return None
    ahead = timedelta(days=(mention.weekday - published.isoweekday()) % 7)
    behind = timedelta(days=(published.isoweekday() - mention.weekday) % 7)
    if mention.turn:
        return _day(published - (behind or _WEEK) if mention.turn < 0 else published + (ahead or _WEEK), mention)
    match anchor.tense():
        case -1:
            return _day(published - behind, mention)
        case 1:
            return _day(published + ahead, mention)
    if mention.turn == 0:
        return _day(published + timedelta(days=mention.weekday - published.isoweekday()), mention)
    return None if ahead else _day(published, mention)


def _of_this_month(mention: Mention, number: int, published: date) -> Mention | None:
    meant = published.replace(day=number)
    return mention._replace(year=meant.year, month=meant.month) if abs(meant - published) < _HALF_A_MONTH else None


def _turned(mention: Mention, published: date) -> Mention | None:
    """The month of that name that is the last, this year's or the next, where that can be one only."""
    turn, year = mention.turn or 0, published.year
    if turn < 0 and _bound(mention, year, end=True) >= published:
        year -= 1
    elif turn > 0 and _bound(mention, year, end=False) <= published:
        year += 1
    is_one = year != published.year or turn == 0 or abs(turn) == NEAREST
    return mention._replace(year=year) if is_one else None


def _nearest(mention: Mention, published: date, anchor: Anchor) -> Mention | None:
    """The mention in the year of publication or the nearest one, whichever the tense allows, if only one is left."""
    years = (published.year - 1, published.year, published.year + 1)
    if mention.weekday and mention.day and not mention.until:
        days = (_bound(mention, year, end=False) for year in years)
        near = (day for day in days if abs(day - published) < _ABOUT_HALF_A_YEAR)
        left = [day.year for day in near if day.isoweekday() == mention.weekday]
    elif anchor.other_year not in (None, published.year):
        return None
    else:
        nearest = min(years, key=lambda year: abs(_bound(mention, year, end=False) - published))
        direction = anchor.tense()
        left = [
            year
            for year in dict.fromkeys((nearest, published.year))
            if not (direction == 1 and _bound(mention, year, end=True) < published)
            and not (direction == -1 and _bound(mention, year, end=False) > published)
        ]
    return mention._replace(year=left[0]) if len(left) == 1 else None


def _bound(mention: Mention, year: int, *, end: bool) -> date:
    """The first or the last day that a mention can mean in a year."""
    month = mention.month or 1
    length = monthrange(year, month)[1]
    return date(year, month, min(mention.day or (length if end else 1), length))
