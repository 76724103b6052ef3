"""Quoted strings of an article, as segments: one, or one a paragraph where a quotation is reopened in each.

A quotation that runs over paragraphs is opened anew in each and closed in the last (the custom of English,
French, Spanish and Russian printing alike). One that is never closed is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.quotations.marks import Marked, paired
from generator.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDED = re.compile(r"\w")

Quoted = tuple[Span, ...]


def quoted_strings(paragraphs: Sequence[str]) -> tuple[Quoted, ...]:
    """All outermost quoted strings, quotation marks included, in order of their first segment."""
    marks = [paired(text) for text in paragraphs]
    lasts = _closing_paragraphs(paragraphs, marks)
    found: list[Quoted] = []
    ends: set[tuple[int, int]] = set()  # strings that close a quotation opened in an earlier paragraph
    number = 0
    while number < len(marks):
        last = lasts[number]
        for start, end in marks[number].closed:
            inside = last is not None and start >= marks[number].opened_at
            if (number, start) not in ends and not inside and _WORDED.search(paragraphs[number], start + 1, end - 1):
                found.append((Span(number, start, end),))
        if last is not None:
            found.append(_chain(paragraphs, marks, number, last))
            ends.add((last, marks[last].closed[0][0]))
        number = last or number + 1
    return tuple(sorted(found))


def _closing_paragraphs(paragraphs: Sequence[str], marks: Sequence[Marked]) -> list[int | None]:
    """For each paragraph, the one that closes the quotation left open at its end, if there is one.

    From the last paragraph to the first, so that a long chain is followed once.
    """
    lasts: list[int | None] = [None] * len(marks)
    continued: int | None = None  # where a quotation ends that the paragraph after this one goes on with
    following = ""  # the first character of the paragraph after this one
    for number in range(len(marks) - 1, -1, -1):
        text, mark = paragraphs[number], marks[number]
        if mark.opened_by and mark.opened_by == following:
            lasts[number] = continued
        begin = len(text) - len(text.lstrip())
        if mark.closed and mark.closed[0][0] == begin:
            continued = number
        else:
            continued = lasts[number] if mark.opened_by and mark.opened_at == begin else None
        following = text[begin : begin + 1]
    return lasts


def _chain(paragraphs: Sequence[str], marks: Sequence[Marked], first: int, last: int) -> Quoted:
    def body(number: int) -> Span:
        text = paragraphs[number]
        start = marks[first].opened_at if number == first else len(text) - len(text.lstrip())
        return Span(number, start, len(text.rstrip()))

    start, end = marks[last].closed[0]
    return (*(body(number) for number in range(first, last)), Span(last, start, end))
