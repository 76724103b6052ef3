"""Names in writing without capital letters: persons by the titles beside them, places by the gazetteer.

Nothing marks a name there, so only the plainest patterns count, and most persons are not found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.analyse.names.dense_titles import (
    alternatives,
    before,
    behind,
    ends_of,
    joined,
    listed,
    owned_by,
    surnamed,
)
from generator.analyse.names.gazetteer import gazetteer
from generator.analyse.names.given import persons_by_given_name
from generator.analyse.names.given_names import given_names
from generator.analyse.names.places import Located
from generator.analyse.names.shapes import Organisation, shapes
from generator.analyse.tables import read_table
from generator.analyse.text.unspaced import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analyse.names.gazetteer import Gazetteer

_DENSE = "\u3040-\u30ff\u3400-\u9fff々"
_BEFORE, _WORDS_BEFORE = 60, 2  # characters and words in which a thing may stand that a name is given to
_LONGEST_JOINED = 20  # characters
_JOINED_BEFORE = re.compile(r"([\u30a1-\u30fa\u30fc]{2,})・\Z")
_JOINED_BEHIND = re.compile(r"・([\u30a1-\u30fa\u30fc]{2,})")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]")


@dataclass(frozen=True, slots=True)
class Titled:
    """A person's name beside a title; the title is a role, or a form of address (then there is none)."""

    start: int
    end: int
    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Titles:
    """The patterns of a language: titles before names and behind them, phrases of a role before names."""

    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    phrase: re.Pattern[str] | None = None
    address: frozenset[str] = frozenset()
    never: re.Pattern[str] | None = None
    organisation: re.Pattern[str] | None = None
    joined: re.Pattern[str] | None = None
    surnamed: re.Pattern[str] | None = None
    unlikely: re.Pattern[str] | None = None  # in what no name with a family name is
    ends: str = ""  # what ends names where words stand without spaces


@cache
def titles(code: str) -> Titles:
    """The titles of a language; none for one without a table of them."""
    table = read_table(code, "titles")
    return Titles(
        before=before(table),
        behind=behind(table),
        phrase=_phrase(table),
        address=frozenset(listed(table, "address")),
        never=re.compile("|".join(listed(table, "never"))) if table.get("never") else None,
        organisation=_organisation(table),
        joined=joined(table),
        surnamed=surnamed(table),
        unlikely=re.compile("|".join(listed(table, "unlikely"))) if table.get("unlikely") else None,
        ends=ends_of(table),
    )


def _organisation(table: Mapping[str, object]) -> re.Pattern[str] | None:
    written = str(table.get("organisation", "")).replace("PORTFOLIOS", alternatives(table, "portfolios"))
    return re.compile(written) if written else None


def _phrase(table: Mapping[str, object]) -> re.Pattern[str] | None:
    """`الرئيس الفيراني إينيس فارغا`: a role, definite words, two or three that no small word interrupts."""
    if not table.get("phrase"):
        return None
    role, ends, definite = alternatives(table, "phrase"), alternatives(table, "ends"), str(table["definite"])
    inner = alternatives(table, "inner")
    bound = alternatives(table, "bound")
    word = rf"(?!(?:{ends}|{role}|{inner})(?!\w))(?!{bound})[^\W\d_]{{2,}}"
    first = rf"(?!{definite}){word}"
    follows = rf"(?=\s*(?:[^\w\s]|$)|\s+(?:{ends})(?!\w))"
    joint = alternatives(table, "joints")
    part = rf"(?:{role}|{inner}|(?:{joint})?{definite}\w+)"
    bare = alternatives(table, "bare")
    office = rf"(?:{bare})|(?:{role})(?: {part}){{1,5}}"
    return re.compile(rf"(?<!\w)(?P<role>{office}) (?P<name>{first}(?: {word}){{1,2}}){follows}")


def persons(text: str, code: str) -> Iterator[Titled]:
    """The persons whom a text names by a given name that its language knows, or beside a title."""
    known, names = gazetteer(code), given_names(code)
    taken: set[int] = set()
    for each in persons_by_given_name(text, names, known) if names else ():
        taken.update(range(each.start, each.end))
        yield Titled(each.start, each.end, each.name, each.role)
    for titled in _beside_titles(text, code, known):
        words_before = text[max(0, titled.start - _BEFORE) : titled.start].split()[-_WORDS_BEFORE:] if names else ()
        if taken.isdisjoint((titled.start, titled.end - 1)) and not (names and names.things.intersection(words_before)):
            yield titled


