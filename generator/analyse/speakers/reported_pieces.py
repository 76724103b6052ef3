"""What of a reported clause is a statement of its own beside the words that are quoted from it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from generator.analyse.speakers.reported_complements import finite

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.reported_words import Reporting
    from generator.model import Attribution, Span

    Part = tuple[int, int]

_FEWEST_WORDS = 3  # of a statement
_FEWEST_UNMARKED = 2  # where the language has no articles
_MOSTLY_REPORTED = 0.5  # of a clause's characters; with more of them quoted, the quotation says it all


def pieces(frame: Frame, parts: Sequence[Part], taken: Collection[Span], known: Reporting) -> list[Part]:
    """The parts of a clause that stand as a reported statement, none where they say too little.

    Where few of its words are quoted, that is the whole clause, for a fragment is not understood alone: "the barrier
    was “a gift” to the crews". Where most are, it is what leads to the quotation, if it is a clause itself.
    """
    quoted = [_quoted(frame, part, taken) for part in parts]
    held = [(place, place + 1) for places in quoted for place in places]
    if held and _length(frame, held) > _MOSTLY_REPORTED * _length(frame, parts):
        pairs = zip(parts, quoted, strict=True)
        kept = [piece for part, places in pairs for piece in _leading(frame, part, places, known)]
        if not any(finite(frame, *piece, known) for piece in kept):
            return []
    else:
        kept = [(first, last) for first, last in parts if first < last]
    fewest = _FEWEST_UNMARKED if frame.grammar.free else _FEWEST_WORDS
    worded = (at for first, last in kept for at in range(first, last) if frame.words[at].is_word)
    return kept if sum(1 for _ in islice(worded, fewest)) == fewest else []


def _quoted(frame: Frame, part: Part, taken: Collection[Span]) -> list[int]:
    """Where in a part the strings stand that are quotations."""
    first = bisect_left(frame.held, part[0], key=lambda each: each.at)
    last = bisect_left(frame.held, part[1], key=lambda each: each.at)
    return [each.at for each in frame.held[first:last] if each.span in taken]


def _length(frame: Frame, parts: Iterable[Part]) -> int:
    return sum(frame.words[last - 1].end - frame.words[first].start for first, last in parts if first < last)


def _leading(frame: Frame, part: Part, quoted: Sequence[int], known: Reporting) -> list[Part]:
    """The clause before the first quotation in a part: `the quay would close, adding that “…”`."""
    first, last = part
    if not quoted:
        return [part] if first < last else []
    tags = frame.tags
    for at in range(quoted[0] - 1, first + 2, -1):
        breaks = tags[at] == "," and tags[at + 1] in "gGKWC"
        coupled = tags[at] == "K" and tags[at - 1] != "," and tags[at + 1] in "CP"
        if (breaks or coupled) and finite(frame, first, at, known):
            return [(first, at)]
    return []


def as_one(statements: Sequence[Attribution], clauses: Iterable[Sequence[Span]]) -> list[Attribution]:
    """The statements, in the order of the text, those made one whose fragments are quoted from one reported clause."""
    starts = [each.segments[0].start for each in statements]
    found: list[Attribution | None] = list(statements)
    for clause in clauses:
        near = range(bisect_left(starts, clause[0].start), bisect_left(starts, clause[-1].end))
        inner = [(at, each) for at in near if (each := found[at]) and each.kind == "mixed" and _inside(each, clause)]
        if len(inner) > 1:
            whole = tuple(segment for _, each in inner for segment in each.segments)
            surest = max((each for _, each in inner), key=lambda each: each.confidence)
            for at, _ in inner:
                found[at] = None
            found[inner[0][0]] = replace(surest, segments=whole)
    return [each for each in found if each]


def _inside(statement: Attribution, clause: Sequence[Span]) -> bool:
    """Whether all segments of a statement stand within a clause."""
    return all(
        any(s.paragraph == span.paragraph and span.start <= s.start and s.end <= span.end for span in clause)
        for s in statement.segments
    )
