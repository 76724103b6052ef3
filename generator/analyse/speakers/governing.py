"""The event of speaking that stands before a quotation in its sentence, and leads to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role
from generator.analyse.speakers.claims import FARTHEST_NOUN, claim_at, nearer_claim
from generator.analyse.speakers.events import Event
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
    from generator.analyse.speakers.events import Layout
    from generator.analyse.speakers.frames import Frame

_FARTHEST = 45  # words from the quotation to the verb
_FARTHEST_RELAYED = 14  # words from "quoted" to "saying"
_LONGEST_TITLE = 6  # words of a body's name
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
            if found and found.subject is None and tag == "J":
                nobody = found  # "the paper reported that she was considered “…”"
            elif found:
                return _told(frame, begin, found)
        elif tag == "G":
            found = _participle_before(frame, verb, begin, at)
            if found:
                return found
        elif tag in "RlUg":
            cited = source_at(frame, verb, at)
            if cited:
                return cited
    return nobody


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
            return _participle_before(frame, verb, begin, subject.first) or inner  # "by saying Varga should answer"
        if tags[verb] == "G" and subject.form == "pronoun" and tags[inner.verb] == "J":
            return _participle_before(frame, verb, begin, subject.first) or inner
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


def _participle_before(frame: Frame, verb: int, begin: int, at: int) -> Event | None:
    tags, held, known = frame.tags, frame.words, frame.grammar
    cue = held[verb].text
    before = held[verb - 1].lower if verb > begin else ""
    quoted = relayed(frame, verb, begin)
    if quoted:
        return Event(frame, quoted, cue, "participle", verb)
    if verb > begin and tags[verb - 1] == "R" and known.has("objects_of", before):
        found = _object_before(frame, verb - 1, begin)
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
    found = shared(frame, verb, begin) if verb > begin else None
    if verb > begin and tags[verb - 1] == "B":
        found = subject_of(frame, verb, begin)
    elif verb - 1 > begin and tags[verb - 2] == "B" and tags[verb - 1] in "FgJV":
        found = subject_of(frame, verb - 2, begin)  # "the announcer can be heard saying"
    if found is None:
        comma = tags.find(",", at, frame.sentence(at)[1])
        if verb - begin < 3:
            start = comma + 1 if comma >= 0 else at + 1
            found = phrase_after(frame, start, frame.sentence(at)[1])
    return Event(frame, found, cue, "participle", verb) if found else None


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
    """Whether a participle of its own follows a name: `with left-wing Varga calling it “…” and Brandt describing it`."""
    while at > begin and frame.tags[at - 1] == "l":
        at -= 1
    words = frame.words
    if frame.tags[at - 1 : at] == "K":
        return any(frame.grammar.has("absolutes", word.lower) for word in words[begin : at - 1])
    return at > begin and frame.grammar.has("absolutes", words[at - 1].lower)


def _object_before(frame: Frame, at: int, begin: int) -> Phrase | None:
    """`criticized Brandt for saying`: who is criticized speaks."""
    tags = frame.tags
    if tags[at - 1] == "O" and at - 1 > begin:
        return Phrase(at - 1, at, "pronoun")
    return phrase_before(frame, at, begin)


def _may_think(frame: Frame, found: Phrase) -> bool:
    """Whether a phrase behind "for" can be whose view follows: `Pour la maire, …`, not `Pour construire …`."""
    noun = frame.words[found.noun] if found.noun is not None else None
    kinds = ("people", "organisations", "governments")
    known = noun is not None and (is_role(noun, frame.table) or any(frame.grammar.has(k, noun.lower) for k in kinds))
    return found.form in ("name", "proper") or (found.form == "description" and known)


def _source(frame: Frame, at: int, end: int) -> Phrase | None:
    """Who is named behind "according to": `her`, `Opening the River, an association`, any other phrase."""
    tags = frame.tags
    comma = tags.find(",", at, min(end, at + _LONGEST_TITLE))
    if comma > at and tags[at] in "OD" and comma == at + 1:
        return Phrase(at, comma, "pronoun")
    if (
        comma > at + 2
        and tags[at] == "U" == tags[comma - 1]
        and "D" in tags[at:comma]
        and tags[comma + 1 : comma + 2] == "D"
    ):
        return Phrase(at, comma, "proper", noun=comma - 1)
    return phrase_after(frame, at, end)


def source_at(frame: Frame, at: int, end: int) -> Event | None:
    for phrase in frame.grammar.sources:
        if tuple(word.lower for word in frame.words[at : at + len(phrase)]) == phrase:
            if frame.grammar.has("opening_sources", phrase[0]) and frame.sentence(at)[0] != at:
                return None
            found = _source(frame, at + len(phrase), end)
            if found and frame.grammar.has("opening_sources", phrase[0]) and not _may_think(frame, found):
                return None
            return Event(frame, found, " ".join(phrase), "source", at) if found else None
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
