"""Whether words stand so in a paragraph: one after the other, but for what is marked as left out or put in.

Left out is what an ellipsis stands for: …, [...] or (…). Put in is what `insertions` finds: what stands in square
brackets, or in round ones that an editor has signed, (the barrier -ed.). Without such a mark words begin and end where
the quotation in the paragraph, or a sentence of it, does; only its last comma or full stop may be another or missing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from generator.check.wording import ELLIPSIS, QUOTE, Wording
from generator.model.insertions import insertions

Piece = tuple[tuple[str, ...], ...]
"""What may stand at one place: the first of these that does is taken."""

_OPEN, _CLOSE = frozenset("[("), {"[": "]", "(": ")"}
_STOPS: Piece = ((".",), (",",), ())
MOST_OMISSIONS = 40
_MOST_PLACES = 256


class Fit(StrEnum):
    """How words stand in a paragraph."""

    SO = "so"
    CUT = "cut"
    APART = "apart"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words as they must stand: runs of pieces, between which something is left out."""

    runs: tuple[tuple[Piece, ...], ...]
    opens: bool
    """Something may stand before the first run that is left out."""
    ends: bool
    """Something may stand behind the last."""


def pattern(passage: Wording, *, quoted: bool) -> Pattern:
    """What must stand for `passage` to be verbatim; the outer marks of what is `quoted` are taken off."""
    start, end = 0, len(passage)
    if quoted:
        start += end > 0 and passage.tokens[0] == QUOTE
        end -= end > start and passage.tokens[-1] == QUOTE
    inserted = _insertions(passage)
    runs: list[list[Piece]] = [[]]
    at = start
    while at < end:
        if omitted := _omission(passage.tokens, at, end):
            runs.append([])
            at += omitted
        else:
            closed = inserted.get(at)
            piece, at = _piece(passage, at, closed if closed and closed <= end else None)
            runs[-1].append(piece)
    if runs[-1] and runs[-1][-1] in (((".",),), ((",",),)):
        runs[-1][-1] = _STOPS
    kept = tuple(tuple(run) for run in runs if _has_words(run))
    return Pattern(kept, not _has_words(runs[0]), len(runs) > 1 and not _has_words(runs[-1]))


def _has_words(run: Sequence[Piece]) -> bool:
    return any(() not in piece and any(token[0].isalnum() for token in piece[0]) for piece in run)


def _omission(tokens: Sequence[str], at: int, end: int) -> int:
    """How many tokens from `at` on are the mark of an omission."""
    if tokens[at] == ELLIPSIS:
        return 1
    if tokens[at] in _OPEN and at + 2 < end and tokens[at + 1] == ELLIPSIS and tokens[at + 2] == _CLOSE[tokens[at]]:
        return 3
    return 0


def _piece(passage: Wording, at: int, closed: int | None) -> tuple[Piece, int]:
    """What may stand for the word at `at`, or for the insertion from there to `closed`, and where the next begins."""
    tokens = passage.tokens
    if tokens[at] == "[" and tokens[at + 2 : at + 3] == ("]",) and _is_letter(passage, at + 3):
        word = tokens[at + 1] + tokens[at + 3]  # “[W]e are”: a letter became a capital
        return (tokens[at : at + 4], (word,), (word[0].swapcase() + word[1:],)), at + 4
    if closed is None:
        return ((tokens[at],),), at + 1
    return (tokens[at:closed], ()), closed


def _is_letter(passage: Wording, at: int) -> bool:
    """Whether a word goes on at `at` directly behind a bracket around its first letter."""
    before = passage.tokens[at - 2]
    return at < len(passage) and not passage.is_apart(at) and len(before) == 1 and before.isalpha()


def _insertions(passage: Wording) -> dict[int, int]:
    """Where an editor's insertions begin and end, in tokens."""
    return {
        bisect_left(passage.starts, start): bisect_right(passage.ends, end) for start, end in insertions(passage.text)
    }


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where in a paragraph words may begin, where they may end, and which places lie in one quotation."""

    begins: Callable[[int], bool]
    ends: Callable[[int], bool]
    span: Callable[[int], int | None]
    """The number of the quotation in which the token at a place stands."""


def fit(words: Pattern, said: Wording, bounds: Bounds | None) -> Fit:
    """How `words` stand in the paragraph `said`; without `bounds` they may be any part of it."""
    if not words.runs:
        return Fit.SO
    if len(words.runs) > MOST_OMISSIONS:
        return Fit.NOT
    anywhere = Bounds(lambda _: True, lambda _: True, lambda _: 0)
    if not _stands(words, said, anywhere):
        return Fit.NOT
    if bounds is None or _stands(words, said, bounds):
        return Fit.SO
    within = Bounds(anywhere.begins, anywhere.ends, bounds.span)
    return Fit.CUT if _stands(words, said, within) else Fit.APART


def _stands(words: Pattern, said: Wording, bounds: Bounds) -> bool:
    """Whether the runs stand one behind the other, what lies between two of them within one quotation."""
    reached: dict[int | None, int] | None = None
    last = len(words.runs) - 1
    for number, run in enumerate(words.runs):
        following: dict[int | None, int] = {}
        free_start = number > 0 or words.opens
        free_end = number < last or words.ends
        least = 0 if reached is None else min(reached.values())
        for start, end in _places(run, said, least):
            span = bounds.span(start)
            if span is None or bounds.span(end - 1) is None:
                continue
            if reached is not None and reached.get(span, len(said) + 1) > start:
                continue
            if (free_start or bounds.begins(start)) and (free_end or bounds.ends(end)):
                after = bounds.span(end - 1)
                following[after] = min(end, following.get(after, end))
        if not following:
            return False
        reached = following
    return True


def _places(run: Sequence[Piece], said: Wording, least: int) -> Iterator[tuple[int, int]]:
    """Where `run` stands in the paragraph from `least` on, the ends of each place."""
    first = next(place for place, piece in enumerate(run) if () not in piece)
    after = first
    while after < len(run) and len(run[after]) == 1:
        after += 1
    if after == first:
        found: Iterator[int] = (at for one in run[first] for at in said.occurrences(one, least))
        after = first + 1
        width = None
    else:
        fixed = tuple(token for piece in run[first:after] for token in piece[0])
        found, width = said.occurrences(fixed, least), len(fixed)
    for at in islice(found, _MOST_PLACES):
        end = at + (width if width is not None else _taken(run[first], said, at) or 0)
        start = _before(run[:first], said, at)
        for piece in run[after:]:
            taken = _taken(piece, said, end)
            if taken is None:
                break
            end += taken
        else:
            yield start, end


def _taken(piece: Piece, said: Wording, at: int) -> int | None:
    return next((len(one) for one in piece if said.tokens[at : at + len(one)] == one), None)


def _before(pieces: Sequence[Piece], said: Wording, at: int) -> int:
    """Where a place begins before which insertions stand that the paragraph may have itself."""
    for piece in reversed(pieces):
        literal = piece[0]
        if literal and said.tokens[max(at - len(literal), 0) : at] == literal:
            at -= len(literal)
    return at
