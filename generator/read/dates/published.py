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
    r" ?(?P<offset>Z|z|UTC|GMT|[+\u2212-]\d\d(?::?\d\d)?)?"
    r"(?P<zone>\[[A-Za-z][\w+/-]{1,40}\]| [A-Z]{3,5}| [+-]\d{4}| [A-Z][a-z]+/[\w/]{1,30})?(?: m=[+-][\d.]+)?",
    re.ASCII,
)
_MAIL = re.compile(
    r"(?:[A-Z][a-z]{2}, ?)?(?P<day>\d\d? [A-Z][a-z]{2} \d{4})"
    r"(?: \d\d:\d\d(?::\d\d)?(?: (?:[+-]\d{4}|UTC?|GMT|Z|[ECMP][SD]T))?)?",
    re.ASCII,
)
_STAMP = re.compile(r"(\d{8})(\d{6})", re.ASCII)
_C_TIME = re.compile(  # asctime's, also with a zone before or after the year, and what date(1) and JavaScript write
    r"(?:[A-Z][a-z]{2} )?(?P<month>[A-Z][a-z]{2}) (?P<day>\d\d?)(?: (?P<early>\d{4}))? (?P<time>\d\d:\d\d:\d\d)"
    r"(?: (?P<name>[A-Z]{3,5})?(?P<zone>[+-]\d{4})?)?(?: (?P<year>\d{4}))?(?: \([\w .+:-]{2,60}\))?",
    re.ASCII,
)
_ERA = re.compile(r"(令和|平成|昭和|大正|明治)(元|\d\d?)年")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
"""Of each era of Japan the year before its first."""
_LEAD = re.compile(
    r"(?:(?:first )?(?:published|posted)(?: on| at)?|publié(?:e)?(?: le)?|veröffentlicht(?: am)?|publicado(?: el| em)?"
    r"|pubblicato(?: il)?|gepubliceerd(?: op)?|publicerad(?:es)?|publisert|udgivet|julkaistu|opublikowano|publikováno"
    r"|опубликовано|опубліковано|yayınlanma|公開日?|掲載日?|発布|发布(?:时间|日期|于)?|發布(?:時間|日期|於)?)\s?[:：]?\s?",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?![^\W_])", re.ASCII)
_EPOCH = re.compile(r"\d{10}|\d{13}", re.ASCII)
_STAMP_LENGTH = 14
_YEARS = range(1600, 3000)
_NULL = re.compile(r"(?:1970-01-01|0001-01-01|0000-00-00)[T ]00:00:00(?:\.0+)?(?: ?Z|\+00:?00)?", re.ASCII)
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class ReadDate:
    """The day or the moment that something is, in ISO 8601, or why not: it can be several, or was before all news."""

    value: str | None = None
    is_ambiguous: bool = False
    is_early: bool = False


def iso_date(text: str) -> str | None:
    """Return the day or the moment that `text` is, in ISO 8601, or None where it is neither, or could be two.

    It is `date_of` without a language, and without numbers of seconds.
    """
    return date_of(text).value


def date_of(text: str, language: str | None = None) -> ReadDate:
    """Return the day or the moment that `text` is, which is in `language`, a tag such as ``en-GB``, if that is known.

    Taken are ISO 8601 and its common variants (``2014-07-01 13:00:38 -0400``, ``20140701``, ``2014/07/01``), those of
    Java, Go, JavaScript and ``date``, those of mail and feeds (``Tue, 01 Jul 2014 13:00:38 -0400``), days with
    a month's name in many languages, of Japan's eras, and days in figures: ``27.8.2025`` is the day first, and
    ``08/27/2025`` can be one day only, while ``03/04/2026`` is ambiguous unless the language's region tells the order.
    The words for "published" may stand before it. A moment keeps its offset and loses fractions of a second; where its
    time zone is named but not known, the day is left. A month or a year alone is no day, and nothing is taken from the
    clock. What is before 1600 is another calendar's, for there was no news.
    """
    folded = _folded(text[: 2 * _LONGEST])
    if len(folded) > _LONGEST or len(text) > 2 * _LONGEST:
        return ReadDate()
    try:
        found = _day(folded) or _moment(folded) or _mail_date(folded)
    except (ValueError, OverflowError):  # by its form a date of mail, but with a month of another language
        found = None
    if found is not None:
        return ReadDate(_iso(found), is_early=found.year < _YEARS[0])
    days, time = written_date(folded, language)
    if len(days) != 1:
        return ReadDate(is_ambiguous=len(days) > 1)
    return ReadDate(_iso(time.on(days[0]) if time else days[0]), is_early=days[0].year < _YEARS[0])


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


def is_null_date(text: str) -> bool:
    """Say whether `text` is the moment that programs write where they know none."""
    return _NULL.fullmatch(text.strip()) is not None


def date_in_file_name(name: str) -> str | None:
    """Return the day that a file name begins with (``2026-03-04-name.txt``), if that day exists."""
    found = _FILE_NAME.match(name)
    return iso_date(found[1]) if found else None


def _folded(text: str) -> str:
    """Return `text` with single spaces, without what may stand before a date, its parts in an order that is known."""
    folded = " ".join(_ERA.sub(_common_era, text).split())
    led = _LEAD.match(folded)
    return _turned(folded[led.end() :] if led else folded)


def _iso(found: date) -> str | None:
    return found.isoformat() if found.year in _YEARS else None


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    return date(int(found[1]), int(found[3]), int(found[4])) if found else None


def _common_era(found: re.Match[str]) -> str:
    return f"{_ERAS[found[1]] + (1 if found[2] == '元' else int(found[2]))}年"


def _moment(text: str) -> date | None:
    found = _MOMENT.fullmatch(_STAMP.sub(r"\1T\2", text) if len(text) == _STAMP_LENGTH else text)
    if not found:
        return None
    offset = (found["offset"] or "").replace("\u2212", "-").upper()
    offset = "Z" if offset in ("UTC", "GMT") else offset
    if found["zone"] and not offset:
        return _day(found["day"]) if "/" in found["zone"] else None  # a place: only the day is sure
    return datetime.fromisoformat(f"{found['day']}T{found['hour']}:{found['minute']}:{found['second'] or '00'}{offset}")


def _mail_date(text: str) -> date | None:
    found = _MAIL.fullmatch(text)
    if not found:
        return None
    moment = parsedate_to_datetime(text if ":" in text else f"{text} 00:00:00")
    return moment if ":" in text else moment.date()


def _turned(text: str) -> str:
    """Return `text` with its parts in the order of mail, if it is of the form that C's asctime began."""
    found = _C_TIME.fullmatch(text)
    if not found or bool(found["early"]) == bool(found["year"]):
        return text
    zone = found["zone"] or found["name"] or ""
    return f"{found['day']} {found['month']} {found['early'] or found['year']} {found['time']} {zone}".strip()
