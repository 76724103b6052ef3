"""Parties and other bodies whose names could be persons', told by who is of them: "Harbour First leader Jo Brandt"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.names.shapes import Organisation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analyse.names.persons import Named
    from generator.analyse.tables import Language

_FULL = 2  # words at least: a name of one is told otherwise


def parties(texts: Sequence[str], named: Sequence[Named], table: Language) -> frozenset[str]:
    """The names of `named` that are bodies': a word of their members follows them, or they stand in one's role."""
    members = table.memberships
    if not members:
        return frozenset()
    names = {each.name.text for each in named if len(each.name.parts) >= _FULL and not each.address}
    found = {body for each in named if each.role and (body := _of_role(each.role, members)) in names}
    for each in named:
        if each.name.text in names and not each.role and _follows(table).match(texts[each.paragraph], each.name.end):
            found.add(each.name.text)
    return frozenset(found)


def _of_role(role: str, members: frozenset[str]) -> str:
    body, _, office = role.rpartition(" ")
    return body if office.lower() in members else ""


@cache
def _follows(table: Language) -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(sorted(table.memberships))})\b", re.IGNORECASE)


def with_parties(text: str, here: Sequence[Organisation], names: frozenset[str]) -> list[Organisation]:
    """The organisations of a text with such bodies, where none else stands."""
    others = (
        each
        for each in _named_in(text, names)
        if not any(one.start < each.end and each.start < one.end for one in here)
    )
    return sorted((*here, *others))


def _named_in(text: str, names: frozenset[str]) -> Iterator[Organisation]:
    for name in sorted(names):
        start = text.find(name)
        while start >= 0:
            yield Organisation(start, start + len(name), name)
            start = text.find(name, start + len(name))
