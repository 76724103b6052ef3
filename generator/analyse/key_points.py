"""Whole sentences that say what an article is about, by position: news puts the main things first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.tables import Language
    from generator.model import Extract

MOST = 6
_LEAD = 3  # paragraphs whose opening sentence is taken; the rest are spread over what follows
_PARAGRAPHS_A_POINT = 4  # beyond the lead
_LONGEST, _SHORTEST = 300, 30  # characters of a good key point
_ALIKE = 0.6  # share of common words that makes two sentences one
_OPENING_WORDS = 6  # in which a pronoun must have its name before it
LOOKED_AT = 2
"""Sentences of a paragraph that may become key points."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2}|[^\W_]+")
_SENTENCE_END = re.compile(r"[.!…。！।][\"”’'»)」』]*\Z")


class _Candidate(NamedTuple):
    span: Span
    words: frozenset[str]


def key_points(
    extract: Extract,
    parted: Sequence[Sequence[tuple[int, int]]],
    quoted: Sequence[Quoted],
    table: Language,
) -> tuple[Span, ...]:
    """Three to six sentences in order of the text, fewer where it is short, one at least where there is any."""
    paragraphs = extract.paragraphs
    within = _by_paragraph(quoted)
    wanted = min(MOST, _LEAD + max(0, len(paragraphs) - _LEAD) // _PARAGRAPHS_A_POINT)
    title = _words(extract.title)
    sentences = [Span(number, start, end) for number, spans in enumerate(parted) for start, end in spans]
    good = [span for span in sentences if _stands_alone(paragraphs, span, within, table)]
    chosen = _chosen(paragraphs, good, title, wanted)
    if not chosen:
        chosen = [span for span in sentences if not _cuts(span, within.get(span.paragraph, ()))][:1] or sentences[:1]
    return tuple(sorted(chosen))


def _chosen(paragraphs: Sequence[str], good: Sequence[Span], title: frozenset[str], wanted: int) -> list[Span]:
    taken: list[_Candidate] = []
    used: set[int] = set()

    def take(spans: Iterable[Span], most: int) -> None:
        for span in spans:
            if len(taken) >= most:
                return
            if span.paragraph in used:
                continue
            words = _words(paragraphs[span.paragraph][span.start : span.end])
            if not _same(words, title) and not any(_same(words, other.words) for other in taken):
                taken.append(_Candidate(span, words))
                used.add(span.paragraph)

    take(good, min(_LEAD, wanted))
    later = [span for span in good if taken and span.paragraph > taken[-1].span.paragraph]
    places = max(1, wanted - len(taken))
    step = max(1, len(later) // places)
    take(later[step // 2 :: step], wanted)
    return [each.span for each in taken]


def _stands_alone(
    paragraphs: Sequence[str], span: Span, within: dict[int, list[tuple[int, int]]], table: Language
) -> bool:
    text = paragraphs[span.paragraph][span.start : span.end]
    if not _SHORTEST // (2 if _WORD.match(text, 0) and not text.isascii() else 1) <= len(text) <= _LONGEST:
        return False
    if not _SENTENCE_END.search(text, len(text) - 6 if len(text) > 6 else 0):
        return False
    if _points_back(text, table):
        return False
    return not _cuts(span, within.get(span.paragraph, ()))


def _points_back(text: str, table: Language) -> bool:
    """Whether a sentence opens with something that only the sentences before it explain."""
    opening = re.findall(r"[^\W_]+", text[:80])[:_OPENING_WORDS]
    if not opening:
        return False
    lowers = [word.lower() for word in opening]
    if lowers[0] in table.unresolved_openers or tuple(lowers[:2]) in table.openers_of_earlier_things:
        return True
    for place, word in enumerate(opening):
        if place and word[0].isupper():
            return False
        if word.lower() in table.singular_pronouns:
            return True
    return False


def _cuts(span: Span, quotations: Iterable[tuple[int, int]]) -> bool:
    """Whether a sentence begins or ends within a quotation, or is no more than one."""
    return any(
        start < span.start < end or start < span.end < end or (start <= span.start and end >= span.end)
        for start, end in quotations
    )


def _by_paragraph(quoted: Sequence[Quoted]) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {}
    for each in quoted:
        for span in each:
            found.setdefault(span.paragraph, []).append((span.start, span.end))
    return found


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text[:1000].lower()))


def _same(words: frozenset[str], others: frozenset[str]) -> bool:
    return (
        bool(words and others)
        and len(words & others) >= _ALIKE * min(len(words), len(others))
        and (len(words & others) >= _ALIKE * max(len(words), len(others)) / 1.5)
    )
