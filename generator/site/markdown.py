"""The Markdown of briefing pages: a short frozen list of extensions, and one of our own.

Ours turns the section comments into `<section>` elements, the numbers before source paragraphs into their ids, and
every other `[pN]` into a link to its paragraph. Text that is nothing but text skips the inline parser, so that its
cost is linear whatever it holds.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it
from collections.abc import Mapping
from dataclasses import dataclass, field

from markdown import Extension, Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, BlockQuoteProcessor
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, slugify_unicode
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from generator.page import DETAIL, LEADING_MARKER, SECTION_COMMENT, literal, plain, without_mark
from generator.site.insertions import Insertions

_SECTION = re.compile("\x02section ([a-z-]+)\x03")
_TRAILING_MARKER = re.compile(r"(?:^|(?<=\s))\[p(\d{1,9})\]$")
_NOT_A_SECTION = "unattributed"
_SET_ASIDE = "set-aside"
_NUMBERED = frozenset(("p", "li", "h3", "h4", "h5", "h6"))
"""What may hold a paragraph of the source: text and quotation, list item, subheading."""


@dataclass(frozen=True, slots=True)
class Links:
    """Where the links that a briefing page gets lead: `people` from name to the Markdown file of their page."""

    people: Mapping[str, str] = field(default_factory=dict)
    paragraphs: frozenset[int] = frozenset()
    source: str | None = None

    def paragraph(self, number: int) -> str | None:
        """The paragraph on the page; where it does not stand there, the article itself."""
        return f"#p{number}" if number in self.paragraphs else self.source


def extensions(links: Links, language: str = "en") -> list[Extension]:
    """The frozen list under which briefing pages are rendered, those in `language`."""
    return [
        TableExtension(use_align_attribute=True),
        TocExtension(marker="", slugify=_heading_id),
        BriefingExtension(links, language),
    ]


def _heading_id(heading: str, separator: str) -> str:
    """An id that no paragraph and no part of the theme has."""
    return f"h{separator}{slugify_unicode(heading, separator)}"


def without_marks(html: str) -> str:
    """Rendered HTML without the marks of sections that an unclosed tag of a person's has swallowed."""
    return _SECTION.sub("", html)


class BriefingExtension(Extension):
    def __init__(self, links: Links, language: str) -> None:
        super().__init__()
        self.links = links
        self.language = language

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.preprocessors.register(_Comments(md), "briefing-comments", 25)  # after white space (30), before HTML (20)
        md.parser.blockprocessors.register(_Sections(md.parser), "briefing-sections", 200)
        md.parser.blockprocessors.register(_Quotes(md.parser), "quote", 20)
        md.treeprocessors.register(_Arrange(md, self.links), "briefing-arrange", 30)  # before inline (20)
        md.treeprocessors.register(Insertions(md, self.language), "briefing-insertions", 15)
        md.inlinePatterns.register(_Markers(self.links, md), "briefing-markers", 175)  # after escapes (180)


class _Comments(Preprocessor):
    """A comment on a line of its own begins a section, a mark shows nothing; others stay comments."""

    def run(self, lines: list[str]) -> list[str]:
        marked: list[str] = []
        for raw in lines:
            line = without_mark(raw)
            comment = SECTION_COMMENT.fullmatch(line)
            marked += ["", f"\x02section {comment[1]}\x03", ""] if comment else [line]
        return marked


class _Sections(BlockProcessor):
    def test(self, parent: etree.Element, block: str) -> bool:
        return block.startswith("\x02section ")

    def run(self, parent: etree.Element, blocks: list[str]) -> bool:
        found = _SECTION.fullmatch(blocks[0].strip())
        if found is None:
            return False
        blocks.pop(0)
        etree.SubElement(parent, "section", {"class": found[1]})
        return True


