"""Which names of an article are one person: full forms and fuller ones, last names, cases; and which are no person."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.names.genders import addressed
from generator.analyse.names.likeness import a_person
from generator.analyse.names.nominatives import in_nominative, stem
from generator.analyse.names.short_forms import by_first_part, last_name

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Mapping, Sequence, Set

    from generator.analyse.names.gazetteer import Gazetteer
    from generator.analyse.names.persons import Named
    from generator.analyse.tables import Language

Form = tuple[str, ...]
_FULL = 2  # words of a first and a last name


@dataclass(frozen=True, slots=True)
class Forms:
    """`full` leads from a last name to its only full form; `same` from each full form to the fullest.

    `dropped` are forms that are no persons', `sure` full forms that the text shows to be; `words` are the words of
    persons' names, which by themselves are no places.
    """

    full: dict[str, str]
    same: dict[str, str]
    ambiguous: frozenset[str]
    addressed: dict[str, frozenset[str]]
    dropped: frozenset[str]
    sure: frozenset[str]
    words: frozenset[str]

    def fullest(self, parts: Sequence[str]) -> str:
        given = " ".join(parts)
        return self.full.get(given, given) if len(parts) == 1 else self.same.get(given, given)


def _headlined(form: Form, counts: Mapping[Form, int], heard: Container[str], table: Language) -> bool:
    """Whether a form is another with a headline's next word: "Ines Varga Unbound"."""
    again = form[-1] in heard or form[-1].lower().rstrip(".") in table.name_suffixes
    return counts.get(form[:-1], 0) > counts[form] and not again


def forms_of(
    found: Sequence[Named], alone: Mapping[str, int], small: Set[str], known: Gazetteer, table: Language
) -> Forms:
    """Join the full names of an article; `alone` counts the capitalised words that stand by themselves.

    What stands among the `small` words, those that the article has without a capital, is hardly a name.
    """
    heard = {word[:-2] if word.endswith(("'s", "’s")) else word for word in alone}
    counts, dropped = _counted(found, heard, small, known, table)
    joined = {form: in_nominative(best, heard, table) for form, best in _joined(counts, table).items()}
    same = {" ".join(form): " ".join(best) for form, best in joined.items()}
    by_last: dict[str, set[str]] = {}
    for form, best in joined.items():
        by_last.setdefault(last_name(form, table), set()).add(" ".join(best))
    by_last = _in_cases(by_last, heard, table)
    for first, last in _coupled(found, alone, by_last, table):
        by_last[last].add(f"{first} {last}")
    full = {last: next(iter(held)) for last, held in by_last.items() if len(held) == 1}
    for last, name in _without_full_form(found, by_last, heard, known, table):
        full.setdefault(last, name)
    wholes = {name for name in same.values() if " " in name}
    full = by_first_part(found, wholes, by_last, heard, known, table) | full
    return Forms(
        full=full,
        same=same,
        ambiguous=frozenset(last for last, held in by_last.items() if len(held) > 1),
        addressed=addressed(found, same, full, table),
        dropped=frozenset(" ".join(form) for form in dropped),
        sure=frozenset(same[" ".join(form)] for form in _sure(found, counts, heard, small, table)),
        words=frozenset(word for form in counts for word in form),
    )


def _counted(
    found: Sequence[Named], heard: Set[str], small: Set[str], known: Gazetteer, table: Language
) -> tuple[Counter[Form], set[Form]]:
    """How often each full name stands in the article, and the forms that are hardly a person's name."""
    counts: Counter[Form] = Counter(each.name.parts for each in found if len(each.name.parts) > 1)
    shown = _shown(found)
    dropped = {form for form in counts if not a_person(form, form in shown, heard, small, known, table)}
    firsts = {form[0] for form in counts}
    dropped |= {form for form in counts if form not in shown
                and (form[-1] in firsts or _headlined(form, counts, heard, table))}  # fmt: skip
    owners = {name + ending for name in _titled(found) for ending in table.name_genitives}  # "Vargas (Verhalten)"
    dropped |= {form for form in counts if form[0] in owners and not table.lone_names}
    for form in dropped:
        del counts[form]
    return counts, dropped


def _shown(found: Sequence[Named]) -> set[Form]:
    """The forms that a title or a form of address shows to be a person's."""
    return {each.name.parts for each in found if each.role or each.address or each.titled}


def _sure(
    found: Sequence[Named], counts: Counter[Form], heard: Set[str], small: Set[str], table: Language
) -> Iterator[Form]:
    """The forms that are persons for sure: shown to be, or mentioned again by their last name."""
    shown = _shown(found)
    shared = Counter(word for form in counts for word in set(form))
    midst = {each.name.parts for each in found if not each.opens}
    told = not small.isdisjoint(table.singular_pronouns)  # an article about nobody has no "she"
    for form in counts:
        again = told and last_name(form, table) in heard and _nominative(form, table)
        if form in shown or (again and _beyond_doubt(form, midst, shared, table)):
            yield form


