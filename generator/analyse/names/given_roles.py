"""The roles of persons who are known by their given names: titles that lead to a name, or stand right behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.given_names import LEAST_WRITTEN_TO, is_short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.given_names import GivenNames, Written

_LONGEST_ROLE = 9  # words


def role_beside(text: str, words: Sequence[Written], at: int, last: int, start: int, held: GivenNames) -> str | None:
    return _role_before(text, words, at, start, held) or _role_behind(text, words, last, held)


def _role_before(text: str, words: Sequence[Written], at: int, start: int, held: GivenNames) -> str | None:
    """The title that leads to a name: `رئيس البلدية سمير حداد`; not that of one who is named by him."""
    if words[at].start != start:
        return None
    if at and is_short(words[at - 1].text, held):
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


def _ends_role(words: Sequence[Written], at: int, held: GivenNames) -> bool:
    """Whether a word is no part of a title before it: not `والبحث` of `وزير التعليم والبحث`, `دعم` of `لصندوق دعم`."""
    word, before = words[at].text, words[at - 1].text
    bare = next((word[len(c) :] for c in held.clitics if word.startswith(c)), "")
    if bare in held.portfolios:
        return False
    if word in held.stops and at > 1 and _owns(before, held):
        return word not in held.nouns
    return bare in held.stops or word in held.stops or word.startswith(held.bound)


def _owns(word: str, held: GivenNames) -> bool:
    """Whether a noun that a preposition is written to must have another behind it: `لصندوق`."""
    bare = word.removeprefix(held.owning)
    return bare != word and len(bare) >= LEAST_WRITTEN_TO and not word.startswith(held.bound) and bare not in held.stops


def _role_behind(text: str, words: Sequence[Written], last: int, held: GivenNames) -> str | None:
    """The title right behind a name: `سمير حداد، رئيس البلدية،`."""
    if last >= len(words) or words[last].text not in held.roles or words[last].text in held.address:
        return None
    gap = text[words[last - 1].end : words[last].start]
    if gap.strip() not in ("", held.comma):
        return None
    end = last + 1
    while end < len(words) and end - last < _LONGEST_ROLE and text[words[end - 1].end : words[end].start] == " ":
        if _ends_role(words, end, held):
            break
        end += 1
    if held.comma in gap and end < len(words) and text[words[end - 1].end : words[end].start].strip() == "":
        closed = words[end].text in held.stops
        return text[words[last].start : words[end - 1].end] if closed else None
    return text[words[last].start : words[end - 1].end]
