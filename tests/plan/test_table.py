"""Every cell of the plan, and who owns a page."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from generator.model import Briefing, Extract, ExtractRef, PageState, Source, StoredPage
from generator.plan import Action, identity, plan
from generator.plan.identity import text_hash

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
    ("changed", EDITED): (Action.PROPOSE, Action.PROPOSE, Action.PROPOSE),
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
    extracts = [
        replace(EXTRACT, path=f"{n}.txt", title=f"Title {n}", source=Source(url=f"{ADDRESS}/new/{n}")) for n in (2, 1)
    ]
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


def test_an_extract_whose_address_is_corrected_keeps_its_page() -> None:
    """An extract belongs to the page that names its path, whatever its identity would be today."""
    corrected = replace(EXTRACT, sha256="2222", source=Source(url=f"{ADDRESS}-corrected"))
    (decision,) = plan([corrected], [page_of(EXTRACT)])
    assert decision.action is Action.UPDATE
    assert decision.page == page_of(EXTRACT)


def test_an_extract_that_was_moved_keeps_its_page() -> None:
    """An extract at another path belongs to the page with its text; an untouched page names the new path, no more."""
    moved = replace(EXTRACT, path="archive/barrier.txt")
    for state in (UNTOUCHED, EDITED):
        assert [decision.action for decision in plan([moved], [page_of(EXTRACT, state)])] == [Action.MOVE]


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
    assert (decision.action, decision.reason) == (Action.REPORT, "has an extract that cannot be read")


def test_the_order_of_pages_does_not_matter() -> None:
    """What is decided for each extract is the same in whatever order the pages were found."""
    extracts = [
        replace(EXTRACT, path=f"{n}.txt", title=f"Title {n}", source=Source(url=f"{ADDRESS}/{n}")) for n in range(4)
    ]
    pages = [
        page_of(extract, state, f"{n}.md")
        for n, (extract, state) in enumerate(zip(extracts, (*PageState, UNTOUCHED), strict=True))
    ]
    assert list(plan(extracts, pages)) == list(plan(extracts, pages[::-1]))


def proposal_of(page: StoredPage, *extracts: Extract, state: PageState = UNTOUCHED) -> dict[str, StoredPage]:
    """The proposal beside `page` that was made of `extracts`."""
    references = tuple(ExtractRef(one.path, one.sha256, len(one.paragraphs)) for one in extracts)
    return {page.path: StoredPage("proposal.md", replace(page.briefing, extracts=references), state)}


CHANGED = replace(EXTRACT, sha256="2222", paragraphs=("The council voted again.",))
AGAIN = replace(EXTRACT, sha256="3333", paragraphs=("The council did not vote.",))


@pytest.mark.parametrize(
    ("now", "proposed", "state", "expected"),
    [
        (CHANGED, None, None, Action.PROPOSE),
        (CHANGED, CHANGED, UNTOUCHED, Action.CONFLICT),
        (CHANGED, CHANGED, EDITED, Action.CONFLICT),
        (AGAIN, CHANGED, UNTOUCHED, Action.PROPOSE),
        (AGAIN, CHANGED, EDITED, Action.CONFLICT),
    ],
)
def test_every_cell_of_a_proposal(
    now: Extract, proposed: Extract | None, state: PageState | None, expected: Action
) -> None:
    """A proposal waits until it is settled, follows its extract while nobody has touched it, and goes when it is moot."""
    page = page_of(EXTRACT, EDITED)
    waiting = proposal_of(page, proposed, state=state) if proposed and state else {}
    (decision,) = plan([now], [page], waiting)
    assert (decision.action, decision.page) == (expected, page)


@pytest.mark.parametrize(
    ("now", "state", "expected"),
    [
        (EXTRACT, EDITED, Action.KEEP),
        (EXTRACT, UNTOUCHED, Action.KEEP),
        (CHANGED, UNTOUCHED, Action.UPDATE),
        (replace(EXTRACT, path="moved.txt"), EDITED, Action.MOVE),
    ],
)
def test_a_proposal_that_nothing_awaits_goes_at_once(now: Extract, state: PageState, expected: Action) -> None:
    """Where an edit was undone, or the extract is as it was, the proposal goes in the same run; an edited one is told."""
    page = page_of(EXTRACT, state)
    for written, action in ((UNTOUCHED, Action.SETTLED), (EDITED, Action.CONFLICT)):
        decisions = list(plan([now], [page], proposal_of(page, CHANGED, state=written)))
        assert [decision.action for decision in decisions] == [action, expected]


def test_the_proposal_knows_its_extract_where_the_page_does_not() -> None:
    """An extract that moved and changed while its page waited belongs to the page whose proposal names it."""
    page = page_of(replace(EXTRACT, source=Source()), EDITED)
    moved = replace(CHANGED, path="archive/barrier.txt", source=Source())
    assert [d.action for d in plan([moved], [page])] == [Action.WRITE, Action.REPORT]
    assert [d.action for d in plan([moved], [page], proposal_of(page, moved))] == [Action.CONFLICT]


LONG = tuple(f"Paragraph {n} of an article that is long enough to be told from others." for n in range(4))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(EXTRACT, path="b.txt", sha256="2222", paragraphs=LONG), id="same address"),
        pytest.param(
            replace(EXTRACT, path="b.txt", sha256="2222", source=Source(url="https://post.example/1")), id="same text"
        ),
    ],
)
def test_the_same_article_twice_has_one_page(other: Extract) -> None:
    """Extracts with one address, or with one title and text, are one article, written or joined to the page there is."""
    (new,) = plan([EXTRACT, other], [])
    assert (new.action, set(new.extracts)) == (Action.WRITE, {EXTRACT, other})
    (joins,) = plan([EXTRACT, other], [page_of(EXTRACT)])
    assert (joins.action, set(joins.extracts)) == (Action.UPDATE, {EXTRACT, other})
    (proposed,) = plan([EXTRACT, other], [page_of(EXTRACT, EDITED)])
    assert proposed.action is Action.PROPOSE
    both = replace(
        page_of(EXTRACT).briefing, extracts=(*page_of(EXTRACT).briefing.extracts, ExtractRef("b.txt", "2222"))
    )
    for left in ([EXTRACT, other], [EXTRACT], [other]):
        assert [d.action for d in plan(left, [StoredPage("barrier.md", both)])] == [Action.KEEP]


def test_a_short_text_alone_makes_no_two_articles_one() -> None:
    """What many items say (a teaser, a notice) joins them only under one title; a text of length joins them always."""
    short = [
        replace(EXTRACT, path=f"{n}.txt", title=f"Title {n}", source=Source(url=f"{ADDRESS}/{n}")) for n in range(2)
    ]
    assert len(list(plan(short, []))) == 2
    assert len(list(plan([replace(extract, paragraphs=LONG) for extract in short], []))) == 1


def test_the_later_version_makes_the_page() -> None:
    """Of two extracts with one address the one with the later date makes the page, unless it is a mere teaser."""
    old = replace(EXTRACT, date="2026-03-04", paragraphs=LONG)
    new = replace(old, path="a.txt", sha256="2222", date="2026-03-05", paragraphs=(*LONG, "And more."))
    teaser = replace(new, paragraphs=LONG[:1])
    (decision,) = plan([new, old], [page_of(old)])
    assert (decision.action, decision.extracts) == (Action.UPDATE, (new, old))
    (decision,) = plan([teaser, old], [page_of(old)])
    assert decision.extracts == (old, teaser)


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("2026-03-04", "2026-03-05", True),
        ("2026-03-04", "2026-03-04T10:00:00+01:00", False),
        ("2026-03-04T10:00:00+01:00", "2026-03-04T09:30:00+00:00", True),
        ("2026-03-04T10:00:00+01:00", "2026-03-04T08:30:00+00:00", False),
        ("2026-03-04T10:00:00", "2026-03-04T10:30:00+00:00", True),
        ("2026-03-04", None, False),
        (None, "2026-03-04", False),
    ],
)
def test_versions_are_told_by_day_and_moment(one: str | None, other: str | None, later: bool) -> None:
    """Moments are compared in time and not as text; between a day and a moment of that day nothing is later."""
    first = replace(EXTRACT, date=one)
    second = replace(EXTRACT, path="later.txt", sha256="2222", date=other)
    (decision,) = plan([first, second], [page_of(first)])
    assert decision.extracts[0] is (second if later else first)


def test_an_address_learnt_later_changes_no_page() -> None:
    """A record whose key changes because its address was learnt belongs to the page that was made without it."""
    unaddressed = replace(EXTRACT, path="all.json#0123456789", source=Source())
    learnt = replace(unaddressed, path="all.json#abcdefabcd", sha256="2222", source=Source(url=ADDRESS))
    (decision,) = plan([learnt], [page_of(unaddressed)])
    assert (decision.action, decision.page) == (Action.UPDATE, page_of(unaddressed))


def test_an_item_that_left_its_feed_keeps_its_page() -> None:
    """The page of a record that is no longer in a file that still is there is kept, even where pages are pruned."""
    left, there = (
        replace(EXTRACT, path=f"feed.xml#{digit * 10}", title=digit, source=Source(url=f"{ADDRESS}/{digit}"))
        for digit in "01"
    )
    *_, decision = plan([there], [page_of(left), page_of(there, path="there.md")], prune=True)
    assert (decision.action, decision.reason) == (Action.KEEP, "no longer in its file")
    (gone,) = plan([], [page_of(left)], prune=True)
    assert gone.action is Action.REMOVE


def test_a_stranger_with_the_old_address_takes_no_page() -> None:
    """Where an extract's address was corrected, another that has the old one is reported, not joined to its page."""
    corrected = replace(EXTRACT, sha256="2222", title="Corrected", source=Source(url=f"{ADDRESS}-corrected"))
    stranger = replace(EXTRACT, path="b.txt", sha256="3333", title="Another", paragraphs=("Something else.",))
    update, report = plan([corrected, stranger], [page_of(EXTRACT)])
    assert (update.action, update.extracts) == (Action.UPDATE, (corrected,))
    assert (report.action, report.extracts) == (Action.REPORT, (stranger,))


