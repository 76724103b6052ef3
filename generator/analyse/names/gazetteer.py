"""The places known by name: countries, capitals and larger cities, as a language writes, inflects and derives them.

Countries and capitals come from the CLDR of Babel in the article's language, cities from `analyse/gazetteer/`, the
rest (short forms, adjectives, metonyms, endings of cases) from `languages/<code>/places.toml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from generator.analyse.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_CONTINENTS = ("002", "003", "005", "009", "013", "019", "142", "150", "419")
_NO_COUNTRIES = frozenset(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"])
_QUALIFIED = re.compile(r"[(（]| [-–] ")  # "Congo - Kinshasa" is written by nobody
_STRAIGHT = str.maketrans("’ʼ", "''")


@dataclass(frozen=True, slots=True)
class Place:
    """A place by one of its names; `key` is the same for all its names, `state` for a country or what stands for one.

    A place that is not `sure` is known only where the words beside it say that it is one: many small cities have a
    name that is a person's, too.
    """

    name: str
    key: str
    state: bool = False
    sure: bool = True
    rank: int = 0  # among the names of a place, the lowest is listed


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """`forms` are whole names, `longer` those of several words by their first, `adjectives` are in lower case."""

    forms: dict[str, Place] = field(default_factory=dict)
    longer: dict[str, tuple[str, ...]] = field(default_factory=dict)
    adjectives: dict[str, Place] = field(default_factory=dict)
    governments: frozenset[str] = frozenset()
    locatives: frozenset[str] = frozenset()
    kinds_before: frozenset[str] = frozenset()
    kinds_before_names: frozenset[str] = frozenset()  # "Lake Ovel"
    kinds_after: frozenset[str] = frozenset()
    kind_links: frozenset[str] = frozenset()  # "the town of Halden"
    kind_apposed: bool = False  # "la ville Halden", without a link
    articles: frozenset[str] = frozenset()
    dense: bool = False  # words are not parted by spaces
    by_pair: dict[str, tuple[str, ...]] = field(default_factory=dict)  # names by their first two letters
    small_adjectives: bool = False  # of countries; they have no capital letter
    directions: frozenset[str] = frozenset()  # "eastern", "new": may stand before a place's name
    never: frozenset[str] = frozenset()


@cache
def gazetteer(code: str) -> Gazetteer:
    """The places by their names in a language; an empty one for a language without a table of places."""
    table = read_table(code, "places")
    if not table:
        return Gazetteer()
    named = list(_named(code, table))
    columns = [tuple(row.split()) for row in _entries(table, "declensions")]
    never = frozenset(_strings(table, "never"))
    named = [(form, place) for form, place in named if form.lower() not in never]
    forms: dict[str, Place] = {}
    for form, place in named:
        forms.setdefault(form, place)
    for form, place in named:
        for other in _inflected(form, columns, _strings(table, "prefixes")):
            forms.setdefault(other, place)
    return Gazetteer(
        dense=bool(table.get("dense")),
        by_pair=_by_pair(forms) if table.get("dense") else {},
        forms=forms,
        longer=by_first_word(forms),
        adjectives=dict(_adjectives(table, dict(_countries(code)))),
        governments=frozenset(place.name for place in forms.values() if place.state),
        locatives=frozenset(_strings(table, "locatives")),
        kinds_before=frozenset(_strings(table, "kinds_before")),
        kinds_before_names=frozenset(_strings(table, "kinds_before_names")),
        kinds_after=frozenset(_strings(table, "kinds_after")),
        kind_links=frozenset(_strings(table, "kind_links")),
        kind_apposed=bool(table.get("kind_apposed")),
        articles=frozenset(_strings(table, "articles")),
        small_adjectives=bool(table.get("small_adjectives")),
        directions=frozenset(_strings(table, "directions")),
        never=never,
    )


def _named(code: str, table: Mapping[str, object]) -> Iterator[tuple[str, Place]]:
    """All names of places in their basic form, those of the tables first."""
    yield from _of_table(table)
    also = str(table.get("and", "&"))
    for territory, name in _countries(code):
        place = Place(name.replace("&", also), territory, state=not territory.isdigit())
        yield place.name, place
        yield place.name.translate(_STRAIGHT), place
    for name, country in _capitals(code, latin=bool(table.get("latin"))):
        yield name, Place(name, name, state=bool(country))
    if table.get("latin"):
        yield from ((name, Place(name, name)) for name in _lines("cities_large.txt"))
        yield from ((name, Place(name, name, sure=False)) for name in _lines("cities_lesser.txt"))


def _of_table(table: Mapping[str, object]) -> Iterator[tuple[str, Place]]:
    for territory, written in _rows(table, "countries"):
        for rank, name in enumerate(written):
            plain = name.replace(".", "") if name.isupper() else name
            yield name, Place(plain, territory, state=True, rank=rank - len(written))
    seats = [name for _, written in _rows(table, "capitals") for name in written]
    yield from ((name, Place(name, name, state=True)) for name in (*seats, *_listed(table, "metonyms")))
    yield from ((name, Place(name, name)) for name in _listed(table, "regions"))


def _countries(code: str) -> Iterator[tuple[str, str]]:
    try:
        territories = Locale.parse(code.split("-", maxsplit=1)[0]).territories
    except (UnknownLocaleError, ValueError):
        return
    for territory, name in territories.items():
        listed = territory in _CONTINENTS or (territory.isalpha() and territory not in _NO_COUNTRIES)
        if listed and not _QUALIFIED.search(name):
            yield territory, name


def _capitals(code: str, *, latin: bool) -> Iterator[tuple[str, str]]:
    """Cities that have a time zone, in the language, and the country of which each is the capital, or nothing."""
    zones = Locale.parse(code.split("-", maxsplit=1)[0]).time_zones
    seats = {zone: country for country, zone in (line.split() for line in _lines("capitals.txt"))}
    named = {zone: held["city"] for zone, held in zones.items() if "city" in held}
    for zone, name in named.items():
        if "," not in name and "، " not in name and len(name) > 1:
            yield name, seats.get(zone, "")
    if latin:  # where a city is not named, it is written as in the name of its zone
        yield from ((zone.rpartition("/")[2].replace("_", " "), zone) for zone in seats if zone not in named)


def _adjectives(table: Mapping[str, object], names: Mapping[str, str]) -> Iterator[tuple[str, Place]]:
    """Adjectives and names of peoples; a stem that ends in a hyphen takes each of the adjectives' endings."""
    own = {territory: written[0] for territory, written in _rows(table, "countries")}
    endings = _strings(table, "adjective_endings")
    for territory, words in _rows(table, "adjectives", separator=" "):
        place = Place(own.get(territory) or names.get(territory, territory), territory, state=True)
        for word in words:
            written = [word[:-1] + ending for ending in endings] if word.endswith("-") else [word]
            yield from ((each.replace("_", " "), place) for each in written)


