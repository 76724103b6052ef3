"""A page's body cut into sections and blocks, as far as reading a briefing needs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.page.marks import MARK

Form = Literal["heading", "item", "quote", "comment", "text"]

SECTION_COMMENT = re.compile(rf"(?!{MARK.pattern}\Z)\s*<!--\s*([a-z][a-z-]*)\s*-->\s*")
"""A comment alone on its line begins a section, unless it is a mark that belongs to the line above."""
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}\.)\s+(.*)")
_QUOTE = re.compile(r">\s?(.*)")
WITHIN_STATEMENTS = "unattributed"
"""The comment that opens the voice without a name; unlike the others it begins no section."""


@dataclass(slots=True)
class Block:
    """One block: its form and the lines that belong to it joined, for a blockquote one entry a passage.

    `lines` has the number, from 1, of the body's line on which each entry begins.
    """

    form: Form
    passages: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.passages[0] if self.passages else ""

    def begun(self, text: str, number: int) -> None:
        self.passages.append(text)
        self.lines.append(number)

    def continued(self, line: str, number: int) -> None:
        if self.passages and self.passages[-1]:
            self.passages[-1] += f" {line}"
        elif self.passages:
            self.passages[-1], self.lines[-1] = line, number
        else:
            self.begun(line, number)


def sections(body: str) -> dict[str, list[Block]]:
    """The blocks of each section by the name in its comment; what stands in none is left out.

    A section ends where the next begins, or at a heading of the first or second level that is not its title.
    """
    found: dict[str, list[Block]] = {}
    current: list[Block] | None = None
    for block in _blocks(body):
        if block.form == "comment" and block.text != WITHIN_STATEMENTS:
            current = found.setdefault(block.text, [])
        elif current is not None:
            if block.form == "heading" and len(block.passages[1]) <= 2:
                if current:
                    current = None
            else:
                current.append(block)
    return found


def _blocks(body: str) -> Iterator[Block]:
    block: Block | None = None
    for number, raw in enumerate(body.split("\n"), 1):
        line = raw.strip()
        opened = _opened(line, block, number)
        if opened is not None or not line:
            if block is not None:
                yield block
            block = opened
        elif block is not None and block.form == "quote" and (quoted := _QUOTE.fullmatch(line)):
            _quote(block, quoted[1].strip(), number)
        elif block is not None and block.form == "heading" and MARK.fullmatch(line):
            block.passages[0] += f" {line}"
        elif block is not None and block.form not in ("heading", "comment"):
            block.continued(line, number)
        else:
            if block is not None:
                yield block
            block = Block("text", [line], [number])
    if block is not None:
        yield block


def _quote(block: Block, line: str, number: int) -> None:
    if not line:
        block.begun("", number)
    else:
        block.continued(line, number)


def _opened(line: str, open_block: Block | None, number: int) -> Block | None:
    """The block that `line` begins; None where it goes on with `open_block`, is blank, or is plain text."""
    if comment := SECTION_COMMENT.fullmatch(line):
        return Block("comment", [comment[1]], [number])
    if heading := _HEADING.fullmatch(line):
        return Block("heading", [re.sub(r"\s#+$", "", heading[2]), heading[1]], [number, number])
    if item := _ITEM.fullmatch(line):
        return Block("item", [item[1]], [number])
    if (quoted := _QUOTE.fullmatch(line)) and (open_block is None or open_block.form != "quote"):
        return Block("quote", [quoted[1].strip()], [number])
    return None
