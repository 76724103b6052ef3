"""The short way from a page's Markdown to its HTML, for pages that hold nothing but what the program writes."""

from __future__ import annotations

import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.site.insertions import Insertions
from generator.site.markdown.arrange import Arrange, Standfirst
from generator.site.markdown.plain_blocks import plain_tree
from generator.site.markdown.plain_html import NotPlainError, number_headings, relink, serialised, settle_texts
from generator.site.markdown.view import View


@dataclass(frozen=True, slots=True)
class Rendered:
    """The body of a page, cleaned; its headings as Python-Markdown's table of contents has them; its ids and links."""

    html: str
    headings: list[Any]
    ids: frozenset[str]
    within: tuple[str, ...]


def rendered(markdown: str, view: View, resolve: Callable[[str], str | None]) -> Rendered | None:
    """What Python-Markdown under our extensions, and the cleaning after it, would make of a page, by the short way.

    `resolve` makes of a Markdown file's address that of its page, or nothing. None where the page goes the long way.
    `within` are the anchors of the page itself that its links name.
    """
    root = plain_tree(markdown)
    if root is None:
        return None
    try:
        return _rendered(root, view, resolve)
    except NotPlainError:
        return None


def _rendered(root: etree.Element, view: View, resolve: Callable[[str], str | None]) -> Rendered:
    Arrange(None, view).run(root)
    if view.briefing.standfirst is None:
        Standfirst().run(root)
    settle_texts(root)
    Insertions(None, view.briefing.language).run(root)
    headings, ids = number_headings(root)
    within = relink(root, resolve)
    return Rendered(serialised(root), headings, ids, within)
