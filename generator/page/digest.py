"""The seal of a page: tells a page that stands as it was written from one that a person has edited."""

from __future__ import annotations

import hashlib
import re

_DIGEST = re.compile(r'^digest: "(?P<value>[0-9a-f]*)"$', re.MULTILINE)


def _front_matter_end(text: str) -> int:
    end = text.find("\n---\n", 3)
    return len(text) if end < 0 else end


def digest(text: str) -> str | None:
    """SHA-256 of the page with LF line ends and its digest left out; None where it has no digest line."""
    text = text.replace("\r\n", "\n")
    found = _DIGEST.search(text, 0, _front_matter_end(text) + 1)
    if found is None:
        return None
    unsealed = text[: found.start("value")] + text[found.end("value") :]
    return hashlib.sha256(unsealed.encode("utf-8", "surrogatepass")).hexdigest()


def seal(text: str) -> str | None:
    """The page with its digest written in; None where it has no digest line."""
    value = digest(text)
    if value is None:
        return None
    return _DIGEST.sub(f'digest: "{value}"', text, count=1)


def is_untouched(text: str) -> bool:
    """Whether the page stands as `seal` left it; line ends do not count."""
    found = _DIGEST.search(text.replace("\r\n", "\n"), 0, _front_matter_end(text) + 1)
    return found is not None and bool(found["value"]) and found["value"] == digest(text)
