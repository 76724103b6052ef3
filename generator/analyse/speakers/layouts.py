"""In which layout a quoted string meets its attribution: the side, the cue, and the subject of the cue."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.descriptions import of_nobody
from generator.analyse.speakers.events import Event
from generator.analyse.speakers.frames import inner_end
from generator.analyse.speakers.governing import act_before, event_before, goes_on, governing
from generator.analyse.speakers.participles import relayed_behind
from generator.analyse.speakers.phrases import phrase_after, subject_of
from generator.analyse.speakers.postposed import dropped, phrase_behind, signed
from generator.analyse.speakers.sources import source_at

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame, Held
    from generator.analyse.speakers.phrases import Phrase

__all__ = ["Event", "event_between", "event_of", "leading"]

_LAST = re.compile(r"[PDUlSA#']{1,8}[ANT]*V(?=[.RT]|$)")
_CLOSE = 6  # words from a verb to the comma or colon before a quotation that it leads to
_CLAIMED = re.compile(r"VC?[PUD][UlS#']{0,5}V")  # "Bell claims Varga said"
_LEADING = tuple(",!?-—–")
_FARTHEST = 45  # words from the quotation to the verb
_FARTHEST_BEHIND = 25


def event_of(frame: Frame, first: Held, tail: Frame, last: Held) -> Event | None:
    """The event that a quotation belongs to in its own sentence, before it (`frame`) or after it (`tail`)."""
    after = _after(tail, last.at)
    begin, _ = frame.sentence(first.at)
    before = event_before(frame, begin, first.at)
    if after and not (before and _introduces(frame, first.at, before, after)):
        return after
    if before is None or before.layout in ("judged", "noun", "participle"):
        trailing = _trailing(tail, last.at)
        if trailing:
            return trailing
    return before or _following(tail, last.at) or act_before(frame, begin, first.at)


def event_between(frame: Frame, first: Held) -> Event | None:
    """The event that stands between the pieces of one quotation: `« Oui, dit Varga, et non »`."""
    return _after(frame, first.at)


def leading(frame: Frame, sentence: tuple[int, int]) -> Event | None:
    """The event of a sentence that leads to a quotation after it, which is a sentence of its own."""
    begin, end = sentence
    while end - 1 > begin and frame.tags[end - 1] in ".?!":
        end -= 1
    if frame.tags[end - 1] == ":":
        return event_before(frame, begin, end) or act_before(frame, begin, end)
    found = governing(frame, begin, end)
    if found and found.layout == "judged":
        said = governing(frame, begin, found.verb)
        found = said if said and said.layout == "before" else found
    if found and found.subject:
        return found
    for verb in range(begin + 1, end):
        if frame.tags[verb] in "FBA":
            subject = subject_of(frame, verb, begin)
            if subject and subject.near in ("beside", "apposed"):
                return Event(frame, subject, "", "led", verb)
    return None


def _introduces(frame: Frame, at: int, before: Event, after: Event) -> bool:
    """Whether the words before a quotation lead up to it, so that what follows it is another matter."""
    begin, _ = frame.sentence(at)
    if before.layout == "noun" and before.subject and set(frame.tags[before.verb + 1 : at]) <= set("-:"):
        return True  # "Varga's words — “…” — angered Brandt"
    if before.subject is None or before.layout not in ("before", "judged", "participle"):
        return False
    tags = frame.tags
    close = tags[at - 1] in ",:" and before.verb > begin and at - before.verb <= _CLOSE
    if close or set(tags[before.verb + 1 : at]) <= set(",:"):
        return True
    if before.subject.form == "relative" and set(tags[before.verb + 1 : at]) <= set("OCDRA"):
        return True  # "Varga, who calls himself a “…”, said"
    while begin < at and tags[begin] in "KA":
        begin += 1
    named = set(tags[before.verb + 1 : at]) <= set("ODRC") and after.frame.tags[after.verb] != "V"
    return tags[begin] == "C" or named


def _after(frame: Frame, at: int) -> Event | None:
    """The event whose clause follows a quotation: `…,” said Varga`, `…,” Varga said`, `…,” according to Varga`."""
    tags = frame.tags
    begin, end = frame.sentence(at)
    first = at + 1
    marked = first < end and tags[first] in ",-"
    first += marked
    while first < end and tags[first] in "AT":
        first += 1
    if first >= end or tags[first] == "(":
        return None  # "“….” (Models say that)"
    told = source_at(frame, first, end) or relayed_behind(frame, first, end) or _named_so(frame, first, end)
    if told:
        return told
    if tags.startswith(("BC", "BDSR"), first):
        return _predicated(frame, first, end)
    if marked and tags[first - 1] == "-" and (found := signed(frame, first, end)):
        return Event(frame, found, "", "colon", first)
    inner = inner_end(frame.text, frame.words[at])
    leads = marked or inner in _LEADING
    if (leads and _verbal(frame, first)) or (begin == at and tags[first] == "V"):
        found = _inverted(frame, first, end)
        if found and goes_on(frame, found.last):
            return None  # "(who called it) “…”, said last month the council should"
        if found:
            return Event(frame, found, frame.words[first].text, "inverted", first)
        if begin == at:
            return None
    return _subject_first(frame, first, end) if leads or begin == at else None


def _predicated(frame: Frame, first: int, end: int) -> Event | None:
    """`“…” is what Varga called it`, `“…” was the verdict of Varga`."""
    if frame.tags[first + 1] == "C":
        return _subject_first(frame, first + 2, end)
    found = phrase_after(frame, first + 4, end)
    return Event(frame, found, frame.words[first + 2].text, "noun", first + 2) if found else None


def _inverted(frame: Frame, verb: int, end: int) -> Phrase | None:
    """The subject behind a verb, or the one that it leaves out."""
    found = phrase_behind(frame, verb + 1, end) if frame.grammar.inverted else None
    if found and found.form == "description" and frame.grammar.subjectless and of_nobody(frame, found):
        return dropped(frame, verb)
    if found is None and frame.tags[verb + 1 : verb + 2] in ("", ".", ",", "R", "C", "T", "A"):
        return dropped(frame, verb)
    return found


def _named_so(frame: Frame, at: int, end: int) -> Event | None:
    """`« le mur », comme l'appelle Varga`: a verb behind "as", its subject behind it."""
    if not frame.grammar.has("like_so", frame.words[at].lower):
        return None
    verb = at + 1
    while verb < end and frame.tags[verb] in "AOD":
        verb += 1
    if verb >= end or frame.tags[verb] not in "VJ":
        return None
    found = phrase_behind(frame, verb + 1, end)
    return Event(frame, found, frame.words[verb].text, "inverted", verb) if found else None


def _verbal(frame: Frame, at: int) -> bool:
    """Whether a word after a quotation can be a verb, known or not: `…,” deadpans Varga`."""
    tags = frame.tags
    compound = bool(frame.grammar.perfect_endings)  # there, an inverted verb is followed by articles as well
    shape = tags[at] in "lS" and tags[at + 1 : at + 2] in ("U", "D") if compound else tags[at : at + 2] == "lU"
    unknown = shape and frame.words[at].lower.endswith(frame.grammar.third_endings)
    return tags[at] in "VF" or unknown


def _subject_first(frame: Frame, first: int, end: int) -> Event | None:
    """The verb whose subject opens the clause at `first`: one of saying, or any where none of saying follows."""
    tags = frame.tags
    for verb in range(first + 1, min(end, first + _FARTHEST)):
        if tags[verb] == "Q":
            return None
        if tags[verb] not in "VJF" or tags[verb - 1] in "DCt" or (tags[verb - 1] == "K" and verb == first + 1):
            continue
        if tags[verb] != "V" and set(tags[verb:end]) & set("QV"):
            continue
        if _has_clause(frame, verb):
            return None  # "… “…”, the map shows that the town has"
        found = phrase_after(frame, first, verb) if tags[verb - 1] in ",)" and tags[first] in "UDl" else None
        found = replace(found, near="apposed") if found else subject_of(frame, verb, first)
        if found and _opens(frame, found, first):
            told = tags[verb] == "V" and _CLAIMED.match(tags, verb) is not None
            return Event(frame, found, frame.words[verb].text, "after", verb, doubtful=told)
        if tags[verb] == "V" and found is None and tags[first] in "CK":
            return None
    return None


def _has_clause(frame: Frame, verb: int) -> bool:
    """Whether what is said follows the verb, so that a quotation before it is another's: `Varga says that she`."""
    if verb + 2 >= len(frame.words) or frame.tags[verb + 2] not in "PDU":
        return False
    return frame.grammar.has("complementizers", frame.words[verb + 1].lower)


