"""RSS and Atom: every item an article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import urljoin

from lxml import etree

from generator.errors import ExtractError
from generator.read.article import Article
from generator.read.formats.feed_text import article_text, blocks_in
from generator.read.markup.xml_text import Tree, declares_xml, local_name, root_name, tree_of
from generator.read.sample import Format, Sample

MOST_ITEMS = 20_000

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
}
_ITEMS = ("item", "atom:entry", "entry")
_WHOLE = (
    "content:encoded",
    "atom:content",
    "content",
    "yandex:full-text",
    "turbo:content",
    "xhtml:body",
    "full-text",
    "fulltext",
)
_SUMMARIES = ("description", "atom:summary", "summary", "dc:description")
_DATES = ("pubDate", "atom:published", "published", "dc:date", "dcterms:created", "dcterms:issued", "atom:issued")
_CHANGES = ("atom:updated", "updated", "dcterms:modified", "atom:modified")
_MAILBOX = re.compile(r"\s*[^\s()]{1,200}@[^\s()]{1,200}\s{0,9}\(([^()]{1,200})\)\s*")
_SUFFIXES = frozenset(("xml", "rss", "atom", "rdf"))
_READ = {"rss": "RSS", "RDF": "RSS", "feed": "Atom"}
_NOT_READ = {
    "opml": "OPML, a list of feeds, which holds no articles",
    "urlset": "a sitemap, which lists addresses and holds no articles",
    "sitemapindex": "a sitemap, which lists addresses and holds no articles",
    "xbel": "a list of bookmarks, which holds no articles",
}
_REMEDY = "Give it a feed that carries full texts, or the articles themselves"

_Children = dict[str, list[etree._Element]]


def parse(text: str) -> Iterator[Article | ExtractError]:
    """Yield an article for each item of the feed in `text` (RSS 0.9 to 2.0, Atom 0.3 and 1.0), in order.

    Which of an item's texts is the article's `article_text` says; an item that has but a teaser is yielded as
    `ExtractError`. What is malformed is mended as far as it can be, which each article's notes say; an item that is
    cut off with the file is refused. Raises `ExtractError` where `text` is no feed.
    """
    kind = _kind(text)
    tree = tree_of(text)
    feed = _children(next((child for child in tree.root if _name(child) == "channel"), tree.root))
    elements = [element for element in tree.root.iter("{*}item", "{*}entry") if _name(element) in _ITEMS]
    if not elements:
        raise ExtractError("is a feed that holds no items", remedy="Fetch it anew, or remove it")
    if len(elements) > MOST_ITEMS:
        raise ExtractError(f"is a feed of more than {MOST_ITEMS:,} items", remedy="Part it")
    last = len(elements) if tree.fault and _is_cut_off(text) else 0
    for number, element in enumerate(elements, 1):
        place = f"{'entry' if kind == 'Atom' else 'item'} {number}"
        try:
            if number == last:
                raise ExtractError("is cut off in the middle", remedy="Fetch the feed anew")
            yield replace(_article(_Item(element, feed), kind, tree), place=place)
        except ExtractError as error:
            yield ExtractError(f"{place} {error.what}", remedy=error.remedy)


def _kind(text: str) -> str:
    name = local_name(root_name(text))
    if name in _READ:
        return _READ[name]
    if not name:
        raise ExtractError("is no feed, for it is not XML", remedy=_REMEDY)
    what = _NOT_READ.get(name, f"XML with the root <{name}>, a format that is not read")
    raise ExtractError(f"is {what}", remedy=_REMEDY)


def _is_cut_off(text: str) -> bool:
    """Say whether `text` ends within an item."""
    end = max(text.rfind(f"</{name}>") for name in ("item", "entry", "atom:entry"))
    return re.search(r"<(?:item|entry|atom:entry)[\s>]", text[end + 1 :]) is not None


def _article(item: _Item, kind: str, tree: Tree) -> Article:
    blocks = article_text(item.elements(_WHOLE), item.elements(_SUMMARIES))
    fields = {name: value for name, value in item.fields().items() if value}
    content = [fields, [[block.form, block.text] for block in blocks]]
    fault = f"The feed is malformed XML ({tree.fault} of line {tree.line}); what can be read of it was taken."
    return Article(
        reader=kind,
        fields=fields,
        blocks=blocks,
        notes=(fault,) if tree.fault else (),
        content=json.dumps(content, ensure_ascii=False, sort_keys=True),
    )


def _name(element: etree._Element) -> str:
    """The name of an element, with the usual prefix of its namespace; "?" before one of an unknown namespace."""
    namespace, _, name = str(element.tag).rpartition("}")
    return _PREFIXES.get(namespace[1:], "?") + name if namespace else name


def _children(element: etree._Element) -> _Children:
    found: _Children = {}
    for child in element.iterchildren("*"):
        found.setdefault(_name(child), []).append(child)
    return found


def _text(element: etree._Element) -> str:
    return (element.text or "").strip()


def _shown(element: etree._Element) -> str:
    """The text of an element that may hold markup, on one line."""
    text = _text(element)
    if len(element) or "<" in text or "&" in text:
        return " ".join(block.text for block in blocks_in(element))
    return text


@dataclass(frozen=True)
class _Item:
    """An item or entry, and the elements that the feed has for all of its items."""

    element: etree._Element
    feed: _Children

    @cached_property
    def children(self) -> _Children:
        return _children(self.element)

    def elements(self, names: tuple[str, ...]) -> list[etree._Element]:
        return [element for name in names for element in self.children.get(name, ())]

    def text(self, *names: str) -> str:
        return next(filter(None, map(_text, self.elements(names))), "")

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
            "modified": modified if date and modified != date else "",
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
            or (_text(guid) if guid is not None and _text(guid).startswith("http") else "")
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
        feed = [_text(one) for name in ("language", "dc:language") for one in self.feed.get(name, ())]
        return self.text("dc:language") or declared or next(filter(None, feed), "")

    def _sitename(self) -> str:
        origin = [one for source in self.elements(("atom:source",)) for one in source.iterchildren("{*}title")]
        titles = [*self.feed.get("title", ()), *self.feed.get("atom:title", ())]
        return self.shown("source") or next(filter(None, map(_shown, [*origin, *titles])), "")


def _upwards(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    yield from element.iterancestors()


def _alternate(children: _Children) -> str:
    """The address of the page that a feed or an entry is an alternative of."""
    links = [*children.get("atom:link", ()), *children.get("link", ())]
    pages = [link for link in links if link.get("rel", "alternate") == "alternate"]
    return next((text for text in (link.get("href") or _text(link) for link in pages) if text), "")


def _author(element: etree._Element) -> str:
    """The name of a person: Atom's element, Dublin Core's text, or RSS's ``mail@host (Name)``."""
    name = next(element.iterchildren("{*}name"), None)
    if name is not None:
        return _text(name)
    mailbox = _MAILBOX.fullmatch(element.text or "")
    return mailbox[1].strip() if mailbox else _shown(element)


def _suits(sample: Sample) -> bool:
    """Say whether it is XML: by the root of a known format, or by the declaration above and the tag at the end.

    XHTML is a page, not XML.
    """
    name = local_name(root_name(sample.text))
    if name in _READ or name in _NOT_READ:
        return True
    if sample.suffix in _SUFFIXES and name.lower() != "html":
        return True
    is_xml = declares_xml(sample.text) and sample.text.rstrip().endswith(">")
    return is_xml and bool(name) and name.lower() != "html"


FORMATS: tuple[Format, ...] = (Format(("rss", "atom"), _suits, lambda sample, _: parse(sample.text)),)
