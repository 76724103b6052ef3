"""Persons by their given names, in writing without capital letters whose words stand apart.

Nothing marks a name there but the names people give: `languages/<code>/given.toml` lists the frequent ones, and the
words that names are made with ("son of", "servant of"). What follows one is a family name, unless it is a small word, a
verb or a title. A title that leads to the name without a break is the person's role, and so is one right behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.tables import language_table, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analyse.names.gazetteer import Gazetteer

_WORD = re.compile(r"[^\s!-/:-@\[-`{-~،؛؟«»“”„…—–‘’٪]+")
_GAPS = (" ", "-")  # between the words of a name
_MOST_FAMILY = 2  # words behind the given names
_BEFORE_A_NAME = 2  # words: "the airport of King Abdulaziz"
_LONGEST_ROLE = 9  # words
_LEAST_FAMILY = 2  # letters
_LEAST_WRITTEN_TO = 4  # letters of a name behind a preposition that is written to it: "بيان" is no "ب" and "يان"


@dataclass(frozen=True, slots=True)
class GivenNames:
    """The words of one table, with those of the language's others that end names or are titles.

    `given` are sure to be names, `doubtful` are words as well; `leading` open a name of two words, `joining` stand
    within one. `stops` are never part of one, nor what begins with `bound`; `clitics` are written to a name. `kin` are
    those who are named by whom they belong to. `short` are forms of address that end in a stop, `things` are called by
    the names of persons: airports, streets.
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


class _Word(NamedTuple):
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Person:
    """A name in a paragraph, with the role beside it."""

    start: int
    end: int
    name: str
    role: str | None


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
    )


def _stop_words(code: str) -> frozenset[str]:
    topics = read_table(code, "topics")
    return frozenset(str(topics.get("stop", "")).split())


