"""Dates of articles, as files and extractors write them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from generator.read.dates.written import written_date

_DAY = re.compile(r"(\d{4})([-/.]?)(\d\d)\2(\d\d)", re.ASCII)
_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d|\d{8})[Tt ] ?"
    r"(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?"
    r" ?(?P<offset>Z|z|UTC|GMT|[+\u2212-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
_MAIL = re.compile(
    r"(?:[A-Z][a-z]{2}, ?)?(?P<day>\d\d? [A-Z][a-z]{2} \d{4})"
    r"(?: \d\d:\d\d(?::\d\d)?(?: (?:[+-]\d{4}|UTC?|GMT|Z|[ECMP][SD]T))?)?",
    re.ASCII,
)
_STAMP = re.compile(r"(\d{8})(\d{6})", re.ASCII)
_C_TIME = re.compile(  # asctime's, also with a zone before the year
    r"(?:[A-Z][a-z]{2} )?(?P<month>[A-Z][a-z]{2}) (?P<day>\d\d?) (?P<time>\d\d:\d\d:\d\d)"
    r"(?P<zone> (?:[+-]\d{4}|UTC?|GMT|[ECMP][SD]T))? (?P<year>\d{4})",
    re.ASCII,
)
_FILE_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?![^\W_])", re.ASCII)
_EPOCH = re.compile(r"\d{10}|\d{13}", re.ASCII)
_STAMP_LENGTH = 14
_YEARS = range(1000, 3000)
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class ReadDate:
    """The day or the moment that something is, in ISO 8601, or whether that is because it can be several."""

    value: str | None = None
    is_ambiguous: bool = False


def iso_date(text: str) -> str | None:
    """Return the day or the moment that `text` is, in ISO 8601, or None where it is neither, or could be two.

    It is `date_of` without a language, and without numbers of seconds.
    """
    return date_of(text).value


def date_of(text: str, language: str | None = None) -> ReadDate:
    """Return the day or the moment that `text` is, which is in `language`, a tag such as ``en-GB``, if that is known.

    Taken are ISO 8601 and its common variants (``2014-07-01 13:00:38 -0400``, ``20140701``, ``2014/07/01``), the
    dates of mail and feeds, RFC 2822 (``Tue, 01 Jul 2014 13:00:38 -0400``), dates with a month's name in many
    languages, and days in figures: ``27.8.2025`` is the day first, and ``08/27/2025`` can be one day only, while
    ``03/04/2026`` is ambiguous unless the language's region tells the order. A moment keeps its offset and loses
    fractions of a second; where its time zone is named but not known, the day is left. A month or a year alone is no
    day, and nothing is taken from the clock.
    """
    folded = " ".join(text[: 2 * _LONGEST].split())
    if len(folded) > _LONGEST or len(text) > 2 * _LONGEST:
        return ReadDate()
    try:
        found = _day(folded) or _moment(folded) or _mail_date(folded)
    except (ValueError, OverflowError):  # by its form a date of mail, but with a month of another language
        found = None
    if found is not None:
        return ReadDate(_iso(found))
    days, time = written_date(folded, language)
    if len(days) != 1:
        return ReadDate(is_ambiguous=len(days) > 1)
    return ReadDate(_iso(time.on(days[0]) if time else days[0]))


def date_in_field(value: object, language: str | None = None) -> ReadDate:
    """Return what a field that holds a date says: as `date_of`, or seconds or milliseconds since 1970, UTC.

    Those are a number or a text of 10 or 13 digits.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ReadDate()
    if isinstance(value, float):
        value = int(value) if math.isfinite(value) and abs(value) < 1e14 else ""
    digits = str(value).strip() if isinstance(value, str) or 0 <= value < 10**14 else ""
    if _EPOCH.fullmatch(digits):
        seconds = int(digits) // (1000 if len(digits) == 13 else 1)
        return ReadDate(datetime.fromtimestamp(seconds, UTC).isoformat())
    return date_of(digits, language)


def date_in_file_name(name: str) -> str | None:
    """Return the day that a file name begins with (``2026-03-04-name.txt``), if that day exists."""
    found = _FILE_NAME.match(name)
    return iso_date(found[1]) if found else None


def _iso(found: date) -> str | None:
    return found.isoformat() if found.year in _YEARS else None


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    return date(int(found[1]), int(found[3]), int(found[4])) if found else None


def _moment(text: str) -> datetime | None:
    found = _MOMENT.fullmatch(_STAMP.sub(r"\1T\2", text) if len(text) == _STAMP_LENGTH else text)
    if not found:
        return None
    offset = (found["offset"] or "").replace("\u2212", "-").upper()
    offset = "Z" if offset in ("UTC", "GMT") else offset
    return datetime.fromisoformat(f"{found['day']}T{found['hour']}:{found['minute']}:{found['second'] or '00'}{offset}")


def _mail_date(text: str) -> date | None:
    turned = _C_TIME.fullmatch(text)
    if turned:
        text = f"{turned['day']} {turned['month']} {turned['year']} {turned['time']}{turned['zone'] or ''}"
    found = _MAIL.fullmatch(text)
    if not found:
        return None
    moment = parsedate_to_datetime(text if ":" in text else f"{text} 00:00:00")
    return moment if ":" in text else moment.date()
