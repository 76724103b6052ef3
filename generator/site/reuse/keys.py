"""What a page shows, as a key: as long as it is the same, so is the page.

A page shows itself and what the archive knows of others. A key is a digest of all of that: the text of each page shown,
and, for each name on it, where that leads.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from generator.archive import Archive, Entry, Neighbours, PersonEntry, Said, Story, key
from generator.model import StoredPage
from generator.site.listings import Listing
from generator.site.reuse.digests import digest_of_parts


@dataclass(frozen=True, slots=True)
class Keys:
    """Makes the keys of an archive's pages; `texts` are digests of the pages' texts, by their paths."""

    archive: Archive
    texts: Mapping[str, bytes]
    faces: dict[str, bytes] = field(default_factory=dict)  # a page stands in many listings

    def of_briefing(self, page: StoredPage, *besides: object) -> bytes:
        """That of a briefing's own page, which shows `besides` things that no archive knows."""
        around = self.archive.neighbours.get(page.path, Neighbours())
        story = self.archive.story_of.get(page.path, Story(()))
        others = (around.previous, around.next, None, *self.archive.related.get(page.path, ()), None, *story.pages)
        shown = [(self.texts[other.path], other.path) if other else None for other in others]
        return _digest(("briefing", self.face(page), shown, besides), self)

    def of_listing(self, listing: Listing, *besides: object) -> bytes:
        """That of a listing."""
        shown = (listing.uri, listing.template, listing.title, listing.indexed, listing.context)
        return _digest(("listing", shown, besides), self)

    def of(self, *shown: object) -> bytes:
        """That of a file which shows `shown`: pages, entries, days, names and numbers."""
        return _digest(shown, self)

    def face(self, page: StoredPage) -> bytes:
        """What there is to see of a page wherever it is shown: its text, its place, and where its names lead."""
        found = self.faces.get(page.path)
        if found is None:
            found = self.faces[page.path] = _digest((self.texts[page.path], page.path, self._names(page)), self)
        return found

    def _names(self, page: StoredPage) -> list[str]:
        briefing, archive = page.briefing, self.archive
        people = (*(voice.name for voice in briefing.voices if voice.name), *(one.name for one in briefing.people))
        found: list[Entry | PersonEntry | None] = [archive.person_on(page, name) for name in people]
        found += [archive.topic_named(name) for name in briefing.topics]
        found += [archive.place_named(name) for name in briefing.places]
        found += [archive.source_of.get(key(source.name)) for source in briefing.sources if source.name]
        return [f"{entry.slug}\0{entry.name}" if entry else "" for entry in found]


def _digest(value: object, keys: Keys) -> bytes:
    return digest_of_parts((_Pickler(keys).pickled(value),))


class _Pickler(pickle.Pickler):
    """Writes a value with each thing in the form in which pages show it: the same bytes for equal ones."""

    def __init__(self, keys: Keys) -> None:
        self.out = io.BytesIO()
        super().__init__(self.out, protocol=5)
        self.fast = True  # else it would matter whether two equal strings are one
        self.keys = keys

    def pickled(self, value: object) -> bytes:
        """Raises TypeError where there is something of which it is not known what a page shows."""
        self.dump(value)
        return self.out.getvalue()

    def persistent_id(self, value: Any) -> object:
        """The form of what is not plain; None for what is."""
        kind = type(value)
        if kind in _PLAIN:
            return None
        if kind in _FORMS:
            return _FORMS[kind](value, self.keys)
        if is_dataclass(kind):
            return (kind.__name__, *(getattr(value, name) for name in _fields(kind)))
        if callable(value):
            return (value.__module__, value.__qualname__)
        if isinstance(value, str):
            return str(value)
        raise TypeError(f"nothing is known of what a page shows of {kind.__name__}")


def _said(said: Said, keys: Keys) -> str:
    return "\0".join((keys.face(said.page).hex(), repr(said.role), *(one.text for one in said.statement.passages)))


_PLAIN = frozenset((bytes, str, bool, int, float, type(None), date, tuple, list, dict))
_FORMS: Mapping[type, Callable[[Any, Keys], object]] = {
    StoredPage: lambda page, keys: keys.face(page),
    Said: _said,
    PersonEntry: lambda one, keys: f"{one.name}\0{one.slug}\0{one.role}\0{len(one.said)}\0{len(one.pages)}",
    Entry: lambda one, keys: f"{one.name}\0{one.slug}\0{len(one.pages)}",
}


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))
