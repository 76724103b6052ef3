"""Lists of names in a field: parted, each once, within bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.read.text.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

_MANY_NAMES = 4


def parts_of(text: str, separators: str) -> list[str]:
    """Return what stands in `text` between those of `separators` that come first in their order, clean."""
    parts = text.split(next((mark for mark in separators if mark in text), separators[0]))
    return [part for part in map(clean, parts) if part]


def is_spelled(items: Sequence[object]) -> bool:
    """Say whether they are the letters of one text, as goose3 writes an author that it took for a list."""
    letters = [item for item in items if isinstance(item, str) and len(item) == 1]
    return len(items) > 2 and len(letters) == len(items) and (" " in letters or all(map(str.isascii, letters)))


def distinct(texts: list[str]) -> tuple[str, ...]:
    """Return `texts`, of those that differ in capitals alone the first."""
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(text.casefold(), text)
    return tuple(first.values())


def within_bounds(names: Sequence[str], what: str, longest: int, notes: list[str]) -> tuple[str, ...]:
    """Return those of `names` that have at most `longest` characters, up to four times as many in all.

    That others were left out of `what` they are is added to `notes`.
    """
    kept, left = [], _MANY_NAMES * longest
    for name in names:
        if len(name) <= min(longest, left):
            kept.append(name)
            left -= len(name)
    if len(kept) < len(names):
        notes.append(f"Of the {what}, those that are too long or too many were left out.")
    return tuple(kept)
