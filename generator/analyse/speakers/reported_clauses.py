"""Where a sentence reports what somebody said: verb of saying, reported clause and subject, as places in its frame.

Three shapes carry nearly all reported speech: the verb leads to its clause ("Varga said that …"), the clause leads
to the verb ("…, Varga said"), or the attribution stands within it ("The quay, Varga said, would close").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.phrases import phrase_before
from generator.analyse.speakers.postposed import dropped_at_opening
from generator.analyse.speakers.reported_acts import act_end
from generator.analyse.speakers.reported_complements import clause_end, complement
from generator.analyse.speakers.reported_parenthetical import Report, according, parenthetical
from generator.analyse.speakers.reported_subjects import (
    Sentence,
    apposed_subject,
    can_speak,
    described_subject,
    document_before,
    hedged,
    is_verb,
    main_subject,
    opening_subject,
    relayed_subject,
    subject_before,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.phrases import Phrase

_COMMAS = frozenset(",-")


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
            return according(sentence, verb, len(phrase))
    if frame.words[verb].capital and verb > sentence.first:
        return None
    if lower in known.verbs or lower in known.document_verbs:
        report = _by_verb(sentence, verb, found)
    else:
        report = _by_participle(sentence, verb, found) if lower in known.participles else None
    return report or (_by_act(sentence, verb, found) if lower in sentence.acts.patterns else None)


def _by_act(sentence: Sentence, verb: int, found: Sequence[Report]) -> Report | None:
    """`Varga pledged to pay the crews`, `accused Brandt of lying`, `denied having met him`: with the verb."""
    frame = sentence.frame
    if verb == sentence.first or frame.tags[verb] == "S" or frame.tags[verb - 1] in "DR":
        return None
    end = act_end(frame, verb, sentence.last, sentence.acts)
    if end is None:
        return None
    if frame.words[verb].lower in sentence.acts.participles:
        if frame.tags[verb - 1] not in _COMMAS:
            return None
        subject = found[-1].subject if found else main_subject(sentence, verb)
        if subject is None or subject.last > verb:
            return None
    else:
        subject = subject_before(sentence, verb, found[-1].subject if found else None)
        if subject is None or not can_speak(sentence, subject):
            return None
        if not is_verb(sentence, verb, subject) or hedged(sentence, verb, subject):
            return None
    cue = frame.words[verb].text
    return Report(cue, verb, ((verb, end),), subject, leads=True)


def _by_verb(sentence: Sentence, verb: int, found: Sequence[Report]) -> Report | None:
    frame, known = sentence.frame, sentence.known
    dropped = dropped_at_opening(frame, verb, sentence.first)
    if (verb == sentence.first and dropped is None) or frame.tags[verb] == "S":
        return None
    before = frame.tags[verb - 1] if verb > sentence.first else ""
    if before in ("t", "R") or (before and frame.words[verb - 1].lower in known.complementizers):
        return None
    if before == "D" and not frame.grammar.has("standalone", frame.words[verb - 1].lower):
        return None
    begin = complement(frame, verb, sentence.last, known)
    subject = dropped or subject_before(sentence, verb, found[-1].subject if found else None)
    if frame.words[verb].lower in known.document_verbs:
        subject = document_before(sentence, verb)
    elif subject is None and begin is not None:
        subject = (
            apposed_subject(sentence, verb) or opening_subject(sentence, verb) or described_subject(sentence, verb)
        )
    if begin is not None and subject is not None:
        if not is_verb(sentence, verb, subject) or hedged(sentence, verb, subject):
            return None
        end = _bounded(sentence, subject, begin)
        return Report(frame.words[verb].text, verb, ((begin, end),), subject, leads=True)
    return parenthetical(sentence, verb, subject)


def _bounded(sentence: Sentence, subject: Phrase, begin: int) -> int:
    """The end of a clause; a comma where the attribution itself is a clause of time: "after Varga said …,"."""
    frame, first = sentence.frame, subject.first
    end = clause_end(frame, begin, sentence.last)
    before = frame.words[first - 1].lower if first > sentence.first else ""
    if before in sentence.known.subordinators or subject.form == "relative":
        commas = (at for at in range(begin, end) if frame.tags[at] == "," and sentence.finite(begin, at))
        return next(commas, end)
    return end


def _by_participle(sentence: Sentence, verb: int, found: Sequence[Report]) -> Report | None:
    frame, known = sentence.frame, sentence.known
    begin = complement(frame, verb, sentence.last, known)
    if begin is None or verb == sentence.first:
        return None
    if frame.words[verb - 1].lower in known.relay_mark:
        subject = relayed_subject(sentence, verb - 1)
    elif frame.tags[verb - 1] in _COMMAS:
        subject = found[-1].subject if found else main_subject(sentence, verb)
    elif frame.tags[verb - 1] in "lSU":
        subject = phrase_before(frame, verb, sentence.first)  # "with half of the crews saying"
        subject = subject if subject and subject.form != "relative" and can_speak(sentence, subject) else None
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
    while begin > last.parts[-1][0] and frame.tags[begin - 1] in "DlUSAT" and not own:
        begin -= 1  # "(while) the batsman (Jonas Hedvar says)"
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
