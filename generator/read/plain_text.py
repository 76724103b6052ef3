"""Plain text: a title, a blank line, paragraphs; above them, if need be, a header of ``key: value`` lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.read.address import web_address
from generator.read.article import Article, Block
from generator.read.cleaning import clean
from generator.read.dates import iso_date
from generator.read.sample import Format

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

READER = "plain text"

LONGEST_UNMARKED_TITLE = 200
_FENCE = "---"
_FIELD = re.compile(r"([A-Za-z][\w .-]{0,40}?) ?: ?(.*)")
_FLOW_ITEM = re.compile(r"""(?:"([^"]*)"|'([^']*)'|([^,"'][^,]*))(?: ?, ?|$)""")
_FIELDS = frozenset(("title", "date", "author", "authors", "source", "sitename", "url", "language", "lang", "tags"))
_LISTS = frozenset(("author", "authors", "tags"))
_SENTENCE_END = re.compile(r"[.!?…。．؟।॥۔！？｡։።]['\"’”»›“‘」』)\]）】]*$")


@dataclass(frozen=True, slots=True)
class _Header:
    """What stands above the text: its fields, how many lines it takes, and what of it was not understood.

    `heads_title` says that by its form the line below it can only be the title.
    """

    fields: dict[str, object]
    lines: int = 0
    notes: tuple[str, ...] = ()
    heads_title: bool = False


def parse(text: str) -> Iterator[Article]:
    """Yield the one article in `text`, whose lines end in LF.

    The first line is the title if a blank line follows, or if it is at most 200 characters and does not end as a
    sentence does, and more text follows. Each other line is a paragraph. A header between two lines ``---``
    gives metadata, and so do a first line that is nothing but a web address and a second that is its date.
    """
    lines = text.split("\n")
    header = _fenced_header(lines) or _address_header(lines) or _Header({})
    given = header.fields.get("title")
    known = clean(given) if isinstance(given, str) else ""
    title, paragraphs = _parted([clean(line) for line in lines[header.lines :]], header, known)
    fields = {**header.fields, "title": title} if title else header.fields
    yield Article(READER, fields, tuple(map(Block, paragraphs)), header.notes)


def _fenced_header(lines: Sequence[str]) -> _Header | None:
    if lines[0].strip() != _FENCE:
        return None
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), 0)
    fields, notes = _fields(lines[1:end])
    return _Header(fields, lines=end + 1, notes=notes) if fields else None


def _fields(lines: Sequence[str]) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the known fields and notes; no fields where the lines do not begin like a header."""
    fields: dict[str, object] = {}
    notes = []
    key = ""
    items: list[str] = []
    for number, (raw, line) in enumerate(((raw, clean(raw)) for raw in lines), 2):
        found = None if raw[:1].isspace() else _FIELD.fullmatch(line)
        if found:
            key = found[1].lower()
            if key in fields:
                notes.append(f"The {key} stands twice in the header; the last one was taken.")
            items = _items(found[2]) if key in _LISTS else []
            if key in _FIELDS:
                fields[key] = items if key in _LISTS else _unquoted(found[2])
        elif not line or line.startswith("#"):
            continue
        elif not key:
            return {}, ()
        elif line.startswith("- ") and key in _LISTS:
            items.append(_unquoted(line[2:]))
        elif key in _FIELDS:
            notes.append(f"Line {number} was left out, for in a header it is not of the form key: value.")
    return fields, tuple(notes)


def _items(text: str) -> list[str]:
    if text.startswith("[") and text.endswith("]"):
        return [next(filter(None, item.groups()), "") for item in _FLOW_ITEM.finditer(text[1:-1].strip())]
    return [_unquoted(item) for item in text.split(";" if ";" in text else ",") if item]


def _unquoted(text: str) -> str:
    stripped = text.strip()
    quoted = len(stripped) > 1 and stripped[0] == stripped[-1] and stripped[0] in "\"'"
    return stripped[1:-1] if quoted else stripped


def _address_header(lines: Sequence[str]) -> _Header | None:
    start = next((number for number, line in enumerate(lines) if line and not line.isspace()), len(lines))
    url = web_address(lines[start]) if start + 1 < len(lines) else None
    if url is None or not iso_date(lines[start + 1]) or not any(map(clean, lines[start + 2 :])):
        return None
    return _Header({"url": url, "date": lines[start + 1]}, lines=start + 2, heads_title=True)


def _parted(lines: Sequence[str], header: _Header, title: str) -> tuple[str, tuple[str, ...]]:
    """Return title and paragraphs; `title` is the one that `header` gives, if it gives one."""
    first = next((number for number, line in enumerate(lines) if line), len(lines))
    paragraphs = tuple(filter(None, lines[first:]))
    if title or len(paragraphs) < 2:
        return title, paragraphs
    short = len(paragraphs[0]) <= LONGEST_UNMARKED_TITLE
    ends_like_title = short and (header.heads_title or not _SENTENCE_END.search(paragraphs[0]))
    is_title = not lines[first + 1] or ends_like_title
    return (paragraphs[0], paragraphs[1:]) if is_title else ("", paragraphs)


FORMAT = Format(("text",), lambda sample: True, lambda sample, name: parse(sample.text))
"""What no rule claims is plain text."""
