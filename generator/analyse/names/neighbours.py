"""The words beside a name that tell of it: titles, particles, what makes it another's.

What the tables tell of a word is remembered, for the same ones stand beside names again and again.
"""

from __future__ import annotations

from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from generator.analyse.names.capitals import word_before
from generator.analyse.names.edges import bound_particle
from generator.analyse.names.reading import KNOWN, is_title
from generator.analyse.text.remembered import Remembered

if TYPE_CHECKING:
    from generator.analyse.tables import Language


_NAMED_BODY = 2  # spaces in an acronym and a full name


def titled(text: str, start: int, table: Language) -> bool:
    """Whether a title or a form of address stands right before: "Mr. Varga", "the president, Varga" not."""
    return titular(table)[word_before(text, start)]


@cache
def titular(table: Language) -> Remembered[bool]:
    """Whether a word, with the marks beside it, is a title or a form of address."""

    def read(word: str) -> bool:
        word = word.rstrip(".").lower().lstrip("(“\"'’«")
        return bool(word) and (word in table.forms_of_address or is_title(word, table))

    return Remembered(read)


def particle(text: str, end: int, table: Language) -> bool:
    """Whether a particle of names stands behind `end`."""
    if text[end + 1 : end + 3].lower() not in _particles_begin(table) or text[end] != " ":
        return False
    return _is_particle(text[end + 1 : end + 8].partition(" ")[0], table)


@cache
def _particles_begin(table: Language) -> frozenset[str]:
    """The first two characters of each particle, with the space behind one of a single letter."""
    return frozenset(begin for word in table.particles for begin in (word[:2], f"{word} "[:2]))


@lru_cache(maxsize=KNOWN)
def _is_particle(word: str, table: Language) -> bool:
    lower = word.lower()
    elided = lower[:2] in table.particles and not lower[:2].isalpha()
    return lower in table.particles or elided or bound_particle(word, table)


def tells(word: str, name: str, table: Language) -> bool:
    """Whether a word before a name is or may end a title, or makes the name another's."""
    leads, links = _leads_to_name(word, table)
    if leads or not links or table.genitive_after_role:
        return leads or links
    if name[:2].isupper() and name.count(" ") == _NAMED_BODY:
        return True  # "the head of the HPA Ines Varga"
    return any(is_title(each, table) or each in table.organisation_words for each in name.lower().split())


@lru_cache(maxsize=KNOWN)
def _leads_to_name(word: str, table: Language) -> tuple[bool, bool]:
    """Whether a word before a name tells of it by itself, and whether it does where the name has a title in it."""
    if table.office_endings and word[0].islower() and word.endswith(table.office_endings):
        return True, True
    lower = word.rstrip(".").lower()
    words = table.agents, table.distinguishing, table.organisation_words, table.connectives
    leads = word[-1] in ",." or is_title(lower, table) or any(lower in held for held in words)
    links = lower in table.role_links or lower in table.particles or lower in table.articles
    return leads or lower.endswith(table.participle_endings), links


def may_be_apposition(behind: str, table: Language) -> bool:
    """Whether one of the first words behind a comma names a role."""
    return any(map(partial(_titles, table), behind.replace(",", " ").split()))


@lru_cache(maxsize=KNOWN)
def _titles(table: Language, word: str) -> bool:
    return is_title(word.lower().rstrip(".;:"), table)
