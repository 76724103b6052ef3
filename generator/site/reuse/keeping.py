"""Pages that are as they were: found by their keys before any is printed, and taken over from the published site."""

from __future__ import annotations

import mmap
from array import array
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from pathlib import Path

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from generator.model import StoredPage
from generator.site import search
from generator.site.briefing_page import BriefingPage
from generator.site.contents import Contents
from generator.site.exports.made import Before
from generator.site.exports.twins import twin_uri
from generator.site.press import Sheet
from generator.site.reuse.keys import Keys
from generator.site.reuse.store import packed, unpacked
from generator.site.reuse.warm import Reuse


@dataclass(slots=True)
class Keeper:
    """Decides for each page that is to be printed whether that of the published site will do.

    `frame` is what stands around every page; `unverifiable` are the paths of briefings of which nothing proves the
    words any more, `with_feed` the listings that have one; `stage` is the folder of the new site.
    """

    reuse: Reuse
    contents: Contents
    frame: tuple[object, ...]
    unverifiable: Collection[str]
    with_feed: Collection[str]
    stage: Path
    keys: Keys = field(init=False)
    known: dict[str, bytes] = field(default_factory=dict)
    searched: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.keys = Keys(self.contents.archive, self.contents.texts)
        if self.reuse.whole:
            self.frame = (self.keys.of(sorted(self.contents.texts.items()), self.contents.built), *self.frame)

    def sheet(self, page: Page) -> Sheet | None:
        """What is known of a page that is kept; None where it must be printed."""
        if isinstance(page, BriefingPage):
            self.searched[page.file.dest_uri] = self._indexed_of(page)
        if page.file.src_uri in self.contents.linking:
            return None  # whether what it leads to is still there, only MkDocs knows
        found = self.reuse.taken(page.file.src_uri, self._key(page))
        sheet: Sheet | None = unpacked(found.sheet) if found else None
        return sheet

    def printed(self, page: Page, sheet: Sheet) -> None:
        """Has the next build know of a page; one of which something was told is told of again."""
        if sheet.noted:
            return
        files = [uri for uri in _files_of(page) if (self.stage / uri).is_file()]
        if files:
            self.reuse.note(page.file.src_uri, self._key(page), files, packed(sheet))

    def spares(self, uri: str, shows: tuple[object, ...]) -> bool:
        """Whether the file `uri`, which is made of what it `shows`, is in its place; else it is about to be written."""
        key = self.keys.of(uri, shows, self.frame if self.reuse.whole else ())
        if self.reuse.taken(uri, key):
            return True
        self.reuse.note(uri, key, (uri,))
        return False

    @contextmanager
    def parts(self, uri: str) -> Iterator[Before]:
        """The parts of the file `uri` of the published site, each found by what there was to see of its page."""
        old = self.reuse.memory.made.get(uri)
        if old is None or not old.sheet or not self.reuse.stands(uri) or not self.reuse.there[uri].size:
            yield lambda page: None
            return
        faces, sizes = unpacked(old.sheet)
        with (self.reuse.site / uri).open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as held:
            ends = accumulate(sizes, initial=len(held) - sum(sizes))
            places = {face: slice(*ends) for face, ends in zip(faces, pairwise(ends), strict=True)}
            yield lambda page: held[places[face]] if (face := self.keys.face(page)) in places else None

    def parted(self, uri: str, pages: Sequence[StoredPage], sizes: Sequence[int]) -> None:
        """Has the next build know where in the file `uri` the part of each page stands."""
        made = self.reuse.made[uri]
        sheet = packed(([self.keys.face(page) for page in pages], array("Q", sizes)))
        self.reuse.note(uri, made.key, made.files, sheet)

    def has_index(self) -> bool:
        """Whether the search index will do: of every briefing it has what stands there now."""
        return self.reuse.taken(search.BUNDLE, self._index_key()) is not None

    def index(self, tree: Path) -> None:
        """Has the search index of the whole site in `tree` made, into the stage. Raises SearchError."""
        out, last = self.stage / search.BUNDLE, self.reuse.memory.made.get(search.BUNDLE)
        out.mkdir(parents=True)
        before = self.reuse.site / search.BUNDLE
        known = search.index(tree, out, self.searched, before if last else None, last.sheet if last else b"")
        files = (path.relative_to(self.stage).as_posix() for path in out.rglob("*") if path.is_file())
        self.reuse.note(search.BUNDLE, self._index_key(), sorted(files), known)

    def _index_key(self) -> bytes:
        return self.keys.of(search.BUNDLE, sorted(self.searched.items()))

    def _indexed_of(self, page: BriefingPage) -> bytes:
        """A digest of what the index has of a page: our templates keep all that is of other pages out of it."""
        return self._key(page) if self.reuse.own_templates else self.keys.of(self.keys.face(page.stored), self.frame)

    def _key(self, page: Page) -> bytes:
        """Worked out once: it is asked for before a page is printed and after."""
        uri = page.file.src_uri
        if uri not in self.known:
            self.known[uri] = self._key_of(page, uri)
        return self.known[uri]

    def _key_of(self, page: Page, uri: str) -> bytes:
        if isinstance(page, BriefingPage):
            return self.keys.of_briefing(page.stored, self.frame, uri in self.unverifiable)
        return self.keys.of_listing(self.contents.listings[uri], self.frame, uri in self.with_feed)


def _files_of(page: Page) -> Iterator[str]:
    yield page.file.dest_uri
    if isinstance(page, BriefingPage):
        yield twin_uri(page.file.dest_uri)


def navigation(nav: Navigation) -> tuple[object, ...]:
    """What a menu shows of a navigation."""
    return tuple(_entry(item) for item in nav.items)


def _entry(item: object) -> tuple[object, ...]:
    if isinstance(item, Section):
        return (item.title, *map(_entry, item.children))
    return (str(getattr(item, "title", None)), str(getattr(item, "url", None)))
