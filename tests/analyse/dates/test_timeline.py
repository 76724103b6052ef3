from __future__ import annotations

from generator.analyse.dates.timeline import listed
from generator.model import Extract, FoundDate, Span

TEXT = "In June, on Tuesday, next week, today and currently; on tuesday, in 2026."


def chosen(**values: str | None) -> list[str]:
    """The words that a page lists, of those given with their values."""
    found = []
    for words, value in values.items():
        start = TEXT.index(words.replace("_", " "))
        found.append(FoundDate(Span(0, start, start + len(words)), value))
    extract = Extract("a.txt", "", "plain text", "", (TEXT,))
    return [TEXT[each.span.start : each.span.end] for each in listed(extract, found)]


def test_two_resolved_dates_are_a_timeline() -> None:
    """Two different resolved dates and more stand in the order of time, and what is open is left out."""
    assert chosen(June="2026-06", Tuesday="2026-03-10", next_week="2026-W12", currently=None) == [
        "Tuesday",
        "next week",
        "June",
    ]


def test_one_that_holds_another_goes_before_it() -> None:
    """A year stands before its months and days, a month before its days."""
    assert chosen(today="2026-03-01", June="2026-03", **{"2026": "2026"}) == ["2026", "June", "today"]


def test_less_than_two_are_listed_as_they_stand() -> None:
    """With one resolved date or none, all are listed in the order of the text."""
    assert chosen(June=None, Tuesday="2026-03-10", currently=None) == ["June", "Tuesday", "currently"]
    assert chosen(Tuesday="2026-03-10", today="2026-03-10") == ["Tuesday", "today"]
    assert chosen() == []


def test_each_is_listed_once() -> None:
    """The same words with the same value are listed where they stand first."""
    assert chosen(Tuesday="2026-03-10", tuesday="2026-03-10", June="2026-06") == ["Tuesday", "June"]
