"""The subject of a speech verb: a name or a pronoun in the place where the grammar of the clause wants it.

A name that merely stands near is none: it must be the whole subject, or its apposition, for a wrong speaker is the
worst error.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.names.reading import Name, is_role, name_in, run_from, run_to
from generator.analyse.names.roles import address_of, role_after, role_before, spoken_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.tables import Language
    from generator.analyse.text.words import Word

ADJACENT = 0.9  # the name stands beside the verb
DISTANT = 0.85  # an apposition or adverbial phrase stands between, or the verb is a participle
_FARTHEST_SUBJECT = 4  # words before the subject in its part of the clause


@dataclass(frozen=True, slots=True)
class Clue:
    """A speech verb, and who it names: parts of a name, or a pronoun; places count within the paragraph."""

    cue: str
    parts: tuple[str, ...] = ()
    pronoun: str | None = None
    start: int = 0
    end: int = 0
    role: str | None = None
    certainty: float = 0.0
    address: str = ""  # the gender told by a form of address
    refused: bool = False  # the name that stands there did not speak


@dataclass(frozen=True, slots=True)
class Clause:
    text: str
    words: Sequence[Word]
    table: Language

    def named(self, name: Name, cue: str, certainty: float) -> Clue:
        if spoken_for(self.words, name, self.table):
            return Clue(cue, refused=True)
        address = address_of(self.words, name, self.table)
        role = role_before(self.text, self.words, name, self.table) or role_after(
            self.text, self.words, name, self.table
        )
        return Clue(cue, name.parts, None, name.start, name.end, role, certainty, address)


def skipped(word: Word, table: Language) -> bool:
    return word.lower in table.auxiliaries


def subject_before(clause: Clause, verb: int) -> Clue | None:
    """The subject that ends right before the verb, or before an apposition that does."""
    held, table, cue = clause.words, clause.table, clause.words[verb].text
    at = verb
    while at > 0 and skipped(held[at - 1], table):
        at -= 1
    if at == 0 or any(word.lower in table.passive for word in held[max(0, at - 1) : verb]):
        return None
    before = held[at - 1]
    if before.lower in table.pronouns:
        return Clue(cue, (), before.lower, before.start, before.end, None, ADJACENT)
    if before.capital:
        first = run_to(held, at, table)
        name = name_in(held, first, at, table)
        if name and not name.possessive and _is_subject(held, name, first, table):
            return clause.named(name, cue, ADJACENT)
        return None
    return _subject_with_apposition(clause, at - 1, cue) if before.text in (",", ")") else None


def _is_subject(held: Sequence[Word], name: Name, first: int, table: Language) -> bool:
    """Whether nothing before the name makes it part of another phrase: "a spokesman for", "Brandt and"."""
    part = first
    while part > 0 and held[part - 1].is_word:
        part -= 1
    before = held[part:first]
    if any(word.lower in table.prepositions and not word.capital for word in before):
        # "when Varga said" has its subject; "the mayor of Halden" has not.
        return held[first - 1].lower in table.conjunctions or _after_office(held, name, table)
    if before and before[-1].lower in table.articles | table.connectives and name.first == first:
        return before[-1].lower in table.connectives and len(before) == 1
    return len(before) <= _FARTHEST_SUBJECT or is_role(before[-1], table) or before[-1].lower in table.conjunctions


def _subject_with_apposition(clause: Clause, comma: int, cue: str) -> Clue | None:
    """`Varga, the mayor of Halden, said`: the nearest part of the clause that is a name and no more."""
    held, table = clause.words, clause.table
    last = comma
    for _ in range(4):
        first = last
        while first > 0 and held[first - 1].text not in (",", "(", ")", ";", ":"):
            first -= 1
        name = _whole_name(held, first, last, table)
        # "Columbus, Ohio," is a place: one word after a comma and a capitalised one names no speaker.
        if name and not (len(name.parts) == 1 and first > 1 and _is_place(held[first - 2], table)):
            return clause.named(name, cue, DISTANT)
        if first == 0:
            return None
        last = first - 1
    return None


def _is_place(word: Word, table: Language) -> bool:
    return word.capital and word.lower not in table.not_names


def _whole_name(held: Sequence[Word], first: int, last: int, table: Language) -> Name | None:
    """The name that a part of a clause consists of, titles and descriptions before it included."""
    if first >= last or not held[last - 1].capital:
        return None
    begin = max(run_to(held, last, table), first)
    name = name_in(held, begin, last, table)
    before = held[first:begin]
    described = not before or (is_role(before[-1], table) and not any(w.lower in table.prepositions for w in before))
    opened = len(before) == 1 and before[0].lower in table.conjunctions | table.connectives
    return name if name and not name.possessive and (described or opened) else None


def subject_after(clause: Clause, verb: int, cue: str | None = None) -> Clue | None:
    """The subject that follows the verb: `said Varga`, `said the mayor of Halden, Ines Varga`."""
    held, table = clause.words, clause.table
    cue = cue or held[verb].text
    at = verb + 1
    while at < len(held) and held[at].is_word:
        word = held[at]
        if word.lower in table.pronouns and at == verb + 1:
            return Clue(cue, (), word.lower, word.start, word.end, None, ADJACENT)
        if word.lower in table.prepositions or word.lower in table.connectives:
            return _named_in_apposition(clause, at, cue)
        if word.capital and word.lower not in table.articles:
            last = run_from(held, at, table)
            name = name_in(held, at, last, table)
            if name is None and is_role(held[last - 1], table):
                of_office = _of_office(clause, last)
                return clause.named(of_office, cue, ADJACENT) if of_office else _named_in_apposition(clause, last, cue)
            if name is None or name.possessive or (name.first == at and held[at - 1].lower in table.articles):
                return _named_in_apposition(clause, last, cue)
            follows = held[last] if last < len(held) else None
            if follows and is_role(follows, table) and last + 1 < len(held) and held[last + 1].capital:
                at = last + 1  # "Varga spokesman Jo Brandt"
                continue
            if follows and follows.lower in table.connectives:
                return None  # two speakers
            return clause.named(name, cue, ADJACENT)
        at += 1
    return _named_in_apposition(clause, at, cue) if at > verb + 1 else None


def _of_office(clause: Clause, at: int) -> Name | None:
    """The name after a title with its office: "(Head) of the Harbour Office Jo Brandt"."""
    held, table = clause.words, clause.table
    first = at
    while first < min(len(held), at + 3) and held[first].lower in table.prepositions | table.articles:
        first += 1
    last = run_from(held, first, table)
    name = name_in(held, first, last, table) if first > at and last > first else None
    return name if name and not name.possessive and _after_office(held, name, table) else None


def _after_office(held: Sequence[Word], name: Name, table: Language) -> bool:
    return name.first > 0 and held[name.first - 1].lower in table.organisation_words


def _named_in_apposition(clause: Clause, at: int, cue: str) -> Clue | None:
    """After a description, a name between commas: `…, Ines Varga,`."""
    held = clause.words
    for comma in range(at, min(len(held), at + 10)):
        if held[comma].text == ",":
            last = run_from(held, comma + 1, clause.table)
            ended = last >= len(held) or not held[last].is_word or held[last].lower in clause.table.relatives
            name = name_in(held, comma + 1, last, clause.table) if last > comma + 1 and ended else None
            return clause.named(name, cue, DISTANT) if name and len(name.parts) > 1 else None
        if not held[comma].is_word:
            return None
    return None


def subject_of_clause(clause: Clause, verb: int, cue: str | None = None) -> Clue | None:
    """The subject that opens the clause of a participle: `Varga dismissed the plan, saying "`."""
    held, table = clause.words, clause.table
    cue = held[verb].text if cue is None else cue
    if held[0].lower in table.pronouns and held[0].lower not in table.prepositions:
        return Clue(cue, (), held[0].lower, held[0].start, held[0].end, None, DISTANT)
    first = 0
    while first < min(3, verb) and not held[first].capital and is_role(held[first], table):
        first += 1
    last = run_from(held, first, table)
    name = name_in(held, first, last, table) if last > first else None
    if name is None or name.possessive or name.lead != first or last >= verb:
        return None
    follows = held[last]
    plain = follows.is_word and not follows.capital and follows.lower not in table.prepositions | table.connectives
    return clause.named(name, cue, DISTANT) if plain or follows.text == "," else None
