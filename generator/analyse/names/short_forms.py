"""The parts of a name by which a text goes on: last names, first ones ("Sir Tomas"), families' that stand first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence, Set

    from generator.analyse.names.gazetteer import Gazetteer
    from generator.analyse.names.persons import Named
    from generator.analyse.tables import Language

_OWN_ORDER = 3  # parts of a name whose first is the family's


def last_name(form: Sequence[str], table: Language) -> str:
    """The last word of a name that is no "Jr."."""
    for word in reversed(form):
        if word.lower().rstrip(".") not in table.name_suffixes:
            return word
    return form[-1]


def by_first_part(
    found: Sequence[Named],
    names: Iterable[str],
    by_last: Mapping[str, Set[str]],
    heard: Container[str],
    known: Gazetteer,
    table: Language,
) -> dict[str, str]:
    """Each first part of full names that the text uses alone, and the only full name that it can be short for.

    That is so behind a title of first names ("King Juan"), and where the last name never stands alone: a family name
    that stands first, or the one name of somebody who has no family name.
    """
    if not table.first_name_titles:
        return {}
    first: dict[str, set[str]] = {}
    for name in names:
        first.setdefault(name.partition(" ")[0], set()).add(name)
    royal = {each.name.parts[0] for each in found if len(each.name.parts) == 1 and _royal(each, table)}
    alone = {each.name.parts[0] for each in found if len(each.name.parts) == 1 and each.address}
    short = {}
    for part in sorted(first):
        if len(first[part]) > 1 or part in by_last or part in known.forms:
            continue
        (name,) = first[part]
        last = name.rpartition(" ")[2]
        own = len(name.split(" ")) >= _OWN_ORDER or part in heard
        if part in royal or (last not in heard and own and (part in alone or part in heard)):
            short[part] = name
    return short


def _royal(each: Named, table: Language) -> bool:
    return bool(each.role) and not table.first_name_titles.isdisjoint(str(each.role).lower().split()[-1:])
