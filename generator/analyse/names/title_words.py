"""What belongs to a title before a name: nouns and names in front of it, but no form of address behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.capitals import opens_sentence
from generator.analyse.names.gazetteer import gazetteer
from generator.analyse.names.reading import is_office, is_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.reading import Name
    from generator.analyse.tables import Language
    from generator.analyse.text.words import Word

_LONGEST_HOUSE = 3  # words of the name of whom one works for
_LONGEST_ACRONYM = 6
_MOST_NOUNS = 3  # before a title
_LONGEST_OPENING = 10  # words of a title with a body's name
_LONGEST_TITLE = 6  # words, with what modifies it


def title_start(words: Sequence[Word], first: int, last: int, table: Language) -> int:
    """Where a title begins whose known words are `first` to `last` (excluded): "Verran" of "Verran President"."""
    while first > 0 and first > last - _LONGEST_TITLE and _modifies(words[first - 1], words[first], table):
        first -= 1
    return _compound(words, first, table)


def with_calling(words: Sequence[Word], first: int, table: Language) -> int:
    """Where two callings of one person begin: "writer and director"."""
    if first < 2 or words[first].lower not in table.callings or words[first - 1].lower not in table.connectives:
        return first
    before = words[first - 2]
    return first - 2 if before.lower in table.callings and not before.capital else first


def title_end(text: str, words: Sequence[Word], first: int, last: int, table: Language) -> int:
    """Where a role ends without the form of address in it: "ambassador Dr.", "presidential candidate Sen."."""
    for at in range(first + 1, last):
        office = words[at - 1]
        plain = not office.capital and is_office(office, table) and office.lower not in table.role_modifiers
        if (
            plain
            and not office.lower.endswith(table.role_adjective_endings)
            and all(word.capital and is_role(word, table) for word in words[at:last])
        ):
            return at  # "army spokesman Brigadier General"
    while last - first > 1:
        title, before = words[last - 1], words[first : last - 1]
        shortened = text[title.end : title.end + 1] == "."
        if not shortened or not any(is_office(word, table) for word in before):
            break
        if is_office(title, table) and words[last - 2].capital:
            break
        last -= 1
    return last


def title_that_opens(text: str, words: Sequence[Word], name: Name, table: Language) -> str | None:
    """The title before a comma that opens its sentence without an article: "Halden Harbour Director, Jo Brandt,"."""
    comma = name.first - 1
    closed = name.last < len(words) and words[name.last].text == ","
    if comma < 1 or words[comma].text != "," or not closed or not table.lone_names:
        return None
    first = comma
    while first and comma - first < _LONGEST_OPENING and _of_title(words[first - 1], table):
        first -= 1
    offices = [at for at in range(first, comma) if is_office(words[at], table)]
    if (
        not offices
        or not words[first].capital
        or words[first].lower in table.not_names
        or not opens_sentence(text, words[first].start)
    ):
        return None
    linked = offices[0] + 1 < comma and words[offices[0] + 1].lower in table.role_links
    if offices[-1] != comma - 1 and not (linked and words[comma - 1].is_word):
        return None
    return text[words[first].start : words[comma - 1].end]


def _of_title(word: Word, table: Language) -> bool:
    return word.capital or word.text in "()" or is_role(word, table) or word.lower in table.role_links


def _compound(words: Sequence[Word], first: int, table: Language) -> int:
    """Where a title in small letters begins with the nouns before it: "election law expert", "radio host".

    Beside those of the table some nouns are sure to belong to it, behind an article, a verb of saying, an adjective of
    a country, and so on: what no verb can stand behind.
    """
    while first and words[first - 1].lower in table.role_nouns and not words[first - 1].capital:
        first = _with_whom(words, first - 1, table)
    if not table.role_nouns or first < 1 or words[first].capital:
        return first
    begin = first
    while begin and first - begin < _MOST_NOUNS and _may_be_noun(words[begin - 1], table):
        begin -= 1
    edge = words[begin - 1] if begin else None
    if edge is None or begin == first:
        return first
    if edge.lower in table.role_modifiers or edge.lower in gazetteer(table.code).adjectives:
        return _compound(words, begin - 1, table)  # "Verran ferry line manager"
    links = table.articles, table.speech_verbs, table.prepositions
    house = _with_whom(words, begin, table)
    if edge.capital and 0 < house < begin:  # "said Harbour Museum ice rink manager"
        before = words[house - 1].lower
        return house if before in table.speech_verbs or before in table.articles else first
    if edge.lower in table.infinitive:
        return first
    sure = edge.possessive or any(edge.lower in held for held in links)
    return begin if sure else first


def _with_whom(words: Sequence[Word], noun: int, table: Language) -> int:
    """Where the name before a noun of a title begins: "Halden Courier opinion editor"."""
    first = noun
    while (
        first
        and noun - first < _LONGEST_HOUSE
        and words[first - 1].capital
        and _modifies(words[first - 1], words[noun], table)
    ):
        first -= 1
    return first


def _may_be_noun(word: Word, table: Language) -> bool:
    if word.capital or not word.text.isalpha():
        return False
    of_grammar = (
        table.speech_verbs,
        table.connectives,
        table.prepositions,
        table.not_names,
        table.auxiliaries,
        table.relatives,
    )
    if any(word.lower in held for held in of_grammar):
        return False
    return not word.lower.endswith(("ed", "ly", *table.participle_endings))


def _modifies(word: Word, title: Word, table: Language) -> bool:
    if word.capital and not title.capital and title.lower in table.role_modifiers:
        return False  # "Recall former Governor Varga"
    if word.text.isupper() and len(word.text) > _LONGEST_ACRONYM and not title.text.isupper():
        return False  # the end of a headline
    if not title.capital and word.lower.endswith(table.role_adjective_endings):
        return word.lower not in table.not_names
    if table.genitive_after_role and not title.capital:
        return False  # adjectives have no capital there
    return word.is_word and word.capital and not word.possessive and word.lower not in table.not_names
