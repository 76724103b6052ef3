"""Comments alone on a line begin sections; what follows is moved into them by `arrange`."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, BlockQuoteProcessor
from markdown.preprocessors import Preprocessor

from generator.page import SECTION_COMMENT, without_mark

_SECTION = re.compile("\x02section ([a-z-]+)\x03")


def without_marks(html: str) -> str:
    """Rendered HTML without the marks of sections that an unclosed tag of a person's has swallowed."""
    return _SECTION.sub("", html)


class Comments(Preprocessor):
    """A comment on a line of its own begins a section, a mark shows nothing; others stay comments."""

    def run(self, lines: list[str]) -> list[str]:
        marked: list[str] = []
        for raw in lines:
            line = without_mark(raw)
            comment = SECTION_COMMENT.fullmatch(line)
            marked += ["", f"\x02section {comment[1]}\x03", ""] if comment else [line]
        return marked


class Sections(BlockProcessor):
    def test(self, parent: etree.Element, block: str) -> bool:
        return block.startswith("\x02section ")

    def run(self, parent: etree.Element, blocks: list[str]) -> bool:
        found = _SECTION.fullmatch(blocks[0].strip())
        if found is None:
            return False
        blocks.pop(0)
        etree.SubElement(parent, "section", {"class": found[1]})
        return True


class Quotes(BlockQuoteProcessor):
    """Two quotations with a blank line between are two: the stock processor would make them one."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        last = self.lastChild(parent)
        between = etree.SubElement(parent, "hr") if last is not None and last.tag == "blockquote" else None
        super().run(parent, blocks)
        if between is not None:
            parent.remove(between)
