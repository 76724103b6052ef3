"""What a language opens a sentence with that only the sentences before it explain: `languages/<code>/key_points.toml`.

A language without such a table has its sentences taken by their place and their words alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.analyse.tables import read_table

Phrases = dict[str, tuple[tuple[str, ...], ...]]  # by their first word


@dataclass(frozen=True, slots=True)
class Openers:
    """One table, in lower case. In the file, words stand in one string, phrases and prefixes in a list."""

    openers: frozenset[str] = frozenset()  # first words that point back: "she", "but", "such"
    opening_phrases: Phrases | None = None  # "the two", "in response"; and what calls upon the reader: "read more"
    before_comma: frozenset[str] = frozenset()  # the same where a comma follows: "Third, …"
    pronouns: frozenset[str] = frozenset()  # not among the opening words unless a name stands before them
    demonstratives: frozenset[str] = frozenset()  # nor these, unless before one of `time_words`: "this week"
    time_words: frozenset[str] = frozenset()
    connectives: frozenset[str] = frozenset()  # may be left out before a name: "Meanwhile, Varga said …"
    definite: frozenset[str] = frozenset()  # articles; where there are none, a noun alone is as definite
    earlier_things: frozenset[str] = frozenset()  # "the move", "the man": told before, unless a complement follows
    complements: frozenset[str] = frozenset()
    continuing_verbs: frozenset[str] = frozenset()  # open a sentence, and a clause follows: "وأضاف أن", without a name
    clause_words: frozenset[str] = frozenset()
    first_person: frozenset[str] = frozenset()  # whose words these are, no reader of the sentence alone can tell
    prefixes: tuple[str, ...] = ()  # `openers` of a script without spaces
    passing_pronouns: tuple[str, ...] = ()  # the same within the opening
    question_endings: tuple[str, ...] = ()  # "か。": a question without its mark
    first_person_prefixes: tuple[str, ...] = ()
    nouns_have_capitals: bool = False  # a capital within a sentence makes no name

    def refers_back(self, words: list[str]) -> bool:
        """Whether a sentence that opens with `words`, in lower case, opens with a word or phrase of the tables."""
        if words[0] in self.openers:
            return True
        phrases = self.opening_phrases.get(words[0]) if self.opening_phrases else None
        if phrases is None:
            return False
        return any(tuple(words[: len(phrase)]) == phrase for phrase in phrases)


@cache
def openers(code: str) -> Openers:
    """The table of a BCP-47 language tag; the empty one where there is none."""
    return Openers(**{key: _value(key, value) for key, value in read_table(code, "key_points").items()})  # type: ignore[arg-type]


def _value(key: str, value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return frozenset(value.split())
    listed = [str(entry) for entry in value]  # type: ignore[attr-defined]
    if key != "opening_phrases":
        return tuple(listed)
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in (tuple(entry.replace("'", "' ").split()) for entry in listed):
        phrases[phrase[0]] = (*phrases.get(phrase[0], ()), phrase)
    return phrases
