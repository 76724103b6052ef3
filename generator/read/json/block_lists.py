"""A list of an article's blocks, as editors and content systems keep it: an object for each, or its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from generator.model import Form
from generator.read.article import Block
from generator.read.json.text import JsonObject
from generator.read.json.values import at, blocks_of_either, first, objects_in

_SURELY = ("paragraphs", "blocks")
_BELOW_TITLE = (
    *("content", "body", "text", "sections", "data", "items"),
    *("content.blocks", "body.blocks", "content.paragraphs", "body.content", "article.content", "article.body"),
)
_TITLES = "title headline name"
_TEXTS = ("text", "content", "value", "html", "paragraph", "data.text", "data.html", "attributes.content")
_ITEMS = ("items", "data.items")
_SECTION_TITLES = ("heading", "subheading", "header")
_OF_ARTICLES = frozenset(
    (
        *("title", "headline", "author", "authors", "byline", "date", "published", "published_at", "publishedAt"),
        *("pubDate", "datePublished"),
    )
)
_ADDRESSES = frozenset(("url", "link", "href"))
_NOT_SHOWN = re.compile(
    r"image|img|picture|photo|video|audio|embed|gallery|\bads?\b|advert|related|newsletter", re.IGNORECASE
)
_HEADING = re.compile(r"head|\bh[1-6]\b|subtitle", re.IGNORECASE)
_QUOTE = re.compile(r"quot", re.IGNORECASE)
_ITEM = re.compile(r"list|bullet|number|\bli\b", re.IGNORECASE)
_KINDS = ("type", "_type", "style", "listItem", "tag", "kind")
_DEEPEST = 3
MOST_BLOCKS = 10_000


def blocks_listed(record: JsonObject) -> tuple[Block, ...]:
    """Return the blocks that `record` lists: under "paragraphs" or "blocks", or below its own title elsewhere.

    What has a title, date, author or address of its own is no block but an article; then none is returned.
    """
    return next(filter(None, (tuple(islice(_blocks(values, 0), MOST_BLOCKS)) for values in _lists(record))), ())


def lists_blocks(record: JsonObject) -> bool:
    """Say whether `blocks_listed` returns any."""
    return any(next(_blocks(values, 0), None) for values in _lists(record))


def _lists(record: JsonObject) -> Iterator[list[object]]:
    paths = (*_SURELY, *(_BELOW_TITLE if isinstance(first(record, _TITLES), str) else ()))
    for path in paths:
        values = at(record, path)
        if isinstance(values, list) and _fits(values):
            yield values


def _fits(values: list[object]) -> bool:
    """Say whether `values` are blocks, and at least one of them an object with text."""
    return all(map(_may_be_block, values)) and any(isinstance(value, JsonObject) for value in values)


def _may_be_block(value: object) -> bool:
    if not isinstance(value, JsonObject):
        return isinstance(value, str)
    kind = _kind(value)
    if _NOT_SHOWN.search(kind):
        return True
    return value.keys().isdisjoint(_OF_ARTICLES) and (kind != "" or value.keys().isdisjoint(_ADDRESSES))


def _kind(block: JsonObject) -> str:
    """What a block says it is, in one string; Portable Text says it in several places."""
    return " ".join(kind for key in _KINDS if isinstance(kind := block.get(key), str))


def _blocks(values: Iterable[object], depth: int) -> Iterator[Block]:
    for value in values:
        if isinstance(value, str):
            yield from blocks_of_either(value)
        elif isinstance(value, JsonObject) and depth < _DEEPEST:
            yield from _of_object(value, depth)


def _of_object(block: JsonObject, depth: int) -> Iterator[Block]:
    kind = _kind(block)
    if _NOT_SHOWN.search(kind):
        return
    for key in _SECTION_TITLES:
        yield from _of_form(block.get(key), "heading")
    items = next((items for path in _ITEMS if isinstance(items := at(block, path), list)), [])
    for item in _blocks(items, depth + 1):
        yield replace(item, form="item")
    yield from _of_form(_text(block), _form(kind))
    yield from _blocks(next((inner for key in _SURELY if isinstance(inner := block.get(key), list)), []), depth + 1)


def _text(block: JsonObject) -> object:
    """The text of a block; of Portable Text's and of Slate's, that of its spans."""
    spans = [span.get("text") for span in objects_in(block.get("children"))]
    written = "".join(span for span in spans if isinstance(span, str))
    return written or next((text for path in _TEXTS if isinstance(text := at(block, path), str) and text), None)


def _of_form(text: object, form: Form) -> Iterator[Block]:
    for block in blocks_of_either(text) if isinstance(text, str) else ():
        yield replace(block, form=form) if block.form == "paragraph" else block


def _form(kind: str) -> Form:
    forms: tuple[tuple[re.Pattern[str], Form], ...] = ((_ITEM, "item"), (_QUOTE, "quote"), (_HEADING, "heading"))
    return next((form for rule, form in forms if rule.search(kind)), "paragraph")
