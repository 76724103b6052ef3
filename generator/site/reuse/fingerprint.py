"""All that makes every page of a site: while it is the same, what the last build made may be used again."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

_PROGRAM = Path(__file__).parents[2]
_ROOMS = ("model", "page", "archive", "site")
"""Of the program, those that have a part in a site once its pages are there."""
FORMAT = 1
"""Of what is remembered."""


def fingerprint(config: MkDocsConfig, templates: Iterable[Path]) -> bytes:
    """A digest of the configuration, the program and what it needs, the theme, and the folders `templates`."""
    digest = blake2b(digest_size=16)
    for part in (f"{FORMAT}", *_options(config), *_versions()):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    for folder in (*(_PROGRAM / room for room in _ROOMS), *map(Path, config.theme.dirs), *templates):
        for file in _files(folder):
            digest.update(f"{file.relative_to(folder)}\0".encode("utf-8", "surrogateescape"))
            digest.update(blake2b(file.read_bytes()).digest())
    return digest.digest()


def _options(config: MkDocsConfig) -> Iterator[str]:
    with open(config.config_file_path, encoding="utf-8") as file:
        yield repr(yaml_load(file))  # with what it inherits, and takes from the environment
    yield f"{config.config_file_path} {config.docs_dir} {os.environ.get('SOURCE_DATE_EPOCH')}"


def _versions() -> Iterator[str]:
    """Of Python and of every package that is installed: the folders of their metadata bear them in their names."""
    yield platform.python_version()
    for folder in map(Path, sys.path):
        if folder.is_dir():
            yield from sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))


def _files(folder: Path) -> list[Path]:
    kept = (path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file())
    return sorted(kept)
