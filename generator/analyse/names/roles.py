"""The roles beside names of persons: titles before them, appositions behind; and names that only belong to a role."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from generator.analyse.names.reading import in_office, is_office, is_role, of_office
from generator.analyse.names.title_words import title_end, title_start, title_that_opens, with_calling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.reading import Name
    from generator.analyse.tables import Language
    from generator.analyse.text.words import Word

_FARTHEST_ROLE = 8  # words looked at before a name
_LONGEST_APPOSITION = 14  # words looked at after a name
_LONGEST_OWNER = 4  # words of the name in front of a role: "the Halden Port Authority's head"
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
    if belongs and all(part.lower().endswith(table.genitive_endings) for part in (name.parts[0], name.parts[-1])):
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
    return not (_no_role(before, table) or before.lower in table.speech_verbs)


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
    while last > 1 and words[last - 1].lower in table.forms_of_address and words[last - 2].is_word:
        last -= 1  # "Home Minister Datuk Seri Varga"
    if last == 0 or not words[last - 1].is_word:
        return _role_in_front_of_comma(text, words, last, table) or title_that_opens(text, words, name, table)
    adjacent = words[last - 1]
    if adjacent.lower in table.forms_of_address or not (
        is_role(adjacent, table) or adjacent.capital or of_office(words, last, table) or _of_region(words, last, table)
    ):
        return None
    first = None
    for at in range(last - 1, max(-1, last - 1 - _FARTHEST_ROLE), -1):
        word = words[at]
        if first is not None and word.lower in table.articles and word.lower in table.particles:
            break  # "le porte-parole de la (maire Ines Varga)"
        if is_role(word, table):
            first = at
        elif not (word.capital and word.lower not in table.not_names) and not (
            _links(word, table) or in_office(word, table)
        ):
            break
    if first is None or not any(is_office(word, table) for word in words[first:last]):
        return None
    first = title_start(words, first, last, table)
    first = with_calling(words, first, table)
    last = title_end(text, words, first, last, table)
    return text[words[first].start : words[last - 1].end + (text[words[last - 1].end :][:1] == ".")]


def _of_region(words: Sequence[Word], last: int, table: Language) -> bool:
    """Whether a title with the region that it is of ends before a name: "губернатор Озёрной области (Йо Брандт)"."""
    at = last
    while at > max(0, last - _FARTHEST_ROLE) and in_office(words[at - 1], table):
        at -= 1
    region = at
    while at > max(0, last - _FARTHEST_ROLE) and words[at - 1].capital and not is_office(words[at - 1], table):
        at -= 1
    while at > max(0, last - _FARTHEST_ROLE) and in_office(words[at - 1], table):
        at -= 1
    return at < region < last and at > 0 and is_office(words[at - 1], table)


def _role_in_front_of_comma(text: str, words: Sequence[Word], at: int, table: Language) -> str | None:
    if at < 3 or words[at - 1].text != ",":
        return None
    for first in range(at - 2, max(-1, at - 2 - _FARTHEST_ROLE), -1):
        if words[first].text in _CLAUSE_ENDS:
            return None
        determined = words[first].lower in table.articles or words[first].possessive
        linked = first > 0 and _links(words[first - 1], table)  # "the widow of the mayor, Varga"
        if determined and not linked and any(is_office(word, table) for word in words[first + 1 : first + 3]):
            if _listed(words, first, table) or _acts(words[first + 1 : at - 1], table):
                return None
            return text[words[first + 1].start : words[at - 2].end]
    return None


def _listed(words: Sequence[Word], at: int, table: Language) -> bool:
    """Whether a title is one of several in a row: "the president, the vice president, Jo Brandt"; or that of
    whom stands before it.
    """
    if at < 2 or words[at - 1].text != ",":
        return False
    return words[at - 2].capital or is_office(words[at - 2], table)


def _acts(held: Sequence[Word], table: Language) -> bool:
    """Whether a verb stands among the words of a title: "the senator suspended his campaign"."""
    links = table.prepositions, table.connectives, table.particles, table.role_links
    return any(
        word.lower in table.articles and not before.capital and not any(before.lower in held for held in links)
        for before, word in itertools.pairwise(held)
    )


def role_after(text: str, words: Sequence[Word], name: Name, table: Language) -> str | None:
    """The apposition that follows a name: ", the mayor of Halden,". Its article is left out."""
    at = name.last
    while at < len(words) and words[at].text in table.letters_after:
        at += 1
    if at + 1 < len(words) and words[at].text == "," and words[at + 1].text.isdigit():
        at += 2  # ", 54,"
    if name.possessive or at + 1 >= len(words) or words[at].text != ",":
        return None
    first = at + 1
    article = words[first].lower in table.articles
    first += article or (words[first].lower in table.not_names and not words[first].capital)  # "now director of"
    for last in range(first, min(len(words), first + _LONGEST_APPOSITION)):
        word = words[last]
        if (
            word.text in _CLAUSE_ENDS
            or word.lower in table.relatives
            or _says(words, first, last, table)
            or _others_follow(words, last, table)
        ):
            owned = first + _owner(words, first, last)
            near = _head(words[owned : min(last, owned + (5 if article or owned > first else 2))], table)
            end = last  # "président du conseil se (dit)"
            while end > first + 1 and words[end - 1].lower in table.auxiliaries:
                end -= 1
            opened = word.start > words[first].start and not _no_role(words[first], table)
            if _names_another(words, first, last, table):
                return None
            if not table.lone_names and not words[last - 1].capital:
                return None  # ", die Ministerin werden will,": where nouns have capitals, an apposition ends in one
            held = opened and any(is_office(part, table) for part in near)
            return _closed(text, words, first, end, table) if held else None
    return None


def _owner(words: Sequence[Word], first: int, last: int) -> int:
    """Of how many words the name consists whose a role is: of two in "Halden University's dean of law"."""
    near = itertools.takewhile(lambda word: word.capital, words[first : min(last, first + _LONGEST_OWNER)])
    return next((number for number, word in enumerate(near, 1) if word.possessive), 0)


def _head(near: Sequence[Word], table: Language) -> Sequence[Word]:
    """The words of an apposition as far as its noun: "son" of "son of a teacher"."""
    return near[: next((at for at, word in enumerate(near) if word.lower in table.prepositions), len(near))]


def _closed(text: str, words: Sequence[Word], first: int, last: int, table: Language) -> str | None:
    """The words of an apposition, with the mark that closes a title in it; None where another's name follows that."""
    if words[last].text not in _CLOSING or not any(word.text in _OPENING for word in words[first:last]):
        return _whole(text[words[first].start : words[last - 1].end], table)
    behind = words[last + 1 : last + 3]
    named = len(behind) > 1 and all(word.capital for word in behind)
    return None if named else text[words[first].start : words[last].end]


