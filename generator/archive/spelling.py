"""When two spellings are one topic."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.archive.names import key

_BETWEEN_INITIALS = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)|(?<=\.[^\W\d_])\.|(?<=\b[^\W\d_]\.[^\W\d_])\.")
_JOINED = re.compile(r"[-‐‑–_/]+")
_PLURALS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"))
_NO_PLURALS = ("ss", "us", "is", "as", "os")
_KNOWN = 100_000


@lru_cache(maxsize=_KNOWN)
def topic_key(name: str) -> str:
    """Topics with the same key are one: case, hyphens, accents of Latin letters, plurals in -s, "U.S." do not count."""
    spaced = _JOINED.sub(" ", _BETWEEN_INITIALS.sub("", key(name).replace("’", "'")))
    plain = (
        "".join(_plain(letter) for letter in unicodedata.normalize("NFC", spaced)) if not spaced.isascii() else spaced
    )
    return " ".join(map(_singular, plain.split()))


def _plain(letter: str) -> str:
    """A Latin letter without its accents; those of other scripts make other letters."""
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter


def _singular(word: str) -> str:
    if len(word) < 5 or not word.isascii():
        return word
    for plural, singular in _PLURALS:
        if word.endswith(plural):
            return word.removesuffix(plural) + singular
    return word if word.endswith(_NO_PLURALS) or not word.endswith("s") else word[:-1]
