"""Every cell of the plan, and who owns a page."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from generator.model import Briefing, Extract, ExtractRef, PageState, Source, StoredPage
from generator.plan import Action, identity, plan

ADDRESS = "https://courier.example/barrier"
EXTRACT = Extract("barrier.txt", "1111", "plain text", "Barrier", ("The council voted.",), source=Source(url=ADDRESS))
WITHDRAWN, EDITED, UNTOUCHED = PageState.WITHDRAWN, PageState.EDITED, PageState.UNTOUCHED

# extract, page: what is done; with --refresh; with --prune. A new extract has no page yet but one that was withdrawn.
CELLS: dict[tuple[str, PageState | None], tuple[Action | None, Action | None, Action | None]] = {
    ("new", None): (Action.WRITE, Action.WRITE, Action.WRITE),
    ("new", WITHDRAWN): (Action.KEEP, Action.KEEP, Action.KEEP),
    ("same", None): (Action.WRITE, Action.WRITE, Action.WRITE),
    ("same", UNTOUCHED): (Action.KEEP, Action.REFRESH, Action.KEEP),
    ("same", EDITED): (Action.KEEP, Action.KEEP, Action.KEEP),
    ("same", WITHDRAWN): (Action.KEEP, Action.KEEP, Action.KEEP),
    ("changed", None): (Action.WRITE, Action.WRITE, Action.WRITE),
    ("changed", UNTOUCHED): (Action.UPDATE, Action.UPDATE, Action.UPDATE),
    ("changed", EDITED): (Action.CONFLICT, Action.CONFLICT, Action.CONFLICT),
    ("changed", WITHDRAWN): (Action.KEEP, Action.KEEP, Action.KEEP),
    ("gone", None): (None, None, None),
    ("gone", UNTOUCHED): (Action.REPORT, Action.REPORT, Action.REMOVE),
    ("gone", EDITED): (Action.REPORT, Action.REPORT, Action.REPORT),
    ("gone", WITHDRAWN): (Action.KEEP, Action.KEEP, Action.KEEP),
}


def page_of(extract: Extract, state: PageState = UNTOUCHED, path: str = "2026/03/barrier.md") -> StoredPage:
    """The page that was made from `extract`."""
    reference = ExtractRef(extract.path, extract.sha256, len(extract.paragraphs))
    return StoredPage(path, Briefing(identity(extract), extract.title, "en", extracts=(reference,)), state)


def on_disk(extract: str) -> list[Extract]:
    """The extract as it now is, if the page was made from EXTRACT."""
    return {
        "new": [replace(EXTRACT, path="second-copy.txt")],
        "same": [EXTRACT],
        "changed": [replace(EXTRACT, sha256="2222", paragraphs=("The council voted again.",))],
        "gone": [],
    }[extract]


@pytest.mark.parametrize(("extract", "state"), CELLS)
@pytest.mark.parametrize(("refresh", "prune"), [*product((False, True), repeat=2)])
def test_every_cell_of_the_plan(extract: str, state: PageState | None, refresh: bool, prune: bool) -> None:
    """What is done with a page follows from its extract, its state and the two flags, each of which has one cell."""
    plainly, refreshed, pruned = CELLS[extract, state]
    expected = refreshed if refresh and refreshed != plainly else pruned if prune else plainly
    extracts, pages = on_disk(extract), [page_of(EXTRACT, state)] if state else []
    decisions = list(plan(extracts, pages, refresh=refresh, prune=prune))
    assert [decision.action for decision in decisions] == ([expected] if expected else [])
    for decision in decisions:
        assert decision.reason
        assert decision.extract is (extracts[0] if extracts else None)
        assert decision.page is (pages[0] if pages else None)
        assert decision.writes == (decision.action in {Action.WRITE, Action.UPDATE, Action.REFRESH})


def test_the_order_is_that_of_the_extracts_then_of_the_pages() -> None:
    """Extracts are decided in their order, pages whose extracts are gone after them."""
    gone = [
        page_of(replace(EXTRACT, path=f"gone-{n}.txt", source=Source(url=f"{ADDRESS}/{n}")), path=f"{n}.md")
        for n in (2, 1)
    ]
    extracts = [replace(EXTRACT, path=f"{n}.txt", source=Source(url=f"{ADDRESS}/new/{n}")) for n in (2, 1)]
    decisions = list(plan(extracts, gone))
    assert [(d.extract.path if d.extract else d.page.path if d.page else "") for d in decisions] == [
        "2.txt", "1.txt", "2.md", "1.md",
    ]  # fmt: skip


def test_pages_written_by_hand_are_left_alone() -> None:
    """A page from no extract is not even spoken of, whatever the flags."""
    page = StoredPage("note.md", Briefing("", "A note", "en"), EDITED)
    assert list(plan([], [page], refresh=True, prune=True)) == []


def test_two_pages_written_by_hand_take_no_extract() -> None:
    """Pages without an id are nobody's: a new extract gets a page of its own."""
    pages = [StoredPage(f"{n}.md", Briefing("", "A note", "en"), EDITED) for n in (1, 2)]
    assert [d.action for d in plan([EXTRACT], pages)] == [Action.WRITE]


