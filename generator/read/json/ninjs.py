"""IPTC ninjs, news in JSON, in all its versions: https://www.iptc.org/std/ninjs/userguide/."""

from __future__ import annotations

from generator.errors import ExtractError
from generator.read.article import Article, Block
from generator.read.json.text import JsonObject
from generator.read.json.values import NO_TEXT, Shape, at, first, known_by, names, objects_in, text_in
from generator.read.markup.html_tags import has_usual_tags
from generator.read.markup.html_text import blocks_of_html
from generator.read.metadata import shown
from generator.read.text.paragraphs import blocks_of_text

_MARKUP_TYPES = ("text/html", "application/xhtml+xml")
_STATUS = {"canceled": "was withdrawn by its agency", "withheld": "is withheld by its agency"}


_has_identity = known_by("uri", "guid", unlike="@type")


def _suits(record: JsonObject) -> bool:
    if not _has_identity(record):
        return False
    item = _lower(record)
    return "versioncreated" in item or at(record, "standard.name") == "ninjs"


def _lower(record: JsonObject) -> JsonObject:
    """The record under version 1's and 2's names: version 3 writes ``versionCreated`` for ``versioncreated``."""
    return JsonObject((key.lower(), value) for key, value in record.items())


def _article(record: JsonObject) -> Article:
    item = _lower(record)
    _check_status(item)
    blocks = _blocks(item)
    if not blocks:
        kind = item.get("type")
        what = f"{NO_TEXT}: it is an item of type {shown(kind)}" if isinstance(kind, str) and kind else NO_TEXT
        raise ExtractError(what, remedy="Keep items of text here")
    return Article("ninjs", _fields(item), blocks)


def _check_status(item: JsonObject) -> None:
    status = item.get("pubstatus")
    if isinstance(status, str) and status not in ("usable", ""):
        what = _STATUS.get(status, "is not marked as usable by its agency")
        raise ExtractError(f"{what} (pubstatus: {shown(status)})", remedy="Remove it")


def _fields(item: JsonObject) -> dict[str, object]:
    version = item.get("versioncreated")
    created = first(item, "firstcreated contentcreated")
    return {
        "title": first(item, "headline") or _main(item.get("headlines")) or first(item, "title"),
        "author": first(item, "byline by") or _main(item.get("bylines")),
        "date": created or version,
        "modified": version if created and created != version else None,
        "not_before": first(item, "embargoeduntil embargoed"),
        "language": item.get("language"),
        "tags": [*names(first(item, "subject subjects")), *names(item.get("keywords"))],
        "sitename": next(iter([*names(first(item, "copyrightholder infosource infosources provider"))]), None),
        "id": first(item, "uri guid"),
    }


def _main(values: object) -> object:
    """The value whose role is main, else the first."""
    ranked = sorted(objects_in(values), key=lambda value: value.get("role") not in ("main", "headline"))
    return ranked[0].get("value", ranked[0].get("name")) if ranked else None


def _blocks(item: JsonObject) -> tuple[Block, ...]:
    """The blocks of the best body: markup before text, the main one before others."""
    bodies = sorted(_bodies(item), key=_rank)
    for _, markup, body in bodies:
        blocks = blocks_of_html(body) if markup or has_usual_tags(body) else blocks_of_text(body)
        if blocks:
            return blocks
    return ()


def _rank(body: tuple[str, bool, str]) -> tuple[bool, bool]:
    role, markup, text = body
    return not (markup or has_usual_tags(text)), role != "main"


def _bodies(item: JsonObject) -> list[tuple[str, bool, str]]:
    """The bodies with their roles, and whether they are declared as markup: version 1's ``body_*``, then ``bodies``."""
    old = [key for key in item if key.startswith("body_") and "." not in key]
    new = map(_lower, objects_in(item.get("bodies")))
    bodies = [
        *((key[5:], key in ("body_xhtml", "body_html"), text_in(item, key)) for key in old),
        *((str(one.get("role", "")), one.get("contenttype") in _MARKUP_TYPES, text_in(one, "value")) for one in new),
    ]
    return [body for body in bodies if body[2]]


SHAPES = (Shape("ninjs", "ninjs", _suits, _article),)
