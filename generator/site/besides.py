"""What a site has besides its pages, feeds, cards, data and what crawlers ask for, and what pages say of themselves."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote
from zoneinfo import ZoneInfo

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.errors import ConfigError
from generator.model import StoredPage
from generator.site import headers
from generator.site.briefing_page import BriefingPage
from generator.site.contents import Contents
from generator.site.exports import statements
from generator.site.exports.changes import places
from generator.site.exports.made import Parted, Shows, Write, put, whole
from generator.site.exports.sitemap import SITEMAP, robots, sitemaps
from generator.site.exports.statements import Row
from generator.site.exports.twins import twin, twin_uri
from generator.site.feeds import Composer, Feed, Planned, plan, shown
from generator.site.imprint import Imprint, shared_ids, tag_of
from generator.site.metadata import cards
from generator.site.metadata.card_files import Cards, cards_of
from generator.site.options import Options
from generator.site.words import Words

STATEMENTS = {"statements.csv": "text/csv", "statements.jsonl": "application/jsonl"}
"""The files of all statements, with their media types."""
_LINES = {"statements.csv": statements.comma_separated, "statements.jsonl": statements.json_lines}


@dataclass(frozen=True, slots=True)
class Besides:
    """Feeds and cards are none where the site's address is not known: they could lead nowhere."""

    imprint: Imprint
    contents: Contents
    feeds: tuple[Planned, ...]
    feed_of_page: Mapping[str, Planned]
    cards: Cards

    def write_twin(self, page: BriefingPage, site: str) -> None:
        """Puts the Markdown of a briefing's page beside its HTML, if it says anything."""
        if page.stored.briefing.withdrawn is None:
            text = twin(page.stored, page.markdown or "", page.canonical_url, self.imprint)
            put(os.path.join(site, twin_uri(page.file.dest_uri)), text.encode("utf-8", "replace"))

    def write_sitemaps(self, pages: Sequence[File], site: Path) -> str:
        """Puts the parts of the sitemap into the site, and returns the sitemap itself."""
        found = dict(sitemaps(places(pages, self.contents, self.imprint.zone), self.imprint.url or ""))
        for name, content in found.items():
            if name != SITEMAP:
                (site / name).write_bytes(content)
        return found[SITEMAP].decode()


def besides(contents: Contents, config: MkDocsConfig, options: Options, files: Files) -> Besides:
    """What there is for a site of these contents. Raises ConfigError where its own card is no image among `files`."""
    imprint = imprint_of(config, options)
    feeds = tuple(plan(contents.archive, people=options.person_feeds)) if options.feeds and imprint.url else ()
    image = files.get_file_from_path(options.card) if options.card else None
    if options.card and image is None:
        remedy = "It takes the path of an image below the folder of pages"
        raise ConfigError(f"card: there is no {options.card}", path=config.config_file_path, remedy=remedy)
    accent = options.colours.light if options.colours else cards.ACCENT
    of_pages = {planned.page: planned for planned in feeds if not isinstance(planned.subject, str)}
    return Besides(imprint, contents, feeds, of_pages, cards_of(contents.archive, imprint, image, accent))


def imprint_of(config: MkDocsConfig, options: Options) -> Imprint:
    """Who publishes the site of a configuration."""
    return Imprint(
        name=config.site_name,
        url=config.site_url or None,
        language=options.language,
        description=config.site_description or None,
        author=config.site_author or None,
        zone=ZoneInfo(options.timezone),
        ids=options.feed_ids or tag_of(config.site_url or ""),
        logo=quote(options.logo) or None,
    )


def composer(
    given: Besides,
    options: Options,
    env: jinja2.Environment,
    address: Callable[[str | StoredPage], str],
    words: Callable[..., Words],
) -> Composer:
    """What makes the feeds, with the templates of `env`; `words` are those of languages, without any the site's."""

    def absolute(target: str | StoredPage) -> str:
        return given.imprint.absolute(address(target)) or ""

    briefings = given.contents.briefings.values()
    return Composer(
        imprint=given.imprint,
        archive=given.contents.archive,
        withdrawn=tuple(stored for stored in briefings if stored.briefing.withdrawn is not None),
        shared_ids=shared_ids(briefings),
        words=words(),
        address=absolute,
        shown=shown(env, absolute, words, given.imprint.zone, full=options.feed_text == "full"),
        most=options.feed_entries,
    )


def files_of(
    given: Besides, compose: Callable[[Planned], Feed], address: Callable[[str | StoredPage], str]
) -> Iterator[tuple[str, Write | Parted, Shows]]:
    """Every file by its address, with what writes it, and what it shows; nothing is made before it is written."""
    shared = sorted(shared_ids(given.contents.briefings.values()))
    for planned in given.feeds:
        subject = planned.subject
        shows = None if isinstance(subject, str) else (subject.name, subject.pages, shared)
        yield planned.uri, whole(partial(_feed, planned, compose)), shows
    for uri, words in given.cards.drawn.items():
        yield uri, whole(partial(cards.card, words)), (words,)
    pages = tuple(statements.in_time(given.contents.archive))
    rows = partial(statements.rows, archive=given.contents.archive, imprint=given.imprint, address=address)
    for uri, of_rows in _LINES.items():
        head = _text(of_rows(()))
        yield uri, Parted(head, pages, partial(_part, of_rows, rows, len(head))), (pages,)
    yield headers.FILE, whole(_headers), ()
    if given.imprint.url:
        yield "robots.txt", whole(partial(robots, given.imprint.url)), None


def _part(
    of_rows: Callable[[Iterable[Row]], Iterator[str]],
    rows: Callable[[StoredPage], Iterator[Row]],
    head: int,
    page: StoredPage,
) -> bytes:
    return _text(of_rows(rows(page)))[head:]


def _text(lines: Iterable[str]) -> bytes:
    return "".join(lines).encode("utf-8", "replace")


def _headers() -> bytes:
    return headers.for_file().encode()


def _feed(planned: Planned, compose: Callable[[Planned], Feed]) -> bytes:
    return planned.format.write(compose(planned))
