"""A page's body cut into sections and blocks, as far as reading a briefing needs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Form = Literal["heading", "item", "quote", "comment", "text"]

SECTION_COMMENT = re.compile(r"\s*<!--\s*([a-z][a-z-]*)\s*-->\s*")
"""A comment alone on its line begins a section."""
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}\.)\s+(.*)")
_QUOTE = re.compile(r">\s?(.*)")
WITHIN_STATEMENTS = "unattributed"
"""The comment that opens the voice without a name; unlike the others it begins no section."""


@dataclass(slots=True)
class Block:
    """One block: its form and the lines that belong to it joined, for a blockquote one entry a passage."""

    form: Form
    passages: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.passages[0] if self.passages else ""

    def continued(self, line: str) -> None:
        if self.passages and self.passages[-1]:
            self.passages[-1] += f" {line}"
        elif self.passages:
            self.passages[-1] = line
        else:
            self.passages.append(line)


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
    for raw in body.split("\n"):
        line = raw.strip()
        opened = _opened(line, block)
        if opened is not None or not line:
            if block is not None:
                yield block
            block = opened
        elif block is not None and block.form == "quote" and (quoted := _QUOTE.fullmatch(line)):
            _quote(block, quoted[1].strip())
        elif block is not None and block.form not in ("heading", "comment"):
            block.continued(line)
        else:
            if block is not None:
                yield block
            block = Block("text", [line])
    if block is not None:
        yield block


def _quote(block: Block, line: str) -> None:
    if not line:
        block.passages.append("")
    else:
        block.continued(line)


def _opened(line: str, open_block: Block | None) -> Block | None:
    """The block that `line` begins; None where it goes on with `open_block`, is blank, or is plain text."""
    if comment := SECTION_COMMENT.fullmatch(line):
        return Block("comment", [comment[1]])
    if heading := _HEADING.fullmatch(line):
        return Block("heading", [re.sub(r"\s#+$", "", heading[2]), heading[1]])
    if item := _ITEM.fullmatch(line):
        return Block("item", [item[1]])
    if (quoted := _QUOTE.fullmatch(line)) and (open_block is None or open_block.form != "quote"):
        return Block("quote", [quoted[1].strip()])
    return None
