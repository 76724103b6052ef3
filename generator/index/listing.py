"""All that lies in a folder, as one digest: what tells that nothing in it has changed since."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from generator.index.folders import GRAIN


@dataclass(frozen=True, slots=True)
class Listing:
    """`digest` is of path, size and time of all files; `pages` is the number of those that end in ``.html``.

    It is `sure` unless a file is a link, cannot be looked at, or was touched too lately for its time to tell.
    """

    digest: bytes
    pages: int
    sure: bool


def listing(root: os.PathLike[str], *, until: int | None = None, besides: str | None = None) -> Listing:
    """All files below `root`, hidden ones too; nothing is opened, and no folder is entered through a link.

    With `until`, in nanoseconds since 1970, what was touched later than shortly before it makes the listing unsure.
    Left out are files that end in `besides` and are not hidden, nor in a hidden folder.
    """
    found = blake2b(digest_size=16)
    pages, sure = 0, True
    believed = None if until is None else until - GRAIN
    for path, entry in _files(os.fspath(root), "", lambda name: bool(besides) and name.endswith(besides or "")):
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            return Listing(b"", 0, sure=False)
        pages += path.endswith(".html")
        late = believed is not None and max(status.st_mtime_ns, status.st_ctime_ns) >= believed
        sure = sure and not late and not entry.is_symlink()
        found.update(f"{path}\0{status.st_size} {status.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return Listing(found.digest(), pages, sure)


def _files(place: str, above: str, left_out: Callable[[str], bool]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files below `place` in the order of their names, folder by folder; of none that is not there."""
    try:
        with os.scandir(place) as entries:
            here = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in here:
        hidden = entry.name.startswith(".")
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{above}{entry.name}/", (lambda _: False) if hidden else left_out)
        elif hidden or not left_out(entry.name):
            yield f"{above}{entry.name}", entry
