"""Reads `tables/<code>.toml`: what furniture says in each language. No rule names a language itself.

A table's ``[lines]`` are whole lines, by the reason for which they are set aside; ``[edges]`` are so only among an
article's first and last blocks; ``[leads]`` stand before a colon and a title, whose a picture is, or an agency. In
them ``{any}`` is up to three words and the space behind them, ``{word}`` one word, ``{short}`` a few characters
without spaces, ``{number}`` a number, ``{name}`` and ``{who}`` names and nothing else, ``{title}`` what does not
begin with a small letter, ``{handle}`` an ``@name`` or ``#name``, and ``{network}`` one of the networks in
`und.toml`, which holds what goes for every language. No hole holds a comma or a stop, for there a sentence goes on.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from generator.read.furniture.phrases import DECORATION, LONGEST_KEY, Phrases, Rule, compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Table = Mapping[str, object]

_COMMON = ("und", "en")
_EDGES = DECORATION.replace("{", "").replace("}", "")

_WORD = "[^\\s.,;:!?…。，！？()]+"
_HOLES = {
    "{any}": f"(?:{_WORD} ){{0,3}}",
    "{word}": _WORD,
    "{short}": "[^\\s。、，！？!?はが]{1,20}",
    "{number}": "\\d{1,3}(?:[.,]\\d{1,2})? ?%?",
    "{name}": "(?P<name>.{2,80})",
    "{who}": "(?P<name>[^.,;:!?]{2,60}?)",
    "{title}": "(?P<title>.{2,200})",
    "{handle}": r"(?:[@＠#][\w.]{1,40}|https?://\S{3,80})",
}
_WORDS = re.compile(r"[^\W\d_]+")
_HOLE = re.compile(r"(\{[a-z]+\})")
_AFTER_LEAD = "[ \u00a0]?[:：|»>→＝=●／]{}"
_AFTER_READ_MORE = "(?:[ \u00a0]?[:：|»>→]|[ \u00a0][-–—][ \u00a0]){}"
_AFTER = {
    "read more": _AFTER_READ_MORE.format("(?P<rest>.+)"),
    "credit": _AFTER_LEAD.format("(?P<people>.+)"),
    "source": _AFTER_LEAD.format(" ?(?P<agency>.+)"),
}


def phrases_for(language: str | None) -> Phrases:
    """The tables for a language tag, those of every language and English among them; all tables for None."""
    if not language:
        return _phrases(None)
    code = language.split("-", maxsplit=1)[0].lower()
    return _phrases(code if any(code in _codes(table) for table in _tables().values()) else _COMMON[-1])


@cache
def _phrases(code: str | None) -> Phrases:
    tables = [table for stem, table in _tables().items() if code is None or stem in _COMMON or code in _codes(table)]
    return Phrases(**_of_lines(tables), **_of_names(tables), **_of_sources(tables), **_of_dates(tables))  # type: ignore[arg-type]


def _of_lines(tables: Sequence[Table]) -> dict[str, object]:
    """The parts of `Phrases` that whole lines are known by."""
    rules = list(_rules(tables))
    by_start = _by_key(rules, start=True)
    return {
        "exact": _exact(tables, "lines"),
        "edge_exact": _exact(tables, "edges"),
        "by_start": by_start,
        "by_end": _by_key(rules, start=False),
        "short_starts": frozenset(key[0] for key in by_start if len(key) < LONGEST_KEY),
        "sign_offs": tuple(_entries(tables, "sign_offs")),
        "picture_words": _words(tables, "picture_words"),
        "picture_of": _picture_of(tables),
        "file_picture": re.compile(f"(?:{_alternatives(_entries(tables, 'file_words'))}) ?(?:[-–—]{{1,2}}|:) (?=\\S)"),
        "button_words": _words(tables, "button_words"),
    }


def _of_names(tables: Sequence[Table]) -> dict[str, object]:
    """The parts that names are known by, and what they are not."""
    particles, places = _words(tables, "particles"), _words(tables, "byline_places")
    roles, articles = _words(tables, "byline_roles"), _words(tables, "articles")
    joins = _words(tables, "byline_joins")
    signed = {word for phrase in _entries(tables, "sign_offs") for word in phrase.split()}
    leads = {phrase.lower() for phrase in [*_entries(tables, "bylines"), *_entries(tables, "byline_prepositions")]}
    return {
        "bylines": _bylines(_entries(tables, "bylines"), _entries(tables, "byline_leads")),
        "short_bylines": _bylines(_entries(tables, "byline_prepositions"), []),
        "byline_joins": _joins(joins),
        "byline_words": roles,
        "byline_places": places - particles,
        "not_names": _words(tables, "not_names") | _words(tables, "months") | _words(tables, "weekdays"),
        "articles": articles,
        "particles": particles,
        "prepositions": (places | leads) - particles - articles,
        "outlet_words": _words(tables, "outlet_words"),
        "surnames": frozenset("".join(_entries(tables, "surnames"))) | _words(tables, "double_surnames"),
        "surname_ends": frozenset("".join(_entries(tables, "surname_ends"))),
        "name_words": particles | places | joins | roles | signed,
    }


def _joins(words: Iterable[str]) -> re.Pattern[str]:
    """What stands between names; in capitals one letter is an initial, not the word of a Romance language."""
    long = _alternatives(word for word in words if len(word) > 1)
    short = _alternatives(word for word in words if len(word) == 1)
    return re.compile(f"[ ,]+(?:(?i:{long})|{short}) |[、；;／&＆]")


def _of_sources(tables: Sequence[Table]) -> dict[str, object]:
    """The parts that tell of agencies, and of others whose pictures and pages are spoken of."""
    return {
        "agencies": _words(tables, "agencies"),
        "lower_agencies": _words(tables, "lower_agencies"),
        "ambiguous_agencies": _words(tables, "ambiguous_agencies"),
        "stocks": _words(tables, "stocks"),
        "platforms": _words(tables, "platforms"),
        "networks": _words(tables, "networks"),
    }


def _of_dates(tables: Sequence[Table]) -> dict[str, object]:
    """The parts that dates and datelines are known by, and words for saying."""
    months, weekdays = _words(tables, "months"), _words(tables, "weekdays")
    dated = {word for phrase in _entries(tables, "dated") for word in phrase.split()}
    return {
        "date_words": _words(tables, "date_words") | dated,
        "months": months,
        "weekdays": weekdays,
        "speech": _words(tables, "speech"),
        "dateline_forms": tuple(re.compile(form) for form in _entries(tables, "dateline_forms")),
        "dateline_starts": frozenset("".join(_entries(tables, "dateline_starts"))),
        "not_places": _words(tables, "not_places") | months | weekdays | _words(tables, "agencies"),
    }


def suggested_language(text: str) -> str | None:
    """Return the code of the language with a table whose small words `text` has most of; None where none leads."""
    words = Counter(_WORDS.findall(text.lower()))
    found = Counter({code: sum(words[word] for word in small) for code, small in _small_words().items()})
    (first, most), (_, second) = found.most_common(2)
    return first if most > second and most > 1 else None


@cache
def _small_words() -> Mapping[str, frozenset[str]]:
    """Articles, prepositions and what joins names, of each language whose bylines begin with a preposition."""
    keys = ("articles", "byline_joins", "byline_places", "small_words")
    asked = [table for stem, table in _tables().items() if stem == "en" or "byline_prepositions" in table]
    words = {next(iter(_codes(table))): [_words([table], key) for key in keys] for table in asked}
    return {code: frozenset[str]().union(*groups) for code, groups in words.items()}


@cache
def _tables() -> dict[str, Table]:
    folder = resources.files(__package__).joinpath("tables")
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    return {file.name.removesuffix(".toml"): tomllib.loads(file.read_text("utf-8")) for file in files}


def _codes(table: Table) -> Iterable[str]:
    return table.get("codes", ())  # type: ignore[return-value]


def _entries(tables: Iterable[Table], key: str) -> list[str]:
    found: list[str] = []
    for table in tables:
        value = table.get(key, "")
        found += value.split() if isinstance(value, str) else value  # type: ignore[arg-type]
    return found


def _words(tables: Iterable[Table], key: str) -> frozenset[str]:
    return frozenset(entry.replace("_", " ") for entry in _entries(tables, key))


def _sections(tables: Iterable[Table], section: str) -> Iterable[tuple[str, str]]:
    for table in tables:
        for reason, phrases in table.get(section, {}).items():  # type: ignore[attr-defined]
            for phrase in phrases:
                yield reason, phrase


def _exact(tables: Iterable[Table], section: str) -> Mapping[str, str]:
    return {phrase.strip(DECORATION): why for why, phrase in _sections(tables, section) if "{" not in phrase}


def _rules(tables: Iterable[Table]) -> Iterable[tuple[str, Rule]]:
    """Rules, each with the words of it by whose outermost characters it is found."""
    holes = {
        **_HOLES,
        "{network}": f"(?:{_alternatives(_words(tables, 'networks'))})",
        "{policies}": f"(?:(?:{_alternatives(_words(tables, 'policies'))})(?:,? |$))+",
    }
    for section in ("lines", "edges"):
        for reason, phrase in _sections(tables, section):
            if "{" in phrase:
                yield phrase, Rule(_form(phrase, holes), reason, edge=section == "edges")
    for reason, phrase in _sections(tables, "leads"):
        after = _AFTER.get(reason) or _AFTER_LEAD.format("(?P<rest>.+)")
        yield phrase + "{", Rule(_form(phrase, {}) + after, "credit" if reason == "source" else reason)
    for phrase in sorted(_entries(tables, "dated"), key=len, reverse=True):
        yield phrase + "{", Rule(_form(phrase, {}) + r"(?P<date>(?![^\W\d_]).*)", "updated")


def _form(phrase: str, holes: Mapping[str, str]) -> str:
    return "".join(holes.get(part) or re.escape(part) for part in _HOLE.split(phrase.strip(_EDGES)))


def _by_key(rules: Iterable[tuple[str, Rule]], *, start: bool) -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = defaultdict(list)
    for phrase, rule in rules:
        if phrase.startswith("{") != start:
            words = phrase.partition("{")[0] if start else phrase.rpartition("}")[2]
            found[words[:LONGEST_KEY] if start else words[-LONGEST_KEY:]].append(rule)
    return {key: tuple(rules) for key, rules in found.items()}


def _bylines(phrases: Iterable[str], leads: Iterable[str]) -> Mapping[str, str]:
    """What leads to an author's name, by its first characters; `leads` also mean other things and need a colon.

    What also names a speaker in an interview ends in a stroke in the table, and needs one in the line, or a space.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in phrases:
        found[phrase[:2].lower()].append(f"(?-i:{re.escape(phrase)}|{re.escape(phrase.upper())})[:：]? ")
    for phrase in leads:
        sign = " ?[/／] ?| +" if phrase.endswith("/") else " ?[:：／/＝=●|] ?"
        found[phrase[:2].strip("/")].append(f"{re.escape(phrase.strip('/'))}(?:{sign})")
    return {key: f"(?:{'|'.join(forms)})(?P<rest>.+)" for key, forms in found.items()}


def _picture_of(tables: Iterable[Table]) -> re.Pattern[str]:
    words = _alternatives(_words(tables, "picture_words"))
    credited = _alternatives(_words(tables, "picture_credits"))
    return compiled(f"(?:(?:{words})(?: ?(?:{credited}))? ?[:：]|(?:{words}) (?:{credited}) ) ?(?P<by>\\S.*)")


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
