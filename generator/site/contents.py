"""What a site holds: the briefing pages among its files, the archive they make, the listings to add."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from mkdocs.structure.files import File
from mkdocs.utils import meta

from generator import page
from generator.archive import Archive, SamePerson, arrange
from generator.errors import PageError
from generator.model import Briefing, StoredPage
from generator.site.listings import Listing, listings
from generator.site.redirects import aliases_of
from generator.site.words import Words


@dataclass(frozen=True, slots=True)
class Contents:
    """Briefings and listings by the Markdown file they have or would have.

    `refused` are the files that say they are briefings and cannot be read; `unpublished` are briefings that the site
    does not show, and what stands beside pages; `built` is the day of the build; `aliases` are the old addresses that
    each page names.
    """

    briefings: Mapping[str, StoredPage]
    refused: Mapping[str, PageError]
    unpublished: frozenset[str]
    archive: Archive
    listings: Mapping[str, Listing]
    built: str
    aliases: Mapping[str, Sequence[str]]


def gather(
    files: Iterable[File],
    *,
    published: Callable[[Briefing], bool],
    zone: tzinfo,
    language: str,
    recent_days: int,
    own_topics: Collection[str] = (),
    words: Words | None = None,
) -> Contents:
    """Reads every page once and arranges what those say that are `published`."""
    briefings: dict[str, StoredPage] = {}
    refused: dict[str, PageError] = {}
    unpublished: set[str] = set()
    aliases: dict[str, tuple[str, ...]] = {}
    declared: list[SamePerson] = []
    for file in files:
        uri = file.src_uri
        try:
            text = _text_of(file)
            if page.stands_beside(uri, text):
                unpublished.add(uri)
                continue
            stored = page.read(text, uri) if page.is_briefing(text) else None
        except (OSError, ValueError) as error:
            refused[uri] = PageError(f"cannot be read: {error}", path=uri)
        except PageError as error:
            refused[uri] = error
        else:
            if stored is None:
                declared += _declared(uri, text)
                aliases[uri] = aliases_of(text)
            elif not published(stored.briefing):
                unpublished.add(uri)
            else:
                briefings[uri] = stored
                aliases[uri] = stored.briefing.aliases
    listed = [stored for stored in briefings.values() if stored.briefing.withdrawn is None]
    archive = arrange(listed, zone, declared, language=language, own_topics=own_topics)
    found = {
        listing.uri: listing for listing in listings(archive, recent_days=recent_days, words=words, language=language)
    }
    return Contents(briefings, refused, frozenset(unpublished), archive, found, _build_day(archive), aliases)


def is_old_page(file: File) -> bool:
    """Whether a file that MkDocs would copy as it is holds a briefing: what an editor's program left of a page."""
    if ".md" not in file.src_uri.lower():
        return False
    try:
        return page.is_briefing(file.content_string)
    except (OSError, UnicodeDecodeError):
        return False


def _text_of(file: File) -> str:
    path = file.abs_src_path
    if path is not None and not os.path.isfile(path):  # a pipe would keep the build waiting for ever
        raise ValueError("it is not a regular file")
    return file.content_string.removeprefix("\ufeff")


def _declared(uri: str, text: str) -> Iterator[SamePerson]:
    """What a hand-written page of a person says of names: `names:` are theirs, `not:` are pages of somebody else."""
    if not uri.startswith("people/") or uri == "people/index.md":
        return
    _, said = meta.get_data(text)
    names, but_not = said.get("names"), said.get("not")
    if isinstance(names, list) and names:
        pages = but_not if isinstance(but_not, list) else []
        yield SamePerson(str(said.get("title") or names[0]), tuple(map(str, names)), frozenset(map(str, pages)))


def _build_day(archive: Archive) -> str:
    """The newest day in the content, or that of SOURCE_DATE_EPOCH; never the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return archive.days[0].date.isoformat() if archive.days else "1970-01-01"
