"""What the rules know of topics in each language: `languages/<code>/topics.toml`, words in lower case."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from generator.analyse.tables import language_table, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-'’.&‑][^\W_]+)*"
# Accents, vowel points and joiners stand within words, and so do the signs of the Indian scripts and of Thai.
_POINTS = r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0eff\u200c\u200d"
_POINTED = rf"(?:[^\W\d_]|[{_POINTS}])"
_POINTED_WORD = rf"{_POINTED}+(?:[-'’.&‑]{_POINTED}+)*"
_SEPARATE = r"\d[\w.,%’']*|[^\w\s]"
_NOT_TEXT = re.compile(r"\{\{.{0,500}?\}\}|<[^<>]{1,500}>|\bhttps?://\S+|\b[\w.+-]{1,64}@[\w-][\w.-]*\w")


@dataclass(frozen=True, slots=True)
class TopicTable:
    """The table of one language; `known` tells whether it has one."""

    known: bool = False
    stop: frozenset[str] = frozenset()  # words that part phrases: of grammar, of time, of counting, of praise
    in_names: frozenset[str] = frozenset()  # those of them that may belong to a name: "New" of "New York"
    verbs: frozenset[str] = frozenset()
    verb_endings: tuple[str, ...] = ()
    not_verbs: frozenset[str] = frozenset()  # words with those endings that are no verbs
    generic: frozenset[str] = frozenset()  # none a topic by itself
    generic_stems: frozenset[str] = frozenset()  # of those, where words have cases
    relational: frozenset[str] = frozenset()  # adjectives that open a topic and are none themselves
    adjective_endings: tuple[str, ...] = ()
    never_alone: tuple[str, ...] = ()  # endings of words that are no topic by themselves, names or not
    possessives: tuple[str, ...] = ()  # endings that part a word from what it has: "the city's harbour"
    weak_heads: frozenset[str] = frozenset()  # nouns whose phrases are no topics: "security officials"
    name_heads: frozenset[str] = frozenset()  # of agreements, events, bodies: "Memorandum"
    offices: frozenset[str] = frozenset()  # roles and forms of address: they make a phrase somebody
    linking: frozenset[str] = frozenset()  # "of" in "freedom of the press"
    elisions: str = ""  # a pattern of words written together with the next, up to their apostrophe
    junk_tags: frozenset[str] = frozenset()
    head: Literal["first", "last"] = "last"  # where the noun of a phrase stands among its adjectives
    capital_nouns: bool = False  # all nouns have a capital letter, not only names
    clitics: re.Pattern[str] | None = None  # what is written together with a word before it, and is not of the word
    article: str = ""  # the definite article, where it is written together with its noun
    oblique: tuple[str, ...] = ()  # endings of cases other than the first
    oblique_words: tuple[str, ...] = ()  # of cases in words alone
    endings: dict[str, str] = field(default_factory=dict)  # of number and case, and what takes their place
    longest_ending: int = 0
    nominatives: dict[frozenset[str], str] = field(
        default_factory=dict
    )  # the endings of a word's forms, and that of its first case
    subjects: dict[tuple[str, ...], str] = field(default_factory=dict)  # headings by the stems of what tells of them
    sources: frozenset[str] = frozenset()  # outlets: cited everywhere, a topic where the title names them
    letters: str = ""  # of a script without spaces: a pattern of what can be a topic
    parting: frozenset[str] = frozenset()  # characters of that script that part words
    token: re.Pattern[str] = field(default=re.compile(f"{_WORD}|{_SEPARATE}"))


_SETS = (
    "stop", "in_names", "verbs", "not_verbs", "generic", "relational", "weak_heads", "name_heads", "linking",
    "junk_tags", "parting",
)  # fmt: skip
_SEQUENCES = (
    "verb_endings", "adjective_endings", "never_alone", "possessives", "oblique", "oblique_words",
)  # fmt: skip
_PATTERNS = ("elisions", "letters", "article")


@cache
def topic_table(code: str) -> TopicTable:
    """The table of a BCP-47 language tag; that of a language without one knows no words."""
    read = read_table(code, "topics")
    values: dict[str, object] = {name: frozenset(str(read.get(name, "")).split()) for name in _SETS}
    values |= {name: tuple(str(read.get(name, "")).split()) for name in _SEQUENCES}
    values |= {name: str(read.get(name, "")) for name in _PATTERNS}
    endings = _pairs(read.get("endings"))
    values |= {"endings": endings, "longest_ending": max(map(len, endings), default=0)}
    values["nominatives"] = {frozenset(old.split("+")): new for old, new in _pairs(read.get("nominatives")).items()}
    values["clitics"] = re.compile(str(read["clitics"])) if "clitics" in read else None
    if not read or "clitics" in read:
        values["token"] = re.compile(f"{_POINTED_WORD}|{_SEPARATE}")
    if values["elisions"]:
        values["token"] = re.compile(f"(?:{values['elisions']})['’](?=\\w)|{_WORD}|{_SEPARATE}", re.IGNORECASE)
    plain = {name: read[name] for name in ("head", "capital_nouns") if name in read}
    language = language_table(code)
    values["offices"] = language.roles | language.role_modifiers | language.forms_of_address | language.feminine_address
    cited = f"{read.get('sources', '')}|{read_table('en', 'topics').get('sources', '')}"
    values["sources"] = frozenset(name.strip() for name in cited.lower().split("|"))
    bare = TopicTable(known=bool(read), **values, **plain)  # type: ignore[arg-type]
    return replace(
        bare,
        subjects=dict(_subjects(str(read.get("subjects", "")), bare)),
        generic_stems=frozenset(stem(word, bare) for word in bare.generic) if bare.oblique else frozenset(),
    )


def _subjects(lines: str, table: TopicTable) -> Iterator[tuple[tuple[str, ...], str]]:
    """The headings by what tells of them: "immigration: immigrant, illegal immigrant", one a line."""
    for line in lines.strip().splitlines():
        heading, _, words = line.partition(":")
        for phrase in words.split(","):
            parts = [word for word in _parts_of(phrase, table) if word not in table.linking]
            yield tuple(stem(word, table) for word in parts), heading
            yield tuple(parts), heading  # an acronym has no stem


def _parts_of(phrase: str, table: TopicTable) -> list[str]:
    return [token for token in table.token.findall(phrase.strip().lower()) if token[0].isalpha()]


def stem(word: str, table: TopicTable) -> str:
    """What the forms of a word in lower case have in common; no word itself."""
    if table.clitics and (held := table.clitics.match(word)) and len(word) - held.end() > 2:
        word = word[held.end() :]
    for size in range(min(table.longest_ending, len(word) - 3), 0, -1):
        ending = table.endings.get(word[-size:])
        if ending is not None:
            return word[:-size] + ending
    return word


def _pairs(entries: object) -> dict[str, str]:
    """What stands before and after the colon of each entry: "ies:y s:"."""
    parted = (entry.partition(":") for entry in str(entries or "").split())
    return {old: new for old, _, new in parted}


def readable(text: str) -> str:
    """`text` without addresses and what is left of markup."""
    return _NOT_TEXT.sub(" | ", text) if "{{" in text or "<" in text or "://" in text or "@" in text else text
