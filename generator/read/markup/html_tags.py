"""The elements of HTML, by what they do to text, and how text that has tags in it is told from text about them."""

from __future__ import annotations

import re

# What the HTML standard's style sheet displays as a block, and the older elements that it still knows.
_BLOCK_NAMES = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p
    plaintext pre search section summary table tbody tfoot thead tr ul xmp
"""
_HIDDEN_NAMES = """
    annotation annotation-xml audio button canvas datalist del head iframe noembed noframes noscript object rp script
    select style svg template textarea title video
"""
_INLINE_NAMES = """
    a abbr acronym b bdi bdo big br cite code col colgroup data dfn em embed font i img input ins kbd label link mark
    math meta nobr picture q rb rt rtc ruby s samp small source span strike strong sub sup td th time track tt u var
    wbr
"""
BLOCKS = frozenset(_BLOCK_NAMES.split())
HIDDEN = frozenset(_HIDDEN_NAMES.split())
ELEMENTS = BLOCKS | HIDDEN | frozenset(_INLINE_NAMES.split())
"""The names of all elements that are known."""

# Those without content, and those that the next one closes.
_NEED_NOT_CLOSE = frozenset(
    ("br", "hr", "img", "input", "link", "meta", "source", "wbr", "embed", "p", "li", "dt", "dd", "tr", "td", "th")
)

TAG = re.compile(rf"</?(?:{'|'.join(sorted(ELEMENTS - {'head', 'body', 'html'}))})(?=[\s/>])|<[!?]", re.IGNORECASE)
"""The beginning of a tag that may stand in a text, of a comment or of a declaration."""

_FIRST = re.compile(r"\s*+(?:<!--.*?-->\s*+)*+<([a-z][a-z0-9-]{0,14})(?=[\s/>])[^<>]*+>", re.IGNORECASE | re.DOTALL)
_BLANK_LINE = re.compile(r"\n[^\S\n]*+\n\s*+")
_GOES_ON = re.compile(r" ?[,;:)]| [a-z&]")
_USUAL = re.compile(
    r"</?(?:p|br|div|h[1-6]|[uo]l|li|blockquote|article|section|span|em|strong|a|b|i|u)\b[^<>]*>", re.IGNORECASE
)
_PARTS = "p|div|h[1-6]|[uo]l|li|blockquote|article|section|figure|table|tr|pre"
# In text about HTML a tag is a word like others, with a space before it or quotation marks around it.
_CLOSES = re.compile(rf"[^\s<>`'\"“‘„«(]\s?</(?:{_PARTS})\s*>(?=\s*(?:<|\n|\Z)|[^\W_])", re.IGNORECASE)
_BREAKS = re.compile(
    r"(?<![`'\"(])<br\s*/?>\s*<br\s*/?>|[^\s<>`'\"“‘„«(]<br\s*/?>(?=\s*\S)|[.!?…”\"]\s?<br\s*/?>", re.IGNORECASE
)
_LINKS = re.compile(
    r"<a\s[^<>]{0,500}?href\s*=\s*[\"'][^\"'<>]{1,2000}[\"'][^<>]{0,500}>[^<>]{1,500}</a>", re.IGNORECASE
)

_EMPHASIS = re.compile(r"<(b|i|em|strong|u|sup|sub|span)(?:\s[^<>]{0,500})?>[^\s<>][^<>]{0,500}</\1>", re.IGNORECASE)


def has_usual_tags(text: str) -> bool:
    """Say whether one of the usual tags stands in `text`, which as a whole is HTML or has none."""
    return "<" in text and _USUAL.search(text) is not None


def is_surely_html(text: str) -> bool:
    """Say whether `text`, which should be plain, is HTML: whether tags part it that are no words of a sentence.

    That is where it begins with an element that it closes, a closing tag ends a word, a line break stands at a
    sentence's end or twice, or a link or an emphasis is whole.
    """
    if "<" not in text:
        return False
    return begins_with_element(text) or any(rule.search(text) for rule in (_CLOSES, _BREAKS, _LINKS, _EMPHASIS))


def is_fragment(text: str) -> bool:
    """Say whether `text`, a whole file, is a piece of HTML that begins outside a tag: tags part most of it."""
    if "</" not in text and "<br" not in text.lower():
        return False
    paragraphs = [part for part in _BLANK_LINE.split(text) if part.strip()]
    marked = sum(1 for part in paragraphs if _CLOSES.search(part) or _BREAKS.search(part))
    return marked * 2 >= len(paragraphs)


def begins_with_element(text: str) -> bool:
    """Say whether `text` begins with a known element, closed in it or one that need not be, and not with its name.

    A sentence about an element goes on behind its tag: ``<b> and </b> make text bold``.
    """
    found = _FIRST.match(text)
    name = found[1].lower() if found else ""
    if not found or name not in ELEMENTS or _GOES_ON.match(text, found.end()):
        return False
    if name in _NEED_NOT_CLOSE:
        return found.end() < len(text.rstrip())
    return re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, found.end()) is not None
