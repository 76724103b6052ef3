"""Where files lie: folders are walked, links followed as far as the folder goes, names made fit to be shown."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from generator.errors import ExtractError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SKIPPED = frozenset(("thumbs.db", "desktop.ini"))
_CONTROLS = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)))
_REASONS = {
    errno.EACCES: ("may not be read", "Give yourself permission to read it"),
    errno.EPERM: ("may not be read", "Give yourself permission to read it"),
    errno.ENOENT: ("is not there, or is a link to what is not there", "Check its name, or remove the link"),
    errno.ENOTDIR: ("is not a folder", "Name a folder"),
    errno.ELOOP: ("is a link that leads back to itself", "Remove the link"),
    errno.ENAMETOOLONG: ("has a name that is too long for this system", "Rename it"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A file at `place`, known as `path`, or why it is not one to read."""

    path: str
    place: str = ""
    error: ExtractError | None = None


def walk(root: Path, known_as: str) -> Iterator[Found]:
    real_root = os.path.realpath(root)
    folders = [(known_as, os.fspath(root))]
    while folders:
        path, place = folders.pop()
        try:
            with os.scandir(place) as scan:
                entries = [(entry, _kind(entry)) for entry in scan if not _is_passed_over(entry.name)]
        except OSError as error:
            yield _unreadable(path or root.as_posix(), error)
            continue
        for entry, kind in entries:
            entry_path = f"{path.rstrip('/')}/{entry.name}" if path else entry.name
            if kind == "link":
                yield from _linked(entry_path, entry.path, real_root)
            elif kind == "folder":
                folders.append((entry_path, entry.path))
            else:
                yield Found(entry_path, entry.path)


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name.lower() in _SKIPPED


def _kind(entry: os.DirEntry[str]) -> Literal["link", "folder", "file"]:
    if entry.is_symlink():
        return "link"
    return "folder" if entry.is_dir(follow_symlinks=False) else "file"


def _linked(path: str, place: str, real_root: str) -> Iterator[Found]:
    """Yield the file that a link leads to; a folder inside is found without the link."""
    try:
        target = os.path.realpath(place, strict=True)
    except OSError as error:
        yield _unreadable(path, error)
        return
    if not Path(target).is_relative_to(real_root):
        what = "is a link that leads out of the folder of extracts"
        yield Found(path, error=ExtractError(what, path=shown(path), remedy="Put the file itself there"))
    elif not os.path.isdir(target):
        yield Found(path, target)


def given(path: Path) -> Found:
    try:
        return Found(path.as_posix(), os.path.realpath(path, strict=True))
    except OSError as error:
        return _unreadable(path.as_posix(), error)
    except ValueError:  # a NUL in the name
        return Found(path.as_posix())


def _unreadable(path: str, error: OSError) -> Found:
    return Found(path, error=refusal(path, error))


def refusal(path: str, error: OSError) -> ExtractError:
    unknown = (f"cannot be read ({errno.errorcode.get(error.errno or 0, 'unknown error')})", "Check the disk")
    what, remedy = _REASONS.get(error.errno or 0, unknown)
    return ExtractError(what, path=shown(path), remedy=remedy)


def shown(path: str) -> str:
    """Return `path` fit for a message: what cannot be shown in it as an escape."""
    if path.isprintable():
        return path
    shown = path.encode("utf-8", "backslashreplace").decode()
    return "".join(f"\\x{ord(char):02x}" if char in _CONTROLS else char for char in shown)
