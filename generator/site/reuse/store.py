"""What a build remembers for the next: what each page said, and what each file of the site was made from.

An SQLite file of its own. It is a memory and nothing else: without it, or where it cannot be read, all is made anew.
"""

from __future__ import annotations

import contextlib
import io
import logging
import os
import pickle
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.site.reuse.digests import digest_of_parts

log = logging.getLogger("mkdocs.plugins.briefings")
_TABLES = """
CREATE TABLE about (fingerprint BLOB NOT NULL);
CREATE TABLE read (name TEXT PRIMARY KEY, seal BLOB, stat TEXT, text BLOB, said BLOB);
CREATE TABLE made (name TEXT PRIMARY KEY, seal BLOB, key BLOB, files TEXT, sheet BLOB);
CREATE TABLE published (name TEXT PRIMARY KEY, seal BLOB, stat TEXT);
"""


@dataclass(frozen=True, slots=True)
class Read:
    """A page as it was last read: the state of its file, the digest of its text, and what it said, pickled."""

    stat: str
    text: bytes
    said: bytes


@dataclass(frozen=True, slots=True)
class Made:
    """Files of the site that were made as one, from what `key` is the digest of; `sheet` is what is known of them.

    `files` are their paths within the site.
    """

    key: bytes
    files: tuple[str, ...]
    sheet: bytes = b""


@dataclass(frozen=True, slots=True)
class Memory:
    """All that one build leaves to the next; `published` is the state of each file of the site by its path."""

    read: Mapping[str, Read] = field(default_factory=dict)
    made: Mapping[str, Made] = field(default_factory=dict)
    published: Mapping[str, str] = field(default_factory=dict)


def recall(path: Path, fingerprint: bytes) -> Memory:
    """What the file at `path` remembers of a build with the same `fingerprint`; nothing where it cannot be read."""
    if not os.path.isfile(path):
        return Memory()
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as held:
            if held.execute("SELECT fingerprint FROM about").fetchall() != [(fingerprint,)]:
                return Memory()
            if held.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                raise sqlite3.DatabaseError("it is damaged")
            made = ((name, Made(of, tuple(files.split("\n")), sheet)) for name, of, files, sheet in _rows(held, "made"))
            read = {name: Read(*rest) for name, *rest in _rows(held, "read")}
            return Memory(read, dict(made), dict(_rows(held, "published")))
    except (sqlite3.Error, OSError, ValueError, TypeError, AttributeError) as error:
        log.info("What the last build left in %s cannot be used, and all is built anew: %s", path, error)
        return Memory()


def _rows(held: sqlite3.Connection, table: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a table that are as they were written: a disk may have lost a bit of any other."""
    for name, seal, *rest in held.execute(f"SELECT * FROM {table}"):  # noqa: S608 - names of our own
        if seal == _sealed(name, *rest):
            yield name, *rest


def _sealed(*values: str | bytes) -> bytes:
    return digest_of_parts(
        value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value for value in values
    )


def remember(path: Path, fingerprint: bytes, before: Memory, now: Memory) -> None:
    """Writes `now` to `path`, of which `before` stands there already. What cannot be written is not remembered."""
    try:
        _write(path, fingerprint, before, now)
    except (sqlite3.Error, OSError) as error:
        log.info("What was built cannot be remembered in %s: %s", path, error)
        forget(path)


def forget(path: Path) -> None:
    """Removes the memory at `path`."""
    for name in (path.name, f"{path.name}-journal"):
        with contextlib.suppress(OSError):
            path.with_name(name).unlink()


def _write(path: Path, fingerprint: bytes, before: Memory, now: Memory) -> None:
    if not (before.read or before.made or before.published):
        forget(path)
        path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as held:
        held.execute("PRAGMA synchronous = OFF")  # after a crash of the system the check of the whole finds it out
        held.execute("BEGIN IMMEDIATE")
        if not (before.read or before.made or before.published):
            for statement in filter(str.strip, _TABLES.split(";")):
                held.execute(statement)
            held.execute("INSERT INTO about VALUES (?)", (fingerprint,))
        _bring_up_to_date(held, "read", before.read, now.read, lambda one: (one.stat, one.text, one.said))
        _bring_up_to_date(held, "made", before.made, now.made, lambda one: (one.key, "\n".join(one.files), one.sheet))
        _bring_up_to_date(held, "published", before.published, now.published, lambda one: (one,))
        held.execute("COMMIT")


def _bring_up_to_date(
    held: sqlite3.Connection, table: str, before: Mapping[str, Any], now: Mapping[str, Any], row: Any
) -> None:
    gone = [(name,) for name in before.keys() - now.keys()]
    held.executemany(f"DELETE FROM {table} WHERE name = ?", gone)  # noqa: S608 - names of our own
    changed = [(name, _sealed(name, *row(one)), *row(one)) for name, one in now.items() if before.get(name) != one]
    if changed:
        marks = ", ".join("?" * len(changed[0]))
        held.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", changed)  # noqa: S608


def packed(value: object) -> bytes:
    """`value` as bytes for the memory."""
    out = io.BytesIO()
    _Packer(out, protocol=5).dump(value)
    return out.getvalue()


class _Packer(pickle.Pickler):
    """Has what is frozen made again by its class, which takes half as long as putting it together field by field."""

    def reducer_override(self, value: object) -> Any:
        kind = type(value)
        if not is_dataclass(kind):
            return NotImplemented
        return kind, tuple(getattr(value, name) for name in _fields(kind))


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


def unpacked(content: bytes) -> Any:
    """What was `packed`. Only ever of a memory with our own fingerprint, in a folder that is the site's owner's."""
    return pickle.loads(content)  # noqa: S301
