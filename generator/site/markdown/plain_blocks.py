"""The Markdown of a page that holds nothing but what the program itself writes, read in one pass.

A strict grammar, a block a line: marks of sections, headings, list items, quotations, paragraphs, a role. What it takes
becomes the very tree that Python-Markdown makes of it; all else it leaves to that, which takes ten times as long.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it

from generator.page import SECTION_COMMENT, without_mark

_UNUSUAL = re.compile(r"[^\n\x20-\x7e\xa0-\ud7ff\ue000-\U0010ffff]|\n[\s]*[^\S\n]|[^\S\n]+(?:\n|\Z)")
"""Controls and tabs, lines that are indented, and spaces at the end of one: Markdown makes something of each."""
_LIVE_START = re.compile(r"[#>\-+*_=`~|:\s]|\d+\.(?:\s|\Z)")
"""How a line begins that may be more than a paragraph."""
_NUMBER = re.compile(r"\[p\d{1,9}\](?:\s|\Z)")
_ROLE = re.compile(r"\*[^*]+\*")
_DATED = re.compile(r"\*[^*\s]+\*: [^*]+")


def plain_tree(markdown: str) -> etree.Element | None:
    """The tree of a page's Markdown, its texts as they stand there; None where the page holds anything else."""
    if _UNUSUAL.search(markdown):
        return None
    reader = _Reader()
    return reader.root if all(map(reader.takes, markdown.split("\n"))) else None


class _Reader:
    """Takes a page line by line; `before` says what the line before it was, "" after a blank one."""

    def __init__(self) -> None:
        self.root = etree.Element("div")
        self.before = ""

    def takes(self, raw: str) -> bool:
        """Whether `raw` is a line of the grammar."""
        line = without_mark(raw) if raw.endswith("-->") else raw
        if not line:
            self.before = ""
            return raw == line
        if comment := SECTION_COMMENT.fullmatch(line):
            etree.SubElement(self.root, "section", {"class": comment[1]})
            self.before = ""
            return True
        if "<" in line:
            return False
        if line.startswith("#"):
            return self._heading(line)
        if line.startswith("- "):
            return self._item(line[2:])
        if line.startswith(">"):
            return self._quoted(line[1:])
        return self._paragraph(line)

    def _heading(self, line: str) -> bool:
        text = line.lstrip("#")
        level, text = len(line) - len(text), text.strip()
        if not 1 < level < 7 or not text or "#" in text or "\\" in text:
            return False
        etree.SubElement(self.root, f"h{level}").text = text
        self.before = ""
        return True

    def _item(self, text: str) -> bool:
        if self.before not in ("", "item") or not (_is_text(text) or _DATED.fullmatch(text)):
            return False
        held = self._last("ul")
        if held is None:
            held = etree.SubElement(self.root, "ul")
            etree.SubElement(held, "li").text = text
        elif self.before:
            etree.SubElement(held, "li").text = text
        else:  # a blank line among items makes paragraphs of those around it
            _loosen(held[-1])
            etree.SubElement(etree.SubElement(held, "li"), "p").text = text
        self.before = "item"
        return True

    def _quoted(self, rest: str) -> bool:
        if self.before == "":
            if not rest:
                return False
            etree.SubElement(self.root, "blockquote")
        elif self.before not in ("quote", "gap") or (rest and self.before == "quote"):
            return False
        self.before = "quote" if rest else "gap"
        if not rest:
            return True
        etree.SubElement(self.root[-1], "p").text = rest[1:]
        return rest.startswith(" ") and _is_text(rest[1:])

    def _paragraph(self, line: str) -> bool:
        if self.before or not (_is_text(line) or _ROLE.fullmatch(line)):
            return False
        etree.SubElement(self.root, "p").text = line
        self.before = "text"
        return True

    def _last(self, tag: str) -> etree.Element | None:
        last = self.root[-1] if len(self.root) else None
        return last if last is not None and last.tag == tag else None


def _is_text(line: str) -> bool:
    """Whether a line is a paragraph and nothing else, whatever its text holds."""
    return not _LIVE_START.match(line) and (not line.startswith("[") or bool(_NUMBER.match(line)))


def _loosen(item: etree.Element) -> None:
    if item.text:
        paragraph = etree.Element("p")
        paragraph.text, item.text = item.text, ""
        item.insert(0, paragraph)
