"""JSON with an object for each article: one, several in a list or an envelope, or one a line (JSON Lines)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from generator.errors import ExtractError
from generator.model import BOUNDS, Bounds
from generator.read.article import Article, at_place
from generator.read.json import bodiless, guardian, json_feed, json_ld, ninjs, plain_json, reader_exports
from generator.read.json import extractors as extractor_json
from generator.read.json.envelopes import Record, records_in
from generator.read.json.text import JsonObject, canonical, holds_objects, load, objects_in_row
from generator.read.json.values import GIVE_TEXT, NO_TEXT, Shape
from generator.read.metadata import is_missing, kind_of, shown
from generator.read.sample import Format, Sample

_LINES_SUFFIXES = ("jsonl", "ndjson")

_FORMATS = (
    *extractor_json.SHAPES,
    *json_feed.SHAPES,
    *reader_exports.SHAPES,
    *json_ld.SHAPES,
    *ninjs.SHAPES,
    *guardian.SHAPES,
)
SHAPES: tuple[Shape, ...] = (*_FORMATS, *bodiless.SHAPES)
"""The shapes that records have; the order does not matter: two that suit one record are an error."""


def is_articles(text: str) -> bool:
    """Say whether `text`, whatever its file is called, is JSON with an object for each article."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        value = load(text)
    except ExtractError:
        lines = (line for line in text.split("\n") if line.strip())
        is_lines = _begins_with_object(text) and all(line.startswith("{") for line in lines)
        return is_lines or bool(objects_in_row(text, BOUNDS.records + 1))
    return holds_objects(value)


def parse(
    text: str, *, lines: bool = False, reader: str | None = None, bounds: Bounds = BOUNDS
) -> Iterator[Article | ExtractError]:
    """Yield the article in `text`, or each of several; `lines` says that the file is named as JSON Lines.

    `reader` names the shape to take, else each record's own is recognised. What cannot be read is yielded as
    `ExtractError`.
    """
    shape = next((known for known in _FORMATS if known.name == reader), None)
    try:
        records, notes = _records(text, lines, _is_one_of(shape), bounds)
    except ExtractError as error:
        yield error
        return
    as_one = _as_one(records) or _too_many(records, bounds.records)
    yield from [as_one] if as_one else (_placed(record, shape, notes) for record in records)


def _records(
    text: str, lines: bool, is_known: Callable[[JsonObject], bool], bounds: Bounds
) -> tuple[list[Record], tuple[str, ...]]:
    """Return the records in `text`, and notes for each. Raises `ExtractError` where it is malformed as a whole."""
    try:
        value = load(text, bounds.nesting)
    except ExtractError:
        if lines or _begins_with_object(text):
            return list(islice(_lines(text, is_known, bounds), bounds.records + 1)), ()
        row = objects_in_row(text, bounds.records + 1)
        if not row:
            raise
        note = "The file is several JSON values in a row, each of which was taken."
        return records_in(list(row), is_known, bounds.records), (note,)
    records = records_in(value, is_known, bounds.records)
    if lines and len(records) == 1 and not records[0].place:
        return [replace(records[0], place="line 1")], ()
    is_inside = not any(record.value is value for record in records)
    return records, _repeated(value) if is_inside else ()


def _is_one_of(shape: Shape | None) -> Callable[[JsonObject], bool]:
    known = (shape,) if shape else (plain_json.SHAPE, *SHAPES)
    return lambda record: any(shape.suits(record) for shape in known)


def _begins_with_object(text: str) -> bool:
    try:
        return isinstance(load(text.lstrip().partition("\n")[0]), JsonObject)
    except ExtractError:
        return False


def _lines(text: str, is_known: Callable[[JsonObject], bool], bounds: Bounds) -> Iterator[Record]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found = records_in(load(line, bounds.nesting), is_known, bounds.records)
            yield from (replace(record, place=f"line {number}") for record in found)
        except ExtractError as error:
            yield Record(error, f"line {number}")


def _as_one(records: list[Record]) -> ExtractError | None:
    """One error for a file of nothing but one tool's records without text, which else would be thousands."""
    if not records or not records[0].place:
        return None
    tools = (shape for shape in bodiless.SHAPES if all(_suits(shape, record.value) for record in records))
    tool = next(tools, None)
    return bodiless.of_all(tool) if tool else None


def _too_many(records: list[Record], most: int) -> ExtractError | None:
    what = f"holds more than {most:,} records"
    remedy = "Part it into several files, or raise the option max_records"
    return ExtractError(what, remedy=remedy) if len(records) > most else None


def _suits(shape: Shape, value: object) -> bool:
    return isinstance(value, JsonObject) and shape.suits(value)


def _placed(record: Record, shape: Shape | None, notes: tuple[str, ...]) -> Article | ExtractError:
    try:
        article = _one(record, shape)
        content = canonical(record.value) if record.place else ""
    except ExtractError as error:
        return at_place(error, record.place)
    fields = {name: value for name, value in article.fields.items() if not is_missing(value)}
    return replace(
        article,
        fields={**record.fields, **fields},
        notes=(*notes, *_repeated(record.value), *article.notes),
        place=record.place,
        content=content,
    )


def _repeated(value: object) -> tuple[str, ...]:
    keys = value.repeated if isinstance(value, JsonObject) else ()
    return tuple(f"The key {shown(key)} stands more than once; the last one was taken." for key in keys)


def _one(record: Record, shape: Shape | None) -> Article:
    """Return the article in `record`. Raises `ExtractError` where there is none."""
    if isinstance(record.value, ExtractError):
        raise record.value
    if not isinstance(record.value, JsonObject):
        raise ExtractError(f"{NO_TEXT}: it is {kind_of(record.value)}, not an object", remedy=GIVE_TEXT)
    article = (shape or _shape_of(record.value, record.shape)).article(record.value)
    bodiless.check_whole(article.blocks)
    return article


def _shape_of(value: JsonObject, name: str | None) -> Shape:
    suiting = [known for known in SHAPES if (known.name == name if name else known.suits(value))]
    if len(suiting) > 1:
        what = f"looks like {' and like '.join(known.reader for known in suiting)}"
        said = " or ".join(f"`format: {known.name}`" for known in suiting)
        raise ExtractError(what, remedy=f"Say which it is: {said} in a sidecar or in the folder's _defaults.yml")
    return suiting[0] if suiting else plain_json.SHAPE


def _suits_file(sample: Sample) -> bool:
    return sample.suffix in ("json", *_LINES_SUFFIXES) or is_articles(sample.text)


FORMATS = (
    Format(
        ("json", *(shape.name for shape in _FORMATS)),
        _suits_file,
        lambda sample, name: parse(
            sample.text, lines=sample.suffix in _LINES_SUFFIXES, reader=name, bounds=sample.bounds
        ),
    ),
)
