"""The search page as a reader uses it."""

from __future__ import annotations

import re
from urllib.parse import urlencode

from playwright.sync_api import Page

# Address, field and filters agree, and nothing is on its way: the page changes the address in the same moment in which
# it begins to search.
_SETTLED = """() => {
  const asked = new URLSearchParams(location.search);
  if (!["asked", "none", "idle"].includes(document.getElementById("search").dataset.state)) return false;
  if (document.querySelector("#results[aria-busy], #panel[aria-busy]")) return false;
  if ((asked.get("q") ?? "") !== document.getElementById("query").value) return false;
  const boxes = [...document.querySelectorAll("#filters input[type=checkbox]")];
  return boxes.every((box) => box.checked === asked.getAll(box.name).includes(box.value));
}"""


def settle(page: Page) -> int:
    """Waits until all that was asked is shown; how many briefings were found."""
    page.wait_for_function(_SETTLED)
    said = re.match(r"(\d+) briefings?", page.inner_text("#count"))
    return int(said[1]) if said else 0


def open_search(page: Page, **values: str | list[str]) -> int:
    """Opens the search page at the address that has `values`; how many briefings were found."""
    page.goto(f"search/?{urlencode(values, doseq=True)}")
    return settle(page)


def ask(page: Page, query: str) -> int:
    """Types `query` on the search page; how many briefings were found."""
    page.fill("#query", query)
    page.press("#query", "Enter")
    return settle(page)


def open_filters(page: Page) -> None:
    """Opens the panel of filters and waits until they are offered."""
    page.click("#panel summary")
    page.locator("#filters input[type=checkbox]").first.wait_for()
    settle(page)


def offered(page: Page, facet: str) -> dict[str, int]:
    """The values of `facet` that the panel shows, each with its count."""
    found: list[list[str]] = page.locator(f"#filters li:has(input[name={facet}])").evaluate_all(
        "all => all.map((one) => [one.querySelector('input').value, one.querySelector('.count').textContent])"
    )
    return {value: int(count) for value, count in found}


def box(page: Page, facet: str, value: str) -> str:
    """The selector of the box of a value."""
    return f'#filters input[name={facet}][value="{value}"]'


def results(page: Page) -> list[str]:
    """The addresses of all results, in order."""
    items = page.locator("#results > li")
    while page.locator("#more").is_visible():
        before = items.count()
        page.click("#more")
        items.nth(before).wait_for()
        settle(page)
    found: list[str] = page.locator("#results h2 a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    return found
