"""When a page was published, and when something on it last changed: what feeds, sitemap and metadata say."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from functools import lru_cache

from generator.model import Briefing, day_of

_USUAL = re.compile(r"\d{4}-\d{2}-\d{2}(?:\Z|[T ])")


@lru_cache(maxsize=1_000)
def moment(value: str, zone: tzinfo) -> datetime | None:
    """An ISO 8601 day or moment with its offset: a day from its beginning in `zone`; None where it is no date."""
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    if not 1 < found.year < 9999:  # at the ends of the calendar an offset leads out of it
        return None
    found = found if found.tzinfo else found.replace(tzinfo=zone)
    offset = found.utcoffset()
    # before zones were agreed on, clocks were ahead by minutes and seconds, which RFC 3339 cannot say
    return found.astimezone(UTC) if offset is None or offset.total_seconds() % 60 else found


def published(briefing: Briefing, zone: tzinfo) -> datetime | None:
    """When the article was published; None for what is undated."""
    return moment(briefing.date, zone) if briefing.date else None


def changed(briefing: Briefing, zone: tzinfo) -> str | None:
    """The date of the newest update or correction, or of the briefing itself where none is newer, as it is written."""
    dates = (briefing.date, *(note.date for note in (*briefing.updates, *briefing.corrections)))
    known = [(found, date) for date in dates if date and (found := moment(date, zone))]
    if not known:
        return None
    newest, date = max(known, key=lambda one: one[0])
    return date if _USUAL.match(date) else newest.date().isoformat()


def updated(briefing: Briefing, zone: tzinfo) -> datetime | None:
    """The moment of `changed`."""
    last = changed(briefing, zone)
    return moment(last, zone) if last else None


def changed_later(briefing: Briefing, zone: tzinfo) -> str | None:
    """The date of `changed` where it is of a later day than publication."""
    last, first = changed(briefing, zone), briefing.date
    return last if last and (first is None or day_of(last, zone) > day_of(first, zone)) else None


def packable(day: str) -> str:
    """The day, or the nearest that MkDocs can date a packed sitemap by: that has 32 bits for its time."""
    return min(max(day, "1970-01-02"), "2099-12-31")
