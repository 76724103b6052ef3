"""Who wrote an article, from the line that says so: ``By Jo Brandt and Mette Solvang, Halden Courier``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.furniture.phrases import compiled, plain
from generator.read.furniture.words import (
    is_arabic_name,
    is_date,
    is_name,
    is_plain_sentence,
    is_uncased_name,
    name_words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.read.furniture.phrases import Phrases

LONGEST_BYLINE = 100
_LONGEST_UNCASED = 40
_MOST_WORDS = 6
_SHORTEST_AFTER_COLON = 3  # 許可, 任意: words of two characters may begin as names do
_SHORTEST_NAME = 2
_WORDS_OF_BARE_NAME = 2
_PARTS = re.compile(r"( ?[,|•·;] | [-–—|•·/] |, ?(?=\d))")
_ASIDE = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_UNCASED_PARTS = re.compile("[、,／/＆&·•;；]| و ?")
_SENTENCE_MARKS = re.compile('[。，！？؟!?:："“”«»「」0-9]')


def byline_authors(text: str, phrases: Phrases) -> tuple[str, ...] | None:
    """Return the authors that the line `text` names, perhaps none of them by name; None if it is no byline."""
    found = _led(text, phrases.bylines, phrases)
    if not found:
        return None
    lead, rest = found
    if rest.lower() == rest.upper():
        return _uncased(lead, rest, phrases)
    return _cased(rest, phrases, is_list=lead.rstrip()[-1] in ":：/／")


def is_led_by_preposition(text: str, phrases: Phrases) -> bool:
    """Whether `text` begins with a word that leads to an author, and to much else: ``Von``, ``Par``, ``Di``."""
    return _led(text, phrases.short_bylines, phrases) is not None


def authors_after_preposition(text: str, phrases: Phrases) -> tuple[str, ...] | None:
    """Return the authors of a line such as ``Von Jo Brandt``, in the language of `phrases`; None if it is no byline.

    It takes a first and a last name and nothing else, or more names, or who they work for.
    """
    found = _led(text, phrases.short_bylines, phrases)
    authors = _cased(found[1], phrases, is_list=False) if found else None
    is_bare = found is not None and authors == (found[1],)
    return None if is_bare and found and len(found[1].split()) > _WORDS_OF_BARE_NAME else authors


def _led(text: str, forms: Mapping[str, str], phrases: Phrases) -> tuple[str, str] | None:
    """The words before an author's name and what stands for it."""
    if len(text) > LONGEST_BYLINE:
        return None
    form = forms.get(text[:2].lower()) or forms.get(text[:1])
    found = compiled(form).fullmatch(plain(text)) if form else None
    if not found or is_plain_sentence(text, phrases):
        return None
    return found.string[: found.start("rest")], found["rest"].strip()


def _cased(rest: str, phrases: Phrases, *, is_list: bool) -> tuple[str, ...] | None:
    """The authors in `rest`; `is_list` where names may follow each other with commas between."""
    if rest.endswith((":", ";", "?", "!", "…")) or (rest.endswith(".") and not rest.isupper()):
        return None
    parts = _PARTS.split(_ASIDE.sub("", rest).strip())
    authors = _names(parts[0], phrases)
    if authors is None:
        return None
    listed = max((number for number, part in enumerate(parts) if phrases.byline_joins.search(part)), default=0)
    for number in range(2, len(parts), 2):
        names = _names(parts[number], phrases) if is_list or number <= listed else None
        if names is None and not _is_affiliation(parts[number], phrases, is_listed="," in parts[number - 1]):
            return None
        authors += names or ()
    return authors


def _names(part: str, phrases: Phrases) -> tuple[str, ...] | None:
    """The people in ``Jo Brandt and Mette Solvang in Halden``; empty for an agency or a staff, None for other words."""
    if part[:1].isupper() and part.lower().rpartition(" ")[2] in phrases.byline_words:
        return () if _is_capitalised(part, phrases) else None
    found = []
    for name in phrases.byline_joins.split(part):
        if phrases.is_agency(name.removeprefix("the ")):
            continue
        words = _without_place(name_words(name), phrases)
        if not words or not is_name(words, phrases):
            return None
        found.append(" ".join(words))
    return tuple(found)


def _without_place(words: list[str], phrases: Phrases) -> list[str]:
    """A name without ``in Halden`` behind it: a place is led by a word that no name has."""
    for number, word in enumerate(words):
        below = words[number + 1 :]
        if number > 1 and word in phrases.byline_places:
            return words[:number] if all(one[0].isupper() or one in phrases.articles for one in below) else words
    return words


def _is_affiliation(part: str, phrases: Phrases, *, is_listed: bool) -> bool:
    """Whether `part` can follow a name: ``Associated Press``, ``political correspondent``, ``4 March 2026``.

    Behind a comma, which many a heading has, it has to say what it is.
    """
    if is_date(part, phrases) or phrases.is_agency(part):
        return True
    words = [word.lower().strip(".") for word in part.split()]
    if len(words) > _MOST_WORDS or not name_words(part):
        return False
    if words[-1] in phrases.byline_words:
        return True
    return _is_capitalised(part, phrases) and (not is_listed or not phrases.outlet_words.isdisjoint(words))


def _is_capitalised(part: str, phrases: Phrases) -> bool:
    return all(word[0].isupper() or word.lower() in phrases.name_words for word in name_words(part) or ["-"])


def _uncased(lead: str, rest: str, phrases: Phrases) -> tuple[str, ...] | None:
    bare = _ASIDE.sub("", rest).strip()
    if not bare or len(bare) > _LONGEST_UNCASED or _SENTENCE_MARKS.search(bare):
        return None
    shortest = _SHORTEST_AFTER_COLON if lead.rstrip().endswith((":", "：")) else _SHORTEST_NAME
    names = [name.strip() for name in _UNCASED_PARTS.split(bare) if name.strip()]
    names = [name for name in names if not phrases.is_agency(name)]
    are_names = all(
        is_uncased_name(name, phrases, shortest=shortest) or is_arabic_name(name, phrases) for name in names
    )
    return tuple(names) if are_names else None
