"""What a language's `verb_first.toml` tells: its verbs of saying in all their forms, and the small words about them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Literal

from generator.analyse.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Kind = Literal["saying", "judging"]
Gender = Literal["f", "m", ""]

_SIGNS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_VOWELS = re.compile("[\u0610-\u061a\u064b-\u0650\u0652-\u065f\u0670\u0640]")
_DOUBLING = "\u0651"
_PLURAL = 2  # the place of "they" in a paradigm
_GENDERS: tuple[Gender, ...] = ("m", "f", "")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb: whose gender its subject has, and whether it is a participle that goes with another verb."""

    kind: Kind
    gender: Gender
    participle: bool = False
    past: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One table, its words folded (see `fold`)."""

    forms: Mapping[str, Form]
    sets: Mapping[str, frozenset[str]]
    asides: tuple[tuple[str, ...], ...]
    breaks: tuple[tuple[str, ...], ...]
    ends_anywhere: tuple[tuple[str, ...], ...]
    bound: tuple[str, ...]
    dative: tuple[str, ...]  # "to", written to whom one speaks
    proclitics: tuple[str, ...]
    conjoined: frozenset[str]  # the conjunction with the pronouns written to it
    folding: Mapping[int, int]
    feminine: tuple[str, ...]
    signs: frozenset[str]  # words that may stand for an event of speaking
    definite: str  # the article written to its noun
    it: str  # "it", written to a verb
    possessives: tuple[str, ...]  # written to a noun, which is definite then

    def has(self, kind: str, word: str) -> bool:
        """Whether a folded word is in one of the table's sets."""
        return word in self.sets.get(kind, frozenset())

    def fold(self, text: str) -> str:
        """A word without signs of vowels, its letters in the one spelling that counts."""
        return (_SIGNS.sub("", text) if not text.isascii() else text).translate(self.folding).lower()

    def marked(self, text: str) -> str:
        """A folded word with its signs of doubling."""
        return _VOWELS.sub("", text).translate(self.folding)

    def bare(self, word: str) -> str:
        """A folded word without the "and" or "so" written to it, where a word of the table is left; else as it is."""
        if word[:1] in self.proclitics and len(word) > 2:
            return word[1:]
        return word


@cache
def lexicon(code: str) -> Lexicon | None:
    """The table of a BCP-47 tag's primary language, or None."""
    table = read_table(code, "verb_first")
    if not table:
        return None
    folding = {ord(pair[0]): ord(pair[1]) for pair in str(table.get("fold", "")).split()}
    words = _part(table, "words")
    plain = {key: value.split() for key, value in words.items() if isinstance(value, str)}
    sets = {key: frozenset(_folded(word, folding) for word in held) for key, held in plain.items()}
    sets["marked"] = frozenset(word.translate(folding) for word in plain.get("marked", ()))
    conjunctions = sets["complementizers"] | sets["leading_complementizers"]
    pronouns = ["", *plain["complement_pronouns"]]
    conjoined = frozenset(word + pronoun for word in conjunctions for pronoun in pronouns)
    forms = dict(_forms(table, folding))
    signs = sets["relays"] | sets["stating"] | sets["sources"] | sets["marked"]
    return Lexicon(
        forms=forms,
        signs=signs | forms.keys(),
        sets=sets,
        asides=_phrases(words, "asides", folding),
        breaks=_phrases(words, "breaks", folding),
        ends_anywhere=_phrases(words, "ends_anywhere", folding),
        bound=tuple(_folded(word, folding) for word in plain["bound_prepositions"]),
        dative=tuple(str(table.get("dative", "")).split()),
        proclitics=tuple(str(table.get("proclitics", "")).split()),
        conjoined=conjoined,
        folding=folding,
        feminine=tuple(str(table.get("feminine_endings", "")).split()),
        definite=str(table.get("definite", "")),
        it=str(table["it"]),
        possessives=tuple(str(table.get("possessives", "")).split()),
    )


def _folded(word: str, folding: Mapping[int, int]) -> str:
    return _SIGNS.sub("", word).translate(folding)


def _phrases(words: Mapping[str, object], key: str, folding: Mapping[int, int]) -> tuple[tuple[str, ...], ...]:
    held = words.get(key)
    phrases = held if isinstance(held, list) else []
    return tuple(tuple(_folded(word, folding) for word in str(phrase).split()) for phrase in phrases)


def _part(table: Mapping[str, object], key: str) -> Mapping[str, Any]:
    held = table.get(key)
    return held if isinstance(held, dict) else {}


def _forms(table: Mapping[str, object], folding: Mapping[int, int]) -> Iterator[tuple[str, Form]]:
    """Every form of every verb; those of saying last, for they count where both have one."""
    verbs, paradigm = _part(table, "verbs"), _part(table, "paradigm")
    kinds: tuple[Kind, ...] = ("judging", "saying")
    for kind in kinds:
        held = verbs.get(kind, {})
        for line in held.get("stems", ()):
            for tense, stem in zip(("past", "present", "participle"), line.split(), strict=True):
                for place, pattern in enumerate(paradigm[tense] if stem != "-" else ()):
                    yield from _form(pattern.replace("*", stem), kind, tense, place, folding)
        for line in held.get("further", ()):
            for place, form in enumerate(line.split()):
                yield from _form(form, kind, "past", place, folding)


def _form(word: str, kind: Kind, tense: str, place: int, folding: Mapping[int, int]) -> Iterator[tuple[str, Form]]:
    form = Form(kind, _GENDERS[place], tense == "participle", tense == "past", place == _PLURAL)
    yield (word.translate(folding) if _DOUBLING in word else _folded(word, folding)), form


@lru_cache(maxsize=1 << 14)  # the same words come again and again
def folded(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """A word folded, and that without the "and" written to it."""
    word = lexicon.fold(text)
    return word, lexicon.bare(word)
