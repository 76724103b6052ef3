"""A site's folder brought up to date: from what was made anew and what stands, with no file ever written in place.

Two editions of a site share the files that are the same in both, by hard links: what one writes, the other would show.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class Standing(NamedTuple):
    """What a file has another of once somebody else has written it: bytes, nanoseconds since 1970, number on its disk.

    Linking changes none of them.
    """

    size: int
    time: int
    inode: int


def standing(root: Path) -> dict[str, Standing]:
    """Every file below `root` by its path within; nothing where there is no such folder."""
    found: dict[str, Standing] = {}
    for path, entry in _files(root):
        status = entry.stat(follow_symlinks=False)
        found[path] = Standing(status.st_size, status.st_mtime_ns, status.st_ino)
    return found


def bring_up_to_date(
    folder: Path, site: Path, fresh: Path, kept: Collection[str], there: Mapping[str, Standing]
) -> dict[str, Standing]:
    """Has `folder` hold what is in `fresh`, the files of `site` at the paths `kept`, and nothing else; how these stand.

    `there` is how the files of `site` stand. What is in `fresh` is moved away from there; where it holds what `site`
    does, the file of that stays. `folder` may be an older edition of the site, on the same disk, or the site itself.
    """
    made = standing(fresh)
    same = {path for path in made if _is_same(path, made[path], site, fresh, there)}
    changed, wanted = made.keys() - same, made.keys() | set(kept)
    now = {path: entry.inode() for path, entry in _files(folder)}
    gone = now.keys() - wanted
    in_the_way = gone & _folders(wanted)
    _remove(folder, in_the_way)
    late = (
        _placed(folder, fresh, changed) if folder == site else changed
    )  # readers see the new before they miss the old
    _remove(folder, gone - in_the_way)
    _placed(folder, fresh, late)
    for path in wanted - changed:
        if now.get(path) != there[path].inode:
            _link(site / path, folder / path)
    return {path: _standing_at(folder / path) if path in changed else there[path] for path in wanted}


def _is_same(path: str, made: Standing, site: Path, fresh: Path, there: Mapping[str, Standing]) -> bool:
    old = there.get(path)
    if old is None or old.size != made.size:
        return False
    return old == made or (site / path).read_bytes() == (fresh / path).read_bytes()  # one file in both places


def _placed(folder: Path, fresh: Path, paths: Collection[str]) -> list[str]:
    """Moves files from `fresh` to `folder`; returned are those where a folder stands."""
    late: list[str] = []
    for path in sorted(paths):
        target = folder / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(fresh / path, target)
        except (IsADirectoryError, PermissionError):  # Windows says so of a folder
            if not target.is_dir():
                raise
            late.append(path)
    return late


def _link(source: Path, target: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        target.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:  # a file system without links
        shutil.copy2(source, target)


def _remove(folder: Path, paths: Collection[str]) -> None:
    """Removes files, and the folders that these leave empty."""
    for path in paths:
        (folder / path).unlink()
    for parent in sorted(_folders(paths), key=len, reverse=True):
        with contextlib.suppress(OSError):  # not empty
            (folder / parent).rmdir()


def _folders(paths: Iterable[str]) -> set[str]:
    """All folders above the files at `paths`."""
    found: set[str] = set()
    for path in paths:
        above = path.rpartition("/")[0]
        while above and above not in found:
            found.add(above)
            above = above.rpartition("/")[0]
    return found


def _standing_at(path: Path) -> Standing:
    status = path.lstat()
    return Standing(status.st_size, status.st_mtime_ns, status.st_ino)


def _files(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files below `root`, and links of every kind."""
    folders = [("", os.fspath(root))]
    while folders:
        above, place = folders.pop()
        try:
            entries = os.scandir(place)
        except FileNotFoundError:
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append((f"{above}{entry.name}/", entry.path))
                else:
                    yield above + entry.name, entry
