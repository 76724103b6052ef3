"""The virtual pages: what each shows, and how long lists are parted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.archive import arrange
from generator.archive.lately import ENOUGH
from generator.model import Person, Source, StoredPage, Update
from generator.site.calendar import PER_DAY
from generator.site.listings import (
    CHANGES,
    FEW,
    INDEX_AT_MOST,
    MOST,
    PER_PAGE,
    Listing,
    addresses_of_listings,
    listings,
)
from tests.verra import says, stored

UTC = ZoneInfo("UTC")
LETTERS = "abcdefgh"


def listings_of(pages: list[StoredPage], recent_days: int = 7) -> dict[str, Listing]:
    found = list(listings(arrange(pages, UTC), recent_days=recent_days))
    by_uri = {listing.uri: listing for listing in found}
    assert len(by_uri) == len(found)
    return by_uri


def paths(listing: Listing, name: str = "pages") -> list[str]:
    return [page.path for page in listing.context[name]]


def day(number: int) -> str:
    return (date(2000, 1, 1) + timedelta(number)).isoformat()


def of_one_topic(size: int) -> list[StoredPage]:
    """Pages of one topic, one a day."""
    return [stored(f"{n:04}.md", date=day(n), topics=("Halden",)) for n in range(size)]


def parts(size: int) -> dict[str, tuple[list[str], Any]]:
    """The parts of a topic's list: what each shows and where its neighbours are."""
    found = listings_of(of_one_topic(size))
    return {
        uri: (paths(listing), listing.context["paging"])
        for uri, listing in found.items()
        if uri.startswith("topics/halden")
    }


@pytest.mark.parametrize("size", [2, PER_PAGE, 2 * PER_PAGE - 1, 2 * PER_PAGE, 3 * PER_PAGE + 7])
def test_the_parts_hold_the_list(size: int) -> None:
    """From the newest part by way of `older` all is shown once, newest first; no part is longer than two pages."""
    found, uri, shown = parts(size), "topics/halden.md", []
    newer = None
    while True:
        pages, paging = found.pop(uri)
        assert paging.newer == newer
        assert 0 < len(pages) < 2 * PER_PAGE
        shown += pages
        if paging.older is None:
            break
        newer, uri = uri, paging.older
    assert found == {}
    assert shown == [page.path for page in reversed(of_one_topic(size))]


@pytest.mark.parametrize("size", [2 * PER_PAGE + 3, 3 * PER_PAGE, 4 * PER_PAGE - 2])
def test_an_addition_touches_the_newest_part_alone(size: int) -> None:
    """Parts count from the oldest: one page more leaves every older part as it was."""
    before, after = parts(size), parts(size + 1)
    assert len(before) > 1
    assert [uri for uri in before if before[uri] != after[uri]] == ["topics/halden.md"]


def test_when_a_part_is_full_only_its_neighbours_change() -> None:
    """Where an addition closes a part, that part is new and the parts before its neighbour stay as they were."""
    before, after = parts(4 * PER_PAGE - 1), parts(4 * PER_PAGE)
    changed = {uri for uri in after if before.get(uri) != after[uri]}
    assert changed == {"topics/halden.md", "topics/halden/page-3.md", "topics/halden/page-2.md"}
    assert before["topics/halden/page-2.md"][0] == after["topics/halden/page-2.md"][0]


def test_the_front_page_shows_the_latest_days() -> None:
    """The latest day first, then as many days as the site says, and undated pages of a bounded number."""
    pages = [stored(f"{n}.md", date=f"2026-03-{n:02}") for n in range(1, 11)]
    pages += [stored(f"u{n:03}.md") for n in range(PER_PAGE + 5)]
    front = listings_of(pages, recent_days=3)["index.md"].context
    assert front["latest"].date.isoformat() == "2026-03-10"
    assert [day.date.day for day in front["recent"]] == [9, 8, 7]
    assert len(front["undated"]) == PER_PAGE


def test_an_empty_site_has_its_listings() -> None:
    """Without a briefing the front page, the archive, the indexes and the search page are there and empty."""
    found = listings_of([])
    assert list(found) == [
        "index.md",
        "archive.md",
        "undated/index.md",
        "corrections.md",
        "people/index.md",
        "topics/index.md",
        "places/index.md",
        "sources/index.md",
        "search.md",
    ]
    assert found["index.md"].context["latest"] is None


