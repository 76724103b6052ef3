"""Dates of articles, as files and extractors write them."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

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
_FILE_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?![^\W_])", re.ASCII)
_YEARS = range(1000, 3000)


def iso_date(text: str) -> str | None:
    """Return the day or the moment that `text` is, in ISO 8601, or None where it is neither, or could be two.

    Taken are ISO 8601 and its common variants (``2014-07-01 13:00:38 -0400``, ``20140701``, ``2014/07/01``) and
    the dates of mail and feeds, RFC 2822 (``Tue, 01 Jul 2014 13:00:38 -0400``). A moment keeps its offset and
    loses fractions of a second. A month or a year alone is no day.
    """
    folded = " ".join(text.split())
    try:
        moment = _day(folded) or _moment(folded) or _mail_date(folded)
    except (ValueError, OverflowError):
        return None
    return moment.isoformat() if moment is not None and moment.year in _YEARS else None


def date_in_file_name(name: str) -> str | None:
    """Return the day that a file name begins with (``2026-03-04-name.txt``), if that day exists."""
    found = _FILE_NAME.match(name)
    return iso_date(found[1]) if found else None


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    return date(int(found[1]), int(found[3]), int(found[4])) if found else None


def _moment(text: str) -> datetime | None:
    found = _MOMENT.fullmatch(text)
    if not found:
        return None
    offset = (found["offset"] or "").replace("\u2212", "-").upper()
    offset = "Z" if offset in ("UTC", "GMT") else offset
    return datetime.fromisoformat(f"{found['day']}T{found['hour']}:{found['minute']}:{found['second'] or '00'}{offset}")


def _mail_date(text: str) -> date | None:
    found = _MAIL.fullmatch(text)
    if not found:
        return None
    moment = parsedate_to_datetime(text if ":" in text else f"{text} 00:00:00")
    return moment if ":" in text else moment.date()
