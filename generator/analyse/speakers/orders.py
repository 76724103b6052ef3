"""Which rules read a clause, as the table says: for a fixed order of words, the place of the verb, or a free order."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.speakers import layouts, reported_clauses
from generator.analyse.speakers.free_order import layouts as free_layouts
from generator.analyse.speakers.free_order import reports as free_reports
from generator.analyse.speakers.verb_second import quotations as second_quotations
from generator.analyse.speakers.verb_second import reports as second_reports

if TYPE_CHECKING:
    from generator.analyse.speakers.events import Event
    from generator.analyse.speakers.frames import Frame, Held
    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.speakers.reported_parenthetical import Report
    from generator.analyse.speakers.reported_subjects import Sentence


def event_of(frame: Frame, first: Held, tail: Frame, last: Held) -> Event | None:
    """The event that a quotation belongs to in its own sentence; see `layouts.event_of`."""
    if frame.grammar.free:
        return free_layouts.event_of(frame, first, tail, last)
    if frame.grammar.verb_second:
        return second_quotations.event_of(frame, first, tail, last)
    return layouts.event_of(frame, first, tail, last)


def event_between(frame: Frame, first: Held) -> Event | None:
    """The event that stands between the pieces of one quotation, where the order of words is fixed."""
    return None if frame.grammar.order else layouts.event_between(frame, first)


def leading(frame: Frame, sentence: tuple[int, int]) -> Event | None:
    """The event of a sentence that leads to a quotation after it; see `layouts.leading`."""
    if frame.grammar.free:
        return free_layouts.leading(frame, sentence)
    if frame.grammar.verb_second:
        return second_quotations.leading(frame, sentence)
    return layouts.leading(frame, sentence)


def reports(sentence: Sentence) -> list[Report]:
    """The reported statements of one sentence, in order of their verbs."""
    if sentence.frame.grammar.free:
        return free_reports.reports(sentence)
    if sentence.frame.grammar.verb_second:
        return second_reports.reports(sentence)
    return reported_clauses.reports(sentence)


@cache
def signs(grammar: Grammar) -> frozenset[str]:
    """The words of a grammar of free order without one of which nothing is reported."""
    if not grammar.free:
        return frozenset()
    said = {word for word, tag in grammar.parts.items() if tag in "VGY"}
    return frozenset(said | {phrase[-1] for phrase in grammar.sources} | {phrase[0] for phrase in grammar.sources})