def _inflected(form: str, columns: Sequence[tuple[str, ...]], prefixes: Sequence[str]) -> Iterator[str]:
    """The cases of a name, each word by the first row whose ending it has; and the name behind prefixes."""
    yield from (prefix + form for prefix in prefixes)
    if not columns:
        return
    rows = [_row(word, columns) for word in form.split()]
    for case in range(1, max(len(row) for row in columns)):
        yield " ".join(_ending(word, row, case) for word, row in zip(form.split(), rows, strict=True))


def _row(word: str, columns: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return next((row for row in columns if row[0] == "0" or word.endswith(row[0])), ())


def _ending(word: str, row: tuple[str, ...], case: int) -> str:
    if case >= len(row):
        return word
    stem = word if row[0] == "0" else word[: -len(row[0])]
    return stem + ("" if row[case] == "0" else row[case])


def by_first_word(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The names of several words by their first word, the longest first."""
    held: dict[str, list[str]] = {}
    for form in forms:
        first, _, rest = form.partition(" ")
        if rest:
            held.setdefault(first, []).append(form)
    return {first: tuple(sorted(names, key=lambda name: (-len(name), name))) for first, names in held.items()}


def _by_pair(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    held: dict[str, list[str]] = {}
    for form in forms:
        held.setdefault(form[:2], []).append(form)
    return {pair: tuple(sorted(names, key=lambda name: (-len(name), name))) for pair, names in held.items()}


@cache
def _lines(name: str) -> tuple[str, ...]:
    text = resources.files("generator.analyse.gazetteer").joinpath(name).read_text("utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def _rows(table: Mapping[str, object], key: str, separator: str = "|") -> list[tuple[str, list[str]]]:
    """A table of rows, a country's code and words; words stand between bars, for a name may have several."""
    held = table.get(key)
    if not isinstance(held, dict):
        return []
    return [
        (code, [each.strip() for each in str(words).split(separator) if each.strip()]) for code, words in held.items()
    ]


def _listed(table: Mapping[str, object], key: str) -> list[str]:
    """Names between bars."""
    return [each for each in (part.strip() for part in str(table.get(key, "")).split("|")) if each]


def _strings(table: Mapping[str, object], key: str) -> list[str]:
    value = table.get(key, "")
    return value.split() if isinstance(value, str) else [str(each) for each in value]  # type: ignore[attr-defined]


def _entries(table: Mapping[str, object], key: str) -> list[str]:
    value = table.get(key, [])
    return [str(each) for each in value] if isinstance(value, list) else []
