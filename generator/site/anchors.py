"""The anchors of a briefing page: an address for each key point and each statement that lasts as long as its words.

An anchor is made of the letters and figures alone, so that a page that was re-wrapped, or whose typographic marks were
changed, keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2s

from generator.model import Briefing

KEY_POINT, STATEMENT = "k", "s"
_NEITHER_LETTER_NOR_FIGURE = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Anchors:
    """Gives each text of one page its anchor, in the order of the page: of two that are alike the second gets a 2."""

    prefix: str
    given: dict[str, int] = field(default_factory=dict)

    def of(self, passages: Iterable[str]) -> str:
        """The anchor of what is said in `passages`."""
        letters = _NEITHER_LETTER_NOR_FIGURE.sub("", "".join(passages))
        anchor = f"{self.prefix}-{blake2s(letters.encode('utf-8', 'replace'), digest_size=4).hexdigest()}"
        self.given[anchor] = number = self.given.get(anchor, 0) + 1
        return anchor if number == 1 else f"{anchor}-{number}"


def key_point_anchors(briefing: Briefing) -> tuple[str, ...]:
    """The anchor of each key point."""
    anchors = Anchors(KEY_POINT)
    return tuple(anchors.of((point.text,)) for point in briefing.key_points)


def statement_anchors(briefing: Briefing) -> tuple[tuple[str, ...], ...]:
    """For each voice the anchor of each of its statements."""
    return tuple(_of_voices(briefing, Anchors(STATEMENT)))


def _of_voices(briefing: Briefing, anchors: Anchors) -> Iterator[tuple[str, ...]]:
    for voice in briefing.voices:
        yield tuple(anchors.of(passage.text for passage in said.passages) for said in voice.statements)
