"""A saved web page: its article is found by trafilatura, which the extra ``html`` installs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from lxml import etree

from generator.errors import ExtractError
from generator.model import BOUNDS, Bounds
from generator.read.article import Article, Block
from generator.read.json.json_ld import articles_in
from generator.read.json.text import JsonObject, load
from generator.read.markup.html_tags import TAG, begins_with_element
from generator.read.markup.html_text import blocks_of_html, root_of_html
from generator.read.markup.trafilatura_elements import blocks_of_elements
from generator.read.markup.xml_text import document_type, local_name, root_name, text_of_only
from generator.read.sample import MARKDOWN_SUFFIXES, Format, Sample

MOST_ELEMENTS = 8_000
MOST_CHARACTERS = 1_000_000
MOST_CHILDREN = 1_000

_REMEDY = "Save the article's text alone"
_BOOKMARKS = re.compile(r"\s*<!doctype\s+netscape-bookmark-file", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!doctype\s+html", re.IGNORECASE)
_MHTML = re.compile(r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?content-type:\s*multipart/related\b", re.IGNORECASE)
_SAVED_FROM = (
    re.compile(r"<!--\s*saved from url=\(\d+\)(\S{1,2000})", re.IGNORECASE),
    re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})"),
    re.compile(r"<!--\s*Saved from (\S{1,2000}) at "),
)
_HEAD = 20_000
_LONGEST_DATA = 200_000
_LONGEST_BASELINE = 10_000
_UNSEEN = frozenset(("style", "svg", "noscript", "template", "iframe"))
_PARAGRAPH_BREAK = re.compile(r"<br[^<>]*>(?:\s*<br[^<>]*>)+", re.IGNORECASE)
_DATE = ("article:published_time", "datePublished", "og:published_time", "dc.date.issued", "dcterms.created", "date")
_MODIFIED = ("article:modified_time", "dateModified", "og:updated_time", "dcterms.modified", "last-modified")

_INLINE = ("a", "b", "i", "em", "strong", "span", "font", "u", "sup", "sub", "small", "mark", "code", "cite", "abbr")
_OF_PAGES = ("title", "meta", "link", "nav", "header", "footer", "aside")
_SUFFIXES = frozenset(("html", "htm", "xhtml"))
_FIELDS = ("title", "author", "url", "sitename", "date")


def parse(text: str, bounds: Bounds = BOUNDS) -> Iterator[Article]:
    """Yield the article of the page in `text`. Raises `ExtractError` where it has none, or trafilatura is missing.

    What of the page is its article is for trafilatura to say, set to recall; comments are left out. The blocks are
    those of its result, in HTML again, so that lists, subheadings and quotations stay. HTML without a head is no whole
    page but what an extractor left of one, or a person wrote: all of it is taken. Dates are those that the page
    declares, in JSON-LD or ``meta``, else what trafilatura finds in its markup; none depends on the day of reading.
    """
    _refuse_others(text)
    root = root_of_html(text, bounds.nesting)
    fields = {name: value for name, value in _declared(root, text).items() if value}
    for element in list(filter(_is_unseen, root.iter("*"))):
        _remove(element)
    _flatten(root)
    markup = etree.tostring(_bounded(root), encoding="unicode", method="html", with_tail=False)
    is_page = next(root.iter(*_OF_PAGES), None) is not None
    blocks, found = _extracted(_PARAGRAPH_BREAK.sub("</p><p>", markup)) if is_page else _whole(root, markup)
    if not blocks:
        raise ExtractError("is a page in which no article was found", remedy=_REMEDY)
    yield Article("web page" if is_page else "HTML", {**found, **fields}, blocks)


def _whole(root: etree._Element, markup: str) -> tuple[tuple[Block, ...], dict[str, object]]:
    """All blocks of what is no whole page, and its only heading of the first level as its title."""
    return blocks_of_html(markup), {"title": text_of_only(root.iter("h1"))}


def _flatten(root: etree._Element) -> None:
    """Take the tags of links and emphasis from an element of very many, for which trafilatura takes quadratic time."""
    for element in root.iter("*"):
        if len(element) > MOST_CHILDREN:
            etree.strip_tags(element, *_INLINE)


def _refuse_others(text: str) -> None:
    if _BOOKMARKS.match(text):
        raise ExtractError("is a file of bookmarks, which holds no articles", remedy="Save the pages themselves")
    if _MHTML.match(text):
        raise ExtractError("is a web archive (MHTML)", remedy="Save the page as HTML alone")


def _bounded(root: etree._Element) -> etree._Element:
    """Return the page, or the one element that it says its article is, if it has no more than trafilatura can do."""
    if sum(map(len, root.itertext())) > MOST_CHARACTERS:
        raise ExtractError(f"is a page of more than {MOST_CHARACTERS:,} characters of text", remedy=_REMEDY)
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        said = next((found for name in ("article", "main") if len(found := list(root.iter(name))) == 1), [])
        if not said or sum(1 for _ in said[0].iter()) > MOST_ELEMENTS:
            raise ExtractError(f"is a page of more than {MOST_ELEMENTS:,} elements", remedy=_REMEDY)
        return said[0]
    return root


def _extracted(markup: str) -> tuple[tuple[Block, ...], dict[str, object]]:
    """The blocks and fields that trafilatura finds."""
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        what = "is a saved web page, for which trafilatura is needed, which is not installed"
        raise ExtractError(what, remedy='Install it: pip install "briefings[html]"') from None
    try:
        found = bare_extraction(
            markup,
            favor_recall=True,
            include_comments=False,
            include_formatting=True,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2199-12-31"},
        )
    except Exception as error:  # whatever a page does to another's program, it is this page that cannot be read
        what = f"is a page that trafilatura cannot read ({type(error).__name__})"
        raise ExtractError(what, remedy=_REMEDY) from None
    if isinstance(found, dict) or found is None or found.body is None:
        return (), {}
    tags = [tag for tags in found.tags or () for tag in tags.split(",")]
    fields = {name: getattr(found, name) for name in _FIELDS}
    return _blocks(found.body, markup), {**fields, "tags": tags}


def _blocks(body: etree._Element, markup: str) -> tuple[Block, ...]:
    """The blocks of trafilatura's result, spelt as on the page, for it folds no-break spaces and knows no captions.

    Where it gives one text without paragraphs, they are the page's that make it up.
    """
    own = blocks_of_html(markup)
    spelling = {_folded(block): block for block in own}
    found = ((block, spelling.get(_folded(block), block)) for block in blocks_of_elements(body))
    blocks = tuple(replace(block, text=spelt.text, furniture=spelt.furniture) for block, spelt in found)
    whole = "".join(map(_folded, blocks))
    if len(body) > 1 or len(whole) > _LONGEST_BASELINE:
        return blocks
    parts = tuple(block for block in own if _folded(block) in whole)
    return parts if "".join(map(_folded, parts)) == whole else blocks


def _folded(block: Block) -> str:
    return "".join(block.text.split())


def _declared(root: etree._Element, text: str) -> dict[str, object]:
    """What the page says of itself where trafilatura does not look, or loses a part."""
    metas = {
        str(name).lower(): meta.get("content", "")
        for meta in root.iter("meta")
        for name in (meta.get("property"), meta.get("name"), meta.get("itemprop"), meta.get("http-equiv"))
        if name
    }
    node = next(_nodes(root), JsonObject())
    return {
        "date": _first(node.get("datePublished"), *(metas.get(name.lower()) for name in _DATE)),
        "modified": _first(node.get("dateModified"), *(metas.get(name.lower()) for name in _MODIFIED)),
        "language": _first(root.get("lang"), metas.get("content-language"), metas.get("og:locale")),
        "url": ""
        if _canonical(root)
        else _first(*(found[1] for one in _SAVED_FROM if (found := one.search(text[:_HEAD])))),
    }


def _canonical(root: etree._Element) -> bool:
    links = chain(root.iter("link"), root.iter("meta"))
    return any(link.get("rel") == "canonical" or link.get("property") == "og:url" for link in links)


def _first(*values: object) -> str:
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), "")


def _nodes(root: etree._Element) -> Iterator[JsonObject]:
    """The articles that the page's JSON-LD describes."""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                value = load(script.text or "")
            except ExtractError:
                continue
            for item in value if isinstance(value, list) else [value]:
                yield from articles_in(item)


def _is_unseen(element: etree._Element) -> bool:
    is_data = "ld+json" in (element.get("type") or "") and len(element.text or "") <= _LONGEST_DATA
    return (element.tag == "script" and not is_data) or element.tag in _UNSEEN or element.get("hidden") is not None


def _remove(element: etree._Element) -> None:
    """Take an element out, but leave the text that follows it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _suits(sample: Sample) -> bool:
    """Say whether it is HTML: by its document type or root element, as a fragment, or by its name where it has tags."""
    text = sample.text
    name = local_name(root_name(text)).lower()
    if name == "html" or _DOCTYPE.search(document_type(text)) or _BOOKMARKS.match(text) or _MHTML.match(text):
        return True
    if sample.suffix in _SUFFIXES:
        return TAG.search(text) is not None
    # Markdown may begin with an element of HTML, and is none
    return sample.suffix not in MARKDOWN_SUFFIXES and begins_with_element(text)


FORMAT = Format(("html",), _suits, lambda sample, _: parse(sample.text, sample.bounds))
FORMATS: tuple[Format, ...] = (FORMAT,)
