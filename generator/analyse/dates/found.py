"""Paragraphs -> the dates and times in them, with what they are where that can be told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import accumulate

from generator.analyse.dates.grammar import grammar
from generator.analyse.dates.joined import joined
from generator.analyse.dates.resolved import Anchor, resolved
from generator.analyse.dates.scan import mentions
from generator.analyse.dates.tense import direction
from generator.analyse.dates.vocabulary import vocabulary
from generator.model import Extract, FoundDate, Span

_DAY = len("2026-03-04")


def dates(extract: Extract, language: str) -> tuple[FoundDate, ...]:
    """All dates and times in an extract's paragraphs, in order, none within another.

    A span holds the words of the date without a preposition before it. The value is ISO 8601 (`resolved.py` says in
    which forms and by which rules) or None; relative to the extract's date, else to that of its dateline.
    `language` is a BCP-47 tag.
    """
    return tuple(_dates(extract.paragraphs, language, _published(extract)))


def _published(extract: Extract) -> date | None:
    for given in (extract.date, extract.dateline.date if extract.dateline else None):
        try:
            return date.fromisoformat((given or "")[:_DAY])
        except ValueError:  # a month or a year alone
            continue
    return None


def _dates(paragraphs: Sequence[str], language: str, published: date | None) -> Iterator[FoundDate]:
    """Looked for in all paragraphs at once, for to begin with each costs more than to look."""
    words = vocabulary(language)
    text = "\n".join(paragraphs)
    begins = [0, *accumulate(len(paragraph) + 1 for paragraph in paragraphs)]
    year: tuple[int, int | None] = (0, None)
    for each in joined(text, mentions(text, words, grammar(language)), words):
        place = bisect_right(begins, each.start) - 1
        tense = partial(direction, text, each.start, each.end, words)
        named = year[1] if year[0] == place else None
        if each.needs_future and tense() == -1:  # "built in three days" tells how long it took
            continue
        value = resolved(each, Anchor(published, tense, named))
        yield FoundDate(Span(place, each.start - begins[place], each.end - begins[place]), value)
        year = (place, each.year or named)
