"""What the search knows of a briefing besides its words: the values it can be narrowed by, and its place in time.

They stand in the head of its page, where the indexer finds them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, tzinfo

from generator.archive import Archive, key
from generator.model import StoredPage, day_of
from generator.site.locales import language_name

UNDATED = "0000"
"""Sorts before every date: the indexer leaves what has no place in an order out of it."""


def facets(stored: StoredPage, archive: Archive, zone: tzinfo, language: str) -> tuple[tuple[str, str], ...]:
    """Pairs of a facet and a value of it, none twice; names of languages are in `language`.

    The day is for showing: unlike metadata, which the indexer makes searchable, a facet is no answer to a query.
    """
    return tuple(dict.fromkeys(_facets(stored, archive, zone, language)))


def _facets(stored: StoredPage, archive: Archive, zone: tzinfo, language: str) -> Iterator[tuple[str, str]]:
    briefing = stored.briefing
    if briefing.date:
        day = day_of(briefing.date, zone).isoformat()
        yield "year", day[:4]
        yield "day", day
    yield "language", language_name(briefing.language, language)
    for name in briefing.topics:
        if topic := archive.topic_named(name):
            yield "topic", topic.name
    for source in briefing.sources:
        if source.name:
            yield "source", archive.source_of[key(source.name)].name
    for voice in briefing.voices:
        if voice.name and voice.kind == "person":
            person = archive.person_on(stored, voice.name)
            yield "person", person.name if person else voice.name


def place_in_time(date: str | None, zone: tzinfo) -> str:
    """`date`, an ISO 8601 day or moment, as text that sorts by time: its day and hour in `zone`."""
    if not date:
        return UNDATED
    moment = datetime.fromisoformat(date)
    local = moment if moment.tzinfo is None else moment.astimezone(zone).replace(tzinfo=None)
    return local.isoformat(timespec="seconds")
