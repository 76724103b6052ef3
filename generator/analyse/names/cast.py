"""Who and what is named in an article: the full forms of names, the roles of persons, and every mention."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.analyse.names import uncased
from generator.analyse.names.capitals import owned_apart, runs, small_words
from generator.analyse.names.forms import Forms, forms_of
from generator.analyse.names.gazetteer import gazetteer
from generator.analyse.names.offices import fits, is_whole, roles_of
from generator.analyse.names.organisations import organisations
from generator.analyse.names.parties import parties, with_parties
from generator.analyse.names.persons import Named, full_names, lone_name
from generator.analyse.names.places import Located, apart, derived_places, places_in_runs
from generator.analyse.names.shapes import shapes
from generator.analyse.names.titled import titled_names
from generator.analyse.text.words import LONGEST
from generator.model import Person, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.analyse.names.gazetteer import Gazetteer
    from generator.analyse.names.shapes import Organisation
    from generator.analyse.tables import Language

NameKind = Literal["person", "organisation", "place"]


class Mention(NamedTuple):
    """A name in the text, in its fullest form; `opens` where it begins a sentence."""

    span: Span
    name: str
    opens: bool
    kind: NameKind = "person"


@dataclass(frozen=True, slots=True)
class Cast:
    """`full` leads from a last name to its only full form; `same` from each full form to the fullest."""

    full: dict[str, str]
    same: dict[str, str]
    ambiguous: frozenset[str]
    roles: dict[str, str]
    mentions: tuple[tuple[Mention, ...], ...]
    addressed: dict[str, frozenset[str]] = field(default_factory=dict)  # genders of the forms of address of full names
    governments: frozenset[str] = frozenset()
    sure: frozenset[str] = frozenset()  # names that the text shows to be persons'
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    # Words that the article has in small letters, if asked for.
    common: Callable[[], frozenset[str]] = field(default=frozenset, compare=False)

    def fullest(self, parts: Sequence[str]) -> str:
        """The fullest form of a name in the article, or the name itself where none or several fit."""
        given = " ".join(parts)
        return self.full.get(given, given) if len(parts) == 1 else self.same.get(given, given)

    def fits(self, name: str, address: str) -> bool:
        """Whether a form of address can be that of a full name: "Mrs Ward" is no Joe Ward, nor known to be Jo Ward."""
        known = self.addressed.get(name, frozenset())
        return "f" in known if address == "f" else not address or not known or address in known

    def gender(self, name: str) -> str:
        """The gender that the text tells of a person, by a form of address or a title: "f", "m" or ""."""
        known = self.addressed.get(name, frozenset())
        return next(iter(known)) if len(known) == 1 else ""

    def government(self, name: str) -> bool:
        """Whether a name is a country's, or stands for its government, as "Moscow" and "the Kremlin" do."""
        return name in self.governments

    def people(self) -> tuple[Person, ...]:
        """Those introduced with a role, in order of introduction, then others who surely are persons."""
        others = (name for name in self.sure if name not in self.roles)
        return (*(Person(name, role) for name, role in self.roles.items()), *map(Person, sorted(others)))


def cast(paragraphs: Sequence[str], table: Language) -> Cast:
    """Read all names of an article; only those beside titles where the language does not mark names by capitals."""
    texts = [text[:LONGEST] for text in paragraphs]
    if table.order != "cased":
        return _by_titles(texts, table)
    known = gazetteer(table.code)
    held = [runs(text, len(text)) for text in texts]
    bodies = organisations(texts, held, table.code, known.forms)
    named: list[Named] = []
    alone: list[tuple[int, str, int]] = []
    for number, (text, here) in enumerate(zip(texts, held, strict=True)):
        people_apart = [part for run in here for part in (owned_apart(run, text) if len(run.words) > 2 else (run,))]
        full, lone = full_names(number, text, people_apart, [(o.start, o.end) for o in bodies[number]], known, table)
        named += full
        alone += [(number, word, start) for word, start in lone]
    others = parties(texts, named, table)
    if others:
        named = [each for each in named if each.name.text not in others]
        bodies = [with_parties(text, here, others) for text, here in zip(texts, bodies, strict=True)]
    small = frozenset(chain.from_iterable(map(str.split, texts)))
    forms = forms_of(named, Counter([word for _, word, _ in alone]), small, known, table)
    named = [each for each in named if each.name.text not in forms.dropped]
    named += _resolved(texts, alone, forms, table)
    named.sort(key=lambda each: (each.paragraph, each.name.start))
    places = [
        [*places_in_runs(text, here, known, table, forms.words), *derived_places(text, known)]
        for text, here in zip(texts, held, strict=True)
    ]
    return replace(_whole(len(paragraphs), named, bodies, places, forms, known, table), common=small_words(small))


