import json

import pytest

from generator.errors import ExtractError
from generator.model import Extract
from generator.read.extracts import extracts_of
from generator.read.json.records import parse


def read(value: object) -> Extract | ExtractError:
    (found,) = extracts_of(parse(json.dumps(value)), path="x.json", sha256="00")
    return found


@pytest.mark.parametrize(
    "key", ["text", "body", "content", "full_text", "article_text", "plain_text", "story", "content_html"]
)
@pytest.mark.parametrize("body", ["<p>One.</p>\n<p>Two.</p>", "One.\n\nTwo."])
def test_bodies_under_usual_names(key: str, body: str) -> None:
    """A body is found under any usual name; where the name leaves it open, the tags in it tell HTML from text."""
    found = read({"title": "x", key: body})
    assert isinstance(found, Extract)
    assert found.reader == "JSON"
    if key in ("body", "content", "story") or (key == "content_html") == body.startswith("<"):
        assert found.paragraphs == ("One.", "Two.")


@pytest.mark.parametrize("key", ["paragraphs", "body", "content"])
def test_paragraphs_in_a_list(key: str) -> None:
    """A list of texts under a name for the body is its paragraphs."""
    found = read({"title": "x", key: ["One.", " ", "Two."]})
    assert isinstance(found, Extract)
    assert found.paragraphs == ("One.", "Two.")


@pytest.mark.parametrize(
    ("fields", "attribute", "expected"),
    [
        ({"headline": "The quay"}, "title", "The quay"),
        ({"title": {"rendered": "Quay &#038; gate"}}, "title", "Quay & gate"),
        ({"published_at": "2026-03-04"}, "date", "2026-03-04"),
        ({"updatedAt": "2026-03-05"}, "modified", "2026-03-05"),
        ({"lang": "nb"}, "language", "nb"),
        ({"keywords": ["tides"], "section": "Council"}, "tags", ("tides", "Council")),
        ({"author": 3, "categories": [1, 2]}, "notes", ()),
        ({"_id": "5f"}, "record_id", "5f"),
    ],
)
def test_what_else_has_a_usual_name(fields: dict[str, object], attribute: str, expected: object) -> None:
    """Metadata are found under the names that scripts and databases give them."""
    assert getattr(read({"text": "One.", **fields}), attribute) == expected


@pytest.mark.parametrize(
    ("fields", "name", "url"),
    [
        ({"source": "https://c.example/1"}, None, "https://c.example/1"),
        ({"source": "Courier", "link": "https://c.example/1"}, "Courier", "https://c.example/1"),
        ({"source": {"name": "Courier"}}, "Courier", None),
        ({"publisher": {"name": "Courier"}, "url": 3}, "Courier", None),
        ({"domain": "c.example"}, "c.example", None),
    ],
)
def test_where_it_is_from(fields: dict[str, object], name: str | None, url: str | None) -> None:
    """A source is an address, a name or an object with one."""
    found = read({"text": "One.", **fields})
    assert isinstance(found, Extract)
    assert (found.source.name, found.source.url) == (name, url)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("<p>One.</p><p>Two.</p>", ("One.", "Two.")),
        ("One.<br/><br/>Two.", ("One.", "Two.")),
        ("One <b>gate</b>.\nTwo.", ("One gate.", "Two.")),
        ("It&#39;s five &amp; six.", ("It's five & six.",)),
        ("AT&T said it&#39;s so.", ("AT&T said it&#39;s so.",)),
        ("Write &lt;p&gt; for a paragraph.", ("Write <p> for a paragraph.",)),
        ("Write <p>Halden</p> between tags.", ("Write <p>Halden</p> between tags.",)),
        ("The <br> tag parts lines.", ("The <br> tag parts lines.",)),
    ],
)
def test_plain_text_that_is_none(text: str, paragraphs: tuple[str, ...]) -> None:
    """Tags that part a text make it HTML, tags that are words do not; what is escaped throughout is resolved once."""
    found = read({"title": "x", "text": text})
    assert isinstance(found, Extract)
    assert found.paragraphs == paragraphs


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Quay &amp; gate", "Quay & gate"),
        ("The city&#8217;s <i>Sturmvogel</i>", "The city’s Sturmvogel"),
        ("&quot;Open&quot;", '"Open"'),
        ("a < b & c > d", "a < b & c > d"),
    ],
)
def test_titles_are_as_their_reader_sees_them(title: str, shown: str) -> None:
    """Emphasis and character references of the page's HTML do not stand in a title."""
    for record in ({"text": "One."}, {"text": "One.", "fingerprint": "0"}, {"maintext": "One."}):
        found = read({"title": title, **record})
        assert isinstance(found, Extract)
        assert found.title == shown
