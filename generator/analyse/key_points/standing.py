"""Whether a sentence can be understood without those before it, and from where on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.analyse.key_points.openers import Openers
    from generator.analyse.tables import Language

LONGEST = 400
"""Characters of a sentence that a reader takes in at a glance."""

_SHORTEST = 30  # in an alphabet; half of it where a sign is a word
_OPENING_WORDS = 6  # among which a pronoun must have its name before it; he or she, in all that are looked at
_LOOKED_AT = 90  # characters of a sentence
_NOUN_WITHIN = 4  # words after the article
_NAME_WITHIN = 2  # words after the noun
_PERSONAL_WITHIN = 40  # characters
_OPENING_SIGNS = 14  # of a script without spaces

_WORD = re.compile(r"[^\W_]++(?:-[^\W_]++)*+['’]?")
_SENTENCE_END = re.compile(r"[.!…。！।۔][\"”’'»)」』]*\Z")
_LABEL = re.compile(r"[^\W_]++(?:[ /][^\W_]++){0,3}+\s?[:：|]\s|\W{0,3}\(?(?:https?:|www\.)|\d{1,3}[.)]\s|[\[{<#@*|]")
_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_QUOTATION_MARKS = frozenset("\"'“”„‟«»‹›「」『』‘’`")
_COMMA = re.compile(r",?\s+")
_AGE = re.compile(r"\d{1,3}-")
_ECHO = re.compile(r"[,”\"»]\s*(\w+)\s(\w+)(?:\s\w+){0,2}\.\Z")  # "…, she said."
_ECHO_WITHIN = 60  # characters
_AFTER_QUOTATION = re.compile(r"[”\"»]\s(\w+)\s(\w+)")  # "…," she said


class Place(NamedTuple):
    """A sentence: `text[start:end]`."""

    text: str
    start: int
    end: int


class Known(NamedTuple):
    """What is known of a language, and the words that have a capital within sentences of the article, if asked for."""

    table: Language
    told: Openers
    names: Callable[[], frozenset[str]]


class _Opening(NamedTuple):
    """The first words of a sentence: as they stand, and as the tables have them."""

    words: list[str]
    lower: list[str]


def alone(place: Place, quotations: Iterable[tuple[int, int]], known: Known, *, opens: bool) -> int | None:
    """Where a sentence begins that is understood alone: at its start, or after a connective; None where it is not.

    `quotations` are those of its paragraph; `opens` tells that the article begins with it.
    """
    text, start, end = place
    told = known.told
    if not _well_formed(text, start, end) or _cuts(text, start, end, quotations):
        return None
    if told.prefixes or not told.openers:
        if told.question_endings and text.endswith(told.question_endings, start, end):
            return None
        return None if _refers_back_unspaced(text[start : start + _OPENING_SIGNS], told) else start
    word = _WORD.search(text, start, end)
    if word is None or (word[0].lower() in told.openers and word[0].lower() not in told.connectives):
        return None  # what most fall by, before all else is looked at
    opening = _opening(text, start, end, known.table)
    if opening.lower and opening.lower[0] in told.connectives:
        start = _after_connective(text, start, opening)
        opening = _opening(text, start, end, known.table)
    if not opening.words or _numbered(text, start, opening, told) or _points_back(opening, known, opens=opens):
        return None
    return None if _speaker_unnamed(text, start, end, known) else start


def _well_formed(text: str, start: int, end: int) -> bool:
    shortest = _SHORTEST // 2 if _WITHOUT_SPACES.search(text, start, start + 10) else _SHORTEST
    if not shortest <= end - start <= LONGEST or text[start].islower():
        return False
    tail = max(start, end - 6)
    return bool(_SENTENCE_END.search(text[tail:end])) and not _LABEL.match(text, start, end)


def _cuts(text: str, start: int, end: int, quotations: Iterable[tuple[int, int]]) -> bool:
    """Whether a sentence begins or ends within a quotation, or is hardly more than one."""
    quoted = 0
    whole = False  # whether the quotation that opens the sentence, if one does, is known
    for begun, ended in quotations:
        if begun < start < ended or begun < end < ended or (begun <= start and end <= ended):
            return True
        if start <= begun and ended <= end:
            quoted += ended - begun
        whole = whole or begun == start
    return 2 * quoted > end - start or (text[start] in _QUOTATION_MARKS and not whole)


def _opening(text: str, start: int, end: int, table: Language) -> _Opening:
    words = _WORD.findall(text, start, min(end, start + _LOOKED_AT))
    joined = " ".join(words).replace("’", "'")
    if not table.elisions and "'" in joined:
        joined = joined.replace("' ", " ")
        words = [word.rstrip("'’") for word in words]
    return _Opening(words, joined.lower().split(" "))


def _after_connective(text: str, start: int, opening: _Opening) -> int:
    """Where a sentence goes on after "Meanwhile, ", if with a name; else where it began."""
    after = start + len(opening.words[0])
    rest = _COMMA.match(text, after)
    return rest.end() if rest and len(opening.words) > 1 and _is_name(opening.words[1]) else start


def _numbered(text: str, start: int, opening: _Opening, told: Openers) -> bool:
    return opening.lower[0] in told.before_comma and text.startswith(",", start + len(opening.words[0]))


def _is_name(word: str) -> bool:
    return word[0].isupper() and len(word) > 1


def _points_back(opening: _Opening, known: Known, *, opens: bool) -> bool:
    lower, told = opening.lower, known.told
    if told.refers_back(lower) or _pronoun_first(opening, known):
        return True
    if len(lower) > 1 and lower[0] in told.continuing_verbs and lower[1] in told.clause_words:
        return True
    return not opens and _told_before(opening, known)


def _pronoun_first(opening: _Opening, known: Known) -> bool:
    """Whether a pronoun stands among the opening words before any name."""
    words, lower = opening
    told = known.told
    if told.pronouns.isdisjoint(lower) and told.demonstratives.isdisjoint(lower):
        return False
    for place, word in enumerate(lower):
        if place and _is_name(words[place]) and not told.nouns_have_capitals and word not in known.table.not_names:
            return False  # but "on Tuesday he" has no name
        near = place < _OPENING_WORDS
        if word in told.pronouns:
            hangs = near or word in known.table.singular_pronouns
        else:
            hangs = (
                near and word in told.demonstratives and not told.time_words.intersection(lower[place + 1 : place + 2])
            )
        if hangs:
            return words[0] in known.table.sentence_openers or words[0] not in known.names()
    return False


def _told_before(opening: _Opening, known: Known) -> bool:
    """Whether a sentence opens with "the move", "the president", "the 54-year-old", and does not say which."""
    words, lower = opening
    told, table = known.told, known.table
    first = 1 if lower[0] in told.definite else 0
    if (told.definite and not first) or not words[0][0].isupper():
        return False
    for place in range(first, min(len(words), first + _NOUN_WITHIN)):
        word = lower[place]
        if place and _is_name(words[place]) and not told.nouns_have_capitals:
            return False
        if word in table.roles or word in told.earlier_things or _AGE.match(word):
            following = words[place + 1 : place + 1 + _NAME_WITHIN]
            if following and following[0].lower() in told.complements:
                return False
            return not any(_is_name(each) for each in following)
    return False


def _speaker_unnamed(text: str, start: int, end: int, known: Known) -> bool:
    """Whether words are somebody's whom only a pronoun names, as in "…, she said"."""
    for found in (_ECHO.search(text, max(start, end - _ECHO_WITHIN), end), _AFTER_QUOTATION.search(text, start, end)):
        if found:
            pair = {found[1].lower(), found[2].lower()}
            if pair & known.told.pronouns and pair & known.table.speech_verbs:
                return True
    return False


def _refers_back_unspaced(opening: str, told: Openers) -> bool:
    opening = opening.lstrip('「『“"‘（(　 ')
    return opening.startswith(told.prefixes) or any(word in opening for word in told.passing_pronouns)


def personal(text: str, start: int, told: Openers) -> bool:
    """Whether a sentence opens in the first or second person."""
    if told.first_person_prefixes:
        return text.startswith(told.first_person_prefixes, start)
    opening = text[start : start + _PERSONAL_WITHIN].lower().replace("’", "'").split(None, 3)[:3]
    return not told.first_person.isdisjoint(opening)
