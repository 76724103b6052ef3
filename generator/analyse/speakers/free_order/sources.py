"""Who speaks by a phrase with a noun of saying, or by the place of speech: `по словам Варги`, `сообщили в мэрии`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.names.reading import name_in
from generator.analyse.speakers.events import Event
from generator.analyse.speakers.free_order.agreement import in_nominative, wanted
from generator.analyse.speakers.free_order.words import mention_at
from generator.analyse.speakers.noun_phrases import Phrase

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame

_INSIDE = "lDFSU#AO"
_LONGEST = 14  # words


def source_at(frame: Frame, at: int, end: int) -> Event | None:
    """The source that a phrase at a word names: `по словам Варги`, `по её словам`."""
    words, grammar = frame.words, frame.grammar
    for phrase in grammar.sources:
        if words[at].lower != phrase[0]:
            continue
        lower = tuple(word.lower for word in words[at : min(end, at + 3)])
        if len(phrase) == 2 and lower[2:] == phrase[1:] and grammar.has("possessives", lower[1]):
            cue = frame.text[words[at].start : words[at + 2].end]
            return Event(frame, Phrase(at + 1, at + 2, "pronoun"), cue, "source", at)
        if lower[: len(phrase)] != phrase:
            continue
        first = at + len(phrase)
        found = oblique(frame, first, end, phrase[0])
        cue = frame.text[words[at].start : words[first - 1].end]
        return Event(frame, found, cue, "source", at) if found else None
    return None


def oblique(frame: Frame, first: int, end: int, source: str = "") -> Phrase | None:
    """The phrase in another case that begins at a word: a person, named in the nominative, a body, a description."""
    tags, words = frame.tags, frame.words
    while first < end and tags[first] in "AN":
        first += 1
    last = first
    while last < min(end, first + _LONGEST) and (
        tags[last] in _INSIDE
        or (words[last].lower in frame.table.particles and last > first)
        or (tags[last] == "Q" and last > first and tags[last - 1] == "l")
    ):
        last += 1
    if last == first:
        return None
    begin = end_of_name = last
    while begin > first and (tags[begin - 1] == "U" or words[begin - 1].lower in frame.table.particles):
        begin -= 1
    if begin < end_of_name:
        there = mention_at(frame, last - 1)
        if there and there.kind != "person":
            return Phrase(first, last, "proper", noun=last - 1) if begin == first else _described(frame, first, last)
        found = _person(frame, first, begin, last, source)
        if found:
            return found
    return _described(frame, first, last)


def _person(frame: Frame, first: int, begin: int, last: int, source: str) -> Phrase | None:
    words, grammar = frame.words, frame.grammar
    there = mention_at(frame, last - 1)
    if there:
        begin = next((at for at in range(begin, last) if words[at].start >= there.span.start), begin)
    elif last - begin > 2:
        begin = last - 2
    name = name_in(words, begin, last, frame.table)
    if name is None:
        return None
    if name.parts[-1].isascii() and not frame.text[:1].isascii():
        return Phrase(first, last, "proper", noun=last - 1) if begin == first else None
    if begin > first:
        before = words[begin - 1].lower
        base = grammar.nominatives.get(before, before)
        known = there is not None and " " in there.name
        if base in frame.table.agents:
            return None  # "по словам адвоката Варги": the lawyer, or hers
        if len(name.parts) == 1 and not known:
            return None  # "по словам мэра Халдена"
    name = in_nominative(frame, name, source)
    return Phrase(name.first, last, "name", name=name)


def _described(frame: Frame, first: int, last: int) -> Phrase | None:
    grammar, words = frame.grammar, frame.words
    for noun in range(first, last):
        lower = words[noun].lower
        if lower in grammar.nominatives:
            return Phrase(noun, last, "description", noun=noun)
    return None


def place_of(frame: Frame, verb: int, first: int, stop: int) -> Phrase | None:
    """The body in which something was said, by a verb without a subject: `сообщили в мэрии`, `в мэрии сообщили`."""
    if wanted(frame, verb) != "p":
        return None
    for at in (*range(verb + 1, min(stop, verb + 4)), *range(verb - 1, max(first - 1, verb - 8), -1)):
        if frame.tags[at] in ",:;-.CV":
            continue
        if frame.grammar.has("leading", frame.words[at].lower):
            found = oblique(frame, at + 1, stop if at > verb else verb)
            if found and found.form != "name" and _speaks(frame, found):
                return found
    return None


def _speaks(frame: Frame, found: Phrase) -> bool:
    """Whether a place of speech is a body: not "сообщили в среду", "сказали в письме"."""
    if found.form == "proper":
        there = mention_at(frame, found.last - 1)
        return there is not None and there.kind == "organisation"
    head = frame.words[found.first].lower
    base = frame.grammar.nominatives.get(head, head)
    return frame.grammar.has("organisations", base) or frame.grammar.has("governments", base)


def document_of(frame: Frame, verb: int, first: int, stop: int) -> Event | None:
    """`говорится в докладе министерства`: the body whose document it is, else the document."""
    tags, words, grammar = frame.tags, frame.words, frame.grammar
    for at in (*range(verb + 1, min(stop, verb + 4)), *range(verb - 1, max(first - 1, verb - 10), -1)):
        if not grammar.has("leading", words[at].lower) or tags[at] != "R":
            continue
        ceiling = stop if at > verb else verb
        noun = next((n for n in range(at + 1, min(ceiling, at + 4)) if words[n].lower in grammar.nominatives), None)
        if noun is None:
            continue
        owner = oblique(frame, noun + 1, ceiling) if noun + 1 < ceiling else None
        if owner and owner.form == "description" and owner.first != noun + 1:
            owner = None
        found = owner or Phrase(noun, noun + 1, "description", noun=noun)
        if owner is None:
            whole = oblique(frame, noun, ceiling)
            found = replace(found, last=whole.last) if whole and whole.form == "description" else found
        return Event(frame, found, words[verb].text, "source", verb)
    return None
