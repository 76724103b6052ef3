"""Searching an index in two tiers answers as one of all pages does."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Route

from generator.site import search
from tests.browser.answering import answers, state
from tests.browser.sample import BUNDLE, Site
from tests.browser.searching import ask, box, offered, open_filters, open_search, results, settle
from tests.browser.server import serving
from tests.browser.windows import Window

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.browser

LATE = "ja"
"""The language that only the fresh index has."""
QUERIES: tuple[dict[str, Any], ...] = (
    {"query": "barrier"},
    {"query": "tidal barrier"},
    {"query": "harbours"},
    {"query": "teach"},
    {"query": "Ines Varga"},
    {"query": "Toller"},
    {"query": "Halden"},
    {"query": "gouvernement"},
    {"query": "grève"},
    {"query": "Überschwemmung"},
    {"query": "防潮堤"},
    {"query": "ميناء"},
    {"query": '"tidal barrier"'},
    {"query": "zyxwvutsrq"},
    {"query": "barrier", "order": "newest"},
    {"query": "Halden", "order": "newest"},
    {"query": "barrier", "chosen": {"year": ["2026"]}},
    {"chosen": {"year": ["2025"]}},
    {"chosen": {"year": ["2024", "2026"], "language": ["English"]}},
    {"chosen": {"topic": ["tidal barrier"]}, "order": "newest"},
)


@dataclass
class Tiers:
    """The sample's archive as it became what it is, its search bundle after each step taken over from the one before."""

    sample: Path
    home: Path
    known: bytes = b""
    steps: int = 0

    def step(self, pages: Mapping[str, str]) -> Path:
        """The bundle of an archive of these pages, by their paths."""
        before = self.home / f"bundle{self.steps}" if self.steps else None
        self.steps += 1
        tree, out = self.home / f"tree{self.steps}", self.home / f"bundle{self.steps}"
        out.mkdir(parents=True)
        for path, text in pages.items():
            (tree / path).parent.mkdir(parents=True)
            (tree / path).write_text(text, "utf-8")
        self.known = search.index(tree, out, {path: text.encode() for path, text in pages.items()}, before, self.known)
        return out

    def published(self, bundle: Path) -> Path:
        """The sample's site with another bundle."""
        ours = lambda folder, names: [BUNDLE] if Path(folder) == self.sample else []  # noqa: E731
        site = self.home / "site"
        shutil.copytree(self.sample, site, ignore=ours, copy_function=os.link)
        shutil.copytree(bundle, site / BUNDLE)
        return site


def written(site: Path) -> dict[str, str]:
    """The pages of a built site that are searched, by their paths."""
    read = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    return {path: text for path, text in read.items() if "data-pagefind-body" in text}


def otherwise(text: str) -> str:
    """A page before it was corrected: of another year, about other things, with a word that no page has today."""
    text = re.sub(r'(year\[content\]" content=")\d+', r"\g<1>1999", text)
    text = re.sub(r'(topic\[content\]" content=")[^"]+', r"\g<1>rumours", text)
    return text.replace("<h1", "<p>zyxwvutsrq barrier Halden</p><h1")


@pytest.fixture(scope="module")
def tiers(sample: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample's site with an index in two tiers: pages were added, changed, taken away, and one language came last."""
    made = Tiers(sample.folder, tmp_path_factory.mktemp("tiers"))
    now = written(sample.folder)
    late = [path for path, text in now.items() if f'<html lang="{LATE}"' in text]
    early = [path for path in now if path not in late]
    first = {path: otherwise(now[path]) if place % 9 == 0 else now[path] for place, path in enumerate(early[3:])}
    first["2024/01/gone/index.html"] = otherwise(now[early[0]])
    made.step(first)
    made.step({**first, **{path: now[path] for path in early[:5]}})
    bundle = made.step(now)
    base, fresh = json.loads((bundle / "tiers.json").read_text("utf-8"))["tiers"]
    assert len(base["hidden"]) >= 4
    assert late
    assert LATE in fresh["languages"]
    assert LATE not in base["languages"]
    with serving(made.published(bundle), under="/verra/") as address:
        yield replace(sample, folder=made.home / "site", address=address)


def test_two_tiers_answer_as_one(open_window: Callable[..., Window], sample: Site, tiers: Site) -> None:
    """Twenty queries give the same briefings, by time in the same order, and the same counts of every filter."""
    asked = [state(**query) for query in QUERIES]
    one, two = (_answers(open_window(site), asked) for site in (sample, tiers))
    for query, whole, parted in zip(QUERIES, one, two, strict=True):
        assert sorted(parted["urls"]) == sorted(whole["urls"]), query
        assert parted["count"] == whole["count"] == len(whole["urls"]), query
        assert parted["filters"] == whole["filters"], query
        if query.get("order") == "newest" or "query" not in query:
            assert parted["days"] == whole["days"] == sorted(whole["days"], reverse=True), query
    assert sum(bool(whole["urls"]) for whole in one) > len(QUERIES) - 3


def _answers(opened: Window, asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    opened.page.goto("search/")
    return answers(opened.page, asked)


def test_the_page_counts_and_narrows_across_tiers(
    open_window: Callable[..., Window], sample: Site, tiers: Site
) -> None:
    """On the search page of two tiers totals, filters and “More results” are those of one, and nothing hidden is shown."""
    page = open_window(tiers).page
    reference = open_window(sample).page
    assert open_search(page, q="Halden") == open_search(reference, q="Halden") > 10
    assert sorted(results(page)) == sorted(results(reference))
    assert not any("gone" in address for address in results(page))
    for one in (page, reference):
        open_filters(one)
    assert offered(page, "year") == offered(reference, "year")
    (year, number), *_ = offered(page, "year").items()
    page.click(box(page, "year", year))
    assert settle(page) == number == len(results(page))


def test_the_first_results_do_not_wait_for_the_base(open_window: Callable[..., Window], tiers: Site) -> None:
    """What is fresh answers before anything of the base is loaded, and stays what is looked at until all is there."""
    page = open_window(tiers).page
    held: list[Route] = []
    released: list[bool] = []

    def hold(route: Route) -> None:
        if released:  # on a slow machine some are asked for only after the first were let go
            route.continue_()
        else:
            held.append(route)

    page.route(f"**/{BUNDLE}/pagefind-entry.json*", hold)
    page.goto("search/?q=barrier&sort=newest")
    page.locator("#results > li").first.wait_for()
    assert page.locator("#results").get_attribute("aria-busy") == "true"
    assert page.inner_text("#count") == "Searching …"
    page.locator("#results a").first.focus()
    reached = page.evaluate("document.activeElement.getAttribute('href')")
    released.append(True)
    for route in held:
        route.continue_()
    page.locator("#results:not([aria-busy])").wait_for()
    assert page.evaluate("document.activeElement.getAttribute('href')") == reached
    assert ask(page, "teachers") > 0


def test_a_new_base_answers_for_all(open_window: Callable[..., Window], sample: Site, tmp_path: Path) -> None:
    """Where too much has changed one index is made of all pages, and it answers as the one of a clean build."""
    made = Tiers(sample.folder, tmp_path)
    now = written(sample.folder)
    made.step({path: otherwise(text) for path, text in now.items()})
    bundle = made.step(now)
    assert len(json.loads((bundle / "tiers.json").read_text("utf-8"))["tiers"]) == 1
    asked = [state(**query) for query in QUERIES[:6]]
    with serving(made.published(bundle), under="/verra/") as address:
        folded = _answers(open_window(replace(sample, address=address)), asked)
    assert [one["urls"] for one in folded] == [one["urls"] for one in _answers(open_window(sample), asked)]
