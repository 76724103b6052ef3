"""The image that stands for the site or a topic where a page of it is shared, drawn in the theme's colours.

A letter that the font does not have, or that would have to be joined to its neighbours, is not drawn wrongly: a topic
so named has the card of the site, and a site so named one without words.
"""

from __future__ import annotations

import io
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
_PAPER, _INK = (0xFD, 0xFC, 0xFA), (0x1D, 0x1C, 0x1A)
ACCENT = "#0f4c5c"
_LEFT, _RIGHT = 96, 1104
_LARGEST, _SMALLEST, _SMALL = 104, 56, 40
_MOST_LINES, _MOST_LETTERS = 4, 200
_SHADES = 15  # of four bits, one is left for the accent
_RUNS_ONLY = 3
"""zlib's Z_RLE, which looks for runs alone: what else is found differs with the build of zlib and the processor."""


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on a card: `title` large, `line` small above it, in the colour `accent` what is drawn beside them."""

    title: str
    line: str = ""
    accent: str = ACCENT


def can_draw(text: str) -> bool:
    """Whether every letter of `text` can be drawn by itself, from left to right."""
    return all(_is_drawable(character) for character in unicodedata.normalize("NFC", text))


@cache
def _is_drawable(character: str) -> bool:
    if character.isspace():
        return True
    if unicodedata.bidirectional(character) in ("R", "AL", "AN") or unicodedata.category(character)[0] in "MC":
        return False
    return _mask(character) != _mask("\uffff")  # what a font draws where it has nothing


def _mask(character: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(_SMALL).getmask(character)
    return mask.size, bytes(mask)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = files("ziafont").joinpath("fonts", "DejaVuSans.ttf").read_bytes()
    # the other layout engine would give other places where a system has other libraries
    return ImageFont.truetype(io.BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)


def card(words: Words) -> bytes:
    """A PNG of `SIZE`, the same bytes for the same words."""
    image = Image.new("L", SIZE, 0)
    draw = ImageDraw.Draw(image)
    title, line = (unicodedata.normalize("NFC", text) if can_draw(text) else "" for text in (words.title, words.line))
    if line:
        draw.text((_LEFT, 88), _fitted(line[:_MOST_LETTERS], _SMALL), fill=170, font=_font(_SMALL))
    size, shown = _set(title)
    height = round(size * 1.2)
    top = 350 - len(shown) * height // 2
    for place, text in enumerate(shown):
        draw.text((_LEFT, top + place * height), text, fill=255, font=_font(size))
    if not shown:
        for place, length in enumerate((480, 480, 260)):
            draw.rounded_rectangle((_LEFT, 240 + place * 72, _LEFT + length, 268 + place * 72), 14, fill=255)
    coloured = image.point([shade * (_SHADES - 1) // 255 for shade in range(256)])
    coloured.putpalette(_palette(words.accent))
    ImageDraw.Draw(coloured).rectangle((0, 0, 24, SIZE[1]), fill=_SHADES)
    ImageDraw.Draw(coloured).rectangle((_LEFT, SIZE[1] - 96, _LEFT + 160, SIZE[1] - 88), fill=_SHADES)
    out = io.BytesIO()
    coloured.save(out, "PNG", bits=4, compress_type=_RUNS_ONLY)
    return out.getvalue()


def _palette(accent: str) -> list[int]:
    """From paper to ink, and the accent."""
    last = _SHADES - 1
    shades = [
        paper + (ink - paper) * step // last for step in range(_SHADES) for paper, ink in zip(_PAPER, _INK, strict=True)
    ]
    return [*shades, *bytes.fromhex(accent[1:])]


def _set(title: str) -> tuple[int, list[str]]:
    """The size of letters in which `title` fits, and its lines; the last ends in an ellipsis where it never does."""
    for size in range(_LARGEST, _SMALLEST - 1, -8):
        lines = list(_lines(title, size))
        if len(lines) <= _MOST_LINES:
            return size, lines
    return _SMALLEST, [*lines[: _MOST_LINES - 1], _fitted(f"{lines[_MOST_LINES - 1]} …", _SMALLEST)]


def _lines(text: str, size: int) -> Iterator[str]:
    line = ""
    for word in text[:_MOST_LETTERS].split():
        if _width(f"{line} {word}".strip(), size) <= _RIGHT - _LEFT:
            line = f"{line} {word}".strip()
            continue
        if line:
            yield line
        line = word
        while _width(line, size) > _RIGHT - _LEFT:
            end = _fitting(line, size)
            yield line[:end]
            line = line[end:]
    if line:
        yield line


def _fitted(text: str, size: int) -> str:
    """As much of `text` as fits on a line."""
    if _width(text, size) <= _RIGHT - _LEFT:
        return text
    return f"{text[: _fitting(text, size) - 1].rstrip(' …')}…"


def _fitting(text: str, size: int) -> int:
    """How many letters of `text` fit on a line, at least one."""
    ends = range(1, len(text) + 1)
    return max(1, bisect_right(ends, _RIGHT - _LEFT, key=lambda end: _width(text[:end], size)))


def _width(text: str, size: int) -> int:
    return round(_font(size).getlength(text))
