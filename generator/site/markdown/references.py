"""The quiet links behind a passage: to its paragraph, to the words in the article, to the passage itself."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it
from collections.abc import Iterator

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from generator.site.markdown.text import made
from generator.site.markdown.view import View


def references(number: int | None, text: str, view: View, anchor: str | None = None) -> Iterator[etree.Element]:
    """The links of the passage `text` of paragraph `number`; `anchor` is where the passage itself stands."""
    say = view.words.say
    if number is not None:
        yield reference(number, text, view)
        original = view.original(text) if number in view.paragraphs else None
        if original:
            yield made("a", "↗", class_="ref original", href=original, aria_label=say("In the original article"))
    if anchor is not None:
        yield made("a", "#", class_="ref anchor", href=f"#{anchor}", aria_label=say("Link to this passage"))


def reference(number: int, text: str, view: View) -> etree.Element:
    """The link to a paragraph, or its number where there is nothing to lead to."""
    target = view.paragraph(number, text)
    if target is None:
        return made("span", f"¶{number}", class_="ref")
    label = view.words.say("Paragraph %(num)s of the source", num=number)
    return made("a", f"¶{number}", class_="ref", href=target, aria_label=label)


class Markers(InlineProcessor):
    """The `[pN]` amid text that a person has marked up."""

    def __init__(self, view: View, md: Markdown) -> None:
        super().__init__(r"\[p(\d{1,9})\](?![(\[])", md)
        self.view = view

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]  # noqa: N802
        return reference(int(m[1]), "", self.view), m.start(0), m.end(0)
