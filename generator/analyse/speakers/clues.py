"""The words beside a quotation that say whose it is, in languages that write names with capital letters.

A clue is a speech verb and, where one stands in the right place, the name or pronoun that is its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import name_in, run_from
from generator.analyse.speakers.hedges import meant
from generator.analyse.speakers.subjects import (
    ADJACENT,
    DISTANT,
    Clause,
    Clue,
    skipped,
    subject_after,
    subject_before,
    subject_of_clause,
)
from generator.analyse.text.words import Word, words

if TYPE_CHECKING:
    from generator.analyse.tables import Language

_FARTHEST_VERB = 14  # words from the quotation


def clue_after(text: str, start: int, end: int, table: Language) -> Clue | None:
    """The clue in the clause after a quotation: `" she said.`, `" said Mayor Ines Varga, …`, `" according to …`."""
    tokens = words(text, start, end, table)
    while tokens and not tokens[0].is_word:
        del tokens[0]
    clause = Clause(text, tokens, table)
    for at, word in enumerate(tokens[:_FARTHEST_VERB]):
        cited = _according_to(clause, at)
        if cited:
            return cited
        if word.lower in table.speech_verbs:
            if table.inverted and all(skipped(before, table) for before in tokens[:at]):
                found = subject_after(clause, at) or subject_before(clause, at)
            else:
                found = subject_before(clause, at)
            return meant(clause, at, found or Clue(word.text), leads=False)
        clitic = _clitic(word, table)
        if clitic:
            return clitic
    return None


def clue_before(text: str, start: int, end: int, table: Language) -> Clue | None:
    """The clue in the clause before a quotation: `Varga said: "`, `According to Varga, "`, `…, saying that "`."""
    tokens = words(text, start, end, table)
    clause = Clause(text, tokens, table)
    for at in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _FARTHEST_VERB), -1):
        word = tokens[at]
        if word.lower in table.speech_verbs:
            found = subject_before(clause, at)
            if found is None and table.inverted_before:
                found = subject_after(clause, at)
            if found is None and at > 0 and tokens[at - 1].lower in table.connectives:
                found = subject_of_clause(clause, at)
            return meant(clause, at, found or Clue(word.text), leads=True)
        if word.lower in table.speech_participles:
            return meant(clause, at, subject_of_clause(clause, at) or Clue(word.text), leads=True)
    return _according_to(clause, 0) or _name_and_colon(clause)


def _clitic(word: Word, table: Language) -> Clue | None:
    """`"…", explique-t-elle`: verb and pronoun in one word."""
    verb, *rest = word.lower.split("-")
    if rest and rest[-1] in table.pronouns and verb in table.speech_verbs:
        begin = word.end - len(rest[-1])
        return Clue(word.text[: len(verb)], (), rest[-1], begin, word.end, None, ADJACENT)
    return None


def _according_to(clause: Clause, at: int) -> Clue | None:
    for phrase in clause.table.according_to:
        if tuple(word.lower for word in clause.words[at : at + len(phrase)]) == phrase:
            cue = " ".join(phrase)
            return subject_after(clause, at + len(phrase) - 1, cue) or Clue(cue)
    return None


def _name_and_colon(clause: Clause) -> Clue | None:
    """A transcript's `Varga: "…"`, and `Varga had an answer for them: "…"`."""
    held, table = clause.words, clause.table
    if len(held) < 2 or held[-1].text != ":":
        return None
    last = run_from(held, 0, table)
    name = name_in(held, 0, last, table) if last == len(held) - 1 else None
    if name:
        return clause.named(name, "", DISTANT)
    others = sum(word.capital for word in held[last:])
    return None if others else subject_of_clause(clause, len(held) - 1, cue="")
