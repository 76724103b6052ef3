"""The roles beside names of persons: titles before them, appositions behind; and names that only belong to a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_office, is_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.reading import Name
    from generator.analyse.tables import Language
    from generator.analyse.text.words import Word

_FARTHEST_ROLE = 8  # words looked at before a name
_LONGEST_APPOSITION = 14  # words looked at after a name
_OPENING, _CLOSING = frozenset("«“„"), frozenset("»”“")
_CLAUSE_ENDS = frozenset(',.;:()–—!?"”»“')


def spoken_for(words: Sequence[Word], name: Name, table: Language) -> bool:
    """Whether the words before a name make it another's: "the lawyer representing Varga", "адвокат Ивана Веррана"."""
    first = name.first
    if first == 0 or not words[first - 1].is_word:
        return False
    before = words[first - 1]
    if len(name.parts) == 1 and before.lower in table.distinguishing:
        return True
    belongs = before.lower in table.agents or before.lower[:-1] in table.roles  # "советник президента Веррана"
    if belongs and name.parts[0].lower().endswith(table.genitive_endings):
        return True
    at = first - 1
    while at > max(0, first - 5) and words[at].is_word and not words[at].capital:
        if words[at].lower.endswith(table.participle_endings) and _of_a_noun(words[at], words[at - 1], table):
            return True
        at -= 1
    return False


def _of_a_noun(participle: Word, before: Word, table: Language) -> bool:
    """Whether a participle follows what can be a noun: not "this morning", "said managing director"."""
    if participle.lower in table.prepositions or is_role(participle, table):
        return False
    if not before.is_word or before.capital or before.possessive:
        return False
    return before.lower not in table.articles | table.prepositions | table.connectives | table.speech_verbs


def address_of(words: Sequence[Word], name: Name, table: Language) -> str:
    """The gender that the form of address before a name tells: "f", "m" or none."""
    before = words[name.first - 1].lower if name.first else ""
    if before in table.feminine_address:
        return "f"
    return "m" if before in table.masculine_address else ""


def role_before(text: str, words: Sequence[Word], name: Name, table: Language) -> str | None:
    """The title that leads to a name: "Ukrainian President", "Head of the Harbour Office", "the mayor of Halden,"."""
    last = name.first
    if spoken_for(words, name, table):
        return None
    if last == 0 or not words[last - 1].is_word:
        return _role_in_front_of_comma(text, words, last, table)
    adjacent = words[last - 1]
    if adjacent.lower in table.forms_of_address or not (is_role(adjacent, table) or adjacent.capital):
        return None
    first = None
    for at in range(last - 1, max(-1, last - 1 - _FARTHEST_ROLE), -1):
        word = words[at]
        if is_role(word, table):
            first = at
        elif (
            not (word.capital and word.lower not in table.not_names)
            and word.lower not in table.particles | table.role_links
        ):
            break
    if first is None or not any(is_office(word, table) for word in words[first:last]):
        return None
    while first > 0 and first > last - 6 and _modifies(words[first - 1], words[first], table):
        first -= 1
    shortened = text[adjacent.end : adjacent.end + 1] == "."
    if shortened and last - 1 > first and not is_office(adjacent, table):
        adjacent, shortened = words[last - 2], False  # "Ambassador Dr. Varga"
    return text[words[first].start : adjacent.end + shortened]


def _modifies(word: Word, title: Word, table: Language) -> bool:
    if not title.capital and word.lower.endswith(table.role_adjective_endings):
        return word.lower not in table.not_names
    if table.genitive_after_role and not title.capital:
        return False  # adjectives have no capital there
    return word.is_word and word.capital and not word.possessive and word.lower not in table.not_names


def _role_in_front_of_comma(text: str, words: Sequence[Word], at: int, table: Language) -> str | None:
    if at < 3 or words[at - 1].text != ",":
        return None
    for first in range(at - 2, max(-1, at - 2 - _FARTHEST_ROLE), -1):
        if words[first].text in _CLAUSE_ENDS:
            return None
        determined = words[first].lower in table.articles or words[first].possessive
        linked = (
            first > 0 and words[first - 1].lower in table.particles | table.role_links
        )  # "the widow of the mayor, Varga"
        if determined and not linked and any(is_office(word, table) for word in words[first + 1 : first + 3]):
            return text[words[first + 1].start : words[at - 2].end]
    return None


def role_after(text: str, words: Sequence[Word], name: Name, table: Language) -> str | None:
    """The apposition that follows a name: ", the mayor of Halden,". Its article is left out."""
    at = name.last
    if at + 1 < len(words) and words[at].text == "," and words[at + 1].text.isdigit():
        at += 2  # ", 54,"
    if name.possessive or at + 1 >= len(words) or words[at].text != ",":
        return None
    first = at + 1
    article = words[first].lower in table.articles
    first += article
    for last in range(first, min(len(words), first + _LONGEST_APPOSITION)):
        word = words[last]
        if word.text in _CLAUSE_ENDS or word.lower in table.relatives or word.lower in table.speech_verbs:
            near = words[first : min(last, first + (5 if article else 2))]
            opened = word.start > words[first].start and not _no_role(words[first], table)
            if _names_another(words, first, last, table):
                return None
            if opened and any(is_office(part, table) for part in near):
                return _closed(text, words, first, last)
            return None
    return None


def _closed(text: str, words: Sequence[Word], first: int, last: int) -> str | None:
    """The words of an apposition, with the mark that closes a title in it; None where another's name follows that."""
    if words[last].text not in _CLOSING or not any(word.text in _OPENING for word in words[first:last]):
        return text[words[first].start : words[last - 1].end]
    behind = words[last + 1 : last + 3]
    return (
        None if len(behind) > 1 and all(word.capital for word in behind) else text[words[first].start : words[last].end]
    )


def _names_another(words: Sequence[Word], first: int, last: int, table: Language) -> bool:
    """Whether words behind a comma are a title with its own name: "Mayor Ines Varga"."""
    for at in range(first, last - 2):
        name = words[at + 1 : at + 3]
        if is_role(words[at], table) and not any(_no_part(word, table) for word in name):
            return True
    return False


def _no_part(word: Word, table: Language) -> bool:
    return not word.capital or is_role(word, table) or word.lower in table.organisation_words


def _no_role(word: Word, table: Language) -> bool:
    return word.lower in table.connectives | table.prepositions | table.articles
