"""Names of persons among the words of a language that writes them with capital letters."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.names.edges import bound_particle, is_acronym, is_initial, is_surname, name_end
from generator.analyse.text.remembered import Remembered
from generator.analyse.text.words import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.tables import Language

KNOWN = 50_000
"""As many words are remembered with what the tables tell of them, so that a common one is looked up once."""

_MOST_WORDS = 5  # in a name
_LONGEST_OFFICE = 4  # small words between a title and a name


class Name(NamedTuple):
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


class _Lexeme(NamedTuple):
    """What the tables tell of a word by itself."""

    role: bool
    office: bool
    titular: bool  # may stand among the capitals before a name and is not of it
    no_name: bool
    of_grammar: bool  # in no name; but for particles
    preposition: bool


@cache
def _lexemes(table: Language) -> Remembered[_Lexeme]:
    def read(lower: str) -> _Lexeme:
        bare = lower.removesuffix("'s").removesuffix("’s")
        noun = bare if table.lone_names else bare.rpartition("-")[2]  # "SPD-Schatzmeister"
        office = bare in table.roles or noun in table.roles or (len(bare) > 5 and bare.endswith(table.role_endings))
        role = office or lower in table.role_modifiers
        preposition = lower in table.prepositions
        return _Lexeme(
            role,
            office,
            role or lower in table.organisation_words or lower in table.affiliations,
            lower in table.not_names or lower in table.forms_of_address,
            lower not in table.particles and (lower in table.not_names or preposition),
            preposition,
        )

    return Remembered(read)


def is_role(word: Word, table: Language) -> bool:
    return _lexemes(table)[word.lower].role


def is_office(word: Word, table: Language) -> bool:
    """Whether a word names a role by itself, as "former" and "Dr" do not."""
    return _lexemes(table)[word.lower].office


def of_office(words: Sequence[Word], end: int, table: Language) -> bool:
    """Whether small words in the genitive, after a title, end before a place: "министр обороны"."""
    at = end
    while at > max(0, end - _LONGEST_OFFICE) and in_office(words[at - 1], table):
        at -= 1
    return 0 < at < end and is_office(words[at - 1], table)


def in_office(word: Word, table: Language) -> bool:
    """Whether a word can be one of the words in the genitive that make a title of an office."""
    lower = word.lower
    if word.capital or not word.is_word or not lower.endswith(table.office_endings):
        return False
    return not (lower.endswith(table.no_office_endings) or lower in table.prepositions or lower in table.connectives)


@lru_cache(maxsize=KNOWN)
def is_title(lower: str, table: Language) -> bool:
    """Whether a word in small letters names a role or is part of a title."""
    return (
        lower in table.roles or lower in table.role_modifiers or (len(lower) > 5 and lower.endswith(table.role_endings))
    )


def run_from(words: Sequence[Word], first: int, table: Language) -> int:
    """The end of the run of capitalised words that begins at `first`; particles ("van der") are held together."""
    at = last = first
    while at < len(words) and at - first < 12:
        word = words[at]
        if word.capital:
            at = last = at + 1
            if word.possessive:
                break
        elif at > first and _is_particle(words, at, table) and not _leads_away(words, at, table):
            at += 1
        elif at > first and "-" in word.text and bound_particle(word.text, table):
            at = last = at + 1
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
        elif at < last and _is_particle(words, at - 1, table) and not _leads_away(words, at - 1, table):
            at -= 1
        else:
            break
    return first


def _is_particle(words: Sequence[Word], at: int, table: Language) -> bool:
    """Whether a small word can be part of a name: "van der", but no article right behind a name."""
    lower = words[at].lower
    return lower in table.particles and not (lower in table.inner_particles and at > 0 and words[at - 1].capital)


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
    if first < len(words) and words[first].lower in table.organisation_words:
        return True  # "Ines Varga von der Universität Halden"
    following = words[first : first + 2]  # a first and a last name, where every noun has a capital
    named = before >= 0 and words[before].capital
    return not named and len(following) > 1 and all(word.capital for word in following)


def name_in(words: Sequence[Word], first: int, last: int, table: Language) -> Name | None:
    """The person's name at the end of a run of capitalised words, without titles, or None if it is no such name."""
    last = name_end(words, first, last, table)
    lead, begin = _without_titles(words, first, last, table)
    before = words[begin - 1] if begin > first else None
    if before and table.office_before_name and not before.capital and before.lower in table.prepositions:
        return None  # "Presidente de Verra", "Vecinos de Halden"
    held = words[begin:last]
    if not 0 < len(held) <= _MOST_WORDS:
        return None
    initials = len([at for at in range(begin, last - 1) if len(words[at].text) == 1 and is_initial(words, at)])
    if not _plausible(held[initials:], table):
        return None
    parts = [
        word.text + ("." if len(word.text) == 1 and (word.text.isascii() or is_initial(words, at)) else "")
        for at, word in enumerate(held, begin)
    ]
    if table.elisions:
        parts = " ".join(parts).replace("' ", "'").replace("’ ", "’").split()  # "Ines d'Ovel"
    possessive, end = held[-1].possessive, held[-1].end
    if possessive:
        parts[-1], end = parts[-1][:-2], end - 2
    return Name(tuple(parts), begin, last, lead, held[0].start, end, possessive)


