"""The people of an article: those who speak and those who are introduced with a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast
    from generator.model import Attribution


def people(statements: Sequence[Attribution], cast: Cast) -> tuple[Person, ...]:
    """Speakers in order of their first statement, then the others who have a role; each once, the fullest role kept."""
    roles: dict[str, str | None] = {}
    speakers = (each.speaker for each in statements if each.speaker and each.speaker.kind == "person")
    for name, role in [(s.name, s.role) for s in speakers] + [(p.name, p.role) for p in cast.people()]:
        known = roles.get(name)
        roles[name] = role if role and len(role) > len(known or "") else known
    return tuple(Person(name, role) for name, role in roles.items())
