"""Pages -> days, topics, sources, neighbours."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from types import FrameType
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.archive import Archive, arrange
from generator.model import Person, Source, StoredPage
from tests.verra import says, stored

UTC = ZoneInfo("UTC")


def paths(pages: Sequence[StoredPage]) -> list[str]:
    return [page.path for page in pages]


def test_nothing_makes_an_empty_archive() -> None:
    """A site without briefings has an archive with nothing in it."""
    assert arrange([], UTC) == Archive()


@pytest.mark.parametrize(
    ("zone", "day"), [("UTC", 4), ("Asia/Tokyo", 5), ("America/New_York", 4), ("Pacific/Kiritimati", 5)]
)
def test_days_are_cut_in_the_time_zone(zone: str, day: int) -> None:
    """A moment falls on the day that it is in the site's time zone."""
    (found,) = arrange([stored("a.md", date="2026-03-04T20:00:00+00:00")], ZoneInfo(zone)).days
    assert found.date == date(2026, 3, day)


def test_a_day_without_a_time_is_that_day_everywhere() -> None:
    """A plain day is not moved by any time zone."""
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        assert [d.date for d in arrange([stored("a.md", date="2026-03-04")], ZoneInfo(zone)).days] == [date(2026, 3, 4)]


def test_days_and_pages_stand_newest_first() -> None:
    """Days come newest first, and so do the pages of a day; those of one moment go by their path."""
    pages = [
        stored("b.md", date="2026-03-04T10:00:00+00:00"),
        stored("early.md", date="2026-03-04"),
        stored("old.md", date="2025-12-31"),
        stored("a.md", date="2026-03-04T12:00:00+02:00"),
        stored("late.md", date="2026-03-04T23:00:00Z"),
    ]
    days = arrange(pages, UTC).days
    assert [(day.date.isoformat(), paths(day.pages)) for day in days] == [
        ("2026-03-04", ["late.md", "b.md", "a.md", "early.md"]),
        ("2025-12-31", ["old.md"]),
    ]


def test_undated_pages_stand_apart() -> None:
    """A page without a date is on no day and has no neighbours."""
    archive = arrange([stored("b.md"), stored("a.md"), stored("dated.md", date="2026-03-04")], UTC)
    assert paths(archive.undated) == ["b.md", "a.md"]
    assert [paths(day.pages) for day in archive.days] == [["dated.md"]]
    assert list(archive.neighbours) == ["dated.md"]


def test_neighbours_are_before_and_after_in_time() -> None:
    """Each dated page knows the one before and the one after it, across days and years; the ends know one."""
    archive = arrange([stored(f"{year}.md", date=f"{year}-06-01") for year in (2026, 2024, 2025)], UTC)
    around = {path: (n.previous and n.previous.path, n.next and n.next.path) for path, n in archive.neighbours.items()}
    assert around == {"2024.md": (None, "2025.md"), "2025.md": ("2024.md", "2026.md"), "2026.md": ("2025.md", None)}


def test_the_archive_does_not_depend_on_the_order_of_pages() -> None:
    """The same pages found in another order are the same archive."""
    pages = [
        stored(f"{n}.md", date=f"2026-03-0{n % 3 + 1}" if n else None, topics=(f"Topic {n % 2}", "all"), voices=(says("Ines Varga", "“No.”"),))
        for n in range(7)
    ]  # fmt: skip
    assert arrange(pages, UTC) == arrange(pages[::-1], UTC)


def test_spellings_of_a_topic_are_joined() -> None:
    """Case, width and white space do not part a topic; it shows in the spelling used most, its pages newest first."""
    pages = [
        stored("a.md", date="2026-03-01", topics=("Tidal Barrier",)),
        stored("b.md", date="2026-03-02", topics=("tidal barrier", "Tidal  barrier")),
        stored("c.md", date="2026-03-03", topics=("tidal barrier", "ports")),
    ]
    (barrier,) = arrange(pages, UTC).topics
    assert (barrier.name, barrier.slug, paths(barrier.pages)) == (
        "tidal barrier",
        "tidal-barrier",
        ["c.md", "b.md", "a.md"],
    )


