"""Noun phrases where every noun has a capital: which words name or describe somebody, and in which case they may be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role, name_in, run_from
from generator.analyse.speakers.noun_phrases import Phrase

if TYPE_CHECKING:
    from generator.analyse.names.reading import Name
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.noun_phrases import Form

_MOST_ADJECTIVES = 5
_MOST_ATTRIBUTES = 3
_LONGEST_PARTICIPLE = 8  # words of one with what depends on it, before its noun
_FULL_NAME = 2  # words
_MARKS = tuple(",.;:(-!?")


@dataclass(frozen=True, slots=True)
class Nouns:
    """A phrase; `last` is the word behind it and its attributes, `nominative` whether it can be in that case."""

    phrase: Phrase
    last: int
    nominative: bool
    head: str = ""


def nouns_at(frame: Frame, at: int, end: int) -> Nouns | None:
    """The noun phrase that begins at word `at`, with its genitives, or None where none begins."""
    tags = frame.tags
    if at >= end:
        return None
    if tags[at] == "P":
        return Nouns(Phrase(at, at + 1, "pronoun"), at + 1, nominative=True)
    if frame.grammar.has("someone", frame.words[at].lower):
        return Nouns(Phrase(at, at + 1, "description", noun=at), at + 1, nominative=True)
    first, article = at, ""
    if tags[at] in "DW":
        article = frame.words[at].lower
        at += 1
    begin = _past_adjectives(frame, at, end) if article or tags[at] in "l#" else at
    past = _past_participle(frame, begin, end) if article else begin
    first, begin = (past, past) if past > begin else (first, begin)
    if article and begin == first + 1 and begin < end and tags[begin] == "Q":  # "Die „Halden Rundschau“ schreibt"
        return Nouns(Phrase(first, begin + 1, "proper", noun=begin), begin + 1, _nominative(frame, article, begin))
    last = run_end(frame, begin, end)
    if last == begin:
        return _by_age(frame, first, begin)
    name = _name(frame, begin, last, article)
    if name and article and frame.words[name.first - 1].lower in frame.table.organisation_words:
        last = name.first  # "(zitiert) die Zeitung Ines Varga"
        name = None
    if name:
        return Nouns(Phrase(name.first, name.last, "name", name=name), last, _nominative(frame, article, begin), "")
    return _described(frame, first, begin, last, end, article)


def _by_age(frame: Frame, first: int, last: int) -> Nouns | None:
    """`die 54-Jährige`, which stands for a person as a pronoun does."""
    held = frame.words[last - 1].text
    aged = last - first == _FULL_NAME and held[0].isdigit() and held.rpartition("-")[2][:1].isupper()
    nominative = aged and not frame.grammar.has("oblique_articles", frame.words[first].lower)
    return Nouns(Phrase(first, last, "pronoun"), last, nominative) if aged else None


def _past_adjectives(frame: Frame, at: int, end: int) -> int:
    first = at
    while at < end and frame.tags[at] in "lg#A" and at - first < _MOST_ADJECTIVES:
        at += 1
    return at


def _past_participle(frame: Frame, at: int, end: int) -> int:
    """Where a noun begins behind a participle with what depends on it: `einer am Montag veröffentlichten (Studie)`."""
    if at >= end or frame.tags[at] not in "RTA":
        return at
    for place in range(at + 1, min(end - 1, at + _LONGEST_PARTICIPLE)):
        lower, tag = frame.words[place].lower, frame.tags[place]
        if tag in ",.;:QPVJFC":
            return at
        if tag in "lg" and lower.endswith(frame.grammar.participles) and frame.tags[place + 1] in "Ul":
            return _past_adjectives(frame, place + 1, end)
    return at


def run_end(frame: Frame, at: int, end: int) -> int:
    """Where the capitals end that begin at `at`; small particles of names are held together."""
    if at >= end or frame.tags[at] != "U":
        return at
    last = min(end, run_from(frame.words, at, frame.table))
    if is_role(frame.words[last - 1], frame.table):
        last = _past_suffix(frame, last, end)
    return next((place for place in range(at, last) if frame.tags[place] in "TQ"), last)


def _past_suffix(frame: Frame, at: int, end: int) -> int:
    """The end of the name behind what may follow a title: "Oberst a. D. Bell"."""
    for suffix in frame.grammar.title_suffixes:
        last = at + len(suffix)
        if tuple(word.lower for word in frame.words[at:last]) == suffix and frame.tags[last : last + 1] == "U":
            return min(end, run_from(frame.words, last, frame.table))
    return at


def _ends_suffix(frame: Frame, at: int) -> bool:
    """Whether the last word of what may stand between a title and a name is at `at`."""
    return any(
        tuple(word.lower for word in frame.words[at + 1 - len(suffix) : at + 1]) == suffix
        for suffix in frame.grammar.title_suffixes
    )


def _name(frame: Frame, begin: int, last: int, article: str) -> Name | None:
    """The person's name in a run of capitals: alone, or behind a title; behind an article, with a title or in full."""
    begin = next((at + 1 for at in range(last - 1, begin, -1) if _ends_suffix(frame, at)), begin)
    name = name_in(frame.words, begin, last, frame.table)
    if name is None or any(part.lower() in frame.table.organisation_words for part in name.parts):
        return None
    if len(name.parts) == _FULL_NAME and _is_owners(frame, name.parts[0]):
        return None  # "Vargas Verhalten"
    titled = name.first > begin
    if article and not titled and len(name.parts) == _FULL_NAME + 1 and not _body(frame, last - 1):
        return name_in(frame.words, last - _FULL_NAME, last, frame.table)  # "der Schiffsausrüster Tomas Bell"
    if len(name.parts) < _FULL_NAME and not titled and (article or frame.grammar.speaks(name.parts[0].lower())):
        return None
    # "die Deutsche Bahn": two capitals behind an article, without a title, rather are a body's
    return None if article and not titled else name


