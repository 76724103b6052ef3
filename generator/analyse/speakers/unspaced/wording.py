"""The words of saying and the nouns for speakers of a script without spaces: `languages/<code>/attribution.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from generator.analyse.tables import read_table

NOTHING = re.compile(r"(?!)")
"""A pattern that matches nothing."""

EDGE = "、，,。；;：: 　"
"""Marks at the edge of a clause that are no part of it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One table. `variants` folds characters to those of the table, one for one; patterns meet folded text."""

    variants: dict[int, str] = field(default_factory=dict)
    verbs: re.Pattern[str] = NOTHING  # of saying, with what of their inflection belongs to the cue
    refused: re.Pattern[str] = NOTHING  # behind a verb: a denial, a passive, a noun of which the verb is a part
    before_verb: re.Pattern[str] = NOTHING  # ends right before a verb that does not say
    sources: re.Pattern[str] = NOTHING  # "according to": with the group "np" or right behind the phrase
    adverbials: re.Pattern[str] = NOTHING  # begin what stands between a subject and its verb
    adjuncts: re.Pattern[str] = NOTHING  # open a sentence before its subject
    tails: re.Pattern[str] = NOTHING  # end a reported clause and say only that it is one
    predicates: re.Pattern[str] = NOTHING  # end a clause that can be reported
    pronouns: dict[str, str] = field(default_factory=dict)  # to "f", "m" or ""
    people: tuple[str, ...] = ()  # nouns that end descriptions of persons
    organisations: tuple[str, ...] = ()
    governments: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    nobody: frozenset[str] = frozenset()  # that look like one and are none
    behind: re.Pattern[str] = NOTHING  # a title or form of address behind a name
    acts: re.Pattern[str] = NOTHING  # behind a verb: what is done by it is no statement
    alone: frozenset[str] = frozenset()  # organisations whose noun is a word of one character
    links: str = ""  # the particle between an owner and what is owned
    plain: frozenset[str] = frozenset()  # verbs that a clause follows without a comma
    demonstratives: re.Pattern[str] = NOTHING  # "this official": who was named before
    points: re.Pattern[str] = NOTHING  # "as follows": leads to the next sentence


_PATTERNS = (
    "verbs", "refused", "before_verb", "sources", "adverbials", "adjuncts", "tails", "predicates", "behind", "acts",
    "points", "demonstratives",
)  # fmt: skip
_ENDINGS = ("people", "organisations", "governments", "documents")


@cache
def wording(code: str) -> Wording:
    """The table of a language; one of patterns that match nothing where there is none."""
    table = read_table(code, "attribution")
    values: dict[str, object] = {}
    for key in _PATTERNS:
        if key in table:
            values[key] = re.compile("|".join(str(table[key]).split()))
    if "inflections" in table:
        inflections = "|".join(str(table["inflections"]).split())
        values["verbs"] = re.compile(rf"(?:{'|'.join(str(table['verbs']).split())})(?:{inflections})?")
    for key in _ENDINGS:
        values[key] = tuple(sorted(str(table.get(key, "")).split(), key=lambda word: (-len(word), word)))
    for key in ("nobody", "plain", "alone"):
        values[key] = frozenset(str(table.get(key, "")).split())
    values["links"] = str(table.get("links", ""))
    pronouns = table.get("pronouns", {})
    values["pronouns"] = dict(pronouns) if isinstance(pronouns, dict) else {}
    pairs = str(table.get("variants", "")).split()
    values["variants"] = {ord(other): pair[0] for pair in pairs for other in pair[1:]}
    return Wording(**values)  # type: ignore[arg-type]
