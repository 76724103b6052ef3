"""Articles that are nearly the same text: one story from an agency in two papers, a version saved under a new address.

Each text is known by the smallest of the hashes of its shingles, runs of five words (Broder, "On the resemblance and
containment of documents", 1997): texts that are alike share most of these. Only texts that share one of the very
smallest are compared, so that the cost grows with the number of texts and not with that of pairs.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator
from zlib import crc32

from generator.check.finding import Finding
from generator.model import Extract

ALIKE = 0.8
"""The share of common shingles from which two texts are reported."""

_WORD = re.compile(r"\w+")
_SHINGLE = 5
_SKETCH = 64
_LOOKED_UP = 6
_FEWEST = 40
_COMPARED_AT_MOST = 20


def near_copies(extracts: Iterable[Extract]) -> Iterator[Finding]:
    """A finding for each extract that is nearly the text of one before it, which it names."""
    sketches: dict[str, frozenset[int]] = {}
    shelves: dict[int, list[str]] = {}
    for extract in extracts:
        sketch = _sketch(extract)
        if sketch is None:
            continue
        telling = heapq.nsmallest(_LOOKED_UP, sketch)
        candidates = dict.fromkeys(path for value in telling for path in shelves.get(value, ()))
        alike = ((_resemblance(sketch, sketches[path]), path) for path in candidates)
        share, path = max(alike, key=lambda one: one[0], default=(0.0, ""))
        if share >= ALIKE:
            yield Finding(extract.path, f"is nearly the same text as {path}")
        sketches[extract.path] = sketch
        for value in telling:
            shelf = shelves.setdefault(value, [])
            if len(shelf) < _COMPARED_AT_MOST:
                shelf.append(extract.path)


def _sketch(extract: Extract) -> frozenset[int] | None:
    """The smallest hashes of the text's shingles; None where it is too short to be told from others."""
    words = [word for paragraph in extract.paragraphs for word in _words(paragraph.casefold())]
    if len(words) < _FEWEST:
        return None
    encoded = [word.encode("utf-8", "surrogatepass") for word in words]
    hashes = {crc32(b" ".join(encoded[at : at + _SHINGLE])) for at in range(len(encoded) - _SHINGLE + 1)}
    return frozenset(heapq.nsmallest(_SKETCH, hashes))


def _words(text: str) -> list[str]:
    """Words; single letters where a script sets no spaces between them."""
    words = _WORD.findall(text)
    return words if len(words) * 15 > len(text) else [letter for word in words for letter in word]


def _resemblance(one: frozenset[int], other: frozenset[int]) -> float:
    smallest = heapq.nsmallest(_SKETCH, one | other)
    return sum(1 for value in smallest if value in one and value in other) / len(smallest)
