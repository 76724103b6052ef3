"""Persons as they are named in one paragraph, with their roles and forms of address."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.names.capitals import heading, opens_sentence, word_before
from generator.analyse.names.likeness import of_a_body
from generator.analyse.names.neighbours import may_be_apposition, particle, tells, titled, titular
from generator.analyse.names.reading import KNOWN, Name, name_in, run_from
from generator.analyse.names.roles import address_of, role_after, role_before
from generator.analyse.text.remembered import Remembered
from generator.analyse.text.words import Word, stops_short, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.capitals import Run
    from generator.analyse.names.gazetteer import Gazetteer
    from generator.analyse.tables import Language

_LEFT = 70  # characters before a name in which its title stands
_NEAR = 60  # characters behind a comma in which an apposition names a role
_FEWEST_LETTERS = 3  # of what is no initial
_RIGHT = 40  # characters behind its first word in which the name ends
_APPOSITION = 130  # characters behind a comma after it
_OPENING = frozenset('"“«„(')
_POSSESSIVE = re.compile(r"['’]s\Z")


class Named(NamedTuple):
    """A name in a paragraph; `couple` is the first name of "Tom and Ines Varga", `titled` right behind a title."""

    paragraph: int
    name: Name
    role: str | None = None
    opens: bool = False
    address: str = ""
    couple: str = ""
    titled: bool = False


def full_names(
    number: int, text: str, runs: Sequence[Run], taken: Sequence[tuple[int, int]], known: Gazetteer, table: Language
) -> tuple[list[Named], list[tuple[str, int]]]:
    """The names of two words and more, or behind a title, and the lone words that may be names, with their places.

    `taken` are the places of organisations, which are no persons.
    """
    found: list[Named] = []
    lone: list[tuple[str, int]] = []
    end = 0
    if heading(text, runs):
        return found, lone
    whole = set(taken)
    may_be_name, titles = _may_be_name(table), titular(table)
    for run in runs:
        if run.start < end or (run.start, run.end) in whole:
            continue
        if len(run.words) == 1 and not _goes_on(text, run, table):  # most are
            word, start = run.words[0]
            if not titles[run.before]:
                if may_be_name[word]:
                    lone.append((word, start))
                continue
        words_alone = _alone(text, run, known, table)
        if words_alone is not None:
            lone += words_alone
            continue
        each, end = _read(number, text, run, known, table)
        if each and not any(start < each.name.end and each.name.start < last for start, last in taken):
            found.append(each)
    return found, lone


def _alone(text: str, run: Run, known: Gazetteer, table: Language) -> Sequence[tuple[str, int]] | None:
    """The words of a run that is no full name, each a last name perhaps; None where it may be one."""
    word, start = _last_of_opener(run, table)
    if word and not _goes_on(text, run, table):
        if start == run.start and titled(text, start, table):
            return () if word.lower() in table.not_names else None
        return ((word, start),) if _may_be_name(table)[word] else ()
    written = text[run.start : run.end]
    if len(run.words) > 1 and written.isupper():
        return run.words  # last names in capital letters are known when all others are
    return () if written in known.forms and not titled(text, run.start, table) else None


def _last_of_opener(run: Run, table: Language) -> tuple[str, int]:
    """The only word of a run, or the only one behind words that are no names ("In Halden"), with its place."""
    if len(run.words) == 1:
        return run.words[0]
    word, start = run.words[-1]
    if all(_opener(lead, table) for lead, _ in run.words[:-1]) and not _shortened(word):
        lead = run.words[-2][0]
        return (lead if lead.lower() in table.articles else word), start  # an article leads to no name
    return "", 0


@lru_cache(maxsize=KNOWN)
def _opener(word: str, table: Language) -> bool:
    lower = word.lower()
    return lower in table.not_names or lower in table.speech_verbs  # "Remarked Varga: …"


def _shortened(word: str) -> bool:
    return len(word) < _FEWEST_LETTERS


def lone_name(number: int, text: str, word: str, start: int, table: Language) -> Named | None:
    """A name of one word that stands elsewhere in full, with its role or form of address; None if it is none there."""
    before = word_before(text, start).lower()
    if before in table.articles:
        return None
    end = start + len(word)
    if text[end : end + 1] == ",":
        tokens, at = _window(text, start, end, table)
        name = name_in(tokens, at, at + 1, table) if at is not None else None
        return _named(number, text, tokens, name, table) if name else None
    possessive = word.endswith(("'s", "’s"))
    bare = word[:-2] if possessive else word
    return Named(
        number, Name((bare,), 0, 1, 0, start, start + len(bare), possessive), None, opens_sentence(text, start)
    )


def _goes_on(text: str, run: Run, table: Language) -> bool:
    """Whether a particle or, after an initial, a full stop leads from a lone capitalised word to more of a name."""
    if run.end - run.start == 1 and text[run.end : run.end + 1] == ".":
        return True
    return particle(text, run.end, table)


@cache
def _may_be_name(table: Language) -> Remembered[bool]:
    """Whether a word that stands alone may be a last name."""

    def read(word: str) -> bool:
        lower = _POSSESSIVE.sub("", word).lower()
        common = lower in table.not_names or lower in table.roles or lower in table.organisation_words
        return len(lower) >= _FEWEST_LETTERS and (not common or lower in table.surnames)

    return Remembered(read)


def _window(text: str, start: int, end: int, table: Language) -> tuple[list[Word], int | None]:
    """The words around a name as far as they can tell of it, and which of them is its first."""
    before = word_before(text, start)
    told = bool(before) and tells(before, text[start:end], table)
    mark = text[end : end + 1]
    further = _apposed(text, end, table) if mark == "," else mark == "." or particle(text, end, table)
    return _words_around(text, (start, end), table, before=before, told=told, further=further)


def _words_around(
    text: str, name: tuple[int, int], table: Language, *, before: str, told: bool, further: bool
) -> tuple[list[Word], int | None]:
    """`told`: the words before it tell of a name, `further`: those behind it do, or go on with it."""
    start, end = name
    left = max(0, start - (_LEFT if told else len(before) + 1))
    while left and text[left - 1].isalnum():
        left += 1
    right = (_APPOSITION if text[end] == "," else _RIGHT) if further else 1
    tokens = words(text, left, min(len(text), end + right), table)
    for at, each in enumerate(tokens):
        if each.start == start:
            return tokens, at
    return tokens, None


def _around(text: str, run: Run, table: Language) -> tuple[list[Word], int | None]:
    """The words of a run and those around it that can tell of it; the run's alone where there are none."""
    start, end, _, before = run
    told = bool(before) and tells(before, text[start:end], table)
    mark = text[end : end + 1]
    if mark == ".":
        further, ends = True, not stops_short(run.words[-1][0], text, end + 1, table)
    else:
        further = _apposed(text, end, table) if mark == "," else particle(text, end, table)
        ends = not further
    if ends and not told and not table.elisions and _unaddressed(text, start, before, table):
        return [Word(word, at, at + len(word), word.lower()) for word, at in run.words], 0
    return _words_around(text, (start, end), table, before=before, told=told, further=further)


