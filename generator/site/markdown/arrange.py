"""Moves what follows a section's mark into it, and settles each section in its own way."""

from __future__ import annotations

import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it
from collections.abc import Sequence

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from generator.page import DETAIL, literal
from generator.site.markdown.names import settle_names
from generator.site.markdown.passages import settle_key_points, settle_statements, standfirst
from generator.site.markdown.references import references
from generator.site.markdown.source import settle_source
from generator.site.markdown.text import NO_BREAK, atomic, parted, shown
from generator.site.markdown.timeline import settle_dates
from generator.site.markdown.view import View

_NOT_A_SECTION = "unattributed"
_SETTLED_WHOLE = ("key-points", "statements", "source")
"""What looks like a number in a text that was settled is its own."""
_AMONG_PEOPLE = ("organisations", "places")
"""Their title is a subheading of that of people."""


def _settle_people(section: etree.Element, view: View) -> None:
    settle_names(section, view.people)


def _settle_places(section: etree.Element, view: View) -> None:
    settle_names(section, view.places)


class Arrange(Treeprocessor):
    def __init__(self, md: Markdown | None, view: View) -> None:
        super().__init__(md)
        self.view = view

    def run(self, root: etree.Element) -> None:
        _gather(root)
        found = {section.get("class"): section for section in root.findall("section")}
        for section in root.findall("section"):
            self._settle(section)
        if (people := found.get("people")) is not None:
            _adopt(people, [found[name] for name in _AMONG_PEOPLE if name in found], root)

    def _settle(self, section: etree.Element) -> None:
        if settle := _SETTLING.get(section.get("class") or ""):
            settle(section, self.view)
        if section.get("class") not in _SETTLED_WHOLE:
            for element in list(section.iter()):
                if element.tag in ("p", "li") and not len(element):
                    _settle_detail(element, self.view)
        _hold(section)


def _gather(root: etree.Element) -> None:
    """A section holds all until the next one, or until a heading of the first or second level that is not its title."""
    current: etree.Element | None = None
    for element in list(root):
        if element.tag == "section" and element.get("class") == _NOT_A_SECTION:
            root.remove(element)
        elif element.tag == "section":
            current = element
        elif current is not None:
            if element.tag in ("h1", "h2") and len(current):
                current = None
                continue
            root.remove(element)
            current.append(element)


def _settle_detail(element: etree.Element, view: View) -> None:
    """Words, what is said of them in emphasis, and the number of their paragraph."""
    words, number = parted(element.text)
    detail = DETAIL.fullmatch(words) if element.tag == "li" else None
    said = literal(detail["detail"]) if detail else None
    links = list(references(number, words, view))
    space = NO_BREAK if links else ""
    if detail is None or said is None:
        if links:
            element.text = shown(words, space)
    else:
        element.text = shown(detail["text"], ", ")
        emphasis = etree.SubElement(element, "em")
        emphasis.text, emphasis.tail = atomic(said), space
    element.extend(links)


def _hold(section: etree.Element) -> None:
    """Puts all but the title into one element, so that the two can stand side by side."""
    held = [element for place, element in enumerate(section) if place or element.tag != "h2"]
    for element in held:
        section.remove(element)
    etree.SubElement(section, "div", {"class": "content"}).extend(held)


def _adopt(section: etree.Element, others: Sequence[etree.Element], root: etree.Element) -> None:
    for other in others:
        root.remove(other)
        section[-1].append(other)


def _fold(section: etree.Element, _: View) -> None:
    """What follows the section's heading is shown to those who ask for it."""
    held = list(section)
    if not held or held[0].tag != "h2":
        return
    for element in held:
        section.remove(element)
    details = etree.SubElement(section, "details")
    etree.SubElement(details, "summary").append(held[0])
    details.extend(held[1:])


_SETTLING = {
    "key-points": settle_key_points,
    "statements": settle_statements,
    "people": _settle_people,
    "places": _settle_places,
    "dates": settle_dates,
    "source": settle_source,
    "set-aside": _fold,
}


class Standfirst(Treeprocessor):
    """Puts the first key point before all that the page holds."""

    def run(self, root: etree.Element) -> None:
        section = next((one for one in root.findall("section") if one.get("class") == "key-points"), None)
        content = section.find("div") if section is not None else None
        lead = standfirst(content) if content is not None else None
        if section is None or content is None or lead is None:
            return
        if not len(content):
            root.remove(section)
        root.insert(0, lead)
