"""The words beside a quotation that say whose it is, in writing without capital letters.

Nothing marks a name there, so only the plainest patterns count: in Arabic a speech verb, a role and two or three
words that no preposition interrupts; in Japanese a name before an honorific and a topic particle.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.speakers.subjects import ADJACENT, DISTANT, Clue
from generator.analyse.text.words import Word, words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.analyse.tables import Language

    Rule = Callable[[str, int, int, Language], Clue | None]

_FARTHEST_VERB = 14  # words from the quotation
_FARTHEST_TOPIC = 20  # characters from the quotation
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


def quote_last(text: str, start: int, end: int, table: Language) -> Clue | None:
    """The clause before a quotation in a language whose verb comes after it: `山田市長は「…」と述べた`."""
    topics = list(_topic(table).finditer(text, start, end))
    if not topics or end - topics[-1].end() > _FARTHEST_TOPIC:
        return None
    found = topics[-1]
    honorific = found["honorific"]
    role = None if honorific in table.forms_of_address else honorific
    return Clue("", (found["name"],), None, found.start("name"), found.end("name"), role, DISTANT)


def quotative(text: str, start: int, end: int, table: Language) -> Clue | None:
    """The clause after it: the particle "と" and a speech verb."""
    clause = text[start : min(end, start + 30)]
    if not clause.startswith(("と", "って")):
        return None
    verbs = [verb for verb in table.speech_verbs if verb in clause]
    if not verbs:
        return None
    return Clue(min(verbs, key=lambda verb: (clause.find(verb), -len(verb), verb)))  # the first, in full


@cache
def _topic(table: Language) -> re.Pattern[str]:
    honorifics = "|".join(map(re.escape, sorted(table.honorifics, key=len, reverse=True)))
    particles = "|".join(map(re.escape, table.subject_particles))
    letter = "[\u30a1-\u30ff\u3400-\u9fff々・]"
    return re.compile(rf"(?<!{letter})(?P<name>{letter}{{2,12}}?)(?P<honorific>{honorifics})(?:{particles})")


RULES: Mapping[str, tuple[Rule, Rule]] = {"verb-first": (verb_first, verb_first), "quote-last": (quote_last, quotative)}
"""The rules for the clause before a quotation and for the clause after it, by `Language.order`."""
