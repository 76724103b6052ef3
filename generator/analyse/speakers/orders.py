"""Which rules read a clause: those for a fixed order of words or those for a free one, as the table says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.speakers import free_layouts, free_reports, layouts, reported_clauses

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame, Held
    from generator.analyse.speakers.governing import Event
    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.speakers.reported_clauses import Report
    from generator.analyse.speakers.reported_subjects import Sentence

_FREE = "free"


def event_of(frame: Frame, first: Held, tail: Frame, last: Held) -> Event | None:
    """The event that a quotation belongs to in its own sentence; see `layouts.event_of`."""
    if frame.grammar.order == _FREE:
        return free_layouts.event_of(frame, first, tail, last)
    return layouts.event_of(frame, first, tail, last)


def leading(frame: Frame, sentence: tuple[int, int]) -> Event | None:
    """The event of a sentence that leads to a quotation after it; see `layouts.leading`."""
    if frame.grammar.order == _FREE:
        return free_layouts.leading(frame, sentence)
    return layouts.leading(frame, sentence)


def reports(sentence: Sentence) -> list[Report]:
    """The reported statements of one sentence, in order of their verbs."""
    if sentence.frame.grammar.order == _FREE:
        return free_reports.reports(sentence)
    return reported_clauses.reports(sentence)


def signs(grammar: Grammar) -> frozenset[str]:
    """The words of a grammar of free order without one of which nothing is reported."""
    if grammar.order != _FREE:
        return frozenset()
    said = {word for word, tag in grammar.parts.items() if tag in "VGY"}
    return frozenset(said | {phrase[-1] for phrase in grammar.sources} | {phrase[0] for phrase in grammar.sources})
