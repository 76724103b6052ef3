"""Trafilatura's JSON: one article, an array of them, or one a line (JSON Lines)."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from hashlib import sha256 as sha256_of
from typing import TYPE_CHECKING, TypeGuard

from generator.errors import ExtractError
from generator.model import Extract, normalised_address
from generator.read.metadata import is_missing, kind_of, read_metadata, shown, with_metadata
from generator.read.paragraphs import below_title, paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

READER = "trafilatura JSON"

_LONGEST_INTEGER = 300
_NO_TEXT = "holds no article text"
_TOO_DEEP = "is JSON nested too deeply to be read"
_GIVE_TEXT = 'Give it a "text", or remove it'


class JsonObject(dict[str, object]):
    """A JSON object that knows which of its keys stood in it more than once."""

    repeated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Record:
    """One of several in a file: the `number`th line or element, and its value or why it has none."""

    unit: str
    number: int
    value: object

    @property
    def line(self) -> int | None:
        return self.number if self.unit == "line" else None


def load(text: str) -> object:
    """Return the JSON value in `text`; its objects are `JsonObject`, and NaN and Infinity are taken.

    Raises `ExtractError` with line and column where it is malformed, or nested too deeply.
    """
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=_integer)
    except json.JSONDecodeError as error:
        what = f"is malformed JSON: {error.msg} in column {error.colno}"
        raise ExtractError(what, line=error.lineno, remedy="Mend it, or extract the article anew") from None
    except RecursionError:
        raise ExtractError(_TOO_DEEP, remedy=_GIVE_TEXT) from None


def is_articles(text: str) -> bool:
    """Say whether `text`, whatever its file is called, is JSON with an object for each article."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        value = load(text)
    except ExtractError:
        return _begins_with_object(text) and all(line.startswith("{") for line in text.split("\n") if line.strip())
    return isinstance(value, JsonObject) or _holds_objects(value)


def parse(text: str, *, path: str, sha256: str, lines: bool = False) -> Iterator[Extract | ExtractError]:
    """Yield the article in `text`, or each of several; `lines` says that the file is named as JSON Lines.

    One object has the path and the hash of the file; one of several has ``#`` and ten hexadecimal digits after the
    path, made from its address, else its id, else its text, and a hash of its own. What cannot be read is yielded
    as `ExtractError`, and so is a record that is the same article as one before it.
    """
    try:
        value = load(text)
    except ExtractError as error:
        if lines or _begins_with_object(text):
            yield from _several(_lines(text), path)
        else:
            yield ExtractError(error.what, path=path, line=error.line, remedy=error.remedy)
        return
    if _holds_objects(value):
        yield from _several((_Record("record", number, item) for number, item in enumerate(value, 1)), path)
    elif lines:
        yield from _several([_Record("line", 1, value)], path)
    else:
        yield _one(value, path, sha256)


def _object(pairs: list[tuple[str, object]]) -> JsonObject:
    found = JsonObject(pairs)
    if len(found) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        found.repeated = tuple(key for key in found if counts[key] > 1)
    return found


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else float(digits)


def _holds_objects(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list) and any(isinstance(item, JsonObject) for item in value)


def _begins_with_object(text: str) -> bool:
    try:
        return isinstance(load(text.lstrip().partition("\n")[0]), JsonObject)
    except ExtractError:
        return False


def _lines(text: str) -> Iterator[_Record]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield _Record("line", number, load(line))
            except ExtractError as error:
                yield _Record("line", number, error)


def _several(records: Iterable[_Record], path: str) -> Iterator[Extract | ExtractError]:
    seen: dict[str, int] = {}
    for record in records:
        found = _one(record.value, path, None)
        if isinstance(found, ExtractError):
            what = found.what if record.line else f"record {record.number} {found.what}"
            yield ExtractError(what, path=path, line=record.line, remedy=found.remedy)
            continue
        key = _key(found)
        if key in seen:
            what = f"{record.unit} {record.number} is the same article as {record.unit} {seen[key]}"
            yield ExtractError(what, path=path, line=record.line, remedy="Remove one of them")
        else:
            seen[key] = record.number
            yield replace(found, path=f"{path}#{key}")


def _key(extract: Extract) -> str:
    """Return ten digits that stay the same for an article, wherever in the file it stands."""
    address = normalised_address(extract.source.url) if extract.source.url else None
    identity = address or extract.record_id or "\n".join(extract.paragraphs)
    return sha256_of(identity.encode()).hexdigest()[:10]


def _one(value: object, path: str, sha256: str | None) -> Extract | ExtractError:
    """Return the article in `value`, or why there is none; without `sha256`, the hash is the record's own."""
    if isinstance(value, ExtractError):
        return value
    if not isinstance(value, JsonObject):
        return ExtractError(f"{_NO_TEXT}: it is {kind_of(value)}, not an object", path=path, remedy=_GIVE_TEXT)
    try:
        return _extract(value, path, sha256 or _hash(value))
    except ExtractError as error:
        return ExtractError(error.what, path=path, remedy=error.remedy)


def _extract(record: JsonObject, path: str, sha256: str) -> Extract:
    paragraphs = paragraphs_of(_body(record))
    if not paragraphs:
        raise ExtractError(_NO_TEXT, remedy=_GIVE_TEXT)
    metadata = read_metadata(record)
    repeated = tuple(f"The key {shown(key)} stands more than once; the last one was taken." for key in record.repeated)
    extract = Extract(
        path=path,
        sha256=sha256,
        reader=READER,
        title=metadata.title,
        paragraphs=below_title(metadata.title, paragraphs),
    )
    return with_metadata(extract, metadata, repeated)


def _body(record: JsonObject) -> str:
    for key in ("text", "raw_text"):
        value = record.get(key)
        if isinstance(value, str) and not value.isspace() and value:
            return value
        if not isinstance(value, str) and not is_missing(value):
            raise ExtractError(f'{_NO_TEXT}: its "{key}" is {kind_of(value)}', remedy=_GIVE_TEXT)
    return ""


def _hash(record: JsonObject) -> str:
    try:
        canonical = json.dumps(record, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    except RecursionError:
        raise ExtractError(_TOO_DEEP, remedy=_GIVE_TEXT) from None
    return sha256_of(canonical.encode("utf-8", "surrogatepass")).hexdigest()