def _by_titles(texts: Sequence[str], table: Language) -> Cast:
    known = gazetteer(table.code)
    named, forms = titled_names(texts, table)
    bodies = [apart(uncased.organisations(text, table.code)) for text in texts]
    places = [apart(uncased.places(text, known)) for text in texts]
    return _whole(len(texts), named, bodies, places, forms, known, table)


def _resolved(
    texts: Sequence[str], alone: Iterable[tuple[int, str, int]], forms: Forms, table: Language
) -> list[Named]:
    """The lone words that are somebody's last name."""
    found = []
    capitals = {last.upper(): last for last in sorted((*forms.full, *forms.ambiguous))}
    for number, word, start in alone:
        bare = word[:-2] if word.endswith(("'s", "’s")) else word
        known = bare in forms.full or bare in forms.ambiguous
        if known or (bare.isupper() and bare in capitals):
            each = lone_name(number, texts[number], word, start, table)
            if each and not known:
                each = each._replace(name=each.name._replace(parts=(capitals[bare],)))
            if each:
                found.append(each)
    return found


def _whole(
    count: int,
    named: Sequence[Named],
    bodies: Sequence[Sequence[Organisation]],
    places: Sequence[Sequence[Located]],
    forms: Forms,
    known: Gazetteer,
    table: Language,
) -> Cast:
    spoken = _called(places)
    held, listed = _mentions(count, _persons(named, forms), bodies, places, spoken)
    mentions = tuple(tuple(sorted(here, key=lambda each: each.span)) for here in held)
    bodies_named = dict.fromkeys(each.name for here in mentions for each in here if each.kind == "organisation")
    states = {spoken[each.place.key] for here in places for each in here if each.place.state}
    return Cast(
        forms.full,
        forms.same,
        forms.ambiguous,
        roles_of(named, forms, table),
        mentions,
        forms.addressed,
        frozenset(states | (shapes(table.code).governments & bodies_named.keys())),
        forms.sure,
        tuple(bodies_named),
        listed,
    )


def _mentions(
    count: int,
    persons: Iterable[Mention],
    bodies: Sequence[Sequence[Organisation]],
    places: Sequence[Sequence[Located]],
    spoken: Mapping[str, str],
) -> tuple[list[list[Mention]], tuple[str, ...]]:
    """Who and what is mentioned in each paragraph, and the places, by the names they are `spoken` of.

    What is part of a person's name is no body and no place, and what is part of a body's is no place.
    """
    held: list[list[Mention]] = [[] for _ in range(count)]
    for each in persons:
        held[each.span.paragraph].append(each)
    listed: dict[str, None] = {}
    for number, (here, there) in enumerate(zip(bodies, places, strict=True)):
        taken = [(each.span.start, each.span.end) for each in held[number]]
        inside = [(each.start, each.end) for each in here]
        found = [each for each in there if not _overlaps(each, taken) and not _overlaps(each, inside)]
        listed |= dict.fromkeys(spoken[each.place.key] for each in found)
        held[number] += [
            Mention(Span(number, each.start, each.end), spoken[each.place.key], False, "place")
            for each in found
            if not each.derived
        ]
        held[number] += [
            Mention(Span(number, each.start, each.end), each.name, False, "organisation")
            for each in here
            if not _overlaps(each, taken)
        ]
    return held, tuple(listed)


def _overlaps(each: Located | Organisation, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < each.end and each.start < end for start, end in taken)


def _called(places: Sequence[Sequence[Located]]) -> dict[str, str]:
    """The name under which each place is listed: of those that stand in the text, the one of the lowest rank."""
    used: dict[str, tuple[bool, int, str]] = {}
    for each in (each for here in places for each in here):
        key = each.place.key
        candidate = (each.derived, each.place.rank, each.place.name)
        used[key] = min(used.get(key, candidate), candidate)
    return {key: name for key, (_, _, name) in used.items()}


def _persons(named: Sequence[Named], forms: Forms) -> list[Mention]:
    found = []
    for each in named:
        name = forms.fullest(each.name.parts)
        if not is_whole(name, forms):
            if name not in forms.ambiguous:
                continue
        elif not fits(each, name, forms):
            name = each.name.text  # somebody else, of whom no more is known
        found.append(Mention(Span(each.paragraph, each.name.start, each.name.end), name, each.opens))
    return found
