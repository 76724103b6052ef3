"""Where an extractor's text takes more than parting: fundus' sections, and the marks that stand for lists."""

from __future__ import annotations

from generator.read.article import Block
from generator.read.json.text import JsonObject
from generator.read.json.values import at, blocks_in, text_in_or_none
from generator.read.markup.trafilatura_text import without_marks
from generator.read.text.cleaning import clean


def sections(record: JsonObject) -> tuple[Block, ...]:
    """Return the blocks of fundus' body, a summary and sections with headlines, else those of its plain text."""
    blocks = list(_blocks_of_list(at(record, "body.summary")))
    sections = at(record, "body.sections")
    for section in sections if isinstance(sections, list) else ():
        blocks += _blocks_of_list(at(section, "headline"), heading=True)
        blocks += _blocks_of_list(at(section, "paragraphs"))
    return tuple(blocks) or blocks_in(record, text="plaintext")


def _blocks_of_list(value: object, *, heading: bool = False) -> list[Block]:
    texts = map(clean, (item for item in value if isinstance(item, str))) if isinstance(value, list) else ()
    return [Block(text, "heading" if heading else "paragraph") for text in texts if text]


def without_trafilatura_marks(record: JsonObject) -> tuple[Block, ...]:
    """Return the blocks of trafilatura's text without its marks, which its raw text has not."""
    return without_marks(blocks_in(record, text="text raw_text"), text_in_or_none(record, "raw_text"))


def with_bullets(record: JsonObject) -> tuple[Block, ...]:
    """Return the blocks of goose3's text, which has a bullet before an item of a list."""
    blocks = blocks_in(record, text="cleaned_text")
    return tuple(_item(block) for block in blocks)


def _item(block: Block) -> Block:
    text = block.text.removeprefix("• ")
    return Block(text, "item") if text and text != block.text else block
