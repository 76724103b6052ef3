"""Where a sentence reports what somebody said: verb of saying, reported clause and subject, as places in its frame.

Three shapes carry nearly all reported speech: the verb leads to its clause ("Varga said that …"), the clause leads
to the verb ("…, Varga said"), or the attribution stands within it ("The quay, Varga said, would close").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.phrases import Phrase, phrase_after
from generator.analyse.speakers.reported_complements import clause_end, complement
from generator.analyse.speakers.reported_subjects import (
    Sentence,
    apposed_subject,
    can_speak,
    document_before,
    hedged,
    is_verb,
    main_subject,
    opening_subject,
    relayed_subject,
    subject_before,
    whole_subject,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


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


def reports(sentence: Sentence) -> list[Report]:
    """The reported statements of one sentence, in order of their verbs."""
    found: list[Report] = []
    held, signs = sentence.frame.words, sentence.signs
    for verb in [at for at in range(sentence.first, sentence.last) if held[at].lower in signs]:
        report = _report(sentence, verb, found)
        if report is None:
            continue
        last = found[-1] if found else None
        if last and last.leads and last.parts[-1][0] <= verb:
            found[-1:] = _joined(sentence, last, report)
        else:
            found.append(report)
    return found


def _report(sentence: Sentence, verb: int, found: Sequence[Report]) -> Report | None:
    frame, known = sentence.frame, sentence.known
    lower = frame.words[verb].lower
    for phrase in frame.table.according_to:
        if lower == phrase[0] and tuple(w.lower for w in frame.words[verb : verb + len(phrase)]) == phrase:
            return _according(sentence, verb, len(phrase))
    if frame.words[verb].capital and verb > sentence.first:
        return None
    if lower in known.verbs or lower in known.document_verbs:
        return _by_verb(sentence, verb, found)
    return _by_participle(sentence, verb, found) if lower in known.participles else None


def _by_verb(sentence: Sentence, verb: int, found: Sequence[Report]) -> Report | None:
    frame, known = sentence.frame, sentence.known
    if verb == sentence.first or frame.tags[verb] == "S" or frame.tags[verb - 1] in "DtR":
        return None
    if frame.words[verb - 1].lower in known.complementizers:
        return None
    begin = complement(frame, verb, sentence.last, known)
    subject = subject_before(sentence, verb, found[-1].subject if found else None)
    if frame.words[verb].lower in known.document_verbs:
        subject = document_before(sentence, verb)
    elif subject is None and begin is not None:
        subject = apposed_subject(sentence, verb) or opening_subject(sentence, verb)
    if begin is not None and subject is not None:
        if not is_verb(sentence, verb, subject) or hedged(sentence, verb, subject):
            return None
        end = _bounded(sentence, subject, begin)
        return Report(frame.words[verb].text, verb, ((begin, end),), subject, leads=True)
    return _parenthetical(sentence, verb, subject)


def _bounded(sentence: Sentence, subject: Phrase, begin: int) -> int:
    """The end of a clause; a comma where the attribution itself is a clause of time: "after Varga said …,"."""
    frame, first = sentence.frame, subject.first
    end = clause_end(frame, begin, sentence.last)
    before = frame.words[first - 1].lower if first > sentence.first else ""
    if before in sentence.known.subordinators or subject.form == "relative":
        commas = (at for at in range(begin, end) if frame.tags[at] == "," and sentence.finite(begin, at))
        return next(commas, end)
    return end


def _parenthetical(sentence: Sentence, verb: int, before: Phrase | None) -> Report | None:
    """`…, Varga said on Tuesday.`, `…, said Varga.`, `The quay, Varga said, would close.`"""
    frame, known = sentence.frame, sentence.known
    tags, held = frame.tags, frame.words
    inverted = before is None or (before.first > sentence.first and tags[verb - 1] in _COMMAS)
    subject = _inverted_subject(sentence, verb) if inverted else before
    if subject is None or subject.form == "relative" or subject.near not in ("beside", "apposed"):
        return None
    if not is_verb(sentence, verb, subject) or hedged(sentence, verb, subject):
        return None
    lower = held[verb].lower
    if lower not in known.plain and lower not in known.document_verbs and not can_speak(sentence, subject):
        return None
    last = max(verb + 1, subject.last)
    follows = tags[last] if last < sentence.last else "."
    if follows not in (_AFTER_NOUN if held[verb].lower in known.noun_like else _AFTER_VERB):
        return None
    first = verb if inverted else whole_subject(sentence, subject.first)
    if first > sentence.first and held[first - 1].lower in known.like_so:
        first -= 1
        if set(tags[sentence.first : first]) <= set("K(-`"):
            return _opening(sentence, verb, subject)
    if first == sentence.first or tags[first - 1] not in _COMMAS:
        return None
    return _around(sentence, (verb, first, last), subject, held[verb].text, beside=not inverted)


def _inverted_subject(sentence: Sentence, verb: int) -> Phrase | None:
    """`said Varga`, in languages that turn verb and subject round."""
    frame = sentence.frame
    subject = phrase_after(frame, verb + 1, sentence.last) if frame.grammar.inverted else None
    if subject is None or frame.tags[subject.last : subject.last + 1] in tuple("VJFBA"):
        return None  # "(The crew, tired,) said they would"
    return subject if can_speak(sentence, subject) else None


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
    opener = frame.words[begin].lower
    led = opener in known.subordinators or opener in known.unreal or tags[begin] in "FGgVJ"
    main = max(begin, tags.find(",", begin, end) + 1) if led else begin
    stands = not led or main > begin
    plain = tags[begin] in "DUPl#" and not led and "," not in tags[last : sentence.last]
    whole = stands and ((end - main > 2 and sentence.finite(main, end)) or (plain and end - main > _FEWEST_WORDS))
    parts = [(begin, end)] if end > begin else []
    if beside and commas:
        rest = (last + 1, clause_end(frame, last + 1, sentence.last))
        breaks = tags[rest[0]] in "WQgG" or frame.words[rest[0]].lower in known.contrasts
        if not breaks and rest[1] - rest[0] + end - main >= _FEWEST_WORDS:
            return Report(cue, verb, (*parts, rest), subject, leads=False)
    return Report(cue, verb, tuple(parts), subject, leads=False) if whole else None


def _according(sentence: Sentence, at: int, length: int) -> Report | None:
    frame = sentence.frame
    subject = phrase_after(frame, at + length, sentence.last)
    if subject is None:
        comma = frame.tags.find(",", at + length, min(sentence.last, at + length + _LONGEST_SOURCE))
        if comma < 0:
            return None
        subject = Phrase(at + length, comma, "description", noun=comma - 1)
    cue = frame.text[frame.words[at].start : frame.words[at + length - 1].end]
    comma = frame.tags.find(",", subject.last, sentence.last)
    before = frame.tags[sentence.first : at]
    if set(before) <= set("AKT,-("):
        if comma < 0 or sentence.last - comma <= _FEWEST_WORDS:
            return None
        begin = comma + 1
        return Report(cue, at, ((begin, clause_end(frame, begin, sentence.last)),), subject, leads=True)
    first = at
    return _around(sentence, (at, first, subject.last), subject, cue, beside=False)


def _by_participle(sentence: Sentence, verb: int, found: Sequence[Report]) -> Report | None:
    frame, known = sentence.frame, sentence.known
    begin = complement(frame, verb, sentence.last, known)
    if begin is None or verb == sentence.first:
        return None
    if frame.words[verb - 1].lower in known.relay_mark:
        subject = relayed_subject(sentence, verb - 1)
    elif frame.tags[verb - 1] in _COMMAS:
        subject = found[-1].subject if found else main_subject(sentence, verb)
    else:
        return None
    if subject is None or subject.last > verb:
        return None
    end = clause_end(frame, begin, sentence.last)
    return Report(frame.words[verb].text, verb, ((begin, end),), subject, leads=True)


def _joined(sentence: Sentence, last: Report, report: Report) -> list[Report]:
    """Two reports of which the second stands within the first's clause: both, one of them, or one made of both."""
    frame, known = sentence.frame, sentence.known
    if not report.leads:
        if last.subject.form != "pronoun":
            return [report] if report.parts[0][0] <= last.verb else [last]
        # "She stressed that …, said Mayor Ines Varga": one statement, whose speaker is named at the end.
        subject = report.subject if report.subject.form != "pronoun" else last.subject
        return [replace(last, parts=((last.parts[0][0], report.parts[0][1]),), subject=subject)]
    own = report.subject is last.subject
    begin = report.verb if own or report.subject.first > report.verb else report.subject.first
    while begin > 0 and frame.tags[begin - 1] in "AT":
        begin -= 1
    opened = begin
    while opened > 0 and (frame.tags[opened - 1] == "K" or frame.words[opened - 1].lower in known.contrasts):
        opened -= 1
    comma = opened > 0 and frame.tags[opened - 1] in ",-;"
    coupled = opened < begin and (own or report.subject.form in ("name", "proper", "description"))
    if not (comma or coupled) or opened <= last.parts[-1][0] + 1:
        return [last]
    end = opened - 1 if comma else opened
    return [replace(last, parts=(*last.parts[:-1], (last.parts[-1][0], end))), report]
