"""Texts that are nearly one."""

from __future__ import annotations

import random
import sys
from dataclasses import replace

import pytest

from generator.check import near_copies
from generator.model import Extract


def text(seed: int, words: int = 200) -> list[str]:
    """So many invented words, the same for one seed."""
    chosen = random.Random(seed)  # noqa: S311 - not for secrets
    return ["".join(chosen.choices("aeioulnrst", k=chosen.randint(2, 9))) for _ in range(words)]


def extract(path: str, words: list[str], gap: str = " ") -> Extract:
    half = len(words) // 2
    return Extract(path, "00", "plain text", path, (gap.join(words[:half]), gap.join(words[half:])))


def found(*extracts: Extract) -> list[str]:
    return [finding.path for finding in near_copies(extracts)]


@pytest.mark.parametrize("changed", [0, 1, 3, 5])
def test_a_text_with_a_few_words_changed_is_a_near_copy(changed: int) -> None:
    """A handful of changed words among two hundred leave a text nearly the same, and the finding names the other."""
    words = text(1)
    other = [f"new{n}" if n < changed else word for n, word in enumerate(words)]
    (finding,) = near_copies([extract("a.txt", words), extract("b.txt", other)])
    assert finding.path == "b.txt"
    assert "a.txt" in finding.what


def test_other_texts_are_none() -> None:
    """Texts with other words, with half of the words, or with the words in another order are texts of their own."""
    words = text(1)
    shuffled = random.Random(2).sample(words, len(words))  # noqa: S311
    others = [text(3), words[:100] + text(4, 100), shuffled]
    assert found(extract("a.txt", words), *(extract(f"{n}.txt", other) for n, other in enumerate(others))) == []


def test_short_texts_are_not_compared() -> None:
    """A notice of a few words is no copy of another."""
    assert found(extract("a.txt", text(1, 30)), extract("b.txt", text(1, 30))) == []


def test_scripts_without_spaces_are_compared_too() -> None:
    """Where words are not parted, letters are compared."""
    letters = [chr(0x4E00 + ord(word[0]) * 7 + len(word)) for word in text(1)]
    assert found(extract("a.txt", letters, ""), extract("b.txt", [*letters[:150], *letters[151:]], "")) == ["b.txt"]


def test_a_text_that_many_share_costs_no_more_than_any(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand copies of one text are all found, each compared with at most twenty others."""
    compared = []
    module = sys.modules[near_copies.__module__]
    resemblance = module._resemblance

    def counted(one: frozenset[int], other: frozenset[int]) -> float:
        compared.append(1)
        return float(resemblance(one, other))

    monkeypatch.setattr(module, "_resemblance", counted)
    one = extract("0.txt", text(1))
    assert len(found(*(replace(one, path=f"{n}.txt") for n in range(1000)))) == 999
    assert len(compared) <= 20 * 1000
