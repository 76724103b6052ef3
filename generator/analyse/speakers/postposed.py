"""Subjects behind an adverbial that follows their verb, and those left out, which the verb's ending tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role
from generator.analyse.speakers.noun_phrases import Phrase, past_times, phrase_after

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame


def dropped(frame: Frame, verb: int) -> Phrase | None:
    """The subject of a verb that stands alone, where the ending tells a person: `«…», dijo`; the verb is its place."""
    known = frame.grammar
    if not known.subjectless or frame.tags[verb] != "V" or frame.words[verb].lower.endswith(known.plural_verb_endings):
        return None
    return Phrase(verb, verb + 1, "pronoun")


def phrase_behind(frame: Frame, at: int, ceiling: int) -> Phrase | None:
    """The noun phrase at word `at`, or behind one adverbial: `a déclaré à la presse Ines Varga`."""
    found = phrase_after(frame, at, ceiling)
    tags = frame.tags
    at = past_times(frame, at, ceiling)
    if found or not frame.grammar.perfect_endings or tags[at : at + 1] != "R":
        return found
    last = at + 1
    while last < ceiling and tags[last] == "D":
        last += 1
    while last < ceiling and tags[last] in "lS":
        last += 1
    noun = frame.words[last - 1]
    if last >= ceiling or tags[last] not in "UD" or tags[last - 1] not in "lS" or is_role(noun, frame.table):
        return None
    return None if frame.grammar.has("people", noun.lower) else phrase_after(frame, last, ceiling)
