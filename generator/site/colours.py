"""The accent of a site: a colour of its own for light and for dark, and whether it can be read.

Contrast is that of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), which asks for 4.5 to 1 of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ENOUGH = 4.5
PAPER = {"light": "#f4f1ea", "dark": "#1e2125"}
"""On what the accent stands in `css/briefings.css`: of its two papers, the one that contrasts less."""
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)

Channels = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Accent:
    """The colour of links and marks, ``#rrggbb``, on light and on dark paper."""

    light: str
    dark: str

    def faint(self) -> Iterator[str]:
        """What cannot be read well, as a sentence for each scheme."""
        for scheme, colour in (("light", self.light), ("dark", self.dark)):
            found = contrast(colour, PAPER[scheme])
            if found < ENOUGH:
                yield (
                    f"colours: {colour} on {scheme} paper has a contrast of {found:.1f} to 1, and is hard to read; "
                    f"{ENOUGH} is what WCAG asks for. Choose a {'darker' if scheme == 'light' else 'lighter'} colour"
                )


def colour(given: object) -> str | None:
    """A colour as ``#rrggbb``; None for what is none in hexadecimal form."""
    if not isinstance(given, str) or not _HEX.fullmatch(given.strip()):
        return None
    digits = given.strip().lower()[1:]
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def accent(light: str, dark: str | None = None) -> Accent:
    """The accent of colours as `colour` gives them; without a `dark` one, the light made lighter until it is read."""
    if dark is not None:
        return Accent(light, dark)
    steps = (_lighter(light, step / 20) for step in range(21))
    return Accent(light, next(shade for shade in steps if contrast(shade, PAPER["dark"]) >= ENOUGH))


def contrast(one: str, other: str) -> float:
    """Of two colours: from 1, where they are one, to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> Channels:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _lighter(colour: str, share: float) -> str:
    """The colour with this share of white in it."""
    return "#" + "".join(f"{round(channel + (255 - channel) * share):02x}" for channel in _channels(colour))
