"""RSS and Atom: every item an article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.errors import ExtractError
from generator.model import BOUNDS, Bounds
from generator.read.article import Article, at_place
from generator.read.formats import other_xml, wordpress
from generator.read.formats.feed_items import SUMMARIES, WHOLE, Item, children_of, name_of
from generator.read.formats.feed_text import article_text
from generator.read.formats.trafilatura_xml import is_document
from generator.read.markup.xml_text import Tree, local_name, root_name, tree_of
from generator.read.sample import Format, Sample

_ITEMS = ("item", "atom:entry", "entry")
_SUFFIXES = frozenset(("xml", "rss", "atom", "rdf"))
_READ = {"rss": "RSS", "RDF": "RSS", "feed": "Atom"}


def parse(text: str, bounds: Bounds = BOUNDS) -> Iterator[Article | ExtractError]:
    """Yield an article for each item of the feed in `text` (RSS 0.9 to 2.0, Atom 0.3 and 1.0), in order.

    Which of an item's texts is the article's `article_text` says; an item that has but a teaser is yielded as
    `ExtractError`. What is malformed is mended as far as it can be, which each article's notes say; an item that is
    cut off with the file is refused. Raises `ExtractError` where `text` is no feed.
    """
    kind = _kind(text)
    tree = tree_of(text, bounds.nesting)
    elements = [element for element in tree.root.iter("{*}item", "{*}entry") if name_of(element) in _ITEMS]
    if not elements:
        raise ExtractError("is a feed that holds no items", remedy="Fetch it anew, or remove it")
    if len(elements) > bounds.records:
        what = f"is a feed of more than {bounds.records:,} items"
        raise ExtractError(what, remedy="Part it, or raise the option max_records")
    feed = children_of(next((child for child in tree.root if name_of(child) == "channel"), tree.root))
    items = [Item(element, feed) for element in elements]
    whole = len(items) - (1 if tree.fault and _is_cut_off(text) else 0)
    yield from _published(items, whole, tree) if "wp:wxr_version" in feed else _all(items, whole, kind, tree)


def _all(items: Sequence[Item], whole: int, kind: str, tree: Tree) -> Iterator[Article | ExtractError]:
    """Yield an article for each item, of which the first `whole` are not cut off."""
    for number, item in enumerate(items, 1):
        yield _placed(item, f"{'entry' if kind == 'Atom' else 'item'} {number}", kind, tree, is_whole=number <= whole)


def _placed(item: Item, place: str, kind: str, tree: Tree, *, is_whole: bool) -> Article | ExtractError:
    try:
        if not is_whole:
            raise ExtractError("is cut off in the middle", remedy="Fetch the feed anew")
        return replace(_article(item, kind, tree), place=place)
    except ExtractError as error:
        return at_place(error, place)


def _published(items: Sequence[Item], whole: int, tree: Tree) -> Iterator[Article | ExtractError]:
    """Yield an article for each post that WordPress' export says is published; the first tells what else is there."""
    reasons = [wordpress.why_passed_over(item) for item in items]
    others = wordpress.in_words(filter(None, reasons))
    if all(reasons):
        what = f"is a WordPress export without a published post: it holds {others}"
        raise ExtractError(what, remedy="Export the posts")
    notes = [f"The export also holds {others}, which were passed over."] if others else []
    for number, (item, reason) in enumerate(zip(items, reasons, strict=True), 1):
        if not reason:
            wordpress.show(item.elements(("content:encoded",)))
            found = _placed(item, f"item {number}", "WordPress", tree, is_whole=number <= whole)
            if isinstance(found, Article):
                found = replace(found, notes=(*found.notes, *notes))
                notes.clear()
            yield found


def _kind(text: str) -> str:
    name = local_name(root_name(text))
    if name not in _READ:
        raise other_xml.refusal(text)
    return _READ[name]


def _is_cut_off(text: str) -> bool:
    """Say whether `text` ends within an item."""
    end = max(text.rfind(f"</{name}>") for name in ("item", "entry", "atom:entry"))
    return re.search(r"<(?:item|entry|atom:entry)[\s>]", text[end + 1 :]) is not None


def _article(item: Item, kind: str, tree: Tree) -> Article:
    blocks = article_text(item.elements(WHOLE), item.elements(SUMMARIES))
    fields = {name: value for name, value in item.fields().items() if value}
    content = [fields, [[block.form, block.text] for block in blocks]]
    fault = f"The feed is malformed XML ({tree.fault} of line {tree.line}); what can be read of it was taken."
    return Article(
        reader=kind,
        fields=fields,
        blocks=blocks,
        notes=(fault,) if tree.fault else (),
        content=json.dumps(content, ensure_ascii=False, sort_keys=True),
    )


def _suits(sample: Sample) -> bool:
    """Say whether it is XML, and neither XHTML nor trafilatura's: a feed, or what is not read."""
    name = local_name(root_name(sample.text))
    if name in _READ or other_xml.is_named(sample.text):
        return True
    if name.lower() == "html" or is_document(sample.text):
        return False
    return sample.suffix in _SUFFIXES or other_xml.is_xml(sample.text)


FORMATS: tuple[Format, ...] = (Format(("rss", "atom"), _suits, lambda sample, _: parse(sample.text, sample.bounds)),)
