import json
import time
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.model import Extract, Source
from generator.read.extracts import extracts_of
from generator.read.json.records import is_articles, parse

RECORD = {
    "title": "Halden votes for a barrier",
    "author": "Jo Brandt; Ada Lind",
    "hostname": "courier.example",
    "date": "2026-03-04",
    "fingerprint": "5f0a",
    "id": None,
    "license": None,
    "comments": "",
    "raw_text": "One. Two.",
    "text": "One.\nTwo.",
    "language": "en",
    "source": "https://courier.example/barrier",
    "source-hostname": "Halden Courier",
    "excerpt": "The vote.",
    "categories": "Council",
    "tags": "tides;harbour",
}


def read(text: str, *, lines: bool = False) -> list[Extract | ExtractError]:
    return list(extracts_of(parse(text, lines=lines), path="x.json", sha256="00"))


def messages(found: list[Extract | ExtractError]) -> list[str]:
    return [str(item) for item in found if isinstance(item, ExtractError)]


def one(record: object) -> Extract:
    (found,) = read(json.dumps(record))
    assert isinstance(found, Extract)
    return found


def test_a_record_as_trafilatura_writes_it() -> None:
    """Every field of trafilatura's output that Briefings knows lands in its place."""
    assert one(RECORD) == Extract(
        path="x.json",
        sha256="00",
        reader="trafilatura JSON",
        title="Halden votes for a barrier",
        paragraphs=("One.", "Two."),
        date="2026-03-04",
        source=Source("Halden Courier", "https://courier.example/barrier", ("Jo Brandt", "Ada Lind"), "2026-03-04"),
        language="en",
        tags=("tides", "harbour", "Council"),
    )


def test_several_records_have_a_path_of_their_own() -> None:
    """A record of an array has the path of the file with digits made from its address, its id or its text."""
    found = read(json.dumps([RECORD, {"id": 7, "text": "Three."}, {"text": "Four.\n\nFive."}]))
    keys = ["https://courier.example/barrier", "7", "Four.\nFive."]
    paths = [f"x.json#{sha256(key.encode()).hexdigest()[:10]}" for key in keys]
    assert [item.path for item in found] == paths
    assert [item.record_id for item in found if isinstance(item, Extract)] == [None, "7", None]


def test_the_hash_of_a_record_is_its_own() -> None:
    """The hash of one record of several does not hang on its place, its spacing or the order of its keys."""
    first, second = read('[{"text": "One.", "id": "a"}, {"text": "Two."}]')
    again = read('[{"id":"a",  "text":"One."}]')[0]
    assert isinstance(first, Extract)
    assert isinstance(second, Extract)
    assert isinstance(again, Extract)
    assert first.sha256 == again.sha256 == sha256(b'{"id":"a","text":"One."}').hexdigest()
    assert first.sha256 != second.sha256


@pytest.mark.parametrize("lines", [True, False])
def test_json_lines(lines: bool) -> None:
    """One object a line is read whatever the file is called; bad lines are named and the good ones kept."""
    found = read('{"text": "One."}\n\n{"text": "Two."\n[1]\n{"text": "Three."}\n', lines=lines)
    assert [item.paragraphs for item in found if isinstance(item, Extract)] == [("One.",), ("Three.",)]
    assert [item.line for item in found if isinstance(item, ExtractError)] == [3, 4]


def test_json_lines_with_a_bad_first_line() -> None:
    """In a file named as JSON Lines, even a bad first line stops none of the others."""
    found = read('{"text": \n{"text": "Two."}', lines=True)
    assert [type(item) for item in found] == [ExtractError, Extract]


def test_a_file_named_as_json_lines_with_one_line() -> None:
    """One line of JSON Lines has a path of its own, lest it change when a second is added."""
    assert "#" in str(read('{"text": "One."}', lines=True)[0].path)


