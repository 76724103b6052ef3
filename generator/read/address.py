"""Web addresses: which are taken for one to link to."""

from __future__ import annotations

import re
from unicodedata import normalize
from urllib.parse import SplitResult, urlsplit

from generator.read.text.cleaning import clean

LONGEST_ADDRESS = 2_000
_SCHEME = re.compile(r"\s*https?://", re.IGNORECASE)
_SPACE = re.compile(r"\s")
_HOST = re.compile(r"\[[0-9A-Fa-f:.]+\]|\w(?:[\w.-]*[\w.])?")


def looks_like_address(text: str) -> bool:
    """Say whether `text` means to be a web address, sound or not."""
    return _SCHEME.match(text) is not None


def web_address(text: str) -> str | None:
    """Return the address that `text` is, without the white space around it; None where it is not one to link to.

    It is http or https, at most 2,000 characters, names a host, and holds no white space, no character that
    the cleaning takes out, and no user name (which makes one host look like another).
    """
    address = text.strip()
    if len(address) > LONGEST_ADDRESS or not looks_like_address(address):
        return None
    cleaned = clean(address)
    if cleaned != (address if address.isascii() else normalize("NFC", address)) or _SPACE.search(cleaned):
        return None
    return cleaned if _names_a_host(cleaned) else None


def _names_a_host(address: str) -> bool:
    parts = _split(address)
    if parts is None:
        return False
    host, colon, port = parts.netloc.rpartition(":") if not parts.netloc.endswith("]") else (parts.netloc, "", "")
    name = host if colon else parts.netloc
    return _HOST.fullmatch(name) is not None and (not colon or re.fullmatch(r"[0-9]{0,5}", port) is not None)


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises where the port is none
    except ValueError:
        return None
    return parts
