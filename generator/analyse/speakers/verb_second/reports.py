"""Reported statements where the finite verb stands second or last: `Varga sagte, dass …`, `… sei, sagte Varga`.

A reported clause goes on through the sentences after it as long as their verbs stand in the subjunctive of reported
speech: `Varga sagte, die Mauer sei alt. Sie müsse weg.`
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.reported_clauses import Report
from generator.analyse.speakers.verb_second.noun_phrases import nouns_at
from generator.analyse.speakers.verb_second.sayings import Saying, sayings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.reported_subjects import Sentence

_FEWEST_WORDS = 3
_MOST_CARRIED = 4  # sentences
_STOPS = ".!?,;:-"

Part = tuple[int, int]


def reports(sentence: Sentence) -> list[Report]:
    """The reported statements of one sentence, in order of their verbs; else what it goes on to report."""
    frame = sentence.frame
    held = sayings(frame, sentence.first, sentence.last)
    found: list[Report] = []
    for place, each in enumerate(held):
        report = _report(sentence, each, held[place + 1 :])
        if report:
            found.append(report)
    if found or held:
        return found
    carried = _carried(sentence)
    return [carried] if carried else []


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
    if frame.words[begin].lower in known.complementizers:
        begin += 1
    return _part(sentence, begin, _before_next(sentence, begin, later))


def _before_next(sentence: Sentence, begin: int, later: Sequence[Saying]) -> int:
    """The end of a reported clause: before another predicate of the same subject, or with the sentence."""
    for each in later:
        if each.shape == "second" and each.verb > begin and each.subject and each.subject.near == "shared":
            return max(begin, each.first if sentence.frame.tags[each.first] == "K" else each.verb - 1)
        if each.shape in ("behind", "so") and each.first > begin:
            return each.first - 1
    return sentence.last


def _is_aside(sentence: Sentence, at: int) -> bool:
    """Whether a relative clause or an apposition begins behind a comma, after which the reported clause may come."""
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
    end = _clause_end(sentence, at)
    if lower in known.subordinators:
        return end < sentence.last and _begins_with_verb(sentence, end + 1)
    if _is_infinitive(sentence, at, end):
        return each.cue.lower() in known.bare
    if frame.tags[at] == "K":
        return False
    nouns = nouns_at(frame, at, end)
    if lower in known.openers and not (nouns and nouns.last == end - 1) and frame.words[end - 1].lower in known.finite:
        return False  # a relative clause, whose verb stands last
    verb = next((place for place in range(at, end) if frame.words[place].lower in known.finite), None)
    return verb > at if verb is not None else nouns is not None and _second(frame, nouns.last, end)


def _second(frame: Frame, at: int, end: int) -> bool:
    """Whether a word behind the opening phrase of a clause looks like its verb: "die Nachtzüge kämen zurück"."""
    return at < end - 1 and frame.tags[at] == "l" and frame.words[at].lower.endswith(frame.grammar.verb_endings)


def _begins_with_verb(sentence: Sentence, at: int) -> bool:
    return at < sentence.last and sentence.frame.words[at].lower in sentence.known.finite


def _clause_end(sentence: Sentence, at: int) -> int:
    frame = sentence.frame
    while at < sentence.last and frame.tags[at] not in ",;:":
        at += 1
    while at > 0 and frame.tags[at - 1] in ".!?":
        at -= 1
    return at


def _is_infinitive(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a clause ends in "zu" and an infinitive, alone or before "haben"."""
    frame = sentence.frame
    if any(frame.words[place].lower in sentence.known.finite - {"haben", "sein", "werden"} for place in range(at, end)):
        return False
    last = [word.lower for word in frame.words[max(at, end - 3) : end]]
    return "zu" in last[:-1] or any("zu" in word[:6] and word.endswith("en") for word in last[-1:])


def _part(sentence: Sentence, first: int, last: int, fewest: int = _FEWEST_WORDS) -> tuple[Part, ...]:
    """Words as a statement, without marks and conjunctions at their ends; none if they are too few."""
    frame = sentence.frame
    while last > first and (frame.tags[last - 1] in _STOPS or frame.tags[last - 1] == "K"):
        last -= 1
    while first < last and frame.tags[first] in ",-:;":
        first += 1
    words = sum(frame.words[at].is_word for at in range(first, last)) + 2 * frame.tags.count("Q", first, last)
    return ((first, last),) if words >= fewest else ()


