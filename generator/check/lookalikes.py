"""Names that may not be what they look like: letters of two scripts in one word, two names that look the same.

They are shown as they are; a person is told. After Unicode Technical Standard 39, "Unicode Security Mechanisms": its
mixed-script detection (5.1, at the level "highly restrictive") word by word, for honest names may mix scripts by words,
and its skeletons (4) for the letters by which names of the press are forged. Which script a letter is of its Unicode
name tells, which Python has and keeps up to date; of UTS 39's table of confusable characters, 6,000 and mostly of
scripts that no two names share, the letters of Cyrillic, Greek and Armenian that look like Latin ones stand here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from generator.check.finding import Finding, short
from generator.model import Briefing, StoredPage

_SCRIPTS = frozenset(
    (
        *("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "COPTIC", "CHEROKEE", "HEBREW", "ARABIC", "SYRIAC"),
        *("DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA"),
        *("THAI", "LAO", "TIBETAN", "MYANMAR", "KHMER", "ETHIOPIC", "MONGOLIAN", "LISU", "CANADIAN", "RUNIC"),
        *("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"),
    )
)
_TOGETHER = (
    frozenset(("LATIN", "CJK", "HIRAGANA", "KATAKANA")),
    frozenset(("LATIN", "CJK", "BOPOMOFO")),
    frozenset(("LATIN", "CJK", "HANGUL")),
)
"""Scripts that one word may have, by UTS 39: what Japanese, Chinese and Korean are written in."""

_LOOKS = str.maketrans(
    "асԁеһіјоԛрѕԝхуАВСЕНІЈКМОРЅТХУԜ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ" + "օոսհգցՕՍԼ" + "I1|0",
    "acdehijoqpswxyABCEHIJKMOPSTXYW" + "ABEZHIKMNOPTYXovp" + "onuhqgOUL" + "lllO",
)
_LOOKS_OF_TARGETS = str.maketrans("I1|0", "lllO")
_PARTS = re.compile(r"[^\W\d_]+")


def lookalikes(pages: Iterable[StoredPage]) -> Iterator[Finding]:
    """A finding for each name with a word of mixed scripts, each host of an address that has one, and each name that
    looks like one on a page before it; the time grows with the number of names.
    """
    seen: dict[str, tuple[str, str]] = {}
    told: set[str] = set()
    for stored in pages:
        for name in dict.fromkeys(_names(stored.briefing)):
            if name not in told and (why := mixed(name)):
                told.add(name)
                yield Finding(stored.path, f"has the name {short(name)}, {why}")
            first, path = seen.setdefault(_skeleton(name), (name, stored.path))
            if first.casefold() != name.casefold() and name not in told:
                told.add(name)
                what = f"has the name {short(name)}, which looks like {short(first)} on {path} and is spelled otherwise"
                yield Finding(stored.path, f"{what} ({_differing(name, first)})")
        for host in dict.fromkeys(_hosts(stored.briefing)):
            if host not in told and (why := mixed(host)):
                told.add(host)
                yield Finding(stored.path, f"has an address on the host {short(host)}, {why}")


def mixed(name: str) -> str:
    """Say which letters of which scripts stand in one word of `name`; empty where each word is of one."""
    if name.isascii():
        return ""
    for word in _PARTS.findall(unicodedata.normalize("NFKC", name)):
        scripts: dict[str, str] = {}
        for letter in word:
            if script := _script(letter):
                scripts.setdefault(script, letter)
        if len(scripts) > 1 and not any(scripts.keys() <= together for together in _TOGETHER):
            letters = " and ".join(f"{letter} ({_called(letter)})" for letter in scripts.values())
            return f"in which one word has letters of several scripts: {letters}"
    return ""


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]
    return name if name in _SCRIPTS else ""


def _called(letter: str) -> str:
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '').lower()}".rstrip()


def _skeleton(name: str) -> str:
    if name.isascii():
        return name.translate(_LOOKS_OF_TARGETS)
    return unicodedata.normalize("NFKC", name).translate(_LOOKS).translate(_LOOKS_OF_TARGETS)


def _differing(name: str, other: str) -> str:
    strange = next((letter for letter in name if letter not in other), "")
    return _called(strange) if strange else "the same letters in other places"


def _names(briefing: Briefing) -> Iterator[str]:
    yield from (voice.name for voice in briefing.voices if voice.name)
    yield from (person.name for person in briefing.people)
    yield from (*briefing.organisations, *briefing.places, *briefing.topics)
    for source in briefing.sources:
        yield from (source.name,) if source.name else ()
        yield from source.authors


def _hosts(briefing: Briefing) -> Iterator[str]:
    for source in briefing.sources:
        try:
            host = urlsplit(source.url or "").hostname or ""
        except ValueError:
            continue
        if not host.isascii():
            yield host
