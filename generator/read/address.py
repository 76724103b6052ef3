"""Web addresses: which are taken for one to link to."""

from __future__ import annotations

import re
from unicodedata import normalize

from generator.model import is_web_address
from generator.read.text.cleaning import clean

_SCHEME = re.compile(r"\s*https?://", re.IGNORECASE)


def looks_like_address(text: str) -> bool:
    """Say whether `text` means to be a web address, sound or not."""
    return _SCHEME.match(text) is not None


def web_address(text: str) -> str | None:
    """Return the address that `text` is, without the white space around it; None where it is not one to link to.

    Besides what `is_web_address` asks, it holds no character that the cleaning takes out.
    """
    address = text.strip()
    if not is_web_address(address):
        return None
    cleaned = clean(address)
    return cleaned if cleaned == (address if address.isascii() else normalize("NFC", address)) else None
