"""Whether a name is a woman's or a man's, by the titles and forms of address that the text gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analyse.names.persons import Named
    from generator.analyse.tables import Language


_SHORTEST = 4  # letters of a role that ends a compound


def addressed(
    found: Sequence[Named], same: Mapping[str, str], full: Mapping[str, str], table: Language
) -> dict[str, frozenset[str]]:
    """The genders that forms of address and titles tell of full names.

    Where everybody is "Mme" or "M." after the full name, these tell it too, if all of one last name agree and the full
    name was introduced with a title, or has a woman's first name by its ending: "Mme Bach" is not any Otto Bach.
    """
    told: dict[str, frozenset[str]] = {}
    by_ending = () if table.courtesy else table.feminine_endings
    courtesy: dict[str, frozenset[str]] = {}
    for each in found:
        name = same.get(each.name.text)
        gender = each.address or _gender_of(each.role, table)
        if name and gender:
            told[name] = told.get(name, frozenset()) | {gender}
        elif each.address and (table.courtesy or by_ending) and len(each.name.parts) == 1:
            name = full.get(each.name.text, "")
            courtesy[name] = courtesy.get(name, frozenset()) | {each.address}
    introduced = {same.get(each.name.text) for each in found if each.role}
    courtesy = {
        name: genders
        for name, genders in courtesy.items()
        if (name in introduced and not by_ending) or " " not in name or name.split()[0].endswith(table.feminine_endings)
    }
    agreed = {name: genders for name, genders in courtesy.items() if name and len(genders) == 1}
    return agreed | told


def _gender_of(role: str | None, table: Language) -> str:
    if not role:
        return ""
    words = role.lower().split()[:4]
    if not table.lone_names:  # compounds: "Wirtschaftsministerin"
        words += [noun for word in words for noun in _ends_in(word, table)]
    if not table.feminine_roles.isdisjoint(words):
        return "f"
    return "" if table.masculine_roles.isdisjoint(words) else "m"


def _ends_in(word: str, table: Language) -> list[str]:
    """The roles that a compound ends in, with a gender of their own."""
    cuts = range(1, max(1, len(word) - _SHORTEST + 1))
    gendered = table.feminine_roles | table.masculine_roles
    return [word[cut:] for cut in cuts if word[cut:] in gendered]
