"""Taking a briefing back, and erasing its words from everything within reach."""

from __future__ import annotations

from collections.abc import Iterator

from generator import page, read
from generator.cli.survey import Survey
from generator.errors import ExtractError, PageError
from generator.model import Extract, PageState, StoredPage
from generator.site.settings import Settings


def withdraw(settings: Settings, stored: StoredPage, why: str) -> str:
    """Leaves a stub at the page's address that says why, and the page as it was beside it: the path of that.

    Raises PageError, TemplateError.
    """
    kept = page.withdrawn_path(stored.path)
    if stored.state is PageState.WITHDRAWN:
        raise PageError("has been withdrawn already", path=stored.path, remedy="With --erase its words are removed")
    if (settings.pages / kept).exists():
        what = f"cannot be withdrawn: {kept} stands where it is to be kept as it was"
        raise PageError(what, path=stored.path, remedy="Delete that, or move it elsewhere")
    page.write_page(settings.pages, kept, page.exact_text(settings.pages, stored.path))
    _leave_stub(settings, stored, why, erased=False)
    return kept


def _leave_stub(settings: Settings, stored: StoredPage, why: str, *, erased: bool) -> None:
    stub = page.stub(stored.briefing, read.clean(why), erased=erased)
    page.write_page(settings.pages, stored.path, page.write(stub, page.load_template(settings.templates)))


def erase(settings: Settings, found: Survey, stored: StoredPage, why: str) -> Iterator[str]:
    """Withdraws the page, and removes its proposal and its extracts with what stands beside them; says what it did.

    Raises ExtractError, before anything is removed, where an extract is one of several in a file from which the
    program cannot take it out.
    """
    extracts = _extracts_of(found, stored)
    removals = [read.removal(settings.extracts, extract.path) for extract in extracts]
    _leave_stub(settings, stored, why, erased=True)
    yield f"withdrawn and erased: {stored.path}"
    for beside in (page.proposal_path(stored.path), page.withdrawn_path(stored.path)):
        if (settings.pages / beside).exists():
            page.remove_page(settings.pages, beside)
            yield f"removed: {beside}"
    for removal in removals:
        for path in removal.carry_out():
            yield f"removed: {path}"


def _extracts_of(found: Survey, stored: StoredPage) -> list[Extract]:
    named = {reference.path for reference in stored.briefing.extracts}
    decided = [one for decision in found.decisions if decision.page == stored for one in decision.extracts]
    present = {one.path: one for one in found.extracts if one.path in named} | {one.path: one for one in decided}
    unread = [error for error in found.refused if isinstance(error, ExtractError) and error.path in named]
    if unread:
        raise ExtractError(unread[0].what, path=unread[0].path, remedy="Remove it by hand, then run the command again")
    return list(present.values())
