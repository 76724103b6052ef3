"""The subject of a verb, in a frame: beside it, before an apposition, or shared with another verb of its clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role
from generator.analyse.speakers.appositions import over_apposition, over_relative, with_antecedent
from generator.analyse.speakers.noun_phrases import Phrase, phrase_after, phrase_at, phrase_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analyse.speakers.frames import Frame

__all__ = ["Phrase", "clause_of", "phrase_after", "phrase_at", "phrase_before", "shared", "subject_of", "subjects_in"]

_LONGEST_SENTENCE = 40  # words of a sentence whose subjects are asked for


def subject_of(frame: Frame, verb: int, floor: int) -> Phrase | None:
    """The subject that stands before a verb: right beside it, before an apposition, or shared with another verb."""
    tags = frame.tags
    at = _over_adverbs(frame, verb, floor)
    if at == floor:
        return None
    before = tags[at - 1]
    if before in ",)-":
        apposed = over_apposition(frame, at, floor)
        return apposed or _before_stray_comma(frame, at - 1, floor) or shared(frame, at, floor)
    if before == "t" and (linked := _catenative(frame, at - 1, floor)):
        return subject_of(frame, linked, floor)
    if before == "t" and tags[max(floor, at - 3) : at - 1] == "gO":
        return Phrase(at - 2, at - 1, "pronoun")  # "prompting him to respond"
    if before == "C" and (document := _document_that(frame, at - 1, floor)):
        return document
    if before in "KtCNR":
        return shared(frame, at, floor)
    found = phrase_before(frame, at, floor)
    if found is not None and found.form != "pronoun" and tags[max(floor, found.first - 2) : found.first] == ",R":
        apposed = over_apposition(frame, found.first - 1, floor)  # "Varga, 47, from Halden said"
        if apposed:
            return apposed
    if found is None:
        return over_relative(frame, at, floor) or (shared(frame, at, floor) if before in "gGTO" else None)
    return _named_before(frame, found, floor) or with_antecedent(frame, found, floor)


def _document_that(frame: Frame, at: int, floor: int) -> Phrase | None:
    """`a sign that read`: what a relative "that" stands for, a document."""
    known = frame.grammar
    if at - 1 <= floor or not known.has("complementizers", frame.words[at].lower):
        return None
    noun = frame.words[at - 1].lower
    found = phrase_before(frame, at, floor) if known.has("documents", noun) or known.has("displays", noun) else None
    described = found is not None and found.form == "description"
    return Phrase(at, at + 1, "relative", antecedent=found) if described else None


def _catenative(frame: Frame, at: int, floor: int) -> int | None:
    """The verb that an infinitive goes on with: `Varga went on to say`."""
    verb = at - 1 if frame.tags[at - 1] not in "RA" else at - 2
    return verb if verb > floor and frame.grammar.has("catenatives", frame.words[verb].lower) else None


def _before_stray_comma(frame: Frame, comma: int, floor: int) -> Phrase | None:
    """`The ferry captain Ines Varga, called it`: a name whose comma has no fellow."""
    found = phrase_before(frame, comma, floor) if comma > floor and frame.tags[comma] == "," else None
    if found is None or found.name is None or len(found.name.parts) < 2:
        return None
    return replace(found, near="apposed") if set(frame.tags[floor : found.name.lead]) <= set("DlSA") else None


def _named_before(frame: Frame, found: Phrase, floor: int) -> Phrase | None:
    """`Varga, the mayor of Halden said`: the name that a role without its closing comma belongs to."""
    comma = found.first - 1
    role = (
        found.form in ("description", "proper")
        and found.noun is not None
        and is_role(frame.words[found.noun], frame.table)
    )
    named = phrase_before(frame, comma, floor) if role and comma > floor and frame.tags[comma] == "," else None
    if (
        named is None
        or named.name is None
        or (named.name.lead > floor and not _begins_clause(frame, named.name.lead, floor))
    ):
        return None
    return replace(named, near="apposed")


def _begins_clause(frame: Frame, at: int, floor: int) -> bool:
    """Whether a word begins a clause: after "and", or after an adverbial and its comma: `After that, Varga`."""
    tags = frame.tags
    return tags[at - 1] in "K-:" or (tags[at - 1] == "," and tags[floor] in "RATg" and "," not in tags[floor : at - 1])


def _over_adverbs(frame: Frame, verb: int, floor: int) -> int:
    at = verb
    while at > floor and (frame.tags[at - 1] in "ANBT" or frame.grammar.has("adverbial", frame.words[at - 1].lower)):
        at -= 1
    if at < verb and frame.tags[at] == "T" and frame.tags[at - 1] == "R" and at - 1 > floor:
        return _over_adverbs(frame, at - 1, floor)  # "Varga on Tuesday said"
    if at - 2 > floor and frame.tags[at - 2] in "DA" and frame.grammar.has("periods", frame.words[at - 1].lower):
        return _over_adverbs(frame, at - 2, floor)  # "half of the crews this year (said)"
    return at


def subjects_in(frame: Frame, sentence: tuple[int, int]) -> Iterator[Phrase]:
    """The subjects of a sentence's verbs, as names and descriptions, in order, and last whom it tells to be asked."""
    begin, end = sentence
    tags = frame.tags
    asked = None
    for verb in range(begin + 1, min(end, begin + _LONGEST_SENTENCE)):
        if tags[verb] not in "VJFB" or tags[verb - 1] in "tRDC":
            continue
        found = phrase_before(frame, _over_adverbs(frame, verb, begin), begin)
        if found and found.form in ("description", "name"):
            yield found
        if frame.grammar.has("asking", frame.words[verb].lower):
            asked = phrase_after(frame, verb + 1, end)
        if tags[verb] == "V":
            break  # who is named behind is only told of
    if asked and asked.form == "name":
        yield replace(asked, near="far")


