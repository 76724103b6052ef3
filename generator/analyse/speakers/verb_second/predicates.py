"""Forms of verbs as predicates: with their particles and auxiliaries, and between which marks their clauses stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.speakers.verb_second.noun_phrases import nouns_at

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame

_BOUNDS = frozenset(",;:-(")
_CLOSES = frozenset(",.;:-!?)Q`")
_FARTHEST_PARTICLE = 45  # words


def helped(frame: Frame, at: int, end: int) -> bool:
    """Whether the auxiliary of a participle follows it, as in subordinate clauses: "wie Varga gesagt hat"."""
    return at + 1 < end and frame.grammar.has("perfect", frame.words[at + 1].lower) and _ends(frame, at + 2, end)


def _ends(frame: Frame, at: int, end: int) -> bool:
    return at >= end or frame.tags[at] in _CLOSES


def is_finite(frame: Frame, at: int, begin: int, end: int) -> bool:
    """Whether a form of a verb of saying is its predicate: with its particle, and not the participle of another."""
    lower, grammar = frame.words[at].lower, frame.grammar
    particles = grammar.separable.get(lower)
    if particles is not None and not _particle(frame, at, end, particles):
        return False
    if lower.endswith(grammar.plural_endings) and _ends(frame, at + 1, end):
        first = clause_first(frame, at, begin)
        if frame.tags[first] not in "CW" and "F" in frame.tags[first:at]:
            return False  # an infinitive: "wollte nichts sagen"
    if grammar.has("said", lower) and not helped(frame, at, end):
        first = clause_first(frame, at, begin)
        return not any(_auxiliary(frame, place) for place in range(first, at))
    return True


def _auxiliary(frame: Frame, at: int) -> bool:
    lower = frame.words[at].lower
    return any(frame.grammar.has(kind, lower) for kind in ("perfect", "hearsay", "passive"))


def _particle(frame: Frame, at: int, end: int, particles: frozenset[str]) -> bool:
    if "*" in particles:
        return True
    for place in range(at + 1, min(end, at + _FARTHEST_PARTICLE)):
        if frame.words[place].lower in particles and _ends(frame, place + 1, end):
            return True
        if frame.tags[place] in ":;":
            return False
    return False


def clause_first(frame: Frame, verb: int, begin: int) -> int:
    """Where the words begin that a mark parts from what stands before the clause of a verb."""
    at = verb
    while at > begin and frame.tags[at - 1] not in _BOUNDS:
        closed = frame.tags[at - 1] == ")" and "(" in frame.tags[begin:at]
        at = max(begin, frame.tags.rfind("(", begin, at)) if closed else at - 1
    return at


def clause_last(frame: Frame, verb: int, end: int) -> int:
    at = verb
    while at < end and frame.tags[at] not in ",;:.?!-":
        at += 1
    return at


def is_final(frame: Frame, opener: int, verb: int, begin: int, end: int) -> bool:
    """Whether a clause is a subordinate one, with its verb at the end."""
    if not (_ends(frame, verb + 1, end) or helped(frame, verb, end)) or opener >= verb:
        return False
    if frame.tags[opener] in "CW":
        return True
    after_comma = opener > begin and frame.tags[opener - 1] in ",K"
    at = opener + (frame.tags[opener] == "R")
    relative = frame.grammar.has("relative_articles", frame.words[at].lower)
    if not (after_comma and relative):
        return False
    if at > opener:
        return True
    nouns = nouns_at(frame, at, verb)
    return nouns is None or nouns.last < verb or nouns.phrase.name is not None
