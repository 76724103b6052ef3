"""Text as XML can hold it: https://www.w3.org/TR/xml/#charsets."""

from __future__ import annotations

import re

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_IN_ADDRESS = re.compile(r'[\x00-\x20\x7f"<>\\^`{|}]')


def fit(text: str) -> str:
    """`text` without control characters, lone surrogates and what else XML forbids and no encoding carries."""
    return _NOT_XML.sub("", text)


def fit_address(url: str) -> str:
    """An address with what may not stand in one percent-encoded; letters of other scripts stay (RFC 3987)."""
    return _NOT_IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", fit(url))
