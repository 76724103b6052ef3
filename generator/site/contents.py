"""What a site holds: the briefing pages among its files, the archive they make, the listings to add."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from mkdocs.structure.files import File

from generator import page
from generator.archive import Archive, SamePerson, arrange
from generator.errors import PageError
from generator.model import StoredPage
from generator.site.listings import Listing, listings
from generator.site.options import Options
from generator.site.publication import rule_of
from generator.site.readings import Reading, read_file
from generator.site.words import Words


@dataclass(frozen=True, slots=True)
class Contents:
    """Briefings and listings by the Markdown file they have or would have.

    `refused` are the files that say they are briefings and cannot be read; `unpublished` are briefings that the site
    does not show, and what stands beside pages; `built` is the day of the build; `aliases` are the old addresses that
    each page names, `texts` the digests of the texts of pages,
    `linking` the briefings into which somebody has written a link.
    """

    briefings: Mapping[str, StoredPage]
    refused: Mapping[str, PageError]
    unpublished: frozenset[str]
    archive: Archive
    listings: Mapping[str, Listing]
    built: str
    aliases: Mapping[str, Sequence[str]]
    texts: Mapping[str, bytes]
    linking: frozenset[str]


def gather(
    files: Iterable[File],
    options: Options,
    words: Words | None = None,
    read: Callable[[File], Reading] = read_file,
) -> Contents:
    """Has every page read once and arranges what those say that the options let be published."""
    zone, language = ZoneInfo(options.timezone), options.language
    published = rule_of(options, zone)
    briefings: dict[str, StoredPage] = {}
    refused: dict[str, PageError] = {}
    unpublished: set[str] = set()
    aliases: dict[str, tuple[str, ...]] = {}
    texts: dict[str, bytes] = {}
    linking: set[str] = set()
    declared: list[SamePerson] = []
    for file in files:
        uri = file.src_uri
        try:
            found = read(file)
        except PageError as error:
            refused[uri] = error
            continue
        stored = found.stored
        if found.stands_beside or (stored and not published(stored.briefing)):
            unpublished.add(uri)
            continue
        aliases[uri], texts[uri] = found.aliases, found.digest
        declared += found.declared
        if stored:
            briefings[uri] = stored
            if found.links:
                linking.add(uri)
    listed = [stored for stored in briefings.values() if stored.briefing.withdrawn is None]
    archive = arrange(listed, zone, declared, language=language, own_topics=options.topics)
    shown = {
        listing.uri: listing
        for listing in listings(archive, recent_days=options.recent_days, words=words, language=language)
    }
    return Contents(
        briefings,
        refused,
        frozenset(unpublished),
        archive,
        shown,
        _build_day(archive),
        aliases,
        texts,
        frozenset(linking),
    )


def is_old_page(file: File) -> bool:
    """Whether a file that MkDocs would copy as it is holds a briefing: what an editor's program left of a page."""
    if ".md" not in file.src_uri.lower():
        return False
    try:
        return page.is_briefing(file.content_string)
    except (OSError, UnicodeDecodeError):
        return False


def _build_day(archive: Archive) -> str:
    """The newest day in the content, or that of SOURCE_DATE_EPOCH; never the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return archive.days[0].date.isoformat() if archive.days else "1970-01-01"
