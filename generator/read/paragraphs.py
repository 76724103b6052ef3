"""Where the paragraphs of an article part: once, here, for all that follows shares their numbers."""

from __future__ import annotations

from generator.read.article import Block
from generator.read.cleaning import clean


def with_unix_line_ends(text: str) -> str:
    """Return `text` with LF for every CRLF and CR."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of plain `text`, clean."""
    return tuple(Block(line) for line in map(clean, with_unix_line_ends(text).split("\n")) if line)


def below_title(title: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return `blocks` without a first one that repeats `title`, if others follow it."""
    return blocks[1:] if len(blocks) > 1 and blocks[0].text == title else blocks
