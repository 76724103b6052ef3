"""Quoted strings of an article, as segments: one, or one a paragraph where a quotation runs over several.

A quotation that runs over paragraphs is opened anew in each and closed in the last (the custom of English,
French, Spanish and Russian printing alike; French may open anew with » as well). Some printers do not open it anew:
then the mark that closes it stands in one of the next paragraphs, with nothing opened there before it. One that is
never closed is its sentence, where that is unmistakable; else it is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from generator.analyse.quotations.marks import Marked, paired
from generator.analyse.quotations.unclosed import unclosed
from generator.analyse.quotations.wording import wording
from generator.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analyse.quotations.wording import Wording

_WORDED = re.compile(r"\w")
_FARTHEST_CLOSE = 4  # paragraphs to the mark that closes a quotation not opened anew
_CLOSED_BY = {"“": "”", "«": "»", "”": "”"}  # marks that cannot open instead
_LAST_CLAUSE = re.compile(r"[,!?…][’'”\"]?\s+(?:[—–-]\s)?([^,!?…]{3,80})\Z")
_LAST_CLAUSES = re.compile(r"[,!?…][’'”\"]?\s+(?:[—–-]\s)?([^,!?…]{3,80},[^,!?…]{2,60})\Z")  # one in apposition
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:\A|[.!?…])\s*\Z")  # what stands before a sentence
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
            found += _run_on(paragraphs, marks, number, held)
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
    """The marks without those of which nobody knows where the quotation ends, a report following before its end."""
    if held is None or not (mark.closed or mark.opened_by):
        return mark
    closed = tuple(piece for each in mark.closed for piece in _parted(text, each, mark.joints, held))
    if not mark.opened_by or not _reported(text, mark.opened_at, len(text), held):
        return mark._replace(closed=closed)
    told = _told(text, mark.opened_at, len(text), held)
    inner = [one for one in closed if one[0] > mark.opened_at]
    if told and inner and told[1] == inner[-1][1] and text[inner[-1][0]] == mark.opened_by:
        inner, closed = [], tuple(one for one in closed if one[0] < mark.opened_at)  # one mark closes both
    return Marked((*closed, told) if told and not inner else closed, ends_at=mark.ends_at)


def _parted(text: str, closed: tuple[int, int], joints: Sequence[int], held: Wording) -> Iterator[tuple[int, int]]:
    """A string, in pieces where a report stands before a mark that opens it anew."""
    start, end = closed
    for joint in joints[bisect_right(joints, start) : bisect_left(joints, end)]:
        if _ends_in_report(text, start, joint, held):
            told = _told(text, start, joint, held)
            if told:
                yield told
            start = joint
    yield start, end


def _reported(text: str, start: int, end: int, held: Wording) -> re.Match[str] | None:
    """The last clause of what begins at `start`, if it is a report: `“We wait, she said.`, `“No, dijo Varga, ….`.

    With a copula or an indefinite article the word of saying is a noun: `it is a racist comment`.
    """
    seen = text[max(start, end - _LOOKED_AT) : end].rstrip()
    clause = _LAST_CLAUSE.search(seen)
    words = _WORD.findall(clause[1].lower()) if clause else []
    told = any(word in held.saying for word in words) and held.copulas.isdisjoint(words)
    if told and len(words) <= _FEW and held.indefinites.isdisjoint(words):
        return clause
    return next((each for each in (clause, _LAST_CLAUSES.search(seen)) if each and _is_inverted(each[1], held)), None)


def _is_inverted(clause: str, held: Wording) -> bool:
    """Whether a word of saying begins a clause, and a name stands in it: `dijo el alcalde, Tomás Bell`."""
    first = _WORD.match(clause.lower())
    return first is not None and first[0] in held.saying and any(char.isupper() for char in clause[1:])


def _ends_in_report(text: str, start: int, end: int, held: Wording) -> bool:
    """Whether the verb of saying stands at the end of the report, or before its subject."""
    clause = _reported(text, start, end, held)
    words = _WORD.findall(clause[1].lower()) if clause else []
    return any(word in held.saying for word in words[-_VERB_ENDS:]) or (
        clause is not None and _is_inverted(clause[1], held)
    )


def _told(text: str, start: int, end: int, held: Wording) -> tuple[int, int] | None:
    """What such a report follows, if a sentence begins with it."""
    clause = _reported(text, start, end, held)
    if clause is None or not _BEGINS.search(text, max(0, start - 3), start):
        return None
    spoken = max(start, end - _LOOKED_AT) + clause.end() - len(clause[0].lstrip(",!?…’'”\""))
    return (start, spoken) if _ends_in_report(text, start, end, held) else None


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


def _run_on(paragraphs: Sequence[str], marks: Sequence[Marked], number: int, held: Wording | None) -> list[Quoted]:
    """What an unclosed quotation holds, if that is unmistakable."""
    if not marks[number].opened_by:
        return []
    last = _closed_later(paragraphs, marks, number)
    if last is not None:
        body = (_rest(paragraphs, marks, each, number) for each in range(number, last))
        start = len(paragraphs[last]) - len(paragraphs[last].lstrip())
        return [(*body, Span(last, start, marks[last].ends_at))]
    sentence = unclosed(paragraphs[number], marks[number], held)
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
