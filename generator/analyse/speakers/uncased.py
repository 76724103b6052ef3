"""The words beside a quotation that say whose it is, in writing without capital letters.

Nothing marks a name there, so only the plainest patterns count: in Arabic a speech verb, a role and two or three
words that no preposition interrupts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.speakers.subjects import ADJACENT, Clue
from generator.analyse.text.words import Word, words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.analyse.tables import Language

    Rule = Callable[[str, int, int, Language], Clue | None]

_FARTHEST_VERB = 14  # words from the quotation
_MOST_WORDS, _FEWEST_WORDS = 3, 2  # in a name without capitals
_DEFINITE = "ال"


def verb_first(text: str, start: int, end: int, table: Language) -> Clue | None:
    """The last speech verb of a clause, and the role and name that follow it."""
    tokens = words(text, start, end, table)
    for at in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _FARTHEST_VERB), -1):
        if tokens[at].lower in table.speech_verbs:
            return _following_name(text, tokens, at, table) or Clue(tokens[at].text)
    return None


def _following_name(text: str, tokens: Sequence[Word], verb: int, table: Language) -> Clue | None:
    first = last = verb + 1
    while last < len(tokens) and tokens[last].is_word and tokens[last].lower not in table.name_ends:
        last += 1
    held = tokens[first:last]
    named = next((at for at in range(len(held) - 1, -1, -1) if held[at].lower in table.roles), None)
    # Adjectives of a role are definite as it is: "the American president".
    if named is None:
        return None
    begin = named + 1
    while begin < len(held) and held[begin].text.startswith(_DEFINITE):
        begin += 1
    name = held[begin:]
    if not _FEWEST_WORDS <= len(name) <= _MOST_WORDS:
        return None
    role = text[held[0].start : held[begin - 1].end]
    return Clue(tokens[verb].text, tuple(word.text for word in name), None, name[0].start, name[-1].end, role, ADJACENT)


RULES: Mapping[str, tuple[Rule, Rule]] = {"verb-first": (verb_first, verb_first)}
"""The rules for the clause before a quotation and for the clause after it, by `Language.order`."""
