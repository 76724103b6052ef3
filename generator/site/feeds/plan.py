"""Which feeds a site has, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.archive import Archive, Entry, PersonEntry
from generator.site import addresses
from generator.site.feeds.atom import TYPE as ATOM_TYPE
from generator.site.feeds.atom import atom
from generator.site.feeds.entry import Feed
from generator.site.feeds.json_feed import TYPE as JSON_TYPE
from generator.site.feeds.json_feed import json_feed
from generator.site.feeds.rss import TYPE as RSS_TYPE
from generator.site.feeds.rss import rss
from generator.site.imprint import Imprint
from generator.site.words import Words

Subject = Literal["site", "days"] | Entry | PersonEntry


@dataclass(frozen=True, slots=True)
class Format:
    """A format of feeds: its media type, and what writes it."""

    type: str
    write: Callable[[Feed], bytes]


ATOM, RSS, JSON = Format(ATOM_TYPE, atom), Format(RSS_TYPE, rss), Format(JSON_TYPE, json_feed)


@dataclass(frozen=True, slots=True)
class Planned:
    """A feed: the file `uri` in `format`, with the news of `subject`, which stand on the page of the file `page`."""

    uri: str
    format: Format
    subject: Subject
    page: str


def plan(archive: Archive, *, people: bool) -> Iterator[Planned]:
    """The site's own feeds, whatever it holds; those of topics with a dated briefing, and of such `people`."""
    for uri, kind in (("feed.xml", ATOM), ("rss.xml", RSS), ("feed.json", JSON)):
        yield Planned(uri, kind, "site", addresses.FRONT)
    yield Planned("days.xml", ATOM, "days", addresses.ARCHIVE)
    for topic in archive.topics:
        yield from _of(topic, addresses.topic_uri(topic.slug))
    for person in archive.people if people else ():
        yield from _of(person, addresses.person_uri(person.slug))


def _of(subject: Entry | PersonEntry, page: str) -> Iterator[Planned]:
    if any(stored.briefing.date for stored in subject.pages):
        yield Planned(f"{page.removesuffix('.md')}/feed.xml", ATOM, subject, page)


def title_of(planned: Planned, imprint: Imprint, words: Words) -> str:
    """What a feed is called."""
    if planned.subject == "site":
        return imprint.name
    if planned.subject == "days":
        return words.say("%(site)s, day by day", site=imprint.name)
    return f"{planned.subject.name} · {imprint.name}"
