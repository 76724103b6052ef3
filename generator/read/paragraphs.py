"""Where the paragraphs of an article part: once, here, for all that follows shares their numbers."""

from __future__ import annotations

from generator.read.cleaning import clean


def with_unix_line_ends(text: str) -> str:
    """Return `text` with LF for every CRLF and CR."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Return the lines of `text` that hold something, clean."""
    return tuple(filter(None, map(clean, with_unix_line_ends(text).split("\n"))))


def below_title(title: str, paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Return `paragraphs` without a first one that repeats `title`, if others follow it."""
    return paragraphs[1:] if len(paragraphs) > 1 and paragraphs[0] == title else paragraphs
