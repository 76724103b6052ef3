"""Files that the site has besides its pages: known to MkDocs, so that pages can link to them, made when it writes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.model import StoredPage

Write = Callable[[BinaryIO], object]
"""Writes the content of one file."""
Before = Callable[[StoredPage], bytes | None]
"""The part of a page as it stands in the file of the build before; None where there is none of the page as it is."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A file that has a part for each of its `pages`, in their order, after its `head`; `part` makes that of one."""

    head: bytes
    pages: Sequence[StoredPage]
    part: Callable[[StoredPage], bytes]

    def write(self, out: BinaryIO, before: Before) -> list[int]:
        """Writes the file, with what there is of the one `before`; the number of bytes of each part."""
        out.write(self.head)
        sizes = []
        for page in self.pages:
            found = before(page)
            sizes.append(out.write(self.part(page) if found is None else found))
        return sizes


Shows = tuple[object, ...] | None
"""All that a file is made of, beside the site's options; None where that is much, or nothing to speak of."""


class Keeps(Protocol):
    """What knows of the build before."""

    def spares(self, uri: str, shows: tuple[object, ...]) -> bool:
        """Whether the file `uri`, which is made of what it `shows`, is in its place; else it is about to be written."""

    def parts(self, uri: str) -> AbstractContextManager[Before]:
        """The parts of the file `uri` as it is in its place now."""

    def parted(self, uri: str, pages: Sequence[StoredPage], sizes: Sequence[int]) -> None:
        """Is told of a file that was written, and of how many bytes the part of each page has."""


class MadeFile(File):
    """A file at `uri` whose content is not held in memory: `write` writes it when it is due.

    It is left as it is where `keeper()`, by what it `shows`, knows that it is in its place.
    """

    def __init__(
        self,
        uri: str,
        config: MkDocsConfig,
        write: Write | Parted,
        shows: Shows = None,
        keeper: Callable[[], Keeps | None] = lambda: None,
    ) -> None:
        super().__init__(uri, None, config.site_dir, config.use_directory_urls)
        self.generated_by = "briefings"
        self.write = write
        self.shows = shows
        self.keeper = keeper
        self.is_there: bool | None = None

    def copy_file(self, dirty: bool = False) -> None:
        """Has the file there, whether or not it was there before."""
        if not self.is_spared():
            self.told(self.make())

    def is_spared(self) -> bool:
        """Whether the file is in its place already; asked once, for it is taken to be written then."""
        if self.is_there is None:
            keeper = self.keeper()
            self.is_there = bool(keeper and self.shows is not None and keeper.spares(self.src_uri, self.shows))
        return self.is_there

    def make(self) -> list[int]:
        """Writes the file; the sizes of its parts, if it has any, are for `told` in the process that asks for pages."""
        with _opened(self.abs_dest_path) as out:
            if not isinstance(self.write, Parted):
                self.write(out)
                return []
            keeper = self.keeper()
            with keeper.parts(self.src_uri) if keeper else nullcontext(_nothing) as before:
                return self.write.write(out, before)

    def told(self, sizes: Sequence[int]) -> None:
        """Has the next build know of the parts of the file, whose `sizes` its making has returned."""
        keeper = self.keeper()
        if keeper and isinstance(self.write, Parted):
            keeper.parted(self.src_uri, self.write.pages, sizes)


def _nothing(page: StoredPage) -> None:
    return None


def put(path: str, content: bytes) -> None:
    """Writes a file whose folder need not be there yet."""
    with _opened(path) as out:
        out.write(content)


def _opened(path: str) -> BinaryIO:
    try:
        return open(path, "wb")
    except FileNotFoundError:  # to ask before takes longer: most lie beside another
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return open(path, "wb")


def whole(make: Callable[[], bytes]) -> Write:
    """Writes what `make` returns."""
    return lambda out: out.write(make())