def test_days_know_their_neighbours() -> None:
    """A day's listing leads to the day before and after that have briefings; months and years hold their days."""
    found = listings_of([stored(f"{day}.md", date=day) for day in ("2025-12-31", "2026-03-04", "2026-03-06")])
    assert [uri for uri in found if uri.startswith("20")] == [
        "2026/index.md", "2025/index.md", "2026/03/index.md", "2025/12/index.md",
        "2026/03/06.md", "2026/03/06/print.md", "2026/03/04.md", "2026/03/04/print.md", "2025/12/31.md", "2025/12/31/print.md",
    ]  # fmt: skip
    middle = found["2026/03/04.md"].context
    assert (middle["earlier"].isoformat(), middle["later"].isoformat()) == ("2025-12-31", "2026-03-06")
    month = found["2026/03/index.md"].context
    assert [day.date.day for day in month["month"].days] == [6, 4]
    assert (month["earlier"], month["later"]) == (date(2025, 12, 1), None)
    assert [year.date.year for year in found["archive.md"].context["years"]] == [2026, 2025]
    assert found["2026/index.md"].context["earlier"].year == 2025


def test_every_kind_has_its_listing() -> None:
    """A person quoted twice, a topic, a source and undated pages each have a page where they are expected."""
    page = stored(
        "a.md",
        topics=("Tidal barrier",),
        sources=(Source("Halden Courier"),),
        voices=(says("Ines Varga", "“1”", "“2”"),),
        places=("Halden", "Lisvik"),
    )
    other = stored("b.md", topics=("tidal barriers",), places=("Halden",))
    found = listings_of([page, other])
    assert {
        "people/ines-varga.md", "topics/tidal-barrier.md", "places/halden.md", "sources/halden-courier.md", "undated/index.md",
    } <= set(found)  # fmt: skip
    assert "places/lisvik.md" not in found
    assert [said.statement.passages[0].text for said in found["people/ines-varga.md"].context["said"]] == ["“1”", "“2”"]
    assert addresses_of_listings([page, other], UTC) == set(found)
    assert "topics/tidal-barrier.md" not in addresses_of_listings([page], UTC)
    assert "topics/tidal-barrier.md" in addresses_of_listings([page], UTC, ["tidal barrier"])


def crowd(size: int) -> list[StoredPage]:
    """As many people, each named in two briefings; the first is named in three."""
    names = tuple(Person(f"{LETTERS[n % len(LETTERS)]}{n:04} Varga") for n in range(size))
    return [stored("a.md", people=names), stored("b.md", people=names), stored("c.md", people=names[:1])]


def test_a_short_index_holds_all_names() -> None:
    """Up to a number that one page carries, the index is one page in order of names."""
    found = listings_of(crowd(INDEX_AT_MOST))
    index = found["people/index.md"].context
    assert (len(index["entries"]), index["letters"]) == (INDEX_AT_MOST, ())
    assert [entry.slug for entry in index["entries"]] == sorted(entry.slug for entry in index["entries"])
    assert not [uri for uri in found if "letter-" in uri]


def test_a_long_index_is_parted_by_letter() -> None:
    """Beyond it the index shows those with most briefings, and every name is on the page of its letter."""
    found = listings_of(crowd(INDEX_AT_MOST + 1))
    index = found["people/index.md"].context
    assert len(index["entries"]) == MOST
    assert index["entries"][0].name == "a0000 Varga"
    assert [letter for letter, _ in index["letters"]] == list(LETTERS)
    by_letter = [found[uri].context["entries"] for _, uri in index["letters"]]
    assert [{entry.slug[0] for entry in entries} for entries in by_letter] == [{letter} for letter in LETTERS]
    assert sum(map(len, by_letter)) == index["total"] == INDEX_AT_MOST + 1


def test_no_listing_holds_the_whole_archive() -> None:
    """On a site of many pages of one topic, source and speaker no listing shows them all."""
    size = 4 * PER_PAGE
    pages = [
        stored(
            f"{n:04}.md",
            date=day(n),
            topics=("Halden",),
            sources=(Source("Courier"),),
            voices=(says("Ines Varga", "“No.”"),),
        )
        for n in range(size)
    ]
    for listing in listings_of(pages).values():
        for name in ("pages", "said", "undated", "entries", "changes", "people", "topics", "named"):
            assert len(listing.context.get(name, ())) < 2 * PER_PAGE
        assert sum(len(day.pages) for day in listing.context.get("recent", ())) < 2 * PER_PAGE


def test_the_front_page_says_what_was_lately() -> None:
    """A few changes, newest first, and the topics and people of the recent past, however old the archive is."""
    pages = [
        stored(f"{n:03}.md", date=day(n), topics=("Old",) if n < 50 else ("New",), voices=(says("Ines Varga", "“No.”"),),
               corrections=(Update("Mended.", day(n)),))
        for n in range(100)
    ]  # fmt: skip
    front = listings_of(pages)["index.md"].context
    assert [change.page.path for change in front["changes"]] == [f"{n:03}.md" for n in range(99, 99 - CHANGES, -1)]
    assert [(one.name, one.number) for one in front["topics"]] == [("New", ENOUGH)]
    assert [(one.name, one.number) for one in front["people"]] == [("Ines Varga", ENOUGH)]


