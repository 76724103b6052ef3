"""Nouns of saying that lead to a quotation: "Varga's claim that “…”", "a report by Varga that “…”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import name_in
from generator.analyse.speakers.events import Event
from generator.analyse.speakers.phrases import Phrase, phrase_after, phrase_at

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame

FARTHEST_NOUN = 12  # words from the quotation to the noun


def nearer_claim(frame: Frame, event: Event, begin: int, at: int) -> Event | None:
    """`Brandt called Varga's assertion of a “right” absurd`: the claim of another that leads to the quotation."""
    tags = frame.tags
    noun = tags.rfind("S", max(begin, event.verb, at - FARTHEST_NOUN), at)
    if noun < 0 or noun == event.verb:
        return None
    beside = noun < at - 1 and set(tags[noun + 1 : at]) <= set("RCD,:")
    parted = "," in tags[event.verb : noun] and tags[at - 1] == "C"
    told = event.verb < noun and (tags[noun + 1] == "C" or frame.grammar.has("authors", frame.words[noun + 1].lower))
    told = told and sum(tags.count(verb, noun, at) for verb in "BFVJ") < 2  # not "the claim that she is ill is “…”"
    claim = claim_at(frame, noun, begin, at) if beside or parted or told else None
    return None if claim and _of_subject(frame, claim) else claim


def _of_subject(frame: Frame, claim: Event) -> bool:
    """Whether a claim is the subject's own as far as its possessive tells: `Brandt a lu sa déclaration : « … »`."""
    if claim.subject is None or claim.subject.form != "pronoun":
        return False
    owner = frame.words[claim.subject.first].lower
    return not any(frame.grammar.has(kind, owner) for kind in ("feminine", "masculine", "singular"))


def claim_at(frame: Frame, noun: int, begin: int, at: int) -> Event | None:
    """`Varga's claim that “…”`, `his promise to “…”`: the possessor speaks."""
    tags, held = frame.tags, frame.words
    if noun + 1 < at and frame.grammar.has("authors", held[noun + 1].lower):
        author = phrase_after(frame, noun + 2, at)
        if (
            author
            and author.form in ("name", "proper")
            and (set(tags[author.last : at]) <= set("CPDRBA,:") or tags[author.last] == "C")
        ):
            return Event(frame, author, held[noun].text, "noun", noun)
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