def shared(frame: Frame, end: int, floor: int) -> Phrase | None:
    """The subject of the clause that a verb without one of its own goes on with: `Varga rose and said`."""
    tags = frame.tags
    if tags[end - 3 : end] == "WQK" and end - 3 > floor:  # "her doctor, who “laughed” and called it"
        return replace(with_antecedent(frame, Phrase(end - 3, end - 2, "relative"), floor), near="shared")
    for at in range(clause_of(frame, end, floor), end):
        opened = tags.rfind("(", floor, at)
        if opened > tags.rfind(")", floor, at) and 0 <= tags.find(")", at) < end:
            continue
        if tags[at] not in "VJFB" or tags[at - 1 : at] in ("t", "R", "D"):
            continue
        start = _over_adverbs(frame, at, floor)
        if start == floor:
            continue
        found = over_apposition(frame, start, floor) if tags[start - 1] in ",)-" else None
        if found is None and tags[at] == "V" and tags[start - 1] in "Q,":
            found = phrase_after(frame, at + 1, end)
        elif found is None and tags[start - 1] not in "gFGT":
            found = phrase_before(frame, start, floor)
        if found and found.form != "relative" and tags[found.first - 1 : found.first] != "C":
            return replace(found, near="shared")
    return _nearest(frame, end, floor) or _leading(frame, floor, end)


def clause_of(frame: Frame, end: int, floor: int) -> int:
    """Where the clause begins that a word stands in: after a clause that leads it in, or a semicolon."""
    tags = frame.tags
    begin = max(floor, tags.rfind(";", floor, end) + 1)
    at = begin
    while at < end and tags[at] in "KA-:`(,":
        at += 1
    if at < end and tags[at] == "C":
        comma = tags.find(",", at, end)
        begin = comma + 1 if 0 <= comma < end - 1 else begin
    for at in range(end - 2, begin, -1):
        if tags[at] == "K" and tags[at - 1] in ",Q" and tags[at + 1] in "PUD":
            verb = at + 1
            while verb < end and tags[verb] in "PUDlS#A":
                verb += 1
            if verb < end and tags[verb] in "VJFB":
                return at + 1
    return begin


def _nearest(frame: Frame, end: int, floor: int) -> Phrase | None:
    tags = frame.tags
    for at in range(end - 1, floor, -1):
        if tags[at] not in "VJFBA" or tags[at - 1] in "tCVJFBK,)":
            continue
        start = _over_adverbs(frame, at, floor)
        found = phrase_before(frame, start, floor) if start > floor else None
        if found and tags[start - 1] not in "gFT":
            return replace(with_antecedent(frame, found, floor), near="shared")
    return None


def _leading(frame: Frame, floor: int, end: int) -> Phrase | None:
    """The phrase that opens the sentence, after its adverbials."""
    tags = frame.tags
    at = floor
    while at < end:
        if tags[at] in "RAgGKCTF-:`(" or (tags[at] == "," and at == floor):
            comma = tags.find(",", at, end)
            if tags[at] in "KCAT-:`(" or tags[at] == ",":
                at += 1
                continue
            if comma < 0:
                return None
            at = comma + 1
            continue
        break
    found = phrase_after(frame, at, end)
    return replace(found, near="far") if found else None
