"""Asks the scripts of the search page for all that they find, without the page around them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

_ANSWERS = """async ([asked, bundle]) => {
  const form = document.getElementById("search");
  const path = (address) => new URL(address, document.baseURI).pathname;
  const { open, ask, counts } = await import(path("../js/search/indexes.js"));
  const indexes = await open(bundle ?? path(form.dataset.bundle), path(form.dataset.root), form.dataset.language);
  const found = [];
  for (const one of asked) {
    const { count, next } = await ask(indexes, one);
    const pages = await next(1000);
    const days = pages.map((page) => page.filters.day?.[0] ?? "");
    const filters = Object.entries(await counts(indexes, one)).map(([facet, values]) =>
      [facet, Object.fromEntries(Object.entries(values).filter(([, number]) => number))]);
    found.push({ count, urls: pages.map((page) => page.url), days, filters: Object.fromEntries(filters) });
  }
  return found;
}"""


def state(query: str = "", order: str = "relevant", chosen: Mapping[str, list[str]] | None = None) -> dict[str, Any]:
    """What the scripts call a search."""
    facets: dict[str, list[str]] = {"year": [], "topic": [], "person": [], "source": [], "language": []}
    return {"query": query, "order": order, "chosen": {**facets, **(chosen or {})}}


def answers(page: Page, asked: list[dict[str, Any]], bundle: str | None = None) -> list[dict[str, Any]]:
    """What each of the searches `asked` finds, from an open search page, in another index if its address is given."""
    found: list[dict[str, Any]] = page.evaluate(_ANSWERS, [asked, bundle])
    return found
