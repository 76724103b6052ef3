"""Which format a file is in, by its name and its content; its bytes, decoded, go to that format's parser."""

from __future__ import annotations

import re
from hashlib import sha256 as sha256_of
from typing import TYPE_CHECKING

from generator.errors import ExtractError
from generator.read import plain_text, trafilatura_json
from generator.read.paragraphs import with_unix_line_ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Extract

PLAIN_TEXT_SUFFIXES = frozenset(("", "txt", "text"))
JSON_SUFFIXES = frozenset(("json", "jsonl", "ndjson"))
JSON_LINES_SUFFIXES = frozenset(("jsonl", "ndjson"))

_SUFFIX = re.compile(r"[^.].*\.([a-z0-9]{0,3}[a-z][a-z0-9]{0,9})", re.IGNORECASE | re.DOTALL)
_PROBED = 8192
_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_WEB_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)


def check_name(name: str, path: str) -> None:
    """Raise `ExtractError` if a file called `name` is of a format that is not read."""
    if _suffix(name) not in PLAIN_TEXT_SUFFIXES | JSON_SUFFIXES:
        what = "is not a format that is read yet: plain text (.txt) and trafilatura's JSON (.json, .jsonl) are"
        raise ExtractError(what, path=path, remedy="Convert it to one of these, or keep it elsewhere")


def parse(data: bytes, *, name: str, path: str) -> Iterator[Extract | ExtractError]:
    """Yield what is in `data`, the bytes of a file called `name` that is known as `path`; nothing is raised."""
    try:
        yield from _parse_text(decoded(data, path), name, path)
    except ExtractError as error:
        yield error


def decoded(data: bytes, path: str) -> str:
    """Return the text in `data`, without byte order mark, its lines ending in LF.

    Raises `ExtractError` where it is empty, binary or not UTF-8.
    """
    if b"\x00" in data[:_PROBED] and not data.startswith(_WIDE_BOMS):
        what = f"is binary, not text (byte 0x00 at offset {data.index(0)})"
        raise ExtractError(what, path=path, remedy="Save the article's text as UTF-8")
    if b"\x1b$" in data and b"\x1b(" in data:
        raise ExtractError("is not UTF-8 but ISO-2022", path=path, remedy="Save it as UTF-8")
    try:
        text = data.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        offset = error.start + (len(_BOM) if data.startswith(_BOM) else 0)
        what = f"is not UTF-8 (byte 0x{data[offset]:02x} at offset {offset})"
        raise ExtractError(what, path=path, remedy="Save it as UTF-8") from None
    if not text or text.isspace():
        what = "is empty" if not text else "holds nothing but white space"
        raise ExtractError(what, path=path, remedy="Give it text, or remove it")
    return with_unix_line_ends(text)


def _parse_text(text: str, name: str, path: str) -> Iterator[Extract | ExtractError]:
    sha256 = sha256_of(text.encode()).hexdigest()
    suffix = _suffix(name)
    if suffix in JSON_SUFFIXES or trafilatura_json.is_articles(text):
        yield from trafilatura_json.parse(text, path=path, sha256=sha256, lines=suffix in JSON_LINES_SUFFIXES)
    elif _WEB_PAGE.match(text):
        what = "is a saved web page, which is not a format that is read yet"
        raise ExtractError(what, path=path, remedy="Save the article's text alone")
    else:
        yield plain_text.parse(text, path=path, sha256=sha256)


def _suffix(name: str) -> str:
    """Return the suffix of `name` in lower case, without its dot; a number or a long word after a dot is none."""
    found = _SUFFIX.fullmatch(name)
    return found[1].lower() if found else ""
