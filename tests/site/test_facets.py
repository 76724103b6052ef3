"""What the search knows of a briefing besides its words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.archive import arrange
from generator.model import Source
from generator.site.facets import UNDATED, facets, place_in_time
from tests.verra import says, stored

ZONE = ZoneInfo("Europe/Copenhagen")


def test_facets_are_those_of_the_listings_and_none_stands_twice() -> None:
    """A briefing is found under the names that its topics, sources and people have in the listings, once each."""
    changes: dict[str, Any] = {
        "date": "2026-03-04T23:30:00Z",
        "language": "fr",
        "topics": ("tidal barrier", "Tidal barrier"),
        "sources": (Source(name="Halden Courier"), Source(name="halden courier")),
        "voices": (says("Ines Varga", "“A.”", "“B.”"), replace(says("Marland", "“C.”"), kind="government")),
    }
    pages = [stored(f"2026/03/{number}.md", **changes) for number in range(3)]
    archive = arrange(pages, ZONE)
    assert facets(pages[0], archive, ZONE, "en") == (
        ("year", "2026"),
        ("day", "2026-03-05"),
        ("language", "French"),
        ("topic", archive.topics[0].name),
        ("source", archive.sources[0].name),
        ("person", "Ines Varga"),
    )


def test_a_briefing_without_a_date_has_no_year_and_no_day() -> None:
    """Of what has no date no year is told."""
    page = stored("undated/bare.md", date=None)
    assert not {"year", "day"} & {name for name, _ in facets(page, arrange([page], ZONE), ZONE, "en")}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (None, "0999-12-31"),
        ("2026-03-04", "2026-03-04T00:30:00"),
        ("2026-03-04T23:30:00+01:00", "2026-03-04T23:00:00Z"),
        ("2026-03-04T22:59:59Z", "2026-03-05"),
    ],
)
def test_places_in_time_sort_as_the_days_of_the_site_do(earlier: str | None, later: str) -> None:
    """As text the earlier of two comes first, whatever its offset; what has no date before all."""
    assert place_in_time(earlier, ZONE) < place_in_time(later, ZONE)
    assert place_in_time(None, ZONE) == UNDATED
