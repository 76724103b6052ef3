"""The event of speaking that stands before a quotation in its sentence, and leads to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.claims import FARTHEST_NOUN, claim_at, nearer_claim
from generator.analyse.speakers.descriptions import can_speak
from generator.analyse.speakers.events import Event
from generator.analyse.speakers.participles import participle_before
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
from generator.analyse.speakers.sources import source_at

if TYPE_CHECKING:
    from generator.analyse.speakers.events import Layout
    from generator.analyse.speakers.frames import Frame

_FARTHEST = 45  # words from the quotation to the verb
_FARTHEST_AGENT = 5  # words from the quotation to "by"


def event_before(frame: Frame, begin: int, at: int) -> Event | None:
    """The nearest verb of saying before the quotation whose subject is known."""
    tags = frame.tags
    colon = tags[at - 1 : at] == ":"
    led = tags[begin + len(tags[begin:at]) - len(tags[begin:at].lstrip("KA")) :][:1] == "C"
    floor = clause_of(frame, at, begin) if colon or led else begin
    if led and not colon and floor > begin and tags[floor] != "G":
        # "While Brandt called the quay a gift, Varga fixed on its “…”": the main clause has the quotation
        event = governing(frame, floor, at)
        if event and event.subject and event.subject.near in ("beside", "apposed"):
            return event
        floor = begin
    if tags[floor] == "G":
        floor = begin  # "While the council fought on, saying it was “…”": its subject is the clause's before it
    event = governing(frame, floor, at)
    if event is not None:
        return nearer_claim(frame, event, begin, at) or event
    if colon and begin < at - 1:
        return _name_and_colon(frame, floor, at)
    nouns = (
        claim_at(frame, noun, begin, at)
        for noun in range(at - 1, max(begin, at - FARTHEST_NOUN), -1)
        if tags[noun] == "S"
    )
    return next((found for found in nouns if found), None)


def governing(frame: Frame, begin: int, at: int) -> Event | None:
    tags = frame.tags
    nobody = None
    for verb in range(at - 1, max(begin - 1, at - _FARTHEST), -1):
        tag = tags[verb]
        if tag in "VJ":
            found = _verb_before(frame, verb, begin, at)
            if found and (_nobody(found, tag) or _thing(found)):
                nobody = nobody or found
            elif found:
                return _told(frame, begin, found)
        elif tag == "G":
            found = participle_before(frame, verb, begin, at)
            if found:
                return found
        elif tag in "RlUg":
            cited = source_at(frame, verb, at)
            if cited:
                return cited
    return nobody


def _nobody(event: Event, tag: str) -> bool:
    """`The paper reported that she was considered “…”`: by nobody who is named."""
    return event.subject is None and tag == "J"


def _thing(event: Event) -> bool:
    """Whether a noun is the subject that names neither person nor body nor document: the words are who tells it's."""
    subject = event.subject
    if subject is None or subject.form != "description" or subject.noun is None:
        return False
    return event.frame.tags[subject.noun] not in "#D" and not can_speak(event.frame, subject)  # "four in ten say"


def _told(frame: Frame, begin: int, inner: Event) -> Event:
    """The event that another is told in: `Varga says she sees “…”` is said, and said by Varga."""
    subject, tags = inner.subject, frame.tags
    if subject is None or subject.near != "beside" or subject.first > inner.verb or subject.form == "relative":
        return inner
    first = subject.first - 1
    apart = tags[inner.verb] == "V" or tags[inner.verb + 1 : inner.verb + 2] == ","
    if tags[first] == "," and first - 1 > begin and tags[first - 1] == "V" and not apart:
        first -= 1  # "the mayor said, the council was"
    for verb in range(first, begin, -1):
        if tags[verb] in ",;:-KQ.(":
            break
        if frame.grammar.has("parting", frame.words[verb].lower):
            break
        if tags[verb] == "G" and verb >= subject.first - 2 and tags[inner.verb] == "V" and modal(frame, inner.verb):
            return participle_before(frame, verb, begin, subject.first) or inner  # "by saying Varga should answer"
        if tags[verb] == "G" and subject.form == "pronoun" and tags[inner.verb] == "J":
            return participle_before(frame, verb, begin, subject.first) or inner
        if tags[verb] == "V":
            outer = _verb_before(frame, verb, begin, subject.first)
            doubtful = subject.form == "name" and (tags[inner.verb] == "V" or _another(outer, subject))
            doubtful = doubtful or frame.grammar.has("denying", frame.words[verb].lower)
            return replace(outer, doubtful=doubtful) if outer else inner
    return inner


def _passively(frame: Frame, verb: int, at: int) -> bool:
    """Whether a participle leads to a quotation: `the plan, branded “…” by`, not `she condemned “attacks” by`."""
    between, before = frame.tags[verb + 1 : at], frame.tags[verb - 1 : verb]
    if not set(between) <= set("CQRUK"):
        return False
    return (
        before in (",", "-", "(", ":", "B")
        or (before in ("l", "S") and "C" in between)
        or "B" in frame.tags[max(0, verb - 3) : verb]
    )


