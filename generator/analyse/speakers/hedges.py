"""Whether a clause really says that its subject said it: not if it is denied, supposed, or told of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.speakers.subjects import Clue

if TYPE_CHECKING:
    from generator.analyse.speakers.subjects import Clause
    from generator.analyse.text.words import Word

_FARTHEST_DENIAL = 8  # words before the verb


def meant(clause: Clause, verb: int, found: Clue, *, leads: bool) -> Clue:
    """The clue as it is, or without the name where the clause does not make that person say the words.

    `leads` where the clause stands before the quotation.
    """
    if not found.start < found.end:
        return found
    held = clause.words
    first = next(at for at, word in enumerate(held) if word.end > found.start)
    last = next((at for at in range(first, len(held)) if held[at].start >= found.end), len(held))
    doubts = (
        _negated(clause, verb, first, last),
        _supposed(clause, min(first, verb)),
        _denied(clause, verb),
        _told_by_another(clause, verb, first, last),
        _told_of_another(clause, verb, last, leads=leads),
    )
    return Clue(found.cue, refused=True) if any(doubts) else found


def _negated(clause: Clause, verb: int, first: int, last: int) -> bool:
    """`Varga never said`, `Varga did not say`, `sagte Varga nie`."""
    held, negations = clause.words, clause.table.negations
    floor = last if first < verb else max(0, verb - 2)
    if any(word.lower in negations for word in _part(clause, floor, verb)):
        return True
    return first > verb and last < len(held) and held[last].lower in negations


def _supposed(clause: Clause, begin: int) -> bool:
    """`If Varga said`, `nobody knows whether Varga said`."""
    return any(word.lower in clause.table.conditionals for word in _part(clause, 0, begin))


def _denied(clause: Clause, verb: int) -> bool:
    """`Varga denied saying`, `Varga denies that she said`; what follows "and" is another thing."""
    table = clause.table
    for word in reversed(_part(clause, max(0, verb - _FARTHEST_DENIAL), verb + 1)):
        if word.lower in table.denials:
            return True
        if word.lower in table.connectives:
            return False
    return False


def _told_by_another(clause: Clause, verb: int, first: int, last: int) -> bool:
    """`Bell claims Varga said`: the subject's clause hangs on a speech verb before it."""
    held, table = clause.words, clause.table
    if first > verb:
        return False
    part = _part(clause, 0, first)
    for place in range(len(part) - 1, -1, -1):
        word = part[place]
        if word.lower in table.connectives | (table.conjunctions - table.relatives):
            return False
        noun = place > 0 and part[place - 1].lower in table.articles
        if not noun and not word.capital and word.lower in table.speech_verbs:
            return True
    # "quoted Varga as saying", "heard him saying"
    return held[verb].lower in table.speech_participles and verb > last and _another(clause, verb - 1)


def _told_of_another(clause: Clause, verb: int, last: int, *, leads: bool) -> bool:
    """`Bell recalled Varga shouting`, `Bell claims Varga said`: another follows who does the speaking."""
    held, table = clause.words, clause.table
    begin = max(verb + 1, last)
    for at in range(begin, len(held)):
        word = held[at]
        if not word.is_word or word.lower in table.conjunctions - table.relatives:
            return False
        if at == begin or word.capital or not _another(clause, at - 1):
            continue
        if (leads and word.lower.endswith(table.participle_endings)) or word.lower in table.speech_verbs:
            return True
    return False


def _another(clause: Clause, at: int) -> bool:
    """Whether a word ends another's name, or is a pronoun for one or the "as" after one: not "on Facebook"."""
    held, table = clause.words, clause.table
    word = held[at]
    if word.lower in table.object_pronouns | table.pronouns | table.quoting:
        return True
    if not word.is_word or not word.capital or word.possessive or word.lower in table.not_names:
        return False
    while at > 0 and held[at - 1].is_word and held[at - 1].capital:
        at -= 1
    return not (at > 0 and held[at - 1].lower in table.prepositions)


def _part(clause: Clause, floor: int, end: int) -> list[Word]:
    """The words right before `end` with no mark between, from `floor` on."""
    first = end
    while first > floor and clause.words[first - 1].is_word:
        first -= 1
    return list(clause.words[first:end])
