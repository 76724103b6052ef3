"""Bounds of a file of several articles: what follows is named and not read."""

from __future__ import annotations

import json

from generator.errors import ExtractError
from generator.model import Extract
from generator.read.extracts import MAX_PARAGRAPHS, MAX_REFUSED, MAX_TOGETHER
from generator.read.formats import parse


def found_in(records: list[dict[str, str]]) -> list[Extract | ExtractError]:
    return list(parse(json.dumps(records).encode(), name="all.json", path="all.json"))


def test_the_rest_of_a_file_of_very_many_paragraphs_is_left() -> None:
    """Records are read until they have more than so many paragraphs together; then one error says so."""
    records = [
        {"title": f"Title {n}", "text": "\n".join(f"Line {n} {line}." for line in range(MAX_PARAGRAPHS))}
        for n in range(2 * MAX_TOGETHER // MAX_PARAGRAPHS)
    ]
    *read, last = found_in(records)
    assert len(read) == MAX_TOGETHER // MAX_PARAGRAPHS + 1
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
