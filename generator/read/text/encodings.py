"""Bytes -> text: UTF-8 and what says its encoding itself; the rest is the matter of `legacy_encodings`."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import ExtractError
from generator.read.text import legacy_encodings as legacy
from generator.read.text.paragraphs import with_unix_line_ends

_PROBED = 8192
_LONGEST_CUT = 3
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_ESCAPED = ("iso2022_jp", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_kr")
_XML = re.compile(rb"""\s*<\?xml[^>]{1,200}?\bencoding\s*=\s*["']([A-Za-z0-9._:-]{2,40})["']""")
_META = re.compile(rb"""<meta\s[^>]{0,300}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_LABELS = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk", "euc-cn"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean", "windows-949"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cn-big5"), "big5hkscs"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620", "windows-874"), "cp874"),
    "iso-8859-8-i": "iso8859-8",
    "x-mac-cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
}
"""What a declared name means where it is not what Python calls so: https://encoding.spec.whatwg.org/#names-and-labels."""

_FOREIGN = {
    b"%PDF-": "a PDF document",
    b"{\\rtf": "a document in RTF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "a document of an old office program",
    b"\x1f\x8b": "packed by gzip",
}
"""What the first bytes of files tell that are no text, whatever they are called."""
_CUT = "The file ends within a character, which was left out."
_REMEDY = "Save it as UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, its lines ending in LF, the encoding it was in, and a sentence where that was guessed."""

    text: str
    encoding: str = "utf-8"
    note: str = ""


def decoded(data: bytes, path: str) -> Decoded:
    """Return the text in `data`, without byte order mark, its lines ending in LF.

    UTF-8 comes first, then what the text says of itself: a byte order mark, the NUL bytes of UTF-16 and UTF-32, the
    escapes of ISO-2022, the declaration of XML or HTML. The rest is guessed, by `legacy_encodings.guessed`. A text
    whose last character is cut off is read without that, with a note.

    Raises `ExtractError` where it is empty, binary, another program's document, or in an encoding that cannot be told
    for certain.
    """
    foreign = next((name for head, name in _FOREIGN.items() if data.startswith(head)), None)
    if foreign:
        raise ExtractError(f"is {foreign}, not text", path=path, remedy="Save its text as .txt or .html")
    try:
        found = _marked(data) or _utf8(data) or _wide(data) or _declared(data) or _guessed(data)
    except ExtractError as error:
        raise ExtractError(error.what, path=path, remedy=error.remedy) from None
    if not found.text or found.text.isspace():
        what = "holds nothing but white space" if found.text else "is empty"
        raise ExtractError(what, path=path, remedy="Give it text, or remove it")
    return Decoded(with_unix_line_ends(found.text), found.encoding, found.note)


def _marked(data: bytes) -> Decoded | None:
    """What stands after a byte order mark. A text of UTF-16 does not begin with NUL, so FF FE 00 00 is UTF-32."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                found = _cut(data[len(mark) :], error)
                if found is None:
                    raise _broken(data, len(mark) + error.start, f"marked as {encoding[:6].upper()}") from None
                return found
    return None


def _broken(data: bytes, offset: int, known: str) -> ExtractError:
    what = f"is {known}, but damaged (byte 0x{data[offset]:02x} at offset {offset})"
    return ExtractError(what, remedy="Mend it, or save it anew as UTF-8")


def _utf8(data: bytes) -> Decoded | None:
    probed = data[:_PROBED]
    if b"\x00" in probed:
        return None
    if b"\x1b$" in probed:
        return _escaped(data)
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError as error:
        found = _cut(data, error)
        if found is None and _is_damaged(data):
            raise _broken(data, error.start, "UTF-8") from None
        return found


def _is_damaged(data: bytes) -> bool:
    """Whether most of what is beyond ASCII is sound UTF-8, which does not happen in another encoding.

    So it is where surrogates stand in it, half a character each, as programs that count in UTF-16 may write them.
    """
    if legacy.has_surrogates(data):
        return True
    beyond = [character for character in data.decode(errors="surrogateescape") if not character.isascii()]
    return sum("\ud800" <= character <= "\udfff" for character in beyond) < len(beyond) / 2


def _cut(data: bytes, error: UnicodeDecodeError) -> Decoded | None:
    """UTF-8 that ends within a character: what a cut to so many bytes leaves."""
    ends_early = error.reason == "unexpected end of data" and len(data) - error.start <= _LONGEST_CUT
    if error.encoding != "utf-8" or not ends_early or data[: error.start].isascii():
        return None
    return Decoded(data[: error.start].decode(), note=_CUT)


def _escaped(data: bytes) -> Decoded | None:
    for encoding in _ESCAPED:
        text = legacy.strictly(data, encoding)
        if text is not None and legacy.is_written(text):
            return Decoded(text, encoding)
    raise ExtractError("has the escapes of ISO-2022 and is not sound ISO-2022", remedy=_REMEDY)


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark, where one reading alone is text; other bytes with NUL among them are no text."""
    if b"\x00" not in data[:_PROBED]:
        return None
    readings = [(encoding, legacy.strictly(data, encoding)) for encoding in _WIDE]
    sound = [Decoded(text, encoding) for encoding, text in readings if text is not None and _is_text(text)]
    if len(sound) == 1:
        return sound[0]
    what = f"is binary, not text (byte 0x00 at offset {data.index(0)})"
    raise ExtractError(what, remedy="Save the article's text as UTF-8")


def _is_text(text: str) -> bool:
    """Whether all characters are assigned and some are ASCII, as spaces, line ends and marks are in any language."""
    return legacy.is_written(text) and any(character.isascii() for character in text[:_PROBED])


def _declared(data: bytes) -> Decoded | None:
    found = next(_labels(data[:_PROBED]), None)
    if found is None:
        return None
    encoding = _LABELS.get(found, found.replace("windows-", "cp"))
    text = legacy.strictly(data, encoding)
    return Decoded(text, encoding) if text is not None and legacy.is_written(text) else None


def _labels(head: bytes) -> Iterator[str]:
    """The encodings that the head of a file names; Unicode's are not among them, for it has been tried."""
    for pattern in (_XML, _META):
        found = pattern.match(head) if pattern is _XML else pattern.search(head)
        if found and not found[1].lower().startswith((b"utf", b"ucs", b"unicode")):
            yield found[1].decode().lower()


def _guessed(data: bytes) -> Decoded:
    found = legacy.guessed(data)
    cut = ""
    if found is None and data[-1] >= 0x80:
        found, cut = legacy.guessed(data[:-1], is_cut=True), f" {_CUT}"
    if found is None:
        raise _unknown(data)
    text, encoding = found
    name = encoding.replace("cp125", "windows-125").replace("_", "-")
    return Decoded(text, encoding, f"The file does not say its encoding; it was read as {name}.{cut}")


def _unknown(data: bytes) -> ExtractError:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        at = f"byte 0x{data[error.start]:02x} at offset {error.start}"
        what = f"is not UTF-8 ({at}), and in which other encoding it is cannot be told for certain"
        return ExtractError(what, remedy=_REMEDY)
    return ExtractError("is in no encoding that can be told for certain", remedy=_REMEDY)
