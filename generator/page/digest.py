"""The seal of a page: tells a page that stands as it was written from one that a person has edited."""

from __future__ import annotations

import hashlib
import re
from itertools import product

_DIGEST = re.compile(r'^digest: "(?P<value>[0-9a-f]*)"$', re.MULTILINE)

_FLAG = re.compile(r"^(?:draft|reviewed|not_before):.*\n", re.MULTILINE)
_BEFORE_FLAGS = re.compile(r"^language:.*\n", re.MULTILINE)


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


def is_flagged_only(text: str) -> bool:
    """Whether nothing but `draft`, `reviewed` and `not_before` keeps the page from standing as `seal` left it.

    They decide whether the page is shown and say nothing of its article, so that nobody has to account for them.
    """
    text = text.replace("\r\n", "\n")
    end = _front_matter_end(text) + 1
    front, rest = text[:end], text[end:]
    waits = [line for line in _FLAG.findall(front) if line.startswith("not_before")]
    bare = _FLAG.sub("", front)
    for flags in product(("", "draft: true\n"), ("", "reviewed: true\n"), ("", *waits[:1])):
        with_flags = _BEFORE_FLAGS.sub(lambda found: found[0] + "".join(flags), bare, count=1)  # noqa: B023 - called at once
        if is_untouched(with_flags + rest):
            return True
    return False
