"""What trafilatura's plain text has beside words: the marks of lists and of tables."""

from __future__ import annotations

import re

from generator.read.article import Block

_RULE = re.compile(r"\|?-{3,}(?:\|-{3,})*\|?")


def without_marks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return `blocks`, those that begin with ``- `` as items of a list, without the lines that only rule a table."""
    return tuple(_item(block) for block in blocks if not _RULE.fullmatch(block.text.replace(" ", "")))


def _item(block: Block) -> Block:
    is_item = block.form == "paragraph" and block.text.startswith("- ")
    return Block(block.text[2:], "item") if is_item else block
