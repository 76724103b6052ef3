"""The head of each page: what it says of itself to programs, and where its news and its text are found besides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import quote

from mkdocs.structure.pages import Page

from generator.archive import Entry
from generator.model import StoredPage
from generator.site import addresses, locales
from generator.site.besides import STATEMENTS, Besides
from generator.site.briefing_page import BriefingPage
from generator.site.exports.twins import TYPE, twin_uri
from generator.site.feeds import Planned, title_of
from generator.site.listings import Listing
from generator.site.metadata import Crumb, Head, Surroundings, head_of_briefing, head_of_page, json_ld
from generator.site.metadata.trail import above
from generator.site.words import Words


@dataclass(frozen=True, slots=True)
class Alternate:
    """Another form of a page or of its news: an address within the site, its media type, what it is.

    `own` are the news of the page itself.
    """

    uri: str
    type: str
    title: str
    own: bool = False


@dataclass(frozen=True)
class Heads:
    """Makes the heads of a site's pages; `address` is that of a Markdown file or a page within the site."""

    given: Besides
    words: Words
    type: str
    address: Callable[[str | StoredPage], str]

    def absolute(self, target: str | StoredPage) -> str | None:
        """An address in full; None where that of the site is not known."""
        return self.given.imprint.absolute(self.address(target))

    def of(self, page: Page, listing: Listing | None) -> Head | None:
        """That of a page, which may be a listing; a withdrawn briefing says nothing any more."""
        if not isinstance(page, BriefingPage):
            return self._of_other(page, listing)
        return self._of_briefing(page) if page.stored.briefing.withdrawn is None else None

    def alternates(self, page: Page) -> Iterator[Alternate]:
        """The feeds of the site and the one of the page's own news; the page as Markdown."""
        yield from self._of_site
        if own := self.given.feed_of_page.get(page.file.src_uri):
            yield replace(self._alternate(own), own=True)
        if isinstance(page, BriefingPage) and page.stored.briefing.withdrawn is None:
            yield Alternate(quote(twin_uri(page.file.dest_uri)), TYPE, page.stored.briefing.title or page.stored.path)

    @cached_property
    def _of_site(self) -> tuple[Alternate, ...]:
        return tuple(self._alternate(planned) for planned in self.given.feeds if isinstance(planned.subject, str))

    def _alternate(self, planned: Planned) -> Alternate:
        return Alternate(planned.uri, planned.format.type, title_of(planned, self.given.imprint, self.words))

    def _of_briefing(self, page: BriefingPage) -> Head:
        stored, given = page.stored, self.given
        briefing = stored.briefing
        topic = next((entry for name in briefing.topics if (entry := given.contents.archive.topic_named(name))), None)
        crumbs = (*self._above(self._place(stored)), Crumb(briefing.title or stored.path, self.absolute(stored)))
        twin = given.imprint.absolute(quote(twin_uri(page.file.dest_uri)))
        around = Surroundings(given.imprint, given.contents.archive, self.type, self.absolute)
        return head_of_briefing(stored, around, crumbs, given.cards.of(topic), twin)

    def _place(self, stored: StoredPage) -> str:
        """Where a briefing stands among the listings: below its day, or the undated."""
        if not stored.briefing.date:
            return f"{addresses.UNDATED.removesuffix('index.md')}{stored.path}"
        day = locales.as_day(stored.briefing.date, self.given.imprint.zone)
        return f"{addresses.day_uri(day).removesuffix('.md')}/{stored.path}"

    def _above(self, uri: str) -> Iterator[Crumb]:
        return above(uri, self.given.contents.listings, self.given.imprint, self.absolute)

    def _of_other(self, page: Page, listing: Listing | None) -> Head:
        given, uri = self.given, page.file.src_uri
        title = given.imprint.name if page.is_homepage else page.title or given.imprint.name
        here = self.absolute(uri)
        topic = self._topic(listing)
        things = list(self._things(page, listing, title, here))
        if not page.is_homepage:
            things.append(json_ld.breadcrumbs((*self._above(uri), Crumb(title, here))))
        return head_of_page(title, here, given.imprint, given.cards.of(topic), things)

    def _topic(self, listing: Listing | None) -> Entry | None:
        of_topic = listing is not None and listing.context.get("kind") == "topic"
        return self.given.contents.archive.topic_named(listing.title) if listing and of_topic else None

    def _things(self, page: Page, listing: Listing | None, title: str, here: str | None) -> Iterator[json_ld.Thing]:
        imprint = self.given.imprint
        if page.is_homepage:
            yield json_ld.website(imprint, self.given.cards.of(None))
            yield self._dataset()
        elif listing is None or listing.template == "search.html":
            yield json_ld.page(imprint, title, here)
        elif person := listing.context.get("person"):
            yield json_ld.profile(imprint, person.name, person.role, here)
        else:
            yield json_ld.collection(imprint, title, here, listing.context.get("kind"))

    def _dataset(self) -> json_ld.Thing:
        imprint, say = self.given.imprint, self.words.say
        name = say("All statements on %(site)s", site=imprint.name)
        description = say(
            "Who said what on %(site)s: speaker, role, words, whether they are quoted or reported, date, source and"
            " address of every statement.",
            site=imprint.name,
        )
        files = [(imprint.absolute(uri) or uri, kind) for uri, kind in STATEMENTS.items()]
        return json_ld.dataset(imprint, name, description, files)
