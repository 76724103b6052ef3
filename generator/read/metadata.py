"""What is known about an article besides its text, from the fields of a header or a record."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from generator.model import BOUNDS, Source
from generator.read.address import looks_like_address, web_address
from generator.read.authors import author_names
from generator.read.dates.published import ReadDate, date_in_field, is_null_date
from generator.read.name_lists import distinct, is_spelled, parts_of, within_bounds
from generator.read.text.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,6}")
_SHOWN = 80
_LARGEST_SHOWN = 1e15
_NULLS = frozenset(("", "None", "null", "NULL", "N/A", "n/a", "nan", "NaN", "NaT", "undefined"))


_FIRST_NAMES = {"author": "authors", "lang": "language", "hostname": "sitename", "source-hostname": "sitename"}
FIELDS = frozenset(
    (
        *("title", "date", "modified", "not_before", "authors", "url", "source", "sitename", "language", "tags"),
        *("categories", "id", *_FIRST_NAMES),
    )
)
"""The names of all fields that are known."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of an `Extract` that do not depend on its text, and sentences on what was repaired or left out."""

    title: str
    date: str | None
    source: Source
    language: str | None
    tags: tuple[str, ...]
    record_id: str | None
    notes: tuple[str, ...]
    modified: str | None = None
    not_before: str | None = None


def read_metadata(fields: Mapping[str, object], longest: int = BOUNDS.title) -> Metadata:
    """Return what `fields` say, whatever their values are; nothing is raised.

    Known are ``title``; ``date``, ``modified`` and ``not_before``; ``author`` or ``authors``; ``url``;
    ``source`` (an address or a name);
    ``sitename``, ``source-hostname`` and ``hostname``; ``language`` or ``lang``; ``tags`` and ``categories``; ``id``.
    A value of the wrong type is repaired where its meaning is plain, else left out, with a note; so is a name of more
    than `longest` characters, and what of a list comes after four times as many.
    """
    notes: list[str] = []
    language = _language(fields, notes)
    date, modified, not_before = (_date(fields, key, language, notes) for key in ("date", "modified", "not_before"))
    return Metadata(
        title=_title(fields, longest, notes),
        date=date,
        source=_source(fields, date, longest, notes),
        language=language,
        tags=_tags(fields, longest, notes),
        record_id=_record_id(fields.get("id")),
        modified=modified,
        not_before=not_before,
        notes=tuple(notes),
    )


def under_first_names(fields: Mapping[str, object]) -> dict[str, object]:
    """Return `fields` with one name for what has several, so that it is clear which of two values goes before."""
    found: dict[str, object] = {}
    for key, value in fields.items():
        name = _FIRST_NAMES.get(key, key)
        if key == "source":
            name = "url" if isinstance(value, str) and looks_like_address(value) else "sitename"
        if name == key or name not in fields:
            found[name] = value
    return found


def kind_of(value: object) -> str:
    """Name the type of a JSON value in plain words."""
    kinds = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list", dict: "an object"}
    return next((name for kind, name in kinds.items() if isinstance(value, kind)), "null")


def shown(text: str) -> str:
    """Return `text` in quotation marks, clean and short enough for a message."""
    cleaned = clean(text[: 2 * _SHOWN])
    return f'"{cleaned[:_SHOWN]}…"' if len(cleaned) > _SHOWN else f'"{cleaned}"'


def is_missing(value: object) -> bool:
    """Say whether `value` stands for none: null, an empty text or list, or what programs write for null as text."""
    if isinstance(value, str):
        return value in _NULLS
    return value is None or value in ([], {}) or (isinstance(value, float) and math.isnan(value))


def _text(fields: Mapping[str, object], key: str, notes: list[str]) -> str | None:
    value = fields.get(key)
    if value is None or is_missing(value):
        return None
    if isinstance(value, str):
        return clean(value) or None
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        notes.append(f"The {key} was a list of one text, which was taken.")
        return clean(value[0]) or None
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        notes.append(f"The {key} was a number, which was taken as text.")
        return str(value)
    notes.append(f"The {key} was left out, for it is not text but {kind_of(value)}.")
    return None


def _title(fields: Mapping[str, object], longest: int, notes: list[str]) -> str:
    title = _text(fields, "title", notes) or ""
    if len(title) > longest:
        notes.append(f"The title was not taken for one, for it has more than {longest:,} characters.")
        return ""
    return title


