"""Bytes -> text."""

from __future__ import annotations

from generator.errors import ExtractError
from generator.read.paragraphs import with_unix_line_ends

_PROBED = 8192
_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


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
