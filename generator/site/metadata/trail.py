"""The way from the front page to a page: the listings that its address lies under."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.site import addresses
from generator.site.imprint import Imprint
from generator.site.listings import Listing
from generator.site.metadata.context import Crumb


def above(
    uri: str, listings: Mapping[str, Listing], imprint: Imprint, address: Callable[[str], str | None]
) -> Iterator[Crumb]:
    """The front page, under the site's name, and the listings below it that the file `uri` lies under."""
    yield Crumb(imprint.name, address(addresses.FRONT))
    for one in _above(uri):
        if one in listings and one != uri:
            yield Crumb(listings[one].title, address(one))


def _above(uri: str) -> Iterator[str]:
    """The files of the listings that there may be above a file, the highest first."""
    parts = uri.removesuffix("/index.md").split("/")[:-1]
    if uri.partition("/")[0].isdecimal():
        yield addresses.ARCHIVE
    for depth in range(1, len(parts) + 1):
        folder = "/".join(parts[:depth])
        yield f"{folder}/index.md"
        yield f"{folder}.md"
