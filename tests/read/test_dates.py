import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.dates import date_in_file_name, iso_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-03-04", "2026-03-04"),
        (" 2026/03/04 ", "2026-03-04"),
        ("20260304", "2026-03-04"),
        ("2026-03-04T10:00", "2026-03-04T10:00:00"),
        ("2026-03-04T10:00:00+01:00", "2026-03-04T10:00:00+01:00"),
        ("2026-03-04T10:00:00.123Z", "2026-03-04T10:00:00+00:00"),
        ("2026-03-04 10:00:05 -0400", "2026-03-04T10:00:05-04:00"),
        ("2026-03-04T14:00:00+0900", "2026-03-04T14:00:00+09:00"),
        ("2026-03-04 10:00 UTC", "2026-03-04T10:00:00+00:00"),
        ("20260304T101112Z", "2026-03-04T10:11:12+00:00"),
        ("Wed, 04 Mar 2026 10:00:00 -0400", "2026-03-04T10:00:00-04:00"),
        ("4 Mar 2026 10:00:00 GMT", "2026-03-04T10:00:00+00:00"),
        ("4 Mar 2026", "2026-03-04"),
    ],
)
def test_dates_that_can_be_read_in_one_way(text: str, value: str) -> None:
    """A day stays a day, a moment keeps its offset, and both are written in ISO 8601."""
    assert iso_date(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "03/04/2026",
        "3.4.26",
        "2026",
        "2026-03",
        "2026-W11",
        "2026-02-30",
        "2026-03-04T25:00",
        "yesterday",
        "0000-01-01",
        "9999-12-31",
        "2026-03-04T10:00:00+25:00",
        "٢٠٢٦-٠٣-٠٤",
        "32 Mar 2026 10:00:00 GMT",
        "4 Foo 2026",
        "1772582400",
    ],
)
def test_other_dates_are_none(text: str) -> None:
    """What is ambiguous, incomplete, impossible or unknown is no date."""
    assert iso_date(text) is None


@given(st.text() | st.from_regex(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)? ?([+-]\d\d:?\d\d)?", fullmatch=True))
def test_a_date_once_read_reads_the_same_again(text: str) -> None:
    """Nothing raises, and what comes out is its own ISO form."""
    value = iso_date(text)
    assert value is None or iso_date(value) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("2026-03-04-barrier.txt", "2026-03-04"),
        ("2026-03-04.txt", "2026-03-04"),
        ("2026-03-04_quay.txt", "2026-03-04"),
        ("2026-02-30-quay.txt", None),
        ("2026-03-041.txt", None),
        ("quay-2026-03-04.txt", None),
    ],
)
def test_the_date_at_the_start_of_a_file_name(name: str, value: str | None) -> None:
    """A file name may begin with a day that exists."""
    assert date_in_file_name(name) == value
