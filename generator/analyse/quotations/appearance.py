"""How a quoted string looks without its marks: its words, its length, how it ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = re.compile(r"[^\W_]++(?:[’'\-][^\W_]++)*+")
STOPS = (".", "!", "?", "…", ",", "—", "–", "-", ";", ":", "。", "！", "？", "，", "、", "؟", "،", "؛")
FINAL = (".", "!", "?", "…", "。", "！", "？", "؟")
ASKED = ("!", "?", "！", "？", "؟")
BESIDE = " \t\u00a0\u202f\u3000“”\"«»„‚‘'([¿¡—–-•*「『・■"
"""Characters that may stand before a quoted string at the head of a sentence."""

WHOLE_UTTERANCE = 5
"""Words that make a sentence of their own a statement, whatever stands beside it."""

FRAGMENT = 3
"""Words of a fragment that need no word of saying beside them."""

LONGEST_NAME = 6
"""Words."""

_MINOR = 4  # letters of the longest word that titles leave small
_DENSE_LETTER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_SPACES = " \t\u00a0\u202f"
_MARKS = "“”„‟〝〞〟\"＂«»‹›「」『』｢｣‘’‚'`," + _SPACES
_CLOSING_MARKS = "“”„‟〟〞\"＂«»‹›」』｣‘’'`" + _SPACES
_STOPPED = "".join(STOPS) + _SPACES


class Appearance(NamedTuple):
    """A quoted string without its marks, and its words."""

    text: str
    words: tuple[str, ...]
    length: int  # words, or what corresponds to them in a script without spaces
    opener: str  # the mark that opens it; "" if none does

    @classmethod
    def of(cls, text: str) -> Appearance:
        ended = text.rstrip(_CLOSING_MARKS)
        inner = ended.lstrip(_MARKS).rstrip(_STOPPED)
        words = tuple(WORD.findall(inner))
        stop = ended[-1:] if ended[-1:] in STOPS else ""
        return cls(
            inner + stop,
            words,
            len(words) + len(_DENSE_LETTER.findall(inner)) // 2,
            text[:1] if text[:1] in _MARKS else "",
        )

    def ends(self, stops: tuple[str, ...]) -> bool:
        return self.text.endswith(stops)


def has_capitals_of_a_title(words: Sequence[str]) -> bool:
    """Whether all words but the small ones begin with capitals, and these are no few."""
    words = [word for word in words if not word[0].isdigit()] or words
    if any(word[0].islower() for place, word in enumerate(words) if len(word) > _MINOR or not place):
        return False
    return sum(not word[0].islower() for word in words) >= max(len(words) / 2, min(2, len(words)))