def test_what_was_withdrawn_stays_so_wherever_it_comes_from() -> None:
    """A withdrawn article makes no page again: not moved, not changed, not in another extract with its text."""
    page = page_of(EXTRACT, WITHDRAWN)
    again = replace(EXTRACT, path="again.txt", sha256="2222", source=Source(url="https://post.example/1"))
    for extracts in ([EXTRACT, again], [CHANGED], [replace(EXTRACT, path="moved.txt")]):
        assert [d.action for d in plan(extracts, [page], refresh=True, prune=True)] == [Action.KEEP]


def test_an_extract_that_comes_first_by_path_does_not_take_another_ones_page() -> None:
    """Of two extracts of one article the one that the page names makes it, wherever a later copy is put."""
    copy = replace(EXTRACT, path="a-copy.txt", sha256="2222")
    (decision,) = plan([copy, EXTRACT], [page_of(EXTRACT)])
    assert decision.extracts == (EXTRACT, copy)


def test_a_new_article_under_an_old_name_takes_no_page() -> None:
    """Where an extract was renamed and another article saved under its name, the page goes with its text."""
    old = replace(EXTRACT, path="latest.txt", source=Source())
    new = replace(old, sha256="2222", title="Ferry", paragraphs=("The ferry sails.",))
    decisions = list(plan([new, replace(old, path="old.txt")], [page_of(old)]))
    assert [(d.action, d.extracts[0].path) for d in decisions] == [
        (Action.WRITE, "latest.txt"), (Action.MOVE, "old.txt"),
    ]  # fmt: skip


