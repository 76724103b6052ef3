"""Participles that lead to a quotation, and whose words somebody relays, receives or hears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.speakers.events import Event
from generator.analyse.speakers.phrases import (
    Phrase,
    phrase_after,
    phrase_before,
    shared,
    subject_of,
)  # fmt: skip

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame

_FARTHEST_BEHIND = 25  # words from the quotation to "quoted as saying"
_FARTHEST_RELAYED = 14  # words from "quoted" to "saying"


def participle_before(frame: Frame, verb: int, begin: int, at: int) -> Event | None:
    tags, held, known = frame.tags, frame.words, frame.grammar
    cue = held[verb].text
    before = held[verb - 1].lower if verb > begin else ""
    quoted = relayed(frame, verb, begin)
    if quoted:
        return Event(frame, quoted, cue, "participle", verb)
    if verb > begin and tags[verb - 1] == "R" and known.has("objects_of", before):
        found = object_before(frame, verb - 1, begin)
        if found:
            return Event(frame, found, cue, "participle", verb)
    if verb > begin and (frame.grammar.has("displays", before) or _received(frame, verb, begin)):
        found = phrase_before(frame, verb, begin)
        if found:
            return Event(frame, found, cue, "participle", verb)
    heard = _heard(frame, verb, begin)
    if heard:
        lead = heard.name.lead if heard.name else heard.first
        return Event(frame, heard, cue, "participle", verb, doubtful=tags[lead - 1 : lead] != "R")
    found = _subject(frame, verb, begin)
    if found is None and verb - begin < 3:
        comma, end = tags.find(",", at, frame.sentence(at)[1]), frame.sentence(at)[1]
        found = phrase_after(frame, comma + 1 if comma >= 0 else at + 1, end)
    return Event(frame, found, cue, "participle", verb) if found else None


def _subject(frame: Frame, verb: int, begin: int) -> Phrase | None:
    """The subject of a participle: that of its auxiliary, or the one shared with the verb before it."""
    tags = frame.tags
    if verb > begin and tags[verb - 1] == "B":
        return subject_of(frame, verb, begin)
    if verb - 1 > begin and tags[verb - 2] == "B" and tags[verb - 1] in "FgJV":
        return subject_of(frame, verb - 2, begin)  # "the announcer can be heard saying"
    return shared(frame, verb, begin) if verb > begin else None


def _received(frame: Frame, verb: int, begin: int) -> bool:
    """Whether it is the document that speaks: `Varga received a letter saying`, not `sent a letter saying`."""
    if not frame.grammar.has("documents", frame.words[verb - 1].lower):
        return False
    first = verb - 1
    while first > begin and frame.tags[first - 1] in "DlSAg":
        first -= 1
    return frame.grammar.has("receiving", frame.words[first - 1].lower) if first > begin else False


def relayed(frame: Frame, verb: int, begin: int) -> Phrase | None:
    """`the agency quoted the mayor, Ines Varga, as saying`: who is quoted."""
    if frame.tags[verb - 1 : verb] != "C":
        return None
    for at in range(verb - 2, max(begin - 1, verb - _FARTHEST_RELAYED), -1):
        if frame.grammar.has("relaying", frame.words[at].lower):
            found = phrase_after(frame, at + 1, verb)
            return found if found and frame.tags[found.last : verb].strip(",") == "C" else None
    return None


def _heard(frame: Frame, verb: int, begin: int) -> Phrase | None:
    """`Bell recalled Varga shouting`, `heard him saying`, `quoted Varga as saying`: who is told of."""
    tags = frame.tags
    end = verb - 1 if tags[verb - 1 : verb] == "C" else verb
    if end - 1 > begin and tags[end - 1] == "O":
        return Phrase(end - 1, end, "pronoun")
    found = phrase_before(frame, end, begin) if end > begin and tags[end - 1] in "UlS" else None
    if found and found.first > begin:
        lead = found.name.lead if found.name else found.first
        if _absolute(frame, lead, begin):
            return found  # "with Varga calling it"
    if found and found.form == "description" and tags[end - 1] != "U":
        return found if tags[found.first - 1 : found.first] == "J" and end == verb else None
    told = found is not None and found.form == "name" and tags[found.first - 1 : found.first] in ("V", "J", "F")
    if told and found and end == verb and tags[found.first - 1] == "J":
        # "saw Varga shouting"; but who "criticised Varga saying" says it
        told = not frame.words[found.first - 1].lower.endswith(frame.grammar.finite_endings)
    return found if told else None


def _absolute(frame: Frame, at: int, begin: int) -> bool:
    """Whether a participle of its own follows a name: `with left-wing Varga calling it “…” and Brandt saying so`."""
    while at > begin and frame.tags[at - 1] == "l":
        at -= 1
    words = frame.words
    if frame.tags[at - 1 : at] == "K":
        return any(frame.grammar.has("absolutes", word.lower) for word in words[begin : at - 1])
    return at > begin and frame.grammar.has("absolutes", words[at - 1].lower)


def object_before(frame: Frame, at: int, begin: int) -> Phrase | None:
    """`criticized Brandt for saying`: who is criticized speaks."""
    tags = frame.tags
    if tags[at - 1] == "O" and at - 1 > begin:
        return Phrase(at - 1, at, "pronoun")
    return phrase_before(frame, at, begin)


def relayed_behind(frame: Frame, first: int, end: int) -> Event | None:
    """`“…”, Varga was quoted as saying`."""
    said = frame.tags.find("CG", first, min(end, first + _FARTHEST_BEHIND))
    found = relayed(frame, said + 1, first) if said > first else None
    return Event(frame, found, frame.words[said + 1].text, "after", said + 1) if found else None