def _without_titles(words: Sequence[Word], first: int, last: int, table: Language) -> tuple[int, int]:
    """Where the capitals that belong to a name begin, with its titles and without them."""
    lead = begin = first
    lexemes = _lexemes(table)
    for at in range(first, last):
        text, _, _, lower = words[at]
        known = lexemes[lower]
        if (known.titular and not is_surname(words, begin, at, last, table)) or (
            text in table.letters_after and at + 1 < last
        ):
            begin = at + 1
        elif at != begin:
            continue
        elif at + 1 < last and len(text) > 1 and is_acronym(text):
            begin = at + 1
        elif known.no_name and not (at + 1 < last and is_initial(words, at)):
            lead = begin = at + 1
    linked = any(word.lower in table.particles and not word.capital for word in words[begin:last])  # "Jo van der Ovel"
    if table.genitive_after_role and last - begin > 2 and begin > 0 and not linked:
        named = begin + 2
        if last - begin == 4 and (is_role(words[begin - 1], table) or of_office(words, begin, table)):
            return lead, named - words[named].lower.endswith(table.patronymic_endings)
        genitive = words[begin].lower.endswith(table.genitive_endings) and of_office(words, begin, table)
        if genitive or is_role(words[begin - 1], table):
            begin += not words[begin + 1].lower.endswith(table.patronymic_endings)
    if table.office_before_name and last - begin > 2 and _linked_to_office(words, begin, table):
        begin += 1
    return lead, begin


def _linked_to_office(words: Sequence[Word], begin: int, table: Language) -> bool:
    """Whether a small word links capitals to a title before them: "ministre de la (Mer Jo Brandt)"."""
    at = begin
    while at > 0 and words[at - 1].lower in table.particles and not words[at - 1].capital:
        at -= 1
    told = at > 1 and not words[at - 1].capital and words[at - 1].is_word  # "ministre verran de la (Mer Jo Brandt)"
    return 0 < at < begin and (is_role(words[at - 1], table) or (told and is_role(words[at - 2], table)))


def _plausible(held: Sequence[Word], table: Language) -> bool:
    """Whether words can be a person's name: no function word, no acronym, no address of a site."""
    opens = True
    lexemes = _lexemes(table)
    for text, _, _, lower in held:
        known = lexemes[lower]
        if known.of_grammar and not opens and lower in table.surnames:
            continue
        if (opens and known.preposition) or known.of_grammar:  # "Sailors Against Varga"
            return False
        if "." in text and text[-1].islower():
            return False
        opens = False
    only = held[0].text
    return len(held) > 1 or not (len(only) < 3 or only.isupper() or any(letter.isdigit() for letter in only))
