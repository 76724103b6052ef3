"""Which way a text runs, by its letters: a language may be written in several scripts."""

from __future__ import annotations

import re
import unicodedata

from generator.model import Briefing

_SAMPLE = 150
"""Characters of a title or a key point that are looked at."""
_NEARLY_ALL = 9
"""How many letters of the other direction stand against one of the page's own."""
_FROM_THE_RIGHT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks that hold all letters which run from the right: most texts have none, and need not be counted."""


def direction(briefing: Briefing) -> str:
    """``rtl`` or ``ltr``, by the letters of a page's title and first key point."""
    return direction_of(
        " ".join((briefing.title[:_SAMPLE], *(point.text[:_SAMPLE] for point in briefing.key_points[:1])))
    )


def direction_of(text: str, otherwise: str = "ltr") -> str:
    """``rtl`` or ``ltr``, whichever most letters of `text` are; `otherwise` where it has none of either."""
    right, left = _letters(text)
    return "rtl" if right > left else "ltr" if left > right else otherwise


def other_direction(text: str, own: str) -> str | None:
    """The other way than `own` where hardly a letter of `text` runs that way.

    A sentence that has names, a title or an address of another script in it runs as the text around it.
    """
    if own != "rtl" and not _FROM_THE_RIGHT.search(text):
        return None
    right, left = _letters(text)
    mine, others = (right, left) if own == "rtl" else (left, right)
    return ("ltr" if own == "rtl" else "rtl") if others > _NEARLY_ALL * mine else None


def _letters(text: str) -> tuple[int, int]:
    """How many letters of `text` run from the right and from the left; without any of the former, whether any do."""
    if not _FROM_THE_RIGHT.search(text):
        return 0, any(unicodedata.bidirectional(character) == "L" for character in text)
    classes = [unicodedata.bidirectional(character) for character in text]
    return classes.count("R") + classes.count("AL"), classes.count("L")
