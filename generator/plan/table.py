"""What to do with each page: one pure function over what was read and what is on disk.

    extract \\ page | absent | untouched                     | edited by hand       | withdrawn
    new             | write  | –                             | –                    | keep withdrawn
    same            | write  | keep (`refresh`: write anew)  | keep                 | keep withdrawn
    changed         | write  | write, and say what changed   | keep, report         | keep withdrawn
    gone            | –      | keep, report; `prune` removes | keep, report         | keep

Nothing else decides about pages; `generate` carries the plan out, `check` asks whether it is empty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Extract, PageState, StoredPage
from generator.plan.identity import identity


class Action(StrEnum):
    WRITE = "write"
    UPDATE = "update"
    REFRESH = "refresh"
    MOVE = "move"
    KEEP = "keep"
    REMOVE = "remove"
    CONFLICT = "conflict"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do, with which extract and which page (None where there is none yet), and why."""

    action: Action
    reason: str
    extract: Extract | None = None
    page: StoredPage | None = None

    @property
    def writes(self) -> bool:
        return self.action in (Action.WRITE, Action.UPDATE, Action.REFRESH, Action.MOVE)


def plan(
    extracts: Sequence[Extract],
    pages: Sequence[StoredPage],
    *,
    refresh: bool = False,
    prune: bool = False,
    unread: frozenset[str] = frozenset(),
) -> Iterator[Decision]:
    """A decision for every extract, in their order, then one for every page whose extracts are all gone.

    `unread` are the paths of files and folders that are there but could not be read: their pages' extracts are not
    gone. Pages written by hand from no extract are nobody's business here and get none.
    """
    owners = _Owners(extracts, pages)
    claimed: dict[str, str] = {}
    for extract in extracts:
        page = owners.page_of(extract)
        key = page.path if page else identity(extract)
        other = claimed.get(key) or (owners.other_extract(page, extract) if page else None)
        if other:
            yield Decision(Action.REPORT, f"is the same article as {other}, which makes the page", extract, page)
            continue
        claimed[key] = extract.path
        yield _present(extract, page, refresh=refresh)
    for page in pages:
        if page.briefing.extracts and page.path not in claimed:
            yield _gone(page, prune=prune, unread=unread)


class _Owners:
    """Which page an extract belongs to: the one that names its path; after a move, the one with its text or its id."""

    def __init__(self, extracts: Sequence[Extract], pages: Sequence[StoredPage]) -> None:
        self._there = {extract.path: extract.sha256 for extract in extracts}
        self._by_path = {ref.path: page for page in pages for ref in page.briefing.extracts}
        texts = Counter(ref.sha256 for page in pages for ref in page.briefing.extracts)
        self._by_text = {ref.sha256: page for page in pages for ref in page.briefing.extracts if texts[ref.sha256] == 1}
        self._by_id = {page.briefing.id: page for page in pages if page.briefing.id}

    def page_of(self, extract: Extract) -> StoredPage | None:
        named, moved = self._by_path.get(extract.path), self._by_text.get(extract.sha256)
        if named and any(ref.sha256 == extract.sha256 for ref in named.briefing.extracts):
            return named
        if moved and not any(self._there.get(ref.path) == ref.sha256 for ref in moved.briefing.extracts):
            return moved
        return named or self._by_id.get(identity(extract))

    def other_extract(self, page: StoredPage, extract: Extract) -> str | None:
        """The extract that the page names, where it is still there: no other of the same article takes its place."""
        named = [ref.path for ref in page.briefing.extracts if ref.path in self._there and ref.path != extract.path]
        moved = any(ref.sha256 == extract.sha256 for ref in page.briefing.extracts)
        if extract.path in (ref.path for ref in page.briefing.extracts):
            return None
        return next((path for path in named if not moved or self._there[path] == extract.sha256), None)


def _present(extract: Extract, page: StoredPage | None, *, refresh: bool) -> Decision:
    if page is None:
        return Decision(Action.WRITE, "new", extract)
    if page.state is PageState.WITHDRAWN:
        return Decision(Action.KEEP, "withdrawn", extract, page)
    same = any(reference.sha256 == extract.sha256 for reference in page.briefing.extracts)
    if page.state is PageState.EDITED:
        if same:
            return Decision(Action.KEEP, "edited by hand", extract, page)
        return Decision(Action.CONFLICT, "edited by hand and kept, though its extract has changed since", extract, page)
    if not same:
        return Decision(Action.UPDATE, "its extract has changed", extract, page)
    if refresh:
        return Decision(Action.REFRESH, "refreshed", extract, page)
    if all(reference.path != extract.path for reference in page.briefing.extracts):
        return Decision(Action.MOVE, "its extract has moved", extract, page)
    return Decision(Action.KEEP, "up to date", extract, page)


def _gone(page: StoredPage, *, prune: bool, unread: frozenset[str]) -> Decision:
    if page.state is PageState.WITHDRAWN:
        return Decision(Action.KEEP, "withdrawn", None, page)
    if any(_lies_in(reference.path, unread) for reference in page.briefing.extracts):
        return Decision(Action.REPORT, "its extract cannot be read", None, page)
    if prune and page.state is PageState.UNTOUCHED:
        return Decision(Action.REMOVE, "its extract is gone", None, page)
    return Decision(Action.REPORT, "its extract is gone", None, page)


def _lies_in(path: str, unread: frozenset[str]) -> bool:
    """Whether a file, one of its records, or a folder above it is among `unread`."""
    file = path.partition("#")[0] if path not in unread else path
    parts = file.split("/")
    return any("/".join(parts[:depth]) in unread for depth in range(1, len(parts) + 1))
