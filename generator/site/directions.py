"""Which way a text runs, by its letters: a language may be written in several scripts."""

from __future__ import annotations

import unicodedata

from generator.model import Briefing

_SAMPLE = 150
"""Characters of a title or a key point that are looked at."""


def direction(briefing: Briefing) -> str:
    """``rtl`` or ``ltr``, by the letters of a page's title and first key point."""
    return direction_of(
        " ".join((briefing.title[:_SAMPLE], *(point.text[:_SAMPLE] for point in briefing.key_points[:1])))
    )


def direction_of(text: str, otherwise: str = "ltr") -> str:
    """``rtl`` or ``ltr``, whichever most letters of `text` are; `otherwise` where it has none of either."""
    classes = [unicodedata.bidirectional(character) for character in text]
    right, left = sum(found in ("R", "AL") for found in classes), classes.count("L")
    return "rtl" if right > left else "ltr" if left > right else otherwise
