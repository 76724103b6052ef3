"""What lies among the pages and is no file of theirs: pipes, devices, links that lead out. None of it is published."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from functools import cache

from mkdocs.structure.files import File


def odd_files(files: Iterable[File], folder: str) -> tuple[list[File], list[str]]:
    """Those of `files` below `folder`, the folder of pages, that must not be read, and sentences that say why.

    To read a pipe or a device may never end. What a link leads to that leads out may be anything on this machine; a
    folder in which a link to a folder leads is there without it.
    """
    root = os.path.realpath(folder)
    link = cache(_link)
    found: list[File] = []
    said: dict[str, None] = {}
    for file in files:
        if file.src_dir != folder or file.abs_src_path is None:
            continue
        above = link(folder, os.path.dirname(file.src_uri))
        why = "is a link to a folder" if above else _odd(file.abs_src_path, root)
        if why:
            found.append(file)
            said[f"{above or file.src_uri}: {why}, and left out of the site"] = None
    return found, list(said)


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
            if not os.path.realpath(path).startswith(os.path.join(root, "")):
                return "is a link that leads out of the folder of pages"
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    return "" if stat.S_ISREG(kind) else "is no regular file"
