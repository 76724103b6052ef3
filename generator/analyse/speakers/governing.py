"""The event of speaking that stands before a quotation in its sentence, and leads to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from generator.analyse.names.reading import is_role, name_in
from generator.analyse.speakers.phrases import (
    Phrase,
    clause_of,
    phrase_after,
    phrase_at,
    phrase_before,
    shared,
    subject_of,
)  # fmt: skip
from generator.analyse.speakers.postposed import dropped_at_opening

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame

Layout = Literal[
    "after", "inverted", "before", "judged", "participle", "source", "noun", "follows", "act", "trailing", "colon",
    "led", "run", "over", "ahead",
]  # fmt: skip
"""How a quotation and its attribution stand to each other; of each, `certainty` tells how sure it is."""

_FARTHEST = 45  # words from the quotation to the verb
_FARTHEST_NOUN = 12


@dataclass(frozen=True, slots=True)
class Event:
    """Somebody speaks: who (a phrase of the frame of `paragraph`), by which verb, in which layout."""

    frame: Frame
    subject: Phrase | None
    cue: str
    layout: Layout
    verb: int
    doubtful: bool = False


def event_before(frame: Frame, begin: int, at: int) -> Event | None:
    """The nearest verb of saying before the quotation whose subject is known."""
    tags = frame.tags
    colon = tags[at - 1 : at] == ":"
    floor = clause_of(frame, at, begin) if colon else begin
    event = governing(frame, floor, at)
    if event is not None:
        return event
    if colon and begin < at - 1:
        return _name_and_colon(frame, floor, at)
    nouns = (
        _noun_before(frame, noun, begin, at)
        for noun in range(at - 1, max(begin, at - _FARTHEST_NOUN), -1)
        if tags[noun] == "S"
    )
    return next((found for found in nouns if found), None)


def governing(frame: Frame, begin: int, at: int) -> Event | None:
    tags = frame.tags
    for verb in range(at - 1, max(begin - 1, at - _FARTHEST), -1):
        tag = tags[verb]
        if tag in "VJ":
            found = _verb_before(frame, verb, begin, at)
            if found:
                return _told(frame, begin, found)
        elif tag == "G":
            found = _participle_before(frame, verb, begin, at)
            if found:
                return found
        elif tag == "R" or tag == "l" or tag == "U":
            cited = source_at(frame, verb, at)
            if cited:
                return cited
    return None


def _told(frame: Frame, begin: int, inner: Event) -> Event:
    """The event that another is told in: `Varga says she sees “…”` is said, and said by Varga."""
    subject, tags = inner.subject, frame.tags
    if subject is None or subject.near != "beside" or subject.first > inner.verb:
        return inner
    first = subject.first - 1
    if tags[first] == "," and first - 1 > begin and tags[first - 1] == "V":
        first -= 1  # "the mayor said, the council was"
    for verb in range(first, begin, -1):
        if tags[verb] in ",;:-KQ.(":
            break
        if tags[verb] == "V":
            outer = _verb_before(frame, verb, begin, subject.first)
            doubtful = subject.form == "name" and tags[inner.verb] == "V"
            doubtful = doubtful or frame.grammar.has("denying", frame.words[verb].lower)
            return replace(outer, doubtful=doubtful) if outer else inner
    return inner


def _verb_before(frame: Frame, verb: int, begin: int, at: int) -> Event | None:
    tags, held = frame.tags, frame.words
    layout: Layout = "before" if tags[verb] == "V" else "judged"
    if tags[verb - 1 : verb] == "B" and verb > begin:
        return _passive(frame, verb, begin, at)
    found = None
    if _inverts(frame, verb, begin, at):
        found = phrase_after(frame, verb + 1, at)
        if found and (found.form == "pronoun" or tags[found.first - 1] == "O" or "," in tags[verb : found.last]):
            found = None
        layout = "inverted" if found else layout
    found = found or subject_of(frame, verb, begin)
    found = found or dropped_at_opening(frame, verb, begin)
    if found is None:
        return None
    if verb == at - 1 and frame.grammar.has("naming", held[verb].lower) and found.form in ("description", "proper"):
        return None
    return Event(frame, found, held[verb].text, layout, verb)


def _inverts(frame: Frame, verb: int, begin: int, at: int) -> bool:
    """Whether a verb of saying can have its subject after it: at the opening, or after a mark."""
    tags = frame.tags
    if not frame.grammar.inverted or tags[verb] != "V" or tags[at - 1] not in ",-:":
        return False
    return verb == begin or tags[verb - 1] in ",Q-"


def _passive(frame: Frame, verb: int, begin: int, at: int) -> Event | None:
    """`was called “…” by Varga`: only the agent speaks; `was quoted as saying` is the participle's."""
    tags = frame.tags
    agent = frame.grammar.sets.get("agent", frozenset())
    by = next((k for k in range(verb + 1, len(tags)) if frame.words[k].lower in agent), None)
    _, end = frame.sentence(at)
    if by is not None and by < end:
        found = phrase_after(frame, by + 1, end)
        if found:
            return Event(frame, found, frame.words[verb].text, "judged", verb)
    if set(tags[verb + 1 : at]) <= set(",:C"):  # "Varga was told: …": by whom is not said
        return Event(frame, None, frame.words[verb].text, "judged", verb)
    return None


