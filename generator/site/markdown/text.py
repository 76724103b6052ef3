"""Text of elements before the inline parser has seen it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it

from markdown.util import AMP_SUBSTITUTE, AtomicString

from generator.page import literal

TRAILING_MARKER = re.compile(r"(?:^|(?<=\s))\[p(\d{1,9})\]$")
NO_BREAK = "\u00a0"
_LONGEST_MARKER = len(" [p123456789]")
_AMP = f"{AMP_SUBSTITUTE}amp;"
_SPELLED = {"class_": "class", "aria_label": "aria-label"}
"""Attributes whose names Python does not take."""


def atomic(text: str) -> AtomicString:
    """Text that is shown as it is."""
    # The serialiser takes "&lt;" in text for an entity of the author's; this "&" it writes as one character.
    return AtomicString(text.replace("&", _AMP) if "&" in text else text)


def shown(markdown: str, after: str = "") -> str:
    """What an element's text is set to: literal text as it is, and what holds any markup for the inline parser."""
    found = literal(markdown)
    return markdown + after if found is None else atomic(found + after)


def parted(text: str | None) -> tuple[str, int | None]:
    """The words of a passage and the number of the paragraph that stands behind them."""
    words = (text or "").rstrip()
    marker = TRAILING_MARKER.search(words, max(0, len(words) - _LONGEST_MARKER)) if words[-1:] == "]" else None
    return (words[: marker.start()].rstrip(), int(marker[1])) if marker else (words, None)


def made(tag: str, text: str, **attributes: str | None) -> etree.Element:
    """An element of ours with literal text; an attribute that is None is left out, ``class_`` is ``class``."""
    element = etree.Element(tag)
    for name, value in attributes.items():
        if value is not None:
            element.set(_SPELLED.get(name, name), value)
    element.text = atomic(text)
    return element