def modal(frame: Frame, verb: int) -> bool:
    """Whether a verb hangs on "should", "must" or the like."""
    return frame.tags[verb - 1 : verb] == "A" and frame.grammar.has("modals", frame.words[verb - 1].lower)


def _another(outer: Event | None, subject: Phrase) -> bool:
    """Whether one is told of by another: `Bell said Varga had called it “…”`."""
    return outer is not None and outer.subject is not None and outer.subject.form == subject.form


def _verb_before(frame: Frame, verb: int, begin: int, at: int) -> Event | None:
    tags, held = frame.tags, frame.words
    layout: Layout = "before" if tags[verb] == "V" else "judged"
    agent = frame.grammar.sets.get("agent", frozenset())
    if held[verb + 1].lower in agent and tags[verb - 1 : verb] != "B":
        return None  # "the frequency acknowledged by the crew"
    by = at + 1 < len(held) and held[at + 1].lower in agent and _passively(frame, verb, at)
    if (tags[verb - 1 : verb] == "B" and verb > begin) or by:
        return _passive(frame, verb, begin, at)
    found = _behind(frame, verb, begin, at)
    layout = "inverted" if found else layout
    found = found or subject_of(frame, verb, begin)
    found = found or dropped_at_opening(frame, verb, begin)
    if found is None or (
        found.near == "beside" and tags[found.first - 1 : found.first] == "R" and found.first - 1 == begin
    ):
        return None  # "in a statement posted on Monday"
    if (
        set(tags[verb + 1 : at]) <= {"D"}
        and frame.grammar.has("naming", held[verb].lower)
        and found.form in ("description", "proper")
    ):
        return None
    return Event(frame, found, held[verb].text, layout, verb)


def _behind(frame: Frame, verb: int, begin: int, at: int) -> Phrase | None:
    """The subject behind a verb of saying that opens the sentence or follows a mark: `Not so, says Varga: “…”`."""
    tags = frame.tags
    if not frame.grammar.inverted or tags[verb] != "V" or not (verb == begin or tags[verb - 1] in ",Q-"):
        return None
    if frame.grammar.has("addressing", frame.words[verb].lower):  # "the mayor, Ines Varga, told reporters:"
        return None
    found = phrase_after(frame, verb + 1, at)
    if found is None or found.form == "pronoun" or tags[found.first - 1] == "O" or "," in tags[verb : found.last]:
        return None
    parenthetic = tags[verb - 1 : verb] == "," == tags[found.last : found.last + 1] and verb > begin
    if not (tags[at - 1] in ",-:" or (parenthetic and found.last < at - 1)) or goes_on(frame, found.last):
        return None
    before = subject_of(frame, verb, begin) if verb > begin and not parenthetic else None
    return None if before and before.near == "apposed" else found


def goes_on(frame: Frame, at: int) -> bool:
    """Whether a finite verb stands at word `at`, whose subject is what stands before it."""
    tag = frame.tags[at : at + 1]
    return tag in ("V", "J", "F", "B") or (tag == "A" and frame.grammar.has("modals", frame.words[at].lower))


def _passive(frame: Frame, verb: int, begin: int, at: int) -> Event | None:
    """`was called “…” by Varga`: only the agent speaks; `was quoted as saying` is the participle's."""
    tags = frame.tags
    agent = frame.grammar.sets.get("agent", frozenset())
    near = range(verb + 1, min(len(tags), at + _FARTHEST_AGENT))
    by = next((k for k in near if frame.words[k].lower in agent), None)
    _, end = frame.sentence(at)
    if by is not None and by < end:
        found = phrase_after(frame, by + 1, end)
        if found:
            return Event(frame, found, frame.words[verb].text, "judged", verb)
    if set(tags[verb + 1 : at]) <= set(",:C"):  # "Varga was told: …": by whom is not said
        return Event(frame, None, frame.words[verb].text, "judged", verb)
    return None


def _name_and_colon(frame: Frame, begin: int, at: int) -> Event | None:
    found = phrase_at(frame, begin, at - 1) if not set(frame.tags[begin : at - 1]) - set("U") else None
    found = found or shared(frame, at - 1, begin)
    if found and found.form == "description":
        # "The plan does not surprise the ferry captain Ines Varga: “…”"
        last = phrase_before(frame, at - 1, begin)
        named = last and last.name and len(last.name.parts) > 1
        found = replace(last, near="far") if last and named else found
        claim = (
            claim_at(frame, found.noun, begin, at) if found.noun is not None and frame.tags[found.noun] == "S" else None
        )
        if claim:
            return replace(claim, layout="colon")  # "Varga's verdict was blunt:"
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
