"""schema.org articles in JSON-LD: https://schema.org/Article and the types below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import ExtractError
from generator.read.article import Article, Block
from generator.read.json.text import JsonObject
from generator.read.json.values import (
    GIVE_TEXT,
    NO_TEXT,
    Shape,
    address,
    at,
    blocks_of_either,
    first,
    names,
    objects_in,
    text_in,
    unescaped,
)
from generator.read.metadata import shown

_ARTICLE = re.compile(r"\w*Article|\w*Posting|Report")
_NOT_ARTICLES = frozenset(("JobPosting",))
_BODY = "articleBody text"
_REFERRING = ("author", "creator", "publisher", "sourceOrganization", "provider")


def is_article(node: JsonObject) -> bool:
    """Say whether `node` is of type Article of schema.org, or of one below it."""
    return any(_ARTICLE.fullmatch(kind) and kind not in _NOT_ARTICLES for kind in _types(node))


def is_node(value: object) -> bool:
    """Say whether `value` is a node of JSON-LD, of any type."""
    return isinstance(value, JsonObject) and ("@type" in value or "@graph" in value or "@context" in value)


def articles_in(value: object) -> list[JsonObject]:
    """Return the articles in a node: itself, those of its graph, or the one that its page is about.

    What they refer to in the same graph stands in place of the reference.
    """
    if not isinstance(value, JsonObject):
        return []
    if is_article(value):
        return [value]
    graph = list(objects_in(value.get("@graph"))) or list(objects_in(value.get("mainEntity")))
    known = {node["@id"]: node for node in graph if isinstance(node.get("@id"), str)}
    return [_resolved(node, known) for node in graph if is_article(node)]


def _resolved(node: JsonObject, known: dict[object, JsonObject]) -> JsonObject:
    found = JsonObject(node)
    for key in _REFERRING:
        value = node.get(key)
        if isinstance(value, list):
            found[key] = [_referred(item, known) for item in value]
        elif key in node:
            found[key] = _referred(value, known)
    found.repeated = node.repeated
    return found


def _referred(value: object, known: dict[object, JsonObject]) -> object:
    name = value.get("@id") if isinstance(value, JsonObject) and not value.get("name") else None
    return known.get(name, value) if isinstance(name, str) else value


def _types(node: JsonObject) -> Iterator[str]:
    kinds = node.get("@type")
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        if isinstance(kind, str):
            yield _local(kind)


def _local(name: str) -> str:
    """The name without its vocabulary: ``https://schema.org/NewsArticle`` or ``schema:NewsArticle``."""
    return re.split(r"[/#:]", name)[-1] if not name.startswith("@") else name


def _plain(node: JsonObject) -> JsonObject:
    """The node with local names for keys, and values for the objects and lists that expanded JSON-LD wraps them in."""
    return JsonObject((_local(key), _value(value)) for key, value in node.items())


def _value(value: object) -> object:
    if isinstance(value, list):
        unwrapped = [item["@value"] if isinstance(item, JsonObject) and "@value" in item else item for item in value]
        return unwrapped[0] if len(unwrapped) == 1 and isinstance(unwrapped[0], str) else unwrapped
    return value["@value"] if isinstance(value, JsonObject) and "@value" in value else value


def _article(record: JsonObject) -> Article:
    node = _plain(record)
    blocks = _blocks(node)
    if not blocks:
        kind = next(_types(record), "node")
        raise ExtractError(f"{NO_TEXT}: it is a {shown(kind)[1:-1]} without articleBody", remedy=GIVE_TEXT)
    return Article("schema.org JSON-LD", _fields(node), blocks)


def _fields(node: JsonObject) -> dict[str, object]:
    return {
        "title": unescaped(first(node, "headline name")),
        "authors": unescaped(names(first(node, "author creator"))),
        "date": first(node, "datePublished dateCreated"),
        "modified": node.get("dateModified"),
        "url": address(node, "url mainEntityOfPage mainEntityOfPage.@id mainEntityOfPage.url @id"),
        "sitename": next(iter(unescaped_names(node)), None),
        "language": next(iter(names(_language(node))), None),
        "tags": _tags(node),
        "categories": unescaped(node.get("articleSection")),
        "id": node.get("@id"),
    }


def unescaped_names(node: JsonObject) -> list[object]:
    """Return the names of who published `node`."""
    found = unescaped(names(first(node, "publisher sourceOrganization provider")))
    return found if isinstance(found, list) else []


def _language(node: JsonObject) -> object:
    return first(node, "inLanguage.alternateName inLanguage.name inLanguage")


def _tags(node: JsonObject) -> object:
    keywords = node.get("keywords")
    return unescaped(keywords if isinstance(keywords, str) else names(keywords))


def _blocks(node: JsonObject) -> tuple[Block, ...]:
    """The body's blocks, and those of a live blog's updates, each below its headline."""
    body = at(node, "articleBody")
    if isinstance(body, list):
        node = JsonObject(node, articleBody="\n\n".join(item for item in body if isinstance(item, str)))
    blocks = list(blocks_of_either(text_in(node, _BODY)))
    for update in map(_plain, objects_in(node.get("liveBlogUpdate"))):
        blocks += _update(update)
    return tuple(blocks)


def _update(update: JsonObject) -> list[Block]:
    body = list(blocks_of_either(text_in(update, _BODY)))
    headline = update.get("headline")
    headings = blocks_of_either(headline) if isinstance(headline, str) else ()
    return [
        *(Block(block.text, "heading") for block in headings if block.text not in {b.text for b in body[:1]}),
        *body,
    ]


SHAPES = (Shape("json-ld", "schema.org JSON-LD", is_article, _article),)
