"""The virtual pages of a site: what each listing shows, never written among the pages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import tzinfo
from itertools import groupby, islice
from typing import Any

from generator.archive import (
    Archive,
    Counts,
    Entry,
    Named,
    PersonEntry,
    arrange,
    counted,
    heard_on,
    most_covered,
    most_heard,
    recent,
)
from generator.model import StoredPage
from generator.site import addresses
from generator.site.calendar import by_date
from generator.site.parting import PER_PAGE, Kind, Listing, parted
from generator.site.words import Words

__all__ = ["INDEX_AT_MOST", "MOST", "PER_PAGE", "Listing", "addresses_of_listings", "listings"]
INDEX_AT_MOST = 200
MOST = 100
LATEST = 5
"""Briefings on the search page, before anything is asked."""
CHANGES = 6
"""Changes on the front page."""
FOREMOST = 12
"""Topics and people on the front page, people on that of a topic or a place."""
FEW = 10
"""Briefings that are listed on the page of a person whom they only name: more than these have a list of their own."""


def listings(
    archive: Archive, *, recent_days: int, words: Words | None = None, language: str = "en"
) -> Iterator[Listing]:
    """Every listing of the site; their titles are in `words`, dates in them as `language` has them."""
    words = words or Words()
    say = words.say
    yield Listing(addresses.FRONT, "front.html", say("Latest"), _front(archive, recent_days))
    yield from by_date(archive.days, words, language)
    yield from parted(addresses.UNDATED, Kind("list.html", say("Undated")), archive.undated, {"kind": "undated"})
    changes = Kind("changes.html", say("Corrections and updates"), "changes")
    yield from parted(addresses.CORRECTIONS, changes, archive.changes, {})
    yield from _index(addresses.PEOPLE, say("People"), archive.people, addresses.person_uri)
    yield from _index(addresses.TOPICS, say("Topics"), archive.topics, addresses.topic_uri)
    yield from _index(addresses.PLACES, say("Places"), archive.places, addresses.place_uri)
    yield from _index(addresses.SOURCES, say("Sources"), archive.sources, addresses.source_uri)
    for person in archive.people:
        yield from _person(archive, person, words)
    for topic in archive.topics:
        yield from _entry(archive, topic, "topic", addresses.topic_uri(topic.slug))
    for place in archive.places:
        yield from _entry(archive, place, "place", addresses.place_uri(place.slug))
    for source in archive.sources:
        yield from _entry(archive, source, "source", addresses.source_uri(source.slug))
    latest = tuple(islice((page for day in archive.days for page in day.pages), LATEST))
    yield Listing(addresses.SEARCH, "search.html", say("Search"), {"latest": latest})


def _front(archive: Archive, recent_days: int) -> dict[str, Any]:
    lately = recent(archive.days)
    return {
        "latest": archive.days[0] if archive.days else None,
        "recent": archive.days[1 : 1 + recent_days],
        "undated": archive.undated[:PER_PAGE],
        "changes": archive.changes[:CHANGES],
        "topics": most_covered(archive, lately, FOREMOST),
        "people": most_heard(archive, lately, FOREMOST),
    }


def _person(archive: Archive, person: PersonEntry, words: Words) -> Iterator[Listing]:
    speaks_on = {said.page.path for said in person.said}
    named = tuple(page for page in person.pages if page.path not in speaks_on)
    days = (archive.day_of.get(said.page.path) for said in person.said)
    newest = {
        "counts": counted(day for day in days if day),
        "named": named[:FEW],
        "named_elsewhere": addresses.named_uri(person.slug) if len(named) > FEW else None,
        "briefings": len(person.pages),
    }
    uri, known = addresses.person_uri(person.slug), Named(person.name, person.slug, person.role)
    yield from parted(uri, Kind("person.html", person.name, "said"), person.said, {"person": known}, newest)
    if len(named) > FEW:
        title = words.say("Briefings that name %(name)s", name=person.name)
        context = {"kind": "named", "whom": known}
        yield from parted(addresses.named_uri(person.slug), Kind("list.html", title), named, context)


def _entry(archive: Archive, entry: Entry, kind: str, uri: str) -> Iterator[Listing]:
    """A topic, a place or a source."""
    newest = {
        "counts": _counts(archive, entry.pages),
        "people": () if kind == "source" else heard_on(archive, entry.pages, FOREMOST),
    }
    yield from parted(uri, Kind("list.html", entry.name), entry.pages, {"kind": kind}, newest)


def _counts(archive: Archive, pages: Iterable[StoredPage]) -> Counts:
    days = (archive.day_of.get(page.path) for page in pages)
    return counted(day for day in days if day)


def _index(
    uri: str, title: str, entries: Sequence[PersonEntry | Entry], uri_of: Callable[[str], str]
) -> Iterator[Listing]:
    """All names where they are few; else those with most briefings, and a page a letter."""
    context = {"uri_of": uri_of, "total": len(entries), "letter": None}
    if len(entries) <= INDEX_AT_MOST:
        yield Listing(uri, "index.html", title, {**context, "entries": entries, "letters": ()})
        return
    by_letter = [(letter, tuple(found)) for letter, found in groupby(entries, key=lambda entry: entry.slug[0])]
    letters = [(letter, addresses.letter_uri(uri, letter)) for letter, _ in by_letter]
    most = sorted(entries, key=lambda entry: (-len(entry.pages), entry.slug))[:MOST]
    yield Listing(uri, "index.html", title, {**context, "entries": most, "letters": letters})
    for letter, found in by_letter:
        held = {**context, "entries": found, "letters": letters, "letter": letter}
        yield Listing(addresses.letter_uri(uri, letter), "index.html", f"{title}: {letter.upper()}", held)


def addresses_of_listings(pages: Iterable[StoredPage], zone: tzinfo, own_topics: Collection[str] = ()) -> set[str]:
    """The Markdown files that the listings of `pages` would have: what a link on a page may name."""
    archive = arrange(tuple(pages), zone, own_topics=own_topics)
    return {listing.uri for listing in listings(archive, recent_days=1)}
