"""What an editor has put into a quotation is shown as not the speaker's."""

from __future__ import annotations

import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it
from collections.abc import Iterator

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup, escape

from generator.model.insertions import insertions
from generator.page import not_the_speakers

_CLASS = "insertion"
_SECTION = "statements"

Places = tuple[tuple[int, int], ...]
"""Where insertions begin and end, in order."""


class Insertions(Treeprocessor):
    """Wraps every insertion in a statement; runs when emphasis and links are elements already."""

    def __init__(self, md: Markdown | None, language: str) -> None:
        super().__init__(md)
        self.title = not_the_speakers(language)

    def run(self, root: etree.Element) -> None:
        for section in root.iter("section"):
            if section.get("class") == _SECTION:
                for element in list(section.iter()):
                    if element.tag not in ("h2", "h3"):
                        self._mark(element)

    def _mark(self, element: etree.Element) -> None:
        for place in range(len(element) - 1, -1, -1):
            child = element[place]
            if (tail := child.tail) and (inserted := insertions(tail)):
                child.tail, spans = self._spans(tail, inserted)
                element[place + 1 : place + 1] = spans
        if (text := element.text) and (inserted := insertions(text)):
            element.text, spans = self._spans(text, inserted)
            element[0:0] = spans

    def _spans(self, text: str, places: Places) -> tuple[str, list[etree.Element]]:
        """The text before the first insertion, and each insertion with the text that follows it as its tail."""
        pieces, spans = list(_pieces(text, places)), []
        for inserted, following in zip(pieces[1::2], pieces[2::2], strict=True):
            span = etree.Element("span", {"class": _CLASS, "title": self.title})
            span.text, span.tail = inserted, following
            spans.append(span)
        return pieces[0], spans


def with_insertions(text: str, language: str) -> Markup:
    """A statement as HTML, `language` being that of its page."""
    places = insertions(text)
    if not places:
        return escape(text)
    shown = Markup("")
    for number, piece in enumerate(_pieces(text, places)):
        span = Markup('<span class="{}" title="{}">{}</span>').format(_CLASS, not_the_speakers(language), piece)
        shown += span if number % 2 else piece
    return shown


def _pieces(text: str, places: Places) -> Iterator[str]:
    """Text and insertions in turn: text stands first and last, if need be an empty one."""
    at = 0
    for start, end in places:
        yield text[at:start]
        yield text[start:end]
        at = end
    yield text[at:]
