"""Names of persons among the words of a language that writes them with capital letters, and the roles beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.text.words import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.tables import Language

_MOST_WORDS = 5  # in a name
_FARTHEST_ROLE = 8  # words looked at before a name
_LONGEST_APPOSITION = 14  # words looked at after a name
_CLAUSE_ENDS = frozenset(',.;:()–—!?"”»“')


@dataclass(frozen=True, slots=True)
class Name:
    """A name at words `first` to `last` (excluded); `lead` is where the capitals before it begin."""

    parts: tuple[str, ...]
    first: int
    last: int
    lead: int
    start: int
    end: int
    possessive: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.parts)


def is_role(word: Word, table: Language) -> bool:
    return word.lower in table.role_modifiers or is_office(word, table)


def is_office(word: Word, table: Language) -> bool:
    """Whether a word names a role by itself, as "former" and "Dr" do not."""
    lower = word.lower.removesuffix("'s").removesuffix("’s")
    return lower in table.roles or (len(lower) > 5 and lower.endswith(table.role_endings))


def run_from(words: Sequence[Word], first: int, table: Language) -> int:
    """The end of the run of capitalised words that begins at `first`; particles ("van der") are held together."""
    at = last = first
    while at < len(words) and at - first < 12:
        word = words[at]
        if word.capital:
            at = last = at + 1
            if word.possessive:
                break
        elif at > first and word.lower in table.particles and not _leads_away(words, at, table):
            at += 1
        else:
            break
    return last


def run_to(words: Sequence[Word], last: int, table: Language) -> int:
    """The beginning of the run of capitalised words that ends before `last`."""
    at = first = last
    while at > 0 and last - at < 12:
        word = words[at - 1]
        if word.capital and not (word.possessive and at < last):
            at = first = at - 1
        elif at < last and word.lower in table.particles and not _leads_away(words, at - 1, table):
            at -= 1
        else:
            break
    return first


def _describes(word: Word, table: Language) -> bool:
    return word.is_word and not word.capital and word.lower not in table.articles


def _leads_away(words: Sequence[Word], at: int, table: Language) -> bool:
    """Whether a particle is a preposition after a common noun: "der Anwalt von Karl Hof" is not Karl Hof."""
    if at == 0 or words[at].lower not in table.prepositions or not words[at - 1].capital:
        return False
    if is_role(words[at - 1], table):
        return True
    before = at - 2
    while before > max(0, at - 5) and _describes(words[before], table):
        before -= 1
    if before >= 0 and words[before].lower in table.articles:
        return True
    if table.lone_names:
        return False
    first = at
    while first < len(words) and words[first].lower in table.particles and not words[first].capital:
        first += 1
    following = words[first : first + 2]  # a first and a last name, where every noun has a capital
    named = before >= 0 and words[before].capital
    return not named and len(following) > 1 and all(word.capital for word in following)


def name_in(words: Sequence[Word], first: int, last: int, table: Language) -> Name | None:
    """The person's name at the end of a run of capitalised words, without titles, or None if it is no such name."""
    lead, begin = _without_titles(words, first, last, table)
    held = words[begin:last]
    if not 0 < len(held) <= _MOST_WORDS or held[0].lower in table.prepositions or not _plausible(held, table):
        return None
    parts = [word.text + ("." if len(word.text) == 1 else "") for word in held]
    possessive, end = held[-1].possessive, held[-1].end
    if possessive:
        parts[-1], end = parts[-1][:-2], end - 2
    return Name(tuple(parts), begin, last, lead, held[0].start, end, possessive)


def _without_titles(words: Sequence[Word], first: int, last: int, table: Language) -> tuple[int, int]:
    """Where the capitals that belong to a name begin, with its titles and without them."""
    lead = begin = first
    for at in range(first, last):
        initials = at == begin and at + 1 < last and len(words[at].text) > 1 and words[at].text.isupper()
        if is_role(words[at], table) or words[at].lower in table.organisation_words or initials:
            begin = at + 1
        elif at == begin and _no_name(words[at], table):
            lead = begin = at + 1
    if table.genitive_after_role and last - begin > 2 and begin > 0 and is_role(words[begin - 1], table):
        begin += not words[begin + 1].lower.endswith(table.patronymic_endings)
    return lead, begin


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


def _plausible(held: Sequence[Word], table: Language) -> bool:
    """Whether words can be a person's name: no function word, no acronym, no address of a site."""
    if any(word.lower in table.not_names and word.lower not in table.particles for word in held):
        return False
    if any(word.lower in table.prepositions - table.particles for word in held[1:]):
        return False  # "Sailors Against Varga"
    if any("." in word.text and word.text[-1].islower() for word in held):
        return False
    only = held[0].text
    return len(held) > 1 or not (len(only) < 3 or only.isupper() or any(letter.isdigit() for letter in only))


def _no_name(word: Word, table: Language) -> bool:
    return word.lower in table.not_names or word.lower in table.forms_of_address


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
        elif not (word.capital and word.lower not in table.not_names) and word.lower not in table.particles | {
            "of",
            "the",
        }:
            break
    if first is None or not any(is_office(word, table) for word in words[first:last]):
        return None
    while first > 0 and first > last - 6 and _modifies(words[first - 1], table):
        first -= 1
    return text[words[first].start : adjacent.end]


def _no_role(word: Word, table: Language) -> bool:
    return word.lower in table.connectives | table.prepositions | table.articles


def _modifies(word: Word, table: Language) -> bool:
    return word.is_word and word.capital and not word.possessive and word.lower not in table.not_names


def _role_in_front_of_comma(text: str, words: Sequence[Word], at: int, table: Language) -> str | None:
    if at < 3 or words[at - 1].text != ",":
        return None
    for first in range(at - 2, max(-1, at - 2 - _FARTHEST_ROLE), -1):
        if words[first].text in _CLAUSE_ENDS:
            return None
        determined = words[first].lower in table.articles or words[first].possessive
        if determined and any(is_office(word, table) for word in words[first + 1 : first + 3]):
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
            if opened and any(is_office(part, table) for part in near):
                return text[words[first].start : words[last - 1].end]
            return None
    return None
