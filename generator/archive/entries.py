"""What the archive knows beyond the single page: who speaks where, which pages share a topic, a source, a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from generator.archive.names import key, namesake
from generator.archive.spelling import topic_key
from generator.model import Statement, StoredPage


@dataclass(frozen=True, slots=True)
class Said:
    """A statement on a page, with the role its speaker has there."""

    statement: Statement
    role: str | None
    page: StoredPage


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person with all their statements and the pages that name them, both newest first."""

    name: str
    slug: str
    role: str | None
    said: tuple[Said, ...]
    pages: tuple[StoredPage, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A topic, a place or a source: its name, its slug, and its pages newest first."""

    name: str
    slug: str
    pages: tuple[StoredPage, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A person as they are named elsewhere than on their own page."""

    name: str
    slug: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """A topic or a person in a list of those with most pages or statements: that `number`, not all that there are."""

    name: str
    slug: str
    number: int
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed on a page on a day: a correction by hand, or a later version of the article."""

    page: StoredPage
    date: date
    note: str
    is_correction: bool


@dataclass(frozen=True, slots=True)
class Day:
    """The pages of one day in the site's time zone, newest first."""

    date: date
    pages: tuple[StoredPage, ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The pages before and after one in time; undated pages have none."""

    previous: StoredPage | None = None
    next: StoredPage | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The same event from several sources: pages in order of time."""

    pages: tuple[StoredPage, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """All listings of a site. `days` and `changes` are newest first; the others in order of their slugs.

    `topics` and `places` are those on two pages at least, and the topics of the site's own list. `related` and
    `story_of` have the paths of pages for keys, and so has `day_of`, in which undated pages are missing.

    `namesakes` are the names that mean somebody else on a page: its path and the key of the name.
    """

    days: tuple[Day, ...] = ()
    undated: tuple[StoredPage, ...] = ()
    people: tuple[PersonEntry, ...] = ()
    topics: tuple[Entry, ...] = ()
    places: tuple[Entry, ...] = ()
    sources: tuple[Entry, ...] = ()
    changes: tuple[Change, ...] = ()
    day_of: dict[str, date] = field(default_factory=dict)
    neighbours: dict[str, Neighbours] = field(default_factory=dict)
    person_of: dict[str, PersonEntry] = field(default_factory=dict)
    topic_of: dict[str, Entry] = field(default_factory=dict)
    place_of: dict[str, Entry] = field(default_factory=dict)
    source_of: dict[str, Entry] = field(default_factory=dict)
    namesakes: frozenset[tuple[str, str]] = frozenset()
    related: dict[str, tuple[StoredPage, ...]] = field(default_factory=dict)
    story_of: dict[str, Story] = field(default_factory=dict)

    @property
    def has_pages(self) -> bool:
        return bool(self.days or self.undated)

    def person_on(self, page: StoredPage, name: str) -> PersonEntry | None:
        """The person that `name` means on `page`; None where they have no page of their own."""
        who = key(name)
        return self.person_of.get(namesake(who) if (page.path, who) in self.namesakes else who)

    def topic_named(self, name: str) -> Entry | None:
        """The topic of any spelling; None where it has no page of its own."""
        return self.topic_of.get(topic_key(name))

    def place_named(self, name: str) -> Entry | None:
        """The place of any spelling; None where it has no page of its own."""
        return self.place_of.get(topic_key(name))