def test_a_full_day_is_parted_and_prints_whole() -> None:
    """A day's page holds a bounded number of briefings; its form for paper holds all, and no search engine keeps it."""
    size = 3 * PER_DAY
    found = listings_of([stored(f"{n:03}.md", date="2026-03-04") for n in range(size)])
    assert len(found["2026/03/04.md"].context["pages"]) == 2 * PER_DAY - PER_DAY
    assert found["2026/03/04/page-1.md"].context["paging"].newer == "2026/03/04/page-2.md"
    paper = found["2026/03/04/print.md"]
    assert len(paper.context["day"].pages) == size
    assert [listing.uri for listing in found.values() if not listing.indexed] == [paper.uri]


def test_what_depends_on_the_whole_list_stands_on_its_newest_part() -> None:
    """Totals, charts and people are the newest part's alone, so that an addition changes no other."""
    pages = [
        stored(f"{n:04}.md", date=day(n), topics=("Halden",), voices=(says("Ines Varga", "“No.”"),))
        for n in range(3 * PER_PAGE)
    ]
    found = listings_of(pages)
    topic, person = found["topics/halden.md"].context, found["people/ines-varga.md"].context
    assert topic["total"] == topic["counts"].total == person["counts"].total == 3 * PER_PAGE
    assert [one.name for one in topic["people"]] == ["Ines Varga"]
    for older in ("topics/halden/page-1.md", "people/ines-varga/page-1.md"):
        assert not {"total", "counts", "people", "named", "briefings"} & set(found[older].context)


@pytest.mark.parametrize("size", [FEW, FEW + 1])
def test_briefings_that_only_name_a_person(size: int) -> None:
    """A few stand on the person's page beside the statements; more have a list of their own, in which all stand."""
    pages = [stored(f"{n:02}.md", date=day(n), people=(Person("Ines Varga"),)) for n in range(size)]
    found = listings_of([*pages, stored("z.md", date=day(99), voices=(says("Ines Varga", "“No.”"),))])
    person, named = found["people/ines-varga.md"].context, found.get("people/ines-varga/named.md")
    assert [page.path for page in person["named"]] == [f"{n:02}.md" for n in range(size - 1, size - 1 - FEW, -1)]
    assert person["briefings"] == size + 1
    assert person["named_elsewhere"] == (named.uri if named else None)
    assert (len(named.context["pages"]) if named else 0) == (size if size > FEW else 0)


def test_titles_of_listings_are_in_the_sites_language() -> None:
    """Days, months and years are called as the site's language writes them."""
    pages = [stored("a.md", date="2026-03-04")]
    found = {listing.uri: listing.title for listing in listings(arrange(pages, UTC), recent_days=1, language="fr")}
    assert (found["2026/03/04.md"], found["2026/03/index.md"], found["2026/index.md"]) == (
        "4 mars 2026",
        "mars 2026",
        "2026",
    )


def mixed(size: int) -> list[StoredPage]:
    """A page a day, each of two topics, a place, a source and a speaker, who come again and again."""
    return [
        stored(f"{n:04}.md", date=day(n), topics=("Halden", f"Topic {n % 17}"), places=(f"Place {n % 19}",),
               sources=(Source(f"Paper {n % 5}"),), voices=(says(f"Speaker {n % 13}", "“No.”"),))
        for n in range(size)
    ]  # fmt: skip


@pytest.mark.parametrize("size", [150, 450])
def test_one_page_more_touches_few_listings(size: int) -> None:
    """The newest page changes the front page, the ways to it by date and the lists it stands in, however many there are."""
    before, after = listings_of(mixed(size)), listings_of(mixed(size + 1))
    changed = {uri for uri in after if before.get(uri) != after[uri]}
    today, yesterday = (date.fromisoformat(day(n)).isoformat().replace("-", "/") for n in (size, size - 1))
    ours = {
        "index.md", "archive.md", "search.md", "people/index.md", "topics/index.md", "places/index.md", "sources/index.md",
        f"{today[:4]}/index.md", f"{today[:7]}/index.md", f"{today}.md", f"{today}/print.md", f"{yesterday}.md",
        "topics/halden.md", f"topics/topic-{size % 17}.md", f"places/place-{size % 19}.md", f"sources/paper-{size % 5}.md",
        f"people/speaker-{size % 13}.md",
    }  # fmt: skip
    assert changed == ours
