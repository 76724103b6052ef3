"""What a language's `reported.toml` tells of reported speech; a language without one has no reported statements."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.speakers.reported_acts import acts
from generator.analyse.tables import read_table

if TYPE_CHECKING:
    from generator.analyse.tables import Language


@dataclass(frozen=True, slots=True, eq=False)
class Reporting:
    """Words in lower case. Verbs of saying are such as report a statement; acts, questions and thoughts are none."""

    complementizers: frozenset[str] = frozenset()  # "that"
    verbs: frozenset[str] = frozenset()
    document_verbs: frozenset[str] = frozenset()  # "the poll found that …"
    documents: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()  # verbs after which hardly anything but a clause stands
    bare: frozenset[str] = frozenset()  # those that need no conjunction: "said she would"
    links: frozenset[str] = frozenset()  # between verb and conjunction: "advirtió de que"
    infinitives: frozenset[str] = frozenset()  # make a clause without one: "affirme avoir vu", "asegura haber visto"
    things: frozenset[str] = frozenset()  # those with a noun for a clause: "recalled the flood"
    addressing: frozenset[str] = frozenset()  # those that name a hearer first: "told reporters that …"
    participles: frozenset[str] = frozenset()  # "…, adding that …"
    noun_like: frozenset[str] = frozenset()  # forms that are nouns or adjectives as well: "the report that …"
    plural: frozenset[str] = frozenset()  # of these, the verbs of a plural subject: "critics claim that …"
    relaying: frozenset[str] = frozenset()  # "was quoted as saying"
    relay_mark: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    denials: frozenset[str] = frozenset()
    unreal: frozenset[str] = frozenset()  # before the verb: it was not said, or not yet
    like_so: frozenset[str] = frozenset()  # ", as Varga said,"
    contrasts: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()  # begin a clause of time or reason: "said after …"
    openers: frozenset[str] = frozenset()  # begin a clause
    questions: frozenset[str] = frozenset()
    no_clause: frozenset[str] = frozenset()  # begin no clause after a verb: "said so"
    hearers: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()  # between subject and verb
    times: frozenset[str] = frozenset()
    venues: frozenset[str] = frozenset()  # end a phrase of place or occasion: "in a statement"
    finite: frozenset[str] = frozenset()
    evidence: frozenset[str] = frozenset()  # verbs of things as well: "a look at the quay suggests that"
    numerals: frozenset[str] = frozenset()  # "said about half of the crews"


@cache
def reporting(code: str) -> Reporting | None:
    """The table of a BCP-47 tag's primary language."""
    found = read_table(code, "reported")
    if not found:
        return None
    return Reporting(**{each.name: frozenset(str(found.get(each.name, "")).split()) for each in fields(Reporting)})


@cache
def signs_of(table: Language) -> frozenset[str]:
    """The words without one of which nothing is reported."""
    known = reporting(table.code) or Reporting()
    sources = {phrase[0] for phrase in table.according_to}
    return known.verbs | known.document_verbs | known.participles | sources | acts(table.code).patterns.keys()
