"""What axe-core, the accessibility checker, has to say of every kind of page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.axe import judged, violations
from tests.browser.kinds import articles, kinds, of_two_directions, ordinary
from tests.browser.sample import Site, path_of
from tests.browser.windows import Window

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.browser


def test_no_kind_of_page_violates_a_rule(window: Callable[..., Window], sample: Site) -> None:
    """No kind of page violates a WCAG 2.2 AA or best-practice rule of axe, wide and narrow, light and dark."""
    assert judged(window(), kinds(sample)) == {}


def test_no_hard_article_violates_a_rule(open_window: Callable[..., Window], hard: Site) -> None:
    """So it is with every article that is hard to lay out."""
    assert judged(open_window(hard), articles(hard)) == {}


def test_no_kind_of_page_violates_a_rule_in_an_arabic_frame(open_window: Callable[..., Window], mirrored: Site) -> None:
    """So it is where the frame runs from right to left."""
    assert judged(open_window(mirrored), of_two_directions(kinds(mirrored))) == {}


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ("<img src='/verra/img/icon.svg'>", "image-alt"),
        ("<h5>Too deep</h5>", "heading-order"),
        ("<input type='text'>", "label"),
        ("<a href='.'><svg width='9' height='9'></svg></a>", "link-name"),
        ("<main>another</main>", "landmark-no-duplicate-main"),
        ("<p lang='xx-wrong'>words</p>", "valid-lang"),
    ],
)
def test_a_planted_violation_is_found(window: Callable[..., Window], sample: Site, planted: str, rule: str) -> None:
    """A page that had no violation has the one that is put into it, under the policy of the page."""
    page = window().page
    page.goto(path_of(sample.in_language("en")))
    page.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", planted)
    assert rule in {said.partition(":")[0] for said in violations(page)}


def test_faint_text_is_found(window: Callable[..., Window], sample: Site) -> None:
    """Text that hardly differs from its ground is a violation."""
    page = window().page
    page.goto(path_of(sample.in_language("en")))
    page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    assert {said.partition(":")[0] for said in violations(page, only=["color-contrast"])} == {"color-contrast"}


def test_every_page_is_of_a_kind(sample: Site) -> None:
    """Whatever is no listing, no search and no briefing is a page that a person wrote: no kind is left unmeasured."""
    pages = sample.folder.parent / "briefings"
    written = {file.relative_to(pages) for file in pages.rglob("*.md")}
    assert {address for address in ordinary(sample) if Path(f"{address.rstrip('/')}.md") not in written} == set()
