"""A digest of several parts, which no other parts have."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

SIZE = 16
"""Bytes of a digest."""


def digest_of_parts(parts: Iterable[bytes]) -> bytes:
    """The digest of `parts` in their order; where one ends and the next begins has a part in it."""
    digest = blake2b(digest_size=SIZE)
    for part in parts:
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.digest()
