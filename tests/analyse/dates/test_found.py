from __future__ import annotations

import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.dates.found import dates
from generator.analyse.dates.vocabulary import vocabulary
from generator.model import Dateline, Extract

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))
LANGUAGES = ("en", "de", "fr", "es", "uk", "ru", "ar", "ja", "zh")
TUESDAY = "2026-03-10"


def found(text: str, language: str = "en", **fields: object) -> list[tuple[str, str | None]]:
    """The dates of one paragraph, as they stand, with their values."""
    extract = Extract("a.txt", "", "plain text", "", (text,), **fields)  # type: ignore[arg-type]
    return [(text[each.span.start : each.span.end], each.value) for each in dates(extract, language)]


def cases() -> Iterator[tuple[str, str, list[list[str]]]]:
    for language, held in CASES.items():
        for case in held:
            yield language, case["text"], case["dates"]


@pytest.mark.parametrize(("language", "text", "expected"), list(cases()))
def test_dates_of_each_language(language: str, text: str, expected: list[list[str]]) -> None:
    """All dates of a sentence are found, no others, each resolved as far as its words and its publication allow."""
    assert found(text, language, date=TUESDAY) == [(words, value or None) for words, value in expected]


def test_every_language_has_cases() -> None:
    """Each of the nine languages has a table of words, and cases."""
    assert set(LANGUAGES) <= set(CASES)
    assert all(vocabulary(code).phrases for code in LANGUAGES)


@pytest.mark.parametrize("text", ["March 4", "on Tuesday", "next week", "two years ago", "this summer", "in May"])
def test_nothing_is_resolved_without_an_anchor(text: str) -> None:
    """What is relative to the day of publication is found without it, and has no value."""
    assert [value for _, value in found(f"It opened {text}.")] == [None]
    assert [value for _, value in found(f"It opened {text}.", date="2026")] == [None]


def test_a_full_date_needs_no_anchor() -> None:
    """A date with its year is the same whenever it was published."""
    assert found("It opened on 4 March 2026 at 14:30.") == [("4 March 2026 at 14:30", "2026-03-04T14:30")]


def test_the_dateline_is_the_second_anchor() -> None:
    """Where an extract has no date, dates are relative to that of its dateline; else to its own."""
    line = Dateline("HALDEN", None, "2026-03-03")
    assert found("It opened yesterday.", dateline=line) == [("yesterday", "2026-03-02")]
    assert found("It opened yesterday.", dateline=line, date="2026-03-10T23:00:00+01:00") == [
        ("yesterday", "2026-03-09")
    ]


def test_the_region_tells_the_order_of_figures() -> None:
    """A day between slashes is read as the region of its language writes it, and not at all where there is none."""
    text = "It opened on 03/04/2026."
    assert [found(text, code)[0][1] for code in ("en", "en-GB", "en-US")] == [None, "2026-04-03", "2026-03-04"]


def test_no_such_day() -> None:
    """A date that no calendar has keeps its place and has no value."""
    assert found("It opened on 31 February 2026.") == [("31 February 2026", None)]


def test_places_in_paragraphs() -> None:
    """A span names its paragraph and the place in it, whatever stands before, empty paragraphs too."""
    paragraphs = ("", "In 2019 it began.", "", "It ended in 2021 — or in 2022.")
    given_dates = dates(Extract("a.txt", "", "plain text", "", paragraphs), "en")
    assert [(each.span.paragraph, each.span.start, each.value) for each in given_dates] == [
        (1, 3, "2019"),
        (3, 12, "2021"),
        (3, 25, "2022"),
    ]


def test_a_year_of_another_paragraph() -> None:
    """A month is not taken for that of the year of publication where its own paragraph is about another year."""
    paragraphs = ("The floods of 2011 were bad.", "The barrier will open in May.", "In 2011, in May, it broke.")
    given_dates = dates(Extract("a.txt", "", "plain text", "", paragraphs, date=TUESDAY), "en")
    assert [each.value for each in given_dates] == ["2011", "2026-05", "2011", None]


WORDS = st.sampled_from([words for _, text, _ in cases() for words in text.split()])


@given(
    st.lists(st.lists(WORDS | st.text(max_size=6), max_size=30).map(" ".join), max_size=4),
    st.sampled_from([*LANGUAGES, "und", "it", "xx", "zh-Hant", "en-GB"]),
    st.sampled_from([None, TUESDAY, "0001-01-01", "9999-12-31"]),
)
def test_spans_are_exact(paragraphs: list[str], language: str, published: str | None) -> None:
    """Whatever the text: spans lie within their paragraphs, hold words, are in order, and none overlaps another."""
    extract = Extract("a.txt", "", "plain text", "", tuple(paragraphs), date=published)
    spans = [each.span for each in dates(extract, language)]
    assert spans == sorted(spans)
    assert all(0 <= each.start < each.end <= len(paragraphs[each.paragraph]) for each in spans)
    assert all(paragraphs[each.paragraph][each.start : each.end].strip() for each in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans) if one.paragraph == two.paragraph)
