"""What stands before anything is done: the extracts and pages that can be read, those that cannot, and the plan."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from generator import page, read
from generator.cli import limits
from generator.errors import BriefingsError, ConfigError, ExtractError, PageError
from generator.model import Extract, StoredPage
from generator.plan import Action, Decision, identity, plan
from generator.site.settings import Settings

Item = TypeVar("Item")
Progress = Callable[[Iterable[Item], str], Iterable[Item]]
_ID_IN_NAME = re.compile(r"-([0-9a-f]{10})\.md$")


@dataclass(frozen=True, slots=True)
class Survey:
    """Extracts, pages and the proposals beside them (by the path of the page); what cannot be read; the plan."""

    extracts: tuple[Extract, ...]
    pages: tuple[StoredPage, ...]
    refused: tuple[BriefingsError, ...]
    decisions: tuple[Decision, ...]
    proposals: dict[str, StoredPage]


def survey(
    settings: Settings,
    *,
    refresh: bool = False,
    prune: bool = False,
    named: str | None = None,
    progress: Progress[Extract | ExtractError],
) -> Survey:
    """Reads extracts (as of the format `named`, if one is) and pages and makes the plan; writes nothing."""
    if not settings.extracts.is_dir():
        what = "the folder of extracts is not there"
        raise ConfigError(what, path=str(settings.extracts), remedy="Make it, or mend the option `extracts`")
    bounds = settings.bounds
    files = read.raw_files(settings.extracts, max_bytes=bounds.bytes)
    each = (one for file in files for one in limits.parsed(file, named, bounds))
    found = list(progress(each, "Reading extracts"))
    on_disk = list(page.read_pages(settings.pages))
    beside = list(page.read_proposals(settings.pages))
    extracts = tuple(one for one in found if isinstance(one, Extract))
    pages = tuple(one for one in on_disk if isinstance(one, StoredPage))
    refused = tuple(one for one in (*found, *on_disk, *beside) if isinstance(one, BriefingsError))
    proposals = {page.proposed_for(one.path): one for one in beside if isinstance(one, StoredPage)}
    unread = frozenset(error.path or "" for error in found if isinstance(error, ExtractError))
    kept_back = KeptBack(settings, [error for error in on_disk if isinstance(error, PageError)])
    decisions = plan(extracts, pages, proposals, refresh=refresh, prune=prune, unread=unread)
    wanted = tuple(decision for decision in decisions if not kept_back.may_hold(decision))
    return Survey(extracts, pages, refused, wanted, proposals)


class KeptBack:
    """Pages that cannot be read may hold a person's work: none of them is written anew, here or elsewhere."""

    def __init__(self, settings: Settings, broken: Iterable[PageError]) -> None:
        paths = [error.path or "" for error in broken]
        self._ids = {match[1] for path in paths if (match := _ID_IN_NAME.search(path))}
        self._text = "".join(_text_of(settings, path) for path in paths)
        self._any = any(os.path.isdir(settings.pages / path) for path in paths)

    def may_hold(self, decision: Decision) -> bool:
        if decision.action is not Action.WRITE or decision.extract is None:
            return False
        if self._any:  # in a folder that cannot be looked into
            return True
        named = (decision.extract.path, decision.extract.sha256)
        return identity(decision.extract) in self._ids or any(one in self._text for one in named)


def _text_of(settings: Settings, path: str) -> str:
    try:
        return (settings.pages / path).read_text("utf-8", errors="replace")
    except OSError:
        return ""