def test_an_extract_overwritten_with_an_article_that_has_a_page_joins_that() -> None:
    """A path that comes to hold another page's article belongs to that page; the one that named it has lost its own."""
    other = replace(EXTRACT, path="b.txt", sha256="2222", title="Ferry", source=Source(url=f"{ADDRESS}/ferry"))
    pages = [page_of(EXTRACT), page_of(other, path="ferry.md")]
    decisions = list(plan([replace(other, path="barrier.txt", sha256="3333"), other], pages))
    assert [(d.action, d.page.path if d.page else "") for d in decisions] == [
        (Action.UPDATE, "ferry.md"), (Action.REPORT, "2026/03/barrier.md"),
    ]  # fmt: skip


def test_the_whole_text_makes_the_page_and_not_its_teaser() -> None:
    """Where no date decides between two texts at one address the longer makes the page, in whatever order they come."""
    teaser = replace(EXTRACT, path="a-feed.json", sha256="2222", paragraphs=LONG[:1])
    whole = replace(EXTRACT, path="b-full.json", sha256="3333", paragraphs=LONG)
    for extracts in ([teaser, whole], [whole, teaser]):
        (decision,) = plan(extracts, [])
        assert decision.extracts == (whole, teaser)
    (decision,) = plan([teaser, whole], [page_of(teaser)])
    assert (decision.action, decision.extracts) == (Action.UPDATE, (whole, teaser))


