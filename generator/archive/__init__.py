"""Briefings -> people, topics, places, sources, days: what listings show. Pure."""

from generator.archive.arrange import SamePerson, arrange
from generator.archive.counts import Counts, Span, counted
from generator.archive.entries import (
    Archive,
    Change,
    Counted,
    Day,
    Entry,
    Named,
    Neighbours,
    PersonEntry,
    Said,
    Story,
)
from generator.archive.lately import heard_on, most_covered, most_heard, recent
from generator.archive.names import key

__all__ = [
    "Archive",
    "Change",
    "Counted",
    "Counts",
    "Day",
    "Entry",
    "Named",
    "Neighbours",
    "PersonEntry",
    "Said",
    "SamePerson",
    "Span",
    "Story",
    "arrange",
    "counted",
    "heard_on",
    "key",
    "most_covered",
    "most_heard",
    "recent",
]
