"""Related briefings, and the same event from several sources."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from generator.archive import arrange
from generator.model import Person, Source, StoredPage
from tests.verra import says, stored

UTC = ZoneInfo("UTC")


def page(path: str, date: str | None, title: str, source: str, *topics: str, **more: Any) -> StoredPage:
    return stored(path, date=date, title=title, sources=(Source(source),), topics=topics, **more)


VOTE = [
    page("a.md", "2026-03-04", "Council votes for a tidal barrier", "Halden Courier", "tidal barrier", "Halden", voices=(says("Ines Varga", "“No.”"),)),
    page("b.md", "2026-03-05", "Halden backs tidal barrier", "Lisvik Post", "Tidal barriers", "Halden", people=(Person("Ines Varga"),)),
    page("c.md", "2026-03-05", "Measles spread in Tarn", "Lisvik Post", "measles", "Tarn"),
    page("d.md", "2026-09-05", "Tidal barrier: piling halted", "Halden Courier", "tidal barrier", "soft clay"),
]  # fmt: skip


def test_related_briefings_share_what_is_rare() -> None:
    """A page names those that share a rare topic with it, and none that shares nothing."""
    related = arrange(VOTE, UTC).related
    assert [other.path for other in related["d.md"]] == ["b.md", "a.md"] or [o.path for o in related["d.md"]] == ["a.md", "b.md"]  # fmt: skip
    assert "c.md" not in related


def test_at_most_five_are_related() -> None:
    """However many share all with a page, it names five, and never itself."""
    pages = [
        page(f"{n:02}.md", f"2026-03-{n + 1:02}", "Barrier", "Halden Courier", "barrier", "locks") for n in range(20)
    ]
    related = arrange(pages, UTC).related
    assert {len(others) for others in related.values()} == {5}
    assert all(path not in [other.path for other in others] for path, others in related.items())


def test_a_story_is_one_event_in_several_sources() -> None:
    """Pages of a few days that name the same, from several sources, are one story in order of time."""
    archive = arrange(VOTE, UTC)
    assert [other.path for other in archive.story_of["b.md"].pages] == ["a.md", "b.md"]
    assert archive.story_of["a.md"] is archive.story_of["b.md"]
    assert not archive.story_of.keys() & {"c.md", "d.md"}
    assert "b.md" not in [other.path for other in archive.related["a.md"]]


def test_one_source_tells_no_story_alone() -> None:
    """Several pages of one source, or pages without a date, are no story."""
    alike = [page(f"{n}.md", "2026-03-04", "Council votes for barrier", "Courier", "barrier", "Halden") for n in "ab"]
    assert arrange(alike, UTC).story_of == {}
    undated = [page(f"{n}.md", None, "Council votes for barrier", n, "barrier", "Halden") for n in "ab"]
    assert arrange(undated, UTC).story_of == {}


def test_a_new_page_changes_few_others() -> None:
    """The newest page of an archive changes the lists of a few dozen at most, however many there are."""
    pages = [
        page(f"{n:04}.md", f"20{n // 300 + 10}-0{n // 28 % 9 + 1}-{n % 28 + 1:02}", f"Report {n // 4}", f"Paper {n % 3}", "Halden", f"topic {n // 4}", f"wide {n % 9}")
        for n in range(1200)
    ]  # fmt: skip
    before, after = arrange(pages[:-1], UTC), arrange(pages, UTC)
    changed = [p.path for p in pages if before.related.get(p.path) != after.related.get(p.path)]
    assert len(changed) <= 40


def test_the_order_of_pages_does_not_matter() -> None:
    """The same pages found in another order are related alike."""
    assert arrange(VOTE, UTC) == arrange(VOTE[::-1], UTC)
