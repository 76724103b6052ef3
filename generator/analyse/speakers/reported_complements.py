"""Where the clause that a verb of saying leads to begins and ends: after its hearer, its time and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.reported_words import Reporting

_FARTHEST_COMPLEMENT = 16  # words between the verb and "that"
_FARTHEST_FINITE = 24  # words looked at for a verb
_LONGEST_HEARER = 6  # words
_LONGEST_ADVERBIAL = 8  # words
_SHORTEST_THING = 5  # words of a noun phrase that says something: not "recalled the call"
_WORDS = frozenset("PWDVJIGSFgABNtRKCOTUl#'")  # tags of a frame that are words
_WORDS_BUT_TO = _WORDS - {"t"}
_WORDS_BUT_PRONOUNS = _WORDS - {"P"}
_OPENING = _WORDS | {"Q", "$", "€", "£"}  # those with which a clause may begin


def complement(frame: Frame, verb: int, end: int, known: Reporting) -> int | None:
    """The first word of the reported clause after a verb, or None where the verb leads to none before `end`."""
    lower = frame.words[verb].lower
    at = verb + 1
    if lower in known.addressing:
        at = after_hearer(frame, at, end, known)
    elif frame.tags[at : at + 2] == "tO":
        at += 2  # "suggested to me that"
    if at + 1 < end and frame.words[at].lower in known.links and frame.words[at + 1].lower in known.complementizers:
        at += 1
    begin, certain = _opened(frame, at, end, known)
    if begin is None and known.infinitives:
        begin = _infinitive(frame, at, end, known)
    unmarked = lower in known.bare or lower in known.addressing or lower in known.participles
    if begin is None and not certain and unmarked:
        begin = _bare(frame, verb, at, end, known)
    if begin is None and not certain and lower in known.things:
        begin = _thing(frame, at, end, known, found=lower in known.document_verbs)
    return begin if begin is not None and begin < end and frame.tags[begin] in _OPENING else None


def _infinitive(frame: Frame, at: int, end: int, known: Reporting) -> int | None:
    """The first word of `n'avoir rien vu`, `haber visto el coche`, right behind the verb."""
    place = at
    while place < min(end, at + 4) and frame.words[place].lower not in known.infinitives:
        if frame.tags[place] not in "NA":
            return None
        place += 1
    return at if place < min(end, at + 4) else None


def _opened(frame: Frame, at: int, end: int, known: Reporting) -> tuple[int | None, bool]:
    """The word after "that" where only adverbial phrases precede it, and whether there is such a conjunction."""
    held, tags = frame.words, frame.tags
    for place in range(at, min(end, at + _FARTHEST_COMPLEMENT)):
        if held[place].lower in known.complementizers:
            if place > at and not _adverbial(frame, at, place, known):
                return None, False
            begin = place + 1
            if _no_conjunction(frame, begin, end, known, parted=place > at or held[at - 1].lower in known.noun_like):
                return None, False
            return begin + (tags[begin : begin + 1] == ","), True
        if tags[place] not in _WORDS and tags[place] not in "(),":
            break
    return None, False


def _no_conjunction(frame: Frame, begin: int, end: int, known: Reporting, *, parted: bool) -> bool:
    """Whether "that" before a word is none: `in a film that showed the quay`, `repeated that approach, saying`."""
    tags = frame.tags
    if parted and tags[begin : begin + 1] in tuple("VJFBA") and not _begins(frame, begin, known):
        return True
    comma = tags.find(",", begin, end)
    determines = frame.grammar.has("definite", frame.words[begin - 1].lower)
    noun = determines and tags[begin : begin + 1] in tuple("lS")
    return noun and not finite(frame, begin, comma if comma > 0 else end, known)


def _adverbial(frame: Frame, first: int, last: int, known: Reporting) -> bool:
    held, tags = frame.words, frame.tags
    if tags[first] == "D" and tags[first + 1] == "T":
        first += 1  # "el martes"
    if held[first].lower in known.no_clause or (tags[first] not in "RTA" and held[first].lower not in known.times):
        return False
    return not any(
        tags[at] in "PBVF" or held[at].lower in known.finite or held[at].lower in known.subordinators - {"after", "as"}
        for at in range(first, last)
    )


def after_hearer(frame: Frame, at: int, end: int, known: Reporting) -> int:
    """Past whom somebody is told something: `reporters`, `the council`, `Halden's Jo Brandt`, `him`."""
    held, tags = frame.words, frame.tags
    if at >= end:
        return at
    if held[at].lower in known.hearers:
        return at + 1
    place = at
    while place < min(end, at + _LONGEST_HEARER) and tags[place] == "D":
        place += 1
    if place < end and tags[place] == "U":
        while place < end and (tags[place] in "U#'" or (tags[place] in "lS" and held[place - 1].possessive)):
            place += 1
        behind = place
        while behind < end and tags[behind] in "lS":
            behind += 1
        return (
            behind if behind < end and held[behind].lower in known.complementizers else place
        )  # "told Halden radio that"
    while place < min(end, at + _LONGEST_HEARER) and tags[place] in "lSUgR#'K" and not _begins(frame, place, known):
        place += 1
        if tags[place - 1] in "RK" and tags[place : place + 1] == "D":
            place += 1
    return place


def _bare(frame: Frame, verb: int, at: int, end: int, known: Reporting) -> int | None:
    """The first word of a clause without "that", past days and phrases of time and place."""
    held, tags = frame.words, frame.tags
    at = _past_adverbials(frame, at, end, known)
    if at >= end or tags[at] not in _OPENING:
        return None
    about_so_many = tags[at + 1 : at + 2] == "#" or held[min(at + 1, end - 1)].lower in known.numerals
    if held[at].lower in known.subordinators or (held[at].lower in known.no_clause and not about_so_many):
        return None
    if about_so_many and held[at].lower in known.no_clause and held[verb].lower in known.plain:
        return at
    if tags[at] == "R":
        opener = next(
            (
                place
                for place in range(at + 2, min(end, at + _FARTHEST_COMPLEMENT))
                if _begins(frame, place, known) and tags[place - 1] not in "RDgG"
            ),
            None,
        )
        if opener is None or any(tags[place] not in _WORDS_BUT_TO for place in range(at, opener)):
            return None
        at = opener
    if tags[at] == "Q":
        return None
    if held[verb].lower in known.plain:
        return at if tags[at] not in "gG" else None
    if not _begins(frame, at, known) and tags[at] not in "U#l$":
        return None
    ends = (place for place in range(at + 1, end) if tags[place] in ",W")
    return at if finite(frame, at, next(ends, end), known) else None


def _past_adverbials(frame: Frame, at: int, end: int, known: Reporting) -> int:
    """Past `Tuesday`, `on Tuesday`, `in a statement`, `late last week`."""
    held, tags = frame.words, frame.tags
    while at < end and tags[at] in _WORDS:
        lower = held[at].lower
        day = lower in known.times and not _begins(frame, at + 1, known)
        if day or (tags[at] in "TA" and lower not in known.finite and lower not in known.openers):
            at += 1
            continue
        if tags[at] != "R" or lower in known.subordinators:
            break
        last = next(
            (
                place + 1
                for place in range(at + 1, min(end, at + _LONGEST_ADVERBIAL))
                if held[place].lower in known.venues or held[place].lower in known.times or tags[place] == "T"
            ),
            None,
        )
        while last and last < end and tags[last] in _WORDS and _is_occasion(frame, last, known):
            last += 1  # "in a Thursday interview", "in a conference call"
        if last is None or any(tags[place] not in _WORDS_BUT_PRONOUNS for place in range(at, last)):
            break
        at = last
    return at


def _is_occasion(frame: Frame, at: int, known: Reporting) -> bool:
    return frame.words[at].lower in known.venues and frame.tags[at - 1] not in "RD"


def _begins(frame: Frame, at: int, known: Reporting) -> bool:
    if at >= len(frame.words):
        return False
    lower = frame.words[at].lower
    return lower in known.openers or lower in known.complementizers or (lower in known.finite and "'" in lower)


def _thing(frame: Frame, at: int, end: int, known: Reporting, *, found: bool) -> int | None:
    """A noun for a clause; `found`: as documents show it, `Varga leading Brandt`, `support at 45 percent`."""
    held, tags = frame.words, frame.tags
    if end - at < _SHORTEST_THING:
        return None
    lower = held[at].lower
    determined = tags[at] == "D" or (found and tags[at] in "UO#l") or held[at].possessive or lower in known.questions
    return at if determined and lower not in known.hearers else None


def finite(frame: Frame, first: int, last: int, known: Reporting) -> bool:
    """Whether words hold a finite verb, as far as the tables know the signs of one."""
    return any(
        frame.tags[at] in "VJFB"
        or (frame.words[at].lower in known.finite and not (at > first and frame.words[at].capital))
        for at in range(first, min(last, first + _FARTHEST_FINITE))
    )


def clause_end(frame: Frame, begin: int, end: int) -> int:
    """Where a reported clause ends: with its sentence, but for a relative clause at its end, mostly the writer's."""
    tags = frame.tags
    last = end
    semicolon = tags.find(";", begin + 3, end)
    if semicolon > 0:
        last = semicolon
    comma = tags.rfind(",", begin + 3, last - 1)
    if comma > 0 and tags[comma + 1] == "W":
        last = comma
    while last > begin and (tags[last - 1] in ".!?,;:-" or (tags[last - 1] == ")" and "(" not in tags[begin:last])):
        last -= 1
    return last
