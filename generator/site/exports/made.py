"""Files that the site has besides its pages: known to MkDocs, so that pages can link to them, made when it writes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import BinaryIO

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

Write = Callable[[BinaryIO], object]
"""Writes the content of one file."""


Spare = Callable[[str], bool]
"""Whether a file of that name is in its place already, and need not be written."""


class MadeFile(File):
    """A file at `uri` whose content is not held in memory: `write` is called when it is due, unless `spare` says no."""

    def __init__(self, uri: str, config: MkDocsConfig, write: Write, spare: Spare | None = None) -> None:
        super().__init__(uri, None, config.site_dir, config.use_directory_urls)
        self.generated_by = "briefings"
        self.write = write
        self.spare = spare
        self.is_there: bool | None = None

    def copy_file(self, dirty: bool = False) -> None:
        """Has the file there, whether or not it was there before."""
        if not self.is_spared():
            self.make()

    def is_spared(self) -> bool:
        """Whether the file is in its place already; `spare` is asked once, for it takes the file to be written then."""
        if self.is_there is None:
            self.is_there = self.spare is not None and self.spare(self.src_uri)
        return self.is_there

    def make(self) -> None:
        """Writes the file."""
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
