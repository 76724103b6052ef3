"""What stands beside a quoted string in its sentence, the words of other quotations left out."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.analyse.tables import Language
    from generator.model import Span

_HEAD, _TAIL = 3, 2  # characters of a quoted string that show how its sentence begins and ends
_FARTHEST = 300  # characters beside a string that are looked at
_FOLLOWING = 60
_FILLER = "x"


class Surroundings(NamedTuple):
    """The sentence before a quoted string and after it; what follows in the paragraph; if it is the whole of that."""

    lead: str
    tail: str
    follows: str = ""
    alone: bool = False


def surroundings(paragraphs: Sequence[str], strings: Iterable[Span], table: Language) -> dict[Span, Surroundings]:
    """What stands beside each string. In what is given back, other quoted strings are hidden, their marks kept."""
    held: dict[int, list[Span]] = {}
    for span in sorted(set(strings)):
        held.setdefault(span.paragraph, []).append(span)
    found: dict[Span, Surroundings] = {}
    for number, spans in held.items():
        found.update(_beside(paragraphs[number], spans, table))
    return found


def _beside(text: str, spans: Sequence[Span], table: Language) -> dict[Span, Surroundings]:
    hidden = _hidden(text, spans)
    parts = sentences(hidden, table)
    begins = [start for start, _ in parts]
    found = {}
    whole = text.strip()
    for span in spans:
        start, end = parts[max(0, bisect_right(begins, span.start) - 1)] if parts else (0, len(text))
        lead = hidden[max(start, span.start - _FARTHEST) : span.start]
        tail = hidden[span.end : min(max(end, span.end), span.end + _FARTHEST)]
        follows = text[span.end : span.end + _FOLLOWING]
        alone = span.end - span.start >= len(whole) and whole == text[span.start : span.end].strip()
        found[span] = Surroundings(lead, tail, follows, alone)
    return found


def _hidden(text: str, spans: Sequence[Span]) -> str:
    parts: list[str] = []
    at = 0
    for span in spans:
        if span.start < at:
            continue
        words = text[span.start : span.end]
        parts += (text[at : span.start], words[:_HEAD])
        parts += (_FILLER * (len(words) - _HEAD - _TAIL), words[max(_HEAD, len(words) - _TAIL) :])
        at = span.end
    return "".join((*parts, text[at:]))
