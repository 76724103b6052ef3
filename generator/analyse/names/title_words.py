"""What belongs to a title before a name: nouns and names in front of it, but no form of address behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.tables import Language
    from generator.analyse.text.words import Word

_LONGEST_HOUSE = 3  # words of the name of whom one works for
_LONGEST_ACRONYM = 6
_NEAREST_ARTICLE = 2  # words before a title
_LONGEST_TITLE = 6  # words, with what modifies it


def title_start(words: Sequence[Word], first: int, last: int, table: Language) -> int:
    """Where a title begins whose known words are `first` to `last` (excluded): "Verran" of "Verran President"."""
    while first > 0 and first > last - _LONGEST_TITLE and _modifies(words[first - 1], words[first], table):
        first -= 1
    return _compound(words, first, table)


def title_end(text: str, words: Sequence[Word], first: int, last: int, table: Language) -> int:
    """Where a role ends without the form of address in it: "ambassador Dr.", "presidential candidate Sen."."""
    while last - first > 1:
        title, before = words[last - 1], words[first : last - 1]
        shortened = text[title.end : title.end + 1] == "."
        if not shortened or not any(is_office(word, table) for word in before):
            break
        if is_office(title, table) and words[last - 2].capital:
            break
        last -= 1
    return last


def _compound(words: Sequence[Word], first: int, table: Language) -> int:
    """Where a title in small letters begins with the nouns before it: "election law expert", "radio host".

    Beside those of the table one noun, right behind an article or a verb of saying, is sure to belong to it.
    """
    while first and words[first - 1].lower in table.role_nouns and not words[first - 1].capital:
        first = _with_whom(words, first - 1, table)
    if not table.role_nouns or first < _NEAREST_ARTICLE or words[first].capital:
        return first
    word, before = words[first - 1], words[first - 2]
    if word.capital or not word.text.isalpha() or not _may_be_noun(word, table):
        return first
    sure = before.possessive or before.lower in table.articles or before.lower in table.speech_verbs
    return first - 1 if sure else first


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
    of_grammar = table.connectives, table.prepositions, table.not_names, table.auxiliaries, table.relatives
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
