"""What people's reading lists give out: Miniflux (its API's entries) and Wallabag (its JSON export, and its API)."""

from __future__ import annotations

from generator.errors import ExtractError
from generator.read.article import Article
from generator.read.json.text import JsonObject
from generator.read.json.values import Shape, blocks_in, names

_NOT_FETCHED = "wallabag can't retrieve contents for this article"  # what it keeps in place of a text


def _is_miniflux(record: JsonObject) -> bool:
    return "feed_id" in record and "content" in record


def _of_miniflux(record: JsonObject) -> Article:
    feed = record.get("feed")
    fields = {
        "title": record.get("title"),
        "author": record.get("author"),
        "date": record.get("published_at"),
        "url": record.get("url"),
        "sitename": feed.get("title") if isinstance(feed, JsonObject) else None,
        "tags": record.get("tags"),
        "id": record.get("id"),
    }
    return Article("Miniflux JSON", fields, blocks_in(record, html="content"))


def _is_wallabag(record: JsonObject) -> bool:
    return "is_archived" in record and ("content" in record or "domain_name" in record)


def _of_wallabag(record: JsonObject) -> Article:
    fields = {
        "title": record.get("title"),
        "authors": names(record.get("published_by")),
        "date": record.get("published_at"),
        "url": record.get("url"),
        "hostname": record.get("domain_name"),
        "language": record.get("language"),
        "tags": names(record.get("tags")),
        "id": record.get("uid") or record.get("id"),
    }
    blocks = blocks_in(record, html="content")
    if blocks[0].text.startswith(_NOT_FETCHED):
        what = "holds no article text: Wallabag could not fetch the page"
        raise ExtractError(what, remedy="Fetch the page itself and extract it")
    return Article("Wallabag JSON", fields, blocks)


SHAPES = (
    Shape("miniflux", "Miniflux JSON", _is_miniflux, _of_miniflux),
    Shape("wallabag", "Wallabag JSON", _is_wallabag, _of_wallabag),
)
