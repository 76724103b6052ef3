"""The virtual pages of a site: what each listing shows, never written among the pages.

Long lists are parted into pages of `PER_PAGE` that are numbered from the oldest, so that an addition touches the
newest page alone; the newest holds between one and two such pages.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from itertools import groupby, islice, pairwise
from typing import Any

from generator.archive import Archive, Day, Entry, PersonEntry, arrange
from generator.model import StoredPage
from generator.site import addresses
from generator.site.words import Words

PER_PAGE = 50
INDEX_AT_MOST = 200
MOST = 100
LATEST = 5


@dataclass(frozen=True, slots=True)
class Listing:
    """One virtual page: the file it would have, the template that shows it, its title and what the template gets."""

    uri: str
    template: str
    title: str
    context: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paging:
    """Where one page of a parted list stands: its older and newer neighbour (Markdown files), or None."""

    older: str | None
    newer: str | None


def listings(archive: Archive, *, recent_days: int, words: Words | None = None) -> Iterator[Listing]:
    """Every listing of the site; their titles are in `words`."""
    say = (words or Words()).plain
    recent = archive.days[1 : 1 + recent_days]
    context = {
        "latest": archive.days[0] if archive.days else None,
        "recent": recent,
        "undated": archive.undated[:PER_PAGE],
    }
    yield Listing(addresses.FRONT, "front.html", say("Latest"), context)
    yield from _calendar(archive.days, say("Archive"))
    yield from _parted(addresses.UNDATED, "list.html", say("Undated"), "pages", archive.undated, {"kind": "undated"})
    yield from _index(addresses.PEOPLE, say("People"), archive.people, addresses.person_uri)
    yield from _index(addresses.TOPICS, say("Topics"), archive.topics, addresses.topic_uri)
    yield from _index(addresses.SOURCES, say("Sources"), archive.sources, addresses.source_uri)
    for person in archive.people:
        uri = addresses.person_uri(person.slug)
        yield from _parted(uri, "person.html", person.name, "said", person.said, {"person": person})
    for topic in archive.topics:
        yield from _parted(
            addresses.topic_uri(topic.slug), "list.html", topic.name, "pages", topic.pages, {"kind": "topic"}
        )
    for source in archive.sources:
        uri = addresses.source_uri(source.slug)
        yield from _parted(uri, "list.html", source.name, "pages", source.pages, {"kind": "source"})
    latest = tuple(islice((page for day in archive.days for page in day.pages), LATEST))
    yield Listing(addresses.SEARCH, "search.html", say("Search"), {"latest": latest})


def _calendar(days: Sequence[Day], archive: str) -> Iterator[Listing]:
    around = {later.date: earlier for later, earlier in pairwise(days)}
    after = {earlier.date: later for later, earlier in pairwise(days)}
    months = [(month, tuple(found)) for month, found in groupby(days, key=lambda day: day.date.replace(day=1))]
    years = [(year, tuple(found)) for year, found in groupby(months, key=lambda month: month[0].year)]
    yield Listing(addresses.ARCHIVE, "archive.html", archive, {"years": years})
    for month, found in months:
        title = month.isoformat()[:7]
        yield Listing(addresses.month_uri(month), "month.html", title, {"month": month, "days": found})
    for day in days:
        context = {"day": day, "earlier": around.get(day.date), "later": after.get(day.date)}
        yield Listing(addresses.day_uri(day.date), "day.html", day.date.isoformat(), context)


def _parted(
    uri: str, template: str, title: str, name: str, items: Sequence[Any], context: dict[str, Any]
) -> Iterator[Listing]:
    """`items` come newest first; `name` is what the template calls those of one page."""
    closed = max(0, len(items) // PER_PAGE - 1)
    cut = len(items) - closed * PER_PAGE
    uris = [uri, *(addresses.older_uri(uri, number) for number in range(closed, 0, -1))]
    parts = [items[:cut], *(items[start : start + PER_PAGE] for start in range(cut, len(items), PER_PAGE))]
    for place, (where, part) in enumerate(zip(uris, parts, strict=True)):
        paging = Paging(uris[place + 1] if place + 1 < len(uris) else None, uris[place - 1] if place else None)
        yield Listing(where, template, title, {**context, name: part, "total": len(items), "paging": paging})


def _index(
    uri: str, title: str, entries: Sequence[PersonEntry | Entry], uri_of: Callable[[str], str]
) -> Iterator[Listing]:
    """All names where they are few; else those with most briefings, and a page a letter."""
    context = {"uri_of": uri_of, "total": len(entries)}
    if len(entries) <= INDEX_AT_MOST:
        yield Listing(uri, "index.html", title, {**context, "entries": entries, "letters": ()})
        return
    by_letter = [(letter, tuple(found)) for letter, found in groupby(entries, key=lambda entry: entry.slug[0])]
    letters = [(letter, addresses.letter_uri(uri, letter)) for letter, _ in by_letter]
    most = sorted(entries, key=lambda entry: (-len(entry.pages), entry.slug))[:MOST]
    yield Listing(uri, "index.html", title, {**context, "entries": most, "letters": letters})
    for letter, found in by_letter:
        uri_of_letter = addresses.letter_uri(uri, letter)
        yield Listing(
            uri_of_letter, "index.html", f"{title}: {letter.upper()}", {**context, "entries": found, "letters": letters}
        )


def addresses_of_listings(pages: Iterable[StoredPage], zone: tzinfo, own_topics: Collection[str] = ()) -> set[str]:
    """The Markdown files that the listings of `pages` would have: what a link on a page may name."""
    archive = arrange(tuple(pages), zone, own_topics=own_topics)
    return {listing.uri for listing in listings(archive, recent_days=1)}
