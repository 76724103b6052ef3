"""XML text -> elements, whatever it does to a parser."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from html.entities import html5

from lxml import etree

from generator.errors import ExtractError
from generator.model import BOUNDS
from generator.read.markup.nesting import is_deeper
from generator.read.text.cleaning import clean

# White space, declarations, comments and a document type, which may hold declarations of its own.
_PROLOGUE = re.compile(
    r"(?:\s++ | <\?(?:(?!\?>).)*+\?> | <!--(?:(?!-->).)*+--> | <!DOCTYPE(?:[^\[\]<>\"']|\"[^\"]*+\"|'[^']*+')*+"
    r"(?:\[(?:[^\]\"']|\"[^\"]*+\"|'[^']*+')*+\]\s*+)?>)*+",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_NAME = re.compile(r"<([A-Za-z_][\w.:-]{0,99})")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&(#(?:\d{1,7}|[xX][0-9A-Fa-f]{1,6});|[A-Za-z][A-Za-z0-9]{1,31};)?")
# References to control characters, by which HTML means those of Windows-1252.
_C1 = re.compile(r"&#(?:1(?:2[89]|[345][0-9])|[xX][89][0-9a-fA-F]);")
_OWN = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))
_LONGEST_FAULT = 120
_ENTITIES = re.compile(r"<!ENTITY", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z_]")
MOST_TAGS = 250_000


@dataclass(frozen=True, slots=True)
class Tree:
    """A document's root, and in words what is malformed in it, empty where nothing is."""

    root: etree._Element
    fault: str = ""
    line: int = 0


def root_name(text: str) -> str:
    """Return the name of the root element of `text` with its prefix, "" where it is neither XML nor HTML."""
    found = _NAME.match(text, _body(text))
    return found[1] if found else ""


def document_type(text: str) -> str:
    """Return what stands in `text` before the root element."""
    return text[: _body(text)]


def tree_of(text: str, deepest: int = BOUNDS.nesting) -> Tree:
    """Return the elements in `text`; where it is malformed, those that stand in it nevertheless.

    Character references that only HTML knows, and ampersands that stand for themselves, are mended. No entity is
    expanded and nothing is fetched. Raises `ExtractError` where it declares entities of its own, is nested more deeply
    than `deepest`, has more than `MOST_TAGS`, or holds no element.
    """
    if _ENTITIES.search(document_type(text)):
        what = "declares entities, by which a short text can be made to stand for a very long one"
        raise ExtractError(what, remedy="Remove its document type")
    if text.count("<") > MOST_TAGS and sum(1 for _ in _TAG.finditer(text)) > MOST_TAGS:
        raise ExtractError(f"is XML of more than {MOST_TAGS:,} tags", remedy="Part it")
    text = _C1.sub(lambda found: unescape(found[0]), _NOT_XML.sub("", text).strip())
    try:
        return Tree(_shallow(_parsed(text, _parser(recover=False)), deepest))
    except etree.XMLSyntaxError as error:
        line, column = error.position
        what = clean(error.msg.partition("\n")[0].partition(", line ")[0][:_LONGEST_FAULT])
        fault = f"{what} in column {column}"
    parser = _parser(recover=True)
    root: etree._Element | None = _parsed(_REFERENCE.sub(_mended, text), parser)
    if root is None or any("Excessive depth" in entry.message for entry in parser.error_log):
        raise ExtractError(f"is malformed XML: {fault}", line=line, remedy="Mend it, or fetch it anew")
    return Tree(_shallow(root, deepest), fault, line)


def _shallow(root: etree._Element, deepest: int) -> etree._Element:
    if is_deeper(root, deepest):
        what = f"is XML nested too deeply to be read (more than {deepest} levels)"
        raise ExtractError(what, remedy="Fetch it anew, or raise the option max_nesting")
    return root


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )


def _parsed(text: str, parser: etree.XMLParser) -> etree._Element:
    return etree.fromstring(text.encode("utf-8"), parser)


def _mended(found: re.Match[str]) -> str:
    """An ampersand or a reference as XML knows it: that to a character which it does not allow is dropped."""
    reference = found[1]
    if not reference:
        return "&amp;"
    if reference.startswith("#"):
        code = int(reference[2:-1], 16) if reference[1] in "xX" else int(reference[1:-1])
        return found[0].lower() if code <= sys.maxunicode and not _NOT_XML.match(chr(code)) else ""
    return found[0] if reference in _OWN else html5.get(reference, f"&amp;{reference}")


def _body(text: str) -> int:
    """Where the root element begins."""
    start = 1 if text.startswith("\ufeff") else 0
    if text[start : start + 1].isalnum():  # as most plain text begins
        return start
    if text[start : start + 1].isalnum():  # as most plain text begins
        return start
    found = _PROLOGUE.match(text, start)
    return found.end() if found else start


def local_name(name: str) -> str:
    """Return `name` without its prefix."""
    return name.rpartition(":")[2]


def declares_xml(text: str) -> bool:
    """Say whether `text` begins with an XML declaration."""
    return text[:200].lstrip("\ufeff \t\r\n").startswith("<?xml")


def text_of_only(elements: Iterable[etree._Element]) -> str:
    """Return the text, its white space folded, of the one element that `elements` are; "" if they are not one."""
    found = list(elements)
    return " ".join("".join(map(str, found[0].itertext())).split()) if len(found) == 1 else ""
