"""What is known of a file, and what there is to say of it at every run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

NEVER = 0
"""The moment of the last run, where there was none."""


class File(NamedTuple):
    """A file by the room that it belongs to, extracts or pages, and its path."""

    room: str
    path: str


class Remark(NamedTuple):
    """What is to be said of a page at every run, in the order of `number` among those of one file."""

    number: int
    action: str
    path: str
    reason: str


class Refusal(NamedTuple):
    """Why something in a file was refused: the fields of an error, `kind` being its class."""

    number: int
    kind: str
    what: str
    path: str | None
    line: int | None
    remedy: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """All that is known of a file: `kin` are the names of what it bears on, `kept` how many pages are up to date."""

    file: File
    stamp: str
    digest: bytes
    kin: frozenset[str] = frozenset()
    kept: int = 0
    remarks: tuple[Remark, ...] = ()
    refusals: tuple[Refusal, ...] = ()
