import subprocess
import sys
from datetime import date, datetime

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.read.dates.published import date_in_field, date_in_file_name, date_of, iso_date


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
        "32 Mar 2026 10:00:00 GMT",
        "4 Foo 2026",
        "04.13.2026",
        "31/02/2026",
        "Updated 27 August 2025",
        "27 August",
        "August 2025",
        "27 août 25",
        "27 August 2025 25:00",
        "27 August 2025 10:00 in the harbour",
        "27 27 August 2025",
        "27 July August 2025",
        "27 listopad 2025",
        "1447 محرم 3",
        "2568 สิงหาคม 27",
        "next Tuesday",
        "27 August 2025 " * 20,
        "1772582400",
    ],
)
def test_other_dates_are_none(text: str) -> None:
    """What is ambiguous, incomplete, impossible or unknown is no date."""
    assert iso_date(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("27 August 2025", "2025-08-27"),
        ("Aug. 27, 2025", "2025-08-27"),
        ("Wednesday, August 27th, 2025", "2025-08-27"),
        ("27-Aug-2025", "2025-08-27"),
        ("27 août 2025", "2025-08-27"),
        ("mar. 4 mars 2026", "2026-03-04"),
        ("1er mars 2026", "2026-03-01"),
        ("27. August 2025", "2025-08-27"),
        ("4. März 2026", "2026-03-04"),
        ("5. Jänner 2026", "2026-01-05"),
        ("27 de agosto de 2025", "2025-08-27"),
        ("1º de março de 2026", "2026-03-01"),
        ("27 agosto 2025", "2025-08-27"),
        ("27 августа 2025 г.", "2025-08-27"),
        ("27 серпня 2025 р.", "2025-08-27"),
        ("٢٧ أغسطس ٢٠٢٥", "2025-08-27"),
        ("الأربعاء، 27 آب/أغسطس 2025", "2025-08-27"),
        ("15 كانون الثاني 2025", "2025-01-15"),
        ("2025年8月27日", "2025-08-27"),
        ("2025年8月27日（水）", "2025-08-27"),
        ("2025년 8월 27일 수요일", "2025-08-27"),
        ("la 27-an de aŭgusto 2025", "2025-08-27"),
        ("٢٧ی ئابی ٢٠٢٥", "2025-08-27"),
        ("27ê tebaxa 2025an", "2025-08-27"),
        ("27/08/2025", "2025-08-27"),
        ("08/27/2025", "2025-08-27"),
        ("04/04/2026", "2026-04-04"),
        ("3.4.2026", "2026-04-03"),
        ("13.04.2026", "2026-04-13"),
        ("2025. 8. 27.", "2025-08-27"),
        ("2026-3-4", "2026-03-04"),
        ("٢٠٢٦-٠٣-٠٤", "2026-03-04"),
    ],
)
def test_days_as_people_write_them(text: str, value: str) -> None:
    """A month's name in any of the languages, or figures that leave one day only."""
    assert iso_date(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("August 27, 2025 10:00 AM EST", "2025-08-27T10:00:00-05:00"),
        ("August 27, 2025 at 10 p.m. PDT", "2025-08-27T22:00:00-07:00"),
        ("12/31/2025 12:05 AM", "2025-12-31T00:05:00"),
        ("Mi., 27.08.2025, 10:15 Uhr", "2025-08-27T10:15:00"),
        ("27 août 2025 à 10h15", "2025-08-27T10:15:00"),
        ("27 août 2025 à 9 h", "2025-08-27T09:00:00"),
        ("27 agosto 2025 alle 10:15", "2025-08-27T10:15:00"),
        ("30 septembre 2025 14:00 CEST", "2025-09-30T14:00:00+02:00"),
        ("27 August 2025, 10:15 GMT+2", "2025-08-27T10:15:00+02:00"),
        ("27.08.2025 10:15:30 +0530", "2025-08-27T10:15:30+05:30"),
        ("10:15, 27 августа 2025", "2025-08-27T10:15:00"),
        ("27 أغسطس 2025 10:15 م", "2025-08-27T22:15:00"),
        ("2025年8月27日 午後3時15分", "2025-08-27T15:15:00"),
        ("2025년 8월 27일 오후 3:15", "2025-08-27T15:15:00"),
        ("Wed Aug 27 10:00:00 +0000 2025", "2025-08-27T10:00:00+00:00"),
        ("20260304101112", "2026-03-04T10:11:12"),
        ("27 August 2025 10:00 ET", "2025-08-27"),
        ("Wed Mar 04 2026 10:15:00 GMT+0100 (Central European Standard Time)", "2026-03-04T10:15:00+01:00"),
        ("Wed Mar  4 10:15:00 CET 2026", "2026-03-04T10:15:00+01:00"),
        ("Wed Mar  4 10:15:00 IST 2026", "2026-03-04"),
        ("2026-03-04T10:15:00[Europe/Paris]", "2026-03-04"),
        ("2026-03-04T10:15:00+01:00[Europe/Paris]", "2026-03-04T10:15:00+01:00"),
        ("2026-03-04 10:15:00 +0100 CET", "2026-03-04T10:15:00+01:00"),
        ("2026-03-04 10:15:00.123 +0000 UTC m=+0.002", "2026-03-04T10:15:00+00:00"),
        ("2026-03-04 10:15:00 EST", "2026-03-04T10:15:00-05:00"),
        ("Published March 4, 2026 at 10:15am", "2026-03-04T10:15:00"),
        ("Publié le 4 mars 2026 à 10h15", "2026-03-04T10:15:00"),
        ("Veröffentlicht am: 04.03.2026", "2026-03-04"),
        ("令和8年3月4日", "2026-03-04"),
        ("令和元年5月1日 10時15分", "2019-05-01T10:15:00"),
        ("平成30年3月4日", "2018-03-04"),
        ("昭和64年1月7日", "1989-01-07"),
        ("4.03.2026 г.", "2026-03-04"),
        ("27 August 2025 10:00 IST", "2025-08-27"),
    ],
)
def test_times_with_days(text: str, value: str) -> None:
    """A moment keeps its zone; of a time whose zone is named and not certain only the day is taken."""
    assert iso_date(text) == value


