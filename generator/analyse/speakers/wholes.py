"""Whether quoted words are an utterance of their own, or a part of the article's sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame, Held

_WHOLE_UTTERANCE = 5  # words that make a quotation with a capital a statement of its own
_LONGEST_LEAD = 3  # words that open a sentence before a quotation and attribute nothing: "Then, “…”"
_OPENING = tuple(":,-(;.`?!")
_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")


def is_whole(frame: Frame, first: Held, words: str) -> bool:
    """Whether the words of a quoted string that begins at `first` are an utterance of their own."""
    begin, _ = frame.sentence(first.at)
    inner = frame.grammar.verb_second and frame.tags[first.at - 1] == "," and words.lstrip()[:1].islower()
    return begin == first.at or (frame.tags[first.at - 1] in _OPENING and not inner) or looks_whole(words)


def looks_whole(words: str) -> bool:
    """Whether words look like a sentence: they begin with a capital, or in a script without any, and are not few."""
    letter = words.lstrip(" '")[:1]
    return letter == letter.upper() and len(_WORD.findall(words)) >= _WHOLE_UTTERANCE


def opens_aside(frame: Frame, first: Held) -> bool:
    """Whether nothing but a word or two of transition stands before a quotation in its sentence."""
    begin, _ = frame.sentence(first.at)
    return first.at - begin <= _LONGEST_LEAD and set(frame.tags[begin : first.at]) <= set("AKCT,")
