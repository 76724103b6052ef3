"""Which cards a site has, and which page has which."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs.structure.files import File
from PIL import Image

from generator.archive import Archive, Entry
from generator.errors import ConfigError
from generator.site.imprint import Imprint
from generator.site.metadata import cards
from generator.site.metadata.context import Card

_SITE_CARD = "cards/site.png"


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of a site: what is drawn on each, by its file; or the site's own image for all."""

    imprint: Imprint
    drawn: Mapping[str, cards.Words]
    own: Card | None = None

    def of(self, topic: Entry | None) -> Card | None:
        """The card of a topic, or of the site where the topic has none."""
        if self.own or not self.drawn:
            return self.own
        uri = _topic_card(topic) if topic and _topic_card(topic) in self.drawn else _SITE_CARD
        shows = topic.name if topic and uri != _SITE_CARD else self.imprint.name
        return Card(self.imprint.absolute(uri) or uri, "image/png", shows, cards.SIZE)


def _topic_card(topic: Entry) -> str:
    return f"cards/topics/{topic.slug}.png"


def cards_of(archive: Archive, imprint: Imprint, image: File | None, accent: str) -> Cards:
    """The cards of a site, in its colour `accent`; `image` is its own.

    There are none where the address of the site is not known: nobody could fetch them.
    Raises ConfigError where the image is none.
    """
    if not imprint.url:
        return Cards(imprint, {})
    if image is not None:
        return Cards(imprint, {}, _own(image, imprint))
    drawn = {
        _topic_card(topic): cards.Words(topic.name, imprint.name, accent)
        for topic in archive.topics
        if cards.can_draw(topic.name)
    }
    return Cards(imprint, {_SITE_CARD: cards.Words(imprint.name, imprint.description or "", accent), **drawn})


def _own(file: File, imprint: Imprint) -> Card:
    try:
        with Image.open(file.abs_src_path or "") as image:
            size, kind = image.size, image.get_format_mimetype()
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"card: {file.src_uri} is no image that can be read", remedy="It takes a PNG or JPEG of 1200 × 630 pixels"
        ) from error
    kind = kind or mimetypes.guess_type(file.src_uri)[0] or "image/png"
    return Card(imprint.absolute(file.url) or file.url, kind, imprint.name, size)
