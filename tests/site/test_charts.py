"""Charts are elements, drawn from numbers alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from generator.site.charts import Bar, bars

NUMBERS = [3, 0, 12, 1, 6]


def drawn(numbers: list[int], *, rightwards: bool = True) -> list[dict[str, str]]:
    chart = html.fragment_fromstring(bars([Bar(n, f"{n}") for n in numbers], "Statements", rightwards=rightwards))
    return [{**rect.attrib, "title": rect.findtext("title") or ""} for rect in chart.iter("rect")]


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=36))
def test_bars_stand_on_the_ground_and_within_the_box(numbers: list[int]) -> None:
    """Each number has one bar, in order, from the ground up; more is never lower, and something never nothing."""
    found = drawn(numbers)
    assert [int(one["title"]) for one in found] == numbers
    assert [int(one["x"]) for one in found] == sorted(int(one["x"]) for one in found)
    assert all(int(one["y"]) + int(one["height"]) == 100 and 0 < int(one["height"]) <= 100 for one in found)
    by_number = sorted((number, int(one["height"])) for number, one in zip(numbers, found, strict=True))
    assert [height for _, height in by_number] == sorted(height for _, height in by_number)
    assert all((one["class"] == "bar") == (number > 0) for number, one in zip(numbers, found, strict=True))


def test_it_runs_as_the_page_does() -> None:
    """On a page that runs from right to left the first bar stands at the right."""
    assert [one["title"] for one in drawn(NUMBERS, rightwards=False)] == [str(n) for n in reversed(NUMBERS)]


def test_one_statement_does_not_look_like_many() -> None:
    """The highest bar of small numbers does not fill the box."""
    assert [int(one["height"]) for one in drawn([1, 2])] == [25, 50]


@pytest.mark.parametrize("name", ["<b>&\"'", "a\x00\x0bb", "語ع"])
def test_words_are_words(name: str) -> None:
    """A name or a title is never markup, and holds nothing that markup cannot."""
    text = bars([Bar(1, name)], name)
    chart = html.fragment_fromstring(text)
    sound = name.replace("\x00", "").replace("\x0b", "")
    assert (chart.get("aria-label"), chart.findtext("rect/title")) == (sound, sound)
    assert not [one for one in chart.iter() if "style" in one.attrib]
    assert chart.get("role") == "img"


def test_nothing_is_a_chart_too() -> None:
    """Without numbers there is an empty box."""
    assert "<rect" not in bars([], "Statements")
