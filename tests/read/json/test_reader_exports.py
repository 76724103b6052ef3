import json

import pytest

from generator.errors import ExtractError
from generator.model import Extract
from generator.read.extracts import extracts_of
from generator.read.json.records import parse

FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Courier",
    "items": [{"id": "1", "content_text": "One."}],
}
ENTRY = {"id": 1, "feed_id": 2, "title": "x", "url": "https://c.example/1", "content": "<p>One.</p>"}
SAVED = {
    "id": 1,
    "is_archived": 0,
    "title": "x",
    "url": "https://c.example/1",
    "content": "<p>One.</p>",
    "domain_name": "c.example",
}


def read(value: object, *, named: str | None = None) -> list[Extract | ExtractError]:
    return list(extracts_of(parse(json.dumps(value), reader=named), path="x.json", sha256="00"))


@pytest.mark.parametrize(
    ("value", "reader"),
    [
        (FEED, "JSON Feed"),
        ({"total": 1, "entries": [ENTRY]}, "Miniflux JSON"),
        ([ENTRY], "Miniflux JSON"),
        (ENTRY, "Miniflux JSON"),
        ([SAVED], "Wallabag JSON"),
        ({"_embedded": {"items": [SAVED]}}, "Wallabag JSON"),
    ],
)
def test_feeds_and_reading_lists(value: object, reader: str) -> None:
    """Each is known by its own keys, in a list or an envelope."""
    (found,) = read(value)
    assert isinstance(found, Extract)
    assert (found.reader, found.paragraphs) == (reader, ("One.",))


def test_what_a_feed_says_of_all_its_items() -> None:
    """Authors and language of the feed are those of items that name none, the feed's title is the source."""
    items = [
        {"id": "1", "content_text": "One."},
        {"id": "2", "content_text": "Two.", "authors": [{"name": "Ada Lind"}], "language": "nb"},
    ]
    feed = {**FEED, "items": items, "authors": [{"name": "Jo Brandt"}], "language": "en"}
    found = [item for item in read(feed) if isinstance(item, Extract)]
    assert [(item.source.name, item.source.authors, item.language) for item in found] == [
        ("Courier", ("Jo Brandt",), "en"),
        ("Courier", ("Ada Lind",), "nb"),
    ]


def test_a_feed_that_is_renamed_changes_no_item() -> None:
    """The hash of an item is that of its own words."""
    (before,) = read(FEED)
    (after,) = read({**FEED, "title": "Halden Courier"})
    assert isinstance(before, Extract)
    assert isinstance(after, Extract)
    assert before.sha256 == after.sha256


def test_a_feed_without_items() -> None:
    """An empty feed is refused, not passed over."""
    (found,) = read({**FEED, "items": []})
    assert isinstance(found, ExtractError)


def test_an_item_with_nothing_but_a_summary() -> None:
    """A summary is no article."""
    (found,) = read({**FEED, "items": [{"id": "1", "summary": "The vote."}]})
    assert str(found).startswith("x.json: item 1 holds no article text")


@pytest.mark.parametrize("wrong", [12, True, [], [3], {}, [{}], {"name": []}, "\ud800"])
def test_wrong_types(wrong: object) -> None:
    """Whatever stands in a field, there is an extract or a reason."""
    for field in [
        "title",
        "items",
        "content",
        "feed",
        "tags",
        "published_by",
        "author",
        "authors",
        "published_at",
        "language",
        "id",
        "url",
        "version",
        "entries",
    ]:
        for record in (FEED, ENTRY, SAVED, {**FEED, "items": [{"id": "1", "content_html": "x", field: wrong}]}):
            assert all(isinstance(item, Extract | ExtractError) for item in read({**record, field: wrong}))


def test_what_keeps_to_google_readers_api() -> None:
    """FreshRSS' starred articles: the page's own address, the feed's title, labels as tags, seconds since 1970."""
    item = {
        "id": "tag:google.com,2005:reader/item/1",
        "published": 1772618400,
        "title": "The quay &amp; the gate",
        "canonical": [{"href": "https://c.example/1"}],
        "alternate": [{"href": "https://c.example/2"}],
        "categories": ["user/-/state/com.google/reading-list", "user/-/label/Sea", "tides"],
        "origin": {"streamId": "feed/1", "title": "Courier"},
        "summary": {"content": "<p>One.</p><p>Two.</p>"},
        "author": "Ines Varga",
    }
    (found,) = read({"id": "user/-/state/com.google/starred", "title": "Starred", "items": [item]})
    assert isinstance(found, Extract)
    assert (found.title, found.paragraphs, found.tags) == ("The quay & the gate", ("One.", "Two."), ("Sea", "tides"))
    assert (found.source.url, found.source.name) == ("https://c.example/1", "Courier")
    assert (found.date or "")[:10] == "2026-03-04"
