"""Verbs that are a statement together with what they lead to: pledges, calls, warnings, accusations, denials.

What "pledged to pay the crews" reports is understood with its verb alone, and what "denied having met Brandt" reports
is the contrary of what follows: the verb belongs to the words that are shown. An act ("rejected the plan"), a thought
or a hope is no statement.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analyse.speakers.frames import Frame

_OBJECT = "…"  # stands for a noun phrase in a pattern
_LONGEST_OBJECT = 12  # words
_IN_OBJECT = frozenset("DUlSgFRAT#'KOPt")
_DETERMINERS = frozenset("D#")
_FEWEST_WORDS = 2  # after the pattern

Pattern = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Acts:
    """By verb (in lower case), the patterns that may follow it; `nouns` are plurals that stand without an article."""

    patterns: Mapping[str, tuple[Pattern, ...]] = field(default_factory=dict)
    participles: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()


@cache
def acts(code: str) -> Acts:
    """What the table `acts` in a language's `reported.toml` tells; empty where there is none."""
    held = read_table(code, "reported").get("acts")
    if not isinstance(held, dict):
        return Acts()
    found: dict[str, tuple[Pattern, ...]] = {}
    for row in held.get("verbs", ()):
        forms, _, pattern = str(row).partition(":")
        for form in forms.split():
            found[form] = (*found.get(form, ()), tuple(pattern.split()))
    participles = frozenset(form for form in found if form.endswith(tuple(held.get("participle_endings", ()))))
    return Acts(found, participles, frozenset(str(held.get("nouns", "")).split()))


def act_end(frame: Frame, verb: int, end: int, known: Acts) -> int | None:
    """Where what a verb and its pattern lead to ends, or None where no pattern of the verb follows it."""
    for pattern in known.patterns.get(frame.words[verb].lower, ()):
        begin = _after(frame, verb + 1, end, pattern, known)
        if begin is not None and begin + _FEWEST_WORDS <= end:
            return _bounded(frame, begin, end)
    return None


def _after(frame: Frame, at: int, end: int, pattern: Pattern, known: Acts) -> int | None:
    """The word after a pattern that begins at `at`; its last noun phrase is what follows."""
    held, tags = frame.words, frame.tags
    for place, token in enumerate(pattern):
        if at >= end:
            return None
        if token != _OBJECT:
            if held[at].lower != token:
                return None
            at += 1
        elif place == len(pattern) - 1:
            named = tags[at] in _DETERMINERS or held[at].possessive or held[at].lower in known.nouns
            return at if named else None
        else:
            found = _object_end(frame, at, end, pattern[place + 1])
            if found is None:
                return None
            at = found
    return at if tags[at : at + 1] not in tuple(",.;:") else None


def _object_end(frame: Frame, at: int, end: int, following: str) -> int | None:
    """Where an object ends that stands before a word."""
    for place in range(at, min(end, at + _LONGEST_OBJECT)):
        if place > at and frame.words[place].lower == following:
            return place
        if frame.tags[place] not in _IN_OBJECT:
            return None
    return None


def _bounded(frame: Frame, begin: int, end: int) -> int:
    """The end of the statement: a comma before a participle or a clause of its own, a semicolon, the sentence's."""
    tags = frame.tags
    for at in range(begin + 1, end - 1):
        coupled = tags[at] == "K" and tags[at + 1] in "VJF"  # "accused Brandt of lying and left"
        if coupled or tags[at] == ";" or (tags[at] in ",-" and tags[at + 1] in "gGWCKA-"):
            end = at
            break
    return _stripped(tags, begin, end)


def _stripped(tags: Sequence[str], begin: int, end: int) -> int:
    while end > begin and (tags[end - 1] in ".!?,;:-" or (tags[end - 1] == ")" and "(" not in tags[begin:end])):
        end -= 1
    return end
