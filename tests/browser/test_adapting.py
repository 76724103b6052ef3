"""Readers who set their browser to their needs: keyboard alone, more space, larger text, their own colours, no motion."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.adapting import LOST, lost_text
from tests.browser.kinds import articles, kinds, of_two_directions, visit
from tests.browser.sample import Site
from tests.browser.windows import Window

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.browser


def test_no_text_is_lost_at_any_width(
    open_window: Callable[..., Window], sample: Site, hard: Site, mirrored: Site
) -> None:
    """From 320 to 2560 pixels nothing scrolls sideways and no text is cut off, also with the letters spaced out."""
    for site, addresses in ((sample, kinds(sample)), (hard, articles(hard)), (mirrored, kinds(mirrored))):
        found = lost_text(open_window(site), addresses, widths=(320, 640, 1280, 2560), spaced=(320, 640))
        assert found == {}


def test_lost_text_is_noticed(open_window: Callable[..., Window], hard: Site) -> None:
    """A box that is too wide and one that cuts its text off are noticed."""
    page = open_window(hard, width=320).page
    page.goto("")
    assert page.evaluate(LOST) == []
    page.evaluate("() => { document.querySelector('main').style.minWidth = '400px'; }")
    assert any("needs" in said for said in page.evaluate(LOST))
    page.evaluate("() => Object.assign(document.querySelector('h3').style, { height: '9px', overflow: 'hidden' })")
    assert any("cut below" in said for said in page.evaluate(LOST))


def test_text_of_twice_the_size_loses_nothing(open_window: Callable[..., Window], hard: Site) -> None:
    """With letters of twice the size, in a window as wide as before, no hard article loses text."""
    opened = open_window(hard)
    lost = {}
    for kind, address in articles(hard).items():
        visit(opened, address)
        opened.page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
        lost[kind] = opened.page.evaluate(LOST)
    assert {where: said for where, said in lost.items() if said} == {}


_STEP = """() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const style = getComputedStyle(at), box = at.getBoundingClientRect();
  const rows = [...at.getClientRects()].filter((row) => row.width > 0);
  const seen = rows.some((row) => {
    const found = document.elementFromPoint(row.left + row.width / 2, row.top + row.height / 2);
    return found && (at.contains(found) || found.contains(at));
  });
  const linear = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const bright = (text) => {
    const [r, g, b] = text.match(/[\\d.]+/g).map(Number);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const ground = bright(getComputedStyle(document.documentElement).backgroundColor);
  const ring = style.outlineStyle === "none" ? ground : bright(style.outlineColor);
  return {
    what: at.outerHTML.slice(0, 100),
    width: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    contrast: (Math.max(ring, ground) + 0.05) / (Math.min(ring, ground) + 0.05),
    seen: seen && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""
_STOPS = """() => [...document.querySelectorAll("a[href], button, input, select, summary, textarea, [tabindex='0']")]
  .filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0).length"""


def _walk(page: Page) -> list[Mapping[str, Any]]:
    """What is met by pressing Tab from the first stop of the page to its last."""
    steps = []
    page.evaluate("() => document.querySelector('.skip').focus()")  # the search page has put it into its field
    page.keyboard.press("Tab")  # after a click a ring is shown only to those who go on by the keyboard
    page.keyboard.press("Shift+Tab")
    for number in range(page.evaluate(_STOPS)):
        if number:
            page.keyboard.press("Tab")
        step = page.evaluate(_STEP)
        assert step, "the focus left the page before its last stop"
        steps.append(step)
    return steps


def test_the_keyboard_alone_reaches_everything_in_sight(window: Callable[..., Window], sample: Site) -> None:
    """Tab stops at each link, field and button of each kind of page, in sight, within a ring that stands out."""
    opened = window()
    addresses = of_two_directions(kinds(sample))
    faults = {kind: _faults(opened, address) for kind, address in addresses.items()}
    assert {kind: found for kind, found in faults.items() if found} == {}


def test_the_ring_of_the_focus_stands_out_in_the_dark_too(window: Callable[..., Window], sample: Site) -> None:
    """On a dark ground the focus is as easily seen."""
    assert _faults(window(scheme="dark"), kinds(sample)["results"]) == []


def _faults(opened: Window, address: str) -> list[Mapping[str, Any]]:
    visit(opened, address)
    steps = _walk(opened.page)
    assert len(steps) > 5
    return [step for step in steps if step["width"] < 2 or step["contrast"] < 3 or not step["seen"]]


def test_nothing_moves_for_readers_who_asked_for_stillness(window: Callable[..., Window], sample: Site) -> None:
    """With reduced motion no element of any kind of page has an animation, a transition or a smooth scroll."""
    opened = window()
    opened.page.emulate_media(reduced_motion="reduce")
    moving = {}
    for kind, address in kinds(sample).items():
        visit(opened, address)
        moving[kind] = opened.page.evaluate(
            """() => [...document.querySelectorAll("*")].filter((one) => {
              const style = getComputedStyle(one);
              const still = (times) => times.split(", ").every((time) => parseFloat(time) <= 0.01);
              return style.animationName !== "none" || !still(style.transitionDuration) || style.scrollBehavior === "smooth";
            }).map((one) => one.outerHTML.slice(0, 90))"""
        )
    assert {kind: found for kind, found in moving.items() if found} == {}
