"""Names of people and places that lead to their pages."""

from __future__ import annotations

import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it
from collections.abc import Mapping

from generator.page import plain


def link_name(element: etree.Element, targets: Mapping[str, str]) -> None:
    """The name in a heading, or before the role in a list item, leads to the page of that name."""
    name, comma, role = (element.text or "").partition(", *")
    target = targets.get(plain(name))
    if target is not None and "[" not in name:  # a person may have put a link there
        link = etree.SubElement(element, "a", {"href": target})
        link.text, element.text = name, ""
        link.tail = comma + role


def settle_names(section: etree.Element, targets: Mapping[str, str]) -> None:
    for item in section.iter("li"):
        if not len(item):
            link_name(item, targets)
