"""Tags that hang on the words beside them, where verbs have compound tenses and objects stand before their verb.

`a déclaré` and `ha declarado` are verbs, `le plan déclaré` is none; in `nous a dit Varga` and `nos dijo Varga` the
pronoun is no subject, in `des habitants` the preposition is an article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.text.words import Word

_FARTHEST_AUXILIARY = 4  # words from a participle
_FARTHEST_COUPLED = 25  # words from a participle after "and" to the auxiliary of the one before


def retagged(tags: list[str], held: Sequence[Word], grammar: Grammar) -> None:
    """Change the tags of a paragraph's words in place."""
    sets = grammar.sets
    nothing: frozenset[str] = frozenset()
    clitics, weak = sets.get("clitics", nothing), sets.get("weak_clitics", nothing)
    partitives, reflexives = sets.get("partitives", nothing), sets.get("reflexives", nothing)
    caused, causatives = sets.get("caused", nothing), sets.get("causatives", nothing)
    for at, word in enumerate(held):
        tag = tags[at]
        if word.lower in caused and at and held[at - 1].lower in causatives:
            tags[at] = "V"  # "a fait savoir"
            continue
        if tag == "B" and at and held[at - 1].lower in reflexives:
            tags[at] = "A"
        elif tag == "R" and word.lower in partitives and (not at or tags[at - 1] not in "lSUg#)Q"):
            tags[at] = "D"
        elif tag in "VJF" and word.lower.endswith(grammar.perfect_endings) and not _perfect(tags, held, at, grammar):
            tags[at] = "l"
    for at in range(len(held) - 2, -1, -1):
        lower = held[at].lower
        if lower in clitics and tags[at] in "DPRAOl" and _verbal(tags, held, at + 1, grammar, weak=lower in weak):
            tags[at] = "A"
        elif lower in weak and at and (tags[at - 1] in "PW" or grammar.has("like_so", held[at - 1].lower)):
            part = grammar.parts.get(held[at + 1].lower, "")
            if part in ("V", "J", "F"):
                tags[at : at + 2] = ["A", part]  # "il la juge", "comme l'appelle"


def _perfect(tags: Sequence[str], held: Sequence[Word], at: int, grammar: Grammar) -> bool:
    """Whether an auxiliary stands before a participle, or before one that "and" joins it to."""
    coupled = at > 0 and tags[at - 1] == "K"
    for before in range(at - 1, max(-1, at - 1 - (_FARTHEST_COUPLED if coupled else _FARTHEST_AUXILIARY)), -1):
        tag = tags[before]
        if grammar.has("perfect", held[before].lower) or (tag in "AB" and grammar.has("being", held[before].lower)):
            return True
        if tag in ".?!;:" or (not coupled and tag not in "ANTPRDK"):
            return False
    return False


def _verbal(tags: Sequence[str], held: Sequence[Word], at: int, grammar: Grammar, *, weak: bool) -> bool:
    """Whether a verb follows an object; after one that can be an article (`weak`), an auxiliary does."""
    auxiliary = grammar.has("perfect", held[at].lower) or tags[at] == "B"
    return auxiliary or (not weak and tags[at] in "VJFA")
