"""Who publishes the site, and where: what feeds and metadata say of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, tzinfo
from urllib.parse import quote, urlsplit

from generator.model import StoredPage
from generator.site.characters import fit_address

_SINCE = 2026
"""The year of the tags (RFC 4151) that are made of a site's address: one in which there was no such site before us."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """`url` is the address of the site, a slash at its end, None where it is not said; `author` is who makes the site,
    if that is not the site itself.

    `ids` is what every id begins with: see `tag_of`. `logo` is the address of an image within the site.
    """

    name: str
    url: str | None = None
    language: str = "en"
    description: str | None = None
    author: str | None = None
    zone: tzinfo = UTC
    ids: str = ""
    logo: str | None = None

    @property
    def maker(self) -> str:
        return self.author or self.name

    def absolute(self, address: str) -> str | None:
        """An address within the site as others can follow it; None where the site's own is not known."""
        return self.url + ("" if address in (".", "./") else address) if self.url else None

    def id_of(self, *place: str) -> str:
        """The lasting name of a thing of this site (RFC 4287, 4.2.6)."""
        joint = "" if self.ids.endswith((":", "/")) else "/"
        return fit_address(f"{self.ids}{joint}{'/'.join(place)}")


def tag_of(url: str) -> str:
    """The beginning of ids for a site at `url`, a tag URI (RFC 4151): ``tag:host.example,2026:verra``."""
    parts = urlsplit(url)
    host = parts.hostname or "localhost"
    try:
        host = host.encode("idna").decode()
    except UnicodeError:  # a part that is too long, or none of a name
        host = quote(host)
    return f"tag:{host},{_SINCE}:{parts.path.strip('/')}"


def shared_ids(pages: Iterable[StoredPage]) -> frozenset[str]:
    """The ids that several pages have, and the empty one of pages written by hand."""
    counted = Counter(stored.briefing.id for stored in pages)
    return frozenset({"", *(one for one, number in counted.items() if number > 1)})
