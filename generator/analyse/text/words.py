"""Words and punctuation marks of a stretch of text, with their places."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.tables import Language

LONGEST = 60_000
"""Characters of a paragraph that are looked at. Prose has no longer paragraphs; what has gets no say over our time."""

_TOKEN = re.compile(r"[^\W_]++(?:['’\-.&][^\W_]++)*+|[^\w\s]")
_PARTED = re.compile(f"({_TOKEN.pattern})")
_PARTED_ASCII = re.compile(r"([A-Za-z0-9]++(?:['\-.&][A-Za-z0-9]++)*+|[!-/:-@\[-^`{-~])")  # the same, found faster
_POSSESSIVE = ("'s", "’s")


class Word(NamedTuple):
    """A word or one punctuation mark; `lower` is what the tables are asked for."""

    text: str
    start: int
    end: int
    lower: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def possessive(self) -> bool:
        return self.text.endswith(_POSSESSIVE)


def words(text: str, start: int, end: int, table: Language) -> list[Word]:
    """The words and marks of `text[start:end]`; the full stop of an abbreviation or initial is left out."""
    if table.elisions or table.enclitics:
        return _with_elisions(text, start, end, table)
    # Parted at the words and not looked for one by one: so all but the full stops is done without a loop.
    stretch = text[start:end]
    parted = (_PARTED_ASCII if stretch.isascii() else _PARTED).split(stretch)
    places = list(accumulate(map(len, parted), initial=start))
    pieces = parted[1::2]
    lower = map(str.lower, pieces)
    found = list(map(tuple.__new__, repeat(Word), zip(pieces, places[1:-1:2], places[2::2], lower, strict=True)))
    for at in reversed(_stops(pieces)):
        if found[at - 1].end == found[at].start and stops_short(pieces[at - 1], text, found[at].end, table):
            del found[at]
    return found


def _with_elisions(text: str, start: int, end: int, table: Language) -> list[Word]:
    found: list[Word] = []
    elided = _elided(table.elisions) if table.elisions else None
    for token in _TOKEN.finditer(text, start, end):
        begin, piece = token.start(), token[0]
        if piece == "." and found and found[-1].end == begin and stops_short(found[-1].text, text, token.end(), table):
            continue
        elision = elided.match(piece) if elided else None
        if elision and elision.end() < len(piece):
            cut = elision.end()
            found.append(Word(piece[:cut], begin, begin + cut, piece[:cut].lower().replace("’", "'")))
            begin, piece = begin + cut, piece[cut:]
        enclitic = _enclitic(piece, table) if "-" in piece else None
        if enclitic:
            verb, pronoun = enclitic
            found.append(Word(piece[:verb], begin, begin + verb, piece[:verb].lower()))
            begin, piece = begin + pronoun, piece[pronoun:]
        found.append(Word(piece, begin, token.end(), piece.lower()))
    return found


@cache
def _elided(elisions: str) -> re.Pattern[str]:
    return re.compile(f"(?:{elisions})['’]", re.IGNORECASE)


def _enclitic(piece: str, table: Language) -> tuple[int, int] | None:
    """Where the verb of "dit-elle", "ajoute-t-il" ends, and where its subject begins."""
    verb, _, pronoun = piece.rpartition("-")
    if pronoun not in table.enclitics or not verb:
        return None
    return len(verb.removesuffix("-t")), len(verb) + 1


def _stops(pieces: Sequence[str]) -> list[int]:
    """Where a full stop follows something."""
    found: list[int] = []
    at = 0
    for _ in range(pieces.count(".") - (pieces[:1] == ["."])):
        at = pieces.index(".", at + 1)
        found.append(at)
    return found


def stops_short(word: str, text: str, after: int, table: Language) -> bool:
    """Whether the full stop between a word and what stands `after` it is that of an abbreviation or initial."""
    if word in table.figure_abbreviations:
        return text[after : after + 2].lstrip()[:1].isdigit()
    if (len(word) == 1 and word.isupper()) or word in table.abbreviations:
        return True
    return word in table.closing_abbreviations or word in table.final_abbreviations
