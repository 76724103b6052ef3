"""Dates, numbers, lists and names of languages as a locale writes them (CLDR, through Babel)."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.model import day_of

_remembered = lru_cache(maxsize=10_000)
"""Lists name the same days and numbers over and over, and to write one takes longer than all else in a line."""


def as_day(value: str | date, zone: tzinfo) -> date:
    """The day on which a date or a moment in ISO 8601 falls in `zone`."""
    return _day_of(value, zone) if isinstance(value, str) else value


@_remembered
def _day_of(moment: str, zone: tzinfo) -> date:
    return day_of(moment, zone)


@_remembered
def long_date(day: date, language: str) -> str:
    """4 March 2026."""
    return format_date(day, "long", locale=locale_of(language))


def short_time(moment: datetime, language: str) -> str:
    """14:30, in the zone that the moment is given in."""
    return format_time(moment, "short", locale=locale_of(language))


@_remembered
def weekday(day: date, language: str) -> str:
    return format_date(day, "EEEE", locale=locale_of(language))


@_remembered
def year_name(day: date, language: str) -> str:
    """The year of `day`, in some languages with a word for it."""
    return str(format_skeleton("y", day, locale=locale_of(language)))


@_remembered
def span_name(first: date, last: date, language: str) -> str:
    """A month, a quarter, a year or several years, by the months in which they begin and end."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 1:
        return month_name(first, language)
    if months < 12:
        return str(format_skeleton("yQQQ", first, locale=locale_of(language)))
    if months == 12:
        return year_name(first, language)
    return f"{first.year}–{last.year}"


@_remembered
def day_of_month(day: date, language: str) -> str:
    return format_date(day, "d", locale=locale_of(language))


def weekdays(language: str) -> list[tuple[str, str, str]]:
    """The days of the week from its first on, each as a letter or so, in short and in full."""
    locale, start = locale_of(language), week_start(language)
    monday = date(2024, 1, 1)
    days = [monday + timedelta((start + place) % 7) for place in range(7)]
    short, shorter, full = "EEEEEE", "EEEEE", "EEEE"
    return [
        (
            format_date(day, shorter, locale=locale),
            format_date(day, short, locale=locale),
            format_date(day, full, locale=locale),
        )
        for day in days
    ]


def week_start(language: str) -> int:
    """The day with which a week begins, from 0 for Monday on; where a tag names no region, in its language's usual."""
    locale = locale_of(language)
    if locale.territory is None:
        likely = get_global("likely_subtags").get(str(locale)) or get_global("likely_subtags").get(locale.language)
        locale = Locale.parse(likely) if likely else locale
    return int(locale.first_week_day)


@_remembered
def number(value: int, language: str) -> str:
    """With the marks that group figures: 12,345."""
    return format_decimal(value, locale=locale_of(language))


def listed(names: Iterable[str], language: str) -> str:
    """Joined by the commas and the “and” of the language."""
    return format_list([str(name) for name in names], locale=locale_of(language))


@cache
def locale_of(language: str) -> Locale:
    """The locale of a BCP 47 tag; English for one that the locale data do not know."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        return Locale("en")


@_remembered
def month_name(day: date, language: str) -> str:
    """The month and year of `day` as a heading has them.

    Where a language has no names of its own for months that stand alone, those of running text are asked for, which are
    the same: Babel gives it another language's, if it was asked for such a one's before.
    """
    locale = locale_of(language)
    pattern = str(locale.datetime_skeletons["yMMMM"].pattern)
    return format_date(day, pattern if _names_months_alone(locale) else pattern.replace("LLLL", "MMMM"), locale=locale)


@_remembered
def month_alone(day: date, language: str) -> str:
    """The month of `day` without its year."""
    locale = locale_of(language)
    return format_date(day, "LLLL" if _names_months_alone(locale) else "MMMM", locale=locale)


@cache
def _names_months_alone(locale: Locale) -> bool:
    for code in (str(locale), locale.language):
        data = pickle.loads(Path(localedata.resolve_locale_filename(code)).read_bytes())  # noqa: S301 - Babel's own
        if "wide" in data.get("months", {}).get("stand-alone", {}):
            return True
    return False


@_remembered
def language_name(tag: str, language: str) -> str:
    """The name of a language in another, or its tag where the locale data know none."""
    try:
        found = Locale.parse(tag, sep="-").get_display_name(locale_of(language))
    except (ValueError, LookupError, UnknownLocaleError):
        found = None
    return str(found) if found else tag


def text_direction(language: str) -> str:
    """``rtl`` or ``ltr``, by the language's usual script."""
    return "rtl" if locale_of(language).text_direction == "rtl" else "ltr"


def plural_samples(language: str) -> tuple[tuple[str, int], ...]:
    """The classes of numbers that a language has forms for (CLDR's names of them), each with a number of the class."""
    locale = locale_of(language)
    samples: dict[str, int] = {}
    for value in (*range(200), 1_000_000):
        samples.setdefault(locale.plural_form(value), value)
    return tuple(sorted(samples.items()))
