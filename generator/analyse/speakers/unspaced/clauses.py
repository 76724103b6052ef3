"""Reported statements in a script without spaces: the clauses of the events, as far as no quotation says them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.unspaced.article import (
    LOOKED_BACK,
    Article,
    article_of,
    heir,
    sentence_before,
    stands_in,
)
from generator.analyse.text.unspaced import EDGE
from generator.model import Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.speakers.unspaced.events import Event
    from generator.analyse.tables import Language

_SAME_SOURCE = 0.97
_MOSTLY_QUOTED = 0.5  # of a clause; then its quotations say it all


def reported(
    paragraphs: Sequence[str],
    quoted: Sequence[Quoted],
    quotations: Sequence[Attribution],
    cast: Cast,
    table: Language,
) -> tuple[Attribution, ...]:
    """`quotations` and the reported statements of the article, in the order of the text."""
    article = article_of(paragraphs, quoted, cast, table)
    said: dict[int, list[Attribution]] = {}
    for each in quotations:
        said.setdefault(each.segments[0].paragraph, []).append(each)
    taken = {span for each in quotations for span in each.segments}
    found: list[Attribution] = []
    for number, text in enumerate(paragraphs):
        if text.strip():
            found += _clauses(article, number, said.get(number, ()), taken, found[-LOOKED_BACK:])
    return tuple(sorted(found, key=lambda each: each.segments[0]))


def _clauses(
    article: Article, number: int, said: Sequence[Attribution], taken: set[Span], earlier: Sequence[Attribution]
) -> list[Attribution]:
    """The reported statements of a paragraph; the quotations in it are heard as they come."""
    made: list[Attribution] = list(earlier)
    waiting = list(said)
    for place, (_, end) in enumerate(article.reading(number).parts):
        for event in article.events(number, place):
            each = _clause(article, (number, place), event, taken, made) if event.reports else None
            if each:
                made.append(each)
                if each.speaker:
                    article.subjects.hear(each.speaker)
        while waiting and waiting[0].segments[0].start < end:
            made.append(waiting.pop(0))
            speaker = made[-1].speaker
            if speaker:
                article.subjects.hear(speaker)
    return [*made[len(earlier) :], *waiting]


def _clause(
    article: Article, place: tuple[int, int], event: Event, taken: set[Span], made: Sequence[Attribution]
) -> Attribution | None:
    """One reported statement; none where its quotations say most of it, or where it says too little."""
    start, end = event.content or (0, 0)
    number, _ = place
    text = article.paragraphs[number]
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    inside = [span for span in article.strings[number] if span in taken and start <= span.start and span.end <= end]
    quoted = sum(span.end - span.start for span in inside)
    if end - start < 4 or quoted > _MOSTLY_QUOTED * (end - start):
        return None
    bare = Attribution("indirect", (Span(number, start, end),), cue=event.cue)
    if event.subject:
        sure = round(event.sure * event.subject.certainty, 2)
        return replace(bare, speaker=event.subject.speaker, confidence=sure)
    bearer = heir(article, place, made)
    if event.hearsay:
        before, last = sentence_before(article, *place), made[-1] if made else None
        goes_on = before and last and last.speaker and stands_in(article, last, before)
        bearer = (last.speaker, last.confidence * _SAME_SOURCE) if goes_on and last and last.speaker else None
    return replace(bare, speaker=bearer[0], confidence=round(bearer[1], 2)) if bearer else None
