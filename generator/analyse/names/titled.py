"""The persons of an article in writing without capital letters, every mention of them joined to the fullest name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.names.capitals import opens_sentence
from generator.analyse.names.forms import Forms
from generator.analyse.names.given_names import GivenNames, given_names
from generator.analyse.names.persons import Named
from generator.analyse.names.reading import Name
from generator.analyse.names.uncased import persons

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.analyse.tables import Language

_JOINT = re.compile(r"[ ・·＝゠=]")
_LONGEST_OWN = 4  # characters of a family name and a given one
_DENSE = re.compile(r"[\u3400-\u9fff々]+\Z")


def titled_names(texts: Sequence[str], table: Language) -> tuple[list[Named], Forms]:
    """The persons named beside a title, wherever they stand, and what their names have in common."""
    found = [(number, each) for number, text in enumerate(texts) for each in persons(text, table.code)]
    known = given_names(table.code)
    lasts = {_last(each.name, known) for _, each in found} if known else set()
    found = [(number, each) for number, each in found if each.name.split()[0] not in lasts]
    full = _full([each.name for _, each in found], known)
    found = [(number, each) for number, each in found if len(full[each.name]) > 1]
    full = {name: whole for name, whole in full.items() if len(whole) > 1}
    names = sorted(set(full.values()))
    named = [
        Named(number, _name(each.name, each.start), each.role, opens_sentence(texts[number], each.start))
        for number, each in found
    ]
    named += _again(texts, full, {(number, each.start) for number, each in found}, table.code)
    named.sort(key=lambda each: (each.paragraph, each.name.start))
    genders = {full[each.name]: _gender(each.role, table) for _, each in found}
    return named, Forms(
        full=full,
        same={" ".join(name.split()): full[name] for name in full},
        ambiguous=frozenset(),
        addressed={name: frozenset([gender]) for name, gender in genders.items() if gender},
        dropped=frozenset(),
        sure=frozenset(names),
        words=frozenset(names),
    )


def _name(name: str, start: int) -> Name:
    return Name(tuple(name.split()), 0, 1, 0, start, start + len(name))


def _last(name: str, names: GivenNames | None) -> str:
    """The last name: the last word, with one before it that joins names ("بن علي")."""
    *rest, last = _JOINT.split(name)
    while names and len(rest) > 1 and rest[-1] in names.joining:
        last = f"{rest.pop()} {last}"
    return last


def _full(found: Iterable[str], names: GivenNames | None) -> dict[str, str]:
    """Each name, and each last name, and the only full name that it leads to."""
    held = sorted(set(found))
    full = {name: name for name in held}
    for name in held:
        longer = [other for other in held if other != name and _short_for(name, other)]
        if len(longer) == 1:
            full[name] = longer[0]
    lasts: dict[str, set[str]] = {}
    for name in held:
        last = _last(name, names)
        if last != name and len(last) > (1 if _DENSE.match(last) else 2):
            lasts.setdefault(last, set()).add(full[name])
    for last in sorted(lasts):
        if len(lasts[last]) == 1:
            full.setdefault(last, next(iter(lasts[last])))
    return full


def _short_for(name: str, other: str) -> bool:
    """Whether a name is another's last name: at its end, or in Han characters at its beginning."""
    if _DENSE.match(name) and _DENSE.match(other):
        return other.startswith(name) and (len(name) > 1 or len(other) <= _LONGEST_OWN)
    joined = len(other) > len(name) and bool(_JOINT.match(other[-len(name) - 1])) and other.endswith(name)
    return len(name) > 1 and (joined or name == _JOINT.split(other)[-1])


def _again(texts: Sequence[str], full: dict[str, str], known: set[tuple[int, int]], code: str) -> Iterator[Named]:
    """The mentions of the same persons without a title."""
    if not full:
        return
    longest = sorted((name for name in full if len(name) > 2), key=lambda name: (-len(name), name))
    if not longest:
        return
    names = given_names(code)
    written = "|".join(map(re.escape, names.clitics)) if names else ""
    pattern = re.compile(
        rf"(?<![^\W\u3040-\u9fff])(?:{written})?({'|'.join(map(re.escape, longest))})(?![^\W\u3040-\u9fff])"
    )
    for number, text in enumerate(texts):
        for match in pattern.finditer(text):
            if (number, match.start(1)) not in known:
                yield Named(number, _name(match[1], match.start(1)), None, opens_sentence(text, match.start()))


def _gender(role: str | None, table: Language) -> str:
    words = role.split() if role else []
    if any(word in table.feminine_roles for word in words):
        return "f"
    return "m" if any(word in table.masculine_roles for word in words) else ""
