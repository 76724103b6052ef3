"""Text as what it says: words and signs one by one, however they are set.

Alike are white space and line ends, curly and straight quotation marks and apostrophes, dashes, ellipses, width of
letters. All else counts: case, digits, full stops, and whether there is a mark at all.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

QUOTE = '"'
"""What every quotation mark becomes; so does a single one that is no apostrophe within a word."""
ELLIPSIS = "…"
DASH = "-"
TERMINATORS = frozenset((".", "!", "?", ELLIPSIS, "。", "؟", "۔", "।", "｡"))

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_ALIKE = str.maketrans(
    dict.fromkeys("“”„‟«»‹›「」『』〝〞", QUOTE)
    | dict.fromkeys("‘’‚‛`´ʼ′", "'")
    | dict.fromkeys("‐‑‒–—―−", DASH)
    | {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
)
_NO_SPACES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
"""Scripts that set no spaces between words: each letter is compared by itself."""
_TOKEN = re.compile(
    rf"""
      [{_NO_SPACES}]
    | [^\W_{_NO_SPACES}]+(?:'[^\W_{_NO_SPACES}]+)*
    | …+ | \.(?:[^\S\n]?\.){{2,}}
    | -+
    | ''? | "
    | \S
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Wording:
    """The tokens of `text`, which is the text given without what nobody sees; token n is `text[starts[n]:ends[n]]`."""

    text: str
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def words(self, start: int, end: int) -> str:
        """The text of the tokens from `start` to before `end`."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def is_apart(self, place: int) -> bool:
        """Whether white space stands before the token at `place`."""
        return 0 < place < len(self) and self.starts[place] > self.ends[place - 1]

    def occurrences(self, wanted: tuple[str, ...], at_least: int = 0) -> Iterator[int]:
        """Where `wanted` stands among the tokens, from the place `at_least` on."""
        sought = _line(wanted)
        found = self._line.find(sought, self._offsets[at_least])
        while found >= 0:
            yield bisect_left(self._offsets, found)
            found = self._line.find(sought, found + 1)

    @cached_property
    def _line(self) -> str:
        return _line(self.tokens)

    @cached_property
    def _offsets(self) -> list[int]:
        return list(accumulate((len(token) + 1 for token in self.tokens), initial=0))


def wording(text: str) -> Wording:
    """What `text` says."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    folded = seen.translate(_ALIKE)
    spans = [found.span() for found in _TOKEN.finditer(folded)]
    tokens = tuple(_token(folded[start:end]) for start, end in spans)
    return Wording(seen, tokens, tuple(start for start, _ in spans), tuple(end for _, end in spans))


def _token(found: str) -> str:
    if found[0] in "'\"":
        return QUOTE
    if found[0] == ELLIPSIS or (found[0] == "." and len(found) > 1):
        return ELLIPSIS
    return DASH if found[0] == "-" else found


def _line(tokens: tuple[str, ...]) -> str:
    """Tokens as one text in which one is found from its beginning to its end; white space is in none of them."""
    return " " + "".join(f"{token} " for token in tokens)
