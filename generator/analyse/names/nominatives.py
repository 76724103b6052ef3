"""Names in languages that decline them: their stems, and the nominative of a name that stands only in other cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from generator.analyse.tables import Language

    Form = tuple[str, ...]


def stem(word: str, table: Language) -> str:
    """A word of a name without the ending of its case."""
    for ending in table.case_endings:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            return word[: -len(ending)]
    return word


def in_nominative(form: Form, heard: Collection[str], table: Language) -> Form:
    """A name that stands nowhere in the nominative, in it: by its last name alone, or by the endings of its words."""
    last = form[-1]
    if not table.nominative_endings:
        return form
    for row in table.nominative_endings:
        pairs = [pair.split(":") for pair in row.split("+")]
        given = _with_base(form[0], pairs)
        if given != form[0] and given.lower() in table.men_names:
            rest = tuple(_with_base(word, pairs) for word in form[1:])
            if rest[-1] == last and not last.endswith(table.undeclined_endings):
                return form  # "Карла Невес" is a woman: a man's last name would have an ending, too
            return (given, *rest)
    if not last.lower().endswith(table.oblique_endings):
        return form
    bare = stem(last, table)
    alone = [word for word in sorted(heard) if stem(word, table) == bare and not word.endswith(table.oblique_endings)]
    for row in table.nominative_endings:
        pairs = [pair.split(":") for pair in row.split("+")]
        own, firsts = _with_base(last, pairs), [_with_base(word, pairs) for word in form[:-1]]
        if own == last:
            continue
        if alone:
            return (*firsts, own if own in alone else min(alone, key=len))
        if not last.endswith(table.shared_endings) or firsts != list(form[:-1]):
            return (*firsts, own)
    return form


def _with_base(word: str, pairs: Sequence[Sequence[str]]) -> str:
    """A word of a name with the ending of the nominative in place of its own, the first that fits."""
    for ending, base in pairs:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + base
    return word
