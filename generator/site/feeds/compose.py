"""Archive -> what stands in each feed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from heapq import nlargest

from markupsafe import escape

from generator.archive import Archive, Day
from generator.model import StoredPage, is_web_address
from generator.page import withdrawal, withdrawn_title
from generator.site import addresses, locales, moments
from generator.site.feeds.entry import Entry, Feed
from generator.site.feeds.plan import Planned, title_of
from generator.site.imprint import Imprint
from generator.site.summary import summary
from generator.site.words import Words

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Shown:
    """The text of entries as HTML: that of a briefing, and that of a day."""

    briefing: Callable[[StoredPage], str]
    day: Callable[[Day], str]


@dataclass(frozen=True, slots=True)
class Composer:
    """Makes the feeds of an archive and of the pages `withdrawn` from it, with the newest `most` entries each.

    `address` is that of a Markdown file or a page, in full; `shared_ids` are those that name no single page.
    """

    imprint: Imprint
    archive: Archive
    withdrawn: tuple[StoredPage, ...]
    shared_ids: frozenset[str]
    words: Words
    address: Callable[[str | StoredPage], str]
    shown: Shown
    most: int
    made: dict[str, Entry] = field(default_factory=dict)  # a page's entry stands in several feeds and is made once

    def feed(self, planned: Planned) -> Feed:
        """What stands in a feed that is planned, the newest change first."""
        if planned.subject == "site":
            # A withdrawn page stays in: its entry replaces the one that a reader's program has kept.
            listed = (stored for day in self.archive.days for stored in day.pages)
            return self._feed(planned, ("feed",), self._newest((*listed, *self.withdrawn)))
        if planned.subject == "days":
            return self._feed(planned, ("days",), map(self._day, self.archive.days[: self.most]))
        place = planned.page.removesuffix(".md").split("/")
        return self._feed(planned, place, self._newest(planned.subject.pages))

    def _feed(self, planned: Planned, place: Iterable[str], entries: Iterable[Entry]) -> Feed:
        held, title = tuple(entries), title_of(planned, self.imprint, self.words)
        return Feed(
            id=self.imprint.id_of(*place),
            title=title,
            address=self.address(planned.page),
            here=self.imprint.absolute(planned.uri) or planned.uri,
            language=self.imprint.language,
            author=self.imprint.maker,
            home=self.imprint.url or "",
            description=self.imprint.description or title,
            updated=max((entry.updated for entry in held), default=_NEVER),
            entries=held,
        )

    def _newest(self, pages: Iterable[StoredPage]) -> list[Entry]:
        """By the newest change, so that a correction of an old page reaches its readers; none that is undated."""
        zone = self.imprint.zone
        dated = (
            (changed, moments.published(stored.briefing, zone) or _NEVER, stored.path, stored)
            for stored in pages
            if stored.briefing.date and (changed := moments.updated(stored.briefing, zone))
        )
        return [self._entry(stored) for *_, stored in nlargest(self.most, dated, key=lambda one: one[:3])]

    def _entry(self, stored: StoredPage) -> Entry:
        if stored.path not in self.made:
            self.made[stored.path] = self._made(stored)
        return self.made[stored.path]

    def _made(self, stored: StoredPage) -> Entry:
        briefing, zone = stored.briefing, self.imprint.zone
        name = briefing.id if briefing.id not in self.shared_ids else stored.path.removesuffix(".md")
        gone = briefing.withdrawn is not None
        return Entry(
            id=self.imprint.id_of("briefings", name),
            address=self.address(stored),
            title=withdrawn_title(briefing) if gone else briefing.title or stored.path,
            published=moments.published(briefing, zone) or _NEVER,
            updated=moments.updated(briefing, zone) or _NEVER,
            html=f"<p>{escape(withdrawal(briefing.language, briefing.withdrawn))}</p>"
            if gone
            else self.shown.briefing(stored),
            language=briefing.language if briefing.language != "und" else None,
            summary=None if gone else summary(briefing),
            topics=() if gone else briefing.topics,
            original=None
            if gone
            else next((source.url for source in briefing.sources if is_web_address(source.url)), None),
        )

    def _day(self, day: Day) -> Entry:
        zone = self.imprint.zone
        began = moments.moment(day.date.isoformat(), zone) or _NEVER
        return Entry(
            id=self.imprint.id_of("days", day.date.isoformat()),
            address=self.address(addresses.day_uri(day.date)),
            title=locales.long_date(day.date, self.imprint.language),
            published=began,
            updated=max((moments.updated(stored.briefing, zone) or began for stored in day.pages), default=began),
            html=self.shown.day(day),
            language=self.words.language,
        )
