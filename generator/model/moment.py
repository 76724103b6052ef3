"""Days and moments in ISO 8601."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo


def day_of(moment: str, zone: tzinfo) -> date:
    """The day on which an ISO 8601 day or moment falls in `zone`; a moment without an offset is taken as of there."""
    if len(moment) == 10:
        return date.fromisoformat(moment)
    time = datetime.fromisoformat(moment)
    return (time if time.tzinfo is None else time.astimezone(zone)).date()


def is_later(one: str | None, than: str | None) -> bool:
    """Whether the day or moment `one` is after `than`; of a day and a moment of that day neither is.

    A moment without an offset counts as UTC. Where one of them is not known nothing is later.
    """
    if one is None or than is None:
        return False
    if len(one) == 10 or len(than) == 10:
        return one[:10] > than[:10]
    return _instant(one) > _instant(than)


def _instant(moment: str) -> datetime:
    time = datetime.fromisoformat(moment)
    return time if time.tzinfo else time.replace(tzinfo=UTC)
