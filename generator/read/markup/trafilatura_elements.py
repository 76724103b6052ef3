"""trafilatura's elements -> blocks: what it calls the parts of a text, after the Text Encoding Initiative."""

from __future__ import annotations

from lxml import etree

from generator.read.article import Block
from generator.read.markup.html_text import blocks_of_html

_TAGS = {
    "head": "h2", "list": "ul", "item": "li", "quote": "blockquote", "lb": "br", "row": "tr", "cell": "td",
    "code": "pre", "hi": "b", "ref": "a", "graphic": "img", "del": "s", "body": "section", "main": "section",
}  # fmt: skip
_WITHIN_TEXT = {"quote": "q", "code": "code"}
_INLINE_PARENTS = frozenset(("p", "head", "hi", "item", "ref"))


def blocks_of_elements(body: etree._Element) -> tuple[Block, ...]:
    """Return the blocks of `body`, trafilatura's ``body`` or ``main``, whose elements it renames to those of HTML.

    A quotation or code within a paragraph stays in it. Raises `ExtractError` as `blocks_of_html` does.
    """
    for element in body.iter("*"):
        parent = element.getparent()
        is_within = parent is not None and parent.tag in _INLINE_PARENTS
        own = str(element.tag)
        ours = _WITHIN_TEXT.get(own, _TAGS.get(own, own)) if is_within else _TAGS.get(own, own)
        if ours != own:  # a broken page may have names of elements that cannot be set
            element.tag = ours
    return blocks_of_html(etree.tostring(body, encoding="unicode", method="html", with_tail=False))
