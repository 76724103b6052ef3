"""What axe-core, the accessibility checker, has to say of every kind of page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from tests.browser.axe import violations
from tests.browser.kinds import articles, kinds, visit
from tests.browser.sample import Site, path_of
from tests.browser.windows import NARROW, WIDE, Window

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.browser


def test_no_kind_of_page_violates_a_rule(window: Callable[..., Window], sample: Site) -> None:
    """No kind of page violates a WCAG 2.2 AA or best-practice rule of axe, wide and narrow, light and dark."""
    assert _judged(window(), kinds(sample)) == {}


def test_no_hard_article_violates_a_rule(open_window: Callable[..., Window], hard: Site) -> None:
    """So it is with every article that is hard to lay out."""
    assert _judged(open_window(hard), articles(hard)) == {}


def test_no_kind_of_page_violates_a_rule_in_an_arabic_frame(open_window: Callable[..., Window], mirrored: Site) -> None:
    """So it is where the frame runs from right to left."""
    assert _judged(open_window(mirrored), kinds(mirrored)) == {}


def _judged(opened: Window, addresses: Mapping[str, str]) -> dict[tuple[str, str], list[str]]:
    found = {}
    for kind, address in addresses.items():
        opened.page.set_viewport_size({"width": WIDE, "height": 800})
        opened.page.emulate_media(color_scheme="light")
        visit(opened, address)
        found[kind, "wide, light"] = violations(opened.page)
        opened.page.emulate_media(color_scheme="dark")
        found[kind, "wide, dark"] = violations(opened.page, only=["color-contrast", "link-in-text-block"])
        opened.page.set_viewport_size({"width": NARROW, "height": 800})
        found[kind, "narrow, dark"] = violations(opened.page)
    return {where: said for where, said in found.items() if said}


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
