"""What the metadata of a page are made of, besides the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.archive import Archive
from generator.model import Briefing, StoredPage
from generator.site.imprint import Imprint


@dataclass(frozen=True, slots=True)
class Card:
    """The image that stands for a page where it is shared: its address, its type and what it shows."""

    address: str
    type: str
    shows: str
    size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page above another: its name and its address."""

    name: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`address` is that of a Markdown file or a page, in full, None where the site's own is not known.

    `type` is schema.org's for a briefing.
    """

    imprint: Imprint
    archive: Archive
    type: str
    address: Callable[[str | StoredPage], str | None]


def authors_of(briefing: Briefing) -> tuple[str, ...]:
    """The persons whose words a page holds: the authors of its sources. Of one written by hand nobody is known."""
    named = (author for source in briefing.sources for author in source.authors)
    return tuple(dict.fromkeys(named)) if briefing.extracts else ()
