"""The bibliography at the head of a page: YAML, every scalar kept as it is typed (a date stays a string)."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import yaml

from generator.errors import PageError
from generator.model import ExtractRef, Source, Update

_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = "tag:yaml.org,2002:null"
_STRING = "tag:yaml.org,2002:str"
_YES = frozenset(("true", "yes", "on"))
_NO = frozenset(("false", "no", "off"))


class _Bare(str):
    """A scalar that stands without quotation marks: only there is ``no`` an answer and not a word."""

    __slots__ = ()


class _Loader(_Safe):  # type: ignore[misc]  # the C loader where PyYAML was built with it
    """Scalars stay strings: a date, an id of digits, the language "no" are what was typed; only null is null."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own form
        first: [(tag, pattern) for tag, pattern in resolvers if tag == _NULL]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def _string(loader: Any, node: yaml.ScalarNode) -> str:
    value: str = loader.construct_scalar(node)
    return value if node.style else _Bare(value)


_Loader.add_constructor(_STRING, _string)
_TYPE = re.compile(r"""^\s*["']?type["']?\s*:\s*["']?briefing["']?\s*(?:#.*)?$""", re.MULTILINE | re.IGNORECASE)
_FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
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
    return found is not None and _TYPE.search(found[1]) is not None


def bibliography(meta: dict[str, Any], text: str, path: str) -> dict[str, Any]:
    """The fields of a Briefing that stand in the front matter of the page `text`.

    Raises PageError with the line where the format is a later one, or a value is not what its field takes.
    """
    version = _text(meta.get("format")) or str(FORMAT)
    if version != str(FORMAT):
        remedy = "Install a newer version of the program"
        raise PageError(
            f"this page is of format {version}, this program reads format {FORMAT}", path=path, remedy=remedy
        )
    try:
        return _fields(meta)
    except _WrongError as wrong:
        what, remedy = f"{wrong.what} is not {wrong.wanted}", wrong.remedy
        raise PageError(what, path=path, line=_line_of(wrong.key, text), remedy=remedy) from wrong


class _WrongError(ValueError):
    """What stands under `key` is not what is `wanted` there."""

    def __init__(self, key: str, what: object, wanted: str, remedy: str) -> None:
        super().__init__(what)
        self.key, self.what, self.wanted, self.remedy = key, what, wanted, remedy


_MEANT = {
    "draft": "draft",
    "drafts": "draft",
    "review": "reviewed",
    "reviewed": "reviewed",
    "notbefore": "not_before",
    "embargo": "not_before",
    "embargoed": "not_before",
    "withdraw": "withdrawn",
    "withdrawn": "withdrawn",
    "retracted": "withdrawn",
    "correction": "corrections",
    "corrected": "corrections",
    "corrections": "corrections",
    "alias": "aliases",
    "aliases": "aliases",
}
"""What keys mean that come near those by which a page is kept back, corrected or found: passed over, they would not."""


def _check_keys(meta: dict[str, Any]) -> None:
    for key in map(str, meta):
        meant = _MEANT.get(re.sub(r"[\W_]+", "", key).casefold(), key)
        if meant != key:
            raise _WrongError(re.escape(key), f"`{key}`", "a key that is known", f"Write `{meant}`")


def _fields(meta: dict[str, Any]) -> dict[str, Any]:
    _check_keys(meta)
    return {
        "id": _text(meta.get("id")) or "",
        "title": _text(meta.get("title")) or "",
        "date": _date("date", meta.get("date")),
        "language": _text(meta.get("language")) or "und",
        "sources": tuple(_source(entry) for entry in _list(meta.get("sources")) if isinstance(entry, dict)),
        "topics": _texts(meta.get("topics")),
        "extracts": tuple(_extract(entry) for entry in _list(meta.get("extracts")) if isinstance(entry, dict)),
        "corrections": tuple(map(_correction, _list(meta.get("corrections")))),
        "draft": _is_so("draft", meta.get("draft")),
        "reviewed": _is_so("reviewed", meta.get("reviewed")),
        "not_before": _date("not_before", meta.get("not_before")),
        "withdrawn": _withdrawn(meta.get("withdrawn")),
        "aliases": _texts(meta.get("aliases")),
        "standfirst": _text(meta.get("standfirst")),
    }


def _line_of(key: str, text: str) -> int | None:
    wanted = re.compile(rf"[\"']?{key}[\"']?\s*:")
    return next((number for number, line in enumerate(text.split("\n"), 1) if wanted.match(line)), None)


def _date(key: str, given: object) -> str | None:
    value = _text(given)
    try:
        sound = given is None or given == "" or 1 < datetime.fromisoformat(value or "").year < 9999
    except ValueError:
        sound = False
    if sound:
        return value
    remedy = "Write it as 2026-03-04 or 2026-03-04T10:00:00+01:00, or leave it out"
    raise _WrongError(key, value or "what stands there", "a date", remedy)


def _is_so(key: str, given: object) -> bool:
    value = (_text(given) or "").lower()
    if given is None or given == "" or value in _NO:
        return False
    if value in _YES:
        return True
    raise _WrongError(key, f"`{key}: {value or '…'}`", "yes or no", f"Write `{key}: true`, or leave the line out")


def _withdrawn(given: object) -> str | None:
    """Why the page is withdrawn, empty where it says no more than that it is; None where it is not."""
    if given is None or given == "":
        return None
    why = _text(given)
    if why is None:
        remedy = 'Write `withdrawn: "why"`, or leave the line out'
        raise _WrongError("withdrawn", "what stands under `withdrawn`", "a reason", remedy)
    if isinstance(given, _Bare) and why.lower() in _YES | _NO:
        return "" if why.lower() in _YES else None
    return why


def _correction(entry: object) -> Update:
    note = _text(entry.get("note") if isinstance(entry, dict) else entry)
    if note is None:
        remedy = 'Write each as `- {date: 2026-03-04, note: "what was mended"}`'
        raise _WrongError("corrections", "an entry without a `note`", "a correction", remedy)
    return Update(note, _date("corrections", entry.get("date")) if isinstance(entry, dict) else None)


def _source(entry: dict[str, Any]) -> Source:
    date, url, name = (_text(entry.get(key)) for key in ("date", "url", "name"))
    return Source(name=name, url=url, authors=_texts(entry.get("authors")), date=date)


def _extract(entry: dict[str, Any]) -> ExtractRef:
    count = _text(entry.get("paragraphs")) or ""
    paragraphs = int(count) if count.isdecimal() and len(count) < 10 else 0
    path = entry.get("path")
    return ExtractRef(
        str(path) if isinstance(path, str) else "",  # a file's name may begin and end with spaces
        _text(entry.get("sha256")) or "",
        paragraphs,
        _text(entry.get("seen")),
        _text(entry.get("text")),
    )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value in (None, "") else [value]


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text for text in map(_text, _list(value)) if text is not None)
