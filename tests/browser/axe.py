"""axe-core's judgement of a page. Its script comes to the page by way of the browser, so the page's policy holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.kinds import visit
from tests.browser.windows import NARROW, WIDE, Window

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_AXE = Axe()


def violations(page: Page, *, only: Sequence[str] = ()) -> list[str]:
    """A line for each violation of `RULES` on an open page, or of the rules that `only` names: rule, place and reason."""
    chosen = {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": list(RULES)}
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_AXE.axe_script)
    # what it would load beforehand, the sheets of other hosts, a page of ours has not
    options = {"runOnly": chosen, "resultTypes": ["violations"], "preload": False}
    found: list[dict[str, Any]] = page.evaluate("async options => (await axe.run(options)).violations", options)
    return [
        f"{violation['id']}: {node['html'][:160]} {' '.join(node['failureSummary'].split())}"
        for violation in found
        for node in violation["nodes"][:3]
    ]


def judged(opened: Window, addresses: Mapping[str, str]) -> dict[tuple[str, str], list[str]]:
    """The violations on pages, by name and by how they were seen: wide and light, narrow and dark.

    Light and dark differ in colours alone, wide and narrow in places alone: two of the four show all there is.
    """
    found = {}
    for name, address in addresses.items():
        opened.page.set_viewport_size({"width": WIDE, "height": 800})
        opened.page.emulate_media(color_scheme="light")
        visit(opened, address)
        found[name, "wide, light"] = violations(opened.page)
        opened.page.emulate_media(color_scheme="dark")
        opened.page.set_viewport_size({"width": NARROW, "height": 800})
        found[name, "narrow, dark"] = violations(opened.page)
    return {where: said for where, said in found.items() if said}
