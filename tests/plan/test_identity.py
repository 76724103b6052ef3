"""Which article an extract is, and where its page goes."""

from __future__ import annotations

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Briefing, Extract, Source, normalised_address
from generator.plan import identity, new_page_path
from tests.briefings import texts

UTC = ZoneInfo("UTC")
EXTRACT = Extract("barrier.txt", "1111", "plain text", "Barrier", ("The council voted.", "It was late."))


def at(url: str) -> Extract:
    return replace(EXTRACT, source=Source(url=url))


@pytest.mark.parametrize(
    "url",
    [
        "HTTPS://Courier.Example/a?x=1&y=2",
        "https://courier.example:443/a?x=1&y=2",
        "https://courier.example/a?x=1&y=2#comments",
        "https://courier.example/a?utm_source=feed&x=1&utm_medium=rss&y=2",
        "https://courier.example/a?x=1&y=2&fbclid=abc&gclid=def",
        "https://reader@courier.example/a?x=1&y=2",
    ],
)
def test_spellings_of_one_address_are_one(url: str) -> None:
    """Case of scheme and host, the usual port, the fragment and what tracks readers do not count."""
    assert normalised_address(url) == "https://courier.example/a?x=1&y=2"
    assert identity(at(url)) == identity(at("https://courier.example/a?x=1&y=2"))


def test_a_bare_host_has_no_path() -> None:
    """The slash after a host alone does not count."""
    assert normalised_address("https://courier.example/") == normalised_address("https://courier.example")


@pytest.mark.parametrize(
    "url",
    [
        "https://courier.example/A",
        "https://courier.example/a/",
        "https://courier.example/b",
        "https://courier.example/a?page=2",
        "https://courier.example/a?id=",
        "https://courier.example:8443/a",
        "https://lisvik.example/a",
        "https://courier.example/a?utm=1",
    ],
)
def test_addresses_of_two_articles_stay_apart(url: str) -> None:
    """Case in the path, a slash, parameters that choose, another port or host make another article."""
    assert identity(at(url)) != identity(at("https://courier.example/a"))


@settings(max_examples=100, deadline=None)
@given(
    st.from_regex(
        r"https?://[a-z]{1,9}\.example(:\d{1,4})?(/[a-zA-Z%0-9 ]{0,5}){0,3}(\?[a-z=&%+]{0,12})?(#[a-z]{0,3})?",
        fullmatch=True,
    )
)
def test_normalising_twice_changes_nothing(url: str) -> None:
    """A normalised address is its own normal form, or pages would be found under neither."""
    assert normalised_address(normalised_address(url)) == normalised_address(url)


@pytest.mark.parametrize(
    ("extract", "expected"),
    [
        (at("https://courier.example/2026/03/barrier?utm_source=feed"), "214f65582b"),
        (replace(EXTRACT, path="all.jsonl#7", record_id="courier-0007-2026"), "5c31c938ba"),
        (EXTRACT, "c5dad5a9d0"),
    ],
)
def test_ids_never_change_with_a_release(extract: Extract, expected: str) -> None:
    """The ids of published pages hang on this: they are today what they were at first."""
    assert identity(extract) == expected


def test_the_address_is_the_identity_where_there_is_one() -> None:
    """With an address neither path, record id nor text counts."""
    one = at("https://courier.example/a")
    assert identity(replace(one, path="x.json#3", record_id="3", title="Other", paragraphs=("Other.",))) == identity(
        one
    )


def test_a_telling_record_id_is_the_identity_wherever_its_file_lies() -> None:
    """Without an address the record's own id counts, without its text and its file."""
    one = replace(EXTRACT, path="all.jsonl#7", record_id="courier-0007-2026")
    assert identity(replace(one, title="Corrected", paragraphs=("Other.",))) == identity(one)
    assert identity(replace(one, path="archive.jsonl#7")) == identity(one)
    assert identity(replace(one, path="all.jsonl#8", record_id="courier-0008-2026")) != identity(one)


def test_a_number_in_a_file_is_no_identity() -> None:
    """Records of two files that both count from 1 are two articles: there the text counts."""
    one = replace(EXTRACT, path="monday.json", record_id="1")
    assert identity(replace(one, path="tuesday.json", paragraphs=("Other.",))) != identity(one)
    assert identity(replace(one, path="moved.json")) == identity(one)


def test_the_text_is_the_identity_at_last() -> None:
    """Without both, title and paragraphs count and the path does not."""
    assert identity(replace(EXTRACT, path="moved.txt", sha256="2222")) == identity(EXTRACT)
    assert identity(replace(EXTRACT, title="Barriers")) != identity(EXTRACT)
    assert identity(replace(EXTRACT, paragraphs=("The council voted.", "It was early."))) != identity(EXTRACT)


def path_of(title: str = "Barrier", date: str | None = None, zone: str = "UTC") -> str:
    return new_page_path(Briefing("7f3a9c2e41", title, "en", date=date), ZoneInfo(zone))


def test_dated_pages_lie_in_their_month() -> None:
    """A page goes to the folder of its year and month, one without a date to `undated`."""
    assert path_of(date="2026-03-04") == "2026/03/barrier-7f3a9c2e41.md"
    assert path_of() == "undated/barrier-7f3a9c2e41.md"


@pytest.mark.parametrize(
    ("date", "zone", "folder"),
    [
        ("2026-03-31T23:30:00+00:00", "UTC", "2026/03"),
        ("2026-03-31T23:30:00+00:00", "Europe/Paris", "2026/04"),
        ("2026-01-01T01:00:00+02:00", "UTC", "2025/12"),
        ("2026-01-01T03:00:00Z", "America/New_York", "2025/12"),
        ("2026-03-31T23:30:00", "Asia/Tokyo", "2026/03"),
        ("2026-03-31", "Pacific/Kiritimati", "2026/03"),
    ],
)
def test_months_are_cut_in_the_sites_time_zone(date: str, zone: str, folder: str) -> None:
    """A moment falls in the month that it is in the zone; a day, or a moment without an offset, is taken as of there."""
    assert path_of(date=date, zone=zone).startswith(f"{folder}/barrier-")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("هالدن تصوت لسد المد", "hldn-tswt-lsd-lmd"),
        ("高潮堤を可決", "gao-chao-di-woke-jue"),
        ("Élection à l’Assemblée : « Ça suffit ! »", "election-a-lassemblee-ca-suffit"),
        ("", "briefing"),
        ("？！…", "briefing"),
        ("../../etc/passwd", "etc-passwd"),
        ("Barrier " * 40, "barrier-barrier-barrier-barrier-barrier-barrier-barrier"),
    ],
)
def test_slugs_are_readable_ascii(title: str, slug: str) -> None:
    """A title of any script gives a short name in plain letters; one without letters gives a plain word."""
    assert path_of(title) == f"undated/{slug}-7f3a9c2e41.md"


@settings(max_examples=200, deadline=None)
@given(texts | st.text(max_size=300), st.none() | st.dates().map(lambda day: day.isoformat()))
def test_any_title_gives_a_short_safe_path(title: str, date: str | None) -> None:
    """Whatever the title, the path is ASCII, at most 120 characters, and stays within its folder."""
    path = new_page_path(Briefing("7f3a9c2e41", title, "en", date=date), UTC)
    assert re.fullmatch(r"(\d{4}/\d{2}|undated)/[a-z0-9]+(-[a-z0-9]+)*-7f3a9c2e41\.md", path, re.ASCII)
    assert len(path) <= 120
