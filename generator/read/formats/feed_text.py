"""An item of a feed -> its article's text, or why it is none: most feeds carry teasers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from generator.errors import ExtractError
from generator.read.article import Block
from generator.read.json.bodiless import is_cut
from generator.read.markup.html_tags import has_usual_tags
from generator.read.markup.html_text import blocks_of_html
from generator.read.text.paragraphs import blocks_of_text

SHORTEST_DESCRIPTION = 500

_ATOM = ("{http://www.w3.org/2005/Atom}", "{http://purl.org/atom/ns#}")
_REMEDY = "Take the feed that carries full texts, or save the article itself"
_CALLS_ON = re.compile(
    r"(?:(?:…|\.\.\.)|\b(?:continue reading|(?:read|see) more|read on|read the (?:full|whole) (?:article|story)"
    r"|weiterlesen|mehr lesen|lire la suite|leer más|ler mais|leggi tutto|lees verder|czytaj więcej|les mer|läs mer"
    r"|читати далі|читать далее))\W{0,5}$|(?:続きを読む|阅读全文|閱讀全文)\W{0,5}$",
    re.IGNORECASE,
)
_FOOTER = re.compile(r"The post .{1,500} appeared first on .{1,200}")
_WIDE = re.compile("[\u2e80-\U0003ffff]")


def article_text(whole: Sequence[etree._Element], summaries: Sequence[etree._Element]) -> tuple[Block, ...]:
    """Return the blocks of the longest of the elements `whole`, which are meant for the article's whole text.

    Where there is none, or a longer one of `summaries`, that is taken if it has `SHORTEST_DESCRIPTION` characters
    (of Chinese and Japanese each counts as two) and does not end as a teaser does. Raises `ExtractError` where it is
    but a teaser, or nothing.
    """
    body = _longest(whole)
    summary = _longest([element for element in summaries if len(element) or len(element.text or "") > _length(body)])
    is_summary = _length(summary) > _length(body)
    blocks = summary if is_summary else body
    if not blocks:
        raise ExtractError("holds no article text", remedy=_REMEDY)
    is_short = _length(blocks) < SHORTEST_DESCRIPTION
    if is_cut(_above_footer(blocks)) or (is_summary and is_short) or ((is_summary or is_short) and _calls_on(blocks)):
        raise ExtractError("holds a teaser, not the article", remedy=_REMEDY)
    return blocks


def blocks_in(element: etree._Element) -> tuple[Block, ...]:
    """Return the blocks of an element that holds plain text, HTML as text, or elements of HTML, whichever it is."""
    kind = (element.get("type") or "").lower()
    if len(element):
        return blocks_of_html(_markup(element))
    text = element.text or ""
    is_plain = kind in ("text", "text/plain") or (_is_of_atom(element) and not kind and not has_usual_tags(text))
    return blocks_of_text(text) if is_plain else blocks_of_html(text)


def _is_of_atom(element: etree._Element) -> bool:
    return str(element.tag).startswith(_ATOM)


def _markup(element: etree._Element) -> str:
    """The elements within one as HTML, whatever prefix they have."""
    copied = deepcopy(element)
    for inner in copied.iter("*"):
        name = re.split(r"[}:]", str(inner.tag))[-1]
        inner.tag = name if name.isascii() and name.isalnum() and name[0].isalpha() else "span"
    copied.tag = "section"
    copied.tail = None
    return etree.tostring(copied, encoding="unicode", method="html")


def _longest(elements: Sequence[etree._Element]) -> tuple[Block, ...]:
    found = [blocks_in(element) for element in elements if element.get("src") is None]
    return max(found, key=_length, default=())


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) + len(_WIDE.findall(block.text)) for block in blocks)


def _above_footer(blocks: Sequence[Block]) -> Sequence[Block]:
    return blocks[:-1] if len(blocks) > 1 and _FOOTER.fullmatch(blocks[-1].text) else blocks


def _calls_on(blocks: Sequence[Block]) -> bool:
    """Say whether `blocks` end in a call to read on elsewhere, or break off."""
    return _CALLS_ON.search(_above_footer(blocks)[-1].text[-160:]) is not None
