"""What is known of words, remembered, so that a common word is looked up once and not in each article."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 50_000  # words; who writes more different ones begins anew

Known = TypeVar("Known")


class Remembered(dict[str, Known]):
    """What `read` tells of a word, by the word.

    A dictionary and no `functools.lru_cache`: that keeps an order of use, which takes longer than the look-up.
    """

    def __init__(self, read: Callable[[str], Known]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, word: str) -> Known:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = self._read(word)
        return found