def persons_by_given_name(text: str, held: GivenNames, known: Gazetteer) -> Iterator[Person]:
    """The persons whom a text names in full."""
    words = [_Word(match[0], *match.span()) for match in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        found = _name(text, words, at, held, known)
        if found is None:
            at += 1
            continue
        start, last = found
        name = text[start : words[last - 1].end]
        yield Person(start, words[last - 1].end, name, _role(text, words, at, last, start, held))
        at = last


def _name(text: str, words: Sequence[_Word], at: int, held: GivenNames, known: Gazetteer) -> tuple[int, int] | None:
    """Where a name begins, and the word behind it; None where no name of two parts does."""
    start = _given(words[at], held, words[at - 1] if at else None, text)
    if start is None or any(word.text in held.things for word in words[max(0, at - _BEFORE_A_NAME) : at]):
        return None
    leads = words[at].text.endswith(tuple(held.leading))
    last = min(at + 1 + leads, len(words))
    family = 0
    addressed = at > 0 and words[at - 1].text in held.short and words[at].text not in held.given
    most = _MOST_FAMILY if addressed else 1
    while last < len(words) and text[words[last - 1].end : words[last].start] in _GAPS:
        word = words[last].text
        if word in held.joining:
            following = words[last + 1].text if last + 1 < len(words) else ""
            last += 2 if following and following not in held.stops | held.joining else 1
            most = min(most, family)
            continue
        if word in held.given:
            last += 1
            continue
        tribal = family == most == 0 and word.startswith(held.definite)  # "son of Salih al-Dosari"
        if (family >= most and not tribal) or word in known.forms or not (word in held.doubtful or _family(word, held)):
            break
        family += 1
        last += 1
    last = min(last, len(words))
    while last > at + 1 and words[last - 1].text in held.joining:
        last -= 1
    return (start, last) if last - at > 1 + leads and text[start : words[last - 1].end] not in known.forms else None


def _given(word: _Word, held: GivenNames, before: _Word | None, text: str) -> int | None:
    """Where a given name begins in a word: at its head, or behind what is written to it."""
    if before is not None and before.text in held.short and text[before.end : word.start].strip() == ".":
        return word.start if _family(word.text, held) or word.text in held.doubtful else None
    lead = before is not None and text[before.end : word.start] == " "
    for text_of, offset in (
        (word.text, 0),
        *((word.text[len(c) :], len(c)) for c in held.clitics if word.text.startswith(c)),
    ):
        if (text_of in held.given or text_of in held.leading) and (not offset or len(text_of) >= _LEAST_WRITTEN_TO):
            return word.start + offset
        titled = lead and before is not None and (
            before.text in held.roles or before.text in held.address or before.text.startswith(held.definite)
            or before.text in held.verbs
        )  # fmt: skip
        if text_of in held.doubtful and titled and not offset:
            return word.start
    return None


def _family(word: str, held: GivenNames) -> bool:
    if len(word) < _LEAST_FAMILY or not word[0].isalpha() or word in held.stops or word in held.roles:
        return False
    bare = next((word[len(c) :] for c in held.clitics if word.startswith(c)), "")
    return not (word.startswith(held.bound) or bare in held.stops or bare in held.roles or bare in held.given
                or bare.startswith(held.definite))  # fmt: skip


def _role(text: str, words: Sequence[_Word], at: int, last: int, start: int, held: GivenNames) -> str | None:
    return _role_before(text, words, at, start, held) or _role_behind(text, words, last, held)


def _role_before(text: str, words: Sequence[_Word], at: int, start: int, held: GivenNames) -> str | None:
    """The title that leads to a name: `رئيس البلدية سمير حداد`; not that of one who is named by him."""
    if words[at].start != start:
        return None
    if at and words[at - 1].text in held.short:
        at -= 1
    first, begin = at, None
    while first > 0 and at - first < _LONGEST_ROLE:
        word, gap = words[first - 1], text[words[first - 1].end : words[first].start]
        clitic = next(
            (len(c) for c in held.clitics if word.text.startswith(c) and word.text[len(c) :] in held.roles), 0
        )
        if (
            gap != " "
            or word.text in held.given
            or (not clitic and word.text in held.stops and word.text not in held.roles)
        ):
            break
        first -= 1
        if word.text in held.roles or clitic:
            begin = (first, word.start + (clitic if word.text not in held.roles else 0))
            if clitic and word.text not in held.roles:
                break
    if begin is None:
        return None
    lead = words[begin[0] : at]
    if words[at - 1].text in held.kin or any(word.text in held.kin for word in lead[:1]):
        title = words[at - 1].text
        if not any(word.text in held.roles for word in lead[1:]):
            return None if title in held.kin else _stripped(text[begin[1] : words[at - 1].end], held)
        return title if title in held.roles and title not in held.address and title not in held.kin else None
    return _stripped(text[begin[1] : words[at - 1].end], held)


def _stripped(role: str, held: GivenNames) -> str | None:
    """A role without the forms of address in it."""
    kept = [word for word in role.split() if word not in held.address]
    return " ".join(kept) if kept and kept[0] in held.roles and kept[0] not in held.modifiers else None


def _role_behind(text: str, words: Sequence[_Word], last: int, held: GivenNames) -> str | None:
    """The title right behind a name: `سمير حداد، رئيس البلدية،`."""
    if last >= len(words) or words[last].text not in held.roles or words[last].text in held.address:
        return None
    gap = text[words[last - 1].end : words[last].start]
    if gap.strip() not in ("", held.comma):
        return None
    end = last + 1
    while end < len(words) and end - last < _LONGEST_ROLE and text[words[end - 1].end : words[end].start] == " ":
        word = words[end].text
        joined = any(word.startswith(clitic) and word[len(clitic) :] in held.stops for clitic in held.clitics)
        if joined or word in held.stops or word.startswith(held.bound):
            break
        end += 1
    if held.comma in gap and end < len(words) and text[words[end - 1].end : words[end].start].strip() == "":
        closed = words[end].text in held.stops
        return text[words[last].start : words[end - 1].end] if closed else None
    return text[words[last].start : words[end - 1].end]
