"""The ledger on disk: an SQLite database, read whole and only if it is whole, worked on in memory, put back at once."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from generator.index.entries import Entry, File, Refusal, Remark

_SEAL = 32
_HALF_WRITTEN = ".briefings.tmp"
_TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE files (id INTEGER PRIMARY KEY, room TEXT, path TEXT, stamp TEXT, digest BLOB, kin BLOB, kept INTEGER,
                    UNIQUE (room, path));
CREATE TABLE kin (key INTEGER, file INTEGER, PRIMARY KEY (key, file)) WITHOUT ROWID;
CREATE TABLE remarks (file INTEGER, number INTEGER, action TEXT, path TEXT, reason TEXT);
CREATE TABLE proofs (file INTEGER PRIMARY KEY, proof TEXT);
CREATE TABLE refusals (file INTEGER, number INTEGER, kind TEXT, what TEXT, path TEXT, line INTEGER, remedy TEXT);
"""


class Ledger:
    """What the last run knew. Two files bear on one another where they have a name among their kin in common."""

    def __init__(self, place: Path, program: str) -> None:
        self._place = place
        self._database = _read(place, program) or _new(program)

    def facts(self) -> dict[str, str]:
        """What was recorded of the run itself."""
        return dict(self._database.execute("SELECT name, value FROM facts"))

    def stamps(self, room: str) -> dict[str, str]:
        return dict(self._database.execute("SELECT path, stamp FROM files WHERE room = ?", (room,)))

    def known(self, room: str) -> dict[str, tuple[str, bytes]]:
        """Stamp and hash of the files of `room`, by path."""
        found = self._database.execute("SELECT path, stamp, digest FROM files WHERE room = ?", (room,))
        return {path: (stamp, digest) for path, stamp, digest in found}

    def contents(self) -> bytes:
        """A digest of what all files hold, by room and path."""
        found = blake2b(digest_size=16)
        for room, path, digest in self._database.execute("SELECT room, path, digest FROM files ORDER BY room, path"):
            found.update(f"{room}\0{path}\0".encode())
            found.update(digest)
        return found.digest()

    def proofs(self, room: str) -> dict[str, tuple[str, str | None]]:
        """Stamp of the files of `room` by path, with what was last found on each, where that is still known."""
        found = self._database.execute(
            "SELECT path, stamp, proof FROM files LEFT JOIN proofs ON file = id WHERE room = ?", (room,)
        )
        return {path: (stamp, proof) for path, stamp, proof in found}

    def prove(self, room: str, proofs: Mapping[str, str]) -> None:
        """Notes what was found on files, by path, until they or what bears on them is examined anew."""
        self._database.executemany(
            "INSERT OR REPLACE INTO proofs SELECT id, ? FROM files WHERE room = ? AND path = ?",
            ((proof, room, path) for path, proof in proofs.items()),
        )

    def akin(self, room: str, kin: Iterable[str]) -> set[str]:
        """The files of `room` that bear on one of `kin`."""
        found: set[str] = set()
        for key in map(_key, kin):
            found.update(
                path
                for (path,) in self._database.execute(
                    "SELECT path FROM kin JOIN files ON file = id WHERE key = ? AND room = ?", (key, room)
                )
            )
        return found

    def remarks(self) -> Iterator[tuple[File, Remark]]:
        found = self._database.execute(
            "SELECT room, files.path, number, action, remarks.path, reason FROM remarks JOIN files ON file = id"
        )
        return ((File(room, path), Remark(*rest)) for room, path, *rest in found)

    def refusals(self) -> Iterator[tuple[File, Refusal]]:
        found = self._database.execute(
            "SELECT room, files.path, number, kind, what, refusals.path, line, remedy "
            "FROM refusals JOIN files ON file = id"
        )
        return ((File(room, path), Refusal(*rest)) for room, path, *rest in found)

    def kept(self, but: Collection[File] = ()) -> int:
        """How many pages are up to date, but those noted with some files."""
        (total,) = self._database.execute("SELECT coalesce(sum(kept), 0) FROM files").fetchone()
        each = (self._database.execute("SELECT kept FROM files WHERE room = ? AND path = ?", file) for file in but)
        return int(total) - sum(int(kept) for found in each for (kept,) in found)

    def bearing_on(self, files: Iterable[File], kin: Iterable[str]) -> set[File]:
        """The files recorded that bear on `files` or on `kin`, and those that bear on these, and so on."""
        keys = set(map(_key, kin))
        found: dict[int, File] = {}
        for room, path in files:
            for number, its in self._database.execute(
                "SELECT id, kin FROM files WHERE room = ? AND path = ?", (room, path)
            ):
                found[number] = File(room, path)
                keys.update(array("q", its))
        waiting = list(keys)
        while waiting:
            for (number,) in self._database.execute("SELECT file FROM kin WHERE key = ?", (waiting.pop(),)).fetchall():
                if number in found:
                    continue
                room, path, its = self._database.execute(
                    "SELECT room, path, kin FROM files WHERE id = ?", (number,)
                ).fetchone()
                found[number] = File(room, path)
                fresh = set(array("q", its)) - keys
                keys |= fresh
                waiting += fresh
        return set(found.values())

    def forget(self, files: Iterable[File]) -> None:
        for file in files:
            found = self._database.execute("SELECT id, kin FROM files WHERE room = ? AND path = ?", file).fetchone()
            if found:
                number, its = found
                self._database.executemany(
                    "DELETE FROM kin WHERE key = ? AND file = ?", ((key, number) for key in array("q", its))
                )
                for table, column in (("files", "id"), ("remarks", "file"), ("refusals", "file"), ("proofs", "file")):
                    self._database.execute(f"DELETE FROM {table} WHERE {column} = ?", (number,))  # noqa: S608 - ours

    def forget_all(self) -> None:
        for table in ("files", "kin", "remarks", "refusals", "proofs"):
            self._database.execute(f"DELETE FROM {table}")  # noqa: S608 - a name of ours

    def record(self, entries: Iterable[Entry]) -> None:
        """Takes the place of what was known of these files. A name that no database takes is not recorded."""
        for entry in entries:
            with contextlib.suppress(UnicodeEncodeError):
                self._record(entry)

    def _record(self, entry: Entry) -> None:
        entry.file.path.encode()
        keys = sorted(map(_key, entry.kin))
        number = self._database.execute(
            "INSERT INTO files (room, path, stamp, digest, kin, kept) VALUES (?, ?, ?, ?, ?, ?)",
            (*entry.file, entry.stamp, entry.digest, array("q", keys).tobytes(), entry.kept),
        ).lastrowid
        self._database.executemany("INSERT OR IGNORE INTO kin VALUES (?, ?)", ((key, number) for key in keys))
        self._database.executemany(
            "INSERT INTO remarks VALUES (?, ?, ?, ?, ?)", ((number, *remark) for remark in entry.remarks)
        )
        self._database.executemany(
            "INSERT INTO refusals VALUES (?, ?, ?, ?, ?, ?, ?)", ((number, *refusal) for refusal in entry.refusals)
        )

    def restamp(self, room: str, stamps: Mapping[str, str]) -> None:
        self._database.executemany(
            "UPDATE files SET stamp = ? WHERE room = ? AND path = ?",
            ((stamp, room, path) for path, stamp in stamps.items()),
        )

    def save(self, facts: Mapping[str, str]) -> None:
        """Puts the ledger on disk with `facts`, whole or not at all; a disk that refuses costs the next run time."""
        self._database.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", facts.items())
        self._database.commit()
        if not hasattr(self._database, "serialize"):  # SQLite may be built without
            return
        data = self._database.serialize()
        folder = self._place.parent
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(_HALF_WRITTEN, f".{self._place.name}.", folder)
            try:
                with open(descriptor, "wb") as file:
                    file.write(blake2b(data, digest_size=_SEAL).digest())
                    file.write(data)
                os.replace(name, self._place)
            except BaseException:
                os.unlink(name)
                raise


def remove_half_written(folder: Path) -> None:
    """Removes what was written in `folder` by a run that was cut off before it was a ledger."""
    for path in folder.glob(f".*{_HALF_WRITTEN}"):
        with contextlib.suppress(OSError):
            path.unlink()


def _key(name: str) -> int:
    """A number for a name. Two names with one number make two files kin that are not: that costs time alone."""
    found = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(found, "little", signed=True)


def _read(place: Path, program: str) -> sqlite3.Connection | None:
    """The database at `place`, if it stands as this program wrote it."""
    try:
        if not place.is_file():  # a pipe would have us wait
            return None
        data = place.read_bytes()
        if blake2b(data[_SEAL:], digest_size=_SEAL).digest() != data[:_SEAL]:
            return None
        database = sqlite3.connect(":memory:")
        database.deserialize(data[_SEAL:])
        found = database.execute("SELECT value FROM facts WHERE name = 'program'").fetchone()
    except (OSError, sqlite3.Error, AttributeError):
        return None
    return database if found == (program,) else None


def _new(program: str) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.executescript(_TABLES)
    database.execute("INSERT INTO facts VALUES ('program', ?)", (program,))
    return database
