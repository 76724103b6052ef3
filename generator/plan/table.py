"""What to do with each page: one pure function over what was read and what is on disk.

    extract \\ page | absent | untouched                     | edited by hand       | withdrawn
    new             | write  | –                             | –                    | keep withdrawn
    same            | write  | keep (`refresh`: write anew)  | keep                 | keep withdrawn
    changed         | write  | write, and say what changed   | keep, report         | keep withdrawn
    gone            | –      | keep, report; `prune` removes | keep, report         | keep

Nothing else decides about pages; `generate` carries the plan out, `check` asks whether it is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Extract, PageState, StoredPage
from generator.plan.identity import identity


class Action(StrEnum):
    WRITE = "write"
    UPDATE = "update"
    REFRESH = "refresh"
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
        return self.action in (Action.WRITE, Action.UPDATE, Action.REFRESH)


def plan(
    extracts: Sequence[Extract], pages: Sequence[StoredPage], *, refresh: bool = False, prune: bool = False
) -> Iterator[Decision]:
    """A decision for every extract, in their order, then one for every page whose extracts are all gone.

    Pages written by hand from no extract are nobody's business here and get none.
    """
    by_path = {reference.path: page for page in pages for reference in page.briefing.extracts}
    present = {extract.path for extract in extracts}
    by_id = {page.briefing.id: page for page in pages if page.briefing.id}
    claimed: dict[str, str] = {}
    for extract in extracts:
        page = by_path.get(extract.path) or by_id.get(identity(extract))
        if page and (owner := _owner(page, present)) and extract.path not in by_path:
            yield Decision(Action.REPORT, f"is the same article as {owner}, which makes the page", extract, page)
            continue
        key = page.briefing.id if page else identity(extract)
        if key in claimed:
            yield Decision(Action.REPORT, f"is the same article as {claimed[key]}, which makes the page", extract, page)
            continue
        claimed[key] = extract.path
        yield _present(extract, page, refresh=refresh)
    for page in pages:
        if page.briefing.extracts and page.briefing.id not in claimed:
            yield _gone(page, prune=prune)


def _owner(page: StoredPage, present: set[str]) -> str | None:
    """The extract that a page names and that is there: another of the same article does not take its place."""
    return next((reference.path for reference in page.briefing.extracts if reference.path in present), None)


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
    return Decision(Action.KEEP, "up to date", extract, page)


def _gone(page: StoredPage, *, prune: bool) -> Decision:
    if page.state is PageState.WITHDRAWN:
        return Decision(Action.KEEP, "withdrawn", None, page)
    if prune and page.state is PageState.UNTOUCHED:
        return Decision(Action.REMOVE, "its extract is gone", None, page)
    return Decision(Action.REPORT, "its extract is gone", None, page)
