"""What a front page says of the recent past: what was changed, what was covered most, whose words were most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta, tzinfo
from typing import TypeVar

from generator.archive.entries import Archive, Change, Counted, Day, Entry, PersonEntry
from generator.model import StoredPage, Update, day_of

Named = TypeVar("Named", Entry, PersonEntry)
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


def most_covered(archive: Archive, days: Iterable[Day], most: int) -> tuple[Counted[Entry], ...]:
    """The topics of the pages of `days`, with the number of these pages, those of most pages first."""
    pages = [page for day in days for page in day.pages]
    named = ((archive.topic_named(name) for name in page.briefing.topics) for page in pages)
    return _most(({entry.slug: entry for entry in entries if entry} for entries in named), most)


def most_heard(archive: Archive, days: Iterable[Day], most: int) -> tuple[Counted[PersonEntry], ...]:
    """The people who speak on the pages of `days`, with the number of these pages, those on most pages first."""
    return heard_on(archive, (page for day in days for page in day.pages), most)


def heard_on(archive: Archive, pages: Iterable[StoredPage], most: int) -> tuple[Counted[PersonEntry], ...]:
    """The people with a page of their own who speak on `pages`, with the number of these, those on most pages first."""
    return _most(
        (
            {
                person.slug: person
                for voice in page.briefing.voices
                if voice.name and voice.kind == "person" and (person := archive.person_on(page, voice.name))
            }
            for page in pages
        ),
        most,
    )


def _most(found: Iterable[Mapping[str, Named]], most: int) -> tuple[Counted[Named], ...]:
    entries: dict[str, Named] = {}
    numbers: dict[str, int] = {}
    for on_page in found:
        entries |= on_page
        for slug in on_page:
            numbers[slug] = numbers.get(slug, 0) + 1
    ranked = sorted(numbers, key=lambda slug: (-numbers[slug], slug))[:most]
    return tuple(Counted(entries[slug], numbers[slug]) for slug in ranked)
