"""Who a picture is from: ``Jo Brandt/Reuters``, ``(AP Photo/Jo Brandt)``, ``Photo: Jo Brandt``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.furniture.phrases import DECORATION, plain
from generator.read.furniture.words import has_sentences, is_name, is_uncased_name, name_words, names_only

if TYPE_CHECKING:
    from generator.read.furniture.phrases import Phrases

_LONGEST = 100
_MOST_NAMES = 3
_SHORTEST_UNCASED = 3
_CREDITED = re.compile(r"\s*(?:/|\||©|–|—|\bvia\b)\s*")
_LISTED = re.compile(r"(?<=[^\W\d_]{2})[,;、] ?")
_LICENCE = re.compile(r",? ?[(\[]? ?CC[ -](?:BY|0)[A-Z0-9 .-]{0,20}[)\]]?$")
_IN_PARENTHESES = re.compile(r"[ \u00a0]?[(（\[]([^()（）\[\]]{2,100})[)）\]]\.?$")
_SENTENCE_END = re.compile("[.!?…。！？؟][\"'”’»“」』)]*$")


def is_credit(text: str, phrases: Phrases) -> bool:
    """Whether `text` names who a picture is from, by itself: ``Getty Images``, ``AP Photo/Jo Brandt``, ``Foto dpa``."""
    text = _without_licence(text)
    if len(text) > _LONGEST or has_sentences(text):
        return False
    bare = plain(text).strip(DECORATION)
    parts = [part for part in _CREDITED.split(bare) if part]
    if not parts:
        return False
    ends = {parts[0].lower(), parts[-1].lower()}
    if ends & phrases.stocks:
        return all(" " not in part or names_only(part, phrases.name_words) for part in parts)
    if len(parts) == 1:
        word, _, agency = bare.partition(" ")
        return word.lower() in phrases.picture_words and phrases.is_agency(agency)
    if parts[-1].lower() in phrases.platforms or parts[0].lower() in phrases.platforms - phrases.networks:
        others = [part for part in parts if part.lower() not in phrases.platforms]
        return bool(others) and all(_is_person(part, phrases) for part in others)
    others = [part for part in parts if not _is_agency(part, phrases)]
    return 0 < len(others) < len(parts) and "/" in text and all(_is_person(part, phrases) for part in others)


def names_whom(rest: str, phrases: Phrases) -> bool:
    """Whether `rest`, which stands behind ``Photo:`` or its like, names people or an agency, and nothing else."""
    rest = _without_licence(rest)
    if len(rest) > _LONGEST or has_sentences(rest):
        return False
    bare = rest.strip(" .\u00a0)）")
    if is_credit(bare, phrases):
        return True
    names = [part for part in re.split(r" ?[/|] ?", bare) if part]
    names = [one for name in names for one in ([name] if phrases.is_agency(name) else _LISTED.split(name))]
    people = [one for name in names for one in phrases.byline_joins.split(name)]
    return 0 < len(people) <= _MOST_NAMES and all(_is_source(name.strip(), phrases) for name in people)


def credit_start(text: str, phrases: Phrases) -> int | None:
    """Return where a credit begins that stands behind the last sentence of `text`; None if there is none beyond doubt.

    ``The harbour. (Photo: Jo Brandt)``, ``The harbour. REUTERS/Jo Brandt``
    """
    is_enclosed = text[-1] in ")）]" or text[-2:] in (").", ")。")
    if not is_enclosed and "/" not in text and ":" not in text:
        return None
    found = _IN_PARENTHESES.search(text) if is_enclosed else None
    if found:
        above, said = text[: found.start()], found[1]
    else:
        above, _, said = text.rpartition(". ")
        above += "." if above else ""
    if not above or len(said) > _LONGEST or not _SENTENCE_END.search(above[-4:]):
        return None
    return len(above) if _is_whole_credit(said, phrases, enclosed=bool(found)) else None


def _without_licence(text: str) -> str:
    return _LICENCE.sub("", text) if "CC" in text and len(text) <= _LONGEST else text


def _is_whole_credit(said: str, phrases: Phrases, *, enclosed: bool) -> bool:
    pictured = phrases.picture_of.match(plain(said))
    if pictured:
        return names_whom(pictured["by"], phrases)
    return ("/" in said or (enclosed and said.lower() in phrases.stocks)) and is_credit(said, phrases)


def _is_agency(part: str, phrases: Phrases) -> bool:
    """Whether `part` is an agency, or its pictures: ``AFP PHOTO``."""
    agency, _, word = part.rpartition(" ")
    return phrases.is_agency(part) or (word.lower() in phrases.picture_words and phrases.is_agency(agency))


def _is_source(name: str, phrases: Phrases) -> bool:
    known = phrases.is_agency(name) or name.lower() in phrases.stocks or name.lower() in phrases.platforms
    return known or _is_person(name, phrases) or is_uncased_name(name, phrases, shortest=_SHORTEST_UNCASED)


def _is_person(name: str, phrases: Phrases) -> bool:
    words = name_words(name)
    return bool(words) and is_name(words, phrases)
