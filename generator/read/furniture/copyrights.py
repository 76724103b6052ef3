"""Whose an article is: ``© 2026 Halden Courier``, ``Copyright 2026 The Associated Press. All rights reserved.``"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.furniture.phrases import DECORATION, plain
from generator.read.furniture.words import names_only

if TYPE_CHECKING:
    from generator.read.furniture.phrases import Phrases

_LONGEST = 200
_MOST_WORDS = 7
_LONGEST_UNCASED = 20
_ENDS = DECORATION.replace("(", "")
_YEARS = r"\d{4}(?: ?[-–/,] ?\d{4})?"
_OWNER = r"(?:by )?(?P<owner>[^\W\d_].*)?"
_SIGNED = re.compile(rf"(?:Copyright|COPYRIGHT)?[ :,]*(?:©|\([cC]\)(?= ?\d{{4}}))[ ,]*(?:{_YEARS})?[ ,.:|–-]*{_OWNER}")
_WORDED = re.compile(rf"(?:Copyright|COPYRIGHT)[ :,]*{_YEARS}[ ,.:–-]*{_OWNER}")
_YEAR_BEHIND = re.compile(rf"[ ,]+{_YEARS}$")


def is_copyright(text: str, phrases: Phrases) -> bool:
    """Whether `text` is a sign or word of copyright, years and an owner, and perhaps that all rights are reserved."""
    if len(text) > _LONGEST:
        return False
    whole = plain(text).strip(_ENDS)
    bare = _without_reservation(whole, phrases)
    signed = _SIGNED.fullmatch(bare)
    found = signed or _WORDED.fullmatch(bare)
    owner = _YEAR_BEHIND.sub("", found["owner"] or "").strip(" .") if found else ""
    if not found or not (signed or bare != whole or phrases.is_agency(owner)):
        return False
    words = owner.split()
    if not words or owner.lower() == owner.upper():
        return len(owner) <= _LONGEST_UNCASED
    is_name = words[0][0].isupper() and names_only(owner, phrases.particles | phrases.articles)
    return is_name and len(words) <= _MOST_WORDS


def _without_reservation(whole: str, phrases: Phrases) -> str:
    """`whole` without ``All rights reserved`` and the like, before or behind it."""
    bare = whole
    reserved = sorted((phrase for phrase, why in phrases.exact.items() if why == "copyright"), key=len, reverse=True)
    for _ in range(2):
        for phrase in reserved:
            folded = bare.lower()
            if folded.endswith(phrase) and len(folded) > len(phrase):
                bare = bare[: -len(phrase)].rstrip(" .,-–—|:;")
            elif folded.startswith(phrase):
                bare = bare[len(phrase) :].lstrip(" .,-–—|:;")
    return bare
