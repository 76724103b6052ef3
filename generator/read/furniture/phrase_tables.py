"""Reads `tables/<code>.toml`: what furniture says in each language. No rule names a language itself.

A table's ``[lines]`` are whole lines, by the reason for which they are set aside; ``[edges]`` are so only among an
article's first and last blocks; ``[leads]`` stand before a colon and something short. In them ``{any}`` is whatever
is short, ``{name}`` names and nothing else, ``{who}`` someone to follow, ``{handle}`` an ``@name`` or ``#name``, and
``{network}`` one of the networks in `und.toml`, which holds what goes for every language.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from generator.read.furniture.phrases import DECORATION, LONGEST_KEY, Phrases, Rule, compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Table = Mapping[str, object]

_COMMON = ("und", "en")
_EDGES = DECORATION.replace("{", "").replace("}", "")

_HOLES = {
    "{any}": "(?:.{0,160}?)",
    "{name}": "(?P<name>.{2,80})",
    "{who}": "(?:.{2,100}?)",
    "{handle}": r"(?:[@＠#][\w.]{1,40}|https?://\S{3,80})",
}
_HOLE = re.compile(r"(\{[a-z]+\})")
_AFTER_LEAD = "[ \u00a0]?[:：|»>→＝=●／](?P<rest>.+)"
_AFTER_READ_MORE = "(?:[ \u00a0]?[:：|»>→]|[ \u00a0][-–—][ \u00a0])(?P<rest>.+)"


def phrases_for(language: str | None) -> Phrases:
    """The tables for a language tag, those of every language and English among them; all tables for None."""
    if not language:
        return _phrases(None)
    code = language.split("-", maxsplit=1)[0].lower()
    return _phrases(code if any(code in _codes(table) for table in _tables().values()) else _COMMON[-1])


@cache
def _phrases(code: str | None) -> Phrases:
    tables = [table for stem, table in _tables().items() if code is None or stem in _COMMON or code in _codes(table)]
    rules = list(_rules(tables))
    agencies = _words(tables, "agencies")
    by_start = _by_key(rules, start=True)
    names = _words(tables, "particles") | _words(tables, "byline_places") | _words(tables, "byline_joins")
    roles = _words(tables, "byline_roles")
    sign_offs = tuple(_entries(tables, "sign_offs"))
    months, weekdays = _words(tables, "months"), _words(tables, "weekdays")
    return Phrases(
        exact=_exact(tables, "lines"),
        edge_exact=_exact(tables, "edges"),
        by_start=by_start,
        by_end=_by_key(rules, start=False),
        short_starts=frozenset(key[0] for key in by_start if len(key) < LONGEST_KEY),
        bylines=_bylines(tables),
        byline_joins=re.compile("[ ,]+(?:" + _alternatives(_entries(tables, "byline_joins")) + ") |[、；;／&＆]"),
        byline_words=roles,
        byline_places=_words(tables, "byline_places") - _words(tables, "particles"),
        not_names=_words(tables, "not_names") | months | weekdays,
        articles=_words(tables, "articles"),
        sign_offs=sign_offs,
        name_words=names | roles | {word for phrase in sign_offs for word in phrase.split()},
        agencies=agencies,
        lower_agencies=_words(tables, "lower_agencies"),
        stocks=_words(tables, "stocks"),
        platforms=_words(tables, "platforms"),
        date_words=_words(tables, "date_words")
        | {word for phrase in _entries(tables, "dated") for word in phrase.split()},
        months=months,
        weekdays=weekdays,
        speech=_words(tables, "speech"),
        picture_of=_picture_of(tables),
        file_picture=re.compile(f"(?:{_alternatives(_entries(tables, 'file_words'))}) ?(?:[-–—]{{1,2}}|:) (?=\\S)"),
        dateline_forms=tuple(re.compile(form) for form in _entries(tables, "dateline_forms")),
        dateline_starts=frozenset("".join(_entries(tables, "dateline_starts"))),
        places=_words(tables, "places"),
        not_places=_words(tables, "not_places") | months | weekdays | (agencies - _words(tables, "places")),
    )


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
    networks = _alternatives(_words(tables, "networks"))
    for section in ("lines", "edges"):
        for reason, phrase in _sections(tables, section):
            if "{" in phrase:
                yield phrase, Rule(_form(phrase, networks), reason, edge=section == "edges")
    for reason, phrase in _sections(tables, "leads"):
        after = _AFTER_READ_MORE if reason == "read more" else _AFTER_LEAD
        yield phrase + "{", Rule(_form(phrase, "") + after, reason)
    for phrase in sorted(_entries(tables, "dated"), key=len, reverse=True):
        yield phrase + "{", Rule(_form(phrase, "") + r"(?P<date>(?![^\W\d_]).*)", "updated")


def _form(phrase: str, networks: str) -> str:
    holes = {**_HOLES, "{network}": f"(?:{networks})"}
    return "".join(holes.get(part) or re.escape(part) for part in _HOLE.split(phrase.strip(_EDGES)))


def _by_key(rules: Iterable[tuple[str, Rule]], *, start: bool) -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = defaultdict(list)
    for phrase, rule in rules:
        if phrase.startswith("{") != start:
            words = phrase.partition("{")[0] if start else phrase.rpartition("}")[2]
            found[words[:LONGEST_KEY] if start else words[-LONGEST_KEY:]].append(rule)
    return {key: tuple(rules) for key, rules in found.items()}


def _bylines(tables: Iterable[Table]) -> Mapping[str, str]:
    """What leads to an author's name, by its first characters; words that also mean other things need a colon.

    What also names a speaker in an interview ends in a stroke in the table, and needs one in the line.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in _entries(tables, "bylines"):
        found[phrase[:2].lower()].append(f"(?-i:{re.escape(phrase)}|{re.escape(phrase.upper())})[:：]? ")
    for phrase in _entries(tables, "byline_leads"):
        sign = "[/／]" if phrase.endswith("/") else "[:：／/＝=●|]"
        found[phrase[:2].strip("/")].append(f"{re.escape(phrase.strip('/'))} ?{sign} ?")
    return {key: f"(?:{'|'.join(forms)})(?P<rest>.+)" for key, forms in found.items()}


def _picture_of(tables: Iterable[Table]) -> re.Pattern[str]:
    words = _alternatives(_words(tables, "picture_words"))
    credited = _alternatives(_words(tables, "picture_credits"))
    return compiled(f"(?:(?:{words})(?: ?(?:{credited}))? ?[:：]|(?:{words}) (?:{credited}) ) ?(?P<by>\\S.*)")


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
