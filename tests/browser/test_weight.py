"""What a page costs its reader: bytes, a jump of what is being read, a word to anybody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from generator.model import StoredPage
from tests.browser.hard_pages import EXTRACTS, SIX_HUNDRED_WORDS
from tests.browser.kinds import articles, kinds, visit
from tests.browser.sample import Site, path_of
from tests.browser.windows import NARROW, WIDE, Window

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.browser

MOST_BYTES = 60_000
_SHIFTS = """
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      const moved = shift.sources.map((one) => one.node?.parentElement?.outerHTML.slice(0, 80) ?? "?");
      window.shifts.push({ value: shift.value, moved });
    }
  }).observe({ type: "layout-shift", buffered: true });
"""


def report(site: Site) -> StoredPage:
    """The briefing that was made of the article of 600 words."""
    return next(one for one in site.briefings if [ref.path for ref in one.briefing.extracts] == [SIX_HUNDRED_WORDS])


def test_the_page_of_an_ordinary_article_is_light(open_window: Callable[..., Window], hard: Site) -> None:
    """An article of 600 words, with all that its page loads before a search, weighs at most 60 kB uncompressed."""
    words = len(EXTRACTS[SIX_HUNDRED_WORDS].partition("\n---\n")[2].split())
    assert 590 <= words <= 640
    page = open_window(hard).page
    loaded: dict[str, int] = {}
    page.on("response", lambda answer: loaded.update({answer.url: len(answer.body())}))
    page.goto(path_of(report(hard)), wait_until="networkidle")
    icon = page.get_attribute("link[rel=icon]", "href") or ""
    asked = page.evaluate("async address => (await (await fetch(address)).arrayBuffer()).byteLength", icon)
    assert asked > 0  # a window without a tab asks for no icon by itself
    assert len(loaded) >= 3
    assert sum(loaded.values()) <= MOST_BYTES, loaded


def _shifts(page: Page) -> list[object]:
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    found: list[object] = page.evaluate("() => window.shifts")
    return found


def test_nothing_shifts_while_a_page_loads(window: Callable[..., Window], sample: Site) -> None:
    """On no kind of page anything moves that was already shown, wide and narrow.

    Where an address asks for something, what is found comes later, and what is below it makes room.
    """
    moved = {}
    addresses = {kind: address for kind, address in kinds(sample).items() if "?" not in address}
    for width in (WIDE, NARROW):
        opened = window(width=width)
        opened.page.add_init_script(_SHIFTS)
        for kind, address in addresses.items():
            visit(opened, address)
            moved[kind, width] = _shifts(opened.page)
    assert {where: shifts for where, shifts in moved.items() if shifts} == {}


def test_nothing_shifts_on_a_slow_line(open_window: Callable[..., Window], hard: Site) -> None:
    """On a line of 400 kbit/s and half a second's delay no hard article moves what was already shown."""
    opened = open_window(hard, width=NARROW)
    opened.page.add_init_script(_SHIFTS)
    line = opened.page.context.new_cdp_session(opened.page)
    slow = {"offline": False, "latency": 500, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    line.send("Network.emulateNetworkConditions", slow)
    largest = sorted(articles(hard).values(), key=lambda one: -(hard.folder / one / "index.html").stat().st_size)[:3]
    assert {address: shifts for address in largest if (shifts := _loaded(opened.page, address))} == {}


def _loaded(page: Page, address: str) -> list[object]:
    page.goto(address, wait_until="networkidle")
    return _shifts(page)


def test_a_shift_is_noticed(window: Callable[..., Window], sample: Site) -> None:
    """A box that comes late above a text is noticed."""
    page = window().page
    page.add_init_script(_SHIFTS)
    page.goto(path_of(sample.in_language("en")))
    late = "() => { const box = document.createElement('div'); box.style.height = '90px'; document.body.prepend(box); }"
    page.evaluate(late)
    page.wait_for_function("() => window.shifts.length")
