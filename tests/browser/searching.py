"""The search page as a reader uses it."""

from __future__ import annotations

from urllib.parse import urlencode

from playwright.sync_api import Page

# Address, field and filters agree, and all that the status line counts is shown: the page changes the address in the
# same moment in which it begins to search.
_SETTLED = """() => {
  const asked = new URLSearchParams(location.search);
  const selects = [...document.querySelectorAll("#filters select")];
  if ((asked.get("q") ?? "") !== document.getElementById("query").value) return false;
  if (selects.some((select) => (asked.get(select.name) ?? "") !== select.value)) return false;
  const said = /^(\\d+) briefings?$/.exec(document.getElementById("status").textContent);
  return said !== null && document.querySelectorAll("#results > li").length === Math.min(10, Number(said[1]));
}"""


def settle(page: Page) -> int:
    """Waits until all that was asked is shown; how many briefings were found."""
    page.wait_for_function(_SETTLED)
    return int(page.inner_text("#status").split()[0])


def open_search(page: Page, **values: str) -> int:
    """Opens the search page at the address that has `values`; how many briefings were found."""
    page.goto(f"search/?{urlencode(values)}")
    return settle(page)


def ask(page: Page, query: str) -> int:
    """Types `query` on the search page; how many briefings were found."""
    page.fill("#query", query)
    page.press("#query", "Enter")
    return settle(page)


def results(page: Page) -> list[str]:
    """The addresses of all results, in order."""
    items = page.locator("#results > li")
    while page.locator("#more").is_visible():
        before = items.count()
        page.click("#more")
        items.nth(before).wait_for()
    found: list[str] = page.locator("#results h2 a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    return found
