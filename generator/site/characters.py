"""Text as XML can hold it: https://www.w3.org/TR/xml/#charsets."""

from __future__ import annotations

import re

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_IN_ADDRESS = re.compile(r'[\x00-\x20\x7f"<>\\^`{|}\[\]]|%(?![0-9A-Fa-f]{2})|#')
_ORIGIN = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*")  # in which brackets hold a number of IPv6


def fit(text: str) -> str:
    """`text` without control characters, lone surrogates and what else XML forbids and no encoding carries."""
    return _NOT_XML.sub("", text)


def fit_address(url: str) -> str:
    """An address with what may not stand in one percent-encoded; letters of other scripts stay (RFC 3987)."""
    text = fit(url)
    found = _ORIGIN.match(text)
    origin = found[0] if found else ""
    path, hash_, fragment = text[len(origin) :].partition("#")
    return f"{origin}{_encoded(path)}{hash_}{_encoded(fragment)}"


def _encoded(text: str) -> str:
    return _NOT_IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", text)
