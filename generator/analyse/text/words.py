"""Words and punctuation marks of a stretch of text, with their places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.analyse.tables import Language

_TOKEN = re.compile(r"[^\W_]+(?:['’\-.&][^\W_]+)*|[^\w\s]")
_ELISION = re.compile(r"(?:[ldsnjcmt]|qu|lorsqu|puisqu)['’]", re.IGNORECASE)
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
    found: list[Word] = []
    for token in _TOKEN.finditer(text, start, end):
        begin, piece = token.start(), token[0]
        if piece == "." and found and found[-1].end == begin and _shortened(found[-1].text, text, token.end(), table):
            continue
        elision = _ELISION.match(piece) if table.elisions else None
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


def _enclitic(piece: str, table: Language) -> tuple[int, int] | None:
    """Where the verb of "dit-elle", "ajoute-t-il" ends, and where its subject begins."""
    verb, _, pronoun = piece.rpartition("-")
    if pronoun not in table.enclitics or not verb:
        return None
    return len(verb.removesuffix("-t")), len(verb) + 1


def _shortened(word: str, text: str, after: int, table: Language) -> bool:
    if word in table.figure_abbreviations:
        return text[after : after + 2].lstrip()[:1].isdigit()
    if (len(word) == 1 and word.isupper()) or word in table.abbreviations:
        return True
    return word in table.closing_abbreviations or word in table.final_abbreviations
