"""A language's words for dates: the names in Unicode's CLDR, which Babel carries, and the table `dates.toml`.

Of CLDR are the months and weekdays with their cases and short forms. Its relative fields ("next week", "in 3 days")
are one phrase of many that a language has, so those stand in the table, with the forms in which dates are written.
dateparser, which searches running text too,
takes more than a hundred times as long (0.1 s for 600 words, measured), and finds dates in "we" and "sat".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.analyse.tables import read_table

Unit = str
"""One of "day", "week", "month", "year", "decade"."""

_WORDS = ("turns", "numbers", "units", "seasons", "halves", "ordinals", "eras", "parts", "days", "weekmarks")
_NEVER = "(?!)"
_SENTENCE_END = r"\n|[.;:!?…](?!\w)|[。！？；؛\"“”„«»「」『』]"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a date: a regular expression with names of kinds of words in braces.

    `after` is what must stand before; `weak` is a form that without it still may be one end of a range; `before` is
    what stands before only those that are no dates. `future` is a form that dates only what is still to come.
    """

    source: str
    after: re.Pattern[str] | None = None
    not_after: re.Pattern[str] | None = None
    weak: bool = False
    future: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language, each with its meaning, and what stands between the parts of a date.

    Months count from 1, weekdays from 1 for Monday. A phrase is a unit and how many of it lie between the day of
    publication and the day meant, or None where no value can be told ("recently"). `slash` is the order of what stands
    between slashes: "dmy", "mdy", or nothing where both are in use.
    """

    spaced: bool
    prefix: str
    months: Mapping[str, int]
    full_months: tuple[str, ...]
    plain_months: tuple[str, ...]
    weekdays: Mapping[str, int]
    words: Mapping[str, Mapping[str, Any]]
    phrases: Mapping[str, tuple[Unit, int] | None]
    forms: tuple[Form, ...]
    tense: re.Pattern[str]
    clause: re.Pattern[str]
    range_by: re.Pattern[str]
    range_of: re.Pattern[str]
    range_lead: re.Pattern[str]
    time_by: re.Pattern[str]
    date_by: re.Pattern[str]
    slash: str = ""


@cache
def vocabulary(code: str) -> Vocabulary:
    """The words for a BCP-47 language tag; for a language without a table, CLDR's months and dates in full.

    Longer than most, for it is a table: one line a field.
    """
    table = read_table(code, "dates") or {"locales": [code.replace("-", "_")]}
    common = read_table("und", "dates")
    full, short, weekdays = _cldr(table)
    plain = tuple(name for name in full if name not in _listed(table, "months_that_are_words"))
    joined = _table(table, "joined")
    return Vocabulary(
        spaced=bool(table.get("spaced", True)),
        prefix=str(table.get("prefix", "")),
        months={**short, **full},
        full_months=tuple(full),
        plain_months=plain,
        weekdays=weekdays,
        words={kind: _by_word(_table(table, kind)) for kind in _WORDS},
        phrases=_phrases(table),
        forms=tuple(_form(each) for each in (*_entries(table, "forms"), *_entries(common, "forms"))),
        tense=_tense(table),
        clause=re.compile(f"{_SENTENCE_END}|{joined.get('clause', _NEVER)}"),
        range_by=re.compile(str(joined.get("range", " ?[-–—] ?"))),
        range_of=re.compile(str(joined.get("range_of", _NEVER))),
        range_lead=re.compile(f"(?:{joined.get('range_lead', _NEVER)})$"),
        time_by=re.compile(str(joined.get("time", ",? "))),
        date_by=re.compile(str(joined.get("date", ",? "))),
        slash=_slash(code, table),
    )


def _slash(code: str, table: Mapping[str, object]) -> str:
    region = code.partition("-")[2].upper()
    return str(_table(table, "slash_by_region").get(region, table.get("slash", "")))


def _cldr(table: Mapping[str, object]) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """The full and the short names of months, and the full ones of weekdays, with what the table adds to each."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow to load, and not all that is read is analysed

    full, short, weekdays = ({str(k): int(str(v)) for k, v in _table(table, key).items()} for key in _ADDED)
    contexts = _listed(table, "contexts") or ("format",)
    for name in _listed(table, "locales"):
        try:
            locale = Locale.parse(name)
        except (ValueError, UnknownLocaleError):
            continue
        for context in contexts:
            full |= {each: number for number, each in locale.months[context]["wide"].items() if _is_word(each)}
            weekdays |= {each: number + 1 for number, each in locale.days[context]["wide"].items() if _is_word(each)}
            named = locale.months[context]["abbreviated"]
            short |= {each: number for number, each in named.items() if _is_word(each) and each not in full}
    if "forms" not in table:  # nobody has looked whether the language writes them with a capital, as CLDR does
        full |= {name.lower(): number for name, number in full.items()}
    undotted = {name.removesuffix("."): number for name, number in short.items()}
    short = undotted | {f"{name}.": number for name, number in undotted.items()}
    return full, short, weekdays


_ADDED = ("months", "short_months", "weekdays")


def _is_word(name: str) -> bool:
    return not any(letter.isdecimal() for letter in name) and len(name.rstrip(".")) > 1


def _phrases(table: Mapping[str, object]) -> dict[str, tuple[Unit, int] | None]:
    found: dict[str, tuple[Unit, int] | None] = dict.fromkeys(_listed(table, "vague"))
    for unit, held in _table(table, "phrases").items():
        for offset, phrases in held.items():
            found |= {phrase: (unit, int(offset)) for phrase in phrases}
    return found


def _form(entry: str | Mapping[str, Any]) -> Form:
    if isinstance(entry, str):
        return Form(entry)
    conditions = {key: re.compile(f"(?:{entry[key]})$") for key in ("after", "not_after") if key in entry}
    return Form(entry["form"], **conditions, weak=entry.get("weak", False), future=entry.get("future", False))


def _by_word(held: Mapping[str, Any]) -> dict[str, Any]:
    """Each word with its meaning: in the table, meaning and words, or a word and its number."""
    found: dict[str, Any] = {}
    for key, value in held.items():
        if isinstance(value, int):
            found[key] = value
        else:
            meaning = int(key) if key.lstrip("-").isdecimal() else key
            found |= dict.fromkeys(value.split() if isinstance(value, str) else value, meaning)
    return found


def _table(table: Mapping[str, object], key: str) -> Mapping[str, Any]:
    held = table.get(key, {})
    return held if isinstance(held, dict) else {}


def _entries(table: Mapping[str, object], key: str) -> Iterable[Any]:
    held = table.get(key, ())
    return held if isinstance(held, list) else ()


def _listed(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    held = table.get(key, "")
    return tuple(held.split() if isinstance(held, str) else (str(each) for each in held))  # type: ignore[attr-defined]


def _tense(table: Mapping[str, object]) -> re.Pattern[str]:
    """The verbs of either tense; where all begin a word, that is asked once for all, for it is cheaper."""
    future, past = _listed(table, "future"), _listed(table, "past")
    starts = [start for start in (r"\b", r"(?<!\w)") if all(each.startswith(start) for each in (*future, *past))]
    start = starts[0] if starts and (future or past) else ""
    named = (f"(?P<{name}>{'|'.join(each[len(start) :] for each in held) or _NEVER})" for name, held in
             (("future", future), ("past", past)))  # fmt: skip
    return re.compile(f"{start}(?:{'|'.join(named)})")
