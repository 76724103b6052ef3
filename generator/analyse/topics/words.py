"""The words of a text as rules for topics see them: what parts phrases, what links them, what they are made of."""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.text.remembered import Remembered
from generator.analyse.topics.table import readable, stem, topic_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.topics.table import TopicTable

_SENTENCE_ENDS = frozenset('.!?…:;|"“”«»„•*–—。！？')
_SHORT = 4  # letters: in a language that nothing is known of, shorter words are taken for those of grammar
_LONGEST_CHUNK = 200  # characters between two spaces; what has more is no word


class Kind(IntEnum):
    """What a word does to a phrase: belongs to it, links its parts, or ends it."""

    CONTENT = 0
    LINK = 1
    PARTING = 2
    MARK = 3


class Word(NamedTuple):
    """`telling` where its capital, or that it has none, says something: it opens no sentence.

    `parted` and `parts` tell of a mark before and behind it that ends a phrase, `closes` of one that ends a sentence; an
    `owner` is in the possessive.
    """

    text: str
    lower: str
    stem: str
    kind: Kind
    capital: bool = False
    telling: bool = False
    parted: bool = False
    parts: bool = False
    closes: bool = False
    owner: bool = False


def runs(  # noqa: C901 - one loop over all words of an article, where calls would cost the most
    text: str, code: str, *, capitals_tell: bool
) -> list[list[Word]]:
    """Words that follow one another with nothing between that parts phrases."""
    chunks = readable(text).split()
    if len(text) > _LONGEST_CHUNK and max(map(len, chunks), default=0) > _LONGEST_CHUNK:
        chunks = [chunk[:_LONGEST_CHUNK] for chunk in chunks]
    found: list[list[Word]] = []
    run: list[Word] = []
    opens = True
    reader, opening = _reader(code), _opening(code)
    for chunk in chunks:
        read = reader[chunk]
        if read is None:
            if run:
                found.append(run)
                run = []
            opens = False
            continue
        for at, (word, kind, parted, parts, closes) in enumerate(read):
            if opens or not capitals_tell:
                word, kind, _, _, _ = opening[chunk][at]  # noqa: PLW2901 - the same word, as it opens a sentence
                opens = opens and kind == 3
            if run and (kind > 1 or parted):
                found.append(run)
                run = []
            if closes:
                opens = True
            if kind == 0 or (kind == 1 and run):
                run.append(word)
                if parts:
                    found.append(run)
                    run = []
    return [*found, run] if run else found


_Read = tuple[Word, int, bool, bool, bool]


@cache
def _reader(code: str) -> Remembered[tuple[_Read, ...] | None]:
    """Reads what stands between two spaces, within a sentence: its words, or that it does nothing but part phrases.

    Each word with its kind and with what the marks beside it do: so a loop over them looks into none.
    """
    table, known = topic_table(code), _known(code, telling=True)

    def read(chunk: str) -> tuple[_Read, ...] | None:
        words = _words(table.token.findall(chunk), known)
        if len(words) == 1 and words[0].kind == Kind.PARTING and not words[0].closes and _parts_anyway(words[0], table):
            return None
        return tuple(map(_flat, words))

    return Remembered(read)


@cache
def _opening(code: str) -> Remembered[tuple[_Read, ...]]:
    """Reads what stands between two spaces, its words as they open a sentence."""
    table, known = topic_table(code), _known(code, telling=False)
    return Remembered(lambda chunk: tuple(map(_flat, _words(table.token.findall(chunk), known))))


def _flat(word: Word) -> _Read:
    return word, int(word.kind), word.parted, word.parts, word.closes


@cache
def _known(code: str, *, telling: bool) -> Remembered[Word]:
    """Reads a word without the marks around it."""
    table = topic_table(code)
    return Remembered(lambda token: _word(token, table, telling=telling))


def _words(tokens: Sequence[str], known: Remembered[Word]) -> list[Word]:
    """The words of a chunk, each with the marks around it."""
    words: list[Word] = []
    parted = False
    for token in tokens:
        if token[0].isalpha():
            word = known[token]
            words.append(word._replace(parted=True) if parted else word)
            parted = False
        elif token[0].isdigit():
            words.append(Word(token, token, "", Kind.PARTING))
        elif not words:
            words.append(Word(token, token, "", Kind.MARK, closes=token in _SENTENCE_ENDS))
        else:
            parted = True
            ends = words[-1].closes or token in _SENTENCE_ENDS
            words[-1] = words[-1]._replace(parts=True, closes=ends)
    return words


def _word(token: str, table: TopicTable, *, telling: bool) -> Word:
    lower = token.lower().replace("’", "'")
    capital = token[0] != lower[0]
    parts = bool(table.possessives) and lower.endswith(table.possessives)
    if parts:
        token, lower = token[:-2], lower[:-2]
    if lower in table.linking:
        return Word(token, lower, "", Kind.LINK, telling=telling)
    clitic = table.clitics.match(lower) if table.clitics else None
    parted = clitic is not None and clitic[0] != table.article
    if _parts(lower, table, named=capital and telling):
        return Word(token, lower, "", Kind.PARTING, capital, telling, parted, parts)
    stemmed = lower if 1 < len(token) < 6 and token.isupper() else stem(lower, table)  # an acronym
    return Word(token, lower, stemmed, Kind.CONTENT, capital, telling, parted, parts, owner=parts)


def _parts_anyway(word: Word, table: TopicTable) -> bool:
    """Whether a word that parts phrases within a sentence does so where it opens one."""
    return not word.capital or _parts(word.lower, table, named=False)


def _parts(lower: str, table: TopicTable, *, named: bool) -> bool:
    """Whether a word belongs to no phrase; with a capital that tells, fewer do."""
    if lower in table.stop:
        return not (named and lower in table.in_names)
    if named:
        return False
    if not table.known:
        return len(lower) < _SHORT
    return lower in table.verbs or (lower.endswith(table.verb_endings) and lower not in table.not_verbs)
