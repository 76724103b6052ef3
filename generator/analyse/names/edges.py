"""Where a run of capitals ends to be a name: days and letters behind it; and which titles in it are last names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.tables import Language
    from generator.analyse.text.words import Word

_SHORTEST_INFLECTED = 3  # letters of an acronym with its case
_FULL = 2  # words of a first and a last name
_MOST_GIVEN = 2  # first names before a last name


def name_end(words: Sequence[Word], first: int, last: int, table: Language) -> int:
    """Where a name ends whose run of capitals ends at `last`: "Ines Varga" of "Ines Varga Monday", "Ines Varga QC"."""
    while last - first > 1:
        word = words[last - 1]
        day = word.lower in table.days
        if not day and not (word.text in table.letters_after and _whose(words, first, last - 1, table)):
            break
        last -= 1
    return last


def _whose(words: Sequence[Word], first: int, last: int, table: Language) -> bool:
    """Whether letters follow a name and not a party's: "Tomas Bell MP" but not "a Harbour Party MP"."""
    if last - first < _FULL:
        return False
    office = words[last].lower in table.roles
    if not office:
        return True
    if any(word.lower in table.organisation_words or word.lower in table.role_modifiers for word in words[first:last]):
        return False
    before = words[first - 1] if first else None
    if before is None or not before.is_word:
        return True
    return any(
        before.lower in held for held in (table.speech_verbs, table.roles, table.connectives, table.prepositions)
    )


def is_surname(words: Sequence[Word], begin: int, at: int, last: int, table: Language) -> bool:
    """Whether a title or common word is a last name where it stands: "Cllr Tomas Judge", "Mr Judge"."""
    word = words[at]
    lower = word.lower[:-2] if word.possessive else word.lower
    if at != last - 1 or lower not in table.surnames:
        return False
    if at and words[at - 1].lower in table.forms_of_address:
        return True
    if not 0 < at - begin <= _MOST_GIVEN or words[begin].text.isupper():
        return False
    given = words[begin:at]
    if any(each.lower in table.not_names or each.lower in gazetteer(table.code).adjectives for each in given):
        return False
    before = words[begin - 1] if begin else None
    if before is not None and before.is_word:
        if before.lower in table.roles:
            return lower not in table.surname_heads or _told(words, last, table)
        if before.lower in table.articles or before.possessive:
            return False
    plain = not any(each.lower.endswith(table.role_adjective_endings) for each in given)
    if not plain or words[begin].text in gazetteer(table.code).forms:
        return False
    return _told(words, last, table) or (lower not in table.surname_heads and _says(words, begin, last, table))


def _says(words: Sequence[Word], begin: int, last: int, table: Language) -> bool:
    beside = (*words[max(0, begin - 1) : begin], *words[last : last + 1])
    return any(word.lower in table.speech_verbs for word in beside)


def _told(words: Sequence[Word], last: int, table: Language) -> bool:
    """Whether a comma leads to what is told of somebody: ", a teacher,", ", who", ", 42,"."""
    if last + 1 >= len(words) or words[last].text != ",":
        return False
    word = words[last + 1]
    titled = any(each.lower in table.roles for each in words[last + 1 : last + 4])
    return titled or word.text.isdigit() or word.lower in table.articles or word.lower in table.relatives


def is_acronym(text: str) -> bool:
    """Whether letters are those of an acronym, in small ones the ending of a case: "МИДа"."""
    if text[1].islower():
        return False  # most are told by this
    return text.isupper() or (len(text) > _SHORTEST_INFLECTED and text[:-1].isupper())


def is_initial(words: Sequence[Word], at: int) -> bool:
    """Whether a capital has its full stop behind it, as "В." has and the preposition "В" has not."""
    word = words[at]
    return len(word.text) == 1 and word.capital and at + 1 < len(words) and words[at + 1].start - word.end > 1


def bound_particle(word: str, table: Language) -> bool:
    """Whether a hyphen binds a particle to a name: "al-Halden"."""
    first, hyphen, name = word.partition("-")
    return bool(hyphen) and name[:1].isupper() and first in table.particles
