"""Who wrote an article, from the line that says so: ``By Jo Brandt and Mette Solvang, Halden Courier``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.furniture.lines import is_date, is_plain_sentence
from generator.read.furniture.phrases import compiled, plain

if TYPE_CHECKING:
    from generator.read.furniture.phrases import Phrases

LONGEST_BYLINE = 160
_LONGEST_UNCASED = 40
_MOST_WORDS = 5
_PARTS = re.compile(r" ?[,|•·;] | [-–—|•·] |, ?(?=\d)")
_ASIDE = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_UNCASED_PARTS = re.compile("[、,／/＆&·•;；]| و ?")
_NAME_WORD = re.compile(r"(?:[^\W\d_]+(?:['\u2019.-][^\W\d_]+)*\.?|[^\W\d_]\.(?:[^\W\d_]\.)*)")
_SENTENCE_MARKS = re.compile('[。，！？؟!?:："“”«»「」0-9]')


def byline_authors(text: str, phrases: Phrases) -> tuple[str, ...] | None:
    """Return the authors that the line `text` names, perhaps none of them by name; None if it is no byline."""
    if len(text) > LONGEST_BYLINE:
        return None
    form = phrases.bylines.get(text[:2].lower()) or phrases.bylines.get(text[:1])
    found = compiled(form).fullmatch(plain(text)) if form else None
    if not found or is_plain_sentence(text, phrases):
        return None
    rest = found["rest"].strip()
    if (
        " " not in rest
        and found.string[found.start("rest") - 1] != " "
        and not _SENTENCE_MARKS.search(_ASIDE.sub("", rest))
    ):
        return (_ASIDE.sub("", rest) or rest,)
    return _cased(rest, phrases) if rest.lower() != rest.upper() else _uncased(rest)


def _cased(rest: str, phrases: Phrases) -> tuple[str, ...] | None:
    if rest.endswith((":", ";", "?", "!", "…")) or (rest.endswith(".") and not rest.isupper()):
        return None
    parts = [part.strip() for part in _PARTS.split(_ASIDE.sub("", rest).strip()) if part.strip()]
    if not parts or not all(_is_affiliation(part, phrases) for part in parts[1:]):
        return None
    names = _names(parts[0], phrases)
    if names is None:
        return None
    listed = max((number for number, part in enumerate(parts) if phrases.byline_joins.search(part)), default=0)
    more = [_names(part, phrases) or () for part in parts[1 : listed + 1]]
    return tuple(name for group in (names, *more) for name in group)


def _names(part: str, phrases: Phrases) -> tuple[str, ...] | None:
    """The people in ``Jo Brandt and Mette Solvang in Halden``; empty for an agency or a staff, None for other words."""
    if phrases.is_agency(part):
        return ()
    if part[:1].isupper() and part.lower().rpartition(" ")[2] in phrases.byline_words:
        return () if _is_affiliation(part, phrases) else None
    found = []
    for name in phrases.byline_joins.split(part):
        words = _NAME_WORD.findall(name)
        if " ".join(words) != name.strip() or not _is_name(words, phrases):
            return None
        found.append(_without_place(words, phrases))
    return tuple(found)


def _is_name(words: list[str], phrases: Phrases) -> bool:
    capitals = [word for word in words if word[0].isupper()]
    others = [word for word in words if not word[0].isupper() and word.lower() not in phrases.name_words]
    strange = any(word.lower() in phrases.not_names or word.lower() in phrases.not_places for word in capitals)
    is_phrase = words[0].lower() in phrases.articles or (words[1:2] and words[1] in phrases.byline_places)
    if strange or others or is_phrase or len(set(capitals)) < len(capitals):
        return False
    return 2 <= len(capitals) <= _MOST_WORDS and words[0][0].isupper()


def _without_place(words: list[str], phrases: Phrases) -> str:
    """A name without ``in Halden`` behind it: a place is led by a word that no name has."""
    for number, word in enumerate(words):
        if number > 1 and word in phrases.byline_places:
            return " ".join(words[:number])
    return " ".join(words)


def _is_affiliation(part: str, phrases: Phrases) -> bool:
    """Whether `part` can follow a name: ``Associated Press``, ``political correspondent``, ``4 March 2026``."""
    words = _NAME_WORD.findall(part)
    if is_date(part, phrases):
        return True
    if not words or len(words) > 2 * _MOST_WORDS:
        return False
    if all(word[0].isupper() or word.lower() in phrases.name_words for word in words):
        return True
    return words[-1].lower() in phrases.byline_words and len(words) <= _MOST_WORDS


def _uncased(rest: str) -> tuple[str, ...] | None:
    bare = _ASIDE.sub("", rest).strip()
    if not bare or len(bare) > _LONGEST_UNCASED or _SENTENCE_MARKS.search(bare):
        return None
    return tuple(name.strip() for name in _UNCASED_PARTS.split(bare) if name.strip())
