"""Where the header of an article ends and its body begins: between fences, as JSON, or with neither."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.read.field_names import FIELD_NAMES, squeezed
from generator.read.formats.header_fields import KNOWN_KEYS
from generator.read.sample import MARKDOWN_SUFFIXES

KEY = re.compile(r"""["']?([A-Za-z][\w .-]{0,40}?)["']? ?([:=]) ?(.*)""")
LONGEST_PARSED = 64_000

_TEXT_SUFFIXES = MARKDOWN_SUFFIXES | {"", "txt", "text"}
_CLOSED_BY = {"---": ("---", "..."), "+++": ("+++",)}
_BARE_KEY = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}): ?(\S.*)?")
_TELLING = frozenset(squeezed(key) for name in ("title", "url", "date") for key in FIELD_NAMES[name])
_MOST_BARE = 30
_PANDOC = ("title", "author", "date")


@dataclass(frozen=True, slots=True)
class Header:
    """The lines of a header, how many lines it takes with its fences, and what it says where that is known already."""

    inner: Sequence[str]
    height: int
    is_toml: bool = False
    fields: Mapping[str, object] = field(default_factory=dict)


def header_of(text: str, suffix: str) -> Header | None:
    """Return the header that `text`, of a file with this suffix, begins with; None if it has none.

    It is closed, has a key at its head and one that is known in it. Above a blank line lines ``Key: value`` are one
    without fences, if two of their keys are known, an address, title or date among them. In Markdown an object of JSON
    is one, as Hugo has it, and so are pandoc's lines ``% title``, ``% author``, ``% date``.
    """
    if text[:3] in _CLOSED_BY:
        return _fenced(text.split("\n"))
    if suffix in MARKDOWN_SUFFIXES and text[:1] in ("{", "%"):
        return _of_json(text) if text[0] == "{" else _of_pandoc(text)
    return _bare(text) if suffix in _TEXT_SUFFIXES and KEY.match(text) else None


def _fenced(lines: Sequence[str]) -> Header | None:
    fence = lines[0].strip()
    closed_by = _CLOSED_BY.get(fence, ())
    end = next((number for number, line in enumerate(lines[1:], 1) if line[:4].strip() in closed_by), 0)
    if not end:
        return None
    inner = lines[1:end]
    first = next((line for line in inner if line.strip() and not line.lstrip().startswith("#")), "")
    is_header = (KEY.match(first) or first.startswith("[")) and _known(inner) and not _is_prose(inner)
    return Header(inner, end + 1, is_toml=fence == "+++") if is_header else None


def _known(lines: Iterable[str]) -> set[str]:
    return {squeezed(found[1]) for found in map(KEY.match, lines) if found} & KNOWN_KEYS


def _is_prose(lines: Sequence[str]) -> bool:
    """Say whether more of `lines` have no form that lines of a header have than have one."""
    strays = sum(1 for line in lines if line[:1].strip() and line[0] not in "-#[]{}'\"" and not KEY.match(line))
    return strays * 2 > sum(1 for line in lines if line.strip())


def _of_json(text: str) -> Header | None:
    try:
        found, end = json.JSONDecoder().raw_decode(text[:LONGEST_PARSED])
    except (ValueError, RecursionError):
        return None
    rest = text[end:].partition("\n")
    if rest[0].strip() or not rest[2].strip() or not {squeezed(key) for key in found} & KNOWN_KEYS:
        return None
    return Header((), text.count("\n", 0, end) + 1, fields={key.lower(): value for key, value in found.items()})


def _of_pandoc(text: str) -> Header | None:
    lines = text.split("\n", len(_PANDOC))[: len(_PANDOC)]
    height = next((number for number, line in enumerate(lines) if not line.startswith("% ")), len(lines))
    fields = {key: line[2:].strip() for key, line in zip(_PANDOC, lines[:height], strict=False)}
    return Header((), height, fields=fields) if fields.get("title") else None


def _bare(text: str) -> Header | None:
    lines = text.split("\n", _MOST_BARE + 1)
    end = next((number for number, line in enumerate(lines) if not line.strip()), 0)
    pairs = [_BARE_KEY.fullmatch(line.rstrip()) for line in lines[:end]]
    keys = {squeezed(found[1]) for found in pairs if found}
    is_header = all(pairs) and len(keys & KNOWN_KEYS) > 1 and keys & _TELLING and any(map(str.strip, lines[end:]))
    return Header(lines[:end], end + 1) if end and is_header else None
