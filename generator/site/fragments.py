"""Addresses that lead a browser to words in a page: text fragments.

Source: the specification "URL Fragment Text Directives" of the Web Incubator Community Group (``#:~:text=start,end``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

_LONGEST = 60
"""Characters of words that are named whole; of longer ones the beginning and the end are."""
_ENDS = 5
"""Words at either end: enough to be met once in an article."""
_UNSPACED_ENDS = 12
"""Characters, where a script puts no spaces between words."""
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_LEFT_OUT = re.compile(r"\[?(?:…|\.\.\.)\]?|\[[^\]]*\]")
"""An omission or an editor's insertion: the article does not have it."""


def at_text(url: str, text: str) -> str:
    """`url` with the place in it where `text` stands; `url` itself where there are no words to look for.

    Quotation marks and stops at the ends are left out: sites set them in their own way.
    """
    whole = "[" not in text and "…" not in text and "..." not in text
    pieces = [stripped for piece in ((text,) if whole else _LEFT_OUT.split(text)) if (stripped := _stripped(piece))]
    if not pieces:
        return url
    start, end = _ends(pieces)
    found = _encoded(start) if end is None else f"{_encoded(start)},{_encoded(end)}"
    return f"{url}{'' if '#' in url else '#'}:~:text={found}"


def _ends(pieces: list[str]) -> tuple[str, str | None]:
    """What is looked for: the words whole, or how they begin and how they end."""
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1 and len(first) <= _LONGEST:
        return first, None
    start, end = _beginning(first), _ending(last)
    if len(pieces) == 1 and len(start) + len(end) >= len(first):
        return first, None
    return start, end


def _beginning(piece: str) -> str:
    words = piece.split()
    return _stripped(" ".join(words[:_ENDS]) if len(words) > _ENDS else piece[: _cut(piece, len(words))])


def _ending(piece: str) -> str:
    words = piece.split()
    return _stripped(" ".join(words[-_ENDS:]) if len(words) > _ENDS else piece[-_cut(piece, len(words)) :])


def _stripped(piece: str) -> str:
    return piece if piece[:1].isalnum() and piece[-1:].isalnum() else _EDGES.sub("", piece.strip())


def _cut(piece: str, words: int) -> int:
    return _UNSPACED_ENDS if words * 2 * _UNSPACED_ENDS < len(piece) else len(piece)


def _encoded(words: str) -> str:
    return "%20".join(map(_word, words.split(" ")))


@lru_cache(maxsize=10_000)
def _word(word: str) -> str:
    """One word for an address: sentences have most of theirs in common."""
    return quote(word, safe="", errors="replace").replace("-", "%2D")
