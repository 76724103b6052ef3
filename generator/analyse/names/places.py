"""Places named in a text: known ones, by name or adjective, and those that the words beside them make places."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from generator.analyse.names.capitals import word_before
from generator.analyse.names.gazetteer import Place
from generator.analyse.text.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from generator.analyse.names.capitals import Run
    from generator.analyse.names.gazetteer import Gazetteer
    from generator.analyse.names.shapes import Organisation
    from generator.analyse.tables import Language

_POSSESSIVE = re.compile(r"['’]s?\Z")
_WORDS = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


_Found = TypeVar("_Found", "Located", "Organisation")


class Located(NamedTuple):
    """A place named from `start` to `end` of a paragraph, as itself or only by its adjective."""

    start: int
    end: int
    place: Place
    derived: bool = False


def places_in_runs(
    text: str, runs: Sequence[Run], known: Gazetteer, table: Language, persons: Collection[str]
) -> Iterator[Located]:
    """The places among runs of capitalised words; `persons` are words of persons' names, no places by themselves."""
    named, led = _named(known), _led(known)
    for run in runs:
        if len(run.words) == 1 and not named[run.words[0][0]] and not led[run.before]:
            continue
        at = 0
        for number, (word, _) in enumerate(run.words):
            if number < at or (number and not named[word]):
                continue
            found, taken = _at_word(text, run, number, known, table, persons)
            at = number + taken
            if found:
                yield found


@cache
def _named(known: Gazetteer) -> Remembered[bool]:
    """Whether a word is or begins the name of a known place, or is an adjective of one."""

    def read(word: str) -> bool:
        bare = _POSSESSIVE.sub("", word)
        return word in known.forms or bare in known.forms or word in known.longer or word.lower() in known.adjectives

    return Remembered(read)


@cache
def _led(known: Gazetteer) -> Remembered[bool]:
    """Whether the word before a name can make it a place's."""

    def read(before: str) -> bool:
        lower = before.lower()
        return lower in known.kind_links or lower in known.kinds_before or lower in known.locatives

    return Remembered(read)


def _at_word(
    text: str, run: Run, at: int, known: Gazetteer, table: Language, persons: Collection[str]
) -> tuple[Located | None, int]:
    """The place that begins at a word of a run, and how many words were looked at."""
    word, start = run.words[at]
    for form in known.longer.get(word, ()):
        end = start + len(form)
        if text.startswith(form, start) and not text[end : end + 1].isalnum():
            whole = known.forms[form]
            count = sum(start <= begin < end for _, begin in run.words)
            alone = at == 0 or _leads_to_place(run.words[at - 1][0], known, table)
            if whole.sure or _shown(text, run, at, at + count, known):
                return (Located(start, end, whole) if alone or whole.state else None), count
    bare = _POSSESSIVE.sub("", word) if word[-1] in "s'’" else word
    place = known.forms.get(word) or known.forms.get(bare)
    if place:
        end = start + len(word if word in known.forms else bare)
        return (Located(start, end, place) if _stands(text, run, at, place, known, table, persons) else None), 1
    adjective = known.adjectives.get(word.lower())
    if adjective and _followed(text, start + len(word)):
        return Located(start, start + len(word), adjective, derived=True), 1
    if at == 0:
        return _shaped(text, run, known, table, persons)
    return None, 1


def _leads_to_place(word: str, known: Gazetteer, table: Language) -> bool:
    lower = word.lower()
    return lower in known.directions or lower in table.not_names or word.endswith(("'s", "’s", "-"))


def _stands(
    text: str, run: Run, at: int, place: Place, known: Gazetteer, table: Language, persons: Collection[str]
) -> bool:
    """Whether a known name stands there for the place: not a first name, a last name, a part of another name."""
    word, start = run.words[at]
    before = run.words[at - 1][0] if at else ""
    after = run.words[at + 1][0] if at + 1 < len(run.words) and not word.endswith(("'s", "’s")) else ""
    if before and not _leads_to_place(before, known, table):
        return False
    follows = after.lower() in table.roles or after.lower() in table.role_modifiers or table.genitive_after_role
    if after and not (place.state and follows):
        return False
    if word in persons or _POSSESSIVE.sub("", word) in persons:
        return _located(text, start, known)
    return place.sure or _shown(text, run, at, at + 1, known)


