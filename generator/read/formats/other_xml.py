"""XML of formats that are not read: how it is recognised, and what each is called."""

from __future__ import annotations

from lxml import etree

from generator.errors import ExtractError
from generator.read.markup.html_tags import ELEMENTS
from generator.read.markup.xml_text import declares_xml, local_name, root_name, tree_of

_NO_ARTICLES = "Give it a feed that carries full texts, or the articles themselves"
_AS_TEXT = "Save the article as text, HTML or JSON"
_NAMED = {
    "opml": ("OPML, a list of feeds, which holds no articles", _NO_ARTICLES),
    "urlset": ("a sitemap, which lists addresses and holds no articles", _NO_ARTICLES),
    "sitemapindex": ("a sitemap, which lists addresses and holds no articles", _NO_ARTICLES),
    "xbel": ("a list of bookmarks, which holds no articles", _NO_ARTICLES),
    "TEI": ("TEI, which is not read", "Extract the page anew as XML or JSON: trafilatura --output-format xml"),
    "teiCorpus": ("TEI, which is not read", _AS_TEXT),
    "nitf": ("NITF, which is not read", _AS_TEXT),
    "newsItem": ("NewsML-G2, which is not read", _AS_TEXT),
    "newsMessage": ("NewsML-G2, which is not read", _AS_TEXT),
    "packageItem": ("NewsML-G2, which is not read", _AS_TEXT),
    "NewsML": ("NewsML 1, which is not read", _AS_TEXT),
}
_HTML = ELEMENTS | {"html"}


def is_named(text: str) -> bool:
    """Say whether `text` has the root of a known format that is not read."""
    return local_name(root_name(text)) in _NAMED


def is_xml(text: str) -> bool:
    """Say whether `text` is XML, and no HTML: by the declaration above, or because it is well-formed throughout."""
    name = root_name(text)
    if not name or local_name(name).lower() == "html":
        return False
    end = text.rstrip()[-len(name) - 200 :]
    if declares_xml(text):
        return end.endswith(">")
    return name.lower() not in _HTML and f"</{name}" in end and end.endswith(">") and _is_well_formed(text)


def _is_well_formed(text: str) -> bool:
    try:
        return not tree_of(text).fault
    except (ExtractError, etree.XMLSyntaxError):
        return False


def refusal(text: str) -> ExtractError:
    """Return why `text`, which is no feed, is not read."""
    name = local_name(root_name(text))
    if not name:
        return ExtractError("is no feed, for it is not XML", remedy=_NO_ARTICLES)
    what, remedy = _NAMED.get(name, (f"XML with the root <{name}>, a format that is not read", _NO_ARTICLES))
    return ExtractError(f"is {what}", remedy=remedy)
