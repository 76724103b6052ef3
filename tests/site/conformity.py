"""What is wrong with all that a built site says to programs: feeds, metadata, sitemap, data, Markdown."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from tests.site.feeds.validity import faults_of_atom, faults_of_json_feed, faults_of_rss
from tests.site.metadata.vocabulary import faults, things
from tests.site.reading import read_html

_NOT_ATOM = ("rss.xml", "sitemap.xml")


def faults_of_site(site: Path, url: str) -> list[str]:
    """Every fault, with the file that has it; `url` is the address under which the site is published."""
    return [
        *_faults_of_feeds(site),
        *_faults_of_pages(site),
        *_faults_of_sitemap(site, url),
        *_faults_of_data(site, url),
    ]


def _faults_of_feeds(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*.xml")):
        name = path.relative_to(site).as_posix()
        if name not in _NOT_ATOM:
            yield from (f"{name}: {fault}" for fault in faults_of_atom(path.read_bytes()))
    yield from (f"rss.xml: {fault}" for fault in faults_of_rss((site / "rss.xml").read_bytes()))
    yield from (f"feed.json: {fault}" for fault in faults_of_json_feed((site / "feed.json").read_bytes()))


def _faults_of_pages(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*.html")):
        name, page = path.relative_to(site).as_posix(), read_html(path.read_text("utf-8"))
        for thing in things(page):
            yield from (f"{name}: {fault}" for fault in faults(thing))
        for link in page.all("link", rel="alternate"):
            if not (path.parent / unquote(link.attributes["href"] or "")).is_file():
                yield f"{name}: there is no {link.attributes['href']}"


def _faults_of_sitemap(site: Path, url: str) -> Iterator[str]:
    for element in etree.parse(site / "sitemap.xml").iter("{*}loc"):
        if not _is_page(site, element.text or "", url):
            yield f"sitemap.xml: {element.text} is no page"


def _faults_of_data(site: Path, url: str) -> Iterator[str]:
    lines = (site / "statements.jsonl").read_text("utf-8").splitlines()
    with (site / "statements.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    if len(rows) != len(lines):
        yield f"statements.csv has {len(rows)} rows, statements.jsonl {len(lines)}"
    for line in lines:
        address = json.loads(line)["address"]
        if not _is_page(site, address.partition("#")[0], url):
            yield f"statements.jsonl: {address} leads nowhere"


def _is_page(site: Path, address: str, url: str) -> bool:
    return address.startswith(url) and (site / unquote(address.removeprefix(url)) / "index.html").is_file()
