"""Files that the site has besides its pages: known to MkDocs, so that pages can link to them, made when it writes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import BinaryIO

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

Write = Callable[[BinaryIO], object]
"""Writes the content of one file."""


class MadeFile(File):
    """A file at `uri` whose content is not held in memory: `write` is called when the file is due."""

    def __init__(self, uri: str, config: MkDocsConfig, write: Write) -> None:
        super().__init__(uri, None, config.site_dir, config.use_directory_urls)
        self.generated_by = "briefings"
        self.write = write

    def copy_file(self, dirty: bool = False) -> None:
        """Writes the file, whether or not it was there before."""
        os.makedirs(os.path.dirname(self.abs_dest_path), exist_ok=True)
        with open(self.abs_dest_path, "wb") as out:
            self.write(out)


def whole(make: Callable[[], bytes]) -> Write:
    """Writes what `make` returns."""
    return lambda out: out.write(make())


def lines(make: Callable[[], Iterable[str]]) -> Write:
    """Writes the lines that `make` yields, one by one."""

    def write(out: BinaryIO) -> None:
        out.writelines(line.encode("utf-8", "replace") for line in make())

    return write