def _unaddressed(text: str, start: int, before: str, table: Language) -> bool:
    """Whether neither an article nor a form of address stands before a name, nor a mark that parts words."""
    if not before:
        return start == 0 or text[start - 1] in _OPENING
    lower = before.rstrip(".").lower()
    return lower not in table.forms_of_address and lower not in table.articles


def _apposed(text: str, comma: int, table: Language) -> bool:
    return may_be_apposition(text[comma + 1 : comma + 1 + _NEAR], table)


def _read(number: int, text: str, run: Run, known: Gazetteer, table: Language) -> tuple[Named | None, int]:
    tokens, first = _around(text, run, table)
    if first is None:
        return None, run.end
    last = run_from(tokens, first, table)
    end = tokens[last - 1].end if last > first else run.end
    name = name_in(tokens, first, last, table)
    while name and len(name.parts) > 2 and _before_name(name, text, known, table):
        name = name_in(tokens, name.first + 1, last, table)
    if name is None or (len(name.parts) == 1 and name.first and tokens[name.first - 1].lower in table.articles):
        return None, end
    if of_a_body(name, tokens, known, table):
        return None, end
    if end > run.end and text[end : end + 1] == ",":
        tokens, _ = _window(text, run.start, end, table)
    return _named(number, text, tokens, name, table), end


def _before_name(name: Name, text: str, known: Gazetteer, table: Language) -> bool:
    """Whether the first word only stands before a name: "Verran Ines Varga", "президент Верры Инес Варга"."""
    first = name.parts[0]
    if first.lower() in known.adjectives:
        return True
    if not table.patronymic_endings:
        return False
    if first in known.forms or first.lower() in table.thing_words:
        return True
    whole = name.parts[1].lower().endswith(table.patronymic_endings)
    return len(name.parts) == 3 and not whole and len(name.parts[0]) > 2 and opens_sentence(text, name.start)


def _named(number: int, text: str, tokens: Sequence[Word], name: Name, table: Language) -> Named:
    before = role_before(text, tokens, name, table)
    role = max(filter(None, (before, role_after(text, tokens, name, table))), key=len, default=None)
    opens = opens_sentence(text, name.start)
    behind_title = bool(before) and tokens[name.first - 1].is_word
    return Named(number, name, role, opens, address_of(tokens, name, table), _couple(tokens, name, table), behind_title)


def _couple(tokens: Sequence[Word], name: Name, table: Language) -> str:
    at = name.first
    if at < 2 or len(name.parts) != 2 or tokens[at - 1].lower not in table.connectives or not tokens[at - 2].capital:
        return ""
    return "" if at > 2 and tokens[at - 3].capital else tokens[at - 2].text
