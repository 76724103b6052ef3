"""What a quotation holds whose closing mark is missing, if that is unmistakable.

Its first sentence at least, where a colon or comma leads to it or where it begins a paragraph in which nobody reports.
Narrators of news do not say "I", "we" or "you": a sentence that does is still the speaker's.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from generator.analyse.quotations.wording import any_says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.quotations.marks import Marked
    from generator.analyse.quotations.wording import Wording

_WORDED = re.compile(r"\w")
_INTRODUCES = re.compile(r"[:：,،]\s*\Z")
# A stop that a small letter follows ends no sentence.
_SENTENCE = re.compile(r"(?:[^.!?…。！？؟]|[.!?…](?=[^\s.!?…]|\s+[a-zß-ÿа-я])){0,600}(?:\.{3}|[.!?…。！？؟])(?=\s|\Z)")
_OTHER_CLOSE = re.compile(r"[.,!?…][”’'\"»](?=\s|\Z)")  # a mark of another kind than the one that opened
_SINGLE = frozenset("‘'‚")
_DOUBLE = frozenset('“„"«”')
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_APOSTROPHE = re.compile("[’']")
_STOPS = re.compile(r"[.!?…]\s")
_CLAUSES = re.compile(r"[,!?…][’'”\"]?\s+(?:[—–-]\s)?|\s[—–-]\s")
_FIRST = 3  # words of a clause
_MOST = 20  # marks that may close what another kind opened


def unclosed(text: str, marked: Marked, held: Wording | None) -> tuple[int, int] | None:
    """The place of what the mark left open in a paragraph holds; None if nothing tells, or another mark casts doubt."""
    start = marked.opened_at
    introduced = _INTRODUCES.search(text, max(0, start - 3), start)
    alike = _SINGLE if marked.opened_by in _SINGLE else _DOUBLE
    if (text[:start].strip() and not introduced) or any(at > start and text[at] in alike for at, _ in marked.closed):
        return None
    last = max((joint for joint in marked.joints if joint > start), default=start)
    found = _SENTENCE.match(text, last)
    if not found or not _WORDED.search(found[0]):
        return None
    surely = introduced or last > start
    others = islice(_OTHER_CLOSE.finditer(text, last), _MOST)
    other = next((one for one in others if not _within(one.end(), marked.closed)), None)
    if other:
        return (start, other.end()) if surely else None
    if surely:
        return start, _spoken_to(text, found.end(), held)
    if held is None or _tells(text[start:], held):
        return None
    return start, (len(text.rstrip()) if _is_personal(text[start:], held) else found.end())


def _tells(text: str, held: Wording) -> bool:
    """Whether somebody but the speaker may be telling: a verb of saying stands in a sentence without "I" or "you".

    Or a clause begins with a word of saying, whosever it is.
    """
    if not held.known:
        return True
    for sentence in _STOPS.split(text):
        if not held.verbs.isdisjoint(_words(sentence)) and not _is_personal(sentence, held):
            return True
    clauses = (_words(clause)[:_FIRST] for clause in _CLAUSES.split(text)[1:])
    return any(any_says(words, held) for words in clauses)


def _spoken_to(text: str, end: int, held: Wording | None) -> int:
    """The end of the last sentence after `end` in which somebody speaks of himself or to another."""
    if held is not None and held.persons:
        sentence = _SENTENCE.match(text, end)
        while sentence and sentence[0]:
            if _is_personal(sentence[0], held):
                end = sentence.end()
            sentence = _SENTENCE.match(text, sentence.end())
    return end


def _is_personal(text: str, held: Wording) -> bool:
    return any(_APOSTROPHE.split(word)[0] in held.persons for word in _words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _within(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < place <= end for start, end in spans)