def _trailing(frame: Frame, at: int) -> Event | None:
    """The attribution that a whole sentence ends in: `… were “X” and “Y”, said Varga.`"""
    tags = frame.tags
    _, end = frame.sentence(at)
    later = tags.rfind("Q", at + 1, end)
    if later > 0:
        said = _after(frame, later)
        if said and said.layout in ("after", "inverted"):
            return replace(said, layout="trailing")
    comma = tags.rfind(",", max(at, later), end)
    for _ in range(3):
        first = comma + 1
        if comma < 0 or first >= end or "Q" in tags[first:end]:
            return None
        cited = source_at(frame, first, end)
        if cited:
            return replace(cited, layout="trailing")
        if tags[first] == "V" and frame.grammar.inverted:
            found = phrase_after(frame, first + 1, end)
            behind = found is not None and not goes_on(frame, found.last)
            return Event(frame, found, frame.words[first].text, "trailing", first) if behind else None
        ending = _LAST.match(tags, first)
        if ending:
            verb = ending.end() - 1
            found = subject_of(frame, verb, first)
            if found and found.near in ("beside", "apposed"):
                return Event(frame, found, frame.words[verb].text, "trailing", verb)
        comma = tags.rfind(",", at, comma)
    return None


def _opens(frame: Frame, found: Phrase, first: int) -> bool:
    """Whether a subject begins the clause after the quotation, but for titles and descriptions of it."""
    if found.form == "relative" and found.antecedent is None:
        return False
    return not set(frame.tags[first : found.first]) & set("VJCKtG;:Q")


def _following(frame: Frame, at: int) -> Event | None:
    """A verb of saying somewhere after the quotation in its sentence: `“…” is what Varga called it`."""
    tags = frame.tags
    _, end = frame.sentence(at)
    for verb in range(at + 1, min(end, at + _FARTHEST_BEHIND)):
        if tags[verb] == "Q":
            return None
        if tags[verb] in "VJ":
            found = subject_of(frame, verb, at + 1)
            if found:
                return Event(frame, found, frame.words[verb].text, "follows", verb)
    return None