def _shown(text: str, run: Run, first: int, last: int, known: Gazetteer) -> bool:
    """Whether words beside a name make it a place: "in Halden", "Halden, Verra"."""
    return _located(text, run.words[first][1], known) or _of_region(text, run, last, known)


def _located(text: str, start: int, known: Gazetteer) -> bool:
    word = word_before(text, start).lower().lstrip("(“\"'’«")
    if word in known.locatives or word in known.kinds_before:
        return True
    return word in known.articles and word_before(text, start - len(word) - 1).lower() in known.locatives


def _of_region(text: str, run: Run, last: int, known: Gazetteer) -> bool:
    """Whether a name is followed by a comma and the region or country it lies in."""
    if last != len(run.words) or not text.startswith(", ", run.end):
        return False
    behind = text[run.end + 2 : run.end + 30]
    word = _WORDS.match(behind)
    if not word:
        return False
    place = known.forms.get(word[0])
    return bool(place and place.sure) or any(behind.startswith(form) for form in known.longer.get(word[0], ()))


def _followed(text: str, end: int) -> bool:
    """Whether an adjective has a noun behind it: no language, as in "she answered in Verran"."""
    return text[end : end + 1] in "- \u00a0" and text[end + 1 : end + 2].isalnum()


def _shaped(
    text: str, run: Run, known: Gazetteer, table: Language, persons: Collection[str]
) -> tuple[Located | None, int]:
    """A place by its shape: "Ovel River", "Lake Ovel", "the town of Halden", "in Halden, Verra"."""
    if len(run.words) == 1 and not _led(known)[run.before]:
        return None, 1
    words = [word for word, _ in run.words]
    first = 0
    while first < len(words) - 1 and words[first].lower() in table.not_names:
        first += 1
    named = words[first:]
    bare = _POSSESSIVE.sub("", named[-1])
    start, end = run.words[first][1], run.end - len(named[-1]) + len(bare)
    led = len(named) == 2 and named[0].lower() in known.kinds_before_names
    shaped = len(named) > 1 and (led or bare.lower() in known.kinds_after)
    inside = _of_kind(text, start, known) or (_of_region(text, run, len(words), known) and _located(text, start, known))
    if len(named) > 3 or not (shaped or inside):
        return None, 1
    for word in named[:-1]:
        if _common(word, known, table):
            return None, 1
    name = text[start:end]
    if shaped and not name.isupper():
        return Located(start, end, Place(name, name)), len(words)
    if first or len(named) > 2 or name.isupper() or name in persons or _common(bare, known, table):
        return None, 1
    return (Located(start, end, Place(name, name)), len(words)) if inside else (None, 1)


def _common(word: str, known: Gazetteer, table: Language) -> bool:
    lower = word.lower()
    return lower in known.never or lower in table.not_names or lower in table.roles or lower in table.organisation_words


def _of_kind(text: str, start: int, known: Gazetteer) -> bool:
    """Whether "the town of" stands before a name."""
    word = word_before(text, start)
    if not word or word.lower() not in known.kind_links:
        return bool(known.kind_apposed) and word.lower() in known.kinds_before
    return word_before(text, start - len(word) - 1).lower() in known.kinds_before


def derived_places(text: str, known: Gazetteer) -> Iterator[Located]:
    """The places meant by adjectives written in small letters, in languages that do so."""
    if not known.small_adjectives:
        return
    words = set(_WORDS.findall(text))
    for word in sorted(words & known.adjectives.keys()):
        start = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)
        if start:
            yield Located(start.start(), start.end(), known.adjectives[word], derived=True)


def apart(found: Iterable[_Found]) -> list[_Found]:
    """Of names that overlap, the first and longest; in order."""
    kept: list[_Found] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
