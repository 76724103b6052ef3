"""The words of saying and the nouns for speakers of a script without spaces: `languages/<code>/attribution.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.analyse.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    strangers: re.Pattern[str] = NOTHING  # what can be a name that nothing in the article explains
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
    said: re.Pattern[str] = NOTHING  # words, the particle "q", what stands "between", and the verb as the "cue"
    disclosed: re.Pattern[str] = NOTHING  # the same of a fact
    of_a_fact: re.Pattern[str] = NOTHING  # ends the clause of one
    quoted: re.Pattern[str] = NOTHING  # the particle behind quoted words, whatever the verb: the same groups
    quotative: re.Pattern[str] = NOTHING  # the particle alone
    passives: re.Pattern[str] = NOTHING  # verbs behind the particle that make the topic no speaker
    asked: re.Pattern[str] = NOTHING  # of these, those by which another speaks
    agents: re.Pattern[str] = NOTHING  # who does so: the group "np"
    topics: re.Pattern[str] = NOTHING  # the particle behind a subject
    topic: str = ""  # of these, the sure one
    attributive: re.Pattern[str] = NOTHING  # between a verb and the noun that it belongs to
    heads: re.Pattern[str] = NOTHING  # ends the phrase of that noun
    bare: re.Pattern[str] = NOTHING  # who alone stands behind the particle: the group "np"
    objects: str = ""  # the particle of an object
    joins: str = ""  # joins quoted words, beside marks
    coordinated: re.Pattern[str] = NOTHING  # opens a clause whose subject is that of the one before
    toward: tuple[str, ...] = ()  # behind a subject: whom something is said to
    weighty: frozenset[str] = frozenset()  # verbs of acts that are statements where a comma and a clause follow
    endings: str = ""  # of a verb, between it and what was said
    aspects: tuple[str, ...] = ()  # of a verb that was denied


_PATTERNS = (
    "verbs", "refused", "before_verb", "sources", "adverbials", "adjuncts", "tails", "predicates", "behind", "acts",
    "points", "demonstratives", "of_a_fact", "quoted", "quotative", "passives", "asked", "agents", "topics",
    "attributive", "heads", "bare", "coordinated", "strangers",
)  # fmt: skip
_ENDINGS = ("people", "organisations", "governments", "documents")


@cache
def wording(code: str) -> Wording:
    """The table of a language; one of patterns that match nothing where there is none."""
    table = read_table(code, "attribution")
    values: dict[str, Any] = {}
    for key in _PATTERNS:
        values[key] = _joined(table, key)
    if "inflections" in table:
        inflections = "|".join(str(table["inflections"]).split())
        values["verbs"] = re.compile(rf"(?:{'|'.join(str(table['verbs']).split())})(?:{inflections})?")
    for key in _ENDINGS:
        values[key] = tuple(sorted(str(table.get(key, "")).split(), key=lambda word: (-len(word), word)))
    for key, verbs in (("said", values.get("verbs", NOTHING)), ("disclosed", _joined(table, "facts"))):
        if key in table:
            values[key] = re.compile(str(table[key]).replace("{verbs}", verbs.pattern))
    for key in ("aspects", "toward"):
        values[key] = tuple(str(table.get(key, "")).split())
    for key in ("nobody", "plain", "alone", "weighty"):
        values[key] = frozenset(str(table.get(key, "")).split())
    for key in ("links", "topic", "objects", "joins", "endings"):
        values[key] = str(table.get(key, ""))
    pronouns = table.get("pronouns", {})
    values["pronouns"] = dict(pronouns) if isinstance(pronouns, dict) else {}
    pairs = str(table.get("variants", "")).split()
    values["variants"] = {ord(other): pair[0] for pair in pairs for other in pair[1:]}
    return Wording(**values)


def _joined(table: Mapping[str, object], key: str) -> re.Pattern[str]:
    """The patterns of a key, one a word, as one."""
    return re.compile("|".join(str(table[key]).split())) if key in table else NOTHING
