"""What the rules know of furniture's words: phrases, names of agencies, words of dates, in the languages that apply."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DECORATION = ' \u00a0\t.:…!¡>»«<›‹→►▶▸●■□◆◇▼▽↓•·*#|~_=–—-()[]{}（）［］【】《》〈〉「」“”"、。：！；'

_STROKES = re.compile(r"[/,;+]| and | & | et | und | y ")
_DOTS = re.compile(r"[. ]+")
LONGEST_KEY = 4
_LONGEST_INITIALS = 4
_SHORTEST_IN_SMALL_LETTERS = 5


# Of the many forms, an article meets a few; compiling all would take longer than reading a thousand articles.
@cache
def compiled(form: str) -> re.Pattern[str]:
    """The regular expression `form`, for any case of letters."""
    return re.compile(form, re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of this form is furniture, for this reason; `edge` if only among the first and the last blocks.

    The group ``rest`` is a title that a lead introduces, ``title`` one inside a phrase, ``name`` has to be names,
    ``people`` those whose a picture is, ``agency`` an agency and ``date`` a date.
    """

    form: str
    reason: str
    edge: bool = False

    def match(self, line: str) -> re.Match[str] | None:
        """The match of the whole `line`, in any case of letters."""
        return compiled(self.form).fullmatch(line)


@dataclass(frozen=True, slots=True)
class Phrases:
    """The tables that apply. Words stand in lower case.

    The rules stand by the first or the last four characters of the line, or by fewer where a phrase is shorter.
    """

    exact: Mapping[str, str]
    edge_exact: Mapping[str, str]
    by_start: Mapping[str, tuple[Rule, ...]]
    by_end: Mapping[str, tuple[Rule, ...]]
    short_starts: frozenset[str]
    bylines: Mapping[str, str]
    short_bylines: Mapping[str, str]
    byline_joins: re.Pattern[str]
    byline_words: frozenset[str]
    byline_places: frozenset[str]
    not_names: frozenset[str]
    articles: frozenset[str]
    particles: frozenset[str]
    prepositions: frozenset[str]
    outlet_words: frozenset[str]
    surnames: frozenset[str]
    surname_ends: frozenset[str]
    sign_offs: tuple[str, ...]
    name_words: frozenset[str]
    agencies: frozenset[str]
    lower_agencies: frozenset[str]
    ambiguous_agencies: frozenset[str]
    stocks: frozenset[str]
    platforms: frozenset[str]
    networks: frozenset[str]
    button_words: frozenset[str]
    date_words: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    speech: frozenset[str]
    picture_words: frozenset[str]
    picture_of: re.Pattern[str]
    file_picture: re.Pattern[str]
    dateline_forms: tuple[re.Pattern[str], ...]
    dateline_starts: frozenset[str]
    not_places: frozenset[str]

    def rules_for(self, line: str) -> tuple[Rule, ...]:
        """The rules that may fit `line`, which is in lower case."""
        found = self.by_start.get(line[:LONGEST_KEY], ())
        if line[:1] in self.short_starts:
            for length in range(1, LONGEST_KEY):
                found += self.by_start.get(line[:length], ())
        return found + self.by_end.get(line[-LONGEST_KEY:], ())

    def is_agency(self, name: str) -> bool:
        """Whether `name` is a news agency's, or several's with strokes between, or one's with an author's initials."""
        first, *others = (part.strip() for part in _STROKES.split(plain(name).strip(" .")))
        return self._knows(first) and all(len(other) <= _LONGEST_INITIALS or self._knows(other) for other in others)

    def is_ambiguous(self, agency: str) -> bool:
        """Whether the letters of `agency` are as often a party's or an office's: ``AP``, ``PA``, but not ``dpa``."""
        first = _STROKES.split(plain(agency).strip(" ."))[0]
        return first.isupper() and first.lower() in self.ambiguous_agencies

    def _knows(self, name: str) -> bool:
        folded = name.lower()
        if folded not in self.agencies and _DOTS.sub(" ", folded).strip() not in self.agencies:
            return False
        is_short = folded != name.upper() and len(name) < _SHORTEST_IN_SMALL_LETTERS
        return not is_short or name.isupper() or folded in self.lower_agencies


def plain(text: str) -> str:
    """Return `text` with one kind of apostrophe and of space; its length stays."""
    if text.isascii():
        return text
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
