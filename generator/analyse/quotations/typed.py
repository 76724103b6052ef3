"""Strings between doubled apostrophes, `''We wait,''`: how typewriters and press archives write quotation marks.

Wikis set titles in italics with the same signs, so that such a string is no quotation in itself: what it holds is a
statement only where the words beside it say who speaks, and is shown without marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.text.words import LONGEST
from generator.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.quotations.strings import Quoted

TYPED = "''"

_MARK = re.compile(r"'{2,3}(?!')")
_LEADING = frozenset("([{-—–/:")
_WORD = re.compile(r"\w")


def typed_strings(paragraphs: Sequence[str], quoted: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """All strings between doubled apostrophes, these included, where a paragraph has no other quotation marks.

    One that is left open at the end of its paragraph goes on in the next, if that begins with such a mark.
    """
    marked = {span.paragraph for each in quoted for span in each}
    found: list[Quoted] = []
    goes_on: list[Span] = []
    for number, text in enumerate(paragraphs):
        if TYPED not in text or number in marked:
            goes_on = []
            continue
        closed, opened = _paired(text[:LONGEST])
        spans = [Span(number, start, end) for start, end in closed if _WORD.search(text, start, end)]
        if goes_on and spans and spans[0].start == 0:
            found.append((*goes_on, spans.pop(0)))
            goes_on = []
        elif opened != 0:
            goes_on = []
        found += [(span,) for span in spans]
        if opened is not None:
            goes_on = [*goes_on, Span(number, opened, len(text.rstrip()))]
    return tuple(found)


def _paired(text: str) -> tuple[list[tuple[int, int]], int | None]:
    """The strings that are closed, and where one stays open."""
    closed: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in _MARK.finditer(text):
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        opens = not before or before.isspace() or before in _LEADING
        if opened is None:
            if opens and after and not after.isspace():
                opened = mark.start()
        elif not opens and not after.isalnum():
            closed.append((opened, mark.end()))
            opened = None
    return closed, opened
