"""HTML -> blocks: the paragraphs that a reader of the page would see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce

from lxml import etree

from generator.errors import ExtractError
from generator.model import BOUNDS, Form
from generator.read.article import Block
from generator.read.markup.html_tags import BLOCKS, HIDDEN
from generator.read.markup.nesting import is_deeper
from generator.read.text.cleaning import clean
from generator.read.text.paragraphs import blocks_of_text, joined
from generator.read.text.sentences import ends_sentence, open_quotation

_LINE, _CELL = "\n", "\x1f"

_FORMS: dict[str, Form] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    "blockquote": "quote",
}
_WEIGHT: dict[Form, int] = {"paragraph": 0, "item": 1, "quote": 2, "heading": 3}
_PREFORMATTED = frozenset(("pre", "listing", "plaintext", "xmp"))
_PARTS_TEXT = frozenset(("p", "br", "div", "td", *_PREFORMATTED))
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

# The parser takes these void elements for open ones, drops what stands below </html>, and knows no </br>.
_MISREAD = re.compile(r"</?(?:wbr|source|track|embed|keygen|bgsound|command)(?=[\s/>])[^<>]*>", re.IGNORECASE)
_ENDS_PAGE = re.compile(r"</(?:html|head|body)(?=[\s/>])[^<>]*>", re.IGNORECASE)
_CLOSED_BREAK = re.compile(r"</br(?=[\s/>])", re.IGNORECASE)

MOST_TAGS = 250_000
MOST_ATTRIBUTES = 500

_TOO_DEEP = "Excessive depth"

# Blocks that are open around what stands in no other: <html>, <body>, and the walk itself.
_LOOSE = 3

_REMEDY = "Save the article's text alone"

_TAG = re.compile(r"</?[A-Za-z]")
_WHOLE_TAG = re.compile(r"<[A-Za-z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+")
_UNQUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'|([^\s/\"']++)")
# CSS Text, "segment break transformation": the scripts that set no spaces get none from a line's end.
_LINE_WITHIN_UNSPACED = re.compile(
    "(?<=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff65])\\n\\s*(?=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff65])"
)
_BLANK_LINE = re.compile(r"\n\s*\n")


def blocks_of_html(html: str) -> tuple[Block, ...]:
    """Return the blocks of a fragment of HTML or of a whole page's body, clean; what is not shown is left out.

    A block is what stands between two boundaries of block-level elements (the HTML standard, 15.3 "Non-replaced
    elements"), with its form: ``item`` in ``li``, ``dt`` and ``dd``, ``quote`` in ``blockquote``, ``heading`` in
    ``h1`` to ``h6``; where these are nested a heading comes before a quotation, that before an item.

    - What ``figcaption`` holds is marked as a caption, but for that of a quotation, which names the speaker.
    - Two ``<br>`` part a block; a single one is a space, unless each of the lines is whole sentences, or the first is
      bold, as a subheading is.
    - A row of a table is one block, its cells joined with `` | ``; cells that hold blocks are parted as these are.
    - A body that is one long paragraph is parted as plain text is.
    - ``<pre>``, and text that no ``p``, ``div`` or ``br`` parts, is plain text, whose line ends count.
    - ``<q>`` gets quotation marks, the reading above a ruby base stands in brackets after it, and a picture for a
      character (emoji) becomes the character.
    - Not shown are scripts, styles, templates, controls, what stands in for media, comments, the page's title, what
      is marked as deleted, and what is ``hidden``, ``aria-hidden`` or styled as neither displayed nor visible.

    Raises `ExtractError` as `root_of_html` does. Any other text goes in; the time is linear.
    """
    if "<" not in html and "&" not in html:
        return blocks_of_text(html)
    blocks = _Reader(root_of_html(f"<html><body>{html}")).blocks()
    return blocks_of_text(blocks[0].text) if len(blocks) == 1 and blocks[0] == Block(blocks[0].text) else blocks


def root_of_html(html: str, deepest: int = BOUNDS.nesting) -> etree._Element:
    """Return the elements of a page of HTML, well-formed or not, without its comments.

    Raises `ExtractError` where they are nested more deeply than `deepest`, or more than `MOST_TAGS`, or one has more
    than `MOST_ATTRIBUTES`, each of which the parser compares with all before it. The parser is libxml2's: a browser's
    algorithm looks through all open elements at each tag, and opens formatting elements anew in each paragraph, which
    takes quadratic time and space.
    """
    if html.count("<") > MOST_TAGS and sum(1 for _ in _TAG.finditer(html)) > MOST_TAGS:
        raise ExtractError(f"is HTML of more than {MOST_TAGS:,} tags", remedy=_REMEDY)
    if any(_is_crowded(tag[0]) for tag in _WHOLE_TAG.finditer(html)):
        raise ExtractError(f"is HTML with a tag of more than {MOST_ATTRIBUTES:,} attributes", remedy=_REMEDY)
    mended = _CLOSED_BREAK.sub("<br", _ENDS_PAGE.sub("", _MISREAD.sub("", html))).replace("\0", "").replace(_CELL, " ")
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    root: etree._Element | None = etree.fromstring(mended.encode("utf-8", "ignore"), parser)
    root = etree.Element("html") if root is None else root
    if any(_TOO_DEEP in entry.message for entry in parser.error_log) or is_deeper(root, deepest):
        raise ExtractError(f"is HTML nested too deeply to be read (more than {deepest} levels)", remedy=_REMEDY)
    return root


def _is_crowded(tag: str) -> bool:
    return len(tag) > MOST_ATTRIBUTES and sum(map(bool, _UNQUOTED.findall(tag))) > MOST_ATTRIBUTES


class _Reader:
    """Walks a tree once and gathers runs of text; `_LINE` in a run is a line break, `_CELL` where a cell begins."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._is_plain = next(root.iter(*_PARTS_TEXT), None) is None
        self._found: list[Block] = []
        self._run: list[str] = []
        self._forms: list[Form] = ["paragraph"]
        self._hidden = 0
        self._preformatted = 0
        self._captions = 0
        self._quotations = 0

    @property
    def _keeps_lines(self) -> bool:
        """Whether line ends count: in preformatted text, and in loose text where nothing else parts it."""
        return self._preformatted > 0 or (self._is_plain and len(self._forms) == _LOOSE)

    def blocks(self) -> tuple[Block, ...]:
        for event, element in etree.iterwalk(self._root, events=("start", "end")):
            if event == "start":
                if self._hidden or not _is_shown(element):
                    self._hidden += 1
                else:
                    self._open(element)
                    self._add(element.text)
            else:
                if self._hidden:
                    self._hidden -= 1
                else:
                    self._close(element)
                if not self._hidden:
                    self._add(element.tail)
        self._flush()
        return tuple(self._found)

    def _add(self, text: str | None) -> None:
        if text:
            if _LINE in text and not self._keeps_lines:
                text = _LINE_WITHIN_UNSPACED.sub("", text).replace(_LINE, " ")
            self._run.append(text)

    def _open(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
            self._preformatted += tag in _PREFORMATTED
            self._captions += tag == "figcaption" and not _names_speaker(element)
            outer, own = self._forms[-1], _FORMS.get(tag, "paragraph")
            self._forms.append(own if _WEIGHT[own] > _WEIGHT[outer] else outer)
        elif tag == "br":
            self._run.append(_LINE)
        elif tag in ("td", "th"):
            self._run.append(_CELL)
        elif tag == "q":
            self._run.append("“‘"[self._quotations % 2])
            self._quotations += 1
        elif tag == "rt":
            self._run.append("(")
        elif tag == "img":
            self._run.append(_character(element.get("alt") or ""))

    def _close(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
            self._preformatted -= tag in _PREFORMATTED
            self._captions -= tag == "figcaption" and not _names_speaker(element)
            self._forms.pop()
        elif tag == "q":
            self._quotations -= 1
            self._run.append("”’"[self._quotations % 2])
        elif tag == "rt":
            self._run.append(")")
        elif tag in ("b", "strong") and _is_line(element):
            self._run.append(_LINE)

    def _flush(self) -> None:
        if not self._run:
            return
        run, form, furniture = "".join(self._run), self._forms[-1], "caption" if self._captions else ""
        self._run.clear()
        if self._keeps_lines:
            self._found.extend(Block(block.text, form, furniture) for block in blocks_of_text(run))
        else:
            parts = _parted(run, form) if _LINE in run or _CELL in run else (run,)
            self._found.extend([Block(text, form, furniture) for text in map(clean, parts) if text])


def _parted(run: str, form: Form) -> Iterator[str]:
    """The texts of a run with line breaks or cells."""
    cells = [cell for cell in run.split(_CELL) if cell and not cell.isspace()]
    if len(cells) > 1 and not any(map(_BLANK_LINE.search, cells)):
        yield " | ".join(filter(None, map(clean, cells)))
    elif form == "heading":
        yield from cells
    else:
        for cell in cells:
            yield from _lines(cell.strip())


def _lines(text: str) -> list[str]:
    parts = [part.split(_LINE) for part in _BLANK_LINE.split(text)]
    if len(parts) == 1 and all(map(_is_sentences, parts[0])):
        return parts[0]
    return [reduce(joined, map(str.strip, lines)) for lines in parts]


def _is_sentences(line: str) -> bool:
    """Say whether `line` ends a sentence, and no quotation that began in it goes on below."""
    return ends_sentence(line.rstrip()) and not open_quotation(line)


def _is_line(bold: etree._Element) -> bool:
    """Say whether an element is a first line by itself above a line break: a subheading within a paragraph."""
    below, above = bold.getnext(), bold.getparent()
    is_first = bold.getprevious() is None and above is not None and not (above.text or "").strip()
    return is_first and below is not None and below.tag == "br" and not (bold.tail or "").strip()


def _names_speaker(caption: etree._Element) -> bool:
    """Say whether a caption belongs to a quotation: then it says whose words they are."""
    return any(one is not None and one.tag == "blockquote" for one in (caption.getprevious(), caption.getnext()))


def _is_shown(element: etree._Element) -> bool:
    tag = element.tag
    if tag in HIDDEN or (tag == "dialog" and element.get("open") is None):
        return False
    if not element.attrib:
        return True
    if element.get("hidden") is not None or (element.get("aria-hidden") or "").strip().lower() == "true":
        return False
    style = element.get("style")
    return not style or not _HIDING.search(style)


def _character(alternative: str) -> str:
    """The character that a picture stands for: an alternative text of symbols alone, as of an emoji."""
    is_symbol = len(alternative) <= 16 and not alternative.isascii() and not any(map(str.isalnum, alternative))
    return alternative if is_symbol else ""
