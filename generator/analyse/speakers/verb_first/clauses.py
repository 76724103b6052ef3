"""A paragraph as words, marks and quoted strings, parted into sentences; what every rule of this room reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.speakers.verb_first.lexicon import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.verb_first.lexicon import Lexicon
    from generator.analyse.tables import Language
    from generator.model import Span

QUOTED = "Q"
"""The text of a token that is a whole quoted string."""

COMMAS = frozenset("،,؛;")
COLONS = frozenset(":：")
_DASHES = frozenset("-–—")
_STOPS = frozenset(".!?؟…")
_TOKEN = re.compile(r"[^\s!-/:-@\[-`{-~،؛؟«»“”„…—–‘’٪]+|\S")
_CLOSED = re.compile(r"([.!?؟…])[\"'“”»«’\s]*\Z")
_LONGEST = 60_000  # characters of a paragraph; prose has no longer ones


class Token(NamedTuple):
    """A word, a mark or a quoted string; `word` is folded, `bare` without the "and" written to it."""

    text: str
    start: int
    end: int
    word: str
    bare: str
    ends: str = ""  # the stop within a quoted string, at its end

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum() and self.text != QUOTED


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`sentences` are places of first tokens and of those behind the last; `strings` lead from token to quotation."""

    number: int
    text: str
    tokens: Sequence[Token]
    sentences: Sequence[tuple[int, int]]
    strings: dict[int, tuple[int, int, Span]]

    def sentence_of(self, at: int) -> tuple[int, int]:
        return next(each for each in self.sentences if each[0] <= at < each[1])


def read(
    number: int, text: str, strings: Sequence[tuple[int, int, Span]], table: Language, lexicon: Lexicon
) -> Paragraph:
    """`strings` are the quoted ones of the paragraph: the number of the quotation, of its piece, and the place."""
    tokens: list[Token] = []
    held: dict[int, tuple[int, int, Span]] = {}
    at = 0
    for each in sorted(strings, key=lambda string: string[2]):
        span = each[2]
        if span.start < at:
            continue
        tokens += _tokens(text, at, span.start, lexicon)
        closed = _CLOSED.search(text, max(span.start, span.end - 6), span.end)
        held[len(tokens)] = each
        tokens.append(Token(QUOTED, span.start, span.end, QUOTED, QUOTED, closed[1] if closed else ""))
        at = span.end
    tokens += _tokens(text, at, min(len(text), _LONGEST), lexicon)
    return Paragraph(number, text, tokens, list(_sentences(text, tokens, table)), held)


def _tokens(text: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    return [
        Token(match[0], match.start(), match.end(), *folded(match[0], lexicon))
        for match in _TOKEN.finditer(text, start, end)
    ]


def _sentences(text: str, tokens: Sequence[Token], table: Language) -> list[tuple[int, int]]:
    found = []
    begin = 0
    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.text == QUOTED:
            ends = token.ends != "" and following is not None and (following.is_word or following.text == QUOTED)
        else:
            ends = token.text in _STOPS and _stops(text, tokens, at, table)
        if ends:
            found.append((begin, at + 1))
            begin = at + 1
    if begin < len(tokens):
        found.append((begin, len(tokens)))
    return found


def _stops(text: str, tokens: Sequence[Token], at: int, table: Language) -> bool:
    token = tokens[at]
    after = text[token.end : token.end + 1]
    if token.text == "." and at and tokens[at - 1].end == token.start:
        short = tokens[at - 1].text in table.abbreviations
        if short or (after.isalnum() and not after.isspace()):
            return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return not after or after.isspace() or (following is not None and following.text == QUOTED)


def is_mark(token: Token) -> bool:
    return token.text in COMMAS or token.text in _DASHES or token.text in "()[]"
