"""What a language knows of organisations, read from `languages/<code>/organisations.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.names.capitals import CAPITALISED, UPPER
from generator.analyse.names.gazetteer import by_first_word
from generator.analyse.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping


class Organisation(NamedTuple):
    """A name of an organisation in a paragraph; `name` is the form under which it is listed."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """What a language knows of organisations; words are in lower case.

    `heads` end a name ("Authority"), `first` begin one that goes on behind a link ("Ministry of"), `generic` are
    heads of which one word more makes no name ("Port Office"); `works` end names of what is no organisation.
    """

    heads: frozenset[str] = frozenset()
    first: re.Pattern[str] | None = None
    known: dict[str, str] = field(default_factory=dict)
    firsts: frozenset[str] = frozenset()
    lower_heads: bool = False  # what begins a name may stand in small letters: "ministère de la Mer"
    longer: dict[str, tuple[str, ...]] = field(default_factory=dict)
    governments: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()  # end names of what is no organisation
    goes_on: frozenset[str] = frozenset()  # may follow a name behind a link: "Office of Harbour Policy"
    titles: frozenset[str] = frozenset()  # may follow a name: "Halden Council President"
    generic: frozenset[str] = frozenset()
    loose_links: frozenset[str] = frozenset()  # "for": not behind the strict heads
    final_heads: frozenset[str] = frozenset()  # end a name, and are left out when it comes again
    strict_heads: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()  # make no name with a strict head: "National Institute"
    bases: dict[str, str] = field(default_factory=dict)


@cache
def shapes(code: str) -> Shapes:
    """The shapes of a language; none for one without a table of organisations."""
    table = read_table(code, "organisations")
    if not table:
        return Shapes()
    known: dict[str, str] = {}
    for entry in _listed(table, "known"):
        name, *others = (part.strip() for part in entry.split("="))
        known |= dict.fromkeys((name, *others), name)
    return Shapes(
        heads=frozenset(_words(table, "heads")),
        first=_first(table),
        known=known,
        firsts=frozenset(_words(table, "first")),
        lower_heads=bool(table.get("lower_heads")),
        longer=by_first_word(known),
        governments=frozenset(_listed(table, "governments")),
        things=frozenset(_words(read_table(code, "names"), "thing_words")),
        titles=frozenset(_words(read_table(code, "names"), "roles")),
        goes_on=frozenset(_words(table, "goes_on")),
        dropped=frozenset(_words(table, "dropped")),
        generic=frozenset(_words(table, "generic")),
        loose_links=frozenset(_words(table, "loose_links")),
        final_heads=frozenset(_words(table, "final_heads")),
        strict_heads=frozenset(_words(table, "strict_heads")),
        plain=frozenset(_words(table, "plain")),
        bases={form: row.split()[0] for row in _listed(table, "bases") for form in row.split()},
    )


def _first(table: Mapping[str, object]) -> re.Pattern[str] | None:
    """A head, adjectives behind it, and a name or known words behind a link: "Ministry of Foreign Affairs"."""
    if not table.get("first"):
        return None
    heads = _either_case(table, "first")
    adjective = rf"(?: (?:{_either_case(table, 'adjectives')})(?!\w))"
    subject = rf"(?:{_either_case(table, 'subjects')})(?!\w)"
    also = table.get("and", "and")
    several = rf"(?:(?<!['’]s)(?:, | {also} |, {also} | )(?:{CAPITALISED} )?{subject})*"
    never = "|".join(_words(table, "never_within")) or "(?!)"
    word = rf"(?!(?:{never})\b){CAPITALISED}"
    name = rf"{word}(?:(?<!['’]s)[ \u00a0]{word}){{0,4}}"
    links = [link.replace("_", " ") + ("" if link.endswith("'") else " ") for link in _words(table, "links")]
    link = "|".join(link.replace("'", "['’]") for link in sorted(links, key=lambda link: (-len(link), link)))
    linked = rf"(?: (?:{link})(?:{name}{several}|{subject}{several}))"
    if table.get("unlinked"):
        linked = rf"(?:{linked}| {subject}{several})"
    capital = "" if table.get("lower_heads") else rf"(?=[{UPPER}])"
    return re.compile(rf"(?<![\w-]){capital}(?:{heads})(?:{adjective}+{linked}?|{linked}){adjective}*{linked}?")


def _either_case(table: Mapping[str, object], key: str) -> str:
    """Words between bars, the longest first, each with a small or a capital letter; what matches nothing, for none."""
    words = sorted(_words(table, key), key=lambda word: (-len(word), word))
    either = (f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}".replace("_", " ") for word in words)
    return "|".join(either) or "(?!)"


def _words(table: Mapping[str, object], key: str) -> list[str]:
    return str(table.get(key, "")).split()


def _listed(table: Mapping[str, object], key: str) -> list[str]:
    return [each for each in (part.strip() for part in str(table.get(key, "")).split("|")) if each]
