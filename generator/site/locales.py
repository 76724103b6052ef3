"""Dates, numbers, lists and names of languages as a locale writes them (CLDR, through Babel)."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError, localedata
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.model import day_of


def as_day(value: str | date, zone: tzinfo) -> date:
    """The day on which a date or a moment in ISO 8601 falls in `zone`."""
    return day_of(value, zone) if isinstance(value, str) else value


def long_date(day: date, language: str) -> str:
    """4 March 2026."""
    return format_date(day, "long", locale=locale_of(language))


def short_time(moment: datetime, language: str) -> str:
    """14:30, in the zone that the moment is given in."""
    return format_time(moment, "short", locale=locale_of(language))


def weekday(day: date, language: str) -> str:
    return format_date(day, "EEEE", locale=locale_of(language))


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


def month_name(day: date, language: str) -> str:
    """The month and year of `day` as a heading has them.

    Where a language has no names of its own for months that stand alone, those of running text are asked for, which are
    the same: Babel gives it another language's, if it was asked for such a one's before.
    """
    locale = locale_of(language)
    pattern = str(locale.datetime_skeletons["yMMMM"].pattern)
    return format_date(day, pattern if _names_months_alone(locale) else pattern.replace("LLLL", "MMMM"), locale=locale)


@cache
def _names_months_alone(locale: Locale) -> bool:
    for code in (str(locale), locale.language):
        data = pickle.loads(Path(localedata.resolve_locale_filename(code)).read_bytes())  # noqa: S301 - Babel's own
        if "wide" in data.get("months", {}).get("stand-alone", {}):
            return True
    return False


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
