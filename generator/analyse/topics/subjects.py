"""The persons whom an article is about, whether they speak in it or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 2
_FEWEST = 2  # times that the text names whom the title names
_OFTEN = 6  # times that it names one whom the title does not


def subjects_of(title: str, paragraphs: Sequence[str], people: Sequence[str]) -> list[str]:
    """At most two of `people`, those named most first: in the title and the text, or in the text again and again.

    Of several with one last name it is the one whose full name stands most; none where the title has another of them.
    """
    text = "\n".join(paragraphs)
    held: dict[str, tuple[int, int, str]] = {}
    for name in dict.fromkeys(people):
        first, _, last = name.rpartition(" ")
        if not first:
            continue
        count = text.count(name)
        if last not in held or (name in title, count) > held[last][:2]:
            held[last] = (name in title, count, name)
    counted = []
    for last, (_, whole, name) in held.items():
        if whole == 0 and name not in title:
            continue  # put together from titles and initials
        count = len(re.findall(rf"\b{re.escape(last)}\b", text))
        titled = re.search(rf"\b{re.escape(last)}", title) is not None
        if count >= (_FEWEST if titled else _OFTEN):
            counted.append((not titled, -count, name))
    counted.sort()
    titled_only = [name for untitled, _, name in counted if not untitled]
    return titled_only[:_MOST] or [name for _, _, name in counted][:1]
