"""The people of an article: those who speak and those who are introduced with a role."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.model import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.tables import Language
    from generator.model import Attribution

_LONGEST_ACRONYM = 4
_ONE_RUN = re.compile(r"[ァ-ヺー]+")  # a trade mark as often as a name


def people(statements: Sequence[Attribution], cast: Cast, table: Language) -> tuple[Person, ...]:
    """Speakers in order of their first statement, then the others who have a role; each once, the fullest role kept.

    Who is named only once, without a role and in a form that other things have too, is heard but not listed.
    """
    roles: dict[str, str | None] = {}
    speakers = (each.speaker for each in statements if each.speaker and each.speaker.kind == "person")
    for name, given in [(s.name, s.role) for s in speakers] + [(p.name, p.role) for p in cast.people()]:
        role = None if given in table.forms_of_address else given
        known = roles.get(name)
        fuller = role and len(role) > len(known or "")
        roles[name] = cast.roles.get(name) or (role if fuller else known)
    named = Counter([each.name for here in cast.mentions for each in here])
    return tuple(
        Person(name, role) for name, role in roles.items() if role or _is_person(name, named[name], cast, table)
    )


def _is_person(name: str, count: int, cast: Cast, table: Language) -> bool:
    """Whether a name without a role is surely a person's."""
    if name in cast.organisations or any(letter.isdigit() for letter in name):
        return False
    if table.order != "cased":
        return count > 1 and not _ONE_RUN.fullmatch(name)
    words = name.split()
    acronym = words[-1].isupper() and len(words[-1]) <= _LONGEST_ACRONYM
    return name in cast.sure or (len(words) > 1 and not (acronym and not name.isupper()))
