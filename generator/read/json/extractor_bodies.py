"""Where an extractor's text takes more than parting: fundus' sections, and the marks that stand for lists."""

from __future__ import annotations

from generator.read.article import Block
from generator.read.json.text import JsonObject
from generator.read.json.values import at, blocks_in, text_in_or_none
from generator.read.text.cleaning import clean

_MOST_ITEMS = 200  # each is looked for in the whole text
_TOLD_BY = 15


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


def with_list_items(record: JsonObject) -> tuple[Block, ...]:
    """Return the blocks of trafilatura's text, where "- " stands before an item of a list; its raw text has it not."""
    blocks = blocks_in(record, text="text raw_text")
    return _items_marked(blocks, "- ", unless_in=text_in_or_none(record, "raw_text"))


def with_bullets(record: JsonObject) -> tuple[Block, ...]:
    """Return the blocks of goose3's text, which has a bullet before an item of a list."""
    return _items_marked(blocks_in(record, text="cleaned_text"), "• ")


def _items_marked(blocks: tuple[Block, ...], mark: str, *, unless_in: str | None = None) -> tuple[Block, ...]:
    """Return `blocks`, of which those that begin with `mark` are items of a list, without it.

    Where `unless_in` is given, the page's own text, those that have the mark there too stay: they may be spoken lines.
    """
    marked = sum(block.text.startswith(mark) for block in blocks)
    if not marked or (unless_in is not None and marked > _MOST_ITEMS):
        return blocks
    return tuple(_item(block, mark, unless_in) for block in blocks)


def _item(block: Block, mark: str, own: str | None) -> Block:
    text = block.text.removeprefix(mark)
    start = text[:_TOLD_BY]
    is_item = text and text != block.text and (own is None or (start in own and mark + start not in own))
    return Block(text, "item") if is_item else block
