"""What reference managers take: Highwire Press' tags and Dublin Core.

Zotero's translator for pages with embedded metadata reads title, date, publisher, language and address from the former,
one author from each `citation_author`; the type of the item from `DC.type`, without which a `citation_title` makes any
page an article of a journal; and the name of the website from `og:site_name`, if there is no `DC.source`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import StoredPage
from generator.site import locales
from generator.site.metadata.context import Surroundings, authors_of

_ITEMS = {"NewsArticle": "webpage", "Report": "report"}


def citation(stored: StoredPage, around: Surroundings) -> Iterator[tuple[str, str | None]]:
    """Names and contents of meta elements."""
    briefing, imprint = stored.briefing, around.imprint
    title, authors = briefing.title or stored.path, authors_of(briefing)
    day = locales.as_day(briefing.date, imprint.zone).isoformat() if briefing.date else None
    language = briefing.language if briefing.language != "und" else None
    here = around.address(stored)
    yield "citation_title", title
    yield from (("citation_author", author) for author in authors)
    yield "citation_publication_date", day
    yield "citation_publisher", imprint.name
    yield "citation_language", language
    yield "citation_public_url", here
    yield from (("citation_keywords", topic) for topic in briefing.topics)
    if around.type == "Report":
        yield "citation_technical_report_institution", imprint.name
    yield "DC.title", title
    yield from (("DC.creator", author) for author in authors)
    yield "DC.publisher", imprint.name
    yield "DC.date", day
    yield "DC.language", language
    yield "DC.identifier", here
    yield "DC.type", _ITEMS[around.type]
    yield from (("DC.subject", topic) for topic in briefing.topics)
