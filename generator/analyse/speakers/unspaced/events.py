"""Events of saying in a sentence, and what the languages' rules are given to find them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.unspaced.subjects import Meant, Subjects
    from generator.analyse.tables import Language
    from generator.analyse.text.unspaced import Wording
    from generator.model import Span

HIDDEN = "\u25a1"
"""Stands for each character of quoted words, so that no rule reads them."""

_ENCLOSED = re.compile(r"「[^「」]*」|｢[^｢｣]*｣|『[^『』]*』|“[^“”]*”|‘[^‘’]*’|《[^《》]*》|〈[^〈〉]*〉")
_BRACKETED = re.compile(r"[（(][^（）()]{0,60}[)）]")
_FILL = "\u25cb"
_PARTING = " 、，,\u3000"


@dataclass(frozen=True, slots=True)
class Event:
    """Somebody says something: the cue, the subject, and where the words or the reported clause stand.

    `content` is None where the words stand in another sentence. `sure` is how certain the layout makes the subject.
    """

    start: int
    end: int
    cue: str
    subject: Meant | None
    content: tuple[int, int] | None
    sure: float
    reports: bool = False  # what of the content is not quoted is a reported clause
    points: bool = False  # the words stand in the sentence after it, or before it
    denied: bool = False  # nobody said it, or nobody is said to have
    hearsay: bool = False  # of a source named in the sentence before


@dataclass(frozen=True, slots=True)
class Reading:
    """A paragraph being read: its text, what the rules see of it (quoted words hidden), and the means of the rules."""

    number: int
    text: str
    seen: str
    strings: Sequence[Span]
    parts: Sequence[tuple[int, int]]
    known: Wording
    subjects: Subjects

    def quoted_until(self, end: int) -> Span | None:
        """The quoted string that ends at a place."""
        place = bisect_left(self.strings, end, key=_end)
        found = self.strings[place] if place < len(self.strings) else None
        return found if found and found.end == end else None

    def past_adjuncts(self, start: int, end: int) -> int:
        """Where a clause begins behind what says when, where and to whom something was said."""
        while start < end:
            if self.seen[start] in _PARTING:
                start += 1
                continue
            found = self.known.adjuncts.match(self.seen, start, end)
            if not found or found.end() == start:
                break
            start = found.end()
        return start


def _end(span: Span) -> int:
    return span.end


def read(
    number: int, text: str, strings: Sequence[Span], known: Wording, subjects: Subjects, table: Language
) -> Reading:
    """A paragraph with its sentences; `strings` are the quoted ones in it, in order."""
    folded, at = text.translate(known.variants), 0
    parts: list[str] = []
    for span in strings:
        if span.start >= at:
            inner = max(span.start + 1, span.end - 1)
            parts += (folded[at : span.start + 1], HIDDEN * (inner - span.start - 1))
            at = inner
    seen = "".join((*parts, folded[at:]))
    seen = _ENCLOSED.sub(_hide, seen)
    seen = _BRACKETED.sub(lambda found: _FILL * len(found[0]), seen)
    return Reading(number, text, seen, strings, sentences(text, table), known, subjects)


def _hide(found: re.Match[str]) -> str:
    return f"{found[0][0]}{HIDDEN * (len(found[0]) - 2)}{found[0][-1]}"