def test_another_article_at_the_same_address_is_reported() -> None:
    """An address that two articles have in common, as that of a home page, joins no texts that have nothing in common."""
    other = replace(
        EXTRACT, path="b.txt", sha256="2222", title="Ferry sails", paragraphs=("Boats left Lisvik at six.",)
    )
    for pages in ([], [page_of(EXTRACT)]):
        decision, report = plan([EXTRACT, other], pages)
        assert decision.extracts == (EXTRACT,)
        assert (report.action, report.extracts) == (Action.REPORT, (other,))


def test_what_is_one_article_does_not_hang_on_the_order() -> None:
    """Extracts that are one article through a third are one article in whatever order they are read."""
    a = replace(EXTRACT, path="a.txt", sha256="1", paragraphs=(*LONG, "One more."))
    b = replace(EXTRACT, path="b.txt", sha256="2", paragraphs=LONG, source=Source(url="https://post.example/1"))
    c = replace(EXTRACT, path="c.txt", sha256="3", paragraphs=LONG)
    for extracts in ([a, b, c], [c, b, a], [a, c, b]):
        (decision,) = plan(extracts, [])
        assert {one.path for one in decision.extracts} == {"a.txt", "b.txt", "c.txt"}


def test_a_record_that_changed_and_tells_nothing_of_itself_keeps_its_page() -> None:
    """A record without address and id, whose key changes with its text, is known by its title in its file."""
    before = replace(EXTRACT, path="all.json#0123456789", source=Source())
    after = replace(before, path="all.json#abcdefabcd", sha256="2222", paragraphs=("The council voted again.",))
    (decision,) = plan([after], [page_of(before)])
    assert (decision.action, decision.page) == (Action.UPDATE, page_of(before))


def test_a_copied_page_takes_nothing_from_the_original() -> None:
    """Of two pages that name one extract the first has it; the other is told, and is not pruned."""
    original, copy = page_of(EXTRACT), page_of(EXTRACT, path="2026/03/copy.md")
    first, second = plan([EXTRACT], [original, copy], prune=True)
    assert (first.action, first.page) == (Action.KEEP, original)
    assert (second.action, second.page) == (Action.REPORT, copy)
    assert original.path in second.reason


def test_a_page_with_a_record_that_left_its_file_is_not_pruned() -> None:
    """A page of a record that rolled off a feed stays, though another of its extracts is gone."""
    record = replace(EXTRACT, path="feed.xml#0123456789")
    there = replace(
        EXTRACT,
        path="feed.xml#abcdefabcd",
        sha256="7",
        title="Ferry",
        paragraphs=LONG,
        source=Source(url="https://x.example"),
    )
    both = (ExtractRef("gone.txt", "9"), ExtractRef(record.path, record.sha256))
    page = StoredPage("barrier.md", replace(page_of(EXTRACT).briefing, extracts=both))
    *_, decision = plan([there], [page], prune=True)
    assert decision.action is Action.KEEP


def test_withdrawn_words_stay_so_under_another_address() -> None:
    """An article that was withdrawn is known by its text when it comes from elsewhere and its first extract is gone."""
    briefing = page_of(EXTRACT, WITHDRAWN).briefing
    page = StoredPage(
        "barrier.md", replace(briefing, extracts=(ExtractRef("", "1111", text=text_hash(EXTRACT)),)), WITHDRAWN
    )
    again = replace(EXTRACT, path="again.txt", sha256="2222", source=Source(url="https://post.example/1"))
    assert [d.action for d in plan([again], [page])] == [Action.KEEP]


def test_snapshots_of_a_feed_propose_nothing() -> None:
    """Another extract of the same article from the same place is noted on an edited page, and no version is proposed."""
    page = StoredPage("barrier.md", replace(page_of(EXTRACT).briefing, sources=(EXTRACT.source,)), EDITED)
    snapshot = replace(EXTRACT, path="tomorrow.txt", sha256="2222")
    (decision,) = plan([EXTRACT, snapshot], [page])
    assert (decision.action, decision.reason) == (Action.MOVE, "another extract of it has come")
