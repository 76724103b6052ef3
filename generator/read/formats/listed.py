"""Lists that stand in one line of a header or in one cell of a table."""

from __future__ import annotations

import re

_ITEM = re.compile(r"""(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,"'][^,]*))(?: ?, ?|$)""")
_ESCAPED = re.compile(r"\\([\\'\"])")
_LONGEST = 20_000


def items_of(text: str, separators: str = ";,") -> list[str]:
    """Return the items of the list that `text` is, without their quotation marks and white space; empty ones go.

    It is in brackets, as YAML, JSON and Python write it, or its items are parted by the first of `separators` that
    `text` has.
    """
    bare = text.strip()
    if bare.startswith("[") and bare.endswith("]") and not bare.startswith("[[") and len(bare) <= _LONGEST:
        found = (_ESCAPED.sub(r"\1", next(filter(None, item.groups()), "")) for item in _ITEM.finditer(bare[1:-1]))
    else:
        found = (unquoted(item) for item in bare.split(next((mark for mark in separators if mark in bare), "\n")))
    return [item for item in (item.strip() for item in found) if item]


def unquoted(text: str) -> str:
    """Return `text` without the quotation marks around all of it, and with what is escaped in them as it is meant."""
    bare = text.strip()
    if len(bare) < 2 or bare[0] != bare[-1] or bare[0] not in "\"'":
        return bare
    inner = bare[1:-1]
    if bare[0] == "'":
        whole = "'" not in inner.replace("''", "")
        return inner.replace("''", "'") if whole else bare
    return _ESCAPED.sub(r"\1", inner) if '"' not in inner.replace('\\"', "") else bare
