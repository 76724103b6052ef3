"""Somebody speaks: who, by which verb, and in which layout a quotation meets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.phrases import Phrase

Layout = Literal[
    "after",
    "inverted",
    "before",
    "judged",
    "participle",
    "source",
    "noun",
    "follows",
    "act",
    "trailing",
    "colon",
    "led",
    "spoke",
    "run",
    "over",
    "ahead",
]
"""How a quotation and its attribution stand to each other; of each, `certainty` tells how sure it is."""


@dataclass(frozen=True, slots=True)
class Event:
    """Somebody speaks: who (a phrase of the frame of `paragraph`), by which verb, in which layout."""

    frame: Frame
    subject: Phrase | None
    cue: str
    layout: Layout
    verb: int
    doubtful: bool = False
