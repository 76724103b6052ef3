"""A language's forms of dates as two regular expressions: where a date may begin, and what it is.

The first is quick to say no, and nearly all words are none; the second tries all forms at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.analyse.dates.vocabulary import Form, Vocabulary, vocabulary

_PLACEHOLDER = re.compile(r"\{([a-z]+\d?)\}")
_HEAD = re.compile(r"\{([a-z]+)\d?\}")
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_HOUR = r"(?:2[0-4]|1\d|0?\d)(?!\d)"
_KANJI = "[一二三四五六七八九]"
_NUMBERS: Mapping[str, str] = {
    "day": _DAY,
    "monthnum": r"(?:1[0-2]|0?[1-9])(?!\d)",
    "year": r"(?:1[5-9]|20)\d\d(?![\d%])(?![.,]\d)",
    "mm": r"(?:1[0-2]|0[1-9])",
    "dd": r"(?:3[01]|[12]\d|0[1-9])(?!\d)",
    "first": r"\d\d?",
    "second": r"\d\d?(?!\d)",
    "slashyear": r"(?:1[5-9]|20)\d\d(?!\d)",
    "shortyear": r"\d\d(?!\d)",
    "hour": _HOUR,
    "minute": r"[0-5]\d(?!\d)",
    "decade": r"(?:1[5-9]|20)\d0",
    "quarternum": "[1-4]",
    "eranum": r"(?:\d{1,3}|元)",
    "kanjimonth": f"(?:十[一二]?|{_KANJI})",
    "kanjiday": f"(?:三十一?|二?十{_KANJI}?|{_KANJI})",
    "kanjiyear": "[一二][〇零一二三四五六七八九]{3}",
}
_WORDS: Mapping[str, str] = {
    "turn": "turns", "yearturn": "turns", "unit": "units", "season": "seasons", "half": "halves", "era": "eras",
    "quarter": "ordinals", "halfyear": "ordinals", "part": "parts", "dayword": "days", "weekmark": "weekmarks",
}  # fmt: skip
"""The kinds of words in forms, and the tables that have them; those that count things are in "numbers"."""
_CHOICE = re.compile(r"\(\?:([^()]*)\)(?![?*])")
_LETTERS = re.compile(r"\[([^\W\d_]+)\]")
_COUNTED = ("number", "ago", "ahead")
_OPEN_ENDED = ("weekday",)  # a word may go on after it: "Freitagabend"
_SAME = {"fullmonth": "month", "plainmonth": "month"}
_OPENING = r"[\s\"'“”„‘’«‹(\[—–,;:/-]"
_CLOSED = "(?![^\\W_])"


@dataclass(frozen=True, slots=True)
class Grammar:
    """`begins` ends where a date may begin, `opens` where one may begin the text.

    `any_form` has one group a form, and `readers` for each form those that may be meant where it matches: itself, and
    those after it that begin alike, for what it asks for before the date they may not. Each has its expression, whose
    groups are named for the kinds of words; it is compiled when first met, for most never are.
    """

    opens: re.Pattern[str]
    begins: re.Pattern[str]
    any_form: re.Pattern[str]
    readers: tuple[tuple[tuple[Form, str], ...], ...]


@cache
def grammar(code: str) -> Grammar:
    """The expressions for a BCP-47 language tag."""
    words = vocabulary(code)
    sources = _sources(words)
    closed = _CLOSED if words.spaced else ""
    scanned = [_filled(form.source, sources, named=False) + closed for form in words.forms]
    read = [(form, _filled(form.source, sources, named=True) + closed) for form in words.forms]
    beginning = f"{words.prefix}(?={_beginning(words, sources)})"
    return Grammar(
        opens=re.compile(beginning if words.prefix else ""),  # without one, to ask for the form itself is as good
        begins=re.compile((_OPENING if words.spaced else "") + beginning),
        any_form=re.compile("|".join(f"({each})" for each in scanned)),
        readers=tuple(
            tuple(each for each in read[place:] if _begins_like(each[0], form))
            for place, form in enumerate(words.forms)
        ),
    )


def _begins_like(one: Form, other: Form) -> bool:
    first, second = (_HEAD.match(form.source) for form in (one, other))
    return one is other or (first is not None and second is not None and first[0] == second[0])


def _beginning(words: Vocabulary, sources: Mapping[str, str]) -> str:
    """What may begin one of the forms, told from as few letters as will do."""
    named: list[str] = []
    others: list[str] = []
    for form in words.forms:
        head = _HEAD.match(form.source)
        kind = head[1] if head else ""
        if kind in _COUNTED:
            others += [r"\d", *(f"{branch} ?{sources['unit']}" for branch in _branches(_named(words, kind)))]
        elif kind in _NUMBERS:
            others.append("[一二三四五六七八九十]" if kind.startswith("kanji") else r"\d")
        elif kind in _OPEN_ENDED:
            others += _branches(_named(words, kind))
        elif not kind:
            others += [_filled(each, sources, named=False) for each in _opened(form.source)]
        else:
            named += _named(words, kind)
    closed = _CLOSED if words.spaced else ""
    return "|".join(dict.fromkeys([*(branch + closed for branch in _branches(named)), *others]))


def _opened(form: str) -> Iterable[str]:
    """A form that begins with a choice, once for each: an expression that begins with a letter is refused at once."""
    choice = _CHOICE.match(form)
    for each in choice[1].split("|") if choice else (form,):
        rest = each + (form[choice.end() :] if choice else "")
        letters = _LETTERS.match(rest)
        yield from (letter + rest[letters.end() :] for letter in letters[1]) if letters else (rest,)


def _sources(words: Vocabulary) -> dict[str, str]:
    found = dict(_NUMBERS)
    for kind in ("month", "fullmonth", "plainmonth", "weekday", "phrase", *_WORDS, *_COUNTED):
        names = _trie(_named(words, kind))
        found[kind] = rf"(?:\d\d?|{names})" if kind in _COUNTED else names
    return found


def meanings(words: Vocabulary, kind: str) -> Mapping[str, Any]:
    """The words of a kind, each with what it means."""
    kinds: Mapping[str, Mapping[str, Any]] = {
        "month": words.months,
        "weekday": words.weekdays,
        "phrase": words.phrases,
    }
    return kinds[kind] if kind in kinds else words.words[_WORDS.get(kind, "numbers")]


def _named(words: Vocabulary, kind: str) -> list[str]:
    """The words of a kind, also with a capital, for they may begin a sentence."""
    some = {"fullmonth": words.full_months, "plainmonth": words.plain_months}
    held: Iterable[str] = some[kind] if kind in some else meanings(words, kind)
    return [form for word in held for form in dict.fromkeys((word, word[:1].upper() + word[1:]))]


def _filled(form: str, sources: Mapping[str, str], *, named: bool) -> str:
    """The form with each name in braces replaced by its expression; a figure after the name is for a second one."""

    def source(found: re.Match[str]) -> str:
        name = found[1]
        kind = name if name in sources else name.rstrip("2")
        group = _SAME.get(kind, kind) + name[len(kind) :]
        return f"(?P<{group}>{sources[kind]})" if named else f"(?:{sources[kind]})"

    return _PLACEHOLDER.sub(source, form)


def _trie(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest first, that looks at each letter once."""
    branches = _branches(words)
    return f"(?:{'|'.join(branches)})" if branches else "(?!)"


def _branches(words: Iterable[str]) -> list[str]:
    tree: dict[str, object] = {}
    for word in words:
        place = tree
        for letter in word:
            place = place.setdefault(letter, {})  # type: ignore[assignment]
        place[""] = {}
    return [re.escape(letter) + _written(below) for letter, below in tree.items()]  # type: ignore[arg-type]


def _written(tree: Mapping[str, object]) -> str:
    branches = [re.escape(letter) + _written(below) for letter, below in tree.items() if letter]  # type: ignore[arg-type]
    if not branches:
        return ""
    together = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{together})?" if "" in tree else together
