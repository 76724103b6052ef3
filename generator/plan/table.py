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

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Briefing, Extract, PageState, StoredPage, file_of_record
from generator.plan.articles import Article, articles


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


ACTS = frozenset(
    (Action.WRITE, Action.UPDATE, Action.REFRESH, Action.MOVE, Action.REMOVE, Action.PROPOSE, Action.SETTLED)
)
"""Those that change something on disk."""


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
    claimed: dict[str, str] = {}
    for article in articles(extracts, pages, waiting):
        proposal = waiting.get(article.page.path) if article.page else None
        if article.page:
            claimed |= dict.fromkeys((one.path for one in article.extracts), article.page.path)
        yield from _present(article, proposal, refresh=refresh)
        for stranger in article.strangers:
            reason = f"has the address or id of {article.extracts[0].path} and another text; correct one of the two"
            yield Decision(Action.REPORT, reason, (stranger,), article.page)
    there = _There({file for one in extracts if (file := file_of_record(one.path))}, unread, claimed)
    made = set(claimed.values())
    for page in pages:
        if page.briefing.extracts and page.path not in made:
            yield _gone(page, there, prune=prune)


@dataclass(frozen=True, slots=True)
class _There:
    """What is known of extracts that made no page: files of several, what cannot be read, and which page has which."""

    files: set[str]
    unread: frozenset[str]
    claimed: Mapping[str, str]


def _present(article: Article, proposal: StoredPage | None, *, refresh: bool) -> Iterator[Decision]:
    page, extracts = article.page, article.extracts
    if page is None:
        yield Decision(Action.WRITE, "new", extracts)
        return
    if page.state is PageState.WITHDRAWN:
        yield Decision(Action.KEEP, "withdrawn", extracts, page)
        return
    standing = _standing(page.briefing, extracts)
    if standing == "changed" and page.state is PageState.EDITED and not _is_noted_only(page, extracts):
        yield _proposed(article, page, proposal)
        return
    if proposal and proposal.state is PageState.UNTOUCHED:
        yield Decision(Action.SETTLED, "nothing is proposed any more", (), page, proposal)
    elif proposal:
        reason = "its proposal was edited by hand and nothing awaits it; take what you want of it and delete it"
        yield Decision(Action.CONFLICT, reason, (), page, proposal)
    yield _kept_up(article, page, standing, refresh=refresh)


def _kept_up(article: Article, page: StoredPage, standing: str, *, refresh: bool) -> Decision:
    """What is done with a page that no version of its article is proposed for."""
    extracts = article.extracts
    if standing == "changed" and page.state is PageState.UNTOUCHED:
        return Decision(Action.UPDATE, _what_changed(page, extracts), extracts, page)
    if standing == "changed":
        return Decision(Action.MOVE, "another extract of it has come", extracts, page)
    if standing == "moved":
        return Decision(Action.MOVE, "its extract has moved", extracts, page)
    if page.state is PageState.EDITED:
        return Decision(Action.KEEP, "edited by hand", extracts, page)
    if refresh:
        return Decision(Action.REFRESH, "refreshed", extracts, page)
    return Decision(Action.KEEP, "up to date", extracts, page)


def _what_changed(page: StoredPage, extracts: Sequence[Extract]) -> str:
    recorded = {ref.path: ref.versions for ref in page.briefing.extracts}
    joined = any(extracts[0].sha256 in versions for versions in recorded.values()) and all(
        one.sha256 in recorded.get(one.path, {one.sha256}) for one in extracts
    )
    return "another extract of it has come" if joined else "its extract has changed"


def _is_noted_only(page: StoredPage, extracts: Sequence[Extract]) -> bool:
    """Whether what is new are extracts of an article that the page has, from places that it names."""
    if _what_changed(page, extracts) == "its extract has changed":
        return False
    recorded = {ref.path for ref in page.briefing.extracts}
    named = {source.url or source.name for source in page.briefing.sources}
    come = [one for one in extracts if one.path not in recorded]
    return all((one.source.url or one.source.name) in {*named, None} for one in come)


def _proposed(article: Article, page: StoredPage, proposal: StoredPage | None) -> Decision:
    reason = _what_changed(page, article.extracts)
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


def _gone(page: StoredPage, there: _There, *, prune: bool) -> Decision:
    if page.state is PageState.WITHDRAWN:
        return Decision(Action.KEEP, "withdrawn", (), page)
    paths = [reference.path for reference in page.briefing.extracts]
    if other := next((there.claimed[path] for path in paths if path in there.claimed), None):
        return Decision(Action.REPORT, f"names an extract that makes {other}; is it a copy of that?", (), page)
    if any(file_of_record(path) in there.files for path in paths):
        return Decision(Action.KEEP, "no longer in its file", (), page)
    if any(_lies_in(path, there.unread) for path in paths):
        return Decision(Action.REPORT, "has an extract that cannot be read", (), page)
    if prune and page.state is PageState.UNTOUCHED:
        return Decision(Action.REMOVE, "its extract is gone", (), page)
    return Decision(Action.REPORT, "has an extract that is gone", (), page)


def _lies_in(path: str, unread: frozenset[str]) -> bool:
    """Whether a file, one of its records, or a folder above it is among `unread`."""
    parts = (path if path in unread else file_of_record(path) or path).split("/")
    return any("/".join(parts[:depth]) in unread for depth in range(1, len(parts) + 1))
