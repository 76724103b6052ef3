"""What people's reading lists give out: Miniflux (its API's entries), Wallabag (its JSON export, and its API), and all
that keep to Google Reader's API, such as FreshRSS.
"""

from __future__ import annotations

from generator.errors import ExtractError
from generator.read.article import Article
from generator.read.json.text import JsonObject
from generator.read.json.values import Shape, at, blocks_in, known_by, names, title_shown

_NOT_FETCHED = "wallabag can't retrieve contents for this article"  # what it keeps in place of a text


def _is_miniflux(record: JsonObject) -> bool:
    return "feed_id" in record and "content" in record


def _of_miniflux(record: JsonObject) -> Article:
    feed = record.get("feed")
    fields = {
        "title": title_shown(record.get("title")),
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
        "title": title_shown(record.get("title")),
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


def _of_google(record: JsonObject) -> Article:
    tags = [tag.rpartition("/label/")[2] for tag in names(record.get("categories")) if isinstance(tag, str)]
    published, updated = record.get("published"), record.get("updated")
    fields = {
        "title": title_shown(record.get("title")),
        "author": record.get("author"),
        "date": published or updated,
        "modified": updated if published and updated != published else None,
        "url": next((one for one in names(at(record, "canonical.href")) + names(at(record, "alternate.href"))), None),
        "sitename": at(record, "origin.title"),
        "tags": [tag for tag in tags if not tag.startswith("user/")],
        "id": record.get("id"),
    }
    return Article("Google Reader JSON", fields, blocks_in(record, html="content.content summary.content"))


SHAPES = (
    Shape(
        "google-reader",
        "Google Reader JSON",
        known_by("origin.streamId summary.content", "origin.streamId content.content", "canonical summary.content"),
        _of_google,
    ),
    Shape("miniflux", "Miniflux JSON", _is_miniflux, _of_miniflux),
    Shape("wallabag", "Wallabag JSON", _is_wallabag, _of_wallabag),
)
