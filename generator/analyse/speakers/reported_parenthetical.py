"""Attributions set beside or within the clause that they report: "…, Varga said", "The quay, Varga said, would close".

"According to Varga, …" and "As Varga said, …" stand before it.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyse.speakers.extents import begin_of
from generator.analyse.speakers.phrases import Phrase, phrase_after
from generator.analyse.speakers.reported_complements import after_hearer, clause_end
from generator.analyse.speakers.reported_interruptions import inverted_subject, past_apposition, resumed
from generator.analyse.speakers.reported_subjects import Sentence, can_speak, hedged, is_verb, whole_subject

_FEWEST_WORDS = 4  # of a clause with no sign of a verb
_LONGEST_SOURCE = 14  # words
_COMMAS = frozenset(",-")
_AFTER_NOUN = ",.;-)!?"  # tags that may follow an attribution whose verb can be a noun
_AFTER_VERB = _AFTER_NOUN + "RTACW("


@dataclass(frozen=True, slots=True)
class Report:
    """One reported statement; `parts` are (first, last) of the frame's words, `last` excluded."""

    cue: str
    verb: int
    parts: tuple[tuple[int, int], ...]
    subject: Phrase
    leads: bool  # the verb stands before its clause


def parenthetical(sentence: Sentence, verb: int, before: Phrase | None) -> Report | None:
    """`…, Varga said on Tuesday.`, `…, said Varga.`, `The quay, Varga said, would close.`"""
    frame, known = sentence.frame, sentence.known
    tags, held = frame.tags, frame.words
    opening = verb
    while opening > sentence.first and tags[opening - 1] in "AN":
        opening -= 1
    inverted = before is None or (before.first > sentence.first and tags[opening - 1] in _COMMAS)
    subject = inverted_subject(sentence, verb) if inverted else before
    if subject is None or subject.form == "relative" or subject.near not in ("beside", "apposed"):
        return None
    if not is_verb(sentence, verb, subject) or hedged(sentence, verb, subject) or _is_joined(sentence, subject):
        return None
    lower = held[verb].lower
    if lower not in known.plain and lower not in known.document_verbs and not can_speak(sentence, subject):
        return None
    last = max(verb + 1, subject.last)
    if held[verb].lower in known.addressing:
        last = after_hearer(frame, last, sentence.last, known)
    follows = tags[last] if last < sentence.last else "."
    doubtful = held[verb].lower in known.noun_like and subject.form == "description"
    if follows not in (_AFTER_NOUN if doubtful else _AFTER_VERB):
        return None
    first = opening if inverted else whole_subject(sentence, subject.first)
    if first > sentence.first and held[first - 1].lower in known.like_so:
        first -= 1
        if set(tags[sentence.first : first]) <= set("K(-`"):
            return _opening(sentence, verb, subject)
    if first == sentence.first or tags[first - 1] not in _COMMAS:
        return None
    return _around(sentence, (verb, first, last), subject, held[verb].text, beside=not inverted)


def _is_joined(sentence: Sentence, subject: Phrase) -> bool:
    """Whether a noun ends what a preposition leads to: "the prize for clubs and (colleges concluded)"."""
    frame, first, joint = sentence.frame, sentence.first, subject.first - 1
    if subject.form != "description" or joint <= first or frame.tags[joint] != "K":
        return False
    before = begin_of(frame, joint, first)
    return before is not None and before > first and frame.tags[before - 1] == "R"


def _opening(sentence: Sentence, verb: int, subject: Phrase) -> Report | None:
    """`As Varga said on Tuesday, the quay would close.`"""
    frame = sentence.frame
    comma = frame.tags.find(",", verb, min(sentence.last, verb + _LONGEST_SOURCE))
    if comma < 0 or not sentence.finite(comma + 1, sentence.last):
        return None
    begin = comma + 1
    part = (begin, clause_end(frame, begin, sentence.last))
    return Report(frame.words[verb].text, verb, (part,), subject, leads=True)


def _around(
    sentence: Sentence, place: tuple[int, int, int], subject: Phrase, cue: str, *, beside: bool
) -> Report | None:
    """The clause before an attribution, and what goes on after it; `place`: its verb, first and last word.

    `beside`: subject and verb stand beside each other, so that a comma after them leads back to the clause.
    """
    frame, known = sentence.frame, sentence.known
    tags, begin = frame.tags, sentence.first
    verb, first, last = place
    end = first
    while end > begin and (tags[end - 1] in ",-KC" or frame.words[end - 1].lower in known.complementizers):
        end -= 1
    commas = tags[last : last + 1] in ("-", ",") and last + 2 < sentence.last
    if beside and commas and tags[last + 1] == "Q" and "Q" not in tags[begin:first]:
        return None  # the quotation is what was said
    if not beside and end > begin and set(tags[begin:end]) == {"Q"}:
        return None  # `“…”, said Varga, the mayor`
    opener = frame.words[begin].lower
    led = opener in known.subordinators or opener in known.unreal or tags[begin] in "FGgVJ"
    main = max(begin, tags.find(",", begin, end) + 1) if led else begin
    stands = not led or main > begin
    plain = tags[begin] in "DUPl#" and not led and "," not in tags[last : sentence.last]
    whole = stands and ((end - main > 2 and sentence.finite(main, end)) or (plain and end - main > _FEWEST_WORDS))
    parts = [(begin, end)] if end > begin else []
    if commas and (beside or (tags[first - 1] in _COMMAS and not sentence.finite(begin, end))):
        rest = (last + 1, clause_end(frame, last + 1, sentence.last))
        breaks = tags[rest[0]] in "WQgG" or frame.words[rest[0]].lower in known.contrasts
        if not breaks and rest[1] - rest[0] + end - main >= _FEWEST_WORDS:
            return Report(cue, verb, (*parts, rest), subject, leads=False)
    if not whole and not beside and commas and parts:
        further = resumed(sentence, last)
        parts += [further] if further else []
        whole = further is not None
    return Report(cue, verb, tuple(parts), subject, leads=False) if whole else None


def according(sentence: Sentence, at: int, length: int) -> Report | None:
    frame = sentence.frame
    subject = phrase_after(frame, at + length, sentence.last)
    if subject is None:
        comma = frame.tags.find(",", at + length, min(sentence.last, at + length + _LONGEST_SOURCE))
        if comma <= at + length:
            return None
        subject = Phrase(at + length, comma, "description", noun=comma - 1)
    cue = frame.text[frame.words[at].start : frame.words[at + length - 1].end]
    comma = frame.tags.find(",", subject.last, sentence.last)
    before = frame.tags[sentence.first : at]
    joint = at - 1 - (frame.tags[at - 1] == ",")
    contrast = joint > sentence.first and (
        frame.tags[joint] == "K" or frame.words[joint].lower in sentence.known.contrasts
    )
    if set(before) <= set("AKT,-(") or contrast:  # "the quay is closed, but, according to Varga, the port is not"
        if comma < 0 or sentence.last - comma <= _FEWEST_WORDS:
            return None
        if subject.form == "name" and comma == subject.last:
            comma = past_apposition(sentence, comma)
        begin = comma + 1
        return Report(cue, at, ((begin, clause_end(frame, begin, sentence.last)),), subject, leads=True)
    first = at
    return _around(sentence, (at, first, subject.last), subject, cue, beside=False)