def _says(words: Sequence[Word], first: int, at: int, table: Language) -> bool:
    """Whether a verb follows a title, one of saying or a participle: not "director of state campaigns"."""
    word, before = words[at], words[at - 1]
    lower = word.lower
    said = lower in table.speech_verbs
    if not said and ("-" in lower or not (lower[-2:] == "ed" or lower.endswith(table.participle_endings))):
        return False  # what most fall by
    if word.capital or _no_role(before, table) or before.lower in table.role_links:
        return False
    if said or not table.role_nouns:
        return said
    titled = any(is_office(each, table) for each in words[first:at])
    return titled and not any(is_role(each, table) for each in words[at : at + 3])


def _whole(role: str, table: Language) -> str:
    """A role without a title of a work that a mark opens and none closes: "host of ''The Harbour,''"."""
    opened = next((role.find(mark) for mark in ("''", '"', "“", "«") if role.count(mark) % 2 and mark in role), -1)
    if opened < 0 or role.count("“") == role.count("”") > 0 or role.count("«") == role.count("»") > 0:
        return role
    held = role[:opened].split()
    links = table.prepositions, table.articles, table.particles, table.role_links
    while held and any(held[-1].lower() in words for words in links):
        held.pop()
    return " ".join(held) or role


def _others_follow(words: Sequence[Word], at: int, table: Language) -> bool:
    """Whether "and" goes on to other persons: ", the mayor of Halden and a number of Ministers"."""
    if words[at].lower not in table.connectives:
        return False
    return any(
        word.capital and word.lower[-1] == "s" and word.lower[:-1] in table.roles for word in words[at + 1 : at + 6]
    )


def _names_another(words: Sequence[Word], first: int, last: int, table: Language) -> bool:
    """Whether words behind a comma are a title with its own name: "Mayor Ines Varga"."""
    return any(
        is_role(words[at], table) and not any(_no_part(word, table) for word in words[at + 1 : at + 3])
        for at in range(first, last - 2)
    )


def _no_part(word: Word, table: Language) -> bool:
    return not word.capital or is_role(word, table) or word.lower in table.organisation_words


def _no_role(word: Word, table: Language) -> bool:
    lower = word.lower
    return lower in table.connectives or lower in table.prepositions or lower in table.articles


def _links(word: Word, table: Language) -> bool:
    """Whether a small word may stand within a title: "Head of the Harbour Office"."""
    return word.lower in table.particles or word.lower in table.role_links
