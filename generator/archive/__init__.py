"""Briefings -> people, topics, sources, days: what listings show. Pure."""

from generator.archive.arrange import SamePerson, arrange
from generator.archive.entries import Archive, Day, Entry, Neighbours, PersonEntry, Said, Story
from generator.archive.names import key

__all__ = ["Archive", "Day", "Entry", "Neighbours", "PersonEntry", "Said", "SamePerson", "Story", "arrange", "key"]
