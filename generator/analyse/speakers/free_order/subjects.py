"""The subject of a verb where the order of words is free: before it or after it, told by the forms of names.

A stretch of the clause is read from its beginning, what hangs on prepositions left out; the first name, office or body
that can stand in the nominative is the subject.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.free_order.agreement import wanted
from generator.analyse.speakers.free_order.names import name_at
from generator.analyse.speakers.free_order.words import (
    adjectives_before,
    is_body,
    is_head,
    is_name_in_marks,
    is_title,
    mention_at,
)
from generator.analyse.speakers.noun_phrases import Phrase

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame

_SKIPPED = "ANTO"  # between a subject and its verb
_ENDS = ".:;?!-(`CVJGWY"
_MOST_COMMAS = 4
_LONGEST_PHRASE = 12  # words


def subject_of(frame: Frame, verb: int, floor: int, ceiling: int) -> Phrase | None:
    """The subject of a verb between two places of its sentence, or None where no form tells it."""
    form = wanted(frame, verb)
    return (
        _before(frame, verb, floor, form)
        or subject_in(frame, verb + 1, ceiling, form)
        or _shared(frame, verb, floor, form)
    )


def subject_in(frame: Frame, first: int, last: int, form: str) -> Phrase | None:
    """The first phrase of a stretch that can be the subject of a verb that wants `form`."""
    tags, at = frame.tags, first
    described: Phrase | None = None
    while at < last:
        tag = tags[at]
        if tag == "Q" and is_title(frame, at):
            if at == first and at and tags[at - 1] in "VJ":
                return Phrase(at, at + 1, "proper", noun=at)  # "пишет «Курьер»"
            at += 1  # "сообщила газете «Курьер» мэр Варга"
            continue
        if tag in _ENDS or tag in ",Q":
            break
        if tag == "P":
            return described or (Phrase(at, at + 1, "pronoun") if _fits(frame, at, form) else None)
        if tag == "R":
            at = _over_preposition(frame, at, last)
            continue
        found, end = _phrase_from(frame, at, last, form)
        if found and found.form == "name":
            return found
        if found and described is None:
            described = found
        at = max(end, at + 1)
    return described


def _fits(frame: Frame, at: int, form: str) -> bool:
    """Whether a pronoun agrees with a verb."""
    lower, grammar = frame.words[at].lower, frame.grammar
    if grammar.has("plural", lower):
        return form == "p"
    if form in ("m", "f") and grammar.has("singular", lower):
        return grammar.has("feminine" if form == "f" else "masculine", lower)
    return form not in ("p", "n") or not grammar.has("singular", lower)


def _over_preposition(frame: Frame, at: int, last: int) -> int:
    """Past a preposition and what hangs on it: small words up to a noun that can speak, or one name."""
    tags = frame.tags
    at += 1
    begin = at
    while at < last and tags[at] in "Dl#TAFO" and not is_head(frame, at):
        at += 1
    if at < last and tags[at] == "Q":
        return at + 1
    if at < last and tags[at] == "U" and at == begin:
        there = mention_at(frame, at)
        if there is None:
            return at + 1
        while at < last and tags[at] == "U" and frame.words[at].start < there.span.end:
            at += 1
    return at


def _phrase_from(frame: Frame, at: int, last: int, form: str) -> tuple[Phrase | None, int]:
    """The phrase that begins at a word, if it can be a subject, and where it ends."""
    tags = frame.tags
    if tags[at] == "U":
        end = at
        while end < last and (tags[end] == "U" or frame.words[end].lower in frame.table.particles):
            end += 1
        head = at > 0 and tags[at - 1] == "l"
        if is_head(frame, at):  # the first word of a sentence
            end = _end(frame, at, last)
            named = None if is_body(frame, at) else _named(frame, at + 1, end, form)
            return named or _description(frame, at, end, at), end
        return name_at(frame, at, end, form, office=head), end
    if tags[at] not in "lF" or not is_head(frame, at):
        return None, at + 1
    end = _end(frame, at, last)
    named = None if is_body(frame, at) else _named(frame, at + 1, end, form)
    return named or _description(frame, adjectives_before(frame, at), end, at), end


def _description(frame: Frame, first: int, end: int, noun: int) -> Phrase:
    return Phrase(first, end, "description", noun=noun)


def _end(frame: Frame, at: int, last: int) -> int:
    """Where the description ends that a noun opens: with what depends on it, a name in quotation marks too."""
    tags, end = frame.tags, at + 1
    while end < min(last, at + _LONGEST_PHRASE) and (
        tags[end] in "lDFSU#" or (tags[end] == "Q" and (tags[end - 1] == "l" or is_head(frame, end - 1)))
    ):
        end += 1
    return end


def _named(frame: Frame, first: int, last: int, form: str) -> Phrase | None:
    """The name that a title leads to, in a description."""
    tags, end = frame.tags, last
    while end > first:
        while end > first and tags[end - 1] != "U":
            end -= 1
        begin = end
        while begin > first and (tags[begin - 1] == "U" or frame.words[begin - 1].lower in frame.table.particles):
            begin -= 1
        found = name_at(frame, begin, end, form, office=True) if begin < end else None
        if found and found.form == "name":
            return found
        end = begin
    return None


def _before(frame: Frame, verb: int, floor: int, form: str) -> Phrase | None:
    tags, at = frame.tags, verb
    while at > floor and tags[at - 1] in _SKIPPED:
        at -= 1
    if at > floor and tags[at - 1] == "P":
        return Phrase(at - 1, at, "pronoun") if _fits(frame, at - 1, form) else None
    if at > floor and tags[at - 1] == "W":
        return _relative(frame, at - 1, floor, form)
    opens = set(tags[floor : at - 1]) <= set("AT")
    if at > floor and tags[at - 1] == "Q" and opens and is_name_in_marks(frame, at - 1):
        return Phrase(at - 1, at, "proper", noun=at - 1)  # "Ранее «Курьер» сообщил"
    if at > floor and tags[at - 1] in ",)-":
        return _over_apposition(frame, at - 1, floor, form)
    first = at
    while first > floor and (
        tags[first - 1] not in _ENDS + ",QK" or (tags[first - 1] == "Q" and is_title(frame, first - 1))
    ):
        first -= 1
    if first > floor and tags[first - 1] == "W":
        return _relative(frame, first - 1, floor, form)
    if first > floor and tags[first - 1] == "K" and tags[first - 2 : first - 1] != ",":
        return _coupled(frame, first, at, form)
    return subject_in(frame, first, at, form)


def _over_apposition(frame: Frame, comma: int, floor: int, form: str) -> Phrase | None:
    """`Варга, мэр Халдена, сказала`: the phrase before an earlier comma that fills its part of the sentence."""
    tags = frame.tags
    opening = {")": "(", "-": "-", ",": ","}[tags[comma]]
    for _ in range(_MOST_COMMAS):
        end = tags.rfind(opening, floor, comma)
        if end <= floor:
            return None
        first = end
        while first > floor and tags[first - 1] not in _ENDS + ",Q":
            first -= 1
        found = subject_in(frame, first, end, form)
        if found and _closes(frame, found, end) and tags[first - 1 : first] != "W":
            return replace(found, near="apposed")
        comma, opening = end, ","
    return None


def _closes(frame: Frame, found: Phrase, end: int) -> bool:
    """Whether a subject fills its part of the sentence up to the comma of an apposition."""
    return set(frame.tags[found.last : end]) <= set("lUDS#FAT")


def _coupled(frame: Frame, first: int, end: int, form: str) -> Phrase | None:
    """After "and": the subject of the verb's own clause, or that of the verb before: `Варга встала и сказала`."""
    own = subject_in(frame, first, end, form)
    if own and frame.tags[first - 2 : first - 1] == "U" and own.first == first:
        return None  # two subjects
    return own


def _relative(frame: Frame, at: int, floor: int, form: str) -> Phrase | None:
    """A relative pronoun, with what it stands for: the phrase right before its comma."""
    end = at - (frame.tags[at - 1 : at] == ",")
    first = end
    while first > floor and frame.tags[first - 1] not in _ENDS + ",Q":
        first -= 1
    found = subject_in(frame, first, end, form)
    return replace(found, near="apposed") if found and found.last == end else None


def _shared(frame: Frame, verb: int, floor: int, form: str) -> Phrase | None:
    """The subject that opens the sentence, for a verb further on that agrees: `Варга встала и, помолчав, сказала`."""
    if form not in ("m", "f"):
        return None
    tags = frame.tags
    at = floor
    while at < verb and tags[at] in "-`,KA":
        at += 1
    found = subject_in(frame, at, verb, form)
    if found is None or found.form not in ("name", "pronoun"):
        return None
    between = tags[found.last : verb]
    if set(between) & set("CWQ:;(PU"):
        return None
    return replace(found, near="shared")
