"""What an article is about: the tags it brought along."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 6


def topics(tags: Sequence[str]) -> tuple[str, ...]:
    """At most six tags, as they are written, white space folded and a leading "#" dropped, each once in any case."""
    cleaned = (" ".join(tag.split()).removeprefix("#").strip(" ,;") for tag in tags)
    return tuple({tag.casefold(): tag for tag in reversed([*cleaned]) if tag}.values())[::-1][:MOST]
