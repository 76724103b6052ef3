"""What a language's `speakers.toml` tells of the parts of a clause; a language without one has none."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PARTS = (
    ("R", "prepositions"), ("T", "times"), ("A", "auxiliaries"), ("B", "being"), ("N", "negations"), ("D", "articles"),
    ("O", "objects"), ("W", "relatives"), ("C", "subordinators"), ("K", "connectives"), ("P", "subjects"),
    ("t", "infinitive"), ("F", "finite"), ("G", "said"), ("V", "saying"), ("J", "judging"),
)  # fmt: skip
_CASES = (
    "masculine_forms", "feminine_forms", "oblique_forms", "doubtful_forms", "either_forms", "genitives",
    "feminine_past", "masculine_past", "plain_forms", "foreign_forms", "adjective_forms", "adjective_endings",
)  # fmt: skip
_VERBS = (("F", "g"), ("J", "G"), ("V", "G"))  # the tags of a verb and of its participle; the last counts
_SPEAKERS = ("people", "organisations", "governments", "documents")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """`parts` leads from a word to its tag (see `frames`); the sets are words in lower case."""

    parts: Mapping[str, str]
    sets: Mapping[str, frozenset[str]]
    inverted: bool = False
    adverb_endings: tuple[str, ...] = ()
    finite_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    plural_endings: tuple[str, ...] = ()
    singular_endings: tuple[str, ...] = ()  # that look like plural ones: "press"
    third_endings: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()  # endings of those that stand before a noun with what depends on them
    subjectless: bool = False  # "dijo" alone: he or she did
    plural_verb_endings: tuple[str, ...] = ()
    perfect_endings: tuple[str, ...] = ()  # of forms that are verbs only after an auxiliary: "a déclaré", "ha dicho"
    things_gendered: bool = False  # pronouns stand for things as well, and tell nobody's gender
    body_endings: tuple[str, ...] = ()  # of nouns that name organisations: "Hafenamt"
    feminine_endings: tuple[str, ...] = ()  # of nouns
    title_suffixes: tuple[tuple[str, ...], ...] = ()  # small words between a title and a name
    verb_endings: tuple[str, ...] = ()  # of finite verbs
    document_endings: tuple[str, ...] = ()
    message_endings: tuple[str, ...] = ()  # of documents that are their sender's words
    separable: Mapping[str, frozenset[str]] = field(default_factory=dict)  # particles that make a verb one of saying
    sources: tuple[tuple[str, ...], ...] = ()
    examples: tuple[str, ...] = ()  # two words: "such as"
    bases: frozenset[str] = frozenset()  # forms of verbs that can be nouns, unless a plural or an auxiliary precedes
    phrases: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    code: str = ""
    order: str = ""  # "verb-second"; "free": the forms of verbs and names tell the subject; else the order of words
    agreement: Mapping[str, str] = field(default_factory=dict)  # what a verb's form wants: m, f, n, p; s for a singular
    nominatives: Mapping[str, str] = field(default_factory=dict)  # of nouns in other cases: "мэрии" is "мэрия"
    cases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # endings of names by what they tell

    @property
    def verb_second(self) -> bool:
        """Whether the place of the finite verb tells the clauses, as the package `verb_second` reads them."""
        return self.order == "verb-second"

    @property
    def free(self) -> bool:
        """Whether the subject stands anywhere, as the package `free_order` reads it."""
        return self.order == "free"

    def has(self, kind: str, word: str) -> bool:
        """Whether a word is in one of the table's sets."""
        return word in self.sets.get(kind, _NONE)

    def speaks(self, noun: str) -> bool:
        """Whether a noun is one of persons, bodies, governments or documents, which can say something."""
        return any(self.has(kind, noun) for kind in _SPEAKERS)


