"""The seal of a page."""

from __future__ import annotations

import pytest

from generator.model import PageState
from generator.page import is_flagged_only, load_template, read, write
from generator.page.digest import digest, is_untouched, seal
from tests.page.examples import FERRY
from tests.verra import FULL

UNSEALED = '---\ntype: briefing\ntitle: "Barrier"\ndigest: ""\n---\n\nText.\n'
SEALED = seal(UNSEALED) or ""


def test_a_sealed_page_is_untouched() -> None:
    """The seal holds on the text that was sealed, and not before."""
    assert SEALED != UNSEALED
    assert is_untouched(SEALED)
    assert not is_untouched(UNSEALED)


@pytest.mark.parametrize(
    ("before", "after"),
    [("Text.", "Text!"), ("Barrier", "barrier"), ("Text.\n", "Text.\n\n"), ("type: briefing", "type:  briefing")],
)
def test_any_change_breaks_the_seal(before: str, after: str) -> None:
    """A changed letter, a blank line or a space is an edit, in the front matter as in the body."""
    assert not is_untouched(SEALED.replace(before, after))


def test_line_ends_do_not_count() -> None:
    """What Git or an editor does to line ends is no edit."""
    assert is_untouched(SEALED.replace("\n", "\r\n"))


def test_sealing_again_changes_nothing() -> None:
    """The digest is over the page without it: a sealed page is sealed the same."""
    assert seal(SEALED) == SEALED
    assert digest(SEALED) == digest(UNSEALED)


def test_the_digest_is_frozen() -> None:
    """Pages sealed by one release are untouched to every later one."""
    assert digest(UNSEALED) == "3c22550bb36fadf797a829bf8144b58806bda08b37e2a21fef918624e218e9e2"


def test_a_digest_in_the_body_is_text() -> None:
    """Only the line in the front matter seals; one that an extract holds is neither read nor filled."""
    page = '---\ntype: briefing\n---\n\ndigest: ""\n'
    assert seal(page) is None
    assert not is_untouched(page)
    both = seal(UNSEALED + 'digest: ""\n') or ""
    assert both.endswith('\ndigest: ""\n')
    assert is_untouched(both)


def test_a_page_without_a_digest_is_a_persons() -> None:
    """A page whose digest was taken out counts as edited."""
    assert not is_untouched(SEALED.replace(SEALED.splitlines()[3] + "\n", ""))


@pytest.mark.parametrize("page", [write(FULL, load_template()), write(FERRY, load_template())])
def test_flags_of_an_editor_are_told_from_edits(page: str) -> None:
    """Whoever adds, changes or removes `draft`, `reviewed` and `not_before` has flagged the page and edited nothing."""
    bare = "".join(line for line in page.splitlines(keepends=True) if not line.startswith(("draft:", "reviewed:")))
    flagged = bare.replace("id:", "reviewed: yes\ndraft: no  # read by Jo\nid:", 1)
    for one in (page, bare, flagged, flagged.replace("\n", "\r\n")):
        assert is_flagged_only(one)
        found = read(one, "a.md")
        assert found.flagged_only == (found.state is PageState.EDITED)
        assert not is_flagged_only(one.replace("ferry", "boat").replace("barrier", "wall"))
    assert is_flagged_only(page.replace("date: 2026-03-05\n", "not_before: 2026-03-09\ndate: 2026-03-05\n")) == (
        "not_before" not in page
    )


def test_a_page_without_a_seal_is_no_flagged_page() -> None:
    """What was never sealed cannot be told from its edits, nor can text that is no page."""
    assert not is_flagged_only("---\ntype: briefing\nreviewed: true\n---\n")
    assert not is_flagged_only("reviewed: true\n")
