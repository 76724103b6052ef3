"""What was found in an extract; spans point into its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["direct", "mixed", "indirect"]

SpeakerKind = Literal["person", "organisation", "government", "document", "unnamed"]
"""Who speaks; "government" for a state or its capital that stands for it, "unnamed" for "a senior official"."""

QUOTATION_MARKS = frozenset('"“”„‟«»‹›「」『』')
"""Marks that open or close quoted words; not the single ones, which mostly are apostrophes."""


class Span(NamedTuple):
    """Characters `start` to `end` of the extract's paragraph `paragraph`, all counted from 0."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Attributed:
    """The speaker of a statement, and the words that name them there."""

    name: str
    role: str | None
    mention: Span
    kind: SpeakerKind = "person"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words of somebody, found: the segments with their quotation marks, or the reported clause."""

    kind: Kind
    segments: tuple[Span, ...]
    speaker: Attributed | None = None
    cue: str | None = None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date or time named in the text; `value` is ISO 8601, or None where nothing resolves it."""

    span: Span
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one extract; spans point into `Extract.paragraphs`."""

    title: str
    language: str
    key_points: tuple[Span, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    dates: tuple[FoundDate, ...] = ()
    topics: tuple[str, ...] = ()
