"""Persons by their given names, in writing without capital letters whose words stand apart.

Nothing marks a name there but the names people give: `languages/<code>/given.toml` lists the frequent ones, and the
words that names are made with ("son of", "servant of"). What follows one is a family name, unless it is a small word, a
verb or a title. A title that leads to the name without a break is the person's role, and so is one right behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.names.given_names import LEAST_WRITTEN_TO, GivenNames, Written, is_short
from generator.analyse.names.given_roles import role_beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analyse.names.gazetteer import Gazetteer

_WORD = re.compile(r"[^\s!-/:-@\[-`{-~،؛؟«»“”„…—–‘’٪]+")
_GAPS = (" ", "-")  # between the words of a name
_MOST_FAMILY = 2  # words behind the given names
_BEFORE_A_NAME = 2  # words: "the airport of King Abdulaziz"
_LEAST_FAMILY = 2  # letters


@dataclass(frozen=True, slots=True)
class Person:
    """A name in a paragraph, with the role beside it."""

    start: int
    end: int
    name: str
    role: str | None


def persons_by_given_name(text: str, held: GivenNames, known: Gazetteer) -> Iterator[Person]:
    """The persons whom a text names in full."""
    words = [Written(match[0], *match.span()) for match in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        found = _name(text, words, at, held, known)
        if found is None:
            at += 1
            continue
        start, last = found
        name = text[start : words[last - 1].end]
        yield Person(start, words[last - 1].end, name, role_beside(text, words, at, last, start, held))
        at = last


def _name(text: str, words: Sequence[Written], at: int, held: GivenNames, known: Gazetteer) -> tuple[int, int] | None:
    """Where a name begins, and the word behind it; None where no name of two parts does."""
    start = _given(words[at], held, words[at - 1] if at else None, text)
    if start is None and _first_of_more(text, words, at, held):
        start = words[at].start
    if start is None or any(word.text in held.things for word in words[max(0, at - _BEFORE_A_NAME) : at]):
        return None
    leads = words[at].text.endswith(tuple(held.leading))
    last = min(at + 1 + leads, len(words))
    family = 0
    addressed = at > 0 and is_short(words[at - 1].text, held)
    most = _MOST_FAMILY if addressed and words[at].text not in held.given else 1
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
        third = addressed and family == 1 and _family(word, held)
        if family and (third or word in held.doubtful) and word not in known.forms and _closed(text, words, last):
            last += 1  # "Dr Hoshyar Qadir Rasul,": the father's and the grandfather's name
            break
        tribal = family == most == 0 and word.startswith(held.definite)  # "son of Salih al-Dosari"
        if (family >= most and not tribal) or word in known.forms or not (word in held.doubtful or _family(word, held)):
            break
        family += 1
        last += 1
    last = min(last, len(words))
    while last > at + 1 and words[last - 1].text in held.joining:
        last -= 1
    return (start, last) if last - at > 1 + leads and text[start : words[last - 1].end] not in known.forms else None


def _first_of_more(text: str, words: Sequence[Written], at: int, held: GivenNames) -> bool:
    """Whether a word is a first name that the table has not: behind a form of address, or before "son of"."""
    if at + 1 >= len(words) or text[words[at].end : words[at + 1].start] != " ":
        return False
    word, following = words[at].text, words[at + 1].text
    if not _family(word, held) or word.startswith((held.definite, *held.clitics)) or word in held.joining:
        return False
    addressed = at > 0 and words[at - 1].text in held.address and text[words[at - 1].end : words[at].start] == " "
    return following in held.sons or (addressed and following in held.given)


def _closed(text: str, words: Sequence[Written], at: int) -> bool:
    """Whether a mark follows a word, or its sentence's end."""
    end = words[at].end
    following = words[at + 1].start if at + 1 < len(words) else len(text)
    return bool(text[end:following].strip()) or at + 1 == len(words)


def _given(word: Written, held: GivenNames, before: Written | None, text: str) -> int | None:
    """Where a given name begins in a word: at its head, or behind what is written to it."""
    if before is not None and is_short(before.text, held) and text[before.end : word.start].strip() == ".":
        return word.start if _family(word.text, held) or word.text in held.doubtful else None
    lead = before is not None and text[before.end : word.start] == " "
    for text_of, offset in (
        (word.text, 0),
        *((word.text[len(c) :], len(c)) for c in held.clitics if word.text.startswith(c)),
    ):
        if (text_of in held.given or text_of in held.leading) and (not offset or len(text_of) >= LEAST_WRITTEN_TO):
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
