"""Who is named in an article: the full forms of names, the roles they are introduced with, and every mention."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.analyse.names.reading import Name, address_of, name_in, role_after, role_before, run_from
from generator.analyse.quotations.marks import LONGEST
from generator.analyse.text.words import words
from generator.model import Person, Span

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from generator.analyse.tables import Language

_SENTENCE_ENDS = frozenset('.!?…:"“”«»„')


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text, in its fullest form; `opens` where it begins a sentence."""

    span: Span
    name: str
    opens: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """`full` leads from a last name to its only full form; `same` from each full form to the fullest."""

    full: dict[str, str]
    same: dict[str, str]
    ambiguous: frozenset[str]
    roles: dict[str, str]
    mentions: tuple[tuple[Mention, ...], ...]
    addressed: dict[str, frozenset[str]] = field(default_factory=dict)  # genders of the forms of address of full names

    def fullest(self, parts: Sequence[str]) -> str:
        """The fullest form of a name in the article, or the name itself where none or several fit."""
        given = " ".join(parts)
        return self.full.get(given, given) if len(parts) == 1 else self.same.get(given, given)

    def fits(self, name: str, address: str) -> bool:
        """Whether a form of address can be that of a full name: "Mrs Ward" is no Joe Ward, nor known to be Jo Ward."""
        known = self.addressed.get(name, frozenset())
        return "f" in known if address == "f" else not address or not known or address in known

    def people(self) -> tuple[Person, ...]:
        """Those introduced with a role, in order of introduction."""
        return tuple(Person(name, role) for name, role in self.roles.items())


@dataclass(frozen=True, slots=True)
class _Found:
    paragraph: int
    name: Name
    role: str | None
    opens: bool
    address: str
    coupled: bool  # after a lone capitalised word and "and"


def cast(paragraphs: Sequence[str], table: Language) -> Cast:
    """Read all names of an article; empty where the language does not mark them by capitals."""
    if table.order != "cased":
        return Cast({}, {}, frozenset(), {}, tuple(() for _ in paragraphs))
    found = [each for number, text in enumerate(paragraphs) for each in _names(number, text, table)]
    forms = _full_forms(found)
    same = {" ".join(form): " ".join(best) for form, best in forms.items()}
    by_last: dict[str, set[str]] = {}
    for form in forms:
        by_last.setdefault(form[-1], set()).add(same[" ".join(form)])
    for first, last in _coupled(found, by_last):
        by_last[last].add(f"{first} {last}")
    full = {last: next(iter(held)) for last, held in by_last.items() if len(held) == 1}
    ambiguous = frozenset(last for last, held in by_last.items() if len(held) > 1)
    addressed: dict[str, frozenset[str]] = {}
    for each in found:
        if each.address and len(each.name.parts) > 1:
            name = same[each.name.text]
            addressed[name] = addressed.get(name, frozenset()) | {each.address}
    whole = Cast(full, same, ambiguous, {}, (), addressed)
    return replace(whole, roles=_roles(found, whole), mentions=_mentions(len(paragraphs), found, whole))


def _names(number: int, text: str, table: Language) -> list[_Found]:
    tokens = words(text, 0, min(len(text), LONGEST), table)
    found: list[_Found] = []
    at = 0
    while at < len(tokens):
        if not tokens[at].capital:
            at += 1
            continue
        last = run_from(tokens, at, table)
        name = name_in(tokens, at, last, table)
        if name and (len(name.parts) > 1 or not (at and tokens[at - 1].lower in table.articles)):
            role = role_before(text, tokens, name, table) or role_after(text, tokens, name, table)
            opens = name.first == at and (at == 0 or tokens[at - 1].text in _SENTENCE_ENDS)
            coupled = (
                name.first > 1
                and len(name.parts) == 2
                and tokens[name.first - 1].lower in table.connectives
                and bool(found)
                and found[-1].paragraph == number
                and found[-1].name.last == name.first - 1
                and len(found[-1].name.parts) == 1
            )
            found.append(_Found(number, name, role, opens, address_of(tokens, name, table), coupled))
        at = last
    return found


def _full_forms(found: Sequence[_Found]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Each full form and the fullest of the same person: same first and last name, the most words."""
    counts: Counter[tuple[str, ...]] = Counter()
    for each in found:
        if len(each.name.parts) > 1:
            counts[each.name.parts] += 1
    # A capitalised word before a name that also stands without it is a title or a sentence's first word.
    plain = {form for form in counts if not any(form[cut:] in counts for cut in range(1, len(form) - 1))}
    fullest: dict[tuple[str, str], tuple[str, ...]] = {}
    for form in sorted(plain):
        known = fullest.get((form[0], form[-1]))
        if known is None or len(form) > len(known):
            fullest[form[0], form[-1]] = form
    return {form: fullest[_plain(form, plain)[0], form[-1]] for form in counts}


def _coupled(found: Sequence[_Found], known: Container[str]) -> list[tuple[str, str]]:
    """The first and last name of the first of a couple: "Tom and Ines Varga". Not where it can be a last name."""
    alone = Counter(each.name.text for each in found if len(each.name.parts) == 1)
    couples = []
    for one, other in pairwise(found):
        first = one.name.text
        if other.coupled and one.paragraph == other.paragraph and alone[first] == 1 and first not in known:
            couples.append((first, other.name.parts[-1]))
    return [couple for couple in couples if couple[1] in known]


def _plain(form: tuple[str, ...], plain: set[tuple[str, ...]]) -> tuple[str, ...]:
    return next((form[cut:] for cut in range(len(form) - 1) if form[cut:] in plain), form)


def _roles(found: Sequence[_Found], whole: Cast) -> dict[str, str]:
    """The longest role each person is given, those named in full only, in order of introduction."""
    roles: dict[str, str] = {}
    for each in found:
        name = whole.fullest(each.name.parts)
        if each.role and " " in name and _fits(each, name, whole) and len(each.role) > len(roles.get(name, "")):
            roles[name] = each.role
    return roles


def _fits(each: _Found, name: str, whole: Cast) -> bool:
    return len(each.name.parts) > 1 or whole.fits(name, each.address)


def _mentions(paragraphs: int, found: Sequence[_Found], whole: Cast) -> tuple[tuple[Mention, ...], ...]:
    held: list[list[Mention]] = [[] for _ in range(paragraphs)]
    for each in found:
        name = whole.fullest(each.name.parts)
        if not _fits(each, name, whole):
            name = each.name.text  # somebody else, of whom no more is known
        elif " " not in name and name not in whole.ambiguous:
            continue
        span = Span(each.paragraph, each.name.start, each.name.end)
        held[each.paragraph].append(Mention(span, name, each.opens))
    return tuple(map(tuple, held))
