"""When a page last said something else."""

from __future__ import annotations

from datetime import date, tzinfo

from generator.model import Briefing, day_of


def updated(briefing: Briefing, zone: tzinfo) -> str | None:
    """The newest date of an update or a correction, as the page has it; None where it is not after publication."""
    noted = [(day, one.date) for one in (*briefing.updates, *briefing.corrections) if (day := _day(one.date, zone))]
    if not noted:
        return None
    day, newest = max(noted, key=lambda found: found[0])
    published = _day(briefing.date, zone)
    return newest if published is None or day > published else None


def _day(value: str | None, zone: tzinfo) -> date | None:
    try:
        return day_of(value, zone) if value else None
    except ValueError:  # a person may have written it in words
        return None