class _Quotes(BlockQuoteProcessor):
    """Two quotations with a blank line between are two: the stock processor would make them one."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        last = self.lastChild(parent)
        between = etree.SubElement(parent, "hr") if last is not None and last.tag == "blockquote" else None
        super().run(parent, blocks)
        if between is not None:
            parent.remove(between)


class _Arrange(Treeprocessor):
    """Moves what follows a section's mark into it, and settles what needs no inline parser."""

    def __init__(self, md: Markdown, links: Links) -> None:
        super().__init__(md)
        self.links = links

    def run(self, root: etree.Element) -> None:
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
        for section in root.iter("section"):
            self._settle(section)
            if section.get("class") == _SET_ASIDE:
                _fold(section)

    def _settle(self, section: etree.Element) -> None:
        name = section.get("class")
        for element in list(section.iter()):
            if name == "source" and element.tag in _NUMBERED and (marker := LEADING_MARKER.match(element.text or "")):
                _settle_paragraph(element, marker)
            elif name == "people" and element.tag == "li" and not len(element):
                self._link_person(element)
            elif element.tag in ("p", "li") and not len(element):
                self._settle_marker(element)
            elif name == "statements" and element.tag == "h3":
                self._link_person(element)

    def _settle_marker(self, element: etree.Element) -> None:
        text = (element.text or "").rstrip()
        marker = _TRAILING_MARKER.search(text)
        words = text[: marker.start()].rstrip() if marker else text
        detail = DETAIL.fullmatch(words) if element.tag == "li" else None
        shown, said = literal(detail["text"] if detail else words), literal(detail["detail"]) if detail else ""
        if shown is None or said is None:
            return
        space = "\u00a0" if marker else ""
        element.text = _atomic(f"{shown}, " if detail else shown + space)
        if detail:
            emphasis = etree.SubElement(element, "em")
            emphasis.text, emphasis.tail = _atomic(said), space
        if marker:
            element.append(_reference(int(marker[1]), self.links))

    def _link_person(self, element: etree.Element) -> None:
        """The name in a heading, or before the role in a list item, leads to that person's page."""
        name, comma, role = (element.text or "").partition(", *")
        target = self.links.people.get(plain(name))
        if target is not None and "[" not in name:  # a person may have put a link there
            link = etree.SubElement(element, "a", {"href": target})
            link.text, element.text = name, ""
            link.tail = comma + role


class _Markers(InlineProcessor):
    """The `[pN]` amid text that a person has marked up."""

    def __init__(self, links: Links, md: Markdown) -> None:
        super().__init__(r"\[p(\d{1,9})\](?![(\[])", md)
        self.links = links

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]  # noqa: N802
        return _reference(int(m[1]), self.links), m.start(0), m.end(0)


def _reference(number: int, links: Links) -> etree.Element:
    target = links.paragraph(number)
    link = etree.Element("a", {"class": "ref", "href": target}) if target else etree.Element("span", {"class": "ref"})
    link.text = AtomicString(f"¶{number}")
    return link


def _settle_paragraph(element: etree.Element, marker: re.Match[str]) -> None:
    """The id goes to the element that holds the paragraph's text and nothing else: not to an item with a list in it."""
    text = (element.text or "")[marker.end() :]
    if len(element):
        element.text, within = "", etree.Element("p")
        element.insert(0, within)
        element = within
    shown = literal(text)
    element.text = text if shown is None else _atomic(shown)
    element.set("id", f"p{marker[1]}")


def _fold(section: etree.Element) -> None:
    """What follows the section's heading is shown to those who ask for it."""
    held = list(section)
    if not held or held[0].tag != "h2":
        return
    for element in held:
        section.remove(element)
    details = etree.SubElement(section, "details")
    etree.SubElement(details, "summary").append(held[0])
    details.extend(held[1:])


def _atomic(text: str) -> AtomicString:
    # The serialiser takes "&lt;" in text for an entity of the author's; this "&" it writes as one character.
    return AtomicString(text.replace("&", f"{AMP_SUBSTITUTE}amp;"))
