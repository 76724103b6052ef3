"""The recent past: what was changed, covered most and heard most."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from generator.archive import arrange, heard_on, most_covered, most_heard, recent
from generator.archive.lately import ENOUGH
from generator.model import StoredPage, Update
from tests.verra import says, stored

UTC = ZoneInfo("UTC")


def test_changes_stand_newest_first() -> None:
    """Updates and corrections of all pages come by their own dates, in the site's time zone, whatever the pages' are."""
    pages = [
        stored("a.md", date="2026-03-01", corrections=(Update("May, not June.", "2026-03-09"),)),
        stored("b.md", date="2026-03-02", updates=(Update("One paragraph added.", "2026-03-05T23:30:00+00:00"),)),
        stored("c.md", updates=(Update("First.", "2026-03-06"), Update("Second.", "2026-03-06"))),
    ]
    changes = arrange(pages, ZoneInfo("Asia/Tokyo")).changes
    assert [(one.date.isoformat(), one.page.path, one.note, one.is_correction) for one in changes] == [
        ("2026-03-09", "a.md", "May, not June.", True),
        ("2026-03-06", "b.md", "One paragraph added.", False),
        ("2026-03-06", "c.md", "Second.", False),
        ("2026-03-06", "c.md", "First.", False),
    ]


def test_a_change_without_a_date_is_not_lately() -> None:
    """What stands before an update and is no date, or is missing, puts it nowhere."""
    updates = (Update("a"), Update("b", "yesterday"), Update("c", "2026-13-01"), Update("d", "2026-03-04T99"))
    assert arrange([stored("a.md", updates=updates)], UTC).changes == ()


def daily(size: int, step: int = 1) -> list[StoredPage]:
    return [stored(f"{n:03}.md", date=(date(2026, 3, 31) - timedelta(n * step)).isoformat()) for n in range(size)]


def test_the_recent_past_is_a_month_or_enough_briefings() -> None:
    """A busy site's recent past is thirty days; a quiet one's goes back until there is enough to tell."""
    busy = [replace(page, path=f"{n}{page.path}") for page in daily(60) for n in range(2)]
    assert len(recent(arrange(busy, UTC).days)) == 30
    assert len(recent(arrange(daily(60), UTC).days)) == ENOUGH
    assert len(recent(arrange(daily(5, step=40), UTC).days)) == 5
    assert recent(()) == ()


def test_the_most_covered_come_first() -> None:
    """Topics and speakers are ranked by what is recent: topics by pages, each counted once, speakers by their statements, then by name."""
    pages = [
        stored("old.md", date="2020-01-01", topics=("ferries",), voices=(says("Tomas Bell", "“No.”"),)),
        stored("a.md", date="2026-03-01", topics=("port", "ferries"), voices=(says("Ines Varga", "“A.”", "“B.”"),)),
        stored("b.md", date="2026-03-02", topics=("ports", "ports"), voices=(says("Jo Brandt", "“A.”"),)),
        stored("c.md", date="2026-03-03", voices=(says("Jo Brandt", "“A.”"), says("ines varga", "“A.”"))),
        stored(
            "d.md", date="2026-03-04", voices=(replace(says("Jo Brandt", "“A.”"), kind="document"), says(None, "“A.”"))
        ),
    ]
    archive = arrange(pages, UTC)
    days = [day for day in archive.days if day.date.year == 2026]
    assert [(one.name, one.number) for one in most_covered(archive, days, 5)] == [("ports", 2), ("ferries", 1)]
    heard = most_heard(archive, days, 5)
    assert [(one.name.lower(), one.number) for one in heard] == [("ines varga", 3), ("jo brandt", 2)]
    assert most_heard(archive, days, 1) == heard[:1]
    assert [one.slug for one in heard_on(archive, pages[2:3], 5)] == ["jo-brandt"]
