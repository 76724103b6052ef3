"""What trafilatura's plain text has beside words: the marks of lists and of tables."""

from __future__ import annotations

import re

from generator.read.article import Block

_RULE = re.compile(r"\|?-{3,}(?:\|-{3,})*\|?")
_MARK = "- "
_MOST_ITEMS = 200  # each is looked for in the page's own text
_TOLD_BY = 15


def without_marks(blocks: tuple[Block, ...], own: str = "") -> tuple[Block, ...]:
    """Return `blocks`, those that begin with ``- `` as items of a list, without the lines that only rule a table.

    `own` is the page's own text, if it is known: what begins with the mark there too stays, for it may be spoken.
    """
    if own and sum(block.text.startswith(_MARK) for block in blocks) > _MOST_ITEMS:
        own = ""
    return tuple(_item(block, own) for block in blocks if not _RULE.fullmatch(block.text.replace(" ", "")))


def _item(block: Block, own: str) -> Block:
    text = block.text.removeprefix(_MARK)
    if text == block.text or not text or block.form != "paragraph":
        return block
    start = text[:_TOLD_BY]
    is_item = not own or (start in own and _MARK + start not in own)
    return Block(text, "item") if is_item else block
