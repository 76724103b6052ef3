"""In which layout a quoted string meets its attribution, where the order of words is free.

After the words (`«…», — сказала Варга`), before them (`Варга сказала: «…»`, `По словам Варги, «…»`), between them, or
by a place of speech that stands for who speaks (`сообщили в мэрии`, `говорится в докладе министерства`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.events import Event
from generator.analyse.speakers.frames import inner_end
from generator.analyse.speakers.free_order.agreement import is_finite, wanted
from generator.analyse.speakers.free_order.sources import document_of, place_of, source_at
from generator.analyse.speakers.free_order.subjects import subject_in, subject_of
from generator.analyse.speakers.free_order.words import is_title, mention_at

if TYPE_CHECKING:
    from generator.analyse.speakers.events import Layout
    from generator.analyse.speakers.frames import Frame, Held

_FARTHEST_AFTER = 14  # words from the quotation to the verb
_FARTHEST_BEFORE = 30
_LEADING = tuple(",!?")


def event_of(frame: Frame, first: Held, tail: Frame, last: Held) -> Event | None:
    """The event that a quotation belongs to: within it, after it (`tail`), or before it (`frame`)."""
    inner = _after(frame, first.at) if first.at != last.at or frame is not tail else None
    if inner:
        return inner
    begin, _ = frame.sentence(first.at)
    before = _before(frame, begin, first.at)
    if before and frame.tags[first.at - 1] == ":":
        return before
    after = _after(tail, last.at)
    if after and (after.subject or before is None):
        return after
    return before or _trailing(tail, last.at)


def leading(frame: Frame, sentence: tuple[int, int]) -> Event | None:
    """The event of a sentence that leads to a quotation after it, which is a sentence of its own."""
    begin, end = sentence
    while end - 1 > begin and frame.tags[end - 1] in ".?!":
        end -= 1
    found = _before(frame, begin, end)
    if found and found.subject:
        return found
    named = subject_in(frame, begin, end, "s")
    known = named and named.name and (len(named.name.parts) > 1 or mention_at(frame, named.first))
    return Event(frame, named, "", "led", begin) if known else None


def _after(frame: Frame, at: int) -> Event | None:
    tags, words = frame.tags, frame.words
    _, end = frame.sentence(at)
    first, marks = at + 1, ""
    while first < end and tags[first] in ",-.":
        marks += tags[first]
        first += 1
    if first >= end or (marks.endswith(".") and marks != "."):
        return None
    leads = "," in marks or "-" in marks or inner_end(frame.text, words[at]) in _LEADING
    if not leads and frame.sentence(at)[0] != at:
        return None
    stop = _stop(frame, first, end)
    cited = source_at(frame, first, stop)
    if cited:
        return cited
    if tags[first] in "CW" or (tags[first] == "K" and "-" not in marks):
        return None
    for verb in range(first, min(stop, first + _FARTHEST_AFTER)):
        if tags[verb] in "CW" and verb > first:
            return None
        if tags[verb] in "VJ":
            return _said(frame, verb, first, stop)
        if tags[verb] == "Y":
            return document_of(frame, verb, first, stop)
    return _uttered(frame, first, stop) if "-" in marks else None


def _uttered(frame: Frame, first: int, stop: int) -> Event | None:
    """Any verb right behind the dash, for what one does while speaking: `«…», — вздыхает Варга`."""
    verb = first
    while verb < stop - 1 and frame.tags[verb] in "NA":
        verb += 1
    if verb >= stop - 1 or not is_finite(frame, verb):
        return None
    subject = subject_in(frame, verb + 1, stop, wanted(frame, verb))
    return Event(frame, subject, frame.words[verb].text, "inverted", first) if subject else None


def _stop(frame: Frame, first: int, end: int) -> int:
    """Where the clause of an attribution after a quotation ends: at a dash, or the next quotation."""
    tags = frame.tags
    for at in range(first, end):
        if tags[at] in "-:;" or (tags[at] == "Q" and not is_title(frame, at)):
            return at
    return end


def _said(frame: Frame, verb: int, first: int, stop: int) -> Event:
    subject = subject_of(frame, verb, first, stop)
    cue = frame.words[verb].text
    if subject is None:
        subject = place_of(frame, verb, first, stop)
    layout: Layout = "after" if subject and subject.first < verb else "inverted"
    return Event(frame, subject, cue, layout, verb)


def _before(frame: Frame, begin: int, at: int) -> Event | None:
    """The nearest verb of saying, or source, before a quotation in its sentence."""
    tags = frame.tags
    for verb in range(at - 1, max(begin - 1, at - _FARTHEST_BEFORE), -1):
        tag = tags[verb]
        if tag in "VJ":
            return _leads(frame, begin, verb, at)
        if tag == "G":
            subject = subject_in(frame, begin, verb, "s")
            return Event(frame, subject, frame.words[verb].text, "participle", verb)
        if tag == "Y":
            return document_of(frame, verb, begin, at)
        cited = source_at(frame, verb, at) if tag not in ",.:;-Q" else None
        if cited:
            return cited
        if tag == "Q" and "," in tags[verb:at] and tags[at - 1] != ":":
            return None
    if tags[at - 1 : at] == ":" and begin < at - 1:
        named = subject_in(frame, begin, at - 1, "s")
        if named and named.first - begin < 4 and named.form == "name":
            return Event(frame, named, "", "colon", at - 1)
    return None


def _leads(frame: Frame, begin: int, verb: int, at: int) -> Event:
    """The event of a verb of saying or judging before a quotation."""
    found = _said(frame, verb, floor_of(frame, begin, verb), at)
    if found.subject is None and wanted(frame, verb) == "p":
        return found
    if frame.tags[verb] == "V":
        return replace(found, layout="before")
    # who judges is mostly named: a description can be the object, which may stand anywhere
    described = found.subject is not None and found.subject.form == "description"
    return replace(found, layout="judged", doubtful=described)


def floor_of(frame: Frame, begin: int, verb: int) -> int:
    """Where the part of a sentence begins in which a verb's subject is looked for."""
    at = verb
    while at > begin and (frame.tags[at - 1] not in ";:Q" or is_title(frame, at - 1)):
        at -= 1
    return at


def _trailing(frame: Frame, at: int) -> Event | None:
    """The attribution that a whole sentence ends in: `… был «X», сообщила Варга.`"""
    tags = frame.tags
    _, end = frame.sentence(at)
    comma = tags.rfind(",", at, end)
    for _ in range(3):
        if comma < 0:
            return None
        first = comma + 1 + (tags[comma + 1 : comma + 2] == "-")
        cited = source_at(frame, first, end) if first < end else None
        if cited:
            return replace(cited, layout="trailing")
        if tags[first : first + 1] == "V" and first < end:
            found = _said(frame, first, first, end)
            return replace(found, layout="trailing") if found.subject else None
        comma = tags.rfind(",", at, comma)
    return None
