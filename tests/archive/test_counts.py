"""What a chart shows: spans of one length without a gap, few enough to be seen."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.archive import counted
from generator.archive.counts import LEAST, MOST


def test_nothing_makes_no_spans() -> None:
    """Where there is nothing to count there is nothing to show."""
    assert counted([]).spans == ()
    assert counted([]).most is None


@settings(deadline=None)
@given(st.lists(st.dates(), min_size=1, max_size=20))
def test_every_day_is_counted_once_in_its_span(days: list[date]) -> None:
    """Whatever the days are, each is in one span, spans follow one another, and there are few."""
    found = counted(days)
    assert found.total == len(days)
    assert len(found.spans) <= MOST
    months = [(span.first.year * 12 + span.first.month, span.last.year * 12 + span.last.month) for span in found.spans]
    assert all(earlier[1] + 1 == later[0] for earlier, later in pairwise(months[1:]))
    for span in found.spans[1:-1]:
        held = [day for day in days if span.first <= day.replace(day=1) <= span.last]
        assert len(held) == span.number
    assert found.spans[-1].first <= max(days).replace(day=1) <= found.spans[-1].last


@pytest.mark.parametrize(
    ("first", "months", "spans"),
    [
        ("2026-03-01", 1, LEAST),
        ("2023-04-30", 1, 36),
        ("2023-03-31", 3, 13),
        ("2017-04-01", 3, 36),
        ("2017-03-01", 12, LEAST),
        ("1990-01-01", 24, 19),
    ],
)
def test_long_times_are_counted_in_longer_spans(first: str, months: int, spans: int) -> None:
    """Months up to three years, then quarters up to nine, then years; one month alone is shown within a year."""
    found = counted([date.fromisoformat(first), date(2026, 3, 9)])
    assert (found.months, len(found.spans)) == (months, spans)
    assert all(span.first.month % min(months, 12) == 1 % min(months, 12) for span in found.spans)


def test_an_earlier_end_is_kept() -> None:
    """The last span is that of the latest day given: nothing is drawn for a time of which nothing is said."""
    found = counted([date(2020, 5, 4), date(2020, 5, 5)])
    assert found.spans[-1].first == date(2020, 5, 1)
    assert found.most == found.spans[-1]
    assert found.spans[-1].number == 2
