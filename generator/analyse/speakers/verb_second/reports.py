"""Reported statements where the finite verb stands second or last: `Varga sagte, dass …`, `… sei, sagte Varga`.

A reported clause goes on through the sentences after it as long as their verbs stand in the subjunctive of reported
speech: `Varga sagte, die Mauer sei alt. Sie müsse weg.`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.speakers.reported_parenthetical import Report
from generator.analyse.speakers.verb_second.clauses import (
    FEWEST_WORDS,
    begins_with_verb,
    clause_end,
    has_main,
    has_verb,
    part,
)
from generator.analyse.speakers.verb_second.noun_phrases import nouns_at
from generator.analyse.speakers.verb_second.sayings import Saying, sayings
from generator.analyse.speakers.verb_second.subjunctive import carried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.reported_subjects import Sentence
    from generator.analyse.speakers.verb_second.clauses import Part


def reports(sentence: Sentence) -> list[Report]:
    """The reported statements of one sentence, in order of their verbs; else what it goes on to report."""
    frame = sentence.frame
    held = sayings(frame, sentence.first, sentence.last)
    found: list[Report] = []
    for place, each in enumerate(held):
        report = _report(sentence, each, held[place + 1 :])
        told = bool(found) and any(first <= each.verb < last for first, last in found[-1].parts)
        if report and not told:  # what is told within another's statement is that one's
            found.append(report)
    if found or held:
        return found
    further = carried(sentence)
    return [further] if further else []


def _report(sentence: Sentence, each: Saying, later: Sequence[Saying]) -> Report | None:
    known = sentence.known
    if each.subject is None or each.judging or each.doubtful or each.relative or each.cue.lower() in known.denials:
        return None
    if each.subject.form == "relative":
        return None
    if each.shape == "source":
        parts = _cited(sentence, each)
    elif each.shape == "so" or _is_like_so(sentence, each):
        parts = _around(sentence, each)
    elif each.shape == "final":
        parts = _behind(sentence, each, later)
    else:
        parts = _behind(sentence, each, later) or (_around(sentence, each) if each.shape == "behind" else ())
    if not parts:
        return None
    return Report(each.cue, each.verb, parts, each.subject, leads=parts[0][0] > each.verb)


def _is_like_so(sentence: Sentence, each: Saying) -> bool:
    return each.shape == "final" and sentence.frame.words[each.first].lower in sentence.known.like_so


def _behind(sentence: Sentence, each: Saying, later: Sequence[Saying]) -> tuple[Part, ...]:
    """The clause that a verb of saying leads to, behind the comma that ends its own clause."""
    frame, known = sentence.frame, sentence.known
    comma = each.last
    while comma < sentence.last and frame.tags[comma] == "," and not _leads_in(sentence, comma + 1, each):
        if not _is_aside(sentence, comma + 1):
            return ()
        following = frame.tags.find(",", comma + 1, sentence.last)
        comma = following if following > 0 else sentence.last
    if comma >= sentence.last or frame.tags[comma] not in ",:":
        return ()
    begin = comma + 1
    if begin >= sentence.last:
        return ()
    if frame.words[begin].lower in known.complementizers:
        begin += 1
    return part(sentence, begin, _before_next(sentence, begin, later))


def _before_next(sentence: Sentence, begin: int, later: Sequence[Saying]) -> int:
    """The end of a reported clause: before another predicate of the same subject, or with the sentence."""
    for each in later:
        if each.shape == "second" and each.verb > begin and each.subject and each.subject.near == "shared":
            return max(begin, each.first if sentence.frame.tags[each.first] == "K" else each.verb - 1)
        if each.shape in ("behind", "so") and each.first > begin:
            return each.first - 1
    return _goes_back(sentence, begin)


def _goes_back(sentence: Sentence, begin: int) -> int:
    """Where another verb of the main clause begins, or the end: `…, dass der Kai schließe, und bat um Geduld`."""
    frame = sentence.frame
    for at in range(begin + 1, sentence.last - 2):
        if frame.tags[at] == "," and frame.tags[at + 1] == "K" and frame.tags[at + 2] in "lVF":
            lower = frame.words[at + 2].lower
            if lower not in sentence.known.unreal and lower.endswith(frame.grammar.verb_endings):
                return at
    return sentence.last


def _is_aside(sentence: Sentence, at: int) -> bool:
    """Whether a relative clause or an apposition begins behind a comma, after which the reported clause may come."""
    if at >= sentence.last:
        return False
    lower = sentence.frame.words[at].lower
    return lower in sentence.known.openers or sentence.frame.tags[at] in "UR"


def _leads_in(sentence: Sentence, at: int, each: Saying) -> bool:
    """Whether a reported clause begins at `at`: with its conjunction, as a main clause, or as an infinitive."""
    frame, known = sentence.frame, sentence.known
    lower = frame.words[at].lower if at < sentence.last else ""
    if lower in known.complementizers:
        return True
    if not lower or frame.tags[at] in "QV" or lower in known.questions:
        return False
    end = clause_end(sentence, at)
    if lower in known.subordinators:
        return end < sentence.last and begins_with_verb(sentence, end + 1)
    if _is_infinitive(sentence, at, end):
        return each.cue.lower() in known.bare
    if frame.tags[at] == "K":
        return False
    nouns = nouns_at(frame, at, end)
    opener = frame.words[at + 1].lower if frame.tags[at] == "R" and at + 1 < end else lower  # "bei der"
    if opener in known.openers and not (nouns and nouns.last == end - 1) and frame.words[end - 1].lower in known.finite:
        return False  # a relative clause, whose verb stands last
    verb = next((place for place in range(at, end) if frame.words[place].lower in known.finite), None)
    return verb > at if verb is not None else nouns is not None and _second(frame, nouns.last, end)


def _second(frame: Frame, at: int, end: int) -> bool:
    """Whether a word behind the opening phrase of a clause looks like its verb: "die Nachtzüge kämen zurück"."""
    return at < end - 1 and frame.tags[at] == "l" and frame.words[at].lower.endswith(frame.grammar.verb_endings)


def _is_infinitive(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a clause ends in "zu" and an infinitive, alone or before "haben"."""
    frame = sentence.frame
    if any(frame.words[place].lower in sentence.known.finite - {"haben", "sein", "werden"} for place in range(at, end)):
        return False
    last = [word.lower for word in frame.words[max(at, end - 3) : end]]
    return "zu" in last[:-1] or any("zu" in word[:6] and word.endswith("en") for word in last[-1:])


