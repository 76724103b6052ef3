"""Walks folders and reads files, within bounds; what stands in them is the matter of `formats`."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from generator.errors import ExtractError
from generator.read import formats, sidecars

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.model import Extract

MAX_BYTES = 2_000_000

_SKIPPED = frozenset(("thumbs.db", "desktop.ini"))
_FLAGS = ("O_RDONLY", "O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY")  # not every system has each
_OPEN = sum(getattr(os, flag, 0) for flag in _FLAGS)
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
class _Found:
    """A file at `place`, known as `path`, or why it is not one to read."""

    path: str
    place: str = ""
    error: ExtractError | None = None


def read_folder(
    root: Path, *, max_bytes: int = MAX_BYTES, named: str | None = None
) -> Iterator[Extract | ExtractError]:
    """Yield what is in the files below `root`, in the order of their paths' code points.

    Paths are relative to `root`, with ``/``. Hidden files and folders, and the lists that desktops leave behind, are
    passed over; a folder is entered once, never through a link. `named` is the format of all files, if it is known;
    else what `sidecars` finds beside them may name it. Nothing is raised: a file, or a record of one, that cannot be
    read is yielded as `ExtractError`, and so is a sidecar that is not sound or has no extract.
    """
    yield from _read_below(root, "", max_bytes, named)


def read_paths(
    paths: Iterable[Path], *, max_bytes: int = MAX_BYTES, named: str | None = None
) -> Iterator[Extract | ExtractError]:
    """Yield what is in the files and folders `paths`, in the order given; a folder's as `read_folder` does.

    Their paths are as given, with ``/``; a link given by name is followed wherever it leads. A file given by name has
    what stands beside it in its folder.
    """
    for path in paths:
        if os.path.isdir(path):
            yield from _read_below(path, "" if path == Path() else path.as_posix(), max_bytes, named)
        else:
            yield from _read_all([_given(path)], _beside(path), max_bytes, named)


def _read_below(root: Path, known_as: str, max_bytes: int, named: str | None) -> Iterator[Extract | ExtractError]:
    found = sorted(_walk(root, known_as), key=lambda found: found.path)
    beside = {file.path: file for file in found if sidecars.is_sidecar(file.path)}
    yield from _read_all(found, beside, max_bytes, named)


def _beside(path: Path) -> dict[str, _Found]:
    """The files that may stand beside the one given as `path`."""
    paths = (Path(candidate) for candidate in sidecars.candidates(path.as_posix()))
    return {path.as_posix(): _given(path) for path in paths if os.path.lexists(path)}


def _read_all(
    files: Sequence[_Found], beside: Mapping[str, _Found], max_bytes: int, named: str | None
) -> Iterator[Extract | ExtractError]:
    """Read `files` in order; `beside` has by path what may stand beside them."""
    told = {file.path for file in files}
    beside_files = sidecars.lookup(beside.keys(), lambda path: _bytes(beside[path], max_bytes), told)
    stems = {sidecars.stem(file.path) for file in files if not sidecars.is_sidecar(file.path)} if beside else set()
    for file in files:
        if sidecars.is_sidecar(file.path):
            error = beside_files.error_in(file.path) or sidecars.orphaned(file.path, stems)
            if error:
                yield error
        else:
            yield from _read(file, max_bytes, named, beside_files.notes_for)


def _walk(root: Path, known_as: str) -> Iterator[_Found]:
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
                yield _Found(entry_path, entry.path)


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name.lower() in _SKIPPED


def _kind(entry: os.DirEntry[str]) -> Literal["link", "folder", "file"]:
    if entry.is_symlink():
        return "link"
    return "folder" if entry.is_dir(follow_symlinks=False) else "file"


def _linked(path: str, place: str, real_root: str) -> Iterator[_Found]:
    """Yield the file that a link leads to; a folder inside is found without the link."""
    try:
        target = os.path.realpath(place, strict=True)
    except OSError as error:
        yield _unreadable(path, error)
        return
    if not Path(target).is_relative_to(real_root):
        what = "is a link that leads out of the folder of extracts"
        yield _Found(path, error=ExtractError(what, path=_shown(path), remedy="Put the file itself there"))
    elif not os.path.isdir(target):
        yield _Found(path, target)


def _given(path: Path) -> _Found:
    try:
        return _Found(path.as_posix(), os.path.realpath(path, strict=True))
    except OSError as error:
        return _unreadable(path.as_posix(), error)
    except ValueError:  # a NUL in the name
        return _Found(path.as_posix())


def _unreadable(path: str, error: OSError) -> _Found:
    return _Found(path, error=_refusal(path, error))


def _refusal(path: str, error: OSError) -> ExtractError:
    unknown = (f"cannot be read ({errno.errorcode.get(error.errno or 0, 'unknown error')})", "Check the disk")
    what, remedy = _REASONS.get(error.errno or 0, unknown)
    return ExtractError(what, path=_shown(path), remedy=remedy)


def _read(
    found: _Found, max_bytes: int, named: str | None, notes_for: Callable[[str], sidecars.Notes]
) -> Iterator[Extract | ExtractError]:
    name = found.path.rpartition("/")[2]
    try:
        _check_path(found.path)
        if not found.error:
            formats.check_name(name, found.path)
        data = _bytes(found, max_bytes)
        notes = notes_for(found.path)
    except ExtractError as error:
        yield error
    else:
        yield from formats.parse(data, name=name, path=found.path, named=named or notes.format, beside=notes.beside)


def _check_path(path: str) -> None:
    if _shown(path) != path:
        what = "has a name with control characters or bytes that are not UTF-8"
        raise ExtractError(what, path=_shown(path), remedy="Rename it")


def _shown(path: str) -> str:
    """Return `path` fit for a message: what cannot be shown in it as an escape."""
    if path.isprintable():
        return path
    shown = path.encode("utf-8", "backslashreplace").decode()
    return "".join(f"\\x{ord(char):02x}" if char in _CONTROLS else char for char in shown)


def _bytes(found: _Found, max_bytes: int) -> bytes:
    """The bytes of a file. Raises `ExtractError` where it is not one to read, whatever the system says against it."""
    _check_path(found.path)
    if found.error:
        raise found.error
    try:
        return _read_bytes(found, max_bytes)
    except OSError as error:
        raise _refusal(found.path, error) from None


def _read_bytes(found: _Found, max_bytes: int) -> bytes:
    _check_status(os.stat(found.place), found.path, max_bytes)  # before opening, which has effects on a device
    descriptor = os.open(found.place, _OPEN)
    with open(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        _check_status(status, found.path, max_bytes)
        data = file.read(status.st_size + 1)
        if len(data) > status.st_size:  # it grows, or is one whose size the system does not know
            data += file.read(max_bytes + 1 - len(data))
    if len(data) > max_bytes:
        raise _too_large(found.path, max_bytes)
    return data


def _check_status(status: os.stat_result, path: str, max_bytes: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise ExtractError("is not a regular file", path=path, remedy="Keep it elsewhere")
    if status.st_size > max_bytes:
        raise _too_large(path, max_bytes)


def _too_large(path: str, max_bytes: int) -> ExtractError:
    what = f"is larger than the {max_bytes:,} bytes that are read of a file"
    return ExtractError(what, path=path, remedy="Part it, or raise the option max_extract_bytes")
