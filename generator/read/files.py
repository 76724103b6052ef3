"""Walks folders and reads files, within bounds; what stands in them is the matter of `formats`."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ExtractError
from generator.model import BOUNDS, Bounds
from generator.read import formats, sidecars
from generator.read.walk import Found, given, refusal, shown, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from generator.model import Extract

_FLAGS = ("O_RDONLY", "O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY")  # not every system has each
_OPEN = sum(getattr(os, flag, 0) for flag in _FLAGS)


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as it lies there: its bytes and what stands beside it, or why it is not one to read.

    A sidecar has no bytes here: what it says is with those that it is about.
    """

    path: str
    data: bytes = b""
    notes: sidecars.Notes = sidecars.NOTHING
    error: ExtractError | None = None


def read_folder(root: Path, *, bounds: Bounds = BOUNDS, named: str | None = None) -> Iterator[Extract | ExtractError]:
    """Yield what is in the files below `root`, in the order of their paths' code points.

    Paths are relative to `root`, with ``/``. Hidden files and folders, and the lists that desktops leave behind, are
    passed over; a folder is entered once, never through a link. `named` is the format of all files, if it is known;
    else what `sidecars` finds beside them may name it. Nothing is raised: a file, or a record of one, that cannot be
    read is yielded as `ExtractError`, and so is a sidecar that is not sound or has no extract.
    """
    for file in raw_files(root, max_bytes=bounds.bytes):
        yield from parsed(file, named, bounds)


def raw_files(root: Path, *, max_bytes: int = BOUNDS.bytes, only: Container[str] | None = None) -> Iterator[RawFile]:
    """Yield the files below `root` that `read_folder` reads, in its order; those at the paths `only`, where given."""
    return _raw_below(root, "", max_bytes, only)


def parsed(file: RawFile, named: str | None = None, bounds: Bounds = BOUNDS) -> Iterator[Extract | ExtractError]:
    """Yield what is in `file`, as `read_folder` does. Pure."""
    if file.error:
        yield file.error
    elif not sidecars.is_sidecar(file.path):
        name, notes = file.path.rpartition("/")[2], file.notes
        said = named or notes.format
        yield from formats.parse(file.data, name=name, path=file.path, named=said, beside=notes.beside, bounds=bounds)


def read_paths(
    paths: Iterable[Path], *, bounds: Bounds = BOUNDS, named: str | None = None
) -> Iterator[Extract | ExtractError]:
    """Yield what is in the files and folders `paths`, in the order given; a folder's as `read_folder` does.

    Their paths are as given, with ``/``; a link given by name is followed wherever it leads. A file given by name has
    what stands beside it in its folder.
    """
    for path in paths:
        if os.path.isdir(path):
            files = _raw_below(path, "" if path == Path() else path.as_posix(), bounds.bytes)
        else:
            files = _raw([given(path)], _beside(path), bounds.bytes)
        for file in files:
            yield from parsed(file, named, bounds)


def _raw_below(root: Path, known_as: str, max_bytes: int, only: Container[str] | None = None) -> Iterator[RawFile]:
    found = sorted(walk(root, known_as), key=lambda found: found.path)
    beside = {file.path: file for file in found if sidecars.is_sidecar(file.path)}
    yield from _raw(found, beside, max_bytes, only)


def _beside(path: Path) -> dict[str, Found]:
    """The files that may stand beside the one given as `path`."""
    paths = (Path(candidate) for candidate in sidecars.candidates(path.as_posix()))
    return {path.as_posix(): given(path) for path in paths if os.path.lexists(path)}


def _raw(
    files: Sequence[Found], beside: Mapping[str, Found], max_bytes: int, only: Container[str] | None = None
) -> Iterator[RawFile]:
    """Read `files` in order, of all those at the paths `only`; `beside` has by path what may stand beside them."""
    told = {file.path for file in files}
    beside_files = sidecars.lookup(beside.keys(), lambda path: _bytes(beside[path], max_bytes), told)
    stems = {sidecars.stem(file.path) for file in files if not sidecars.is_sidecar(file.path)} if beside else set()
    for file in files:
        if only is not None and file.path not in only:
            continue
        if sidecars.is_sidecar(file.path):
            error = beside_files.error_in(file.path) or sidecars.orphaned(file.path, stems)
            yield RawFile(file.path, error=error)
        else:
            yield _read(file, max_bytes, beside_files.notes_for)


def _read(found: Found, max_bytes: int, notes_for: Callable[[str], sidecars.Notes]) -> RawFile:
    try:
        _check_path(found.path)
        if not found.error:
            formats.check_name(found.path.rpartition("/")[2], found.path)
        return RawFile(found.path, _bytes(found, max_bytes), notes_for(found.path))
    except ExtractError as error:
        return RawFile(found.path, error=error)


def _check_path(path: str) -> None:
    if shown(path) != path:
        what = "has a name with control characters or bytes that are not UTF-8"
        raise ExtractError(what, path=shown(path), remedy="Rename it")


def _bytes(found: Found, max_bytes: int) -> bytes:
    """The bytes of a file. Raises `ExtractError` where it is not one to read, whatever the system says against it."""
    _check_path(found.path)
    if found.error:
        raise found.error
    try:
        return _read_bytes(found, max_bytes)
    except OSError as error:
        raise refusal(found.path, error) from None


def _read_bytes(found: Found, max_bytes: int) -> bytes:
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
