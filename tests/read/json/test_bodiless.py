import json

import pytest

from generator.errors import ExtractError
from generator.model import Extract
from generator.read.article import Block
from generator.read.extracts import extracts_of
from generator.read.json.bodiless import is_cut
from generator.read.json.records import parse

NEWSAPI = {"title": "x", "url": "https://c.example/1", "urlToImage": None, "publishedAt": "2026-03-04T17:20:00Z"}


def read(value: object) -> list[Extract | ExtractError]:
    return list(extracts_of(parse(json.dumps(value)), path="x.json", sha256="00"))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The council voted on the… [+1234 chars]", True),
        ("The council voted on the... [3215 chars]", True),
        ("The council voted on the… [+1,234 chars]", True),
        ("The council voted on the […]", True),
        ("The council voted on the [...] Read more", True),
        ("The council voted on the […] Continue reading The barrier →", True),
        ("ONLY AVAILABLE IN PAID PLANS", True),
        ("“They […] voted,” she said.", False),
        ("She read more.", False),
        ("The council voted…", False),
        ("Passwords have [12 chars] at least.", False),
        ("Word. " * 400 + "And so on […]", False),
        ("", False),
    ],
)
def test_texts_that_are_cut(text: str, answer: bool) -> None:
    """The marks of a cut at the end tell one, an omission within the text or at the end of a long one does not."""
    assert is_cut([Block(text)] if text else []) is answer


def test_a_cut_text_is_refused() -> None:
    """The beginning of an article is not taken for one, whichever tool kept it."""
    (found,) = read({"title": "x", "text": "The council voted on the… [+1234 chars]"})
    assert str(found) == "x.json: holds the beginning of an article only. Fetch the article itself and extract it"


def test_a_record_is_refused_by_its_tool_and_reason() -> None:
    """A single record, or one among good ones, says whose it is and what to do."""
    (refused,) = (item for item in read([NEWSAPI, {"text": "One."}]) if isinstance(item, ExtractError))
    assert refused.what == "record 1 is a record of NewsAPI, whose text is cut after 200 characters"
    assert refused.remedy == "Fetch the article itself and extract it"


def test_a_file_of_nothing_else_is_refused_once() -> None:
    """An export of thousands of bookmarks gives one message."""
    (found,) = read([{"href": f"https://c.example/{n}", "extended": "", "toread": "no"} for n in range(1000)])
    assert str(found) == (
        "x.json: is a file of records of Pinboard, which keeps addresses and no text. Fetch the articles themselves"
    )


def test_a_record_of_newsapi_into_which_someone_put_the_whole_text() -> None:
    """What is longer than the service gives, and not marked as cut, is read."""
    (found,) = read({**NEWSAPI, "content": "The council voted. " * 30})
    assert isinstance(found, Extract)


@pytest.mark.parametrize(
    ("envelope", "what"),
    [
        (
            {"data": [{"title": "T", "description": "D", "country": "vr", "category": "general", "published_at": "x"}]},
            "is a file of records of mediastack, which gives descriptions and no text",
        ),
        (
            {"response": {"docs": [{"web_url": "https://c.example", "lead_paragraph": "L", "snippet": "S"}]}},
            "is a file of records of the New York Times' API, which gives the first paragraph and no text",
        ),
        (
            {"results": [{"article_id": "1", "title": "T", "content": "ONLY AVAILABLE IN PAID PLANS"}]},
            "is a file of records of NewsData, which gives the text in paid plans only",
        ),
    ],
)
def test_services_that_give_no_text_are_refused_by_name(envelope: object, what: str) -> None:
    """It is said whose answer it is, and that the text is not in it."""
    (found,) = read(envelope)
    assert isinstance(found, ExtractError)
    assert found.what == what
