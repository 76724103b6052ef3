"""Dates whose month is a word: ``27 août 2025``, ``Aug. 27, 2025 10:00 AM EST``, ``27 серпня 2025``.

The names of months and weekdays are those of Unicode's CLDR, which Babel carries, and the grammar is one for all
languages: a month's name, a day and a year of four digits in any order, and nothing else but weekdays and the small
words of dates. So nothing depends on the clock or the locale, and nothing is filled in. dateparser would be the other
way: it knows fewer of the languages here and takes up to two seconds to say that something is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from unicodedata import decimal, normalize

_ENGLISH = ("en", "en_GB")
_LOCALES = (
    *_ENGLISH,
    *("ar", "ar_IQ", "ar_DZ", "ar_MA", "bg", "ca", "ckb", "cs", "da", "de", "de_AT", "el", "eo", "es", "es_UY", "et"),
    *("fi", "fr", "fr_CA", "ga", "gl", "he", "hr", "hu", "id", "is", "it", "ku", "lt", "lv", "mk", "nb", "nl"),
    *("pl", "pt", "pt_PT", "ro", "ru", "sk", "sl", "sq", "sr", "sr_Latn", "sv", "sw", "tr", "uk"),
)
_WITH_NOMINATIVE = frozenset(
    ("ar_IQ", "ca", "cs", "de", "de_AT", "el", "es_UY", "fi", "hr", "lt", "pl", "ru", "sk", "uk")
)
"""Those in which a month's name by itself is another than in a date.

Of the others it is not asked for: what Babel then answers may be the names of a language that was asked for before.
"""
_ENDINGS = {"ckb": ("ی",), "ku": ("a", "ê")}
_PREFIXES = {"he": ("ב",)}
_SMALL_WORDS = """
of the on at de del di da do la le el il l d den der dem am a à an al alle às las les i în um у в о об na dia st
nd rd th er ère re e o º ª го е ое й ye yê ê ی г год года р рік року r rok roku m v kl klo ya ta في من الساعة un
une uhr h hrs heures horas ore годин gada
"""
_SMALL = frozenset(_SMALL_WORDS.split()) | frozenset(",.-–—/()|·•'’׳،")
_TOKEN = re.compile(r"\d+|[^\W\d_]+|\S")
_YEAR = range(1000, 3000)
_INVISIBLE = re.compile("[\u200c-\u200f\u061c]")


@dataclass(frozen=True, slots=True)
class _Names:
    """For each name of a month which month it is in which language; and the words in names of weekdays."""

    months: Mapping[str, Mapping[str, int]]
    weekdays: frozenset[str]


def worded_date(text: str, language: str | None = None) -> tuple[date, ...]:
    """Return the day that `text` is, which has a month's name in it, or each of the days that it can be.

    There are several where a name is that of different months in different languages (``listopad``), and none where
    it is no such date. `language` is a tag of the language that it is in, if that is known.
    """
    tokens = _TOKEN.findall(plain(text))
    numbers = [token for token in tokens if token.isdecimal()]
    years = [int(number) for number in numbers if len(number) == 4 and int(number) in _YEAR]
    days = [int(number) for number in numbers if len(number) < 3]
    if len(numbers) != 2 or not years or not days:
        return ()
    found = _months(tokens, _names(_ENGLISH), None) or _months(tokens, _names(_LOCALES), language)
    return tuple(day for month in sorted(found) for day in _days(years[0], month, days[0]))


def is_weekday(word: str) -> bool:
    """Say whether `word`, in small letters, is a weekday in any of the languages, whatever marks stand about it."""
    bare = word.strip(".,()")
    return bare.isalpha() and any(bare in _names(locales).weekdays for locales in (_ENGLISH, _LOCALES))


def is_small_word(word: str) -> bool:
    """Say whether `word`, in small letters, is one of those that stand in dates (``at``, ``de``, ``в``)."""
    return word in _SMALL


def plain(text: str) -> str:
    """Return `text` with digits of any script as ASCII ones, in small letters, without joiners and direction marks."""
    if text.isascii():
        return text.lower()
    folded = normalize("NFKC", _INVISIBLE.sub("", text).casefold())
    return "".join(str(decimal(letter)) if letter.isdecimal() else letter for letter in folded)


def _days(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _months(tokens: list[str], names: _Names, language: str | None) -> set[int]:
    """The months that the names among `tokens` can be; none if a token is none of what stands in a date."""
    certain: list[set[int]] = []
    perhaps_weekdays: list[set[int]] = []
    for name in _parted(tokens, names.months):
        if name in names.months:
            months = _in_language(names.months[name], language)
            (perhaps_weekdays if name in names.weekdays else certain).append(months)
        elif not (name in names.weekdays or name in _SMALL or name.isdecimal()):
            return set()
    named = certain or perhaps_weekdays
    return set.intersection(*named) if named else set()


def _parted(tokens: list[str], months: Mapping[str, object]) -> Iterator[str]:
    """The tokens, those together that are one name of a month (``كانون الثاني``)."""
    place = 0
    while place < len(tokens):
        names = ((" ".join(tokens[place : place + length]), length) for length in (3, 2))
        name, length = next((pair for pair in names if pair[0] in months), (tokens[place], 1))
        yield name
        place += length


def _in_language(by_language: Mapping[str, int], language: str | None) -> set[int]:
    primary = (language or "").partition("-")[0].lower()
    return {by_language[primary]} if primary in by_language else set(by_language.values())


@cache
def _names(locales: tuple[str, ...]) -> _Names:
    from babel import Locale  # noqa: PLC0415 - most dates are in figures, and it is slow to load

    months: dict[str, dict[str, int]] = {}
    weekdays: set[str] = set()
    for code in locales:
        locale = Locale.parse(code)
        contexts = ("format", "stand-alone") if code in _WITH_NOMINATIVE else ("format",)
        for number, name in _written(locale.months, contexts):
            for form in _inflected(name, locale.language):
                months.setdefault(form, {})[locale.language] = number
        weekdays.update(token for _, name in _written(locale.days, contexts) for token in name.split())
    return _Names(months, frozenset(weekdays))


def _written(names: Any, contexts: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """The names in Babel's table by number, as tokens with spaces between; no single letters, and none with figures."""
    for context in contexts:
        for width in ("wide", "abbreviated"):
            for number, name in names[context][width].items():
                tokens = _TOKEN.findall(plain(name).strip("."))
                if len("".join(tokens)) > 1 and not any(token.isdecimal() for token in tokens):
                    yield number, " ".join(tokens)


def _inflected(name: str, language: str) -> Iterable[str]:
    yield name
    yield from (name + ending for ending in _ENDINGS.get(language, ()))
    yield from (prefix + name for prefix in _PREFIXES.get(language, ()))
