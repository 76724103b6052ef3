"""JSON Feed 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/."""

from __future__ import annotations

from generator.read.article import Article
from generator.read.json.text import JsonObject
from generator.read.json.values import Shape, address, blocks_in, first, names

_VERSION = "jsonfeed.org/version/"


def is_feed(root: JsonObject) -> bool:
    """Say whether `root` is a feed by its version."""
    version = root.get("version")
    return isinstance(version, str) and _VERSION in version and isinstance(root.get("items"), list)


def fields_for_all(root: JsonObject) -> dict[str, object]:
    """Return what a feed says for all its items: its title, and authors and language for those that name none."""
    return {
        "sitename": root.get("title"),
        "authors": names(first(root, "authors author")),
        "language": root.get("language"),
    }


def _suits(record: JsonObject) -> bool:
    has_body = "content_html" in record or "content_text" in record
    return has_body and ("id" in record or "date_published" in record)


def _article(record: JsonObject) -> Article:
    fields = {
        "title": record.get("title"),
        "authors": names(first(record, "authors author")),
        "date": record.get("date_published"),
        "modified": record.get("date_modified"),
        "url": address(record, "url external_url"),
        "language": record.get("language"),
        "tags": record.get("tags"),
        "id": record.get("id"),
    }
    return Article("JSON Feed", fields, blocks_in(record, html="content_html", text="content_text"))


SHAPES = (Shape("json-feed", "JSON Feed", _suits, _article),)
