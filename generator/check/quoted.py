"""Where words stand between quotation marks: on a page within reported speech, in an extract within a paragraph.

Marks are paired by what they look like and by the white space beside them, as people set them; only the outer ones
count. Marks of languages: CLDR, `delimiters`.
"""

from __future__ import annotations

import re

_CLOSERS = {
    "“": "”\"“",
    "„": "“”‟\"",
    "‟": "”\"",
    "”": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
    '"': "\"”",
    "‘": "’'",
    "‚": "‘’'",
    "'": "'’",
}  # fmt: skip
_SINGLE = frozenset("‘‚'")
_AMBIGUOUS = frozenset("”»›\"'")
"""Marks that open in one language and close in another: the white space beside them tells."""
_MARK = re.compile("[“”„‟«»‹›「」『』〝〞〟\"‘’‚']")
_CLOSE_ONLY = frozenset('”»›」』〞〟"“«‹')
_BEFORE_OPENING = frozenset("=([{—–-:/¿¡…“”„«»‹›「『\"‘’‚'")
_SIDE = re.compile(r"\w")


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where in `text` quotations stand, their marks included.

    A double mark that nothing closes quotes up to the end, one that nothing has opened from the beginning on; a single
    one is then an apostrophe.
    """
    spans: list[tuple[int, int]] = []
    spent: set[str] = set()
    unnested: set[str] = set()
    at = 0
    while mark := _MARK.search(text, at):
        start, sign = mark.start(), mark[0]
        at = start + 1
        if not _opens(text, start):
            if sign in _CLOSE_ONLY and not spans and not text[start - 1 : start].isdigit():  # 5'11" is a height
                spans.append((0, at))
            continue
        end = None
        if sign not in spent | unnested and (end := _closed(text, at, sign, nested=True)) is None:
            unnested.add(sign)
        if end is None and sign not in spent:
            end = _closed(text, at, sign, nested=False)
        if end is None:
            spent.add(sign)
            if sign in _SINGLE:
                continue
            end = len(text)
        spans.append((start, end))
        at = end
    return tuple(spans)


def quoted_parts(text: str) -> tuple[str, ...]:
    """The quotations in a reported statement, with their marks."""
    return tuple(text[start:end] for start, end in quoted_spans(text))


def _opens(text: str, at: int) -> bool:
    sign = text[at]
    if sign not in _CLOSERS:
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    free = not before or before.isspace() or before in _BEFORE_OPENING
    if sign in _SINGLE:
        return free and bool(_SIDE.match(after)) and not (sign == "'" and after.isdigit())
    if sign in _AMBIGUOUS:
        return free and bool(after) and (not after.isspace() or before.isspace())
    return True


def _closed(text: str, at: int, sign: str, *, nested: bool) -> int | None:
    """Where the quotation that `sign` has opened before `at` ends; `nested` passes over such within it."""
    depth = 1
    for mark in _MARK.finditer(text, at):
        if mark[0] in _CLOSERS[sign] and _closes(text, mark.start()):
            depth -= 1
            if not depth:
                return mark.end()
        elif nested and mark[0] == sign and _opens(text, mark.start()):
            depth += 1
    return None


def _closes(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "“":  # some set it on both sides
        return not after or after.isspace() or after in ",.;:!?"
    if text[at] not in "’'":
        return True
    return bool(before) and not before.isspace() and not _SIDE.match(after)
