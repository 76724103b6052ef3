"""What holds the records of a file together: a list, a feed, a graph, or a tool's envelope around one or several."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from generator.model import BOUNDS
from generator.read.json import json_feed, json_ld
from generator.read.json.tables import rows_in
from generator.read.json.text import JsonObject, holds_objects
from generator.read.json.values import at

_AROUND_ONE = ("article", "_source", "item", "data", "response.content")
_AROUND_SEVERAL = {
    "items": "item",
    "entries": "entry",
    "articles": "record",
    "articles.results": "record",
    "objects": "record",
    "_embedded.items": "entry",
    "json-ld": "record",
    "results": "record",
    "records": "record",
    "response.results": "record",
    "response.docs": "record",
    "hits.hits": "record",
    "posts": "record",
    "docs": "record",
    "data": "record",
    "content": "record",
}
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Record:
    """What may be an article, where in the file it stands (empty where it is the file), and what is said of it there.

    `fields` are what its envelope says of all its records, which their own fields go before. `shape` is the name of
    the shape that its envelope tells.
    """

    value: object
    place: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)
    shape: str | None = None


def records_in(root: object, is_known: Callable[[JsonObject], bool], most: int = BOUNDS.records) -> list[Record]:
    """Return the records in a file's value; `is_known` recognises one that is a record already.

    No more than `most` are read; of more, one more is returned, which tells.
    """
    root = _opened(root, is_known)
    if isinstance(root, list):
        return _listed(root, "record", is_known, most) if holds_objects(root) else [Record(root)]
    if not isinstance(root, JsonObject):
        return [Record(root)]
    if json_feed.is_feed(root):
        return _items(root, most) or [Record(root)]
    if is_known(root):
        return [Record(root)]
    nodes = json_ld.articles_in(root)
    if nodes:
        return [Record(nodes[0])] if len(nodes) == 1 else _listed(nodes, "record", is_known, most)
    rows = rows_in(root)
    return _listed(rows, "row", is_known, most) if rows else _enclosed(root, is_known, most)


def _items(feed: JsonObject, most: int) -> list[Record]:
    said, items = json_feed.fields_for_all(feed), feed["items"]
    bounded = items[: most + 1] if isinstance(items, list) else []
    return [Record(item, f"item {number}", said, "json-feed") for number, item in enumerate(bounded, 1)]


def _opened(value: object, is_known: Callable[[JsonObject], bool]) -> object:
    """What stands in envelopes around one: Zyte's ``article``, Elasticsearch's ``_source``, Diffbot's ``objects``."""
    for _ in range(_DEEPEST):
        if not isinstance(value, JsonObject):
            return value
        objects = value.get("objects") if "request" in value else None
        single = objects if isinstance(objects, list) and len(objects) == 1 else []
        inner = [*single, *(at(value, path) for path in _AROUND_ONE)]
        found = next((item for item in inner if isinstance(item, JsonObject)), None)
        if found is None or is_known(value) or json_feed.is_feed(value):
            return value
        value = found
    return value


def _enclosed(root: JsonObject, is_known: Callable[[JsonObject], bool], most: int) -> list[Record]:
    for path, word in _AROUND_SEVERAL.items():
        values = at(root, path)
        if isinstance(values, list) and holds_objects(values):
            return _listed(values, word, is_known, most)
    return _filed(root, is_known, most) or [Record(root)]


def _filed(root: JsonObject, is_known: Callable[[JsonObject], bool], most: int) -> list[Record]:
    """The records of an object with nothing but lists of them, as fundus' crawler files them: by publisher."""
    lists = [(name, values) for name, values in root.items() if isinstance(values, list) and holds_objects(values)]
    if len(lists) < len(root):
        return []
    records = _listed([item for _, values in lists for item in values], "record", is_known, most)
    publishers = [name for name, values in lists for _ in values]
    if len(records) != len(publishers):
        return records
    return [
        replace(record, fields={"sitename": name}) if _is_of_fundus(record.value) else record
        for record, name in zip(records, publishers, strict=True)
    ]


def _is_of_fundus(value: object) -> bool:
    return isinstance(value, JsonObject) and "publishing_date" in value


def _listed(
    values: list[object] | list[JsonObject], word: str, is_known: Callable[[JsonObject], bool], most: int
) -> list[Record]:
    """The records of a list; of JSON-LD, only articles where there are any."""
    opened = [_opened(value, is_known) for value in values[: most + 1]]
    found = [json_ld.articles_in(value) if json_ld.is_node(value) else [value] for value in opened]
    has_articles = any(nodes for value, nodes in zip(opened, found, strict=True) if json_ld.is_node(value))
    kept = found if has_articles else [[value] for value in opened]
    return [Record(value, f"{word} {number}") for number, nodes in enumerate(kept, 1) for value in nodes]
