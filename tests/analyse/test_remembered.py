"""What is known of words is read once, and not without end."""

from __future__ import annotations

import pytest

from generator.analyse.text import remembered
from generator.analyse.text.remembered import Remembered


def test_a_word_is_read_once() -> None:
    """A word that was met before is not read again."""
    met: list[str] = []

    def read(word: str) -> int:
        met.append(word)
        return len(word)

    known = Remembered[int](read)
    assert [known["quay"], known["Halden"], known["quay"]] == [4, 6, 4]
    assert met == ["quay", "Halden"]


def test_no_more_words_than_the_most_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many different words are met, only so many are held, and each answer is right."""
    monkeypatch.setattr(remembered, "_MOST", 3)
    known = Remembered[str](str.upper)
    for word in ("the", "quay", "of", "Halden", "lies", "on", "the", "Ovel"):
        assert known[word] == word.upper()
        assert len(known) <= 3
