"""What is wrong, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong on the page `path`, on `line` where it is known."""

    path: str
    what: str
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.path}{f':{self.line}' if self.line else ''}: {self.what}"


def short(words: str, most: int = 80) -> str:
    """`words` on one line, cut where they are many: a message is read at a glance."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
