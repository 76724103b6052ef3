"""All that the head of a page holds for programs, ready for the template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from generator.model import StoredPage
from generator.site.characters import fit
from generator.site.imprint import Imprint
from generator.site.metadata import json_ld
from generator.site.metadata.citation import citation
from generator.site.metadata.context import Card, Crumb, Surroundings
from generator.site.metadata.open_graph import article, shared
from generator.site.summary import summary


class Meta(NamedTuple):
    """A meta element; `key` is the attribute that holds its name: ``name``, or ``property`` for Open Graph."""

    key: str
    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Head:
    """Meta elements and a block of JSON-LD."""

    metas: tuple[Meta, ...] = ()
    json_ld: Markup | None = None


def head_of_briefing(
    stored: StoredPage, around: Surroundings, trail: Sequence[Crumb], card: Card | None, twin: str | None
) -> Head:
    """That of a briefing; `twin` is the address of its Markdown."""
    page = stored.briefing
    of_page = shared(
        around.imprint,
        page.title or stored.path,
        around.address(stored),
        card,
        description=summary(page),
        language=page.language,
    )
    things = [json_ld.briefing(stored, around, card, twin), json_ld.breadcrumbs(trail)]
    metas = (*_properties(of_page), *_properties(article(stored, around)), *_names(citation(stored, around)))
    return Head((*metas, *_card_of_x(card)), json_ld.block(things))


def head_of_page(
    title: str, here: str | None, imprint: Imprint, card: Card | None, things: Iterable[json_ld.Thing]
) -> Head:
    """That of a listing or an ordinary page, which is described by `things`."""
    of_page = shared(imprint, title, here, card, description=imprint.description, language=imprint.language)
    metas = (*_properties((("og:type", "website"),)), *_properties(of_page), *_card_of_x(card))
    return Head(metas, json_ld.block(things))


def _properties(pairs: Iterable[tuple[str, str | None]]) -> tuple[Meta, ...]:
    return tuple(Meta("property", name, fit(content)) for name, content in pairs if content)


def _names(pairs: Iterable[tuple[str, str | None]]) -> tuple[Meta, ...]:
    return tuple(Meta("name", name, fit(content)) for name, content in pairs if content)


def _card_of_x(card: Card | None) -> tuple[Meta, ...]:
    return _names((("twitter:card", "summary_large_image" if card else "summary"),))
