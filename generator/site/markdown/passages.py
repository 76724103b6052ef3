"""Key points and statements: each gets its anchor and its links; the first key point may stand as the standfirst."""

from __future__ import annotations

import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it
from collections.abc import Sequence

from generator.page import plain
from generator.site.anchors import KEY_POINT, STATEMENT, Anchors
from generator.site.markdown.names import link_name
from generator.site.markdown.references import references
from generator.site.markdown.text import NO_BREAK, parted, shown
from generator.site.markdown.view import View

STANDFIRST = "standfirst"


def settle_key_points(section: etree.Element, view: View) -> None:
    anchors = Anchors(KEY_POINT)
    for item in section.iter("li"):
        _settle(item, _within(item), anchors, view)


def settle_statements(section: etree.Element, view: View) -> None:
    """Gives each voice an element of its own: who it is, and what it says."""
    anchors = Anchors(STATEMENT)
    voice: etree.Element | None = None
    for element in list(section):
        if element.tag == "h3":
            link_name(element, view.people)
            voice = etree.SubElement(section, "div", {"class": "voice"})
        elif element.tag == "blockquote":
            _settle(element, element.findall("p"), anchors, view)
        elif element.tag in ("ul", "ol"):
            for item in element:
                _settle(item, _within(item), anchors, view)
        if voice is not None:
            section.remove(element)
            voice.append(element)


def standfirst(content: etree.Element) -> etree.Element | None:
    """Takes the first key point out of the list in `content`, to be set large; an empty list goes with it."""
    held = content.find("ul")
    first = held.find("li") if held is not None else None
    if held is None or first is None:
        return None
    held.remove(first)
    if not len(held):
        content.remove(held)
    within = first.find("p")
    lead = first if within is None else within
    lead.tag, lead.tail = "p", None
    lead.attrib.update({"class": STANDFIRST, "id": first.get("id") or ""})
    return lead


def _within(item: etree.Element) -> Sequence[etree.Element]:
    """Where the text of a list item stands: in itself, or in its first paragraph."""
    paragraph = item.find("p")
    return [item if paragraph is None else paragraph]


def _settle(element: etree.Element, passages: Sequence[etree.Element], anchors: Anchors, view: View) -> None:
    texts = [(passage, *parted(passage.text)) for passage in passages]
    found = [(passage, words, plain(words), number) for passage, words, number in texts]
    anchor = anchors.of(said for _, _, said, _ in found)
    element.set("id", anchor)
    for place, (passage, words, said, number) in enumerate(found, 1):
        links = list(references(number, said, view, anchor if place == len(found) else None))
        passage.text = shown(words, NO_BREAK if links else "")
        if other := view.other_direction(said):
            passage.set("dir", other)
        # before an editor's list within, if there is one
        passage[0:0] = links
