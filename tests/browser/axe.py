"""axe-core's judgement of a page. Its script comes to the page by way of the browser, so the page's policy holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_AXE = Axe()


def violations(page: Page, *, only: Sequence[str] = ()) -> list[str]:
    """A line for each violation of `RULES` on an open page, or of the rules that `only` names: rule, place and reason."""
    chosen = {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": list(RULES)}
    found: list[dict[str, Any]] = _AXE.run(page, options={"runOnly": chosen, "resultTypes": ["violations"]}).response[
        "violations"
    ]
    return [
        f"{violation['id']}: {node['html'][:160]} {' '.join(node['failureSummary'].split())}"
        for violation in found
        for node in violation["nodes"][:3]
    ]
