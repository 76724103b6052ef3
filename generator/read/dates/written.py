"""Dates as people write them: a day in figures or words, and a time before or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache

from generator.read.dates.worded import is_small_word, is_weekday, plain, worded_date

_YEAR_FIRST = re.compile(r"(\d{4})([-/.]|\. )(\d\d?)\2(\d\d?)\.?")
_YEAR_LAST = re.compile(r"(\d\d?)([-/.]|\. )(\d\d?)\2(\d{4})\.?(?: ?г\.?)?")
_EAST_ASIAN = re.compile(
    r"(\d{4}) ?([年년]) ?(\d\d?) ?[月월] ?(\d\d?) ?[日일號号]"
    r"(?: ?\(?(?:[月火水木金土日](?:曜日?)?|(?:星期|週|周|礼拜)[一二三四五六日天]|[월화수목금토일](?:요일)?)\)?)?"
)

_HOURS = """
z 0 ut 0 utc 0 gmt 0 wet 0 west 1 bst 1 cet 1 cest 2 mez 1 mesz 2 eet 2 eest 3 msk 3 мск 3 sgt 8 hkt 8 jst 9 kst 9
aest 10 aedt 11 est -5 edt -4 cst -6 cdt -5 mst -7 mdt -6 pst -8 pdt -7
"""
_ZONES = {name: int(hours) for name, hours in re.findall(r"(\S+) (\S+)", _HOURS)}
"""Hours east of Greenwich; those of America mean what RFC 2822 says."""

_VAGUE_ZONES = frozenset(("et", "ct", "mt", "pt", "ist", "ast", "uk"))
"""Names that are different zones in different places, or in summer and winter."""

_TIME = (
    r"(?:(?P<half>午前|午後|上午|下午|오전|오후) ?)?(?P<hour>\d\d?)"
    r"(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"|(?P<full> ?[h時时點点시] ?)(?:(?P<past>\d\d) ?[分분]?)?)?"
    r"(?: ?(?P<meridiem>[ap]\.? ?m\.?|[صم]))?(?P<clock> ?(?:uhr|hrs|h|ч)\.?)?"
    r"(?: ?\(?(?P<zone>(?:gmt|utc)? ?[+\u2212-]\d\d?(?::?\d\d)?|[^\W\d_]{1,4})\)?)?"
)
_TIME_LAST = re.compile(rf"(?P<day>.+?)(?:[ ,]+|(?<=[日일號号)])){_TIME}")
_TIME_FIRST = re.compile(rf"{_TIME}[ ,|–—-]+(?P<day>.+)")
_OFFSET = re.compile(r"([+\u2212-])(\d\d?):?(\d\d)?$")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; None where it is not known in which zone, so that only the day is of use."""

    time: time | None

    def on(self, day: date) -> date:
        return day if self.time is None else datetime.combine(day, self.time)


def written_date(text: str, language: str | None = None) -> tuple[tuple[date, ...], Clock | None]:
    """Return the days that `text` can be, none where it is no date, and the time that stands with them, if one does.

    `language` is the tag of its language, if that is known. It decides which of two numbers is the month, if all who
    write it agree: ``en`` does not, ``en-GB`` does.
    """
    folded = plain(text)
    days = tuple(_days(folded, language))
    if days:
        return days, None
    for pattern in (_TIME_LAST, _TIME_FIRST):
        found = pattern.fullmatch(folded)
        clock = _clock(found) if found else None
        if found and clock:
            days = tuple(_days(_without_small_words(found["day"]), language))
            if days:
                return days, clock
    return (), None


def _days(text: str, language: str | None) -> Iterator[date]:
    first, _, rest = text.partition(" ")
    rest, last = (rest, "") if is_weekday(first) else (text, "")
    if rest.endswith(")") and is_weekday(last := rest.rpartition(" ")[2]):
        rest = rest.removesuffix(last).rstrip()
    found = _YEAR_FIRST.fullmatch(rest) or _EAST_ASIAN.fullmatch(rest)
    if found:
        yield from _existing(int(found[1]), (int(found[3]), int(found[4])))
        return
    found = _YEAR_LAST.fullmatch(rest)
    if not found:
        yield from worded_date(text, language)
        return
    first_number, second_number = int(found[1]), int(found[3])
    order = "dm" if "." in found[2] else _order(language)
    day_first, month_first = (second_number, first_number), (first_number, second_number)
    orders = {"dm": (day_first,), "md": (month_first,)}.get(order, (day_first, month_first))
    yield from _existing(int(found[4]), *dict.fromkeys(orders))


def _existing(year: int, *days: tuple[int, int]) -> Iterator[date]:
    for month, day in days:
        try:
            yield date(year, month, day)
        except ValueError:
            continue


@lru_cache(maxsize=100)
def _order(language: str | None) -> str:
    """Whether day or month comes first (``dm``, ``md``) where `language` is spoken, by CLDR; empty if not known."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - most dates do not need it, and it is slow to load

    primary, _, rest = (language or "").partition("-")
    if not primary or (primary.lower() == "en" and not rest):
        return ""
    for tag in (f"{primary}-{rest}" if rest else primary, primary if primary.lower() != "en" else ""):
        try:
            pattern = str(Locale.parse(tag, sep="-").date_formats["short"].pattern)
        except (UnknownLocaleError, ValueError, TypeError):
            continue
        return "" if pattern.startswith("y") else "dm" if pattern.index("d") < pattern.index("M") else "md"
    return ""


def _without_small_words(text: str) -> str:
    words = text.strip(" ,|–—-").split(" ")
    while len(words) > 1 and is_small_word(words[-1].strip(",")):
        words.pop()
    return " ".join(words).strip(" ,|–—-")


def _clock(found: re.Match[str]) -> Clock | None:
    """The time that a match of `_TIME` is, or None where it is none."""
    if not (found["minute"] or found["full"] or found["meridiem"] or found["clock"]):
        return None
    hour, minute, second = int(found["hour"]), int(found["minute"] or found["past"] or 0), int(found["second"] or 0)
    half = (found["half"] or found["meridiem"] or "")[:2]
    if half and hour <= 12:
        is_late = half in ("午後", "下午", "오후", "م") or half.startswith("p")
        hour = hour % 12 + (12 if is_late else 0)
    zone = found["zone"]
    offset = _offset(zone) if zone else None
    if hour > 23 or minute > 59 or second > 59 or (zone and offset is None and zone not in _VAGUE_ZONES):
        return None
    if zone and offset is None:
        return Clock(None)
    return Clock(time(hour, minute, second, tzinfo=offset))


def _offset(zone: str) -> timezone | None:
    if zone in _ZONES:
        return timezone(timedelta(hours=_ZONES[zone]))
    found = _OFFSET.search(zone)
    if not found or int(found[2]) > 14 or int(found[3] or 0) > 59:
        return None
    distance = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(distance if found[1] == "+" else -distance)
