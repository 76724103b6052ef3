import json

import pytest

from generator.errors import ExtractError
from generator.model import Extract
from generator.read.extracts import extracts_of
from generator.read.json.records import parse

ITEM: dict[str, object] = {"uri": "urn:vna:1", "versioncreated": "2026-03-04T17:40:00Z", "body_text": "One."}


def read(value: object) -> Extract | ExtractError:
    (found,) = extracts_of(parse(json.dumps(value)), path="x.json", sha256="00")
    return found


def one(value: object) -> Extract:
    found = read(value)
    assert isinstance(found, Extract), found
    return found


@pytest.mark.parametrize(
    "record",
    [
        ITEM,
        {"guid": "urn:vna:1", "versioncreated": "2026-03-04T17:40:00Z", "body_html": "<p>One.</p>"},
        {"uri": "urn:vna:1", "versionCreated": "2026-03-04T17:40:00Z", "bodies": [{"value": "One."}]},
        {"uri": "urn:vna:1", "standard": {"name": "ninjs", "version": "3.2"}, "bodies": [{"value": "One."}]},
        {**ITEM, "body_text": "", "body_main": "One."},
    ],
)
def test_versions(record: dict[str, object]) -> None:
    """All versions are known by an identifier and the date of a version, or by the standard they name."""
    found = one(record)
    assert (found.reader, found.record_id, found.paragraphs) == ("ninjs", "urn:vna:1", ("One.",))


def test_dates() -> None:
    """The article is of the day it was first made, this version of its own, and not to be out before its embargo."""
    found = one({**ITEM, "firstcreated": "2026-03-04T17:20:00Z", "embargoed": "2026-03-05T05:00:00Z"})
    assert (found.date, found.modified) == ("2026-03-04T17:20:00+00:00", "2026-03-04T17:40:00+00:00")
    assert found.not_before == "2026-03-05T05:00:00+00:00"
    assert (one(ITEM).date, one(ITEM).modified) == ("2026-03-04T17:40:00+00:00", None)
    third = {
        "uri": "urn:vna:1",
        "versionCreated": "2026-03-04",
        "embargoedUntil": "2026-03-06",
        "bodies": [{"value": "x"}],
    }
    assert one(third).not_before == "2026-03-06"


@pytest.mark.parametrize(
    ("key", "status"), [("pubstatus", "canceled"), ("pubStatus", "withheld"), ("pubstatus", "other")]
)
def test_what_its_agency_does_not_want_published_is_refused(key: str, status: str) -> None:
    """Only usable items are read, and those that say nothing."""
    found = read({**ITEM, key: status})
    assert isinstance(found, ExtractError)
    assert "by its agency" in found.what
    assert status in found.what
    assert one({**ITEM, key: "usable"}).paragraphs == ("One.",)


@pytest.mark.parametrize(
    "bodies",
    [
        [
            {"role": "main", "value": "One. Two."},
            {"role": "rich", "contentType": "text/html", "value": "<p>One.</p><p>Two.</p>"},
        ],
        [{"role": "short", "value": "<p>One.</p>"}, {"role": "main", "value": "<p>One.</p><p>Two.</p>"}],
        [{"role": "empty", "contentType": "text/html", "value": ""}, {"value": "One.\n\nTwo."}],
        [3, {"value": "One.\n\nTwo."}],
    ],
)
def test_of_several_bodies_the_best_is_read(bodies: object) -> None:
    """Markup goes before text, for it keeps the paragraphs; the main body before others."""
    found = one({"uri": "urn:vna:1", "versionCreated": "2026-03-04", "bodies": bodies})
    assert found.paragraphs == ("One.", "Two.")


def test_a_picture_is_refused_by_its_type() -> None:
    """An item without text says what it is."""
    found = read(
        {"uri": "urn:vna:2", "type": "picture", "versioncreated": "2026-03-04", "description_text": "The quay."}
    )
    assert isinstance(found, ExtractError)
    assert found.what == 'holds no article text: it is an item of type "picture"'


@pytest.mark.parametrize("wrong", [12, True, [], [3], {}, [{}], [{"value": 3}], {"name": []}, "\ud800"])
def test_wrong_types(wrong: object) -> None:
    """Whatever stands in a field, there is an extract or a reason."""
    for field in [
        "headline",
        "headlines",
        "byline",
        "by",
        "bodies",
        "subject",
        "infosources",
        "copyrightholder",
        "pubstatus",
        "type",
        "body_x",
        "keywords",
    ]:
        assert isinstance(read({**ITEM, field: wrong}), Extract | ExtractError)