def test_the_same_article_twice_in_a_file() -> None:
    """A later record of the same address, id or text is reported, whatever tracking its address carries."""
    found = read(
        '[{"text":"One.","url":"https://c.example/a"},{"text":"x","url":"https://C.example/a?utm_source=y#z"}]'
    )
    assert messages(found) == ["x.json: record 2 is the same article as record 1. Remove one of them"]
    assert messages(read('{"text":"One."}\n{"text":"One."}')) == [
        "x.json:2: is the same article as line 1. Remove one of them"
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{}", "holds no article text"),
        ('{"title": "The barrier"}', "holds no article text"),
        ('{"text": ""}', "holds no article text"),
        ('{"text": " \\n\\u200b"}', "holds no article text"),
        ('{"text": null}', "holds no article text"),
        ('{"text": ["One."]}', 'holds no article text: its "text" is a list'),
        ('{"text": 12}', 'holds no article text: its "text" is a number'),
        ('{"text": true}', 'holds no article text: its "text" is true or false'),
        ('{"text": {}, "raw_text": 1}', 'holds no article text: its "raw_text" is a number'),
        ("[]", "holds no article text: it is a list, not an object"),
        ("[1, 2]", "holds no article text: it is a list, not an object"),
        ("12", "holds no article text: it is a number, not an object"),
        ("null", "holds no article text: it is null, not an object"),
        ('"text"', "holds no article text: it is text, not an object"),
        ('[{"text": "One."}, 3]', "record 2 holds no article text: it is a number, not an object"),
        ("[" * 100_000, "is JSON nested too deeply to be read"),
        ('{"a":' * 100_000, "is JSON nested too deeply to be read"),
    ],
)
def test_what_holds_no_article_is_refused_with_its_reason(text: str, reason: str) -> None:
    """A record without a text of the right type is refused and named."""
    refused = [item for item in read(text) if isinstance(item, ExtractError)]
    assert [(item.what, item.path) for item in refused] == [(reason, "x.json")]


def test_malformed_json_is_refused_with_line_and_column() -> None:
    """The message leads to the fault."""
    assert messages(read('{"title": "a",\n "text" "b"}')) == [
        "x.json:2: is malformed JSON: Expecting ':' delimiter in column 9. Mend it, or extract the article anew"
    ]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5_000, "-" + "9" * 5_000])
@pytest.mark.parametrize("key", ["title", "id", "date", "other"])
def test_strange_numbers_give_no_traceback(number: str, key: str) -> None:
    """Numbers that Python cannot hold or JSON does not know leave the article readable."""
    (found,) = read(f'{{"text": "One.", "{key}": {number}}}')
    assert isinstance(found, Extract)
    assert (found.title, found.record_id) == ("", None)


def test_lone_surrogates_are_cleaned_away() -> None:
    """Half a character is no character, in text and in the hash of a record."""
    found = read('[{"text": "Hal\\ud83dden", "\\udc00": "\\ud800"}]')[0]
    assert isinstance(found, Extract)
    assert found.paragraphs == ("Halden",)


def test_repeated_keys() -> None:
    """The last of several equal keys is taken, with a note."""
    (found,) = read('{"text": "One.", "title": "a", "title": "b"}')
    assert isinstance(found, Extract)
    assert found.title == "b"
    assert found.notes == ('The key "title" stands more than once; the last one was taken.',)


def test_raw_text_stands_in_for_no_text() -> None:
    """Where `text` is empty, `raw_text` is read."""
    assert one({"text": "", "raw_text": "One."}).paragraphs == ("One.",)


def test_a_title_repeated_in_the_text_is_no_paragraph() -> None:
    """The text's first line goes if it is the title."""
    assert one({"title": "The quay", "text": "The quay\nOne."}).paragraphs == ("One.",)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ('{"text": "One."}', True),
        (' [{"text": "One."}]', True),
        ('{"text": "One."}\n{"text": "Two."}', True),
        ('{"text": "One."}\nand on it goes', False),
        ("[sic]", False),
        ("[1]", False),
        ("{braces} in Halden", False),
        ("The barrier", False),
        ("[" * 100_000, False),
        ("", False),
    ],
)
def test_what_is_articles_by_its_content(text: str, answer: bool) -> None:
    """Text is JSON where it parses as such and holds objects."""
    assert is_articles(text) is answer


@given(st.text() | st.text(st.sampled_from('[]{}":,\n1"textid ')))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing is raised, named as JSON Lines or not."""
    for lines in (True, False):
        assert all(isinstance(item, Extract | ExtractError) for item in read(text, lines=lines))


@pytest.mark.parametrize(
    "text",
    [
        "[" + "1," * 500_000 + "1]",
        '{"text":"x",' + ",".join(f'"{n}":1,"{n}":2' for n in range(50_000)) + "}",
        '[{"text":"x"}' + ',{"text":"x"}' * 30_000 + "]",
        '{"text":"x","tags":"' + ";a" * 300_000 + '"}',
    ],
)
def test_large_files_take_linear_time(text: str) -> None:
    """No JSON is slow to read; a quadratic step would take minutes here."""
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 20