def _around(sentence: Sentence, each: Saying) -> tuple[Part, ...]:
    """The clause before an attribution, and what goes on behind it: `Die Mauer, sagte Varga, sei alt`."""
    frame, known = sentence.frame, sentence.known
    end = each.first - (frame.tags[each.first - 1] in ",-(" if each.first > sentence.first else 0)
    if end > sentence.first and frame.tags[end - 1] == "Q" and not has_verb(sentence, sentence.first, end):
        return ()
    before = part(sentence, sentence.first, end, 1)
    goes_on = each.last < sentence.last and frame.tags[each.last] in ",-"
    behind: tuple[Part, ...] = ()
    broken = end > sentence.first and frame.words[end - 1].lower in known.finite  # "Brandt habe, sagte Varga, …"
    if goes_on and _goes_on(sentence, each.last + 1, opens=broken or not before):
        begin = each.last + 1
        begin += begin < sentence.last and frame.words[begin].lower in known.complementizers
        behind = part(sentence, begin, sentence.last, 1)
    parts = before + behind
    if sum(last - first for first, last in parts) < FEWEST_WORDS:
        return ()
    return parts if any(has_main(sentence, *part) for part in parts) or (behind and before) else ()


def _goes_on(sentence: Sentence, at: int, *, opens: bool) -> bool:
    """Whether a reported clause goes on behind its attribution, with its verb or another clause of its own."""
    frame, known = sentence.frame, sentence.known
    if at >= sentence.last or frame.tags[at] == "W":
        return False
    if frame.tags[at] == "Q":
        return not opens and frame.tags[at - 2 : at - 1] != "Q"
    lower = frame.words[at].lower
    if opens or lower in known.finite or frame.tags[at] == "K" or lower in known.contrasts:
        return True
    end = clause_end(sentence, at)
    first = next((p for p in range(at, end) if frame.words[p].lower in known.finite), None)
    return first is not None and first < end - 1


def _cited(sentence: Sentence, each: Saying) -> tuple[Part, ...]:
    """What a source is cited for: the sentence behind it or around it."""
    frame = sentence.frame
    before = frame.tags[sentence.first : each.first]
    opens = set(before) <= set("KAT,-(")
    fewest = FEWEST_WORDS if opens else 1
    behind = part(sentence, max(each.last, _source_end(sentence, each)), sentence.last, fewest)
    if opens:
        return behind
    first = part(sentence, sentence.first, each.first)
    if not behind and first:
        return first
    closed = frame.tags[each.first - 1] == "," and frame.tags[each.last : each.last + 1] == ","
    return (*(first or ((sentence.first, each.first),)), *(behind or ())) if not closed or behind else first


def _source_end(sentence: Sentence, each: Saying) -> int:
    """The end of a source with what describes it: `Laut Ines Varga, der Bürgermeisterin von Halden, ist …`."""
    frame, at = sentence.frame, each.last
    if frame.tags[at : at + 1] == "(":
        at = max(at, frame.tags.find(")", at, sentence.last) + 1)
    if each.subject and each.subject.form == "name" and frame.tags[at : at + 1] == "R":
        inner = nouns_at(frame, at + 1, sentence.last)
        inner = inner or nouns_at(frame, at + 2, sentence.last)  # "Laut Ines Varga vom Institut Halden ist …"
        if inner and begins_with_verb(sentence, inner.last):
            return inner.last
    if frame.tags[at : at + 1] == ",":
        closing = frame.tags.find(",", at + 1, sentence.last)
        if closing > 0 and begins_with_verb(sentence, closing + 1):
            return closing + 1
    return at
