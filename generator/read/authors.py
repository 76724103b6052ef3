"""Who wrote an article, from the field that says so: names, one by one, however a header has them."""

from __future__ import annotations

import re

from generator.read.text.cleaning import clean

_LEAD = re.compile(
    r"(?i:by|written by|story by|words by|par|por|door|autora?|auteur|authors?|text|texte|texto|testo|автор|текст)"
    r"(?:\s*:\s*|\s+(?=[^\W\d_a-zà-ÿа-я]))"
    r"|(?i:文|記者|记者|作者)\s*[:：/／]\s*"
    r"|(?i:von|di|av|af)(?:\s*:\s*|\s+(?=[A-ZÀ-Þ][^\s,]*\s+[A-ZÀ-Þ]))"  # else it is part of a name: Von Hagen
)
_JOINS = re.compile(
    r"\s*[/|•·&＆／、，]\s*|,?\s+(?:and|und|et|y|e|och|og|en|ja|i|oraz|a|és|și|ve|и|і|та|και)\s+|\s+و\s?"
)
_COMMA = re.compile(r"\s*,\s*")
_SUFFIX = re.compile(r",\s*(?=(?:jr|sr|ph\.?d|m\.?d|ii|iii|iv|esq|mba|obe|cbe|mp)\b)", re.IGNORECASE)
_HELD_COMMA = "\x00"
_PARTICLES = frozenset(
    (
        *("de", "del", "della", "di", "da", "das", "do", "dos", "du", "des", "d", "la", "le", "el", "al", "bin", "ibn"),
        *("ben", "van", "von", "der", "den", "het", "ter", "ten", "te", "zu", "zur", "af", "av", "y", "e", "i"),
    )
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+", re.IGNORECASE)
_AROUND_ADDRESS = re.compile(r"[<(\[]\s*[>)\]]")
_WHOLE_IN_BRACKETS = re.compile(r"[(\[](.+)[)\]]")
_LONGEST = 300


def author_names(text: str) -> tuple[str, ...]:
    """Return the names in `text`: ``By Ines Varga and Jo Brandt`` is two, ``Brandt, Jo`` is one; an address is none.

    Names are parted by semicolons; by words for "and", slashes and commas only where each part has two words or more,
    all with a capital but for particles such as ``van``. A name may stay with what belongs to it: ``Jo Brandt, Jr.``
    """
    return tuple(name for part in clean(text).split(";") for name in _names(part) if name)


def _names(text: str) -> tuple[str, ...]:
    bare = text.strip()
    if len(bare) > _LONGEST:
        return (bare,)
    bare = _without_address(bare)
    led = _LEAD.match(bare)
    bare = bare[led.end() :] if led and len(led[0]) < len(bare) else bare
    held = _SUFFIX.sub(_HELD_COMMA, bare)
    parts = _parted(_JOINS, held)
    names = [name for part in parts for name in _parted(_COMMA, part)]
    return tuple(name.replace(_HELD_COMMA, ", ").strip(" ,") for name in names)


def _without_address(text: str) -> str:
    """`text` without an address of mail or the web, and the brackets about it or about the name beside it."""
    if not _ADDRESS.search(text):
        return text
    bare = _AROUND_ADDRESS.sub("", _ADDRESS.sub("", text)).strip(" ,-–|")
    whole = _WHOLE_IN_BRACKETS.fullmatch(bare)
    return whole[1] if whole else bare


def _parted(marks: re.Pattern[str], text: str) -> list[str]:
    parts = [part for part in marks.split(text) if part]
    return parts if len(parts) > 1 and all(map(_is_whole_name, parts)) else [text]


def _is_whole_name(text: str) -> bool:
    """Whether `text` can be a person's whole name: two words, or letters of a script that parts names otherwise."""
    words = text.replace(_HELD_COMMA, " ").split()
    if text.lower() == text.upper():
        return len(text) > 1 and all(any(map(str.isalpha, word)) for word in words)
    named = [word for word in words if word[0].isupper()]
    others = [word for word in words if not word[0].isupper() and word.strip("'’") not in _PARTICLES]
    return len(words) > 1 and bool(named) and not others
