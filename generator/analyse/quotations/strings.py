"""Quoted strings of an article, as segments: one, or one a paragraph where a quotation runs over several.

A quotation that runs over paragraphs is opened anew in each and closed in the last (the custom of English,
French, Spanish and Russian printing alike; French may open anew with » as well). Some printers do not open it anew:
then the mark that closes it stands in one of the next paragraphs, with nothing opened there before it. One that is
never closed is its sentence, where that is unmistakable; else it is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.quotations.marks import Marked, paired
from generator.analyse.quotations.wording import wording
from generator.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.quotations.wording import Wording

_WORDED = re.compile(r"\w")
_FARTHEST_CLOSE = 4  # paragraphs to the mark that closes a quotation not opened anew
_CLOSED_BY = {"“": "”", "«": "»", "”": "”"}  # marks that cannot open instead
_INTRODUCES = re.compile(r"[:：,،]\s*\Z")
_SENTENCE = re.compile(r"[^.!?…。！？؟]{0,600}(?:\.{3}|[.!?…。！？؟])(?=\s|\Z)")
_LAST_CLAUSE = re.compile(r"[,!?…]\s+(?:[—–-]\s)?([^,!?…]{3,80})\Z")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_LOOKED_AT = 200  # characters at the end of a paragraph
_VERB_ENDS = 2  # words of a report that ends in its verb, or in verb and subject
_FEW = 6  # words of a report that ends a sentence: "…, the mayor of Halden said."

Quoted = tuple[Span, ...]


def quoted_strings(paragraphs: Sequence[str], held: Wording | None = None) -> tuple[Quoted, ...]:
    """All outermost quoted strings, quotation marks included, in order of their first segment.

    With the words of a language, an unclosed quotation that ends in a report ("“We wait, she said.") is told from
    one that goes on in the next paragraph.
    """
    cut = (held or wording("und")).cut_words
    marks = [_sure(text, mark, held) for text, mark in zip(paragraphs, _marked(paragraphs, cut), strict=True)]
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
        else:
            found += _run_on(paragraphs, marks, number)
        number = last or number + 1
    return tuple(sorted(found))


def _marked(paragraphs: Sequence[str], cut: frozenset[str]) -> list[Marked]:
    """The marks of each paragraph; » at its head opens anew the « that the paragraph before left open."""
    marks: list[Marked] = []
    for text in paragraphs:
        begin = len(text) - len(text.lstrip())
        reopened = bool(marks) and marks[-1].opened_by == "«" and text.startswith("»", begin)
        marks.append(paired(f"{text[:begin]}«{text[begin + 1 :]}" if reopened else text, cut))
    return marks


def _sure(text: str, mark: Marked, held: Wording | None) -> Marked:
    """The marks without the one left open, if a report follows it and nobody knows where the quotation ends."""
    if not mark.opened_by or held is None:
        return mark
    clause = _LAST_CLAUSE.search(text.rstrip()[mark.opened_at :][-_LOOKED_AT:])
    words = _WORD.findall(clause[1].lower()) if clause else []
    report = len(words) <= _FEW and any(word in held.saying for word in words)
    if not report or clause is None:
        return mark
    spoken = len(text.rstrip()) - len(clause[0]) + 1
    told = any(word in held.saying for word in words[-_VERB_ENDS:])
    lead = text[: mark.opened_at].rstrip()
    opens = not lead or lead.endswith((".", "!", "?", "…"))
    sure = told and opens and not any(start > mark.opened_at for start, _ in mark.closed)
    return Marked((*mark.closed, (mark.opened_at, spoken)) if sure else mark.closed, ends_at=mark.ends_at)


def _closing_paragraphs(paragraphs: Sequence[str], marks: Sequence[Marked]) -> list[int | None]:
    """For each paragraph, the one that closes the quotation left open at its end, if there is one.

    From the last paragraph to the first, so that a long chain is followed once.
    """
    lasts: list[int | None] = [None] * len(marks)
    continued: int | None = None  # where a quotation ends that the paragraph after this one goes on with
    following = ""  # the mark with which the paragraph after this one begins
    for number in range(len(marks) - 1, -1, -1):
        text, mark = paragraphs[number], marks[number]
        if mark.opened_by and mark.opened_by == following:
            lasts[number] = continued
        begin = len(text) - len(text.lstrip())
        opens = mark.opened_by if mark.opened_by and mark.opened_at == begin else None
        closes = bool(mark.closed) and mark.closed[0][0] == begin
        continued = number if closes else (lasts[number] if opens else None)
        following = opens or text[begin : begin + 1]
        if following == "»" and closes:
            following = "«"
    return lasts


def _chain(paragraphs: Sequence[str], marks: Sequence[Marked], first: int, last: int) -> Quoted:
    start, end = marks[last].closed[0]
    return (*(_rest(paragraphs, marks, number, first) for number in range(first, last)), Span(last, start, end))


def _rest(paragraphs: Sequence[str], marks: Sequence[Marked], number: int, first: int) -> Span:
    """A paragraph of a quotation that goes on in the next: from where it opens to its end."""
    text = paragraphs[number]
    start = marks[first].opened_at if number == first else len(text) - len(text.lstrip())
    return Span(number, start, len(text.rstrip()))


def _run_on(paragraphs: Sequence[str], marks: Sequence[Marked], number: int) -> list[Quoted]:
    """What an unclosed quotation holds, if that is unmistakable."""
    if not marks[number].opened_by:
        return []
    last = _closed_later(paragraphs, marks, number)
    if last is not None:
        body = (_rest(paragraphs, marks, each, number) for each in range(number, last))
        start = len(paragraphs[last]) - len(paragraphs[last].lstrip())
        return [(*body, Span(last, start, marks[last].ends_at))]
    sentence = _unclosed(paragraphs[number], marks[number])
    return [(Span(number, *sentence),)] if sentence else []


def _closed_later(paragraphs: Sequence[str], marks: Sequence[Marked], number: int) -> int | None:
    """The next paragraph with a mark, if that mark closes what none has opened there."""
    opened = marks[number]
    closer = _CLOSED_BY.get(opened.opened_by or "")
    if not closer or any(start > opened.opened_at for start, _ in opened.closed):
        return None
    if not _WORDED.search(paragraphs[number], opened.opened_at):
        return None
    for later in range(number + 1, min(len(marks), number + 1 + _FARTHEST_CLOSE)):
        mark, text = marks[later], paragraphs[later]
        if mark.ends_at and text[mark.ends_at - 1] == closer:
            return later if _WORDED.search(text, 0, mark.ends_at) else None
        if mark.closed or mark.opened_by or not text.strip():
            return None
    return None


def _unclosed(text: str, marked: Marked) -> tuple[int, int] | None:
    """The sentence that a colon or comma leads to, if no other mark casts doubt on its end."""
    start = marked.opened_at
    if not _INTRODUCES.search(text, max(0, start - 3), start) or any(begin > start for begin, _ in marked.closed):
        return None
    found = _SENTENCE.match(text, start)
    return found.span() if found and _WORDED.search(found[0]) else None
