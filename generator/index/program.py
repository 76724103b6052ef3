"""What the results of reading and planning depend on besides the files: this program, and what it is installed with."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

_SUFFIXES = (".dist-info", ".egg-info")


def program() -> str:
    """The fingerprint of the program's own files, of Python, and of the versions of all that is installed beside it."""
    found = blake2b(f"{sys.version_info[:3]} {sys.platform} {own_files()}\0".encode(), digest_size=16)
    for name in sorted(set(_installed())):
        found.update(os.fsencode(name) + b"\0")
    return found.hexdigest()


def own_files() -> str:
    """The fingerprint of the program's own files alone: the same wherever this version of it is installed."""
    found = blake2b(digest_size=16)
    package = Path(__file__).resolve().parent.parent
    for path in sorted(_files(os.fspath(package))):
        found.update(os.fsencode(os.path.relpath(path, package)) + b"\0")
        with open(path, "rb", buffering=0) as file:
            found.update(blake2b(file.read(), digest_size=16).digest())
    return found.hexdigest()


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name not in ("__pycache__", "templates"):
                    yield from _files(entry.path)
            elif not entry.name.startswith("."):
                yield entry.path


def _installed() -> Iterator[str]:
    """``name-version.dist-info`` of each distribution on the path: a folder of that name comes and goes with it."""
    for folder in sys.path:
        try:
            yield from (name for name in os.listdir(folder or ".") if name.endswith(_SUFFIXES))
        except OSError:
            continue
