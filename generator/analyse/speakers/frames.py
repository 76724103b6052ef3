"""A paragraph as the frame of what is quoted in it: its words outside quotations, each quoted string one mark.

Every word has a tag of one letter, its part in the clause as far as the tables tell it, so that clauses can be read
without a parser:

    P subject pronoun · W relative · D article, possessive · V verb of saying · J verb of judging ("called her “…”")
    I its infinitive · G its participle · S noun of saying · F another finite verb · g another participle
    Y "it is said", of documents
    A auxiliary, adverb · B passive auxiliary · N negation · t infinitive mark · R preposition · K "and", "or"
    C subordinator · O object pronoun · T time · U capitalised · l other word · # number · Q quoted string
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.speakers.tags import QUOTED, tags_of
from generator.analyse.text.words import Word, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.tables import Language
    from generator.model import Span

_LONGEST = 60_000
_LONGEST_SENTENCE = 250  # words and marks; what is longer is parted, so that time grows with the text
_BEYOND = _LONGEST + 1  # no sentence ends there
_STOPS = ".?!"
_STOPPING = re.compile(r"[.?!Q]")


class Held(NamedTuple):
    """A quoted string in a frame: its place among the words, its number, and which of its segments it is."""

    at: int
    number: int
    part: int
    span: Span


@dataclass(frozen=True, slots=True)
class Frame:
    """The words of a paragraph, a tag each, and the sentences and quoted strings as places among them."""

    text: str
    paragraph: int
    words: list[Word]
    tags: str
    held: tuple[Held, ...]
    sentences: tuple[tuple[int, int], ...]
    table: Language
    grammar: Grammar
    cast: Cast | None = None  # where the forms of names tell who is the subject

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that word `at` stands in."""
        return self.sentences[self._place(at)]

    def sentence_before(self, at: int) -> tuple[int, int] | None:
        """The sentence before the one that word `at` stands in, in this paragraph."""
        place = self._place(at)
        return self.sentences[place - 1] if place else None

    def _place(self, at: int) -> int:
        return (bisect_right(self.sentences, (at, _BEYOND)) or 1) - 1

    def string(self, span: Span) -> Held | None:
        """The quoted string at a span of the paragraph."""
        place = bisect_left(self.held, span.start, key=_start)
        found = self.held[place] if place < len(self.held) else None
        return found if found and found.span == span else None

    def string_after(self, at: int) -> Held | None:
        """The first quoted string after word `at`."""
        place = bisect_right(self.held, at, key=attrgetter("at"))
        return self.held[place] if place < len(self.held) else None


def _start(held: Held) -> int:
    return held.span.start


def framed(
    text: str,
    paragraph: int,
    strings: Sequence[tuple[int, int, Span]],
    table: Language,
    grammar: Grammar,
    cast: Cast | None = None,
) -> Frame:
    """The frame of a paragraph; `strings` are the segments in it, in order, each with its number and part."""
    found: list[Word] = []
    held: list[Held] = []
    at = 0
    for number, part, span in strings:
        if span.start < at:
            continue
        found += words(text, at, span.start, table)
        held.append(Held(len(found), number, part, span))
        found.append(Word(QUOTED, span.start, span.end, QUOTED))
        at = span.end
    found += words(text, at, min(len(text), _LONGEST), table)
    tags = tags_of(found, grammar)
    return Frame(text, paragraph, found, tags, tuple(held), tuple(_sentences(text, found, tags)), table, grammar, cast)


def _sentences(text: str, held: Sequence[Word], tags: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begin = 0
    for at in [stop.start() for stop in _STOPPING.finditer(tags)]:
        while at - begin > _LONGEST_SENTENCE:
            found.append((begin, begin + _LONGEST_SENTENCE + 1))
            begin += _LONGEST_SENTENCE + 1
        if at - begin == _LONGEST_SENTENCE or (at + 1 < len(tags) and _stops(text, held, tags, at)):
            found.append((begin, at + 1))
            begin = at + 1
    while begin < len(tags):
        found.append((begin, min(len(tags), begin + _LONGEST_SENTENCE + 1)))
        begin += _LONGEST_SENTENCE + 1
    return found


def _stops(text: str, held: Sequence[Word], tags: str, at: int) -> bool:
    """Whether a mark or a quoted string ends a sentence."""
    if tags[at] != "Q":
        closes = _STOPS + (")'" if held[at + 1].text == "“" else ")'`")
        return tags[at + 1] not in closes and _begins(held[at + 1], tags[at + 1])
    inner = inner_end(text, held[at])
    opens = held[at + 2 if tags[at + 1] == "(" and at + 2 < len(held) else at + 1].text[0].isupper()
    if inner == "" or inner not in _STOPS or not (tags[at + 1] == "Q" or opens):
        return False
    following = tags.find("Q", at + 1)
    resumes = following > 0 and text[held[following].start + 1 : held[following].start + 2].islower()
    return not leads_back(tags, at + 1, closed=inner == ".", resumes=resumes)


def _begins(word: Word, tag: str) -> bool:
    return tag in "Q(`" or (word.is_word and not word.text[0].islower())


def inner_end(text: str, word: Word) -> str:
    """The punctuation before a quoted string's closing mark, or nothing."""
    inner = text[word.start : word.end].rstrip("\"”“»›’'」』 ")
    last = inner[-1:]
    if last == "…" or inner.endswith("..."):
        return ","
    return last if not last.isalnum() else ""


_LEADS = re.compile(r"[PDUlSA#'T]{1,9}?(?:,[^.?!:;Q]{1,60}?,)?[ANT]*V")


def leads_back(tags: str, at: int, *, closed: bool = False, resumes: bool = False) -> bool:
    """Whether an attribution begins at `at`: a subject and a verb of saying, with nothing introduced after it.

    `closed`: the sentence must end right after the verb; `resumes`: a quotation after it goes on with a small letter.
    """
    found = _LEADS.match(tags, at)
    if not found:
        return False
    after = tags[found.end() : found.end() + 2]
    return (
        after[:1] in ("", ".") if closed else after[:1] not in (":", "Q", "C", "P", "D") and (resumes or after != ",Q")
    )
