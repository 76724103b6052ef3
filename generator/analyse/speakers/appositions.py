"""Subjects that an apposition, a relative clause or an antecedent parts from their verb."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.extents import begin_of
from generator.analyse.speakers.heads import names_person
from generator.analyse.speakers.noun_phrases import Phrase, phrase_after, phrase_at, phrase_before

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame


def over_relative(frame: Frame, at: int, floor: int) -> Phrase | None:
    """`An official who was not allowed to speak said`: what a relative clause without commas belongs to."""
    relative = frame.tags.rfind("W", floor, at)
    if relative <= floor or set(frame.tags[relative:at]) & set(",;:-Q"):
        return None
    return phrase_before(frame, relative, floor)


def with_antecedent(frame: Frame, found: Phrase, floor: int) -> Phrase:
    """A relative pronoun with what it stands for: in `Varga, a critic who said`, the name and not the critic."""
    if found.form != "relative":
        return found
    tags = frame.tags
    end = found.first
    if tags[end - 1 : end] == ",":
        end -= 1
    antecedent = phrase_before(frame, end, floor) if end > floor else None
    if antecedent and antecedent.form == "description":
        comma = antecedent.first - 1
        named = phrase_before(frame, comma, floor) if comma > floor and tags[comma] == "," else None
        antecedent = named if named and named.form == "name" else antecedent
    return replace(found, antecedent=antecedent)


def over_apposition(frame: Frame, end: int, floor: int) -> Phrase | None:
    """`Varga, the mayor of Halden,` and `Varga (56)` before a verb: the phrase before the first of the marks."""
    tags = frame.tags
    last = end - 1
    opening = {")": "(", "-": "-", ",": ","}[tags[last]]
    at = last
    best: Phrase | None = None
    for _ in range(6):
        at = tags.rfind(opening, floor, at)
        if at <= floor:
            return best
        found = phrase_before(frame, at, floor)
        if found and found.form in ("relative", "pronoun"):
            return best
        if found and set(tags[found.first : found.last]) == {"#"}:
            continue  # "Varga, 54, the mayor of Halden, said"
        first = _chain_first(frame, at, floor)
        if found and _within_relative(frame, found, floor):
            continue
        if found and first is not None and (first == floor or tags[first - 1] in ",.:;-QCK("):
            found = replace(_apposed(frame, found, at, last), near="apposed")
            if opening != "," or (tags[at + 1] in "DWlS#" and not (found.form == "name" and _place(frame, found))):
                return _holder(frame, found, floor) or found
            best = found
        elif found and found.form == "name" and tags[at + 1] in "DW#" and not _beside_subject(frame, found):
            return replace(found, near="apposed")
        if tags[at + 1] == "C":
            return best
    return best


def _holder(frame: Frame, found: Phrase, floor: int) -> Phrase | None:
    """`Varga, the head of the union, which met today, said`: whose a role is that an apposition follows."""
    comma = found.first - 1
    if found.form != "description" or comma <= floor or frame.tags[comma] != "," or not _person(frame, found):
        return None
    named = phrase_before(frame, comma, floor)
    if named is None or named.name is None or len(named.name.parts) < 2:
        return None
    lead = named.name.lead
    return replace(named, near="apposed") if lead == floor or frame.tags[lead - 1] in ",KA-:" else None


def _apposed(frame: Frame, found: Phrase, comma: int, last: int) -> Phrase:
    """`Her aide, Jo Brandt, said`: the name that a description is followed by, if one is."""
    if found.form != "description" and not (found.form == "proper" and _person(frame, found)):
        return found
    closing = frame.tags.find(",", comma + 1, last)
    last = closing if closing > 0 else last  # "the mayor, Jo Brandt, who rose early, said"
    owner = frame.tags.find("R", comma + 1, last)
    if frame.tags[comma + 1 : owner].strip("U") == "" and owner > comma + 1:
        last = owner  # "its author, Jo Brandt of Halden University, said"
    if set(frame.tags[comma + 1 : last]) - set("UDl'"):
        return found
    plain = not set(frame.tags[comma + 1 : last]) - set("U'")
    name = phrase_at(frame, comma + 1, last) if plain else phrase_after(frame, comma + 1, last)
    if name and not plain and (name.last != last or frame.tags[comma + 1] != "D"):
        return found
    if name and name.name and (len(name.name.parts) > 1 or _person(frame, found)):
        return name
    body = name is not None and name.form == "proper" and not plain
    return name if name and body and (_body(frame, found) or not _person(frame, found)) else found


def _beside_subject(frame: Frame, found: Phrase) -> bool:
    """`Varga, with (her son Jack), 14, said`: whether a preposition leads to a name."""
    lead = found.name.lead if found.name else found.first
    return "R" in (frame.tags[found.first - 1 : found.first], frame.tags[lead - 1 : lead])


def _within_relative(frame: Frame, found: Phrase, floor: int) -> bool:
    """Whether a name stands in a relative clause of the subject: `Varga, who lives with (Clara and Jack), 14, said`."""
    tags = frame.tags
    relative = tags.find("W", floor, found.first)
    return relative > floor and tags[floor] not in "CRGgt" and not set(tags[floor:relative]) & set("VJFB")


def _person(frame: Frame, found: Phrase) -> bool:
    return found.noun is not None and names_person(frame, found.noun)


def _body(frame: Frame, found: Phrase) -> bool:
    """`the country's largest newspaper, the Courier,`: whether a description is one of a body."""
    return found.noun is not None and frame.grammar.has("organisations", frame.words[found.noun].lower)


def _place(frame: Frame, found: Phrase) -> bool:
    return frame.tags[found.first - 1 : found.first] in ("R", ",") and found.first > 0


def _chain_first(frame: Frame, end: int, floor: int) -> int | None:
    """Where a chain of noun phrases and prepositions that ends before `end` begins."""
    first = begin_of(frame, end, floor)
    if first is not None and frame.tags[first - 1 : first] == ")" and first - 1 > floor:
        first = begin_of(frame, frame.tags.rfind("(", floor, first), floor)  # "Harbour Authority (HHA) spokesperson"
    while first is not None and first - 2 >= floor and frame.tags[first - 1 : first + 1] in ("RD", "RU", "Rl", "tD"):
        outer = begin_of(frame, first - 1, floor)
        if outer is None:
            break
        first = outer
    return first
