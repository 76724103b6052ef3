"""Feed -> Atom: https://www.rfc-editor.org/rfc/rfc4287."""

from __future__ import annotations

from typing import Any

from lxml import etree

from generator.site.characters import fit, fit_address
from generator.site.feeds.entry import Entry, Feed, stamp

TYPE = "application/atom+xml"
NAMESPACE = "http://www.w3.org/2005/Atom"
_DEFAULT: Any = {None: NAMESPACE}  # the stubs know no namespace without a prefix
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def atom(feed: Feed) -> bytes:
    """The document, in UTF-8."""
    root = etree.Element(f"{{{NAMESPACE}}}feed", {_LANGUAGE: fit(feed.language)}, nsmap=_DEFAULT)
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "updated", stamp(feed.updated))
    _text(_text(root, "author"), "name", feed.author)
    _link(root, "self", feed.here, TYPE)
    _link(root, "alternate", feed.address, "text/html")
    _text(root, "generator", "Briefings")
    for entry in feed.entries:
        _entry(_text(root, "entry"), entry)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _entry(element: etree._Element, entry: Entry) -> None:
    if entry.language:
        element.set(_LANGUAGE, fit(entry.language))
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _text(element, "published", stamp(entry.published))
    _text(element, "updated", stamp(entry.updated))
    _link(element, "alternate", entry.address, "text/html")
    if entry.original:
        _link(element, "via", entry.original)
    for topic in entry.topics:
        etree.SubElement(element, f"{{{NAMESPACE}}}category", {"term": fit(topic)})
    if entry.summary:
        _text(element, "summary", entry.summary)
    _text(element, "content", entry.html).set("type", "html")


def _text(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    element = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    if text is not None:
        element.text = fit(text)
    return element


def _link(parent: etree._Element, relation: str, address: str, kind: str | None = None) -> None:
    link = etree.SubElement(parent, f"{{{NAMESPACE}}}link", {"rel": relation, "href": fit_address(address)})
    if kind:
        link.set("type", kind)
