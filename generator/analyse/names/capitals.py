"""Where capital letters stand in a text: the runs of capitalised words, of which names are made."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_LAST_CASED = 0x2C00  # no script of today's press has capital letters beyond


def _capitals() -> Iterator[str]:
    """All capital letters, those that follow one another as a range: a class of single ones takes long to compile."""
    held = [code for code in range(_LAST_CASED) if chr(code).isupper()]
    for _, group in groupby(enumerate(held), lambda place: place[1] - place[0]):
        codes = [code for _, code in group]
        yield f"{chr(codes[0])}-{chr(codes[-1])}" if len(codes) > 2 else "".join(map(chr, codes))


UPPER = "".join(_capitals())
"""All capital letters, for a class of a regular expression."""

CAPITALISED = rf"[{UPPER}][^\W_]*(?:['’\-.&][^\W_]+)*"
"""A capitalised word as `text.words` parts it."""

_REST = r"[^\W_]*+(?:['’\-.&][^\W_]++)*+"
# It begins with the letters, not with what may not stand before them: so it is found three times as fast.
_RUN = re.compile(rf"[{UPPER}](?<![^\W_].){_REST}(?:[ \u00a0]++[{UPPER}]{_REST})*+")
_BESIDE = "“”\"'‘’.,;:()!?…"
_FEWEST_WORDS = 4  # that make a heading
_CAPITALS_OF_A_HEADING = 0.6
_SENTENCE_ENDS = frozenset('.!?…:"“”«»„—–•')


class Run(NamedTuple):
    """A run of capitalised words, each with the place where it begins; `before` is what `word_before` tells of it."""

    start: int
    end: int
    words: tuple[tuple[str, int], ...]
    before: str


def runs(text: str, end: int) -> list[Run]:
    """The runs of capitalised words up to `end`, parted only by spaces."""
    found = []
    for match in _RUN.finditer(text, 0, end):
        start, written = match.start(), match[0]
        if " " in written or "\u00a0" in written:
            parted = _placed(written.replace("\u00a0", " ").split(" "), start)
        else:
            parted = ((written, start),)
        found.append(Run(start, match.end(), parted, word_before(text, start)))
    return found


def _placed(words: Sequence[str], start: int) -> tuple[tuple[str, int], ...]:
    held = []
    for word in words:
        if word:
            held.append((word, start))
        start += len(word) + 1
    return tuple(held)


def owned_apart(run: Run, text: str) -> tuple[Run, ...]:
    """A run, parted behind an owner whom a name follows: "Halden's Jo Brandt" is Halden and Jo Brandt."""
    for at, (word, start) in enumerate(run.words[:-2], 1):
        if word.endswith(("'s", "’s")):
            begin = run.words[at][1]
            owned = Run(begin, run.end, run.words[at:], word_before(text, begin))
            return (Run(run.start, start + len(word), run.words[:at], run.before), *owned_apart(owned, text))
    return (run,)


def heading(text: str, held: Sequence[Run]) -> bool:
    """Whether a paragraph is written as headings are: most of its words with capital letters, and no full stop."""
    if text.rstrip().endswith((".", ".”", '."', "!", ",")):
        return False
    count = sum(len(run.words) for run in held)
    return count >= _FEWEST_WORDS and count > (text.count(" ") + 1) * _CAPITALS_OF_A_HEADING


def small_words(words: frozenset[str]) -> Callable[[], frozenset[str]]:
    """Those of a text's words that begin with a small letter, without marks beside them; found when first asked for."""
    held: list[frozenset[str]] = []  # `functools.cache` takes longer to be made than this mostly does

    def found() -> frozenset[str]:
        if not held:
            held.append(frozenset(word.strip(_BESIDE) for word in words if not word[0].isupper()))
        return held[0]

    return found


def word_before(text: str, start: int) -> str:
    """The word that a space parts from what begins at `start`, marks on it included; nothing else than a space."""
    if start < 2 or text[start - 1] not in " \u00a0":
        return ""
    return text[text.rfind(" ", 0, start - 1) + 1 : start - 1]


def opens_sentence(text: str, at: int) -> bool:
    """Whether what begins at `at` begins a sentence."""
    before = text[max(0, at - 3) : at].rstrip()
    return not before or before[-1] in _SENTENCE_ENDS
