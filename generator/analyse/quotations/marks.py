"""Quotation marks of one paragraph, paired: which opens, which closes, and what is left open at its end.

One pass over the marks with a stack, so that time grows with the text and not with its depth. A mark that fits
nothing is passed over: a typing error costs one quotation, not the rest of the paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

LONGEST = 60_000
"""Characters of a paragraph that are looked at. Prose has no longer paragraphs; what has gets no say over our time."""

_MARK = re.compile(r"""[“”„‟"«»‹›「」『』‘’]|(?<!\w)'(?=\w)|(?<=[,.?!…])'(?!\w)""")
_CLOSERS = {
    "“": "”“\"", "„": "“”\"", "‟": "”", "”": "”", '"': "\"”", "«": "»", "»": "«", "‹": "›", "›": "‹",
    "「": "」", "『": "』", "‘": "’", "'": "'",
}  # fmt: skip
_ALWAYS_OPEN = "„«‹「『“‟"
_SINGLE = "‘'"
_BEFORE_OPENING = "([{<—–-/“„«‘‹「『:¿¡=…"
_MEASURE = re.compile(r"\d['’′]\s?\d{1,2}\Z")  # 6'2", no quotation mark
_CUT_WORD = re.compile(r"(?:\d|em\b|til\b|tis\b|twas\b|cause\b|n\b|cos\b)", re.IGNORECASE)  # ‘90s, ‘em: apostrophes


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    inner: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Marked:
    """The outermost quoted strings of a paragraph, marks included, and where one stays open, if one does."""

    closed: tuple[tuple[int, int], ...]
    opened_by: str | None = None
    opened_at: int = 0


def paired(text: str) -> Marked:
    """Pair the quotation marks of one paragraph. An unclosed one gives up what it encloses to the reader."""
    top: list[tuple[int, int]] = []
    stack: list[_Open] = []
    for found in _MARK.finditer(text, 0, LONGEST):
        mark, at = found[0], found.start()
        closed = _closed_by(stack, mark, text, at)
        if closed is not None:
            begun = stack[closed]
            del stack[closed:]
            (stack[-1].inner if stack else top).append((begun.at, at + 1))
        elif _opens(stack, mark, text, at):
            stack.append(_Open(mark, at))
    opened = next((held for held in stack if held.mark not in _SINGLE), None)
    for held in stack:
        top.extend(held.inner)
    return Marked(tuple(sorted(top)), opened.mark if opened else None, opened.at if opened else 0)


def _closed_by(stack: list[_Open], mark: str, text: str, at: int) -> int | None:
    """The place in the stack of the mark that this one closes; the last few are looked at."""
    if mark == '"' and _MEASURE.search(text, max(0, at - 5), at):
        return None
    for place in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        if mark in _CLOSERS[stack[place].mark] and _closing_place(stack[place].mark, mark, text, at):
            return place
    return None


def _closing_place(opener: str, mark: str, text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if opener in _SINGLE:
        # An apostrophe stands between letters or ends a word; a closing mark mostly follows punctuation.
        return not after.isalnum() and (before in ",.?!…" or (opener == "‘" and before != "s"))
    if mark in '“"' and opener != "„":
        return not (_after_space(before) and after and not after.isspace())
    return True


def _opens(stack: list[_Open], mark: str, text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark in _SINGLE:
        return not stack and _after_space(before) and after.isalpha() and not _CUT_WORD.match(text, at + 1)
    if mark in _ALWAYS_OPEN:
        return True
    if mark == '"':
        if _MEASURE.search(text, max(0, at - 5), at) or not after:
            return False
        # Where letters have no case, prefixes and neighbours stand without a space.
        return _after_space(before) or (after.isalnum() and before.isalpha() and before.lower() == before.upper())
    if mark in "”»›":  # ”Swedish”, »German«
        return not stack and _after_space(before) and after.isalnum()
    return False


def _after_space(before: str) -> bool:
    return not before or before.isspace() or before in _BEFORE_OPENING
