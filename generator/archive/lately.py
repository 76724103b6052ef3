"""What a front page says of the recent past: what was changed, what was covered most, whose words were most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta, tzinfo

from generator.archive.entries import Archive, Change, Counted, Day, Entry, PersonEntry
from generator.model import StoredPage, Update, day_of

PERIOD = timedelta(days=30)
ENOUGH = 40
"""Briefings: where the period has fewer, it is lengthened by whole days until it has as many."""


def changes(pages: Iterable[StoredPage], zone: tzinfo) -> tuple[Change, ...]:
    """Every dated update and correction of `pages`, newest first, its day cut in `zone`; of a page the later first."""
    found = sorted((change for page in pages for change in _changes_of(page, zone)), key=lambda change: change.date)
    return tuple(reversed(found))


def _changes_of(page: StoredPage, zone: tzinfo) -> Iterator[Change]:
    for noted, is_correction in ((page.briefing.updates, False), (page.briefing.corrections, True)):
        for update in noted:
            day = _day(update, zone)
            if day is not None:
                yield Change(page, day, update.note, is_correction)


def _day(update: Update, zone: tzinfo) -> date | None:
    """What stands before an update on a page is anybody's text: it need not be a date."""
    try:
        return day_of(update.date or "", zone)
    except (ValueError, OverflowError):
        return None


def recent(days: Sequence[Day]) -> tuple[Day, ...]:
    """The latest of `days`, which come newest first: as many as lie in the period before the newest."""
    found: list[Day] = []
    held = 0
    for day in days:
        if days[0].date - day.date >= PERIOD and held >= ENOUGH:
            break
        found.append(day)
        held += len(day.pages)
    return tuple(found)


def most_covered(archive: Archive, days: Iterable[Day], most: int) -> tuple[Counted, ...]:
    """The topics of the pages of `days`, with the number of these pages, those of most pages first."""
    pages = [page for day in days for page in day.pages]
    named = (filter(None, map(archive.topic_named, page.briefing.topics)) for page in pages)
    once = ({topic.slug: topic for topic in topics} for topics in named)  # an entry's own hash is that of all its pages
    return _most(((topic, 1) for topics in once for topic in topics.values()), most)


def most_heard(archive: Archive, days: Iterable[Day], most: int) -> tuple[Counted, ...]:
    """The people who speak on the pages of `days`, as `heard_on` has them."""
    return heard_on(archive, (page for day in days for page in day.pages), most)


def heard_on(archive: Archive, pages: Iterable[StoredPage], most: int) -> tuple[Counted, ...]:
    """The people with a page of their own who speak on `pages`, with their statements there, most first."""
    said = (
        (archive.person_on(page, voice.name), len(voice.statements))
        for page in pages
        for voice in page.briefing.voices
        if voice.name and voice.kind == "person" and voice.statements
    )
    return _most(((person, statements) for person, statements in said if person), most)


def _most(found: Iterable[tuple[Entry | PersonEntry, int]], most: int) -> tuple[Counted, ...]:
    entries: dict[str, Entry | PersonEntry] = {}
    numbers: dict[str, int] = {}
    for entry, number in found:
        entries[entry.slug] = entry
        numbers[entry.slug] = numbers.get(entry.slug, 0) + number
    ranked = sorted(numbers, key=lambda slug: (-numbers[slug], slug))[:most]
    return tuple(_counted(entries[slug], numbers[slug]) for slug in ranked)


def _counted(entry: Entry | PersonEntry, number: int) -> Counted:
    return Counted(entry.name, entry.slug, number, entry.role if isinstance(entry, PersonEntry) else None)
