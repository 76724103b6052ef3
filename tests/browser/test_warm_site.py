"""A warm build gives what a clean one gives, whatever happened in between."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.archive import Archive
from tests.browser.answering import answers, state
from tests.browser.sample import BUNDLE
from tests.browser.sample import Site as Served
from tests.browser.server import serving
from tests.browser.windows import Window
from tests.site.reuse.archive import EDITS, PEOPLE, TOPICS, Site
from tests.site.reuse.building import build, clean, differences

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
STEPS = 40
QUERIES = tuple(
    state(**query)  # type: ignore[arg-type]  # its arguments, written as they are read
    for query in (
        *({"query": name} for name in (*PEOPLE, *TOPICS)),
        *({"query": word} for word in ("Halden", "sell", "argued", "Tuesdax", "Old Halden", "report 7", '"spoke of"')),
        {"query": "barrier", "order": "newest"},
        {"chosen": {"topic": ["ferry"]}},
        {"chosen": {"person": ["Ines Varga"], "year": ["2026"]}, "order": "newest"},
        {"query": "council", "chosen": {"source": ["Tarn Post"]}},
    )
)


Search = Callable[[str], list[dict[str, Any]]]
"""What the twenty queries find with the index of the site in a folder: pages, days, and counts of filters."""


@pytest.fixture
def search(open_window: Callable[..., Window], tmp_path: Path) -> Iterator[Search]:
    """Searches, on the search page of the site in the folder `verra`, that site or another beside it."""

    def found(site: str) -> list[dict[str, Any]]:
        opened.page.goto("verra/site/search/")
        return [_settled(one) for one in answers(opened.page, list(QUERIES), f"/{site}/site/{BUNDLE}/")]

    with serving(tmp_path, under="/") as address:
        opened = open_window(Served(tmp_path, (), Archive(), "Verra", address))
        yield found


def _settled(found: dict[str, Any]) -> dict[str, Any]:
    """Pages that are equally good answers stand in no order."""
    return found | {"urls": sorted(found["urls"]), "days": sorted(found["days"])}


def test_a_warm_build_is_a_clean_one(tmp_path: Path, search: Search) -> None:
    """After each of forty edits, every kind among them, the warm site is the clean one to the byte, its warnings too.

    The same twenty queries find the same in both, and the warm index was once in two tiers.
    """
    site = Site(tmp_path / "verra")
    drawn = random.Random(6)  # noqa: S311 - the same edits each time
    edits = [*EDITS, *drawn.choices(EDITS, k=STEPS - len(EDITS))]
    drawn.shuffle(edits)
    build(site.folder)
    tiers: set[int] = set()
    for edit in edits:
        site.moment += 1
        edit(site, drawn)
        name = getattr(edit, "__name__", "")
        warm, said, told = build(site.folder, *drawn.choice(((), ("--in-place",))))
        whole, said_clean, told_clean = clean(site.folder, tmp_path / "clean")
        assert differences(warm, whole) == [], (site.moment, name)
        assert said == said_clean, (site.moment, name)
        if told:  # else the build had nothing to do
            assert told == told_clean, (site.moment, name)
        assert search("verra") == search("clean"), (site.moment, name)
        tiers.add(len(json.loads((site.folder / "site" / BUNDLE / "tiers.json").read_text("utf-8"))["tiers"]))
    assert tiers == {1, 2}


def test_a_template_that_shows_more_is_heeded(tmp_path: Path) -> None:
    """Where the site's own template shows of a topic how many pages it has, a new page changes the others' pages too."""
    site = Site(tmp_path / "verra")
    own = site.folder / "templates" / "theme" / "parts" / "made.html"
    own.parent.mkdir(parents=True, exist_ok=True)
    shown = "{% set entry = topic_named(topic) %}{{ entry.pages | length if entry }}"
    own.write_text(f"<p>{{% for topic in briefing.topics %}}{shown} {{% endfor %}}</p>\n", "utf-8")
    before, *_ = build(site.folder)
    site.extract("one-more.txt", 77)
    warm, *_ = build(site.folder)
    whole, *_ = clean(site.folder, tmp_path / "clean")
    assert differences(warm, whole) == []
    briefings = [name for name in before if name.startswith("2026/0") and "-halden-" in name and name.endswith(".html")]
    assert sum(before[name] != warm[name] for name in briefings) > len(briefings) // 2
