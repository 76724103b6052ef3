"""JSON with an object for each article: one, an array, one a line (JSON Lines), or a tool's envelope of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeGuard

from generator.errors import ExtractError
from generator.read import extractor_json
from generator.read.article import Article
from generator.read.json_text import JsonObject, canonical, load
from generator.read.metadata import kind_of, shown
from generator.read.sample import Format, Sample

_NO_TEXT = "holds no article text"
_LINES_SUFFIXES = ("jsonl", "ndjson")
_GIVE_TEXT = 'Give it a "text", or remove it'


@dataclass(frozen=True, slots=True)
class _Record:
    """One of several in a file, where it stands, and its value or why it has none."""

    place: str
    value: object


def is_articles(text: str) -> bool:
    """Say whether `text`, whatever its file is called, is JSON with an object for each article."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        value = load(text)
    except ExtractError:
        return _begins_with_object(text) and all(line.startswith("{") for line in text.split("\n") if line.strip())
    return isinstance(value, JsonObject) or _holds_objects(value)


def parse(text: str, *, lines: bool = False, reader: str | None = None) -> Iterator[Article | ExtractError]:
    """Yield the article in `text`, or each of several; `lines` says that the file is named as JSON Lines.

    `reader` names the record format to take, else each record's own is recognised. What cannot be read is yielded as
    `ExtractError`.
    """
    try:
        value = load(text)
    except ExtractError as error:
        if lines or _begins_with_object(text):
            yield from map(_placed, _lines(text))
        else:
            yield error
        return
    if _holds_objects(value):
        yield from (_placed(_Record(f"record {number}", item)) for number, item in enumerate(value, 1))
    elif lines:
        yield _placed(_Record("line 1", value))
    else:
        yield _one(value)


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
                yield _Record(f"line {number}", load(line))
            except ExtractError as error:
                yield _Record(f"line {number}", error)


def _placed(record: _Record) -> Article | ExtractError:
    found = _one(record.value)
    if isinstance(found, Article):
        return replace(found, place=record.place, content=canonical(record.value))
    kind, _, number = record.place.partition(" ")
    if kind == "line":
        return ExtractError(found.what, line=int(number), remedy=found.remedy)
    return ExtractError(f"{record.place} {found.what}", remedy=found.remedy)


def _one(value: object) -> Article | ExtractError:
    """Return the article in `value`, or why there is none."""
    if isinstance(value, ExtractError):
        return value
    if not isinstance(value, JsonObject):
        return ExtractError(f"{_NO_TEXT}: it is {kind_of(value)}, not an object", remedy=_GIVE_TEXT)
    try:
        article = extractor_json.article_of(value)
    except ExtractError as error:
        return error
    repeated = tuple(f"The key {shown(key)} stands more than once; the last one was taken." for key in value.repeated)
    return replace(article, notes=(*repeated, *article.notes))


def _suits(sample: Sample) -> bool:
    return sample.suffix in ("json", *_LINES_SUFFIXES) or is_articles(sample.text)


FORMATS = (
    Format(
        ("json",),
        _suits,
        lambda sample, name: parse(sample.text, lines=sample.suffix in _LINES_SUFFIXES, reader=name),
    ),
)
