"""A virtual page, and how a long list becomes several of them.

The parts of a list are numbered from the oldest, so that an addition touches the newest alone, which holds between
one and two parts. What depends on the whole list stands on the newest part only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.site import addresses

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Listing:
    """One virtual page: the file it would have, the template that shows it, its title and what the template gets.

    What another page shows already is not `indexed`: search engines are asked to pass it over.
    """

    uri: str
    template: str
    title: str
    context: dict[str, Any] = field(default_factory=dict)
    indexed: bool = True


@dataclass(frozen=True, slots=True)
class Paging:
    """Where one page of a parted list stands: its older and newer neighbour (Markdown files), or None."""

    older: str | None
    newer: str | None


@dataclass(frozen=True, slots=True)
class Kind:
    """What the parts of one list have in common: template, title, and what the template calls the items of a part."""

    template: str
    title: str
    items: str = "pages"
    size: int = PER_PAGE


def parted(
    uri: str, kind: Kind, items: Sequence[Any], context: Mapping[str, Any], newest: Mapping[str, Any] | None = None
) -> Iterator[Listing]:
    """The pages of a list whose `items` come newest first; `newest` is what the template gets of the first alone."""
    closed = max(0, len(items) // kind.size - 1)
    cut = len(items) - closed * kind.size
    uris = [uri, *(addresses.older_uri(uri, number) for number in range(closed, 0, -1))]
    parts = [items[:cut], *(items[start : start + kind.size] for start in range(cut, len(items), kind.size))]
    for place, (where, part) in enumerate(zip(uris, parts, strict=True)):
        paging = Paging(uris[place + 1] if place + 1 < len(uris) else None, uris[place - 1] if place else None)
        held = {**context, kind.items: part, "paging": paging}
        if place == 0:
            held |= {"total": len(items), **(newest or {})}
        yield Listing(where, kind.template, kind.title, held)
