"""Which sentences are the key points: the lead, then the weightiest of each stretch of what follows.

News puts the main things first, so the lead goes in as it stands. Further on, a sentence weighs as much as its words:
those that the whole article, and its title, come back to (the centroid of extractive summaries).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.key_points.openers import openers
from generator.analyse.key_points.standing import Known, Place, alone, personal
from generator.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.tables import Language
    from generator.model import Extract

MOST = 6
_FEWEST = 3
_SENTENCES_A_POINT = 6  # beyond the first two points
_LEAD = 3  # points that are taken in order of the text
_LEAD_WITHIN = 12  # sentences
_A_PARAGRAPH = 2  # points of the lead from one paragraph
_ALIKE = 0.6  # share of common words that makes two sentences one
_OPENS_PARAGRAPH = 1.25  # and what is added where a writer puts what matters
_OF_TITLE = 3  # times that a word of the title counts as if it stood in the text
_DAMPING = 5  # words by which a sentence is taken for longer, lest the shortest win
_LONGEST = 2_000  # sentences of an article that are looked at
_TRIED = 12  # sentences of a stretch
_TRIED_FOR_ONE = 200
_OPENING = 1  # sentences of an article before which there is nothing that they could point back to
_SIGHTLY = 240  # characters; a longer sentence weighs less

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2}|[^\W_]+")
_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_WITHOUT_SPACES_FROM = "\u3040"
_MEANING = 4  # letters of a word of an alphabet that is likely to mean something
_NAME = re.compile(r"(?<=[^\W\d_]),? ([A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽА-ЯЁЄІЇҐ][^\W_]+)")

Quotations = dict[int, list[tuple[int, int]]]  # by paragraph


class _Article(NamedTuple):
    """What sentences are chosen from: where quotations stand, and what their language opens sentences with."""

    paragraphs: Sequence[str]
    quotations: Quotations
    known: Known

    def text(self, span: Span) -> str:
        return self.paragraphs[span.paragraph][span.start : span.end]

    def personal(self, span: Span) -> bool:
        return personal(self.paragraphs[span.paragraph], span.start, self.known.told)

    def standing(self, span: Span, order: int) -> Span | None:
        """The sentence, or what is left of it without its connective, if it can be understood alone."""
        place = Place(self.paragraphs[span.paragraph], span.start, span.end)
        quotations = self.quotations.get(span.paragraph, ())
        begin = alone(place, quotations, self.known, opens=order < _OPENING)
        return None if begin is None else Span(span.paragraph, begin, span.end)


def key_points(
    extract: Extract, parted: Sequence[Sequence[tuple[int, int]]], quoted: Sequence[Quoted], table: Language
) -> tuple[Span, ...]:
    """Three to six sentences in order of the text, fewer where it is short, one at least where there is any.

    `parted` has the sentences of each paragraph. A span leaves out the connective that opens its sentence.
    """
    known = Known(table, openers(table.code), _names(extract.paragraphs))
    article = _Article(extract.paragraphs, _by_paragraph(quoted), known)
    spans = [Span(number, start, end) for number, found in enumerate(parted) for start, end in found]
    running = [span for span in spans if extract.form_of(span.paragraph) == "paragraph"][:_LONGEST]
    wanted = min(MOST, max(_FEWEST, 2 + len(running) // _SENTENCES_A_POINT))
    return tuple(sorted(_chosen(article, running, _words(extract.title), wanted) or _one(article, spans)))


def _names(paragraphs: Sequence[str]) -> Callable[[], frozenset[str]]:
    """Words that have a capital within a sentence; looked for when first asked."""
    held: list[frozenset[str]] = []

    def names() -> frozenset[str]:
        if not held:
            held.append(frozenset(name for text in paragraphs for name in _NAME.findall(text)))
        return held[0]

    return names


def _one(article: _Article, spans: Sequence[Span]) -> list[Span]:
    """One sentence of a text that has none to choose: it may be an item, else outside quotations, else any."""
    standing = (article.standing(span, order) for order, span in enumerate(spans[:_TRIED_FOR_ONE]))
    outside = (
        span
        for span in spans[:_TRIED_FOR_ONE]
        if not any(start < span.end and span.start < end for start, end in article.quotations.get(span.paragraph, ()))
    )
    found = next((span for span in standing if span), None) or next(outside, None) or next(iter(spans), None)
    return [found] if found else []


@dataclass(slots=True)
class _Choice:
    """Sentences of an article as they are taken, each with its place among `spans`."""

    article: _Article
    spans: Sequence[Span]
    title: frozenset[str]
    words: list[frozenset[str]]
    taken: dict[int, Span] = field(default_factory=dict)
    used: Counter[int] = field(default_factory=Counter)

    def take(self, orders: Iterable[int], wanted: int, of_a_paragraph: int) -> None:
        """Takes those of `orders` that stand alone and say nothing again, until there are as many as wanted."""
        for order in orders:
            if len(self.taken) >= wanted:
                return
            paragraph = self.spans[order].paragraph
            if self.used[paragraph] >= of_a_paragraph or order in self.taken or self._said(order):
                continue
            span = self.article.standing(self.spans[order], order)
            if span is not None:
                self.taken[order] = span
                self.used[paragraph] += 1

    def _said(self, order: int) -> bool:
        words = self.words[order]
        return _same(words, self.title) or any(_same(words, self.words[other]) for other in self.taken)

    def impersonal(self, orders: Iterable[int]) -> Iterator[int]:
        return (order for order in orders if not self.article.personal(self.spans[order]))


def _chosen(article: _Article, spans: Sequence[Span], title: frozenset[str], wanted: int) -> list[Span]:
    choice = _Choice(article, spans, title, [_words(article.text(span)) for span in spans])
    lead = min(_LEAD, max(1, wanted - 1))
    choice.take(choice.impersonal(range(min(_LEAD_WITHIN, len(spans)))), lead, _A_PARAGRAPH)
    if not choice.taken:
        choice.take(choice.impersonal(range(_LEAD_WITHIN, len(spans))), 1, 1)
    first = max(choice.taken, default=-1) + 1
    if first < len(spans) and len(choice.taken) < wanted:
        weights = _weights(spans, choice.words, first, title)
        later = [first + at for at in _by_weight(weights, wanted - len(choice.taken))]
        choice.take(chain(choice.impersonal(later), later), wanted, 1)
    choice.take(range(len(spans)), min(wanted, _FEWEST), wanted)  # where paragraphs are few, another of the same
    return list(choice.taken.values())


def _by_weight(weights: Sequence[float], places: int) -> list[int]:
    """The weightiest of each of as many stretches as there are places, then the next of each."""
    stretches: list[list[int]] = [[] for _ in range(places)]
    for at in sorted(range(len(weights)), key=lambda at: (-weights[at], at)):
        stretches[at * places // len(weights)].append(at)
    return [at for rank in range(_TRIED) for stretch in stretches for at in stretch[rank : rank + 1]]


def _weights(spans: Sequence[Span], words: Sequence[frozenset[str]], first: int, title: frozenset[str]) -> list[float]:
    """The weight of each sentence from `first` on: how much of it other sentences, and the title, speak of too."""
    counted = Counter(chain.from_iterable(words))
    for word in title:
        if word in counted:
            counted[word] += _OF_TITLE
    for word in [word for word in counted if len(word) < _MEANING and word.isalpha() and word < _WITHOUT_SPACES_FROM]:
        counted[word] = 1
    times = counted.__getitem__
    weights = []
    for span, found in zip(spans[first:], words[first:], strict=True):
        weight = (sum(map(times, found)) - len(found)) / (len(found) + _DAMPING)
        if span.start == 0:
            weight *= _OPENS_PARAGRAPH
        weights.append(weight * min(1.0, _SIGHTLY / (span.end - span.start)))
    return weights


def _by_paragraph(quoted: Sequence[Quoted]) -> Quotations:
    found: Quotations = {}
    for each in quoted:
        for span in each:
            found.setdefault(span.paragraph, []).append((span.start, span.end))
    return found


def _words(text: str) -> frozenset[str]:
    if not text.isascii() and _WITHOUT_SPACES.search(text):
        return frozenset(_WORD.findall(text))
    return frozenset(text.lower().replace(",", "").replace(".", "").split())


def _same(words: frozenset[str], others: frozenset[str]) -> bool:
    fewer, more = len(words), len(others)
    if fewer > more:
        fewer, more = more, fewer
    if fewer < _ALIKE * more / 1.5:
        return False  # even if they share them all
    shared = len(words & others)
    return shared > 0 and shared >= _ALIKE * fewer and shared >= _ALIKE * more / 1.5
