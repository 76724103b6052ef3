"""The words of one date -> what they name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.analyse.dates.grammar import meanings
from generator.analyse.dates.mentions import Mention
from generator.analyse.dates.vocabulary import Vocabulary

_FIGURES = {"day": "day", "dd": "day", "kanjiday": "day", "year": "year", "kanjiyear": "year",
            "monthnum": "month", "mm": "month", "kanjimonth": "month"}  # fmt: skip
_NAMES = {"month": "month", "weekday": "weekday", "weekmark": "weekday", "dayword": "day", "turn": "turn",
          "season": "season", "phrase": "shift"}  # fmt: skip
_KANJI = {"〇": 0, "零": 0} | {figure: value for value, figure in enumerate("一二三四五六七八九", 1)}
_NOON, _MIDNIGHT = 12, 24
_MONTHS, _QUARTERS, _HALVES = 12, 4, 2


def read(parts: Mapping[str, str], words: Vocabulary, **known: Any) -> Mention:
    """The mention whose parts these are, by the names of `grammar.py`; `known` are its fields that they do not tell."""
    named: dict[str, Any] = {}
    for kind, part in parts.items():
        if kind in _FIGURES:
            named[_FIGURES[kind]] = _number(part)
        elif kind in _NAMES:
            named[_NAMES[kind]] = _meaning(words, kind, part)
        elif kind in _OTHERS:
            named |= _OTHERS[kind](parts, words)
    mention = Mention(**known, **named)
    if "day2" in parts:
        return mention._replace(until=mention._replace(day=_number(parts["day2"])))
    if "year2" in parts and mention.year:
        return mention._replace(until=mention._replace(year=int(parts["year2"])))
    if "shortyear" in parts and mention.year:
        return mention._replace(until=mention._replace(year=mention.year // 100 * 100 + int(parts["shortyear"])))
    return mention


def is_name(parts: Mapping[str, str], words: Vocabulary) -> bool:
    """Whether the first word has a capital that its table has not."""
    first = next(iter(parts.values()), "")
    return first[:1].isupper() and not any(
        first in held for held in (words.months, words.weekdays, *words.words.values())
    )


def _meaning(words: Vocabulary, kind: str, part: str) -> Any:
    held = meanings(words, kind)
    return held[part] if part in held else held.get(part[:1].lower() + part[1:])


def _time(parts: Mapping[str, str], words: Vocabulary) -> dict[str, Any]:
    hour, minute = int(parts["hour"]), int(parts.get("minute", 0))
    half = _meaning(words, "half", parts["half"]) if "half" in parts else None
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    return {"time": (hour, minute) if hour < _MIDNIGHT else None}


def _distance(parts: Mapping[str, str], words: Vocabulary) -> dict[str, Any]:
    kind = "ago" if "ago" in parts else "ahead"
    part = parts[kind]
    number = int(part) if part.isdecimal() else _meaning(words, kind, part)
    unit = _meaning(words, "unit", parts["unit"]) if "unit" in parts else None
    return {"shift": (unit, -number if kind == "ago" else number) if unit and number else None}


def _year_turned(parts: Mapping[str, str], words: Vocabulary) -> dict[str, Any]:
    turn = _meaning(words, "yearturn", parts["yearturn"])
    return {"shift": ("year", (turn > 0) - (turn < 0))}


def _era(parts: Mapping[str, str], words: Vocabulary) -> dict[str, Any]:
    return {"year": _meaning(words, "era", parts["era"]) + _number(parts["eranum"])}


def _quarter(parts: Mapping[str, str], words: Vocabulary) -> dict[str, Any]:
    quarter = int(parts["quarternum"]) if "quarternum" in parts else _meaning(words, "quarter", parts["quarter"])
    return {"month": 3 * quarter - 2, "last_month": 3 * quarter} if 1 <= quarter <= _QUARTERS else {}


def _half_year(parts: Mapping[str, str], words: Vocabulary) -> dict[str, Any]:
    half = _meaning(words, "halfyear", parts["halfyear"])
    return {"month": 6 * half - 5, "last_month": 6 * half} if 1 <= half <= _HALVES else {}


def _decade(parts: Mapping[str, str], words: Vocabulary) -> dict[str, Any]:
    return {"year": int(parts["decade"]), "last_year": int(parts["decade"]) + 9}


def _slashed(parts: Mapping[str, str], words: Vocabulary) -> dict[str, Any]:
    """A day in figures between slashes, where their order is known or only one of the two gives a day."""
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["slashyear"])
    if words.slash == "dmy" or first > _MONTHS or first == second:
        return {"year": year, "month": second, "day": first}
    if words.slash == "mdy" or second > _MONTHS:
        return {"year": year, "month": first, "day": second}
    return {}


_OTHERS = {"hour": _time, "ago": _distance, "ahead": _distance, "yearturn": _year_turned, "era": _era,
           "quarter": _quarter, "quarternum": _quarter, "halfyear": _half_year, "decade": _decade,
           "second": _slashed}  # fmt: skip


def _number(part: str) -> int:
    """The number in figures, or in Chinese ones: by places, or with a sign for ten."""
    if part == "元":  # the first year of an era
        return 1
    if part.isdecimal():
        return int(part)
    if "十" in part:
        tens, _, ones = part.partition("十")
        return 10 * _KANJI.get(tens, 1) + _KANJI.get(ones, 0)
    return int("".join(str(_KANJI[figure]) for figure in part))
