"""The Guardian's Open Platform: https://open-platform.theguardian.com/documentation/."""

from __future__ import annotations

from generator.errors import ExtractError
from generator.read.article import Article
from generator.read.json.text import JsonObject
from generator.read.json.values import NO_TEXT, Shape, at, blocks_in, first, known_by, title_shown


def _article(record: JsonObject) -> Article:
    if first(record, "fields.body fields.bodyText") is None:
        raise ExtractError(NO_TEXT, remedy="Ask the Guardian's API for it: show-fields=body")
    fields = {
        "title": title_shown(first(record, "fields.headline webTitle")),
        "author": at(record, "fields.byline"),
        "date": record.get("webPublicationDate"),
        "modified": at(record, "fields.lastModified"),
        "url": record.get("webUrl"),
        "sitename": first(record, "fields.publication") or "The Guardian",
        "language": at(record, "fields.lang"),
        "tags": at(record, "tags.webTitle"),
        "categories": record.get("sectionName"),
        "id": record.get("id"),
    }
    return Article("Guardian JSON", fields, blocks_in(record, html="fields.body", text="fields.bodyText"))


SHAPES = (Shape("guardian", "Guardian JSON", known_by("webTitle webUrl"), _article),)
