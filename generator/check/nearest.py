"""The passage of an original that words come nearest to, and where they differ: for the message, so within bounds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.check.original import Original, Originals
from generator.check.wording import QUOTE, Wording

_LONGEST = 200
"""So many words are aligned: the time of that grows with their square."""
_COMMON = 40
"""A word that stands more often in the original tells nothing of the place."""
_BUCKET = 8
_ENOUGH = 1 / 3


@dataclass(frozen=True, slots=True)
class Nearest:
    """Words of the original, and each difference as what stands there and what stands on the page instead."""

    original: Original
    words: str
    differences: tuple[tuple[str, str], ...]


class Index:
    """Where each word stands in the originals of a page."""

    def __init__(self, originals: Originals) -> None:
        self._originals = originals.paragraphs or tuple(originals.all)
        self._places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, original in enumerate(self._originals):
            for place, token in enumerate(original.said.tokens):
                if len(found := self._places[token]) <= _COMMON:
                    found.append((number, place))

    def nearest(self, passage: Wording, named: Sequence[Original]) -> Nearest | None:
        """The passage that has most words in the same order, in a paragraph that is `named` if there is a choice."""
        tokens = passage.tokens[:_LONGEST]
        votes: Counter[tuple[int, int]] = Counter()
        for at, token in enumerate(tokens):
            found = self._places.get(token, ())
            for number, place in found if len(found) <= _COMMON else ():
                votes[number, (place - at) // _BUCKET] += 1
        if not votes:
            return None

        def weight(one: tuple[int, int]) -> tuple[float, int, int]:
            number, bucket = one
            count = max(votes[number, bucket - 1], votes[number, bucket + 1]) + votes[one]
            return count + (self._originals[number] in named) * len(tokens) / 4, -number, -bucket

        best = max(list(votes), key=weight)
        if weight(best)[0] < max(2.0, len(tokens) * _ENOUGH):
            return None
        return _compared(passage, self._originals[best[0]], best[1] * _BUCKET)


def _compared(passage: Wording, original: Original, offset: int) -> Nearest:
    """The two side by side around `offset`; nothing is lost of either between their first and last common word."""
    said, outer = original.said, int(passage.tokens[0] == QUOTE)
    length = len(passage) - outer - (passage.tokens[-1] == QUOTE and len(passage) > 1)
    page = passage.tokens[outer : outer + min(length, _LONGEST)]
    above = max(offset - _BUCKET, 0)
    there = said.tokens[above : above + len(page) + 4 * _BUCKET]
    common = _common(there, page)
    if not common:
        return Nearest(original, "", ())
    lead = min(common[0])
    tail = min(len(there) - common[-1][0], len(page) - common[-1][1]) - 1
    first, last = common[0][0] - lead, common[-1][0] + tail
    pairs = [(first - 1, -1), *common, (last + 1, len(page))]
    differences = tuple(
        (said.words(above + i + 1, above + next_i), passage.words(outer + j + 1, outer + next_j))
        for (i, j), (next_i, next_j) in pairwise(pairs)
        if next_i - i > 1 or next_j - j > 1
    )
    return Nearest(original, said.words(above + first, above + last + 1), differences)


def _common(there: Sequence[str], page: Sequence[str]) -> list[tuple[int, int]]:
    """A longest common subsequence, each of its words by its two places."""
    longest = [[0] * (len(page) + 1) for _ in range(len(there) + 1)]
    for i in range(len(there) - 1, -1, -1):
        row, below, word = longest[i], longest[i + 1], there[i]
        for j in range(len(page) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if word == page[j] else max(below[j], row[j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(there) and j < len(page):
        if there[i] == page[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
