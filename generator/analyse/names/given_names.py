"""What a language knows of given names, read from `languages/<code>/given.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.analyse.tables import language_table, read_table

_SHORT_WRITTEN_TO = 2  # letters
LEAST_WRITTEN_TO = 4
"""Letters of a name behind a preposition that is written to it: "بيان" is no "ب" and "يان"."""


@dataclass(frozen=True, slots=True)
class GivenNames:
    """The words of one table, with those of the language's others that end names or are titles.

    `given` are sure to be names, `doubtful` are words as well; `leading` open a name of two words, `joining` stand
    within one. `stops` are never part of one, nor what begins with `bound`; `clitics` are written to a name. `kin` are
    those who are named by whom they belong to. `short` are forms of address that end in a stop, `things` are called by
    the names of persons: airports, streets. `nouns` are those of the stops that may follow what a preposition
    (`owning`) is written to in a title.
    """

    given: frozenset[str]
    doubtful: frozenset[str]
    leading: frozenset[str]
    joining: frozenset[str]
    stops: frozenset[str]
    roles: frozenset[str]
    modifiers: frozenset[str]
    kin: frozenset[str]
    address: frozenset[str]
    short: frozenset[str]
    verbs: frozenset[str]
    things: frozenset[str]
    bound: tuple[str, ...]
    clitics: tuple[str, ...]
    definite: str
    comma: str
    sons: frozenset[str]
    owning: str
    nouns: frozenset[str]
    portfolios: frozenset[str]  # what a ministry is of, besides, behind "and"


class Written(NamedTuple):
    text: str
    start: int
    end: int


@cache
def given_names(code: str) -> GivenNames | None:
    """The table of a language, or None."""
    table = read_table(code, "given")
    if not table:
        return None
    held = {key: frozenset(value.split()) for key, value in table.items() if isinstance(value, str)}
    language = language_table(code)
    return GivenNames(
        given=held["given"],
        doubtful=held["doubtful"],
        leading=held["leading"],
        joining=held["joining"],
        stops=held["stops"] | language.name_ends | language.speech_verbs | _stop_words(code),
        roles=language.roles,
        modifiers=held["modifiers"],
        kin=held["kin"],
        address=language.forms_of_address,
        short=held["short"],
        verbs=language.speech_verbs,
        things=held["things"],
        bound=tuple(str(table["bound"]).split()),
        clitics=tuple(str(table["clitics"]).split()),
        definite=str(table["definite"]),
        comma=str(table["comma"]),
        sons=held["sons"],
        owning=str(table["owning"]),
        nouns=held["nouns"],
        portfolios=frozenset(str(read_table(code, "titles").get("portfolios", "")).split()),
    )


def _stop_words(code: str) -> frozenset[str]:
    topics = read_table(code, "topics")
    return frozenset(str(topics.get("stop", "")).split())


def is_short(word: str, held: GivenNames) -> bool:
    """Whether a word is a short form of address, or one with "and" written to it: `ود.`."""
    return word in held.short or (len(word) == _SHORT_WRITTEN_TO and word[0] in held.clitics and word[1] in held.short)
