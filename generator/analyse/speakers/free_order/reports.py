"""Reported statements where the order of words is free: by a conjunction, in parentheses, by a source, by a colon."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.free_order.agreement import wanted
from generator.analyse.speakers.free_order.layouts import floor_of
from generator.analyse.speakers.free_order.sources import document_of, place_of, source_at
from generator.analyse.speakers.free_order.subjects import subject_in, subject_of
from generator.analyse.speakers.free_order.words import is_title
from generator.analyse.speakers.reported_parenthetical import Report

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.phrases import Phrase
    from generator.analyse.speakers.reported_subjects import Sentence

_FARTHEST_CONJUNCTION = 18  # words from the verb
_FEWEST_WORDS = 2  # of a clause
_LONGEST_BREAK = 16  # words of an attribution
_LONGEST_RELAY = 7  # words of who passes a statement on


def reports(sentence: Sentence) -> list[Report]:
    """The reported statements of one sentence, in order of their verbs."""
    found: list[Report] = []
    frame = sentence.frame
    at = sentence.first
    while at < sentence.last:
        report = None
        if frame.tags[at] in "VGY":
            report = _by_verb(sentence, at, found)
        elif frame.tags[at] in "RUl":
            report = _by_source(sentence, at)
        if report:
            if found and found[-1].leads and found[-1].parts[-1][0] <= report.verb < found[-1].parts[-1][1]:
                kept = _cut(frame, found[-1], report)
                if kept is None:
                    at += 1
                    continue
                found[-1] = kept
            if found and not report.leads and report.parts[0][0] <= found[-1].verb:
                at += 1
                continue  # who passes on what another said
            found.append(report)
        at += 1
    return found


def _by_verb(sentence: Sentence, verb: int, found: list[Report]) -> Report | None:
    frame = sentence.frame
    begin, comma = _clause(sentence, verb)
    if begin is not None:
        subject = _speaker(sentence, verb, comma, found)
        if subject is None or _unsaid(frame, verb, sentence.first):
            return None
        return Report(frame.words[verb].text, verb, ((begin, _end(frame, begin, sentence.last)),), subject, leads=True)
    return _parenthesis(sentence, verb) if frame.tags[verb] == "V" else None


def _clause(sentence: Sentence, verb: int) -> tuple[int | None, int]:
    """The first word of the clause that a verb leads to, and the mark before it."""
    frame, known = sentence.frame, sentence.known
    tags = frame.tags
    for at in range(verb + 1, min(sentence.last - 1, verb + _FARTHEST_CONJUNCTION)):
        if tags[at] == "," and frame.words[at + 1].lower in known.complementizers:
            return (at + 2, at) if at + 2 < sentence.last else (None, at)
        if tags[at] == ":" and tags[at + 1] != "Q" and at - verb < _LONGEST_BREAK and at > sentence.first + 1:
            return at + 1, at
        if tags[at] in ":;.?!VJGC" or (tags[at] == "Q" and not is_title(frame, at)):
            break
    return None, verb


def _speaker(sentence: Sentence, verb: int, comma: int, found: list[Report]) -> Phrase | None:
    frame = sentence.frame
    if frame.tags[verb] == "G":
        main = found[-1].subject if found else subject_in(frame, sentence.first, verb, "s")
        return replace(main, near="shared") if main else None
    floor = floor_of(frame, sentence.first, verb)
    if frame.tags[verb] == "Y":
        event = document_of(frame, verb, floor, comma)
        return event.subject if event else None
    subject = subject_of(frame, verb, floor, comma) or place_of(frame, verb, floor, comma)
    if subject is None and found and frame.tags[verb - 1] in "KA":
        return replace(found[-1].subject, near="shared")
    return subject


def _unsaid(frame: Frame, verb: int, first: int) -> bool:
    """`не сказала, что`, `если сказала`, `сказала бы, что`, `отказалась сообщить`: nothing was said."""
    near = range(max(first, verb - 3), min(len(frame.words), verb + 2))
    for at in near:
        lower = frame.words[at].lower
        if (
            at < verb
            and frame.tags[at] == "N"
            and at >= verb - 2
            and not frame.grammar.has("emphasis", frame.words[at + 1].lower)
        ):
            return True
        if frame.grammar.has("conditions", lower) and not frame.grammar.has("complementizers", lower):
            return True
    opening = frame.words[first].lower
    return frame.grammar.has("conditions", opening) and "," not in frame.tags[first:verb]


def _parenthesis(sentence: Sentence, verb: int) -> Report | None:
    """`…, сообщила Варга.`, `Причал, сообщила Варга, закроют.`, `Как сообщила Варга, причал закроют.`"""
    frame, grammar = sentence.frame, sentence.frame.grammar
    tags, words = frame.tags, frame.words
    first = verb
    while first > sentence.first and tags[first - 1] in "AT" and not grammar.has("like_so", words[first - 1].lower):
        first -= 1
    like_so = first > sentence.first and grammar.has("like_so", words[first - 1].lower)
    if not like_so and first > sentence.first and grammar.has("like_so", words[first].lower):
        like_so, first = True, first + 1
    first -= like_so
    opens = first == sentence.first or set(tags[sentence.first : first]) <= set("KA-")
    if opens and not like_so:
        return None
    if not opens and tags[first - 1] not in ",-":
        return None
    stop = _stop(frame, verb + 1, sentence.last)
    subject = subject_in(frame, verb + 1, stop, grammar.agreement.get(words[verb].lower, "s"))
    subject = subject or place_of(frame, verb, verb, stop)
    if subject is None or _unsaid(frame, verb, first) or stop - verb > _LONGEST_BREAK:
        return None
    return _around(sentence, (first, stop), verb, words[verb].text, subject)


def _stop(frame: Frame, at: int, last: int) -> int:
    tags = frame.tags
    while at < last and tags[at] not in ",.:;-?!" and not (tags[at] == "Q" and not is_title(frame, at)):
        at += 1
    return at


def _by_source(sentence: Sentence, at: int) -> Report | None:
    frame = sentence.frame
    event = source_at(frame, at, sentence.last)
    if event is None or event.subject is None:
        return None
    first = at
    stop = _stop(frame, max(event.subject.last, at + 2), sentence.last)
    if event.subject.form == "pronoun":
        stop = _stop(frame, at + 3, sentence.last)
    return _around(sentence, (first, stop), at, event.cue, event.subject)


def _around(sentence: Sentence, place: tuple[int, int], verb: int, cue: str, subject: Phrase) -> Report | None:
    """The clause around an attribution that stands between commas, or at the beginning or end of its sentence."""
    frame, begin = sentence.frame, sentence.first
    first, stop = place
    tags = frame.tags
    end = first
    while end > begin and tags[end - 1] in ",-":
        end -= 1
    if end > begin and tags[end - 1] == "Q" and not is_title(frame, end - 1):
        return None  # it is the quotation's
    opens = set(tags[begin:end]) <= set("KA-`,")
    parts: list[tuple[int, int]] = [] if opens else [(begin, end)]
    more = stop < sentence.last - 1 and tags[stop] in ",-"
    if more and not (parts and tags[stop + 1] in "WGCK"):
        rest = stop + 1 + (tags[stop + 1] in ",-")
        parts.append((rest, _end(frame, rest, sentence.last)))
    elif opens:
        return None
    if not opens and (tags[first - 1] not in ",-("):
        return None
    if sum(tags[at] not in ",.-:;Q" for a, b in parts for at in range(a, b)) < _FEWEST_WORDS:
        return None
    return Report(cue, verb, tuple(part for part in parts if part[0] < part[1]), subject, leads=opens)


def _end(frame: Frame, begin: int, end: int) -> int:
    """Where a reported clause ends: with its sentence, or a semicolon, or the attribution of something else."""
    tags, last = frame.tags, end
    semicolon = tags.find(";", begin + 3, end)
    if semicolon > 0:
        last = semicolon
    while last > begin and tags[last - 1] in ".!?,;:-":
        last -= 1
    comma = tags.rfind(",", begin + 1, last)
    if comma > 0 and _relays(frame, comma + 1, last):
        last = comma
    while last > begin and tags[last - 1] in ".!?,;:-":
        last -= 1
    return last


def _relays(frame: Frame, first: int, last: int) -> bool:
    """Whether a clause that ends a sentence says only who passes it on: `…, пишет «Курьер»`, `…, передаёт ТАСС`."""
    tags = frame.tags
    while first < last and tags[first] in "A-":
        first += 1
    rest = tags[first + 1 : last]
    named = "U" in rest or "Q" in rest
    if tags[first : first + 1] != "V" or not named or len(rest) > _LONGEST_RELAY:
        return False
    return wanted(frame, first) in ("s", "p") and not set(rest) & set(",CWVJ:;-")


def _cut(frame: Frame, earlier: Report, report: Report) -> Report | None:
    """The earlier of two reports without the later, which begins within its clause; None where it is part of it."""
    tags = frame.tags
    begin = min(report.verb, report.subject.first) if report.leads else report.parts[0][0]
    if report.subject.near == "shared" or report.subject.first < earlier.parts[-1][0]:
        begin = report.verb
    first = earlier.parts[-1][0]
    opened = begin
    while opened > first and (
        tags[opened - 1] in "KAT,-" or (tags[opened - 1] == "l" and tags[opened - 2] not in ",K")
    ):
        opened -= 1
        if tags[opened] == ",":
            break
    coupled = tags[opened:begin].strip("AT")
    if not report.leads or opened <= first + 1 or not set(coupled) & set(",K"):
        return None
    return replace(earlier, parts=(*earlier.parts[:-1], (first, opened)))
