"""Draws that are the same for the same seed with every Python and on every machine."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Chance:
    """Draws in the order in which they are asked for, from what names them: a seed, a purpose, a number.

    They are made of `random()` and whole numbers alone: of the module `random` that is what Python promises to keep,
    and powers and logarithms are the processor's.
    """

    def __init__(self, *named: str | int) -> None:
        self._draw = random.Random("/".join(map(str, named))).random  # noqa: S311 - an invention, no secret

    def below(self, limit: int) -> int:
        return int(self._draw() * limit)

    def happens(self, share: float) -> bool:
        return self._draw() < share

    def one(self, items: Sequence[Item]) -> Item:
        return items[self.below(len(items))]

    def rank(self, size: int) -> int:
        """A rank from 0 among `size`, the first of them drawn most: nearly Zipf's law, by octaves of whole numbers."""
        while True:
            octave = 1 << self.below(size.bit_length())
            drawn = octave + self.below(octave) - 1
            if drawn < size:
                return drawn

    def words(self) -> int:
        """The length of an article of news: 150 to 1,650 words, about 500 on average, more of them below it than above."""
        return 150 + int(1500 * self._draw() * self._draw())
