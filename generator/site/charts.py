"""Charts as inline SVG, drawn when the site is built: data in, elements out.

A chart has no script, no style of its own and no words but its name and its bars' titles; what it shows stands in a
table beside it, for those who do not see it. Its colours are the stylesheet's, by the class ``bar``.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree  # noqa: N813 - its usual name
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

_STEP, _WIDTH, _HEIGHT = 10, 8, 100
_LEAST = 2  # that one of many is still seen
_FULL = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """A number and what is said of it."""

    number: int
    title: str


def bars(held: Sequence[Bar], name: str, *, rightwards: bool = True) -> Markup:
    """A bar chart called `name`, its first bar at the left, or at the right where it does not run `rightwards`.

    It is drawn as wide and as high as its box: units are 10 for each bar, and 100 for the highest number, or for 4
    where that is less, so that one statement does not look like many.
    """
    size = {"viewBox": f"0 0 {max(1, len(held)) * _STEP} {_HEIGHT}", "preserveAspectRatio": "none"}
    chart = etree.Element("svg", {"class": "bars", "role": "img", "aria-label": _sound(name), **size})
    scale = max([_FULL, *(bar.number for bar in held)])
    for place, bar in enumerate(held if rightwards else held[::-1]):
        height = max(_LEAST, round(bar.number * _HEIGHT / scale)) if bar.number else 1
        place_and_size = {
            "x": str(place * _STEP + (_STEP - _WIDTH) // 2),
            "y": str(_HEIGHT - height),
            "width": str(_WIDTH),
            "height": str(height),
        }
        drawn = etree.SubElement(chart, "rect", {"class": "bar" if bar.number else "bar none", **place_and_size})
        etree.SubElement(drawn, "title").text = _sound(bar.title)
    return Markup(etree.tostring(chart, encoding="unicode", method="html"))  # noqa: S704 - serialised, not pasted


def _sound(text: str) -> str:
    """Without the control characters that no markup can hold."""
    return "".join(character for character in text if character.isprintable() or character == " ")
