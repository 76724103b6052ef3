"""The addresses of a site, each with the day on which what stands there last changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import tzinfo
from typing import Any

from mkdocs.structure.files import File, InclusionLevel

from generator.archive import Change, Said
from generator.model import StoredPage
from generator.site import locales, moments
from generator.site.calendar import Month, Year
from generator.site.contents import Contents
from generator.site.exports.sitemap import Place

_LEFT_OUT = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
_WAYS_ON = ("earlier", "later", "paging", "letters")
"""What a listing gets in order to lead elsewhere: it is not about that."""


def places(files: Iterable[File], contents: Contents, zone: tzinfo) -> list[Place]:
    """Every page that is included, in the order of the addresses; withdrawn briefings and days for paper are not.

    A briefing changes with its newest note, a listing with the briefings that it shows; of others nothing is known.
    """
    days = {path: _day(stored, zone) for path, stored in contents.briefings.items()}
    found = []
    for file in files:
        stored, page = contents.briefings.get(file.src_uri), file.page
        if page is None or not page.canonical_url or file.inclusion in _LEFT_OUT:
            continue
        listing = contents.listings.get(file.src_uri)
        if listing is not None and not listing.indexed:
            continue
        if stored is None or stored.briefing.withdrawn is None:
            found.append((page.canonical_url, _changed(file.src_uri, contents, days)))
    return sorted(found, key=lambda place: place[0])


def _changed(uri: str, contents: Contents, days: Mapping[str, str | None]) -> str | None:
    if uri in days:
        return days[uri]
    listing = contents.listings.get(uri)
    if listing is None:
        return None
    shown = (value for name, value in listing.context.items() if name not in _WAYS_ON)
    return max((day for stored in _pages_in(list(shown)) if (day := days.get(stored.path))), default=None)


def _pages_in(value: Any) -> Iterator[StoredPage]:
    """The briefings that a template gets, in whatever they are gathered."""
    if isinstance(value, StoredPage):
        yield value
    elif isinstance(value, Said | Change):
        yield value.page
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _pages_in(one)
    elif isinstance(value, Month):
        yield from _pages_in(value.days)
    elif isinstance(value, Year):
        yield from _pages_in(value.months)
    else:
        yield from getattr(value, "pages", ())


def _day(stored: StoredPage, zone: tzinfo) -> str | None:
    changed = moments.changed(stored.briefing, zone)
    return locales.as_day(changed, zone).isoformat() if changed else None
