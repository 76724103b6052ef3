"""What lies among the pages and is no file of theirs: pipes, devices, links that lead out. None of it is published."""

from __future__ import annotations

import os
import stat
from functools import cache
from pathlib import Path

from mkdocs.structure.files import Files

from generator.errors import PageError


def left_out(files: Files, folder: str) -> list[str]:
    """Takes out of `files` those below `folder`, the folder of pages, that must not be read; sentences that say why.

    To read a pipe or a device may never end. What a link leads to that leads out may be anything on this machine.
    """
    root = os.path.realpath(folder)
    link = cache(_link)
    said: dict[str, None] = {}
    for file in list(files):
        if file.src_dir != folder or file.abs_src_path is None:
            continue
        above = link(folder, os.path.dirname(file.src_uri))
        why = "is a link to a folder" if above else _odd(file.abs_src_path, root)
        if why:
            files.remove(file)
            said[f"{above or file.src_uri}: {why}, and left out of the site"] = None
    return list(said)


def pages_there(folder: Path) -> list[Path]:
    """The Markdown files in the folder of pages.

    Raises PageError where a link among them leads to a folder there: MkDocs would go round in it for ever.
    """
    root = os.path.realpath(folder)
    found: list[Path] = []
    for place, folders, names in os.walk(root):
        for name in sorted(folders):
            path = os.path.join(place, name)
            if os.path.islink(path) and _is_within(os.path.realpath(path), root):
                what = "is a link to a folder among the pages, which is there without it"
                raise PageError(what, path=Path(os.path.relpath(path, root)).as_posix(), remedy="Remove the link")
        found += (Path(place, name) for name in names if name.endswith(".md"))
    return found


def _is_within(path: str, root: str) -> bool:
    return path == root or path.startswith(os.path.join(root, ""))


def _link(folder: str, path: str) -> str:
    """The first link on the way from `folder` to the folder at `path` below it; empty where there is none."""
    if not path:
        return ""
    above = _link(folder, os.path.dirname(path))
    return above or (path if os.path.islink(os.path.join(folder, path)) else "")


def _odd(path: str, root: str) -> str:
    try:
        kind = os.lstat(path).st_mode
        if stat.S_ISLNK(kind):
            kind = os.stat(path).st_mode
            if not _is_within(os.path.realpath(path), root):
                return "is a link that leads out of the folder of pages"
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    return "" if stat.S_ISREG(kind) else "is no regular file"
