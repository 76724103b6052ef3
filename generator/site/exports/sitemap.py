"""The sitemap: https://www.sitemaps.org/protocol.html, parted where there are more addresses than one file may hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from lxml import etree

from generator.site.characters import fit_address

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_DEFAULT: Any = {None: _NAMESPACE}  # the stubs know no namespace without a prefix
SITEMAP = "sitemap.xml"
MOST = 50_000
"""Addresses in one file, by the protocol."""

Place = tuple[str, str | None]
"""An address and the day on which what stands there last changed, None where it is not known."""


def sitemaps(places: Sequence[Place], address: str, most: int = MOST) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the files: ``sitemap.xml``, which above `most` places is an index of the others.

    `address` is that of the site, under which they lie.
    """
    if len(places) <= most:
        yield SITEMAP, _document("urlset", "url", places)
        return
    parts: list[Place] = []
    rest = iter(places)
    while part := list(islice(rest, most)):
        name = f"sitemap-{len(parts) + 1}.xml"
        parts.append((f"{address}{name}", max((day for _, day in part if day), default=None)))
        yield name, _document("urlset", "url", part)
    yield SITEMAP, _document("sitemapindex", "sitemap", parts)


def _document(name: str, entry: str, places: Iterable[Place]) -> bytes:
    root = etree.Element(f"{{{_NAMESPACE}}}{name}", nsmap=_DEFAULT)
    for address, day in places:
        element = etree.SubElement(root, f"{{{_NAMESPACE}}}{entry}")
        etree.SubElement(element, f"{{{_NAMESPACE}}}loc").text = fit_address(address)
        if day:
            etree.SubElement(element, f"{{{_NAMESPACE}}}lastmod").text = day
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def robots(address: str) -> bytes:
    """What crawlers are told: everything is open, and where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {fit_address(address)}sitemap.xml\n".encode()
