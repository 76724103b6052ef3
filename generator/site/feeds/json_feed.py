"""Feed -> JSON Feed: https://www.jsonfeed.org/version/1.1/."""

from __future__ import annotations

import json
from typing import Any

from generator.site.characters import fit, fit_address
from generator.site.feeds.entry import Entry, Feed, stamp

TYPE = "application/feed+json"


def json_feed(feed: Feed) -> bytes:
    """The document, in UTF-8."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": fit(feed.title),
        "home_page_url": fit_address(feed.address),
        "feed_url": fit_address(feed.here),
        "description": fit(feed.description),
        "language": fit(feed.language),
        "authors": [{"name": fit(feed.author), "url": fit_address(feed.home)}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "url": fit_address(entry.address),
        "external_url": fit_address(entry.original) if entry.original else None,
        "title": fit(entry.title),
        "content_html": fit(entry.html),
        "summary": fit(entry.summary) if entry.summary else None,
        "date_published": stamp(entry.published),
        "date_modified": stamp(entry.updated),
        "tags": [fit(topic) for topic in entry.topics],
        "language": fit(entry.language) if entry.language else None,
    }
    return {name: value for name, value in item.items() if value}