def test_every_spelling_finds_its_topic() -> None:
    """Whatever spelling a page uses, it finds the joined topic by its key."""
    archive = arrange([stored("a.md", topics=("Ｐorts",)), stored("b.md", topics=("PORTS",))], UTC)
    assert [len(topic.pages) for topic in archive.topics] == [2]
    assert archive.topic_named("port") == archive.topic_named("Ｐorts") == archive.topics[0]


def test_a_topic_that_stands_alone_is_hidden() -> None:
    """A topic on one page has none of its own, but for those of the site's list, which are spelled as they are there."""
    pages = [stored("a.md", topics=("ports", "eelgrass")), stored("b.md", topics=("ports", "sill-bank"))]
    assert [topic.name for topic in arrange(pages, UTC).topics] == ["ports"]
    archive = arrange(pages, UTC, own_topics=["Sill Bank", "Ports", "Lisvik"])
    assert [(topic.name, len(topic.pages)) for topic in archive.topics] == [("Ports", 2), ("Sill Bank", 1)]
    assert archive.topic_named("eelgrass") is None


def test_a_place_on_one_page_alone_is_hidden() -> None:
    """Places are joined by their spellings as topics are; one on a single page has none of its own."""
    pages = [
        stored("a.md", date="2026-03-01", places=("Halden", "Lisvik")),
        stored("b.md", date="2026-03-02", places=("HALDEN", "U.S.")),
        stored("c.md", places=("US",)),
    ]
    archive = arrange(pages, UTC)
    assert [(place.name, paths(place.pages)) for place in archive.places] == [
        ("HALDEN", ["b.md", "a.md"]),
        ("U.S.", ["b.md", "c.md"]),
    ]
    assert archive.place_named("halden") == archive.places[0]
    assert archive.place_named("Lisvik") is None


def test_every_dated_page_has_its_day() -> None:
    """The day of each page is that in the site's time zone; undated pages have none."""
    pages = [stored("a.md", date="2026-03-04T20:00:00+00:00"), stored("b.md", date="2026-03-04"), stored("c.md")]
    found = arrange(pages, ZoneInfo("Asia/Tokyo")).day_of
    assert found == {"a.md": date(2026, 3, 5), "b.md": date(2026, 3, 4)}


def test_sources_are_listed_by_name() -> None:
    """A page stands under the name of each of its sources; a source without a name makes no listing."""
    both = (
        Source("Halden Courier"),
        Source("Lisvik Post", "https://lisvik.example"),
        Source(url="https://tarn.example"),
    )
    archive = arrange([stored("a.md", sources=both), stored("b.md", sources=(Source("halden courier"),))], UTC)
    assert [(s.name, paths(s.pages)) for s in archive.sources] == [
        ("Halden Courier", ["b.md", "a.md"]),
        ("Lisvik Post", ["a.md"]),
    ]


def archive_of(size: int) -> list[StoredPage]:
    """Pages whose people, topics and sources grow in number with them, and one of each that is on all."""
    return [
        stored(
            f"{n:06}.md",
            date=f"20{n % 90 + 10}-0{n % 9 + 1}-1{n % 10}",
            topics=("Halden", f"Topic {n // 2}"),
            sources=(Source("Halden Courier"), Source(f"Paper {n // 2}")),
            voices=(says("Ines Varga", "“No.”"), says(f"Speaker {n // 2}", "“Yes.”", "“No.”")),
            people=(Person("Maren Toller"), Person(f"Person {n // 2}")),
        )
        for n in range(size)
    ]


def operations(pages: list[StoredPage]) -> int:
    """How many bytecodes arranging takes."""
    count = 0

    def counted(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return counted

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        arrange(pages, UTC)
    finally:
        sys.settrace(before)
    return count


def test_the_work_grows_with_the_number_of_pages_and_no_faster() -> None:
    """Twice the pages, with twice the people, topics and sources, take about twice the operations."""
    operations(archive_of(8))  # what is loaded and kept at first use does not count
    once, twice = operations(archive_of(60)), operations(archive_of(120))
    assert once > 10_000
    assert twice < 2.15 * once
