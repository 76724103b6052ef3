"""What to do with each page: one pure function over what was read and what is on disk.

    extract \\ page | absent | untouched                     | edited by hand                  | withdrawn
    new             | write  | –                             | –                               | keep withdrawn
    same            | write  | keep (`refresh`: write anew)  | keep                            | keep withdrawn
    changed         | write  | write, and say what changed   | keep; propose, until settled    | keep withdrawn
    gone            | –      | keep, report; `prune` removes | keep, report                    | keep

An article in several extracts has one page, which is changed when any of them is, or when another joins them.
Nothing else decides about pages; `generate` carries the plan out, `check` asks whether it is empty.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Briefing, Extract, PageState, StoredPage
from generator.plan.articles import Article, articles

_RECORD = re.compile(r"(.+)#[0-9a-f]{10}", re.DOTALL)


class Action(StrEnum):
    WRITE = "write"
    UPDATE = "update"
    REFRESH = "refresh"
    MOVE = "move"
    PROPOSE = "propose"
    SETTLED = "settled"
    KEEP = "keep"
    REMOVE = "remove"
    CONFLICT = "conflict"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do and why, with which extracts (the one that makes the page first), which page and which proposal.

    `SETTLED` removes a proposal that nothing awaits any more.
    """

    action: Action
    reason: str
    extracts: tuple[Extract, ...] = ()
    page: StoredPage | None = None
    proposal: StoredPage | None = None

    @property
    def extract(self) -> Extract | None:
        """The extract that makes the page."""
        return self.extracts[0] if self.extracts else None

    @property
    def writes(self) -> bool:
        """Whether the page itself, not its proposal, is written."""
        return self.action in (Action.WRITE, Action.UPDATE, Action.REFRESH, Action.MOVE)


def plan(
    extracts: Sequence[Extract],
    pages: Sequence[StoredPage],
    proposals: Mapping[str, StoredPage] | None = None,
    *,
    refresh: bool = False,
    prune: bool = False,
    unread: frozenset[str] = frozenset(),
) -> Iterator[Decision]:
    """A decision for every article, in the order of the extracts, then one for every page whose extracts are all gone.

    `proposals` are those that wait beside pages, by the path of the page. `unread` are the paths of files and folders
    that are there but could not be read: their pages' extracts are not gone. Pages written by hand from no extract are
    nobody's business here and get none.
    """
    waiting = proposals or {}
    claimed = set()
    for article in articles(extracts, pages, waiting):
        proposal = waiting.get(article.page.path) if article.page else None
        claimed.add(article.page.path if article.page else "")
        yield _present(article, proposal, refresh=refresh)
        for stranger in article.strangers:
            reason = "has the address of an article whose extract has another address now; correct one of the two"
            yield Decision(Action.REPORT, reason, (stranger,), article.page)
    files = {file for extract in extracts if (file := _file_of_record(extract.path))}
    for page in pages:
        if page.briefing.extracts and page.path not in claimed:
            yield _gone(page, prune=prune, unread=unread, files=files)


def _present(article: Article, proposal: StoredPage | None, *, refresh: bool) -> Decision:
    page, extracts = article.page, article.extracts
    if page is None:
        return Decision(Action.WRITE, "new", extracts)
    if page.state is PageState.WITHDRAWN:
        return Decision(Action.KEEP, "withdrawn", extracts, page)
    standing = _standing(page.briefing, extracts)
    if standing == "changed":
        return _changed(article, page, proposal)
    if proposal:
        if proposal.state is PageState.UNTOUCHED:
            return Decision(Action.SETTLED, "nothing is proposed any more", extracts, page, proposal)
        reason = "its proposal was edited by hand and nothing awaits it; take what you want of it and delete it"
        return Decision(Action.CONFLICT, reason, extracts, page, proposal)
    if standing == "moved":
        return Decision(Action.MOVE, "its extract has moved", extracts, page)
    if page.state is PageState.EDITED:
        return Decision(Action.KEEP, "edited by hand", extracts, page)
    if refresh:
        return Decision(Action.REFRESH, "refreshed", extracts, page)
    return Decision(Action.KEEP, "up to date", extracts, page)


def _changed(article: Article, page: StoredPage, proposal: StoredPage | None) -> Decision:
    recorded = {ref.path: ref.versions for ref in page.briefing.extracts}
    joined = any(article.extracts[0].sha256 in versions for versions in recorded.values()) and all(
        one.sha256 in recorded.get(one.path, {one.sha256}) for one in article.extracts
    )
    reason = "another extract of it has come" if joined else "its extract has changed"
    if page.state is PageState.UNTOUCHED:
        return Decision(Action.UPDATE, reason, article.extracts, page)
    if proposal is None:
        return Decision(Action.PROPOSE, f"edited by hand and kept, though {reason}", article.extracts, page)
    if _standing(proposal.briefing, article.extracts) != "changed":
        return Decision(Action.CONFLICT, "its proposal waits to be settled", article.extracts, page, proposal)
    if proposal.state is PageState.UNTOUCHED:
        return Decision(Action.PROPOSE, f"{reason} again", article.extracts, page, proposal)
    what = "its proposal was edited by hand and its extract has changed again; settle the page, or delete the proposal"
    return Decision(Action.CONFLICT, what, article.extracts, page, proposal)


def _standing(briefing: Briefing, extracts: Sequence[Extract]) -> str:
    """How a page's extracts stand to those on disk: ``same``, ``moved`` or ``changed``."""
    recorded = {(ref.path, version) for ref in briefing.extracts for version in ref.versions}
    if all((one.path, one.sha256) in recorded for one in extracts):
        return "same"
    texts = Counter(version for ref in briefing.extracts for version in ref.versions)
    return "moved" if Counter(one.sha256 for one in extracts) <= texts else "changed"


def _gone(page: StoredPage, *, prune: bool, unread: frozenset[str], files: set[str]) -> Decision:
    if page.state is PageState.WITHDRAWN:
        return Decision(Action.KEEP, "withdrawn", (), page)
    paths = [reference.path for reference in page.briefing.extracts]
    if all(_file_of_record(path) in files for path in paths):
        return Decision(Action.KEEP, "no longer in its feed", (), page)
    if any(_lies_in(path, unread) for path in paths):
        return Decision(Action.REPORT, "its extract cannot be read", (), page)
    if prune and page.state is PageState.UNTOUCHED:
        return Decision(Action.REMOVE, "its extract is gone", (), page)
    return Decision(Action.REPORT, "its extract is gone", (), page)


def _file_of_record(path: str) -> str | None:
    """The file of one record of several; None where the path is that of a file."""
    found = _RECORD.fullmatch(path)
    return found[1] if found else None


def _lies_in(path: str, unread: frozenset[str]) -> bool:
    """Whether a file, one of its records, or a folder above it is among `unread`."""
    parts = (path if path in unread else _file_of_record(path) or path).split("/")
    return any("/".join(parts[:depth]) in unread for depth in range(1, len(parts) + 1))
