import json

import pytest

from generator.errors import ExtractError
from generator.model import BOUNDS, Extract
from generator.read.extracts import extracts_of
from generator.read.json.records import parse

ONE = {"title": "One", "text": "The first.", "url": "https://c.example/1"}
TWO = {"title": "Two", "text": "The second.", "url": "https://c.example/2"}
DIFFBOT = {"type": "article", "text": "The first.", "pageUrl": "https://c.example/1"}


def read(value: object, *, lines: bool = False) -> list[Extract | ExtractError]:
    text = value if isinstance(value, str) else json.dumps(value)
    return list(extracts_of(parse(text, lines=lines), path="x.json", sha256="00"))


def titles(found: list[Extract | ExtractError]) -> list[str]:
    return [item.title for item in found if isinstance(item, Extract)]


@pytest.mark.parametrize(
    "envelope",
    [
        [ONE, TWO],
        {"articles": [ONE, TWO], "total": 2},
        {"status": "ok", "results": [ONE, TWO]},
        {"data": [ONE, TWO]},
        {"_embedded": {"items": [ONE, TWO]}},
        {"response": {"results": [ONE, TWO]}},
        {"article": {"items": [ONE, TWO]}},
        {"articles": {"results": [ONE, TWO], "page": 1}},
        {"took": 1, "hits": {"total": 2, "hits": [{"_id": "1", "_source": ONE}, {"_id": "2", "_source": TWO}]}},
        {"Halden Courier": [ONE], "Ovelbote": [TWO]},
        [{"article": ONE}, {"_source": TWO, "_index": "news"}],
    ],
)
def test_envelopes_around_several(envelope: object) -> None:
    """Each record in a list, or in an object around one, is an extract with a path of its own."""
    found = read(envelope)
    assert titles(found) == ["One", "Two"]
    assert all("#" in str(item.path) for item in found)


@pytest.mark.parametrize("envelope", [[ONE], {"articles": [ONE]}, {"items": [ONE]}])
def test_a_list_of_one_keys_its_record(envelope: object) -> None:
    """A list may grow, and its first record must keep its path."""
    (found,) = read(envelope)
    (first, _) = read([ONE, TWO])
    assert found.path == first.path


@pytest.mark.parametrize(
    "envelope",
    [
        {"url": "https://c.example/1", "article": ONE},
        {"_index": "news", "_id": "7", "_source": ONE},
        {"data": {"item": ONE}},
        {"request": {"api": "article"}, "objects": [DIFFBOT]},
    ],
)
def test_an_envelope_around_one_is_the_file(envelope: object) -> None:
    """Where a tool's answer is about one page, the file is the article and its path the file's."""
    (found,) = read(envelope)
    assert isinstance(found, Extract)
    assert (found.path, found.paragraphs) == ("x.json", ("The first.",))


def test_places_in_messages() -> None:
    """A bad record is named by where it stands, in the words of its format."""
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1"}]}
    for envelope, place in [([ONE, 3], "record 2"), ({"entries": [ONE, {}]}, "entry 2"), (feed, "item 1")]:
        (refused,) = (item for item in read(envelope) if isinstance(item, ExtractError))
        assert refused.what.startswith(f"{place} holds no article text")


def test_objects_one_after_another() -> None:
    """What jq writes is read: object after object, each over several lines."""
    text = f"{json.dumps(ONE, indent=2)}\n{json.dumps(TWO, indent=2)}\n"
    found = read(text)
    assert titles(found) == ["One", "Two"]
    assert found[0].path == read([ONE, TWO])[0].path


def test_the_list_that_newspaper4k_closes_too_often() -> None:
    """Its command line writes a bracket after each article; every one is read."""
    assert titles(read(f"[{json.dumps(ONE)},]{json.dumps(TWO)}]")) == ["One", "Two"]
    assert titles(read(f"[{json.dumps(ONE, indent=4)},\n]\n{json.dumps(TWO, indent=4)}\n]\n")) == ["One", "Two"]


@pytest.mark.parametrize(
    "text",
    [
        '{"text": "a"}{',
        '{"text": "a"} "b"',
        '[{"text": "a"},{"text": "b"}]]',
        '{"text":"a"},\n{"text":"b"}',
        '[{"text":"a"},]',
    ],
)
def test_other_ends_are_malformed(text: str) -> None:
    """What only begins like objects in a row is refused as a whole, with line and column."""
    (found,) = read(text)
    assert isinstance(found, ExtractError)
    assert found.what.startswith("is malformed JSON")
    assert found.line


def test_records_on_one_line_of_json_lines() -> None:
    """A line may hold an envelope, as pages of an API's answers do."""
    text = f'{{"entries": [{json.dumps(ONE)}, {json.dumps(TWO)}]}}\n{{"text": "The third."}}\n'
    assert [item.path.startswith("x.json#") for item in read(text, lines=True) if isinstance(item, Extract)] == [
        True
    ] * 3


def test_more_records_than_are_read() -> None:
    """A file of more than 2,000 records is refused as a whole; of no more, each is read."""
    few = [{"text": str(number)} for number in range(BOUNDS.records)]
    assert len(read(few)) == BOUNDS.records
    for many in ([*few, ONE], {"articles": [*few, ONE]}, "\n".join(map(json.dumps, [*few, ONE]))):
        (found,) = read(many)
        assert (
            str(found)
            == "x.json: holds more than 2,000 records. Part it into several files, or raise the option max_records"
        )


def test_keys_that_stand_twice_in_an_envelope_are_noted() -> None:
    """A list that another of the same name has pushed out is not lost silently."""
    (found,) = read('{"articles": [{"text": "Lost."}], "articles": [{"text": "Kept."}]}')
    assert isinstance(found, Extract)
    assert found.notes == ('The key "articles" stands more than once; the last one was taken.',)
