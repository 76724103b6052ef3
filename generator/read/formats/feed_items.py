"""An item of RSS or an entry of Atom: its elements under the usual prefixes, and its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin

from lxml import etree

from generator.read.formats.feed_text import blocks_in

_XML = "{http://www.w3.org/XML/1998/namespace}"
_PREFIXES = {
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://www.w3.org/2005/Atom": "atom:",
    "http://purl.org/atom/ns#": "atom:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://news.yandex.ru": "yandex:",
    "http://turbo.yandex.ru": "turbo:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
    **{f"http://wordpress.org/export/1.{version}/": "wp:" for version in range(3)},
}
WHOLE = (
    "content:encoded",
    "atom:content",
    "content",
    "yandex:full-text",
    "turbo:content",
    "xhtml:body",
    "full-text",
    "fulltext",
)
SUMMARIES = ("description", "atom:summary", "summary", "dc:description")
_DATES = (
    *("pubDate", "atom:published", "published", "dc:date", "dcterms:created", "dcterms:issued", "atom:issued"),
    "wp:post_date",
)
_CHANGES = ("atom:updated", "updated", "dcterms:modified", "atom:modified", "wp:post_modified")
_MAILBOX = re.compile(r"\s*[^\s()]{1,200}@[^\s()]{1,200}\s{0,9}\(([^()]{1,200})\)\s*")

Children = dict[str, list[etree._Element]]


def name_of(element: etree._Element) -> str:
    """Return the name of an element, with the usual prefix of its namespace; "?" before one of an unknown namespace."""
    namespace, _, name = str(element.tag).rpartition("}")
    return _PREFIXES.get(namespace[1:], "?") + name if namespace else name


def children_of(element: etree._Element) -> Children:
    """Return the elements in one by their names."""
    found: Children = {}
    for child in element.iterchildren("*"):
        found.setdefault(name_of(child), []).append(child)
    return found


def text_of(element: etree._Element) -> str:
    """Return the text with which an element begins."""
    return (element.text or "").strip()


def _shown(element: etree._Element) -> str:
    """The text of an element that may hold markup, on one line."""
    text = text_of(element)
    if len(element) or "<" in text or "&" in text:
        return " ".join(block.text for block in blocks_in(element))
    return text


@dataclass(frozen=True)
class Item:
    """An item or entry, and the elements that the feed has for all of its items."""

    element: etree._Element
    feed: Children

    @cached_property
    def children(self) -> Children:
        return children_of(self.element)

    def elements(self, names: tuple[str, ...]) -> list[etree._Element]:
        return [element for name in names for element in self.children.get(name, ())]

    def text(self, *names: str) -> str:
        return next(filter(None, map(text_of, self.elements(names))), "")

    def shown(self, *names: str) -> str:
        return next(filter(None, map(_shown, self.elements(names))), "")

    def fields(self) -> dict[str, object]:
        """The item's metadata under the names that `generator.read.metadata` knows; what it lacks is empty."""
        date, modified = self.text(*_DATES), self.text(*_CHANGES)
        return {
            "title": self.shown("title", "atom:title", "dc:title"),
            "url": self._address(),
            "id": self.text("guid", "atom:id", "id", "dc:identifier"),
            "date": date or modified,
            "modified": modified if date and modified not in (date, self.text("wp:post_date")) else "",
            "authors": self._authors(),
            "tags": self._tags(),
            "language": self._language(),
            "sitename": self._sitename(),
        }

    def _address(self) -> str:
        guid = next((one for one in self.children.get("guid", ()) if one.get("isPermaLink", "true") != "false"), None)
        found = (
            self.text("feedburner:origLink", "link")
            or _alternate(self.children)
            or (text_of(guid) if guid is not None and text_of(guid).startswith("http") else "")
        )
        base = next((one.get(f"{_XML}base") for one in _upwards(self.element) if one.get(f"{_XML}base")), "")
        try:
            return urljoin(base or _alternate(self.feed), found) if found else ""
        except ValueError:
            return found

    def _authors(self) -> list[str]:
        own = [*self.elements(("dc:creator", "author")), *self.elements(("atom:author",))]
        inherited = self.feed.get("atom:author", [])
        named = list(dict.fromkeys(filter(None, map(_author, own or inherited))))
        return named or list(filter(None, [self.shown("itunes:author")]))

    def _tags(self) -> list[str]:
        elements = self.elements(("category", "dc:subject", "atom:category"))
        return list(filter(None, (one.get("label") or one.get("term") or _shown(one) for one in elements)))

    def _language(self) -> str:
        declared = next((one.get(f"{_XML}lang") for one in _upwards(self.element) if one.get(f"{_XML}lang")), "")
        feed = [text_of(one) for name in ("language", "dc:language") for one in self.feed.get(name, ())]
        return self.text("dc:language") or declared or next(filter(None, feed), "")

    def _sitename(self) -> str:
        origin = [one for source in self.elements(("atom:source",)) for one in source.iterchildren("{*}title")]
        titles = [*self.feed.get("title", ()), *self.feed.get("atom:title", ())]
        return self.shown("source") or next(filter(None, map(_shown, [*origin, *titles])), "")


def _upwards(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    yield from element.iterancestors()


def _alternate(children: Children) -> str:
    """The address of the page that a feed or an entry is an alternative of."""
    links = [*children.get("atom:link", ()), *children.get("link", ())]
    pages = [link for link in links if link.get("rel", "alternate") == "alternate"]
    return next((text for text in (link.get("href") or text_of(link) for link in pages) if text), "")


def _author(element: etree._Element) -> str:
    """The name of a person: Atom's element, Dublin Core's text, or RSS's ``mail@host (Name)``."""
    name = next(element.iterchildren("{*}name"), None)
    if name is not None:
        return text_of(name)
    mailbox = _MAILBOX.fullmatch(element.text or "")
    return mailbox[1].strip() if mailbox else _shown(element)
