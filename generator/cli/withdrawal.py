"""Taking a briefing back, and erasing its words from everything within reach."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator import index, page, read
from generator.cli.survey import Survey
from generator.errors import ExtractError, PageError
from generator.model import Extract, PageState, StoredPage, file_of_record
from generator.plan import text_hash
from generator.site.settings import Settings


def withdraw(settings: Settings, found: Survey, stored: StoredPage, why: str) -> str:
    """Leaves a stub at the page's address that says why, and the page as it was beside it: the path of that.

    Raises PageError, TemplateError.
    """
    kept = page.withdrawn_path(stored.path)
    if stored.state is PageState.WITHDRAWN:
        raise PageError("has been withdrawn already", path=stored.path, remedy="With --erase its words are removed")
    text = page.exact_text(settings.pages, stored.path)
    if _holds_another(settings.pages / kept, text):
        what = f"cannot be withdrawn: {kept} stands where it is to be kept as it was"
        raise PageError(what, path=stored.path, remedy="Delete that, or move it elsewhere")
    page.write_page(settings.pages, kept, text)
    _leave_stub(settings, stored, _extracts_of(found, stored), why, erased=False)
    return kept


def _holds_another(place: Path, text: str) -> bool:
    """Whether something stands at `place`, but for the `text` itself that a run has left there which was cut off."""
    return place.exists() and not (place.is_file() and place.read_bytes() == text.encode("utf-8"))


def _leave_stub(settings: Settings, stored: StoredPage, extracts: Iterable[Extract], why: str, *, erased: bool) -> None:
    known = {one.path: text_hash(one) for one in extracts}
    references = tuple(replace(ref, text=known.get(ref.path, ref.text)) for ref in stored.briefing.extracts)
    stub = page.stub(replace(stored.briefing, extracts=references), read.clean(why), erased=erased)
    page.write_page(settings.pages, stored.path, page.write(stub, page.load_template(settings.templates)))


def erase(settings: Settings, found: Survey, stored: StoredPage, why: str) -> Iterator[str]:
    """Withdraws the page, and removes its proposal and its extracts with what stands beside them; says what it did.

    Raises ExtractError, before anything is removed, where an extract is one of several in a file from which the
    program cannot take it out.
    """
    extracts = _extracts_of(found, stored)
    _refuse_what_cannot_be_read(found, stored, {extract.path for extract in extracts})
    removals = [read.removal(settings.extracts, extract.path) for extract in extracts]
    _leave_stub(settings, stored, extracts, why, erased=True)
    yield f"withdrawn and erased: {stored.path}"
    for beside in page.kept_aside(settings.pages, stored.briefing.id):
        page.remove_page(settings.pages, beside)
        yield f"removed: {beside}"
    for removal in removals:
        for path in removal.carry_out():
            yield f"removed: {path}"
    for other in found.pages:
        if other.path != stored.path and other.briefing.id == stored.briefing.id:
            yield f"a copy of the page stands at {other.path}: withdraw that too"


def forget(settings: Settings) -> None:
    """Removes what runs remember of any page, in every configuration of the site, and what one left half written."""
    for kept in settings.cache.glob("*.sqlite*"):
        kept.unlink(missing_ok=True)
    page.remove_half_written(settings.pages)
    read.remove_half_written(settings.extracts)
    index.remove_half_written(settings.cache)


def _extracts_of(found: Survey, stored: StoredPage) -> list[Extract]:
    named = {reference.path for reference in stored.briefing.extracts}
    decided = [one for decision in found.decisions if decision.page == stored for one in decision.extracts]
    present = [one for one in found.extracts if one.path in named]
    return list({one.path: one for one in (*present, *decided)}.values())


def _refuse_what_cannot_be_read(found: Survey, stored: StoredPage, present: Container[str]) -> None:
    """The words may stand in a file that the page names and that cannot be read, or in a record of it that cannot."""
    refused = {error.path: error for error in found.refused if isinstance(error, ExtractError)}
    for reference in stored.briefing.extracts:
        error = refused.get(reference.path) or refused.get(file_of_record(reference.path) or "")
        if error and reference.path not in present:
            what = f"may hold the words and cannot be read ({error.what})"
            raise ExtractError(what, path=error.path, remedy="Mend it or remove it, then run the command again")
