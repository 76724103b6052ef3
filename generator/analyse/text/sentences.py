"""Sentences of a paragraph, as exact spans.

A full stop ends no sentence after an abbreviation or an initial, within a number, or before a small letter.
Closing quotation marks and brackets belong to the sentence they close; what says whose a quoted question or
exclamation is ("“Is it open?” Varga asked") belongs to it too. In scripts without spaces a quotation is not parted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from generator.analyse.text.words import LONGEST

if TYPE_CHECKING:
    from generator.analyse.tables import Language

_CLOSING = (
    r"(?:[”’\"'»›」』)\]）］]|[“«](?=[\s,.;:]|\Z)"
    r"|[ \u00a0\u202f]»(?=[\s,.;:)\]–—-]|\Z)"  # « … » with spaces within
    r"|\[\d{1,3}\])"  # a note's number
)
# The first character stands by itself: for such a pattern the engine leaps from stop to stop.
_END = re.compile(
    rf"[.!?…؟۔।。！？｡](?:(?<=[。！？｡])[。！？｡]{{0,19}}+{_CLOSING}{{0,4}}"
    rf"|[.!?…؟۔।]{{0,19}}+(?:(?<=\.) \.){{0,3}}{_CLOSING}{{0,6}}(?=\s|\Z))"
)
_NEXT = re.compile(r"[\s\"'“‘«„‹(\[—–\-¿¡•*·]{0,8}([^\W_]*)")
_EAST = frozenset("。！？｡")  # end a sentence with no space after them
_EASTERN_STOP = re.compile(r"[。！？｡]")
_EASTERN_QUOTATION = re.compile(r"「[^「」]{0,400}」|『[^『』]{0,400}』|“[^“”]{0,400}”")
_GOES_ON = tuple("」』）、，,;；")  # after 「…。」: the sentence that quotes goes on
_LONGEST_WORD = 24  # characters looked at before a full stop
_LEADING = frozenset("-–—•*·")
_LEAD = re.compile(r"[-–—•*·]\s+")  # a dash after a date line, a list's mark
_OPENING = "\"'“‘«„‹([—–-¿¡"
_INITIALS = re.compile(r"(?:\w+-)?[^\W\d_](?:[.-]{1,2}[^\W\d_])+")  # "U.S", "J.-C", "non-U.S"
_ORDINAL = re.compile(r"\d{1,2}|[IVX]{1,5}")
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone: a small letter that may open a sentence
_LABEL = re.compile(r"\s+[a-z][.)]\s+[^\W\d_a-z]")  # "b) The port"
_LONGEST_NUMBER = 3
_GOING_ON = frozenset(",;،؛§%>/=)]")  # open no sentence
_CLOSES_SPEECH = frozenset('”"»›」』“«’')
_CLAUSE = re.compile(r"[^,，.。:：!！?？;；\"“”«»]{1,60}")
_LONGEST_NAME = 4  # words
_NAMES_WITH_MARKS = ("Yahoo!", "Jeb!", "Yum!", "Jeopardy!", "Kahoot!", "Joomla!", "E!")  # in whatever language
_BEFORE_A_FINAL = 16  # characters of a sentence that may end in "2020 г.": before them, it is a date that opens one


def sentences(text: str, table: Language, most: int | None = None) -> list[tuple[int, int]]:
    """The (start, end) of a paragraph's sentences, or of the first `most`, without the white space between them."""
    spans: list[tuple[int, int]] = []
    start = 0
    inside: list[tuple[int, int]] = []
    if not text.isascii() and _EASTERN_STOP.search(text, 0, LONGEST):
        inside = [found.span() for found in _EASTERN_QUOTATION.finditer(text, 0, LONGEST)]
    for end in _END.finditer(text, 0, LONGEST):
        if not (inside and _within(inside, end.end())) and _ends(text, start, end, table):
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
    if start < end and text[start] in _LEADING:
        lead = _LEAD.match(text, start, end)
        start = lead.end() if lead else start
    if start < end:
        spans.append((start, end))


def _within(quotations: list[tuple[int, int]], at: int) -> bool:
    place = bisect_left(quotations, (at, 0)) - 1
    return place >= 0 and at < quotations[place][1]


def _ends(text: str, start: int, end: re.Match[str], table: Language) -> bool:
    after = end.end()
    if after >= len(text):
        return True
    stop = end.start()
    if text[stop] in _EAST:
        return not text.startswith((*_GOES_ON, *table.quotatives), after) and not _told_next(text, end, after, table)
    following = _NEXT.match(text, after)
    word = following[1] if following else ""
    word_ends = following.end() if following else after
    if not word:
        return text[after : after + _LONGEST_WORD].lstrip()[:1] not in _GOING_ON
    if word[0].islower() and not (_BRAND.match(word) or _LABEL.match(text, after)):
        return False
    if end[0] == ".":
        opens = word in table.sentence_openers and not (len(word) == 1 and text.startswith(".", word_ends))
        return not _abbreviated(text, start, stop, word, opens, table)
    if end[0] == "!" and text.endswith(_NAMES_WITH_MARKS, start, after):
        return word in table.sentence_openers
    return text[stop] == "." or not _told_next(text, end, after, table)


def _told_next(text: str, end: re.Match[str], after: int, table: Language) -> bool:
    """Whether a quotation that ends in a stop is followed by who said it: a name, then a verb of saying."""
    if end[0][-1] not in _CLOSES_SPEECH:
        return False
    told = _CLAUSE.match(text, after)
    if told is None:
        return False
    if not told[0][:1].isspace():
        return told[0].endswith(tuple(table.speech_verbs))
    for place, word in enumerate(told[0].split()):
        if word.lower() in table.speech_verbs:
            return place > 0 or not word[0].isupper()
        if not (word[0].isupper() and place < _LONGEST_NAME):
            return False
    return False


def _abbreviated(text: str, start: int, stop: int, following: str, opens: bool, table: Language) -> bool:
    """Whether the full stop at `stop` belongs to the word before it; `opens`: `following` mostly opens a sentence."""
    found = text[max(start, stop - _LONGEST_WORD) : stop].rsplit(maxsplit=1)[-1:]
    before = found[0].lstrip(_OPENING) if found and not text[stop - 1].isspace() else ""
    if not before or before in table.abbreviations:
        return bool(before)
    if before in table.figure_abbreviations:
        return following[0].isdigit()
    if before in table.final_abbreviations:
        return not following[0].isupper() or stop - start < _BEFORE_A_FINAL
    if before.islower() and before.isalpha() and len(before) > 1 and before not in table.closing_abbreviations:
        return False  # what most are
    if before in table.closing_abbreviations or _INITIALS.fullmatch(before):
        return not opens
    opens_sentence = not text[start : stop - len(before)].strip(_OPENING + " \u00a0")
    if opens_sentence and (len(before) == 1 or (before.isdigit() and len(before) <= _LONGEST_NUMBER)):
        return True  # "1. The quay": the number of an item
    if len(before) == 1 and before.isalpha():
        return before.isupper() and following[0].isalpha() and not opens
    return table.ordinals and bool(_ORDINAL.fullmatch(before)) and not opens