def test_the_first_of_two_extracts_with_one_identity_makes_the_page() -> None:
    """Of two extracts of one article the first makes the page; the other is reported and names the first."""
    first, second = plan([EXTRACT, replace(EXTRACT, path="copy.txt", sha256="2222")], [])
    assert (first.action, second.action) == (Action.WRITE, Action.REPORT)
    assert EXTRACT.path in second.reason
    assert second.extract is not None
    assert second.extract.path == "copy.txt"


def test_the_second_of_two_extracts_does_not_come_and_go() -> None:
    """With the page made from the first, the next plan keeps it and reports the second again."""
    copy = replace(EXTRACT, path="copy.txt", sha256="2222")
    assert [d.action for d in plan([EXTRACT, copy], [page_of(EXTRACT)])] == [Action.KEEP, Action.REPORT]


def test_an_extract_whose_address_is_corrected_keeps_its_page() -> None:
    """An extract belongs to the page that names its path, whatever its identity would be today."""
    corrected = replace(EXTRACT, sha256="2222", source=Source(url=f"{ADDRESS}-corrected"))
    (decision,) = plan([corrected], [page_of(EXTRACT)])
    assert decision.action is Action.UPDATE
    assert decision.page == page_of(EXTRACT)


def test_an_extract_that_was_moved_keeps_its_page() -> None:
    """An extract at another path belongs to the page with its text; an untouched page names the new path, no more."""
    moved = replace(EXTRACT, path="archive/barrier.txt")
    assert [decision.action for decision in plan([moved], [page_of(EXTRACT)])] == [Action.MOVE]
    assert [decision.action for decision in plan([moved], [page_of(EXTRACT, EDITED)])] == [Action.KEEP]


def test_extracts_that_change_their_names_keep_their_pages() -> None:
    """Where one extract takes another's name, each stays with the page that was made from its text."""
    first = replace(EXTRACT, path="a.txt", source=Source())
    second = replace(first, path="b.txt", sha256="2222", paragraphs=("The mayor spoke.",))
    pages = [page_of(first, path="first.md"), page_of(second, path="second.md")]
    decisions = plan([replace(second, path="a.txt"), replace(first, path="c.txt")], pages)
    assert [(d.action, d.page.path if d.page else "") for d in decisions] == [
        (Action.MOVE, "second.md"), (Action.MOVE, "first.md"),
    ]  # fmt: skip


@pytest.mark.parametrize("unread", ["barrier.txt", "news"])
def test_an_extract_that_cannot_be_read_is_not_gone(unread: str) -> None:
    """The page of an extract that is there and was refused, or lies in a folder that was, is never removed."""
    page = page_of(replace(EXTRACT, path="news/barrier.txt" if unread == "news" else "barrier.txt"))
    (decision,) = plan([], [page], prune=True, unread=frozenset({unread}))
    assert (decision.action, decision.reason) == (Action.REPORT, "its extract cannot be read")


def test_the_order_of_pages_does_not_matter() -> None:
    """What is decided for each extract is the same in whatever order the pages were found."""
    extracts = [replace(EXTRACT, path=f"{n}.txt", source=Source(url=f"{ADDRESS}/{n}")) for n in range(4)]
    pages = [
        page_of(extract, state, f"{n}.md")
        for n, (extract, state) in enumerate(zip(extracts, (*PageState, UNTOUCHED), strict=True))
    ]
    assert list(plan(extracts, pages)) == list(plan(extracts, pages[::-1]))


def test_an_extract_that_comes_first_by_path_does_not_take_another_ones_page() -> None:
    """Of two extracts of one article the one that the page names makes it, wherever a later copy is put."""
    page = page_of(EXTRACT)
    copy = replace(EXTRACT, path="a-copy.txt", sha256="2222")
    kept, reported = sorted(plan([copy, EXTRACT], [page]), key=lambda decision: decision.action)
    assert (kept.action, kept.extract) == (Action.KEEP, EXTRACT)
    assert (reported.action, reported.extract) == (Action.REPORT, copy)
    assert "barrier.txt, which makes the page" in reported.reason
