"""Who is named as a source: `according to Varga`, `in Varga's words`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role
from generator.analyse.speakers.events import Event
from generator.analyse.speakers.phrases import (
    Phrase,
    phrase_after,
)  # fmt: skip
from generator.analyse.speakers.postposed import phrase_behind

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame

_LONGEST_TITLE = 6  # words of a body's name


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
            verb = at + len(phrase)
            if frame.grammar.subjectless and verb < end and frame.grammar.parts.get(frame.words[verb].lower) == "V":
                # "según explicó Varga", "según explicó"
                told = phrase_behind(frame, verb + 1, end) or Phrase(verb, verb + 1, "pronoun")
                return Event(frame, told, frame.words[verb].text, "source", verb)
            found = _source(frame, verb, end)
            if found and frame.grammar.has("opening_sources", phrase[0]) and not _may_think(frame, found):
                return None
            return Event(frame, found, " ".join(phrase), "source", at) if found else None
    return None
