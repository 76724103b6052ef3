"""Which form of a name can be the subject of a verb, in a language that declines names: told by endings.

No single ending is sure: "-а" is a woman's nominative or a man's genitive. So the forms of one name in the article
are compared, and the verb, whose ending tells the gender of its subject, is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.reading import Name
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.tables import Language


_NEAR = 24  # characters


def wanted(frame: Frame, verb: int) -> str:
    """What a verb's form wants of its subject: "m", "f", "n", "p" for a plural, "s" for any singular."""
    lower, grammar = frame.words[verb].lower, frame.grammar
    known = grammar.agreement.get(lower)
    if known:
        return known
    if lower.endswith(grammar.cases["feminine_past"]):
        return "f"
    return "m" if lower.endswith(grammar.cases["masculine_past"]) else "s"


def is_finite(frame: Frame, at: int) -> bool:
    """Whether a word in small letters ends as a verb does that has a single subject."""
    word, grammar = frame.words[at], frame.grammar
    if word.capital or not word.is_word or frame.tags[at] not in "lFVJ":
        return False
    past = grammar.cases["feminine_past"] + grammar.cases["masculine_past"]
    return word.lower.endswith(past + grammar.finite_endings)


def rank(word: str, grammar: Grammar) -> int:
    """How far a form of a name is from the nominative by its ending: 0 (near) to 3."""
    lower, cases = word.lower(), grammar.cases
    if grammar.has("firm", lower):
        return 0
    if lower.endswith(cases["masculine_forms"] + cases["feminine_forms"]):
        return 1 if lower.endswith(cases["feminine_forms"]) else 0
    if lower.endswith(cases["oblique_forms"]):
        return 3
    if lower.endswith(cases["doubtful_forms"]):
        return 2
    return 1 if lower.endswith(cases["either_forms"]) else 0


def is_subject(frame: Frame, name: Name, form: str) -> bool:
    """Whether a name stands in the nominative, and agrees with a verb that wants `form`."""
    grammar, cast = frame.grammar, frame.cast
    if form in ("p", "n") or cast is None:
        return False
    last = name.parts[-1]
    lower = last.lower()
    foreign = form == "f" and lower.endswith(grammar.cases["foreign_forms"])  # "Джорджа Мелони сказала"
    if len(name.parts) > 1 and of_man(frame, name.parts[0]) and not foreign:
        return False
    if form == "f" and lower.endswith(grammar.cases["masculine_forms"]):
        return False
    if form == "m" and lower.endswith(grammar.cases["feminine_forms"]):
        return False
    gender = cast.gender(cast.fullest(name.parts))
    if gender and form in ("m", "f") and gender != form:
        return False
    full = cast.fullest(name.parts).split()
    if len(full) == 1 and len(name.parts) == 1:
        return rank(last, grammar) < 2
    own, known = rank(last, grammar), rank(full[-1], grammar)
    if last != full[-1]:
        return own < known or (own == known == 0)
    first = rank(name.parts[0], grammar) if len(name.parts) > 1 else 0
    if len(name.parts) > 1 and _bare(name.parts[0], form, grammar):
        return True
    if own == 1 and first == 1 and form == "m" and len(name.parts) > 1:
        return not _of_a_man(name.parts[0], grammar)
    return own < 2 or (own > 1 and first < 2 and len(name.parts) > 1 and not _declined(last, grammar))


def of_man(frame: Frame, first: str) -> bool:
    """Whether a first name is a man's in the genitive: "Ивана"."""
    base = nominative(first, frame.grammar.cases["genitives"]).lower()
    return base != first.lower() and base in frame.table.men_names


def _bare(first: str, form: str, grammar: Grammar) -> bool:
    """Whether a first name has no ending of a case, so that the last name has none either: "Олег Ланской"."""
    if form == "f":
        return first.lower().endswith(grammar.cases["either_forms"]) and not grammar.has("men", first.lower())
    return form == "m" and len(first) > 2 and first.lower().endswith(grammar.cases["plain_forms"])


def _declined(last: str, grammar: Grammar) -> bool:
    """Whether a last name stands in another case for sure: "-ого", "-ым"; not "-и", which foreign names have."""
    lower = last.lower()
    foreign = grammar.cases["foreign_forms"]
    return lower.endswith(tuple(ending for ending in grammar.cases["oblique_forms"] if ending not in foreign))


def _of_a_man(first: str, grammar: Grammar) -> bool:
    """Whether a first name on "-а" is a man's genitive, as far as the table of men's names on "-а" tells."""
    return not grammar.has("men", first.lower())


def _case_endings(grammar: Grammar) -> tuple[str, ...]:
    return grammar.cases["oblique_forms"] + grammar.cases["either_forms"] + grammar.cases["doubtful_forms"]


def nominative(word: str, pairs: Sequence[str]) -> str:
    """The nominative of a name's word in a case whose endings `pairs` lead to those of the nominative."""
    for pair in pairs:
        ending, _, base = pair.partition(":")
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + base
    return word


def in_nominative(frame: Frame, name: Name, source: str) -> Name:
    """A name behind a source, in the nominative: as the article has it, else made from the endings of its case."""
    cast, grammar = frame.cast, frame.grammar
    if cast is None:
        return name
    full = cast.fullest(name.parts)
    if full != name.text and rank(full.split()[-1], grammar) < 2:
        return name
    rows = frame.table.nominative_endings
    if len(rows) > 2 and (grammar.has("dative", source) or grammar.has("instrumental", source)):
        pairs = rows[2 if grammar.has("dative", source) else 0].split("+")
    else:
        pairs = list(grammar.cases["genitives"])
    return name._replace(parts=tuple(nominative(part, pairs) for part in name.parts))


def told_gender(text: str, span: tuple[int, int], full: str, grammar: Grammar, table: Language) -> str:
    """The gender that a name's own ending tells, or the past tense of the verb beside it: "f", "m" or "".

    `full` is the name in the nominative: women's names that end in a consonant are not declined.
    """
    cases, (start, end) = grammar.cases, span
    name = text[start:end].lower()
    last, base = name.split(" ")[-1], full.lower().split(" ")[-1]
    if last != base and last.startswith(base) and rank(base, grammar) == 0 and last.endswith(_case_endings(grammar)):
        return "m"
    if name.endswith(cases["masculine_forms"]):
        return "m"
    if name.endswith(cases["feminine_forms"]):
        return "f"
    given = full.lower().split(" ")[0]
    if given != base and given in table.men_names:
        return "m"
    if given != base and given.endswith(cases["either_forms"]) and not grammar.has("men", given):
        return "f"
    before, after = text[max(0, start - _NEAR) : start].split(), text[end : end + _NEAR].split()
    for word in (*after[:1], *before[-1:]):
        told = grammar.agreement.get(word.lower(), "")
        if told in ("f", "m"):
            return told
        if word.endswith(cases["feminine_past"]):
            return "f"
        if word.endswith(cases["masculine_past"]):
            return "m"
    return ""
