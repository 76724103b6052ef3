"""Between two builds: which pages need not be read, which files need not be made, and what the next build will know."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs.structure.files import File

from generator.site.assembling import Standing, standing
from generator.site.readings import Reading, digest_of, reading_of, text_of
from generator.site.reuse.store import Made, Memory, Read, packed, recall, remember, unpacked

_TOO_FRESH = 2_000_000_000
"""Nanoseconds: what was changed so shortly before it was read may change again without a file system telling it."""


@dataclass(slots=True)
class Reuse:
    """What the build before left, and what this one will leave; `site` is the folder that is published now.

    `there` is how its files stand. `whole` has every page depend on all the others; `own_templates` tells that what a
    page shows may not stand where ours has it.
    """

    path: Path
    site: Path
    fingerprint: bytes
    now: int
    memory: Memory
    there: Mapping[str, Standing]
    whole: bool = False
    own_templates: bool = False
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

    def taken(self, name: str, key: bytes) -> Made | None:
        """What was made as `name` of the same, to be kept; None unless the site has it as it was published."""
        found = self.memory.made.get(name)
        if found is None or found.key != key or not all(map(self.stands, found.files)):
            return None
        self.made[name] = found
        return found

    def stands(self, path: str) -> bool:
        """Whether the site has the file at `path` as it was published."""
        return path in self.there and self.memory.published.get(path) == _state(self.there[path])

    def kept(self) -> set[str]:
        """The files of the site that are known to be of the next one too, whether made anew or kept."""
        return {path for made in self.made.values() for path in made.files}

    def note(self, name: str, key: bytes, files: Iterable[str], sheet: bytes = b"") -> None:
        """Has the next build know of what this one has made."""
        self.made[name] = Made(key, tuple(files), sheet)

    def remember(self, now: Mapping[str, Standing]) -> None:
        """Leaves what there is to know of the site, whose files stand so `now` that it is published, to the next."""
        published = {path: _state(now[path]) for path in self.kept() if path in now}
        remember(self.path, self.fingerprint, self.memory, Memory(self.read, self.made, published))


def recalled(path: Path, site: Path, fingerprint: bytes, now: int, *, clean: bool = False) -> Reuse:
    """What there is to reuse at `now` (nanoseconds since 1970); of a `clean` build nothing, which leaves as much."""
    memory = Memory() if clean else recall(path, fingerprint)
    return Reuse(path, site, fingerprint, now, memory, standing(site))


def _state_of_source(path: str) -> str:
    """What a changed file has another of; nothing where that cannot be told."""
    try:
        found = os.stat(path)
    except OSError:
        return ""
    return f"{found.st_mtime_ns} {found.st_ctime_ns} {found.st_size} {found.st_ino}"


def _state(of: Standing) -> str:
    return f"{of.size} {of.time}"
