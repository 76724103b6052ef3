"""What a user may see go wrong.

    BriefingsError
    ├── ExtractError      an extract that cannot be read: refused, the others go on
    ├── PageError         a page in the folder of pages that is not what it says it is
    ├── TemplateError     a template that does not compile or render
    ├── ConfigError       an option that is missing or has a value it does not take
    ├── SearchError       the search indexer is missing or failed
    └── PublishError      the site was built but could not be put in its place

Each says where (a path, and a line where there is one), what is wrong, and what to do about it.
"""

from __future__ import annotations

import re

_COMMAND = re.compile(r"(?<!\S)::(?=[a-z])|##(?=\[|vso\[)")


class BriefingsError(Exception):
    """`what` is wrong at `path`, line `line` (from 1); `remedy` says what to do."""

    def __init__(
        self, what: str, *, path: str | None = None, line: int | None = None, remedy: str | None = None
    ) -> None:
        super().__init__(what)
        self.what = what
        self.path = path
        self.line = line
        self.remedy = remedy

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        message = f"{place}: {self.what}" if place else self.what
        return f"{message}. {self.remedy}" if self.remedy else message


class ExtractError(BriefingsError):
    pass


class PageError(BriefingsError):
    pass


class TemplateError(BriefingsError):
    pass


class ConfigError(BriefingsError):
    pass


class SearchError(BriefingsError):
    pass


class PublishError(BriefingsError):
    pass


def printable(text: str) -> str:
    """`text` without what a terminal or a CI runner would obey: control characters show as their escapes.

    Commands to runners are lines that begin with ``::`` (GitHub) or have ``##[`` or ``##vso[`` in them (Azure).
    """
    shown = "".join(
        c if c.isprintable() or c == " " else c.encode("unicode_escape", "backslashreplace").decode() for c in text
    )
    return _COMMAND.sub(lambda found: f"\\x{ord(found[0][0]):02x}{found[0][1:]}", shown)