def _beside_titles(text: str, code: str, known: Gazetteer) -> Iterator[Titled]:
    held = titles(code)
    folded = text.translate(wording(code).variants)
    for match in held.surnamed.finditer(folded) if held.surnamed else ():
        group = match.lastgroup if match.lastgroup in ("name", "alone", "foreign") else "short"
        (start, end), role = match.span(group), text[slice(*match.span("role" if match["role"] else "title"))]
        if folded[start:end] not in known.forms and not (held.unlikely and held.unlikely.search(folded[start:end])):
            yield Titled(start, end, text[start:end], None if role in held.address else role or None)
    for pattern in (held.before, held.behind, held.phrase, held.joined):
        for match in pattern.finditer(folded) if pattern else ():
            first, office = ("whose", "office") if match.lastgroup == "office" else ("name", "role")
            (start, end), role = match.span(first), text[slice(*match.span(office))]
            name, bare = text[start:end], folded[start:end]
            unlikely = first == "name" and held.never and held.never.search(bare)
            if bare in known.forms or unlikely or _led_by_place(bare, known):
                continue
            for address in sorted(held.address):
                role = role.removesuffix(f" {address}")
            owner = "" if role and role not in held.address else owned_by(folded, start, code)
            role = text[start - len(owner) - 1 : start - 1] if owner else role
            yield Titled(start, end, name, None if role in held.address else role or None)


def _led_by_place(name: str, known: Gazetteer) -> bool:
    return not name.isascii() and len(name) < 6 and any(name[:cut] in known.forms for cut in range(2, len(name)))


def places(text: str, known: Gazetteer) -> Iterator[Located]:
    """The places of a gazetteer in a text that parts its words by spaces, or not at all."""
    if known.dense:
        pairs = {first + second for first, second in pairwise(text)}
        for pair in sorted(pairs & known.by_pair.keys()):
            for form in known.by_pair[pair]:
                yield from _everywhere(text, form, known)
        return
    words = set(re.findall(r"[^\W\d_]+", text))
    for word in sorted(words & known.forms.keys()):
        for match in re.finditer(rf"(?<!\w){word}(?!\w)", text):
            yield Located(match.start(), match.end(), known.forms[word])
    for word in sorted(words & known.longer.keys()):
        for form in known.longer[word]:
            for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                yield Located(match.start(), match.end(), known.forms[form])
    for word in sorted(words & known.adjectives.keys()):
        start = text.find(word)
        yield Located(start, start + len(word), known.adjectives[word], derived=True)


def _everywhere(text: str, form: str, known: Gazetteer) -> Iterator[Located]:
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        before, after = text[start - 1 : start], text[end : end + 1]
        within = (_KATAKANA.match(form[0]) and _KATAKANA.match(before)) or (
            _KATAKANA.match(form[-1]) and _KATAKANA.match(after)
        )
        if not within and not _joined_to_name(text, start, end, known):
            yield Located(start, end, known.forms[form])
        start = text.find(form, end)


def _joined_to_name(text: str, start: int, end: int, known: Gazetteer) -> bool:
    """Whether a dot joins to a place what is none: `レアル・マドリード`, but not `パリ・ロンドン`."""
    before = _JOINED_BEFORE.search(text, max(0, start - _LONGEST_JOINED), start)
    behind = _JOINED_BEHIND.match(text, end)
    return any(match and match[1] not in known.forms for match in (before, behind))


def organisations(text: str, code: str) -> Iterator[Organisation]:
    """Known organisations, and those of the shapes of the language."""
    held, pattern = shapes(code), titles(code).organisation
    for name, whole in held.known.items():
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if not _goes_on(text, start, end):
                yield Organisation(start, end, whole)
            start = text.find(name, end)
    for match in pattern.finditer(text) if pattern else ():
        yield Organisation(match.start(), match.end(), match[0])


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a name is part of a longer word, where spaces part words or letters are Latin or katakana."""
    pairs = ((text[start - 1 : start], text[start]), (text[end - 1], text[end : end + 1]))
    return any(
        one.isalpha() and other.isalpha() and bool(_KATAKANA.match(one)) == bool(_KATAKANA.match(other))
        and not (re.match(r"[\u3040-\u3096\u3400-\u9fff]", one) or re.match(r"[\u3040-\u3096\u3400-\u9fff]", other))
        for one, other in pairs
    )  # fmt: skip
