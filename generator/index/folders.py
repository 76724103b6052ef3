"""A folder at a glance: when each file in it was last touched, without opening one."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

GRAIN = 2_000_000_000
"""Within so many nanoseconds a file may be written twice and look the same: the coarsest file systems count in twos."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The stamp of each file by its path, with ``/``. Those `late` were touched too lately for a stamp to tell."""

    stamps: dict[str, str]
    late: frozenset[str]


def look(root: Path, *, suffix: str = "", since: int = 0) -> Seen:
    """The files below `root` whose names end in `suffix` and that are not hidden, as the last run at `since` saw them.

    `since` is in nanoseconds since 1970. No folder is entered through a link. What cannot be looked at is late.
    """
    stamps: dict[str, str] = {}
    late: list[str] = []
    believed = since - GRAIN
    folders = [("", os.fspath(root))]
    while folders:
        above, place = folders.pop()
        try:
            entries = os.scandir(place)
        except OSError as error:
            path = above.rstrip("/") or root.as_posix()
            stamps[path] = f"unreadable {error.errno}"
            late.append(path)
            continue
        with entries:
            for entry in entries:
                name = entry.name
                if name[0] == ".":
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append((f"{above}{name}/", entry.path))
                    continue
                if not name.endswith(suffix) and not os.path.normcase(name).endswith(suffix):
                    continue
                path = above + name
                try:
                    status = entry.stat()
                except OSError as error:
                    stamps[path] = f"unreadable {error.errno}"
                    late.append(path)
                    continue
                written, changed = status.st_mtime_ns, status.st_ctime_ns
                stamps[path] = f"{written} {changed} {status.st_size} {status.st_ino}"
                if written >= believed or changed >= believed or entry.is_symlink():
                    late.append(path)
    return Seen(stamps, frozenset(late))


def digest_at(root: Path, path: str, *, max_bytes: int | None = None) -> bytes | None:
    """The hash of the file at `path` below `root`; None where it is none that can be read.

    One of more than `max_bytes` is not read: that it is larger is all that counts. Of a link it counts where it leads.
    """
    place = os.path.join(root, path)
    try:
        status = os.stat(place)
        if not stat.S_ISREG(status.st_mode):
            return None
        if max_bytes is not None and status.st_size > max_bytes:
            return digest_of(b"", f"larger than {max_bytes}")
        with open(place, "rb", buffering=0) as file:
            data = file.read(status.st_size + 1)
            if len(data) > status.st_size:
                return None  # it grows under our eyes
        aim = os.path.relpath(os.path.realpath(place), os.path.realpath(root)) if os.path.islink(place) else ""
    except (OSError, ValueError):
        return None
    return digest_of(data, aim)


def digest_of(data: bytes, aim: str = "") -> bytes:
    """The hash of a file that holds `data`; `aim` is where it leads, if it is a link."""
    return blake2b(
        data, digest_size=16, person=blake2b(os.fsencode(aim), digest_size=16).digest() if aim else b""
    ).digest()
