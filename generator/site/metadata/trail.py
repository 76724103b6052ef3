"""The way from the front page to a page: the listings that its address lies under."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.site import addresses, locales
from generator.site.imprint import Imprint
from generator.site.listings import Listing
from generator.site.metadata.context import Crumb


def name_of(listing: Listing, language: str) -> str:
    """The heading of a listing: a day and a month are written out."""
    if "day" in listing.context:
        return locales.long_date(listing.context["day"].date, language)
    if "month" in listing.context:
        return locales.month_name(listing.context["month"], language)
    return listing.title


def above(
    uri: str, listings: Mapping[str, Listing], imprint: Imprint, address: Callable[[str], str | None]
) -> Iterator[Crumb]:
    """The front page, under the site's name, and the listings below it that the file `uri` lies under."""
    yield Crumb(imprint.name, address(addresses.FRONT))
    for one in _above(uri):
        if one in listings and one != uri:
            yield Crumb(name_of(listings[one], imprint.language), address(one))


def _above(uri: str) -> Iterator[str]:
    """The files of the listings that there may be above a file, the highest first."""
    parts = uri.removesuffix("/index.md").split("/")[:-1]
    if uri.partition("/")[0].isdecimal():
        yield addresses.ARCHIVE
    for depth in range(1, len(parts) + 1):
        folder = "/".join(parts[:depth])
        yield f"{folder}/index.md"
        yield f"{folder}.md"
