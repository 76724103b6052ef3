"""What a feed says, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `id` lasts, `address` is where it is read, `html` is its text and `summary` a sentence of it.

    `original` is the address of the article, `updated` when something on the page last changed.
    """

    id: str
    address: str
    title: str
    published: datetime
    updated: datetime
    html: str
    language: str | None = None
    summary: str | None = None
    topics: tuple[str, ...] = ()
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """`address` is the page whose news these are, `here` that of the feed itself."""

    id: str
    title: str
    address: str
    here: str
    language: str
    author: str
    home: str
    description: str
    updated: datetime
    entries: tuple[Entry, ...] = field(default=())


def stamp(moment: datetime) -> str:
    """A moment as Atom and JSON Feed write it (RFC 3339)."""
    return moment.isoformat(timespec="seconds")
