"""HTML -> blocks: the paragraphs that a reader of the page would see."""

from __future__ import annotations

from generator.read.article import Block
from generator.read.paragraphs import blocks_of_text


def blocks_of_html(html: str) -> tuple[Block, ...]:
    """Return the blocks of a fragment of HTML or of a whole page's body; what is not shown is left out."""
    return blocks_of_text(html)
