"""How a page looks where it is shared: Open Graph (https://ogp.me) and the cards of X."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from babel import Locale, UnknownLocaleError

from generator.model import StoredPage
from generator.site import moments
from generator.site.imprint import Imprint
from generator.site.metadata.context import Card, Surroundings

Property = tuple[str, str | None]


def shared(
    imprint: Imprint, title: str, here: str | None, card: Card | None, *, description: str | None, language: str
) -> Iterator[Property]:
    """Properties and contents of meta elements of any page."""
    yield "og:site_name", imprint.name
    yield "og:title", title
    yield "og:description", description
    yield "og:url", here
    yield "og:locale", _locale(language)
    if card:
        yield "og:image", card.address
        yield "og:image:type", card.type
        if card.size:
            yield "og:image:width", str(card.size[0])
            yield "og:image:height", str(card.size[1])
        yield "og:image:alt", card.shows


def article(stored: StoredPage, around: Surroundings) -> Iterator[Property]:
    """What is said of a briefing besides."""
    briefing, zone = stored.briefing, around.imprint.zone
    published, updated = moments.published(briefing, zone), moments.updated(briefing, zone)
    yield "og:type", "article"
    yield "article:published_time", published.isoformat(timespec="seconds") if published else None
    yield "article:modified_time", updated.isoformat(timespec="seconds") if updated else None
    yield "article:section", next(iter(briefing.topics), None)
    yield from (("article:tag", topic) for topic in briefing.topics)


@cache
def _locale(language: str) -> str | None:
    """A language with its territory, without which Open Graph knows none."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    return f"{locale.language}_{locale.territory}" if locale.territory else None
