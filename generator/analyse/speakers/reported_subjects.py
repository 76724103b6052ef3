"""Whose words a clause reports: the subject of a verb of saying, where the grammar of its sentence wants it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.names.reading import name_in, run_to
from generator.analyse.speakers.phrases import Phrase, phrase_after, phrase_before, subject_of
from generator.analyse.speakers.reported_complements import finite

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.reported_acts import Acts
    from generator.analyse.speakers.reported_words import Reporting

_FARTHEST_RELAY = 10  # words from "quoted" to "as saying"
_FARTHEST_NEGATION = 4  # words between a negation and the verb
_LONGEST_LEAD = 3  # words of an apposition before the name in it: ", el marlandés Pieter"
_LONGEST_SOURCE = 14  # words
_COMMAS = frozenset(",-")
_LINKS = frozenset("RDUlSgGFT#'tK")  # between the head of a subject and its verb: "officials from the harbour said"
_LINKS_OF_ONE = _LINKS - {"K"}


class Sentence(NamedTuple):
    """Words `first` to `last` (excluded) of a frame, and the table by which they are read.

    `signs` are the words without one of which nothing is reported.
    """

    frame: Frame
    first: int
    last: int
    known: Reporting
    signs: frozenset[str]
    acts: Acts

    def finite(self, first: int, last: int) -> bool:
        return finite(self.frame, first, last, self.known)


def subject_before(sentence: Sentence, verb: int, earlier: Phrase | None) -> Phrase | None:
    """The subject of a verb: before it, or shared with the verb before "and"."""
    frame, tags = sentence.frame, sentence.frame.tags
    at = verb
    while at > sentence.first and (tags[at - 1] in "ANTB" or frame.words[at - 1].lower in sentence.known.adverbs):
        at -= 1
    period = (
        at - 2 > sentence.first and tags[at - 2] in "DA" and frame.grammar.has("periods", frame.words[at - 1].lower)
    )
    at -= 2 * period  # "half of the crews this year said"
    if at == sentence.first or "B" in tags[at:verb]:
        return None  # "was told"
    if tags[at - 1] == "K":
        return earlier or main_subject(sentence, at)
    subject = subject_of(frame, at, sentence.first)
    if subject is None or subject.last > at or subject.near in ("shared", "far"):
        return None
    if subject.near == "beside" and subject.last < at and subject.form != "name":
        subject = _of_office(frame, at) or subject
    if subject.near == "beside":
        return subject if set(tags[subject.last : at]) <= _LINKS else None
    opened = tags.rfind(",", max(sentence.first, subject.first - _LONGEST_LEAD), subject.first)
    if tags[at - 1] == "," and tags.count(",", max(opened, sentence.first), at) < 2:
        return None  # "The plan, said officials, …"
    if subject.first > sentence.first and tags[subject.first - 1] in "RC":
        # "As a part of the plea, Ines Varga, 44, said"
        named = phrase_after(frame, subject.last + 1, at)
        return named if named and named.form == "name" else subject
    return subject


def _of_office(frame: Frame, end: int) -> Phrase | None:
    """The name after a title with its office, right before word `end`: "(Head) of the Harbour Office Jo Brandt"."""
    name = name_in(frame.words, run_to(frame.words, end, frame.table), end, frame.table)
    if name is None or len(name.parts) < 2 or name.possessive or not name.first:
        return None
    office = frame.words[name.first - 1].lower in frame.table.organisation_words
    return Phrase(name.first, name.last, "name", name=name) if office else None


def main_subject(sentence: Sentence, verb: int) -> Phrase | None:
    """The subject of the main clause before a verb: the first phrase after the opening or a comma that has a verb."""
    frame, at = sentence.frame, sentence.first
    while at < verb:
        phrase = phrase_after(frame, at, verb)
        if phrase and phrase.last < verb and phrase.form != "relative" and frame.tags[phrase.last] in "AVJFBN":
            return replace(phrase, near="shared")
        comma = frame.tags.find(",", at, verb)
        if comma < 0:
            break
        at = comma + 1
    return subject_of(frame, verb, sentence.first)


def is_verb(sentence: Sentence, verb: int, subject: Phrase) -> bool:
    """Whether a word that may be a noun or an adjective is a verb: "critics report that", not "news report that"."""
    frame, known = sentence.frame, sentence.known
    word = frame.words[verb]
    before = frame.words[subject.last - 1]
    if subject.form == "proper" and word.lower in known.noun_like and word.lower.endswith("s"):
        return subject.first == sentence.first or frame.tags[subject.first - 1] not in "RD"
    if word.lower in known.evidence and not can_speak(sentence, subject):
        return False
    if subject.form == "description" and not _agrees(before.lower, word.lower, frame):
        return False
    if word.lower not in known.noun_like or subject.form in ("name", "pronoun", "relative", "proper"):
        return True
    return word.lower in known.plural and before.lower.endswith("s") and frame.words[verb - 1] is before


def _agrees(noun: str, verb: str, frame: Frame) -> bool:
    """Whether a noun can be the subject of a verb by its number: not "(a look at) its helicopters suggests"."""
    plural = noun.endswith("s") and not noun.endswith("ss")
    return not (plural and verb.endswith(frame.grammar.third_endings) and not verb.endswith("ss"))


def document_before(sentence: Sentence, verb: int) -> Phrase | None:
    """A document before its verb: `A study by the Harbour Office found`; of persons such a verb means another thing."""
    frame, at = sentence.frame, verb
    while at > max(sentence.first, verb - _LONGEST_SOURCE) and frame.tags[at - 1] in "DlUSRgGFTA#'K":
        at -= 1
    noun = next((n for n in range(at, verb) if frame.words[n].lower in sentence.known.documents), None)
    if noun is None:
        return None
    while at < noun and frame.tags[at] in "RAKT":
        at += 1
    return Phrase(at, noun + 1, "description", noun=noun)


def apposed_subject(sentence: Sentence, verb: int) -> Phrase | None:
    """The subject that opens a sentence, before long words in apposition: `The crew, all from Marland, said`."""
    frame, at = sentence.frame, sentence.first
    while at < verb and frame.tags[at] in "KA-":
        at += 1
    subject = phrase_after(frame, at, verb)
    if subject is None or frame.tags[verb - 1] not in ",-)" or subject.form == "pronoun":
        return None
    between = frame.tags[subject.last : verb]
    main = subject.last + len(between.split("W")[0])
    if sum(between.count(mark) for mark in ",-()") < 2 or set(frame.tags[subject.last : main]) & set("VJBCQ.:;"):
        return None
    auxiliaries = any(frame.words[at].lower in sentence.known.finite for at in range(subject.last, main))
    return None if auxiliaries else replace(subject, near="apposed")


def opening_subject(sentence: Sentence, verb: int) -> Phrase | None:
    """The subject that opens a clause, far from its verb: `Sources close to the minister say`."""
    frame, at = sentence.frame, verb
    while at > sentence.first and frame.tags[at - 1] in "DUlSgGFRAT#'tK":
        at -= 1
    subject = phrase_after(frame, at, verb) if at == sentence.first or frame.tags[at - 1] in ",(-" else None
    return (
        subject if subject and subject.last < verb and set(frame.tags[subject.last : verb]) <= _LINKS_OF_ONE else None
    )


def described_subject(sentence: Sentence, verb: int) -> Phrase | None:
    """The subject of a verb that a clause about it parts from it: `Crews that have backed him say`."""
    frame, tags = sentence.frame, sentence.frame.tags
    for at in range(verb - 2, max(sentence.first, verb - _LONGEST_SOURCE), -1):
        if not frame.words[at].is_word:
            return None
        if tags[at] == "W" or frame.words[at].lower in sentence.known.complementizers:
            subject = phrase_before(frame, at, sentence.first)
            opens = subject and (subject.first == sentence.first or tags[subject.first - 1] in ",K-")
            about = set(tags[at + 1 : verb]) & set("VJFBA")
            return subject if subject and opens and about and can_speak(sentence, subject) else None
    return None


def hedged(sentence: Sentence, verb: int, subject: Phrase) -> bool:
    """`did not say`, `if she says`, `denied saying`, `would say`: nothing is said, or not that."""
    frame, known = sentence.frame, sentence.known
    floor = subject.last if subject.last <= verb else sentence.first
    for at in range(verb - 1, max(floor, verb - _FARTHEST_NEGATION) - 1, -1):
        word = frame.words[at]
        if not word.is_word or frame.tags[at] == "K":
            break
        lower = word.lower
        denied = lower in known.negations or lower in known.denials or lower in known.unreal
        if denied and not word.capital:  # "May" is a month
            return True
        if frame.tags[at] in "lSU":
            break  # "sources close to the talks say"
    first = min(subject.first, verb)
    before = frame.words[first - 1].lower if first > sentence.first else ""
    return (
        before in known.unreal or frame.tags[max(sentence.first, first - 1) : first] == "W" or before in known.questions
    )


def whole_subject(sentence: Sentence, first: int) -> int:
    """Where the words that describe a subject begin: "(…,) the foreign ministry's spokesman (Jo Brandt said)"."""
    tags, at = sentence.frame.tags, first
    while at > max(sentence.first, first - _LONGEST_SOURCE) and tags[at - 1] in "DlUSRg'#Kt":
        at -= 1
    return at if tags[at - 1] in _COMMAS else first


def can_speak(sentence: Sentence, subject: Phrase) -> bool:
    """Whether a phrase beside a verb can be who speaks: ", said officials", not ", wrote a song"."""
    frame = sentence.frame
    if subject.form != "description":
        return True
    noun = frame.words[subject.noun if subject.noun is not None else subject.last - 1].lower
    return frame.grammar.speaks(noun) or noun in frame.table.roles


def relayed_subject(sentence: Sentence, before: int) -> Phrase | None:
    """Who `was quoted` or `was quoted by the paper`, before "as saying"."""
    frame, known = sentence.frame, sentence.known
    for at in range(before - 1, max(sentence.first, before - _FARTHEST_RELAY), -1):
        if frame.tags[at] in ",.;:":
            return None
        if frame.words[at].lower in known.relaying:
            return subject_of(frame, at, sentence.first) if "B" in frame.tags[max(0, at - 3) : at] else None
    return None
