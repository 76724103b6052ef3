"""Between two builds: which pages need not be read, which files need not be made, and what the next build will know."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs.structure.files import File

from generator.site.readings import Reading, digest_of, reading_of, text_of
from generator.site.reuse.store import Made, Memory, Read, packed, recall, remember, unpacked

_TOO_FRESH = 2_000_000_000
"""Nanoseconds: what was changed so shortly before it was read may change again without a file system telling it."""


@dataclass(slots=True)
class Reuse:
    """What the build before left, and what this one will leave; `site` is the folder that is published now.

    `whole` has every page depend on all the others.
    """

    path: Path
    site: Path
    fingerprint: bytes
    now: int
    memory: Memory
    whole: bool = False
    read: dict[str, Read] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)

    def reading(self, file: File) -> Reading:
        """As `read_file`, but that a file which has not changed is not parsed again. Raises PageError."""
        if file.abs_src_path is None:
            return reading_of(text_of(file), file.src_uri)
        stat, known = _state_of_source(file.abs_src_path), self.memory.read.get(file.src_uri)
        if known is None or not stat or known.stat != stat:
            text = text_of(file)
            if known is None or known.text != digest_of(text):
                fresh = reading_of(text, file.src_uri)
                self.read[file.src_uri] = Read(self._lasting(stat), fresh.digest, packed(fresh))
                return fresh
            known = replace(known, stat=self._lasting(stat))
        self.read[file.src_uri] = known
        found: Reading = unpacked(known.said)
        return found

    def _lasting(self, stat: str) -> str:
        """`stat`, or one that no file has where another change might not show."""
        changed = max(map(int, stat.split()[:2]), default=self.now)
        return stat if changed < self.now - _TOO_FRESH else ""

    def taken(self, name: str, key: bytes, stage: Path) -> Made | None:
        """What was made as `name` of the same, now in `stage` too; None unless the site has it as it was published."""
        found = self.memory.made.get(name)
        if found is None or found.key != key or not all(map(self._stands, found.files)):
            return None
        for path in found.files:
            self._link(path, stage / path)
        self.made[name] = found
        return found

    def _stands(self, path: str) -> bool:
        return path in self.memory.published and self.memory.published[path] == state_of_output(self.site / path)

    def _link(self, path: str, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(self.site / path, target)
        except OSError:  # another file system, or one without links
            shutil.copy2(self.site / path, target)

    def note(self, name: str, key: bytes, files: Iterable[str], sheet: bytes = b"") -> None:
        """Has the next build know of what this one has made."""
        self.made[name] = Made(key, tuple(files), sheet)

    def remember(self) -> None:
        """Leaves what there is to know of the site, now that it is published, to the next build."""
        published = {path: state_of_output(self.site / path) for made in self.made.values() for path in made.files}
        remember(self.path, self.fingerprint, self.memory, Memory(self.read, self.made, published))


def recalled(path: Path, site: Path, fingerprint: bytes, now: int, *, clean: bool = False) -> Reuse:
    """What there is to reuse at `now` (nanoseconds since 1970); of a `clean` build nothing, which leaves as much."""
    memory = Memory() if clean else recall(path, fingerprint)
    return Reuse(path, site, fingerprint, now, memory)


def _state_of_source(path: str) -> str:
    """What a changed file has another of; nothing where that cannot be told."""
    try:
        found = os.stat(path)
    except OSError:
        return ""
    return f"{found.st_mtime_ns} {found.st_ctime_ns} {found.st_size} {found.st_ino}"


def state_of_output(path: Path) -> str:
    """What a file of the site has another of once somebody else has written it. Linking does not change it."""
    try:
        found = path.lstat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"
