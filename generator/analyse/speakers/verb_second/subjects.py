"""Subjects of verbs of saying: before the verb, behind it, in a source that is cited, or before a relative clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role
from generator.analyse.speakers.noun_phrases import Phrase
from generator.analyse.speakers.verb_second.noun_phrases import nouns_at

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.verb_second.noun_phrases import Nouns

_MOST_STEPS = 8
_LONGEST_PHRASE = 10  # words
_BETWEEN = frozenset("RDlU#ATKg'O")  # what may stand between the head of a subject and its verb

Cited = tuple[int, int, Phrase, str]


def behind(frame: Frame, at: int, end: int) -> Phrase | None:
    """The subject behind a verb or behind a subordinator: past adverbs, hearers, times and places."""
    tags = frame.tags
    for _ in range(_MOST_STEPS):
        while at < end and tags[at] in "ATNO#":
            at += 1
        if at >= end:
            return None
        if tags[at] == "R":
            inner = nouns_at(frame, at + 1, end)
            past = at + 1 + (tags[at + 1 : at + 2] == "D")
            at = inner.last if inner and inner.phrase.form != "pronoun" else past
            continue
        nouns = nouns_at(frame, at, end)
        if nouns is None:
            return None
        if nouns.nominative and not _hearer(frame, nouns):
            return nouns.phrase
        at = max(nouns.phrase.last if nouns.phrase.near == "beside" else at + 1, at + 1)
    return None


def _hearer(frame: Frame, nouns: Nouns) -> bool:
    return bool(nouns.head) and frame.grammar.has("hearers", nouns.head)


def opening(frame: Frame, first: int, verb: int, begin: int) -> Phrase | None:
    """The subject before a verb: its prefield, or parted from it by a clause or apposition, or shared with another."""
    tags = frame.tags
    if tags[verb - 1 : verb] == "K" and verb > begin:
        return _shared(frame, begin, verb - 1)
    if first < verb:
        at = first
        while at < verb and tags[at] in "KA":
            at += 1
        nouns = nouns_at(frame, at, verb)
        cites = any(frame.grammar.has("postposed", word.lower) for word in frame.words[first:verb])
        if nouns and nouns.nominative and not cites and set(tags[nouns.last : verb]) <= _BETWEEN | set("QN()"):
            return nouns.phrase
        return None
    return _parted(frame, begin, verb) if verb > begin and tags[verb - 1] in ",-)" else None


def _parted(frame: Frame, begin: int, verb: int) -> Phrase | None:
    """`Varga, seit März Bürgermeisterin, sagte`: the phrase that opens the clause, before what stands between marks."""
    tags = frame.tags
    at = max(begin, tags.rfind(";", begin, verb) + 1, tags.rfind("Q", begin, verb) + 1)
    while at < verb and tags[at] in "KA,":
        at += 1
    nouns = nouns_at(frame, at, verb)
    if nouns is None or not nouns.nominative or nouns.phrase.form == "pronoun":
        return None
    place = nouns.last
    while place < verb and tags[place] in "RDlU#A":
        place += 1
    if place >= verb or tags[place] not in ",-(" or (place == verb - 1 and nouns.phrase.near != "apposed"):
        return None
    finite = [p for p in range(place + 1, verb) if tags[p] in "VJFB"]
    led = tags[place + 1] == "W" or frame.grammar.has("relative_articles", frame.words[place + 1].lower)
    return replace(nouns.phrase, near="apposed") if led or not finite else None


def _shared(frame: Frame, begin: int, end: int) -> Phrase | None:
    """The subject of a verb behind "und": that which opens the sentence, or the one pronoun or name of the clause."""
    at = begin
    while at < end and frame.tags[at] in "KA":
        at += 1
    nouns = nouns_at(frame, at, end)
    if nouns and nouns.nominative:
        return replace(nouns.phrase, near="shared")
    for at in range(begin, end):
        if frame.tags[at] in "VJF":
            found = behind(frame, at + 1, end)
            return replace(found, near="shared") if found else None
    return None


def quoted_one(frame: Frame, subject: Phrase, verb: int, end: int) -> Phrase | None:
    """Whom a paper quotes: `zitiert die Zeitung Varga`, `Die Zeitung zitiert Varga mit den Worten`."""
    nouns = nouns_at(frame, max(subject.last, verb + 1), end)
    return nouns.phrase if nouns and nouns.phrase.form != "pronoun" else None


def venue(frame: Frame, at: int, end: int) -> Phrase | None:
    """Where it is said: `heißt es in dem Bericht`, `hieß es aus dem Rathaus`."""
    for place in range(at, min(end, at + _LONGEST_PHRASE)):
        lower = frame.words[place].lower
        if frame.tags[place] in ",.;:Q":
            return None
        if frame.grammar.has("venues", lower):
            nouns = nouns_at(frame, place + 1, end)
            document = nouns is not None and nouns.head.endswith(frame.grammar.document_endings)
            if nouns and (document or frame.grammar.has("origins", lower)):
                return _issuer(frame, nouns) or bare(frame, nouns.phrase)
    return None


def _issuer(frame: Frame, nouns: Nouns) -> Phrase | None:
    """Whose words a message is: `in einer Mitteilung der Polizei`."""
    noun = nouns.phrase.noun
    if noun is None or not nouns.head.endswith(frame.grammar.message_endings) or noun + 1 >= nouns.phrase.last:
        return None
    at = noun + 1 + (frame.tags[noun + 1] == "R")
    issuer = nouns_at(frame, at, nouns.phrase.last)
    return bare(frame, issuer.phrase) if issuer else None


def bare(frame: Frame, phrase: Phrase) -> Phrase:
    """A description without its article, which is not in the nominative."""
    if phrase.form in ("description", "proper") and frame.tags[phrase.first] == "D" and phrase.first + 1 < phrase.last:
        return replace(phrase, first=phrase.first + 1)
    return phrase


def cited(frame: Frame, at: int, begin: int, end: int) -> Cited | None:
    """A source: `laut Varga`, `nach Angaben der Polizei`, `Varga zufolge`; its words, who it is, and the cue."""
    lower = frame.words[at].lower
    if frame.grammar.has("postposed", lower):
        for first in range(max(begin, at - _LONGEST_PHRASE), at):
            nouns = nouns_at(frame, first, at)
            whose = _whose(frame, first, at)
            if whose is None and frame.grammar.has("accounts", frame.words[at - 1].lower) and first >= at - 2:
                return None
            if whose:
                return first, at + 1, whose, frame.words[at].text
            opens = frame.tags[first] == "D" or frame.tags[first - 1 : first] not in ("D", "l", "U")
            if nouns and nouns.last == at and opens:
                return first, at + 1, bare(frame, nouns.phrase), frame.words[at].text
        return None
    owned = _owned(frame, at, end)
    if owned:
        return owned
    for phrase in frame.grammar.sources:
        if phrase[0] == lower and tuple(word.lower for word in frame.words[at : at + len(phrase)]) == phrase:
            start = at + len(phrase)
            nouns = nouns_at(frame, start, end)
            if nouns and nouns.phrase.form != "pronoun":
                cue = frame.text[frame.words[at].start : frame.words[start - 1].end]
                return at, nouns.last, bare(frame, nouns.phrase), cue
    return None


def _owned(frame: Frame, at: int, end: int) -> Cited | None:
    """`nach ihren Worten`: a source that a possessive stands for."""
    if at + 2 >= end or frame.words[at].lower not in {phrase[0] for phrase in frame.grammar.sources}:
        return None
    whose, noun = frame.words[at + 1].lower, frame.words[at + 2].lower
    if not (frame.grammar.has("possessives", whose) and frame.grammar.has("accounts", noun)):
        return None
    cue = frame.text[frame.words[at].start : frame.words[at + 2].end]
    return at, at + 3, Phrase(at + 1, at + 2, "pronoun"), cue


def _whose(frame: Frame, first: int, end: int) -> Phrase | None:
    """Who gives the statements in `Vargas Angaben (zufolge)`, `den Angaben der Polizei (zufolge)`."""
    place = next((at for at in range(first, end) if frame.grammar.has("accounts", frame.words[at].lower)), None)
    if place is None:
        return None
    if place == end - 1:
        if place == first + 1 and frame.tags[first] == "D":
            return None  # "den Angaben zufolge": whose, the text before tells
        nouns = nouns_at(frame, first, place)
        return nouns.phrase if nouns and nouns.last == place else None
    nouns = nouns_at(frame, place + 1 + (frame.tags[place + 1] == "R"), end)
    return bare(frame, nouns.phrase) if nouns and nouns.last == end else None


def antecedent(frame: Frame, opener: int) -> Phrase | None:
    """Who is meant by a relative pronoun at word `opener`: the phrase before its comma, the longest that is one."""
    comma = opener - 1
    found = None
    for first in range(comma - 1, max(-1, comma - _LONGEST_PHRASE), -1):
        if frame.tags[first] in ",.;:Q":
            break
        nouns = nouns_at(frame, first, comma)
        if nouns and nouns.last == comma:
            found = nouns.phrase
            if found.form == "name" and found.name and is_role(frame.words[first], frame.table):
                break
    return found
