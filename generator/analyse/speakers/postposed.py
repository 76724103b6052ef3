"""Subjects behind an adverbial that follows their verb, and those left out, which the verb's ending tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.speakers.heads import names_person, past_times
from generator.analyse.speakers.noun_phrases import Phrase, phrase_after

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame


_OPENING = re.compile(r"[KATN\-]*(?:R[DlST#]{1,5},)?[KATN\-]*\Z")


def dropped_at_opening(frame: Frame, verb: int, begin: int) -> Phrase | None:
    """The subject left out of a clause that begins with its verb, an adverbial before it: `A medianoche, dijo`."""
    return dropped(frame, verb) if _OPENING.match(frame.tags, begin, verb) else None


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
    noun = last
    while last < ceiling and tags[last] in "lS":
        last += 1
    if last == noun:  # "a écrit sur Bluesky l'explorateur": an article must follow the name
        while last < ceiling and tags[last] == "U":
            last += 1
        free = tags[last : last + 1] == "D" and not frame.grammar.has("toward", frame.words[at].lower)
    else:
        free = tags[last : last + 1] in ("U", "D") and not names_person(frame, last - 1)
    subject = phrase_after(frame, last, ceiling) if free and last > noun else None
    return subject if subject and _speaks(frame, subject) else None


def _speaks(frame: Frame, subject: Phrase) -> bool:
    """Whether a phrase far from its verb can be who speaks: not `dijo antes de subir las escaleras`."""
    if subject.form == "description":
        return any(
            names_person(frame, at)
            or frame.grammar.has("organisations", frame.words[at].lower)
            or frame.grammar.has("governments", frame.words[at].lower)
            for at in range(subject.first, subject.last)
        )
    return subject.form in ("name", "proper")


def signed(frame: Frame, first: int, end: int) -> Phrase | None:
    """The name that a quotation is signed with: `“…” — Ines Varga, mayor of Halden`."""
    found = phrase_after(frame, first, end)
    if found is None or found.name is None or len(found.name.parts) < 2 or found.name.lead > first:
        return None
    return found if found.last == end or (frame.tags[found.last] in ",." and "V" not in frame.tags[first:end]) else None