def _around(sentence: Sentence, each: Saying) -> tuple[Part, ...]:
    """The clause before an attribution, and what goes on behind it: `Die Mauer, sagte Varga, sei alt`."""
    frame, known = sentence.frame, sentence.known
    end = each.first - (frame.tags[each.first - 1] in ",-(" if each.first > sentence.first else 0)
    if end > sentence.first and frame.tags[end - 1] == "Q" and not _has_verb(sentence, sentence.first, end):
        return ()
    before = _part(sentence, sentence.first, end, 1)
    goes_on = each.last < sentence.last and frame.tags[each.last] in ",-"
    behind: tuple[Part, ...] = ()
    broken = end > sentence.first and frame.words[end - 1].lower in known.finite  # "Brandt habe, sagte Varga, …"
    if goes_on and _goes_on(sentence, each.last + 1, opens=broken or not before):
        begin = each.last + 1
        begin += frame.words[begin].lower in known.complementizers
        behind = _part(sentence, begin, sentence.last, 1)
    parts = before + behind
    if sum(last - first for first, last in parts) < _FEWEST_WORDS:
        return ()
    return parts if any(_has_main(sentence, *part) for part in parts) or (behind and before) else ()


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
    end = _clause_end(sentence, at)
    first = next((p for p in range(at, end) if frame.words[p].lower in known.finite), None)
    return first is not None and first < end - 1


def _has_verb(sentence: Sentence, first: int, last: int) -> bool:
    words = sentence.frame.words
    return any(words[at].lower in sentence.known.finite for at in range(first, last))


def _has_main(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words hold a main clause: one that begins neither with a subordinator nor as a relative clause."""
    frame, at = sentence.frame, first
    while at < last:
        end = min(last, _clause_end(sentence, at))
        lower = frame.words[at].lower
        relative = lower in sentence.known.openers and at > first
        closed = lower in sentence.known.subordinators | sentence.known.questions or relative
        adverbial = frame.tags[at] == "R" and not _has_verb(sentence, at, end)
        whole = (at, end) == (first, last) and end - at > _FEWEST_WORDS
        if not closed and not adverbial and (_has_verb(sentence, at, end) or whole):
            return True
        at = end + 1
    return False


def _cited(sentence: Sentence, each: Saying) -> tuple[Part, ...]:
    """What a source is cited for: the sentence behind it or around it."""
    frame = sentence.frame
    before = frame.tags[sentence.first : each.first]
    behind = _part(sentence, max(each.last, _source_end(sentence, each)), sentence.last)
    if set(before) <= set("KAT,-("):
        return behind
    first = _part(sentence, sentence.first, each.first)
    if not behind and first:
        return first
    closed = frame.tags[each.first - 1] == "," and frame.tags[each.last : each.last + 1] == ","
    return (*(first or ((sentence.first, each.first),)), *(behind or ())) if not closed or behind else first


def _source_end(sentence: Sentence, each: Saying) -> int:
    """The end of a source with what describes it: `Laut Ines Varga, der Bürgermeisterin von Halden, ist …`."""
    frame, at = sentence.frame, each.last
    if frame.tags[at : at + 1] == "(":
        at = max(at, frame.tags.find(")", at, sentence.last) + 1)
    if frame.tags[at : at + 1] == ",":
        closing = frame.tags.find(",", at + 1, sentence.last)
        if closing > 0 and _begins_with_verb(sentence, closing + 1):
            return closing + 1
    return at


def _carried(sentence: Sentence) -> Report | None:
    """A sentence in the subjunctive of reported speech, by the speaker of the sentence before it."""
    frame = sentence.frame
    if not _reports_on(sentence, sentence.first, sentence.last) or "Q" in frame.tags[sentence.first : sentence.last]:
        return None
    at = sentence.first
    for _ in range(_MOST_CARRIED):
        earlier = frame.sentence_before(at)
        if earlier is None:
            return None
        held = [each for each in sayings(frame, *earlier) if not each.relative]
        if held:
            return _goes_on_from(sentence, held[-1])
        if not _reports_on(sentence, *earlier):
            return None
        at = earlier[0]
    return None


def _goes_on_from(sentence: Sentence, each: Saying) -> Report | None:
    if each.subject is None or each.doubtful or each.judging:
        return None
    parts = _part(sentence, sentence.first, sentence.last)
    subject = replace(each.subject, near="beside")
    return Report("", sentence.first, parts, subject, leads=True) if parts else None


def _reports_on(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the first finite verb of a sentence stands in the subjunctive."""
    frame: Frame = sentence.frame
    for at in range(first, last):
        lower = frame.words[at].lower
        if lower in sentence.known.unreal and not frame.words[at].capital:
            return True
        if lower in sentence.known.finite:
            return False
    return False