def _texts(fields: Mapping[str, object], key: str, separators: str, notes: list[str]) -> list[str]:
    value = fields.get(key)
    if value is None:
        return []
    if not isinstance(value, list | tuple):
        return parts_of(_text(fields, key, notes) or "", separators)
    items = [_name(item) for item in value if not is_missing(item)]
    good = [item for item in items if isinstance(item, str)]
    if len(good) < len(items):
        notes.append(f"Of the {key}, those that are not text were left out.")
    return [item for item in map(clean, good) if item]


def _authors(fields: Mapping[str, object], key: str, notes: list[str]) -> list[str]:
    value = fields.get(key)
    if isinstance(value, list | tuple) and is_spelled(value):
        notes.append(f"The {key} were single letters, which were joined.")
        given = ["".join(value)]
    else:
        given = _texts(fields, key, ";", notes)
    named = [(text, author_names(text)) for text in given]
    if any(not names for _, names in named):
        notes.append(f"Of the {key}, an address was left out, for it is no name.")
    return [name for _, names in named for name in names]


def _name(value: object) -> object:
    """The name in an object that describes someone or something; any other value as it is."""
    return value["name"] if isinstance(value, dict) and isinstance(value.get("name"), str) else value


def _date(fields: Mapping[str, object], key: str, language: str | None, notes: list[str]) -> str | None:
    value = fields.get(key)
    if value is None:
        return None
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if _is_blank(value) if isinstance(value, str) else is_missing(value):
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        notes.append(f"The {key} was left out, for it is not text but {kind_of(value)}.")
        return None
    found = date_in_field(clean(value) if isinstance(value, str) else value, language)
    if found.value is None:
        notes.append(f"The {key} {shown(_figures(value))} was left out, for it {_why_no_date(found)}.")
    return found.value


def _why_no_date(found: ReadDate) -> str:
    if found.is_early:
        return "is before 1600; write it in the Gregorian calendar, as 2026-03-04"
    return "can be more than one day; write it as 2026-03-04" if found.is_ambiguous else "is no day that can be read"


def _figures(value: str | float) -> str:
    """`value` as text; of a number of thousands of digits, as Python does not write it, that it is one."""
    return value if isinstance(value, str) else f"{value:g}" if abs(value) < _LARGEST_SHOWN else "of many digits"


def _language(fields: Mapping[str, object], notes: list[str]) -> str | None:
    language = _text(fields, "language" if not is_missing(fields.get("language")) else "lang", notes)
    if language is None:
        return None
    if not _LANGUAGE.fullmatch(language):
        notes.append(f"The language {shown(language)} was left out, for it is not a language tag such as en or pt-BR.")
        return None
    primary, *rest = language.replace("_", "-").split("-")
    return "-".join([primary.lower(), *rest])


def _tags(fields: Mapping[str, object], longest: int, notes: list[str]) -> tuple[str, ...]:
    given = [*_texts(fields, "tags", ";,", notes), *_texts(fields, "categories", ";,", notes)]
    return within_bounds(distinct(given), "tags", longest, notes)


def _source(fields: Mapping[str, object], date: str | None, longest: int, notes: list[str]) -> Source:
    url = next(_addresses(fields, notes), None)
    name = next(iter(within_bounds([*islice(_names(fields, notes), 1)], "names of the source", longest, notes)), None)
    named = distinct(_authors(fields, "authors", notes) or _authors(fields, "author", notes))
    authors = within_bounds(named, "authors", longest, notes)
    return Source(name=name, url=url, authors=authors, date=date if name or url else None)


def _addresses(fields: Mapping[str, object], notes: list[str]) -> Iterator[str]:
    for key in ("url", "source"):
        value = fields.get(key)
        if isinstance(value, str) and (key == "url" or looks_like_address(value)) and not _is_blank(value):
            address = web_address(value)
            if address:
                yield address
            else:
                notes.append(f"The address {shown(value)} was left out, for it is not a sound http or https address.")
        elif key == "url" and not isinstance(value, str) and not is_missing(value):
            notes.append(f"The url was left out, for it is not text but {kind_of(value)}.")


def _is_blank(value: str) -> bool:
    return is_missing(value) or is_null_date(value) or not clean(value)


def _names(fields: Mapping[str, object], notes: list[str]) -> Iterator[str]:
    for key in ("sitename", "source", "source-hostname", "hostname"):
        value = fields.get(key)
        if not (isinstance(value, str) and looks_like_address(value)):
            name = _text(fields, key, notes)
            if name:
                yield name


def _record_id(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int) or is_missing(value):
        return None
    return clean(str(value)) or None
