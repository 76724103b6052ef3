"""What a page shows, as a key: as long as it is the same, so is the page.

A page shows itself and what the archive knows of others. A key is a digest of all of that: the text of each page shown,
and, for each name on it, where that leads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
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
    parts: list[bytes] = []
    _gather(value, keys, parts.append)
    return digest_of_parts(parts)


def _gather(value: object, keys: Keys, add: Callable[[bytes], None]) -> None:
    """Hands the parts of `value` to `add`, each thing in the form in which pages show it."""
    form = _of_the_archive(value, keys)
    form = _plain(value) if form is None else form
    if isinstance(form, bytes):
        add(form)
        return
    add(b"(%d" % len(form))
    for part in form:
        _gather(part, keys, add)


def _of_the_archive(value: object, keys: Keys) -> bytes | tuple[object, ...] | None:
    match value:
        case StoredPage():
            return keys.face(value)
        case Said():
            return (value.page, value.role, *(passage.text for passage in value.statement.passages))
        case PersonEntry():
            return (value.name, value.slug, value.role, len(value.said), len(value.pages))
        case Entry():
            return (value.name, value.slug, len(value.pages))
    return None


def _plain(value: Any) -> bytes | tuple[object, ...]:
    match value:
        case bytes():
            return b"b" + value
        case str():
            return b"s" + value.encode("utf-8", "surrogatepass")
        case None | bool() | int() | float() | date():
            return repr(value).encode()
        case tuple() | list():
            return tuple(value)
        case dict():
            return ("{}", *value.items())
    if is_dataclass(value):
        return (type(value).__name__, *(getattr(value, one.name) for one in fields(value)))
    if callable(value):
        return (value.__module__, value.__qualname__)
    raise TypeError(f"nothing is known of what a page shows of {type(value).__name__}")