def _participle_before(frame: Frame, verb: int, begin: int, at: int) -> Event | None:
    tags, held, known = frame.tags, frame.words, frame.grammar
    cue = held[verb].text
    before = held[verb - 1].lower if verb > begin else ""
    if verb > begin and tags[verb - 1] == "R" and known.has("objects_of", before):
        found = _object_before(frame, verb - 1, begin)
        if found:
            return Event(frame, found, cue, "participle", verb)
    heard = _heard(frame, verb, begin)
    if heard:
        return Event(frame, heard, cue, "participle", verb, doubtful=tags[heard.first - 1 : heard.first] != "R")
    found = shared(frame, verb, begin) if verb > begin else None
    if verb > begin and tags[verb - 1] == "B":
        found = subject_of(frame, verb, begin)
    if found is None:
        comma = tags.find(",", at, frame.sentence(at)[1])
        if verb - begin < 3:
            start = comma + 1 if comma >= 0 else at + 1
            found = phrase_after(frame, start, frame.sentence(at)[1])
    return Event(frame, found, cue, "participle", verb) if found else None


def _heard(frame: Frame, verb: int, begin: int) -> Phrase | None:
    """`Bell recalled Varga shouting`, `heard him saying`, `quoted Varga as saying`: who is told of."""
    tags = frame.tags
    end = verb - 1 if tags[verb - 1 : verb] == "C" else verb
    if end - 1 > begin and tags[end - 1] == "O":
        return Phrase(end - 1, end, "pronoun")
    found = phrase_before(frame, end, begin) if end > begin and tags[end - 1] == "U" else None
    if found and found.first > begin and frame.grammar.has("absolutes", frame.words[found.first - 1].lower):
        return found  # "with Varga calling it"
    return found if found and found.form == "name" and tags[found.first - 1 : found.first] in ("V", "J", "F") else None


def _object_before(frame: Frame, at: int, begin: int) -> Phrase | None:
    """`criticized Brandt for saying`: who is criticized speaks."""
    tags = frame.tags
    if tags[at - 1] == "O" and at - 1 > begin:
        return Phrase(at - 1, at, "pronoun")
    return phrase_before(frame, at, begin)


def _noun_before(frame: Frame, noun: int, begin: int, at: int) -> Event | None:
    """`Varga's claim that “…”`, `his promise to “…”`: the possessor speaks."""
    tags, held = frame.tags, frame.words
    for place in range(noun - 1, max(begin - 1, noun - 5), -1):
        if tags[place] == "D" and frame.grammar.has("possessives", held[place].lower):
            return Event(frame, Phrase(place, place + 1, "pronoun"), held[noun].text, "noun", noun)
        if held[place].possessive:
            first = place
            while first > begin and tags[first - 1] == "U":
                first -= 1
            name = phrase_at(frame, first, place + 1)
            if name:
                return Event(frame, _owner(frame, first, place + 1), held[noun].text, "noun", noun)
        if tags[place] not in "lFgA#UST":
            return None
    return None


def _owner(frame: Frame, first: int, last: int) -> Phrase:
    name = name_in(frame.words, first, last, frame.table)
    if name and frame.tags[first - 1 : first] != "D":
        return Phrase(name.first, last, "name", name=name)
    return Phrase(first, last, "description", noun=last - 1)


def _may_think(frame: Frame, found: Phrase) -> bool:
    """Whether a phrase behind "for" can be whose view follows: `Pour la maire, …`, not `Pour construire …`."""
    noun = frame.words[found.noun] if found.noun is not None else None
    kinds = ("people", "organisations", "governments")
    known = noun is not None and (is_role(noun, frame.table) or any(frame.grammar.has(k, noun.lower) for k in kinds))
    return found.form in ("name", "proper") or (found.form == "description" and known)


def source_at(frame: Frame, at: int, end: int) -> Event | None:
    for phrase in frame.grammar.sources:
        if tuple(word.lower for word in frame.words[at : at + len(phrase)]) == phrase:
            if frame.grammar.has("opening_sources", phrase[0]) and frame.sentence(at)[0] != at:
                return None
            found = phrase_after(frame, at + len(phrase), end)
            if found and frame.grammar.has("opening_sources", phrase[0]) and not _may_think(frame, found):
                return None
            return Event(frame, found, " ".join(phrase), "source", at) if found else None
    return None


def _name_and_colon(frame: Frame, begin: int, at: int) -> Event | None:
    found = phrase_at(frame, begin, at - 1) if not set(frame.tags[begin : at - 1]) - set("U") else None
    found = found or shared(frame, at - 1, begin)
    return Event(frame, found, "", "colon", at - 1) if found else None


def act_before(frame: Frame, begin: int, at: int) -> Event | None:
    """Any other verb before the quotation, for its subject may speak: `Varga brushed off the “…”`."""
    tags = frame.tags
    for verb in range(at - 1, begin, -1):
        if tags[verb] in "FBA":
            found = subject_of(frame, verb, begin)
            if found and found.form != "relative" and found.near in ("beside", "apposed"):
                return _told(frame, begin, Event(frame, found, "", "act", verb))
    found = subject_of(frame, at, begin) if at > begin else None
    return Event(frame, replace(found, near="far"), "", "act", at) if found else None
