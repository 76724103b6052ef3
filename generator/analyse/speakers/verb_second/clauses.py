"""Clauses of a sentence between its commas: where they end, and whether they can stand as a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.analyse.speakers.reported_subjects import Sentence

FEWEST_WORDS = 3
"""Of a statement."""

_STOPS = ".!?,;:-"
_OPENS = ",-:;„»«`"

Part = tuple[int, int]


def part(sentence: Sentence, first: int, last: int, fewest: int = FEWEST_WORDS) -> tuple[Part, ...]:
    """Words as a statement, without marks and conjunctions at their ends; none if they are too few."""
    frame = sentence.frame
    while last > first and (frame.tags[last - 1] in _STOPS or frame.tags[last - 1] == "K"):
        last -= 1
    while first < last and frame.tags[first] in _OPENS:
        first += 1
    words = sum(frame.words[at].is_word for at in range(first, last)) + 2 * frame.tags.count("Q", first, last)
    return ((first, last),) if words >= fewest else ()


def begins_with_verb(sentence: Sentence, at: int) -> bool:
    return at < sentence.last and sentence.frame.words[at].lower in sentence.known.finite


def clause_end(sentence: Sentence, at: int) -> int:
    frame, first = sentence.frame, at
    while at < sentence.last and frame.tags[at] not in ",;:":
        at += 1
    while at > first and frame.tags[at - 1] in ".!?":
        at -= 1
    return at


def has_verb(sentence: Sentence, first: int, last: int) -> bool:
    words = sentence.frame.words
    return any(words[at].lower in sentence.known.finite for at in range(first, last))


def has_main(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words hold a main clause: one that begins neither with a subordinator nor as a relative clause."""
    frame, at = sentence.frame, first
    while at < last:
        end = min(last, clause_end(sentence, at))
        lower = frame.words[at].lower
        relative = lower in sentence.known.openers and at > first
        closed = lower in sentence.known.subordinators | sentence.known.questions or relative
        whole = (at, end) == (first, last) and end - at > FEWEST_WORDS
        adverbial = frame.tags[at] == "R" and not whole and not has_verb(sentence, at, end)
        if not closed and not adverbial and (has_verb(sentence, at, end) or whole):
            return True
        at = end + 1
    return False
