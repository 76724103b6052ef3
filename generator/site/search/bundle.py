"""The files of a search bundle: the base, the fresh index in a folder of its own, and what tells browsers of both."""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.site.search import pagefind

FRESH = "fresh"
TIERS = "tiers.json"
HIDDEN = "hidden.json"
_FRAGMENTS = "fragment"
_SIGNATURE = b"pagefind_dcd"
_OURS = (FRESH, TIERS, HIDDEN)
_ONCE = ("pagefind.js", "pagefind-worker.js")
"""The programs of the base read the fresh index too."""


def fragments(bundle: Path) -> dict[str, str]:
    """The address of each page within its site, with the name under which the index has it."""
    names = (name.removesuffix(".pf_fragment") for name in os.listdir(bundle / _FRAGMENTS))
    return {fragment(bundle, name)["url"].removeprefix("/"): name for name in names}


def fragment(bundle: Path, name: str) -> dict[str, Any]:
    """What the index has of a page."""
    packed = (bundle / _FRAGMENTS / f"{name}.pf_fragment").read_bytes()
    read: dict[str, Any] = json.loads(gzip.decompress(packed).removeprefix(_SIGNATURE))
    return read


def address(path: str) -> str:
    """Under which address the index has the page whose file is `path`."""
    return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path


def tell(bundle: Path, hidden: Mapping[str, Mapping[str, list[str]]]) -> None:
    """Writes which indexes there are, and which pages of the base are `hidden`, with the values of their filters."""
    tiers = [_tier(bundle, "", hidden)]
    if (bundle / FRESH).is_dir():
        for name in _ONCE:
            (bundle / FRESH / name).unlink(missing_ok=True)
        tiers.append(_tier(bundle / FRESH, f"{FRESH}/", ()))
    _write(bundle / TIERS, {"tiers": tiers})
    if hidden:
        _write(bundle / HIDDEN, hidden)


def _tier(index: Path, folder: str, hidden: Iterable[str]) -> dict[str, object]:
    edition = blake2b((index / pagefind.ENTRY).read_bytes(), digest_size=8).hexdigest()
    return {"folder": folder, "edition": edition, "languages": pagefind.languages(index), "hidden": sorted(hidden)}


def _write(path: Path, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_text(text, "utf-8", newline="\n")


def link(source: str | Path, target: str | Path) -> None:
    """Has a file in a second place; a copy of it where links are not possible."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):  # no links on that disk, or none of that kind on this system
        shutil.copy2(source, target, follow_symlinks=False)


def clear(folder: Path) -> None:
    """Leaves a folder empty."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


@dataclass(frozen=True, slots=True)
class Files:
    """The files of the base of a `bundle`: the size and the time of each, by its path.

    Raises OSError where there is something else.
    """

    bundle: Path
    found: Mapping[str, tuple[int, int]]

    @classmethod
    def of(cls, bundle: Path) -> Files:
        return cls(bundle, dict(sorted(_below(str(bundle), ""))))

    def traces(self) -> str:
        """By which they are known again without being read."""
        return _digest(f"{name} {size} {time}".encode() for name, (size, time) in self.found.items())

    def contents(self) -> str:
        """By which they are known again wherever they come from."""
        return _digest(part for name in self.found for part in (name.encode(), (self.bundle / name).read_bytes()))

    def put(self, out: Path) -> None:
        """Has them in another folder too."""
        for folder in {name.rpartition("/")[0] for name in self.found} - {""}:
            (out / folder).mkdir(parents=True)
        for name in self.found:
            link(f"{self.bundle}/{name}", f"{out}/{name}")


def _digest(parts: Iterable[bytes]) -> str:
    whole = blake2b(digest_size=16)
    for part in parts:
        whole.update(b"%d " % len(part) + part)
    return whole.hexdigest()


def _below(folder: str, under: str) -> Iterator[tuple[str, tuple[int, int]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not under and entry.name in _OURS:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, f"{under}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                yield f"{under}{entry.name}", (status.st_size, status.st_mtime_ns)
            else:
                raise OSError(f"{entry.path} is no file")
