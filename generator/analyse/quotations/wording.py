"""The words beside quoted strings that tell speech from names: `languages/<code>/quotations.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from generator.analyse.tables import language_table, read_table
from generator.analyse.text.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterable

Capitals = Literal["titles", "names", "nouns", "none"]


@dataclass(frozen=True, slots=True)
class Wording:
    """One table, with the speech verbs of `speech.toml`. Words stand in lower case.

    `capitals` says what a capital letter means within a sentence: English writes titles with many ("titles"), most
    others begin a name or title with one ("names"), German every noun ("nouns"), other scripts have none ("none").
    """

    code: str
    known: bool = False  # words of saying are known: a string without one beside it is told from one with
    dense: bool = False  # words stand without spaces: what follows are beginnings, endings and parts of clauses
    capitals: Capitals = "names"
    saying: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()  # verbs of saying alone, as reports have them
    no_saying: frozenset[str] = frozenset()  # words of that shape which mean something else
    saying_stems: tuple[str, ...] = ()  # beginnings of words of saying, calling, judging
    proclitics: tuple[str, ...] = ()  # "and", "so", written together with the word
    names: frozenset[str] = frozenset()  # "nicknamed “…”", "the slogan “…”"
    aliases: frozenset[str] = frozenset()  # such words as say and name: names only behind a comma
    terms: frozenset[str] = frozenset()  # "the term “…”", which in a report is a word that somebody used
    works: frozenset[str] = frozenset()  # "her memoir “…”": what follows is a title if it looks like one
    calls: frozenset[str] = frozenset()  # "chanting “…”": words, however they are capitalised
    calling: frozenset[str] = frozenset()  # words of saying that give a name as well: "a custom called “…”"
    copulas: frozenset[str] = frozenset()  # "called her as “…”", "said it was “…”"
    articles: frozenset[str] = frozenset()
    indefinites: frozenset[str] = frozenset()  # articles that no title follows: "called him a “Judas”"
    never: frozenset[str] = frozenset()  # "never said “…”"
    persons: frozenset[str] = frozenset()  # "I", "our", "you": what narrators of news do not say
    auxiliaries: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()  # "…, dit Mme Varga, maire de Halden, …"
    names_after: tuple[str, ...] = ()  # what follows a name in a dense script: "という名"
    speech_after: tuple[str, ...] = ()  # what follows words in a dense script: "と述べ"
    quoting: tuple[str, ...] = ()  # the particle that makes words a quotation in a dense script: "と"
    dash_dialogue: bool = False  # a dash at the head of a paragraph opens speech
    incise: bool = False  # « …, dit Varga, … » within one pair of marks
    question_labels: frozenset[str] = frozenset()  # "Q", "Question"
    answer_labels: frozenset[str] = frozenset()
    no_speakers: frozenset[str] = frozenset()  # "Note: …", "Photo: …"
    cut_words: frozenset[str] = frozenset()  # whose beginning an apostrophe stands for: "‘em"
    interviewing: tuple[str, ...] = ()  # "an interview with": who is named next answers


_FLAGS = ("dense", "dash_dialogue", "incise")
_SEQUENCES = ("saying_stems", "proclitics", "names_after", "speech_after", "quoting", "interviewing")


@cache
def wording(code: str) -> Wording:
    """What is known of the words beside quotations in a language; of one without a table, its speech verbs."""
    table = read_table(code, "quotations")
    common = read_table("und", "quotations")
    speech = language_table(code)
    values: dict[str, object] = {"code": code, "known": "saying" in table}
    for key, value in table.items():
        entries = value.split() if isinstance(value, str) else value
        if key == "capitals" or key in _FLAGS:
            values[key] = value
        elif isinstance(entries, list):
            values[key] = tuple(map(str, entries)) if key in _SEQUENCES else frozenset(map(str, entries))
    for key in ("question_labels", "answer_labels", "no_speakers", "cut_words"):
        values[key] = _words(table, key) | _words(common, key)
    saying = _words(table, "saying") | speech.speech_verbs | speech.speech_participles
    values["saying"] = saying - _words(table, "no_saying")
    values["verbs"] = speech.speech_verbs
    values["auxiliaries"], values["roles"] = speech.auxiliaries, speech.roles
    return Wording(**values)  # type: ignore[arg-type]


def says(word: str, held: Wording) -> bool:
    """Whether a word, in lower case, is one of saying, calling or judging."""
    return _saying(held.code)[word]


def any_says(words: Iterable[str], held: Wording) -> bool:
    """Whether one of some words, in lower case, is of saying, calling or judging."""
    return any(map(_saying(held.code).__getitem__, words))


@cache
def _saying(code: str) -> Remembered[bool]:
    held = wording(code)

    def read(word: str) -> bool:
        if word in held.no_saying:
            return False
        if word in held.saying or (held.saying_stems and word.startswith(held.saying_stems)):
            return True
        return word[:1] in held.proclitics and len(word) > 1 and read(word[1:])

    return Remembered(read)


def _words(table: dict[str, object], key: str) -> frozenset[str]:
    value = table.get(key, "")
    return frozenset(value.split() if isinstance(value, str) else map(str, value))  # type: ignore[call-overload]
