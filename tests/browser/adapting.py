"""Whether a page still shows its text where its window is narrow or its letters are spaced out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.browser.kinds import visit
from tests.browser.windows import Window

# What a reader may set by WCAG 2.2, 1.4.12. A sheet that is made in the page is no inline style to its policy.
_SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
# What is wider than the window, and text that its box cuts off, unless it is clamped to some lines or hidden from view.
LOST = """() => {
  const lost = [], root = document.documentElement;
  const needed = Math.max(root.scrollWidth, document.body.scrollWidth);
  if (needed > innerWidth) lost.push(`the page needs ${needed} of ${innerWidth}`);
  for (const one of document.querySelectorAll("body *")) {
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    if (!one.textContent.trim() || box.width <= 1 || box.height <= 1 || !one.checkVisibility()) continue;
    if (/SUMMARY|SELECT|OPTION|SCRIPT|NOSCRIPT/.test(one.tagName) || one.closest("svg")) continue;
    const cuts = (overflow) => ["hidden", "clip"].includes(overflow);
    if (cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1) lost.push(`cut: ${one.outerHTML.slice(0, 90)}`);
    const clamped = style.webkitLineClamp !== "none";
    if (cuts(style.overflowY) && !clamped && one.scrollHeight > one.clientHeight + 1) {
      lost.push(`cut below: ${one.outerHTML.slice(0, 90)}`);
    }
  }
  return lost;
}"""


def lost_text(
    opened: Window, addresses: Mapping[str, str], *, widths: Sequence[int], spaced: Sequence[int] = ()
) -> dict[tuple[str, str], list[str]]:
    """What of pages scrolls sideways or is cut off, by name and width: as they are set, then with letters spaced out."""
    lost = {}
    for name, address in addresses.items():
        visit(opened, address)
        for width in widths:
            lost[name, f"{width}"] = _lost(opened, width)
        if spaced:
            opened.page.evaluate(_SPACED)
        for width in spaced:
            lost[name, f"{width}, spaced"] = _lost(opened, width)
    return {where: said for where, said in lost.items() if said}


def _lost(opened: Window, width: int) -> list[str]:
    opened.page.set_viewport_size({"width": width, "height": 800})
    found: list[str] = opened.page.evaluate(LOST)
    return found