def _is_owners(frame: Frame, word: str) -> bool:
    """Whether a capital is the genitive of a name that the article has without its ending."""
    for ending in frame.table.name_genitives:
        bare = word.removesuffix(ending)
        known = frame.cast is not None and bare in frame.cast.full
        if bare != word and (known or any(each.text == bare for each in frame.words)):
            return True
    return False


def _described(frame: Frame, first: int, begin: int, last: int, end: int, article: str) -> Nouns | None:
    head = last - 1
    whole = Phrase(first, last, _form(frame, head), noun=head)
    place = last
    for _ in range(_MOST_ATTRIBUTES):
        further = _attribute(frame, place, end, head)
        if further is None:
            break
        start, place = further
        name = name_in(frame.words, start + 2, place, frame.table) if place - start > _FULL_NAME + 1 else None
        office = name is not None and frame.tags[start] == "D" and is_role(frame.words[head], frame.table)
        if name and office and len(name.parts) == _FULL_NAME:  # "die Sprecherin des Hafenamts Ines Varga"
            return Nouns(Phrase(name.first, name.last, "name", name=name), place, _nominative(frame, article, begin))
        whole = replace(whole, last=place)
    nominative = _nominative(frame, article, head)
    apposed = _apposed(frame, place, end)
    if apposed:
        return Nouns(apposed, apposed.last, nominative, frame.words[head].lower)
    return Nouns(whole, place, nominative, frame.words[head].lower)


def _form(frame: Frame, head: int) -> Form:
    """Bodies are called by name even where their name is a common noun: "das Hafenamt"."""
    lower = frame.words[head].lower
    if frame.grammar.has("people", lower) or frame.grammar.has("documents", lower):
        return "description"
    return "proper" if _body(frame, head) else "description"


def _body(frame: Frame, head: int) -> bool:
    lower, grammar = frame.words[head].lower, frame.grammar
    listed = grammar.has("organisations", lower) or grammar.has("governments", lower)
    return listed or lower.removesuffix("s").endswith(grammar.body_endings)


def _nominative(frame: Frame, article: str, head: int) -> bool:
    """Whether a phrase can be a subject by its article: not "dem Rat"; "der" is so before what is masculine alone."""
    grammar = frame.grammar
    if grammar.has("oblique_articles", article):
        return False
    if not grammar.has("doubtful_articles", article):
        return True
    lower = frame.words[head].lower
    return not (lower in frame.table.feminine_roles or lower.endswith(grammar.feminine_endings))


def _attribute(frame: Frame, at: int, end: int, head: int) -> tuple[int, int] | None:
    """The genitive or the prepositional phrase that begins at `at`: its last article or preposition, and its end."""
    if at >= end or at + 1 >= end:
        return None
    lower, tag = frame.words[at].lower, frame.tags[at]
    if tag == "R":
        if not frame.grammar.has("attributing", lower):
            return None
        at += frame.tags[at + 1] == "D"
    elif not frame.grammar.has("genitive_articles", lower):
        return None
    begin = _past_adjectives(frame, at + 1, end)
    last = run_end(frame, begin, end)
    document = frame.grammar.has("documents", frame.words[head].lower)
    if last == begin or (frame.grammar.has("hearers", frame.words[last - 1].lower) and not document):
        return None
    return begin - 1, last


def _apposed(frame: Frame, comma: int, end: int) -> Phrase | None:
    """`die Bürgermeisterin von Halden, Ines Varga, …`: the full name behind the comma."""
    if comma + 1 >= end or frame.tags[comma] != ",":
        return None
    last = run_end(frame, comma + 1, end)
    closed = last >= end or frame.tags[last] in _MARKS
    name = name_in(frame.words, comma + 1, last, frame.table) if closed and last > comma + 1 else None
    lone = name is not None and last == comma + 2 and frame.tags[last : last + 2] == ",V"
    if name is None or (len(name.parts) < _FULL_NAME and not lone) or frame.grammar.speaks(name.parts[0].lower()):
        return None  # but "der Sprecher der Fraktion, Varga, sagte"
    return Phrase(name.first, name.last, "name", near="apposed", name=name)
