import json
from collections.abc import Mapping

import pytest

from generator.errors import ExtractError
from generator.model import Extract
from generator.read.extracts import extracts_of
from generator.read.json.records import parse

BLOCKS = [
    {"type": "paragraph", "text": "The gate is open."},
    {"type": "heading", "text": "The cost"},
    {"type": "image", "url": "https://courier.example/a.jpg", "title": "The gate"},
    {"type": "quote", "text": "We are buying time."},
    {"type": "list", "items": ["a gate", {"content": "two pumps"}]},
]


def read(value: object) -> list[Extract | ExtractError]:
    return list(extracts_of(parse(json.dumps(value)), path="x.json", sha256="00"))


@pytest.mark.parametrize("key", ["content", "data", "items", "body", "blocks", "paragraphs", "sections"])
def test_an_object_with_a_title_and_blocks_is_one_article(key: str) -> None:
    """The blocks are its paragraphs in their forms, whatever the list is called; a picture is none."""
    (found,) = read({"title": "The gate", "date": "2026-03-04", key: BLOCKS})
    assert isinstance(found, Extract)
    assert (found.path, found.title, found.date) == ("x.json", "The gate", "2026-03-04")
    assert found.paragraphs == ("The gate is open.", "The cost", "We are buying time.", "a gate", "two pumps")
    assert found.forms == ("paragraph", "heading", "quote", "item", "item")


@pytest.mark.parametrize(
    "record",
    [
        {"paragraphs": [{"text": "One."}, {"text": "Two."}]},
        {"blocks": ["One.", {"html": "<b>Two.</b>"}]},
        {"time": 1, "version": "2.3", "blocks": [{"type": "paragraph", "data": {"text": t}} for t in ("One.", "Two.")]},
        {"title": "x", "body": {"content": [{"text": "One."}, {"text": "Two."}]}},
        {"title": "x", "body": [{"_type": "block", "children": [{"text": t}, {"text": "."}]} for t in ("One", "Two")]},
        {"title": "x", "sections": [{"paragraphs": ["One."]}, {"paragraphs": ["Two."]}]},
    ],
)
def test_the_ways_in_which_editors_keep_blocks(record: Mapping[str, object]) -> None:
    """A list under a name that says paragraphs needs no title beside it; the text may stand deeper."""
    (found,) = read(record)
    assert isinstance(found, Extract)
    assert found.paragraphs == ("One.", "Two.")


@pytest.mark.parametrize("key", ["items", "data", "content"])
@pytest.mark.parametrize("own", ["title", "author", "published", "link"])
def test_what_has_metadata_of_its_own_is_an_article(key: str, own: str) -> None:
    """The title beside a list of articles is the list's."""
    found = read({"title": "The Halden Courier", key: [{own: "a", "text": "One."}, {own: "b", "text": "Two."}]})
    assert [one.paragraphs for one in found if isinstance(one, Extract)] == [("One.",), ("Two.",)]
