"""A paragraph as the frame of what is quoted in it: its words outside quotations, each quoted string one mark.

Every word has a tag of one letter, its part in the clause as far as the tables tell it, so that clauses can be read
without a parser:

    P subject pronoun · W relative · D article, possessive · V verb of saying · J verb of judging ("called her “…”")
    I its infinitive · G its participle · S noun of saying · F another finite verb · g another participle
    A auxiliary, adverb · B passive auxiliary · N negation · t infinitive mark · R preposition · K "and", "or"
    C subordinator · O object pronoun · T time · U capitalised · l other word · # number · Q quoted string
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from generator.analyse.text.words import Word, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.tables import Language
    from generator.model import Span

QUOTED = "\0"
_LONGEST = 60_000
_LONGEST_SENTENCE = 250  # words and marks; what is longer is parted, so that time grows with the text
_MARKS = {"—": "-", "–": "-", "-": "-", "’": "'", "'": "'", "…": ".", "[": "(", "]": ")", "“": "`", "”": "`", '"': "`"}
_STOPS = ".?!"


@dataclass(frozen=True, slots=True)
class Held:
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

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that word `at` stands in."""
        return self.sentences[self._place(at)]

    def sentence_before(self, at: int) -> tuple[int, int] | None:
        """The sentence before the one that word `at` stands in, in this paragraph."""
        place = self._place(at)
        return self.sentences[place - 1] if place else None

    def _place(self, at: int) -> int:
        return max(0, bisect_right(self.sentences, at, key=itemgetter(0)) - 1)

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
    text: str, paragraph: int, strings: Sequence[tuple[int, int, Span]], table: Language, grammar: Grammar
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
    tags = _tags(found, grammar)
    return Frame(text, paragraph, found, tags, tuple(held), tuple(_sentences(text, found, tags)), table, grammar)


def _tags(held: Sequence[Word], grammar: Grammar) -> str:
    known = grammar.parts
    tags: list[str] = []
    opens = True
    for word in held:
        text, lower = word.text, word.lower
        first = text[0]
        if first == QUOTED:
            tag = "Q"
        elif not first.isalnum():
            tag = _MARKS.get(text, text)
        elif first.isdigit():
            tag = "#"
        elif first.isupper():
            part = known.get(lower) or _contracted(lower, grammar) or "U"
            tag = part if part == "T" or text == "I" or (opens and part not in "lBt") else "U"
        else:
            tag = known.get(lower) or _contracted(lower, grammar) or _by_ending(lower, grammar)
            if lower in grammar.phrases and _phrase(held, len(tags), grammar):
                tag = "V"
            if (tag in "VJF" and _noun_follows(tags, held, len(tags), grammar)) or (
                lower in grammar.bases and tag in "VJF" and not _plural(tags, held, len(tags), grammar)
            ):
                tag = "l"
            if tag == "l" and grammar.has("nouns", lower):
                tag = "S"
        opens = not first.isalnum() and tag not in ",'(-"
        tags.append(tag)
    return "".join(tags)


def _contracted(lower: str, grammar: Grammar) -> str | None:
    """The tag of "he's", "who'd": that of the pronoun."""
    before, mark, _ = lower.replace("’", "'").partition("'")
    tag = grammar.parts.get(before) if mark else None
    return tag if tag and tag in "PWC" else None


def _phrase(held: Sequence[Word], at: int, grammar: Grammar) -> bool:
    return any(
        tuple(word.lower for word in held[at + 1 : at + 1 + len(rest)]) == rest
        for rest in grammar.phrases[held[at].lower]
    )


def _noun_follows(tags: Sequence[str], held: Sequence[Word], at: int, grammar: Grammar) -> bool:
    """Whether a word that can be noun or verb is a noun (or adjective), by the word before it."""
    if not at:
        return False
    before = tags[-1]
    if before == "D":
        return not grammar.has("standalone", held[at - 1].lower)
    if held[at - 1].possessive and before in "lUS":
        return True
    adjective = before in "lgFA" and tags[-2:-1] == ["D"] and not held[at].lower.endswith(grammar.finite_endings)
    return before == "R" or (adjective and grammar.has("nouns", held[at].lower))


def _plural(tags: Sequence[str], held: Sequence[Word], at: int, grammar: Grammar) -> bool:
    """Whether a verb without an ending can follow: after a pronoun, an auxiliary, a plural."""
    before = tags[-1] if tags else ","
    return before in "PtAKWND,Q" or (before in "lSU" and held[at - 1].lower.endswith(grammar.plural_endings))


def _by_ending(lower: str, grammar: Grammar) -> str:
    if len(lower) > 4:
        if lower.endswith(grammar.adverb_endings):
            return "A"
        if lower.endswith(grammar.finite_endings):
            return "F"
        if lower.endswith(grammar.participle_endings):
            return "g"
    return "l"


def _sentences(text: str, held: Sequence[Word], tags: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begin = 0
    for at, tag in enumerate(tags):
        ends = False
        if tag in _STOPS:
            opened = at + 1 < len(tags) and held[at + 1].text == "“"
            closes = _STOPS + (")'" if opened else ")'`")
            ends = at + 1 < len(tags) and tags[at + 1] not in closes and _begins(held[at + 1], tags[at + 1])
        elif tag == "Q" and at + 1 < len(tags):
            inner = inner_end(text, held[at])
            stopped = tags[at + 1] == "Q" or held[at + 1].text[0].isupper()
            ends = inner in _STOPS and inner != "" and stopped
            ends = ends and not (inner in "?!" and leads_back(tags, at + 1))
            ends = ends and not (inner == "." and leads_back(tags, at + 1, closed=True))
        if ends or at - begin >= _LONGEST_SENTENCE:
            found.append((begin, at + 1))
            begin = at + 1
    if begin < len(tags):
        found.append((begin, len(tags)))
    return found


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


def leads_back(tags: str, at: int, *, closed: bool = False) -> bool:
    """Whether an attribution begins at `at`: a subject and a verb of saying, with nothing introduced after it.

    `closed`: the sentence must end right after the verb.
    """
    found = _LEADS.match(tags, at)
    if not found:
        return False
    after = tags[found.end() : found.end() + 2]
    return after[:1] in ("", ".") if closed else after[:1] not in (":", "Q", "C", "P", "D") and after != ",Q"
