"""Sentences of a paragraph, as exact spans.

A full stop ends no sentence after an abbreviation or an initial, within a number, or before a small letter.
Closing quotation marks and brackets belong to the sentence they close.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.quotations.marks import LONGEST

if TYPE_CHECKING:
    from generator.analyse.tables import Language

_END = re.compile(r"(?:[.!?…؟۔।]{1,20}|[。！？｡]{1,20})[”’\"'»›」』)\]）]{0,4}")
_EAST = "。！？｡」』"  # end a sentence with no space after them
_LONGEST_WORD = 24  # characters looked at before a full stop
_GOES_ON = ("と", "って", "など")  # after 「…。」: the sentence that quotes goes on
_LEAD = re.compile(r"[-–—•*·]\s+")  # a dash after a date line, a list's mark
_OPENING = "\"'“‘«„‹([—–-¿¡"


def sentences(text: str, table: Language, most: int | None = None) -> list[tuple[int, int]]:
    """The (start, end) of a paragraph's sentences, or of the first `most`, without the white space between them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _END.finditer(text, 0, LONGEST):
        if _ends(text, end, table):
            _add(spans, text, start, end.end())
            start = end.end()
            if len(spans) == most:
                return spans
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    if start < end:
        spans.append((start, end))


def _ends(text: str, end: re.Match[str], table: Language) -> bool:
    after = end.end()
    if after >= len(text):
        return True
    if any(mark in _EAST for mark in end[0]):
        return not text.startswith(_GOES_ON, after) and text[after] not in "」』）"
    if not text[after].isspace():
        return False
    following = text[after : after + 8].lstrip().lstrip(_OPENING).lstrip()[:1]
    if following.islower() or following in (",", ";", "،", "؛"):
        return False
    return not (end[0] == "." and _abbreviated(text, end.start(), following, table))


def _abbreviated(text: str, stop: int, following: str, table: Language) -> bool:
    """Whether the full stop at `stop` belongs to the word before it."""
    word = text[max(0, stop - _LONGEST_WORD) : stop].rsplit(maxsplit=1)[-1:]
    before = word[0].lstrip(_OPENING) if word and not text[stop - 1].isspace() else ""
    if len(before) == 1 and before.isalpha():
        return before.isupper() and following.isalpha()
    if before in table.abbreviations:
        return True
    # "U.S. Senate", but "… in the U.S. The council …" cannot be told apart: no break is the smaller harm.
    return "." in before and all(len(part) == 1 and part.isalpha() for part in before.split("."))
