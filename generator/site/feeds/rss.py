"""Feed -> RSS 2.0: https://www.rssboard.org/rss-specification, with the elements of Atom that it has no own for."""

from __future__ import annotations

from email.utils import format_datetime

from lxml import etree

from generator.site.characters import fit, fit_address
from generator.site.feeds.atom import NAMESPACE
from generator.site.feeds.entry import Entry, Feed, stamp

TYPE = "application/rss+xml"
_ATOM = f"{{{NAMESPACE}}}"


def rss(feed: Feed) -> bytes:
    """The document, in UTF-8."""
    root = etree.Element("rss", {"version": "2.0"}, nsmap={"atom": NAMESPACE})
    channel = etree.SubElement(root, "channel")
    _text(channel, "title", feed.title)
    _text(channel, "link", fit_address(feed.address))
    _text(channel, "description", feed.description)
    _text(channel, "language", feed.language)
    _text(channel, "lastBuildDate", format_datetime(feed.updated))
    _text(channel, "generator", "Briefings")
    etree.SubElement(channel, f"{_ATOM}link", {"rel": "self", "href": fit_address(feed.here), "type": TYPE})
    for entry in feed.entries:
        _item(etree.SubElement(channel, "item"), entry)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _item(item: etree._Element, entry: Entry) -> None:
    _text(item, "title", entry.title)
    _text(item, "link", fit_address(entry.address))
    _text(item, "guid", entry.id).set("isPermaLink", "false")
    _text(item, "pubDate", format_datetime(entry.published))
    for topic in entry.topics:
        _text(item, "category", topic)
    _text(item, "description", entry.html)
    _text(item, f"{_ATOM}updated", stamp(entry.updated))
    if entry.original:
        etree.SubElement(item, f"{_ATOM}link", {"rel": "via", "href": fit_address(entry.original)})


def _text(parent: etree._Element, name: str, text: str) -> etree._Element:
    element = etree.SubElement(parent, name)
    element.text = fit(text)
    return element
