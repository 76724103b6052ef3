"""When two spellings are one name, and the slug that a name gets in addresses."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable

from slugify import slugify


def key(name: str) -> str:
    """Spellings with the same key are one name: case, width and white space do not count."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def namesake(name: str) -> str:
    """What another person of the same name goes by: as a key, and in addresses."""
    return f"{name} 2"


def usual_spelling(spellings: Iterable[str]) -> str:
    """The spelling used most, of equals the first by code point."""
    return min(Counter(spellings).items(), key=lambda counted: (-counted[1], counted[0]))[0]


def slugs(names: Iterable[str]) -> dict[str, str]:
    """A slug for each of `names`, which come in the order in which they first appeared.

    Two names that transliterate alike keep apart: the later one's slug ends in a hash of the name, so that no
    address depends on how many others there are.
    """
    given: dict[str, str] = {}
    used: set[str] = set()
    for name in names:
        slug = slugify(name, max_length=60, word_boundary=True, save_order=True)
        if not slug or slug in used or slug == "index" or slug.startswith(("page-", "letter-")):
            slug = f"{slug or 'name'}-{hashlib.sha256(key(name).encode()).hexdigest()[:6]}"
        used.add(slug)
        given[name] = slug
    return given
