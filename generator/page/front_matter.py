"""The bibliography at the head of a page: YAML, every scalar kept as it is typed (a date stays a string)."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import yaml

from generator.errors import PageError
from generator.model import ExtractRef, Source

_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = "tag:yaml.org,2002:null"


class _Loader(_Safe):  # type: ignore[misc]  # the C loader where PyYAML was built with it
    """Scalars stay strings: a date, an id of digits, the language "no" are what was typed; only null is null."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own form
        first: [(tag, pattern) for tag, pattern in resolvers if tag == _NULL]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FORMAT = 1


def split(text: str, path: str = "") -> tuple[dict[str, Any], str]:
    """Front matter and body. Raises PageError with the line where the front matter is not a YAML mapping."""
    found = _FRONT.match(text)
    if found is None:
        return {}, text
    try:
        meta = yaml.load(found[1], _Loader)  # noqa: S506 - a safe loader, narrowed
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = f"the front matter is not valid YAML: {getattr(error, 'problem', None) or error}"
        raise PageError(
            what, path=path, line=mark.line + 2 if mark else 1, remedy="Put the value in double quotes"
        ) from error
    if not isinstance(meta, dict):
        raise PageError("the front matter is not a list of `key: value`", path=path, line=1)
    return meta, text[found.end() :]


def is_briefing(text: str) -> bool:
    """Whether a page says that it is a briefing; a broken front matter that says so counts."""
    found = _FRONT.match(text)
    return found is not None and re.search(r"^type:\s*[\"']?briefing[\"']?\s*$", found[1], re.MULTILINE) is not None


def bibliography(meta: dict[str, Any], text: str, path: str) -> dict[str, Any]:
    """The fields of a Briefing that stand in the front matter of the page `text`.

    Raises PageError where the format is a later one, or the date is none.
    """
    version = _text(meta.get("format")) or str(FORMAT)
    if version != str(FORMAT):
        remedy = "Install a newer version of the program"
        raise PageError(
            f"this page is of format {version}, this program reads format {FORMAT}", path=path, remedy=remedy
        )
    return {
        "id": _text(meta.get("id")) or "",
        "title": _text(meta.get("title")) or "",
        "date": _date(_text(meta.get("date")), text, path),
        "language": _text(meta.get("language")) or "und",
        "sources": tuple(_source(entry) for entry in _list(meta.get("sources")) if isinstance(entry, dict)),
        "topics": _texts(meta.get("topics")),
        "extracts": tuple(_extract(entry) for entry in _list(meta.get("extracts")) if isinstance(entry, dict)),
    }


def _date(value: str | None, text: str, path: str) -> str | None:
    try:
        sound = value is None or 1 < datetime.fromisoformat(value).year < 9999
    except ValueError:
        sound = False
    if sound:
        return value
    line = next((number for number, line in enumerate(text.split("\n"), 1) if line.startswith("date:")), None)
    remedy = "Write it as 2026-03-04 or 2026-03-04T10:00:00+01:00, or leave it out"
    raise PageError(f"{value} is not a date", path=path, line=line, remedy=remedy)


def _source(entry: dict[str, Any]) -> Source:
    date, url, name = (_text(entry.get(key)) for key in ("date", "url", "name"))
    return Source(name=name, url=url, authors=_texts(entry.get("authors")), date=date)


def _extract(entry: dict[str, Any]) -> ExtractRef:
    count = _text(entry.get("paragraphs")) or ""
    paragraphs = int(count) if count.isdecimal() and len(count) < 10 else 0
    return ExtractRef(_text(entry.get("path")) or "", _text(entry.get("sha256")) or "", paragraphs)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value in (None, "") else [value]


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text for text in map(_text, _list(value)) if text is not None)
