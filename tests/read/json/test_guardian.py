import json

from generator.errors import ExtractError
from generator.model import Extract
from generator.read.extracts import extracts_of
from generator.read.json.records import parse

ITEM = {
    "id": "world/2026/mar/04/gate",
    "webTitle": "A gate &amp; a quay",
    "webUrl": "https://courier.example/gate",
    "webPublicationDate": "2026-03-04T10:00:00Z",
    "sectionName": "World",
    "fields": {"body": "<p>One.</p><p>Two.</p>", "byline": "Ines Varga", "lang": "en"},
    "tags": [{"webTitle": "Tides"}],
}


def test_answers_of_the_guardians_api() -> None:
    """An article of a search, and one asked for alone; without its fields it holds no text, and how to get it is said."""
    bare = {key: value for key, value in ITEM.items() if key != "fields"} | {"id": "b"}
    text = json.dumps({"response": {"status": "ok", "results": [ITEM, bare]}})
    found, refused = extracts_of(parse(text), path="x.json", sha256="00")
    assert isinstance(found, Extract)
    assert (found.title, found.paragraphs, found.tags) == ("A gate & a quay", ("One.", "Two."), ("Tides", "World"))
    assert (found.source.name, found.source.authors) == ("The Guardian", ("Ines Varga",))
    assert isinstance(refused, ExtractError)
    assert refused.remedy == "Ask the Guardian's API for it: show-fields=body"
    (alone,) = extracts_of(parse(json.dumps({"response": {"content": ITEM}})), path="x.json", sha256="00")
    assert isinstance(alone, Extract)
    assert alone.path == "x.json"
