"""Which role each person of an article is given, and which of her names and forms of address are hers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.forms import Forms
    from generator.analyse.names.persons import Named
    from generator.analyse.tables import Language


def roles_of(named: Sequence[Named], forms: Forms, table: Language) -> dict[str, str]:
    """The longest role that each person has, or else had, in order of introduction."""
    roles: dict[str, str] = {}
    for each in named:
        name = forms.fullest(each.name.parts)
        if each.role and is_whole(name, forms) and fits(each, name, forms):
            held = roles.get(name, "")
            roles[name] = max(held, each.role, key=lambda role: (bool(role) and not _is_past(role, table), len(role)))
    return roles


def _is_past(role: str, table: Language) -> bool:
    return role.lower().partition(" ")[0] in table.past_roles


def is_whole(name: str, forms: Forms) -> bool:
    return " " in name or forms.full.get(name) == name


def fits(each: Named, name: str, forms: Forms) -> bool:
    if len(each.name.parts) > 1:
        return True
    genders = forms.addressed.get(name, frozenset())
    return "f" in genders if each.address == "f" else not each.address or not genders or each.address in genders
