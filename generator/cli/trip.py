"""The whole trip from extracts to pages: read, plan, analyse, write."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Literal, TypeVar, cast

import jinja2

from generator import page
from generator.analyse import analyse, compose
from generator.check import Finding, broken_links, broken_references, check_page, same_ids
from generator.errors import BriefingsError, ConfigError, ExtractError, PageError
from generator.model import Briefing, Extract, StoredPage
from generator.plan import Action, Decision, identity, new_page_path, plan, succeed
from generator.read import read_folder
from generator.site.listings import addresses_of_listings
from generator.site.settings import Settings

Item = TypeVar("Item")
Progress = Callable[[Iterable[Item], str], Iterable[Item]]
_ID_IN_NAME = re.compile(r"-([0-9a-f]{10})\.md$")


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found before anything is done: extracts and pages that can be read, those that cannot, the plan."""

    extracts: tuple[Extract, ...]
    pages: tuple[StoredPage, ...]
    refused: tuple[BriefingsError, ...]
    decisions: tuple[Decision, ...]


@dataclass(slots=True)
class Report:
    """What `generate` did: what became of which page, what it refused and left out, the extracts it read."""

    extracts: tuple[Extract, ...] = ()
    done: list[tuple[Action, str, str]] = field(default_factory=list)
    refused: list[BriefingsError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def count(self, *actions: Action) -> int:
        return sum(action in actions for action, _, _ in self.done)


def survey(
    settings: Settings, *, refresh: bool = False, prune: bool = False, progress: Progress[Extract | ExtractError]
) -> Survey:
    """Reads extracts and pages and makes the plan; writes nothing."""
    if not settings.extracts.is_dir():
        raise ConfigError(
            "the folder of extracts is not there",
            path=str(settings.extracts),
            remedy="Make it, or mend the option `extracts`",
        )
    limit = settings.options.max_extract_bytes
    found = list(progress(read_folder(settings.extracts, max_bytes=limit), "Reading extracts"))
    on_disk = list(page.read_pages(settings.pages))
    extracts = tuple(one for one in found if isinstance(one, Extract))
    pages = tuple(one for one in on_disk if isinstance(one, StoredPage))
    broken = [one for one in on_disk if isinstance(one, PageError)]
    refused: list[BriefingsError] = [*(one for one in found if isinstance(one, ExtractError)), *broken]
    kept_back = {match[1] for error in broken if (match := _ID_IN_NAME.search(error.path or ""))}
    broken_text = "".join(_text_of(settings, error) for error in broken)
    unread = frozenset(error.path or "" for error in found if isinstance(error, ExtractError))
    decisions = tuple(
        decision
        for decision in plan(extracts, pages, refresh=refresh, prune=prune, unread=unread)
        # a page that cannot be read may hold a person's work: it is not written anew, here or elsewhere
        if not (
            decision.action is Action.WRITE
            and decision.extract
            and (identity(decision.extract) in kept_back or f'path: "{decision.extract.path}"' in broken_text)
        )
    )
    return Survey(extracts, pages, tuple(refused), decisions)


def _text_of(settings: Settings, error: PageError) -> str:
    try:
        return (settings.pages / (error.path or "")).read_text("utf-8", errors="replace")
    except OSError:
        return ""


def generate(
    settings: Settings,
    *,
    refresh: bool = False,
    prune: bool = False,
    now: str | None = None,
    progress: Callable[[Iterable[Item], str], Iterable[Item]],
) -> Report:
    """Carries the plan out and says what it did. Raises TemplateError; what it then has written is whole pages."""
    template = page.load_template(settings.templates)
    found = survey(settings, refresh=refresh, prune=prune, progress=cast("Progress[Extract | ExtractError]", progress))
    report = Report(found.extracts, refused=list(found.refused))
    for decision in cast("Iterable[Decision]", progress(cast("Iterable[Item]", found.decisions), "Writing pages")):
        try:
            report.done.append((decision.action, _carry_out(decision, settings, template, now), decision.reason))
            if decision.writes and decision.extract:
                report.notes += [f"{decision.extract.path}: {note}" for note in decision.extract.notes]
        except (ExtractError, PageError) as error:
            report.refused.append(error)
    return report


def _carry_out(decision: Decision, settings: Settings, template: jinja2.Template, now: str | None) -> str:
    """Does what was decided and returns the path of the page (of the extract, where there is none)."""
    stored = decision.page
    acts = decision.writes or decision.action is Action.REMOVE
    if acts and stored and not page.stands_as(settings.pages, stored):
        raise PageError("was changed meanwhile and is kept", path=stored.path, remedy="Run the command again")
    if decision.action is Action.REMOVE and stored:
        page.remove_page(settings.pages, stored.path)
    elif decision.writes and decision.extract:
        moved = decision.action is Action.MOVE
        briefing = _made(decision, decision.extract, settings, now) if not moved else _readdressed(decision)
        path = stored.path if stored else new_page_path(briefing, settings.zone)
        if stored is None and (settings.pages / path).exists():
            raise PageError("stands where a new page belongs and is kept", path=path, remedy="Move it elsewhere")
        page.write_page(settings.pages, path, page.write(briefing, template))
        return path
    if decision.action is Action.REPORT and decision.extract:
        return decision.extract.path
    return stored.path if stored else decision.extract.path if decision.extract else ""


def _readdressed(decision: Decision) -> Briefing:
    """The page's own briefing, naming its extract where it now lies."""
    if decision.page is None or decision.extract is None:
        raise ValueError("only a page whose extract has moved is readdressed")
    briefing = decision.page.briefing
    return replace(briefing, extracts=tuple(replace(ref, path=decision.extract.path) for ref in briefing.extracts[:1]))


def _made(decision: Decision, extract: Extract, settings: Settings, now: str | None) -> Briefing:
    source_text = cast('Literal["full", "cited", "none"] | None', settings.options.source_text)
    try:
        found = analyse(extract)
        briefing = compose(
            extract, found, source_text=source_text, speaker_threshold=settings.options.speaker_threshold
        )
    except RecursionError as error:
        raise ExtractError("is nested too deeply to be analysed", path=extract.path) from error
    if decision.page is None:
        return replace(briefing, id=identity(extract))
    noted = decision.action is Action.UPDATE
    return succeed(decision.page.briefing, briefing, extract, noted=noted, now=now)


def findings(settings: Settings, extracts: Iterable[Extract], pages: Iterable[StoredPage]) -> list[Finding]:
    """What is wrong on the pages, hand-written ones included."""
    by_path = {extract.path: extract for extract in extracts}
    by_id = {identity(extract): extract for extract in by_path.values()}
    briefings = {stored.path: stored for stored in pages}
    texts = {name: text for name, text in page.page_files(settings.pages) if isinstance(text, str)}
    known = texts.keys() | addresses_of_listings(briefings.values(), settings.zone)
    found = list(same_ids(briefings.values()))
    for path, text in texts.items():
        if stored := briefings.get(path):
            extract = next((by_path[ref.path] for ref in stored.briefing.extracts if ref.path in by_path), None)
            found += check_page(stored, text, extract or by_id.get(stored.briefing.id))
        found += broken_links(path, text, known)
        found += broken_references(path, text, briefings)
    return found