def _nominative(form: Form, table: Language) -> bool:
    """Whether a name may be listed as it stands: in languages with cases, where it is not surely in another."""
    if not table.case_endings:
        return True
    return not form[-1].lower().endswith(table.oblique_endings + table.doubtful_endings)


def _beyond_doubt(form: Form, midst: Container[Form], shared: Mapping[str, int], table: Language) -> bool:
    """Whether a form is more than a sentence's first word before a name: "Absent Varga" beside "Ines Varga"."""
    return form in midst or not (table.case_endings or shared[form[-1]] > 1)


def _joined(counts: Mapping[Form, int], table: Language) -> dict[Form, Form]:
    """Each full form and the fullest of the same person: same first and last name, the most words."""
    # A capitalised word before a name that also stands without it is a title or a sentence's first word.
    plain = {form for form in counts if not any(form[cut:] in counts for cut in range(1, len(form) - 1))}
    prefixed = {form for form in counts if len(form) > _FULL and form[-2].lower() in table.name_prefixes}
    plain = (plain | prefixed) - {form[-2:] for form in prefixed}  # "Mr Mac Giolla"
    held: dict[tuple[str, str], list[Form]] = {}
    for form in sorted(plain):
        held.setdefault((stem(form[0], table), stem(last_name(form, table), table)), []).append(form)
    best = {key: _best(forms, counts, table) for key, forms in held.items()}
    joined = {}
    for form in counts:
        short = next((form[cut:] for cut in range(len(form) - 1) if form[cut:] in plain), form)
        last = stem(last_name(form, table), table)
        own = [each for each in prefixed if each[-2:] == form]
        joined[form] = own[0] if len(own) == 1 else best[stem(short[0], table), last]
    longer: dict[Form, set[Form]] = {}
    for whole in joined.values():
        for cut in range(2, len(whole)):
            longer.setdefault(whole[:cut], set()).add(whole)
    return {form: _longer(whole, longer.get(whole, set())) for form, whole in joined.items()}


def _longer(form: Form, others: Set[Form]) -> Form:
    """The only form that goes on where another ends: "Ines Varga Solvang" beside "Ines Varga"."""
    return next(iter(others)) if len(others) == 1 else form


def _best(forms: Sequence[Form], counts: Mapping[Form, int], table: Language) -> Form:
    """The form with the most words; of those, the one in the nominative, or the most frequent."""
    most = max(map(len, forms))
    longest = [form for form in forms if len(form) == most]
    bare = [form for form in longest if table.case_endings and all(stem(word, table) == word for word in form)]
    plain = [form for form in longest if table.case_endings and not form[-1].lower().endswith(table.oblique_endings)]
    return max(bare or plain or longest, key=lambda form: (counts[form], form))


def _in_cases(by_last: Mapping[str, set[str]], heard: Collection[str], table: Language) -> dict[str, set[str]]:
    """Last names in all the cases in which they stand alone."""
    if not table.case_endings:
        return dict(by_last)
    by_stem: dict[str, set[str]] = {}
    for last, names in by_last.items():
        by_stem.setdefault(stem(last, table), set()).update(names)
    every = {last: by_stem[stem(last, table)] for last in by_last}
    for word in sorted(heard):
        if stem(word, table) in by_stem:
            every[word] = by_stem[stem(word, table)]
    return every


def _coupled(
    found: Sequence[Named], alone: Mapping[str, int], known: Container[str], table: Language
) -> list[tuple[str, str]]:
    """The first and last name of the first of a couple: "Tom and Ines Varga". Not where it can be a last name."""
    couples = []
    for each in found:
        first = each.couple
        if first and alone.get(first, 0) == 1 and first not in known:
            couples.append((first, last_name(each.name.parts, table)))
    return [couple for couple in couples if couple[1] in known]


def _without_full_form(
    found: Sequence[Named], by_last: Container[str], heard: Container[str], known: Gazetteer, table: Language
) -> list[tuple[str, str]]:
    """Names of one word behind a capitalised title that stand nowhere in full: "President Varga"."""
    if not table.lone_names:  # where every noun has a capital, one right behind a title is a name
        titled = () if table.genitive_after_role else sorted(_titled(found))
        return [(name, name) for name in titled if name not in by_last and name not in known.forms]
    lone = [each for each in found if len(each.name.parts) == 1 and (each.address or _capital(each.role))]
    names = {each.name.parts[0] for each in lone if each.name.parts[0] in heard or (table.courtesy and each.address)}
    names = {name for name in names if name.lower() not in table.thing_words}
    return [(name, name) for name in sorted(names) if name not in by_last and name not in known.forms]


def _titled(found: Sequence[Named]) -> set[str]:
    return {each.name.parts[0] for each in found if len(each.name.parts) == 1 and each.titled and each.role}


def _capital(role: str | None) -> bool:
    return role is not None and role[0].isupper()
