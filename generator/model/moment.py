"""Days and moments in ISO 8601."""

from __future__ import annotations

from datetime import date, datetime, tzinfo


def day_of(moment: str, zone: tzinfo) -> date:
    """The day on which an ISO 8601 day or moment falls in `zone`; a moment without an offset is taken as of there."""
    if len(moment) == 10:
        return date.fromisoformat(moment)
    time = datetime.fromisoformat(moment)
    return (time if time.tzinfo is None else time.astimezone(zone)).date()
