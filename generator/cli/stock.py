"""What there is to look at: files that have changed since the last run, and those that these bear on."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from generator import page, read
from generator.cli.report import EXTRACTS, PAGES
from generator.cli.tasks import PageText, Read, extracts_of, heads_of
from generator.cli.unchanged import Glance
from generator.cli.workers import Crew
from generator.errors import ExtractError, PageError
from generator.index import File, Judgement, digest_at, judged
from generator.model import Extract, StoredPage
from generator.plan import Decision, kin_of_extract, kin_of_file, kin_of_page, kin_of_proposal, plan
from generator.site.settings import Settings


@dataclass(slots=True)
class Stock:
    """What was read of which file; `digests` are of what those that are there held before they were read.

    Of pages there is the head alone, under the page's path, and of proposals under their own. A Markdown file that is
    neither has no entry.
    """

    extracts: dict[str, Read] = field(default_factory=dict)
    pages: dict[str, StoredPage | PageError] = field(default_factory=dict)
    proposals: dict[str, StoredPage | PageError] = field(default_factory=dict)
    stamps: dict[File, str] = field(default_factory=dict)
    digests: dict[File, bytes | None] = field(default_factory=dict)
    examined: set[File] = field(default_factory=set)

    def plan(self, *, refresh: bool = False, prune: bool = False) -> list[Decision]:
        """What to do with the pages that are in stock as they are by now."""
        pages = [one for _, one in sorted(self.pages.items()) if isinstance(one, StoredPage)]
        proposals = {page.proposed_for(path): one for path, one in sorted(self.proposals.items())}
        sound = {path: one for path, one in proposals.items() if isinstance(one, StoredPage)}
        extracts = list(self.extracts_read())
        return list(plan(extracts, pages, sound, refresh=refresh, prune=prune, unread=self.unread()))

    def written(self, head: StoredPage, stamp: str, digest: bytes, *, is_proposal: bool) -> None:
        """Notes that a page, or a proposal, has been written."""
        file = File(PAGES, head.path)
        (self.proposals if is_proposal else self.pages)[head.path] = head
        self.stamps[file], self.digests[file] = stamp, digest
        self.examined.add(file)

    def removed(self, path: str) -> None:
        """Notes that a page, or a proposal, is there no more."""
        for known in (self.pages, self.proposals):
            known.pop(path, None)
        self.stamps.pop(File(PAGES, path), None)

    def broken(self) -> list[PageError]:
        """Why pages, and then proposals, cannot be read, in the order of their paths."""
        found = (*sorted(self.pages.items()), *sorted(self.proposals.items()))
        return [one for _, one in found if isinstance(one, PageError)]

    def files_of_extracts(self) -> dict[str, str]:
        """The file that each extract is from, by the extract's path."""
        each = ((one.path, path) for path, found in self.extracts.items() for one in found if isinstance(one, Extract))
        return dict(each)

    def extracts_read(self) -> Iterator[Extract]:
        found = chain.from_iterable(self.extracts[path] for path in sorted(self.extracts))
        return (one for one in found if isinstance(one, Extract))

    def unread(self) -> frozenset[str]:
        """The paths of files and folders that are there and could not be read."""
        found = chain.from_iterable(self.extracts.values())
        return frozenset(error.path or "" for error in found if isinstance(error, ExtractError))

    def kin_of(self, file: File) -> frozenset[str]:
        """By what the file bears on others, as it was read."""
        if file.room == EXTRACTS:
            found = (one for one in self.extracts.get(file.path, ()) if isinstance(one, Extract))
            return frozenset((kin_of_file(file.path), *chain.from_iterable(map(kin_of_extract, found))))
        kin: list[str] = []
        if isinstance(stored := self.pages.get(file.path), StoredPage):
            kin += kin_of_page(stored)
        if isinstance(stored := self.proposals.get(file.path), StoredPage):
            kin += kin_of_proposal(stored, page.proposed_for(file.path))
        return frozenset(kin)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the processes, the format that all extracts are said to have, and what a person sees of it."""

    crew: Crew
    named: str | None
    progress: Callable[[Iterable[Read], str], Iterable[Read]]


class Shelves:
    """The folders of a site as they are now, against what is known of them."""

    def __init__(self, settings: Settings, glance: Glance, reader: Reader) -> None:
        self._settings, self._reader = settings, reader
        limit = settings.options.max_extract_bytes
        self._digest = {
            EXTRACTS: partial(digest_at, settings.extracts, max_bytes=limit),
            PAGES: partial(digest_at, settings.pages),
        }
        self._seen = glance.seen
        self._known = {room: glance.ledger.known(room) for room in self._seen}
        self.judged: dict[str, Judgement] = {
            room: judged(self._known[room], seen, self._digest[room]) for room, seen in self._seen.items()
        }

    def everything(self) -> set[File]:
        there = (File(room, path) for room, seen in self._seen.items() for path in seen.stamps)
        return {*there, *(File(room, path) for room, one in self.judged.items() for path in one.gone)}

    def __len__(self) -> int:
        """How many files there are, and how many are gone."""
        return sum(len(seen.stamps) for seen in self._seen.values()) + sum(
            len(one.gone) for one in self.judged.values()
        )

    def stale(self) -> set[File]:
        """What has changed, come or gone, and what is read otherwise because of it."""
        found = {File(room, path) for room, one in self.judged.items() for path in (*one.stale, *one.gone)}
        changed = [file.path for file in found if file.room == EXTRACTS]
        beside = read.bearing_on(changed, self._seen[EXTRACTS].stamps.keys()) if changed else ()
        return found | {File(EXTRACTS, path) for path in beside}

    def examine(self, stock: Stock, files: Collection[File]) -> None:
        """Reads `files` into `stock`, those that are there."""
        stock.examined.update(files)
        for room, seen in self._seen.items():
            wanted = {file.path for file in files if file.room == room and file.path in seen.stamps}
            for path in wanted:
                file = File(room, path)
                stock.stamps[file], stock.digests[file] = seen.stamps[path], self._digest_of(file)
        self._read_extracts(stock, {file.path for file in files if file.room == EXTRACTS})
        self._read_heads(stock, sorted(file.path for file in files if file.room == PAGES))

    def _digest_of(self, file: File) -> bytes | None:
        stale = self.judged[file.room].stale
        if file.path in stale:
            return stale[file.path]
        known = self._known[file.room].get(file.path)
        return known[1] if known else None

    def _read_extracts(self, stock: Stock, wanted: Collection[str]) -> None:
        limit = self._settings.bounds.bytes
        if wanted:
            paths: list[str] = []
            files = _noting(read.raw_files(self._settings.extracts, max_bytes=limit, only=wanted), paths)
            results = extracts_of(self._reader.crew, files, len(wanted), self._reader.named, self._settings.bounds)
            for number, found in enumerate(self._reader.progress(results, "Reading extracts")):
                stock.extracts[paths[number]] = found

    def _read_heads(self, stock: Stock, paths: Sequence[str]) -> None:
        named: list[str] = []
        for number, head in enumerate(heads_of(self._reader.crew, self._briefings(stock, paths, named), len(paths))):
            heads = stock.proposals if page.is_beside(named[number]) else stock.pages
            heads[named[number]] = head

    def _briefings(self, stock: Stock, paths: Iterable[str], named: list[str]) -> Iterator[PageText]:
        """Those of `paths` that are briefings or proposals, `named` as they come; `stock` learns which are not read."""
        for path in paths:
            text = page.page_text(self._settings.pages, path)
            if isinstance(text, PageError):
                stock.pages[path] = text
            elif text is not None and page.is_briefing(text) and not page.is_kept_aside(path):
                named.append(path)
                yield PageText(path, text)


def _noting(files: Iterable[read.RawFile], paths: list[str]) -> Iterator[read.RawFile]:
    """`files`, their `paths` noted as they pass."""
    for file in files:
        paths.append(file.path)
        yield file


def take_stock(settings: Settings, glance: Glance, reader: Reader, *, everything: bool, remarked: bool) -> Stock:
    """Reads what has changed since the last run, all that bears on it, and with `remarked` what was remarked on.

    All, where nothing is known, `everything` is wanted, or more is changed than not.
    """
    ledger, shelves, stock = glance.ledger, Shelves(settings, glance, reader), Stock()
    for room, judgement in shelves.judged.items():
        ledger.restamp(room, judgement.restamped)
    files = shelves.stale()
    if remarked:
        files |= {file for file, _ in ledger.remarks()}
    if everything or 2 * len(files) > len(shelves):
        shelves.examine(stock, shelves.everything())
        return stock
    shelves.examine(stock, files)
    kin = chain.from_iterable(map(stock.kin_of, files))
    shelves.examine(stock, ledger.bearing_on(files, kin) - files)
    return stock


def stamp_of(settings: Settings, path: str) -> str:
    """The stamp of a page that was just written."""
    status = os.stat(settings.pages / path)
    return f"{status.st_mtime_ns} {status.st_ctime_ns} {status.st_size} {status.st_ino}"
