"""Bounds of a file of several articles: what follows is named and not read."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest

from generator.errors import ExtractError
from generator.model import BOUNDS, Bounds, Extract
from generator.read.extracts import MAX_REFUSED, MAX_TOGETHER
from generator.read.formats import parse
from generator.read.text.cleaning import clean


def found_in(records: list[dict[str, str]]) -> list[Extract | ExtractError]:
    return list(parse(json.dumps(records).encode(), name="all.json", path="all.json"))


def test_the_rest_of_a_file_of_very_many_paragraphs_is_left() -> None:
    """Records are read until they have more than so many paragraphs together; then one error says so."""
    records = [
        {"title": f"Title {n}", "text": "\n".join(f"Line {n} {line}." for line in range(BOUNDS.paragraphs))}
        for n in range(2 * MAX_TOGETHER // BOUNDS.paragraphs)
    ]
    *read, last = found_in(records)
    assert len(read) == MAX_TOGETHER // BOUNDS.paragraphs + 1
    assert str(last).startswith(
        "all.json: holds records of more than 20,000 paragraphs; what follows was not looked at"
    )


def test_the_rest_of_a_file_of_very_many_bad_records_is_left() -> None:
    """Records are refused one by one up to a thousand; then one error says that the rest was not looked at."""
    *refused, last = found_in([{"title": str(n)} for n in range(MAX_REFUSED + 5)])
    assert len(refused) == MAX_REFUSED
    assert str(last).startswith("all.json: holds 1,000 records that cannot be read; what follows was not looked at")


def test_a_file_that_ends_at_a_bound_is_read_whole() -> None:
    """Nothing is said of what follows where nothing does."""
    assert len(found_in([{"title": str(n)} for n in range(MAX_REFUSED)])) == MAX_REFUSED


TEXT = "Halden weighs its ferry\n\nThe Ovel rose.\n\nThe quay was shut.\n"


@pytest.mark.parametrize(
    ("name", "text", "bounds", "said"),
    [
        ("a.txt", TEXT, Bounds(characters=20), "a.txt: has a text of more than 20 characters. .*max_text_characters"),
        ("a.txt", TEXT, Bounds(paragraphs=1), "a.txt: has more than 1 paragraphs. .*max_paragraphs"),
        (
            "a.json",
            '{"text": "The Ovel.", "x": [[[[1]]]]}',
            Bounds(nesting=4),
            "JSON nested too.* 4 levels.*max_nesting",
        ),
        ("a.html", "<div><div><p>The Ovel.</p></div></div>", Bounds(nesting=4), "HTML nested too.* 4 levels"),
        ("a.xml", "<rss><channel><item><title>A</title></item></channel></rss>", Bounds(nesting=3), "XML nested too"),
        ("a.xml", "<rss>" + "<item><title>A</title></item>" * 3 + "</rss>", Bounds(records=2), "2 items.*max_records"),
        ("a.csv", "title,text\n" + "A,The Ovel.\n" * 3, Bounds(records=2), "more than 2 rows.*max_records"),
        ("a.jsonl", '{"text": "The Ovel."}\n' * 3, Bounds(records=2), "holds more than 2 records.*max_records"),
    ],
)
def test_each_bound_is_named_where_it_is_crossed(name: str, text: str, bounds: Bounds, said: str) -> None:
    """What crosses a bound is refused with the bound and the option that raises it; within it, it is read."""
    *_, error = parse(text.encode(), name=name, path=name, bounds=bounds)
    assert re.search(said, str(error)), error
    if "records" not in said and "rows" not in said and "items" not in said:
        (found,) = parse(text.encode(), name=name, path=name) if name != "a.xml" else (None,)
        assert found is None or isinstance(found, Extract)


def test_a_title_that_is_too_long_costs_no_word_of_a_text() -> None:
    """A first line that is too long for a title is a paragraph; a field that is too long is left out; both are noted."""
    (found,) = parse(TEXT.encode(), name="a.txt", path="a.txt", bounds=Bounds(title=9))
    assert isinstance(found, Extract)
    assert (found.title, found.paragraphs[0]) == ("", "Halden weighs its ferry")
    fields = {"title": "Halden weighs its ferry", "authors": ["Jo Brandt", "Ines Varga " * 9], "tags": ["a" * 10, "b"]}
    record = json.dumps({**fields, "sitename": "The Halden Courier", "text": "The Ovel."})
    (other,) = parse(record.encode(), name="a.json", path="a.json", bounds=Bounds(title=9))
    assert isinstance(other, Extract)
    assert (other.title, other.source.authors, other.tags) == ("", ("Jo Brandt",), ("b",))
    assert (other.source.name, other.paragraphs) == (None, ("The Ovel.",))
    assert sorted(note.split(",")[0] for note in (*found.notes, *other.notes)) == sorted(
        [
            "The title was not taken for one",
            "The title was not taken for one",
            "Of the names of the source",
            "Of the authors",
            "Of the tags",
        ]
    )


def test_very_many_names_are_bounded_together() -> None:
    """Of authors and tags no more are taken than a few titles could hold."""
    record = json.dumps({"title": "A", "tags": [f"topic {number}" for number in range(50_000)], "text": "The Ovel."})
    (found,) = parse(record.encode(), name="a.json", path="a.json")
    assert isinstance(found, Extract)
    assert 1_000 < len(found.tags) < 3_000


@pytest.mark.parametrize(
    ("marks", "kept"),
    [("\u0301", 30), ("\u0344", 15), ("\u0f73", 15), ("\u0323\u0301", 30), ("👩\u200d", 1_000_000)],
)
def test_marks_on_one_character_are_bounded(marks: str, kept: int) -> None:
    """Of very many combining marks on one letter thirty stay, however they are spelled; what is no mark all stay."""
    cleaned = clean("a" + marks * 1_000)
    decomposed = unicodedata.normalize("NFD", cleaned)
    assert sum(1 for one in decomposed if unicodedata.combining(one)) <= 30
    assert clean(cleaned) == cleaned
    assert cleaned.startswith(("a", "á", "ạ", "ä"))
    if kept > 1_000:
        assert len(cleaned) == 1 + len(marks) * 1_000
