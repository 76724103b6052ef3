"""WordPress' export (WXR: RSS with elements of its own): what of it is published, and what a text in it shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from lxml import etree

from generator.read.formats.feed_items import Item
from generator.read.markup.html_tags import BLOCKS

_STATUS = {
    "draft": "draft",
    "auto-draft": "draft",
    "pending": "draft",
    "future": "scheduled post",
    "private": "private post",
    "trash": "post in the bin",
    "inherit": "revision",
}
_TYPES = {"attachment": "attachment", "page": "page", "revision": "revision"}
_POSTS = frozenset(("", "post"))

_CAPTION = re.compile(
    r"\[caption\b([^\[\]]{0,2000})\]((?:(?!\[/?caption\b).)*+)\[/caption\]", re.DOTALL
)  # https://codex.wordpress.org/Caption_Shortcode
_CAPTION_GIVEN = re.compile(r"\bcaption=\"([^\"]*)\"")
_MEDIA = re.compile(
    r"\[(embed|audio|video|playlist)\b[^\[\]]{0,2000}\](?:[^\[\]]{0,2000}\[/\1\])?|\[gallery\b[^\[\]]{0,2000}\]"
)
_PREFORMATTED = re.compile(r"(<pre\b(?:(?!</?pre\b).)*+</pre>)", re.DOTALL | re.IGNORECASE)
_HAS_PARAGRAPHS = re.compile(r"<!-- wp:|<p[\s>]", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[^\S\n]*+\n\s*+")
_OPENS_BLOCK = re.compile(rf"\s*<(?:/?(?:{'|'.join(sorted(BLOCKS))})[\s/>]|!--)", re.IGNORECASE)


def why_passed_over(item: Item) -> str:
    """Return what an item of an export is that is no published post, in a word or two; empty where it is one."""
    kind, status = item.text("wp:post_type"), item.text("wp:status")
    if kind in _TYPES:
        return _TYPES[kind]
    if status and status != "publish":
        return _STATUS.get(status, "unpublished post")
    if item.text("wp:post_password"):
        return "protected post"
    return "" if kind in _POSTS or item.text("content:encoded") else "setting"


def in_words(reasons: Iterable[str]) -> str:
    """Return how often each of `reasons` stands there: ``3 drafts and 1 page``."""
    counted = [_counted(reason, number) for reason, number in sorted(Counter(reasons).items())]
    return " and ".join(filter(None, (", ".join(counted[:-1]), *counted[-1:])))


def _counted(reason: str, number: int) -> str:
    words = reason if number == 1 else reason.replace("post", "posts") if "post" in reason else f"{reason}s"
    return f"{number:,} {words}"


def show(elements: Iterable[etree._Element]) -> None:
    """Put into each of `elements`, which hold a post's text as its author wrote it, the HTML that WordPress makes."""
    for element in elements:
        element.text = as_shown(element.text or "")


def as_shown(text: str) -> str:
    """Return the HTML that WordPress makes of a post: its shortcodes resolved, paragraphs where lines are blank.

    The latter only in the older editor's, which leaves no tags of paragraphs (``wpautop``).
    """
    text = _CAPTION.sub(_figure, _MEDIA.sub("", text.replace("\r\n", "\n")))
    if _HAS_PARAGRAPHS.search(text):
        return text
    parts = _PREFORMATTED.split(text)
    return "".join(part if number % 2 else _in_paragraphs(part) for number, part in enumerate(parts))


def _figure(found: re.Match[str]) -> str:
    given = _CAPTION_GIVEN.search(found[1])
    return f"\n\n<figure><figcaption>{found[2]} {given[1] if given else ''}</figcaption></figure>\n\n"


def _in_paragraphs(text: str) -> str:
    chunks = (chunk.strip() for chunk in _BLANK_LINE.split(text))
    return "\n".join(chunk if _OPENS_BLOCK.match(chunk) else _paragraph(chunk) for chunk in chunks if chunk)


def _paragraph(text: str) -> str:
    lines = text.replace("\n", "<br>\n")
    return f"<p>{lines}</p>"
