"""trafilatura's XML: a ``doc`` with what is known of the page in attributes, and its text in ``main``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from generator.errors import ExtractError
from generator.model import BOUNDS, Bounds
from generator.read.article import Article
from generator.read.markup.trafilatura_elements import blocks_of_elements
from generator.read.markup.xml_text import root_name, text_of_only, tree_of
from generator.read.sample import Format, Sample

READER = "trafilatura XML"

_FIELDS = ("title", "author", "date", "url", "source", "sitename", "hostname", "language", "id")
_LISTS = ("tags", "categories")
_SEPARATOR = re.compile(r"[;,]")
_MAIN = re.compile(r"<main[\s/>]")


def parse(text: str, bounds: Bounds = BOUNDS) -> Iterator[Article]:
    """Yield the article in `text`, without its comments: ``trafilatura --output-format xml`` (``xml.py``).

    Raises `ExtractError` where the XML is malformed, or has no ``main``.
    """
    tree = tree_of(text, bounds.nesting)
    main = next(tree.root.iter("main"), None)
    if tree.fault:
        what = f"is malformed XML: {tree.fault}"
        raise ExtractError(what, line=tree.line, remedy="Extract the page anew")
    if main is None:
        raise ExtractError("holds no article text", remedy="Extract the page anew")
    fields: dict[str, object] = {name: tree.root.get(name) or "" for name in _FIELDS}
    fields |= {name: _SEPARATOR.split(tree.root.get(name) or "") for name in _LISTS}
    fields["title"] = fields["title"] or _only_heading(main)
    yield Article(READER, {name: value for name, value in fields.items() if value}, blocks_of_elements(main))


def is_document(text: str) -> bool:
    """Say whether `text` is trafilatura's XML: by its root and the element in it."""
    return root_name(text) == "doc" and _MAIN.search(text) is not None


def _only_heading(main: etree._Element) -> str:
    return text_of_only(head for head in main.iter("head") if head.get("rend") == "h1")


def _suits(sample: Sample) -> bool:
    return is_document(sample.text)


FORMATS: tuple[Format, ...] = (
    Format(("trafilatura-xml",), _suits, lambda sample, _: parse(sample.text, sample.bounds)),
)