@cache
def grammar(code: str) -> Grammar | None:
    """The table of a BCP-47 tag's primary language, or None: then speakers are not read in this way."""
    found = read_table(code, "speakers")
    if not found:
        return None
    sets = {key: frozenset(value.split()) for key, value in found.items() if isinstance(value, str)}
    parts, bases = _verbs(found.get("verbs"))
    finite, agreement = _inflected(found.get("finite"))
    parts |= finite
    for tag, key in _PARTS:
        parts |= dict.fromkeys(sorted(sets.get(key, ())), tag)
    return Grammar(
        parts=parts,
        bases=bases,
        sets=sets,
        code=code,
        order=str(found.get("order", "")),
        agreement=agreement,
        nominatives=_pairs(found.get("declined")),
        cases={key: _entries(found, key) for key in _CASES},
        inverted=bool(found.get("inverted")),
        subjectless=bool(found.get("subjectless")),
        plural_verb_endings=_entries(found, "plural_verb_endings"),
        things_gendered=bool(found.get("things_gendered")),
        body_endings=_entries(found, "body_endings"),
        feminine_endings=_entries(found, "feminine_endings"),
        title_suffixes=tuple(tuple(each.split()) for each in _entries(found, "title_suffixes")),
        verb_endings=_entries(found, "verb_endings"),
        document_endings=_entries(found, "document_endings"),
        message_endings=_entries(found, "message_endings"),
        separable=_separable(_entries(found, "separable")),
        examples=_entries(found, "examples"),
        sources=tuple(tuple(phrase.split()) for phrase in _entries(found, "sources")),
        phrases=_by_first_word(_entries(found, "phrases")),
        adverb_endings=_entries(found, "adverb_endings"),
        finite_endings=_entries(found, "finite_endings"),
        participle_endings=_entries(found, "participle_endings"),
        plural_endings=_entries(found, "plural_endings"),
        singular_endings=_entries(found, "singular_endings"),
        third_endings=_entries(found, "third_endings"),
        participles=_entries(found, "participles"),
        perfect_endings=_entries(found, "perfect_endings"),
    )


def _entries(found: Mapping[str, object], key: str) -> tuple[str, ...]:
    held = found.get(key, ())
    return tuple(str(each) for each in held) if isinstance(held, list) else ()


def _separable(rows: Sequence[str]) -> dict[str, frozenset[str]]:
    """Rows of "forms of a verb : particles", as "teilt teilte : mit"."""
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        forms, _, particles = row.partition(":")
        for form in forms.split():
            found[form] = found.get(form, frozenset()) | frozenset(particles.split())
    return found


def _by_first_word(phrases: Sequence[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        opener, *rest = phrase.split()
        found[opener] = (*found.get(opener, ()), tuple(rest))
    return found


def _verbs(families: object) -> tuple[dict[str, str], frozenset[str]]:
    """The tag of each form of each verb, and the forms without an ending, which can be nouns."""
    parts: dict[str, str] = {}
    bases: set[str] = set()
    for tag, participle in _VERBS:
        held = families.get(tag, {}) if isinstance(families, dict) else {}
        for base, *others in _forms(held):
            parts |= dict.fromkeys((base, *others[:-1]), tag)
            parts[others[-1]] = participle
            bases |= {base} - set(others)
    return parts, frozenset(bases)


def _inflected(families: object) -> tuple[dict[str, str], dict[str, str]]:
    """The tag of each form of verbs whose endings tell of their subject, and what they tell."""
    parts: dict[str, str] = {}
    agreement: dict[str, str] = {}
    for tag, rows in families.items() if isinstance(families, dict) else ():
        for endings, stems in rows.items():
            for stem in stems.split():
                for ending in endings.split():
                    wanted, _, letters = ending.partition(":")
                    parts[stem + letters] = tag
                    agreement.setdefault(stem + letters, wanted)
    return parts, agreement


def _pairs(found: object) -> dict[str, str]:
    """The nominative of each form of the nouns in a table of declined nouns."""
    rows = found.items() if isinstance(found, dict) else ()
    return {form: str(noun) for noun, forms in rows for form in str(forms).split()}


def _forms(families: Mapping[str, object]) -> list[list[str]]:
    """The forms of each verb of a family: base, third person, past, participle."""
    rows: list[list[str]] = []
    for endings, held in families.items():
        if isinstance(held, list):
            rows += [str(row).split() for row in held]
        else:
            rows += [[stem + ending for ending in endings.strip().split("|")] for stem in str(held).split()]
    return rows
