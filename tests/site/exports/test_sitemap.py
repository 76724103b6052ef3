"""The sitemap: every page with the day of its last change, parted where there are too many."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from generator.model import Update
from generator.page import load_template, stub, write
from generator.site.exports.sitemap import MOST, Place, sitemaps
from tests.site.test_plugin import built
from tests.verra import ARABIC, BARE, FULL, new_site, put_page

TEMPLATE = load_template()
URL = "https://host.example/verra/"
_NAME = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def places(document: bytes) -> dict[str, str | None]:
    """Addresses with their days."""
    return {
        element.findtext(f"{_NAME}loc") or "": element.findtext(f"{_NAME}lastmod")
        for element in etree.fromstring(document)
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = new_site(tmp_path_factory.mktemp("map") / "site", url=URL)
    put_page(site, "2026/03/barrier.md", write(replace(FULL, corrections=(Update("Nine.", "2026-04-09"),)), TEMPLATE))
    put_page(
        site, "2026/03/ferry.md", write(replace(FULL, id="2", title="Ferry", date="2026-03-07", updates=()), TEMPLATE)
    )
    put_page(site, "2025/11/arabic.md", write(ARABIC, TEMPLATE))
    put_page(site, "undated/bare.md", write(BARE, TEMPLATE))
    put_page(site, "2026/03/gone.md", write(stub(replace(FULL, id="4"), "Wrong."), TEMPLATE))
    put_page(site, "hidden.md", "---\ndraft: true\n---\n# Hidden\n")
    assert built(site) == []
    return site / "site"


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("2026/03/barrier/", "2026-04-09"),
        ("2026/03/ferry/", "2026-03-07"),
        ("2025/11/arabic/", "2025-11-02"),
        ("undated/bare/", None),
        ("2026/03/04/", "2026-04-09"),
        ("2026/03/07/", "2026-03-07"),
        ("2026/03/", "2026-04-09"),
        ("2025/11/", "2025-11-02"),
        ("people/ines-varga/", "2026-04-09"),
        ("topics/tidal-barrier/", "2026-04-09"),
        ("", "2026-04-09"),
        ("archive/", "2026-04-09"),
        ("undated/", None),
        ("about/", None),
    ],
)
def test_when_a_page_last_changed(site: Path, address: str, day: str | None) -> None:
    """A briefing changes with its newest note, a listing with what it shows; of others, and the undated, nothing is said."""
    assert places((site / "sitemap.xml").read_bytes())[URL + address] == day


def test_it_has_every_page_that_is_to_be_found(site: Path) -> None:
    """Each address is a page of the site, in order; stubs, drafts and days for paper are not in it, and robots.txt names it."""
    found = list(places((site / "sitemap.xml").read_bytes()))
    there = {URL + path.parent.relative_to(site).as_posix().removeprefix(".") for path in site.rglob("index.html")}
    there = {address.rstrip("/") + "/" for address in there}
    on_paper = {address for address in there if address.endswith("/print/")}
    assert len(on_paper) == 3
    assert found == sorted(there - {f"{URL}2026/03/gone/"} - on_paper)
    assert f"\nSitemap: {URL}sitemap.xml\n" in (site / "robots.txt").read_text("utf-8")


def test_a_long_one_is_parted() -> None:
    """Above 50,000 addresses the sitemap is an index of parts, each with the day of its newest page."""
    assert MOST == 50_000
    given: list[Place] = [
        (f"{URL}{number}/", f"2026-03-{number + 1:02}" if number < 4 else None) for number in range(7)
    ]
    files = dict(sitemaps(given, URL, most=3))
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    assert places(files["sitemap.xml"]) == {
        f"{URL}sitemap-1.xml": "2026-03-03",
        f"{URL}sitemap-2.xml": "2026-03-04",
        f"{URL}sitemap-3.xml": None,
    }
    parts = [places(files[f"sitemap-{number}.xml"]) for number in (1, 2, 3)]
    assert [place for part in parts for place in part.items()] == given
    assert [len(part) for part in parts] == [3, 3, 1]


def test_one_file_is_enough_for_few() -> None:
    """Up to the most that a file may hold there is one."""
    assert [name for name, _ in sitemaps([(URL, None)] * 3, URL, most=3)] == ["sitemap.xml"]
