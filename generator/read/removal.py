"""Taking an extract's words out of the folder of extracts: its file, or its record out of a file of several."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ExtractError
from generator.model import Extract, file_of_record
from generator.read import formats, sidecars

_HALF_WRITTEN = ".briefings.tmp"


@dataclass(frozen=True, slots=True)
class Removal:
    """What is to be done below `root`: files that go, and files that are written anew with `rewritten`'s text."""

    root: Path
    removed: tuple[str, ...] = ()
    rewritten: tuple[tuple[str, str], ...] = ()

    def carry_out(self) -> Iterator[str]:
        """Do it, and yield what was done. Raises `ExtractError` where the disk refuses."""
        try:
            for path, text in self.rewritten:
                target = self.root / path
                temporary = target.with_name(f".{target.name.encode()[-100:].decode(errors='ignore')}{_HALF_WRITTEN}")
                temporary.write_text(text, "utf-8", newline="")
                os.replace(temporary, target)
                yield f"one record of {path}"
            for path in self.removed:
                (self.root / path).unlink(missing_ok=True)
                yield path
        except OSError as error:
            raise ExtractError(f"cannot be removed: {error.strerror}", path=str(self.root)) from error


def remove_half_written(root: Path) -> None:
    """Removes what a removal below `root` that was cut off has left beside an extract."""
    for path in root.rglob(f".*{_HALF_WRITTEN}"):
        with contextlib.suppress(OSError):
            path.unlink()


def removal(root: Path, path: str) -> Removal:
    """Return what takes the extract known as `path` out of the folder `root`. Nothing is done yet.

    Raises `ExtractError` where it is one of several in a file of which the records cannot be told apart safely.
    """
    file = file_of_record(path)
    if file is None or (root / path).is_file():
        return _whole(root, path)
    try:
        text = (root / file).read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        text = ""
    before = _parsed(text, file)
    if before == [path]:
        return _whole(root, file)
    for start, end, alone in _records(text):
        rest = text[:start] + text[end:]
        if _parsed(alone, file) == [path] and _parsed(rest, file) == [one for one in before if one != path]:
            return Removal(root, rewritten=((file, rest),))
    what = "holds other articles too, and this one cannot be taken out of it safely"
    raise ExtractError(what, path=file, remedy="Take it out by hand, then run the command again")


def _whole(root: Path, file: str) -> Removal:
    """The file goes, and what stands beside it."""
    stem = (root / file).with_suffix("")
    beside = [stem.with_name(stem.name + suffix) for suffix in sidecars.SUFFIXES]
    return Removal(root, removed=(file, *(one.relative_to(root).as_posix() for one in beside if one.is_file())))


def _parsed(text: str, file: str) -> list[str]:
    """The paths of the extracts in `text`, an empty one for each that cannot be read."""
    data = text.encode("utf-8", "surrogatepass")
    found = formats.parse(data, name=file.rpartition("/")[2], path=file)
    return [one.path if isinstance(one, Extract) else "" for one in found]


def _records(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of each record in `text` with what parts it from the next, and a file of that record alone."""
    stripped = text.lstrip("\ufeff \t\r\n")
    if stripped.startswith("["):
        yield from _elements(text)
    elif stripped.startswith("{"):
        yield from ((start, end, text[start:end]) for start, end in _lines(text))
    else:
        yield from _rows(text)


def _elements(text: str) -> Iterator[tuple[int, int, str]]:
    """The elements of a JSON array, each with the comma that goes with it."""
    decoder = json.JSONDecoder()
    at = text.index("[") + 1
    before = None
    while True:
        start = _skip(text, at, " \t\r\n")
        try:
            _, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            return
        after = _skip(text, end, " \t\r\n")
        comma = text[after : after + 1] == ","
        alone = f"[{text[start:end]}]"
        yield (start, _skip(text, after + 1, " \t\r\n"), alone) if comma else (before or start, end, alone)
        if not comma:
            return
        before, at = after, after + 1


def _skip(text: str, at: int, characters: str) -> int:
    while at < len(text) and text[at] in characters:
        at += 1
    return at


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in io.StringIO(text, newline="\n"):  # a line of JSON may hold any other line end
        yield start, start + len(line)
        start += len(line)


def _rows(text: str) -> Iterator[tuple[int, int, str]]:
    """The rows of a table below its header."""
    lines = io.StringIO(text, newline="").readlines()
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line))
    delimiter = max(",;\t|", key=lines[0].count) if lines else ","
    reader = csv.reader(lines, delimiter=delimiter)
    end = 0
    try:
        for number, _ in enumerate(reader):
            start, end = end, reader.line_num
            if number:
                yield offsets[start], offsets[end], lines[0] + text[offsets[start] : offsets[end]]
    except csv.Error:
        return
