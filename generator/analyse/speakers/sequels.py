"""Quotations that are sentences of their own: the sentences beside them that tell who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.speakers.orders import event_of, leading
from generator.model import QUOTATION_MARKS

if TYPE_CHECKING:
    from generator.analyse.speakers.events import Event, Layout
    from generator.analyse.speakers.frames import Frame, Held

    Sequel = tuple[Event, Layout]


def led_by(frame: Frame, sentence: tuple[int, int]) -> Sequel | None:
    """The event of a sentence that leads to the quotation after it: `Varga disagreed. “…”`, `Varga replied:`."""
    event = leading(frame, sentence)
    if event is None:
        return None
    colon = frame.tags[sentence[1] - 1] == ":"
    verbal = event.layout in ("before", "inverted", "judged", "participle")
    return event, "colon" if colon else "spoke" if verbal and event.cue else "led"


def next_to(frame: Frame, last: Held) -> Sequel | None:
    """The event of the sentence after a quotation, if that is another quotation with its attribution."""
    _, end = frame.sentence(last.at)
    following = frame.string_after(last.at)
    if following is None or frame.sentence(following.at)[0] != end:
        return None
    event = event_of(frame, following, frame, following)
    return (event, "ahead") if event and event.layout in ("after", "inverted") and event.subject else None


def by_a_thing(led: Sequel) -> bool:
    """Whether a sentence that could lead to a quotation tells of no one who speaks: `The generator failed. “…”`."""
    event, layout = led
    subject = event.subject
    if layout != "led" or subject is None or subject.form != "description" or subject.noun is None:
        return False
    return not event.frame.grammar.speaks(event.frame.words[subject.noun].lower)


def opens_turn(frame: Frame, first: Held, above: Frame) -> bool:
    """Whether words are a turn of a dialogue that a dash leads in: the turns before are another's, but for a colon."""
    mark = frame.text[first.span.start]
    return mark not in QUOTATION_MARKS and mark.isalnum() and not above.tags.endswith(":")
