"""What kinds of pages a site has, and one address of each: what holds for every page is measured on these."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from playwright.sync_api import expect

from generator.model import PageState, StoredPage
from tests.browser.sample import Site, path_of
from tests.browser.searching import open_filters, settle
from tests.browser.windows import Window

_SHAPES: Mapping[str, str] = {
    "front page": r"",
    "archive": r"archive/",
    "year": r"\d{4}/",
    "month": r"\d{4}/\d\d/",
    "day": r"\d{4}/\d\d/\d\d/",
    "day on paper": r"\d{4}/\d\d/\d\d/print/",
    "people": r"people/",
    "person": r"people/(?!letter-)[^/]+/",
    "topics": r"topics/",
    "topic": r"topics/(?!letter-)[^/]+/",
    "sources": r"sources/",
    "source": r"sources/(?!letter-)[^/]+/",
    "places": r"places/",
    "place": r"places/(?!letter-)[^/]+/",
    "names by letter": r"\w+/letter-[^/]+/",
    "corrections": r"corrections/",
    "undated": r"undated/",
    "older part": r".+/page-\d+/",
    "search": r"search/",
    "missing page": r"404\.html",
    "briefing": r"(\d{4}/\d\d|undated)/[^/]+-[0-9a-f]{10}/",
}
_STATES = {
    "results": "search/?q=Halden",
    "narrowed results": "search/?q=Halden&year=2025",
    "nothing found": "search/?q=zyxwvut",
}


def kinds(site: Site) -> dict[str, str]:
    """One address of each kind of page and of each state that a briefing or the search may be in: the largest page."""
    found = {_kind(address): address for address in sorted(_addresses(site), key=lambda one: (_size(site, one), one))}
    found |= _briefings(site)
    del found["briefing"]
    return found | _STATES


def of_two_directions(addresses: Mapping[str, str]) -> dict[str, str]:
    """Of `kinds` those that differ in more than their language: of briefings as read one English, one Arabic."""
    left_out = {name for name in addresses if name.startswith("briefing (")} - {"briefing (en)", "briefing (ar)"}
    return {name: address for name, address in addresses.items() if name not in left_out}


def articles(site: Site) -> dict[str, str]:
    """The address of every briefing of a site by its file's name."""
    return {stored.path.rpartition("/")[2].removesuffix(".md"): path_of(stored) for stored in site.briefings}


def ordinary(site: Site) -> set[str]:
    """The addresses of pages of no kind that the program makes."""
    return {address for address in _addresses(site) if _kind(address) == "ordinary page"}


def _kind(address: str) -> str:
    """The kind of the page at `address`; one that a person wrote beside the listings is an ordinary page."""
    return next((kind for kind, shape in _SHAPES.items() if re.fullmatch(shape, address)), "ordinary page")


def _addresses(site: Site) -> Iterator[str]:
    for file in site.folder.rglob("*.html"):
        if 'http-equiv="refresh"' not in file.read_text("utf-8"):  # where a page was, its redirect is no kind of page
            yield file.relative_to(site.folder).as_posix().removesuffix("index.html")


def _briefings(site: Site) -> dict[str, str]:
    by_size = sorted(site.briefings, key=lambda one: (_size(site, path_of(one)), one.path))
    found = {_language(one): path_of(one) for one in by_size if one.state is not PageState.WITHDRAWN}
    return found | {f"{state} briefing": path_of(one) for one in by_size for state in _states(one)}


def _language(stored: StoredPage) -> str:
    return f"briefing ({stored.briefing.language})"


def _states(stored: StoredPage) -> Iterator[str]:
    briefing = stored.briefing
    if stored.state is PageState.WITHDRAWN:
        yield "withdrawn"
    elif briefing.corrections:
        yield "corrected"
    if stored.state is PageState.EDITED:
        yield "edited"
    if not briefing.extracts:
        yield "hand-written"
    if not briefing.date:
        yield "undated"


def _size(site: Site, address: str) -> int:
    file = site.folder / address
    return (file / "index.html" if file.is_dir() else file).stat().st_size


def visit(window: Window, address: str) -> None:
    """Opens an address of the site and waits until what it asks for is shown."""
    window.page.goto(address)
    if "?q=" in address:
        settle(window.page)
        expect(window.page.locator("#status")).to_have_text(re.compile(r"[^…\s]\s*$"))
    if "&" in address:
        open_filters(window.page)