WRITTEN_IN = (
    *("ar", "ar_IQ", "ar_MA", "bg", "ca", "ckb", "cs", "da", "de", "de_AT", "el", "en", "en_GB", "eo", "es", "et"),
    *("fi", "fr", "fr_CA", "ga", "gl", "he", "hr", "hu", "id", "is", "it", "ja", "ko", "ku", "lt", "lv", "nb", "nl"),
    *("pl", "pt", "ro", "ru", "sk", "sl", "sr", "sr_Latn", "sv", "tr", "uk", "zh", "zh_Hant"),
)


OF_TWO_DIGITS = frozenset(
    ("bg", "ca", "cs", "de", "de_AT", "el", "en", "eo", "es", "et", "gl", "id", "it", "ko", "lv", "sl", "uk")
)
"""Where the shortest form leaves the century out, so that it is no day."""


@pytest.mark.parametrize("locale", WRITTEN_IN)
@settings(max_examples=12, deadline=None)
@given(st.dates(date(1600, 1, 1), date(2999, 12, 31)))
def test_a_day_written_in_any_language_is_that_day(locale: str, day: date) -> None:
    """Written by CLDR's rules, long or short, a day comes back as itself, unless its year has two digits only."""
    for form in ("full", "long", "medium", "short"):
        text = format_date(day, form, locale)
        found = date_of(text, locale.replace("_", "-")).value
        assert found == day.isoformat() or (found is None and form == "short" and locale in OF_TWO_DIGITS)


@pytest.mark.parametrize(
    ("language", "value"),
    [
        (None, None),
        ("en", None),
        ("en-CA", None),
        ("ja", None),
        ("xx-YY", None),
        ("en-US", "2026-03-04"),
        ("en-us", "2026-03-04"),
        ("en-GB", "2026-04-03"),
        ("en-IN", "2026-04-03"),
        ("fr", "2026-04-03"),
        ("pt-BR", "2026-04-03"),
    ],
)
def test_a_region_tells_which_number_is_the_month(language: str | None, value: str | None) -> None:
    """Without a region English is no hint; where there is none, the date is ambiguous and not wrong."""
    found = date_of("03/04/2026", language)
    assert (found.value, found.is_ambiguous) == (value, value is None)


def test_dates_do_not_depend_on_what_was_asked_of_babel_before() -> None:
    """A name of one language is not taken for one of another because that was loaded first; Thai years are not ours."""
    program = """
from babel import Locale
assert Locale.parse("th").months["stand-alone"]["wide"]
from generator.read.dates.published import date_of
print(date_of("27 สิงหาคม 2568").value, date_of("27 listopada 2025", "nl").is_ambiguous)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, encoding="utf-8")
    assert done.stdout.split() == ["None", "True"]


def test_a_name_of_two_months_needs_its_language() -> None:
    """``listopada`` is October in Croatian and November in Polish."""
    assert date_of("27 listopada 2025").is_ambiguous
    assert date_of("27 listopada 2025", "pl").value == "2025-11-27"
    assert date_of("27 listopada 2025", "hr").value == "2025-10-27"


@pytest.mark.parametrize(
    ("value", "date"),
    [
        (1772582400, "2026-03-04T00:00:00+00:00"),
        (1772582400.75, "2026-03-04T00:00:00+00:00"),
        (1772582400123, "2026-03-04T00:00:00+00:00"),
        ("1772582400", "2026-03-04T00:00:00+00:00"),
        (" 1772582400123 ", "2026-03-04T00:00:00+00:00"),
        (20260304, "2026-03-04"),
        ("2026-03-04", "2026-03-04"),
        (2026, None),
        (-1772582400, None),
        (10**400, None),
        (1e300, None),
        (float("nan"), None),
        (float("inf"), None),
        ("9" * 5_000, None),
        (True, None),
        (None, None),
        ([], None),
        ({"date": 1}, None),
    ],
)
def test_a_field_may_hold_seconds_since_1970(value: object, date: str | None) -> None:
    """A number of seconds or milliseconds is a moment in UTC in a date field, and nowhere else."""
    assert date_in_field(value).value == date
    assert iso_date("1772582400") is None


@given(st.text(alphabet="0123456789 .,-/:年月日aApPmMtZ+٢août") | st.text())
def test_any_text_is_a_sound_date_or_none(text: str) -> None:
    """Nothing raises, and what comes out is a day or moment that exists."""
    value = date_in_field(text, "fr").value
    assert value is None or 1000 <= datetime.fromisoformat(value).year < 3000


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


@pytest.mark.parametrize("text", ["1404/12/13", "1404-12-13T10:00:00Z", "13.12.1404"])
def test_no_news_was_before_1600(text: str) -> None:
    """A year of another calendar is not taken for one of ours."""
    found = date_of(text)
    assert (found.value, found.is_early) == (None, True)
