"""The seal of a page."""

from __future__ import annotations

import pytest

from generator.page.digest import digest, is_untouched, seal

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
