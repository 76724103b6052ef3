"""The whole trip from extracts to pages: read, plan, analyse, write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, TypeVar, cast

import jinja2

from generator import page
from generator.analyse import analyse, compose
from generator.cli.survey import Progress, survey
from generator.errors import BriefingsError, ExtractError, PageError
from generator.model import Briefing, Extract, ExtractRef, PageState, StoredPage
from generator.plan import Action, Decision, identity, joined, new_page_path, succeed
from generator.site.settings import Settings

Item = TypeVar("Item")
_ACTS = frozenset(
    (Action.WRITE, Action.UPDATE, Action.REFRESH, Action.MOVE, Action.REMOVE, Action.PROPOSE, Action.SETTLED)
)


@dataclass(slots=True)
class Report:
    """What `generate` did: what became of which page, what it refused and left out, the extracts it read."""

    extracts: tuple[Extract, ...] = ()
    done: list[tuple[Action, str, str]] = field(default_factory=list)
    refused: list[BriefingsError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def count(self, *actions: Action) -> int:
        return sum(action in actions for action, _, _ in self.done)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What is at hand while the plan is carried out."""

    settings: Settings
    template: jinja2.Template
    now: str | None


def generate(
    settings: Settings,
    *,
    refresh: bool = False,
    prune: bool = False,
    now: str | None = None,
    named: str | None = None,
    progress: Callable[[Iterable[Item], str], Iterable[Item]],
) -> Report:
    """Carries the plan out and says what it did. Raises TemplateError; what it then has written is whole pages."""
    desk = _Desk(settings, page.load_template(settings.templates), now)
    reading = cast("Progress[Extract | ExtractError]", progress)
    found = survey(settings, refresh=refresh, prune=prune, named=named, progress=reading)
    report = Report(found.extracts, refused=list(found.refused))
    for decision in cast("Iterable[Decision]", progress(cast("Iterable[Item]", found.decisions), "Writing pages")):
        try:
            report.done.append((decision.action, _carry_out(decision, desk), decision.reason))
            if decision.writes or decision.action is Action.PROPOSE:
                report.notes += [f"{one.path}: {note}" for one in decision.extracts for note in one.notes]
        except (ExtractError, PageError) as error:
            report.refused.append(error)
    return report


def _carry_out(decision: Decision, desk: _Desk) -> str:
    """Does what was decided and returns the path of the page (of the extract, where there is none)."""
    root, stored = desk.settings.pages, decision.page
    if decision.action in _ACTS:
        _check_unchanged(decision, root)
    match decision.action:
        case Action.WRITE:
            return _write_new(decision, desk)
        case Action.UPDATE | Action.REFRESH if stored:
            page.write_page(root, stored.path, page.write(_made(decision, desk), desk.template))
        case Action.MOVE if stored:
            _readdress(decision, stored, desk)
        case Action.REMOVE if stored:
            page.remove_page(root, stored.path)
        case Action.PROPOSE if stored:
            return _propose(decision, stored, desk)
        case Action.SETTLED if decision.proposal:
            page.remove_page(root, decision.proposal.path)
            return decision.proposal.path
        case Action.REPORT if decision.extract:
            return decision.extract.path
    return stored.path if stored else ""


def _check_unchanged(decision: Decision, root: Path) -> None:
    for one in (decision.page, decision.proposal):
        if one and not page.stands_as(root, one):
            raise PageError("was changed meanwhile and is kept", path=one.path, remedy="Run the command again")


def _write_new(decision: Decision, desk: _Desk) -> str:
    briefing = _made(decision, desk)
    path = new_page_path(briefing, desk.settings.zone)
    if (desk.settings.pages / path).exists():
        raise PageError("stands where a new page belongs and is kept", path=path, remedy="Move it elsewhere")
    page.write_page(desk.settings.pages, path, page.write(briefing, desk.template))
    return path


def _propose(decision: Decision, stored: StoredPage, desk: _Desk) -> str:
    path = page.proposal_path(stored.path)
    if decision.proposal is None and (desk.settings.pages / path).exists():  # a person's, though it cannot be read
        what = "stands where a proposal belongs, is none that can be read, and is kept"
        raise PageError(what, path=path, remedy="Mend it, or move it elsewhere")
    page.write_page(desk.settings.pages, path, page.write(_made(decision, desk), desk.template))
    return path


def _readdress(decision: Decision, stored: StoredPage, desk: _Desk) -> None:
    """Has the page name its extracts where they now lie; nothing else of it is touched."""
    root = desk.settings.pages
    references = _readdressed(stored.briefing.extracts, decision.extracts)
    if stored.state is PageState.UNTOUCHED:
        text = page.write(replace(stored.briefing, extracts=references), desk.template)
    else:
        text = page.with_extracts(page.exact_text(root, stored.path), references, stored.path)
    page.write_page(root, stored.path, text)


def _readdressed(recorded: Sequence[ExtractRef], extracts: Iterable[Extract]) -> tuple[ExtractRef, ...]:
    """`recorded` under the paths at which its extracts now lie, and after them those that have come."""
    there = {one.path: one for one in extracts}
    standing = [there.pop(ref.path, None) if _holds(ref, there.get(ref.path)) else None for ref in recorded]
    noted = []
    for reference, extract in zip(recorded, standing, strict=True):
        moved = None if extract else next((one for one in there.values() if _holds(reference, one)), None)
        noted.append(replace(reference, path=there.pop(moved.path).path) if moved else reference)
    return (*noted, *(ExtractRef(one.path, one.sha256, len(one.paragraphs)) for one in there.values()))


def _holds(reference: ExtractRef, extract: Extract | None) -> bool:
    return extract is not None and extract.sha256 in reference.versions


def _made(decision: Decision, desk: _Desk) -> Briefing:
    """The briefing of the decision's extracts, in the place of the page's own where there is one."""
    extract, options = decision.extracts[0], desk.settings.options
    source_text = cast('Literal["full", "cited", "none"] | None', options.source_text)
    try:
        found = analyse(extract, own_topics=options.topics)
    except RecursionError as error:
        raise ExtractError("is nested too deeply to be analysed", path=extract.path) from error
    briefing = compose(extract, found, source_text=source_text, speaker_threshold=options.speaker_threshold)
    briefing = joined(briefing, decision.extracts[1:])
    if decision.page is None:
        return replace(briefing, id=identity(extract))
    noted = decision.action in (Action.UPDATE, Action.PROPOSE)
    by_hand = decision.page.state is not PageState.UNTOUCHED
    return succeed(decision.page.briefing, briefing, extract, noted=noted, by_hand=by_hand, now=desk.now)


def settle(settings: Settings, stored: StoredPage, extracts: Iterable[Extract], proposal: StoredPage | None) -> None:
    """Marks the version of the article in `extracts` as seen: the page stays as a person left it, and names them.

    Numbers that `proposal` gave to paragraphs are not given again. Raises PageError.
    """
    root = settings.pages
    known = (*stored.briefing.extracts, *(proposal.briefing.extracts if proposal else ()))
    given = max((reference.paragraphs for reference in known), default=0)
    references = _with_seen(stored.briefing.extracts, list(extracts), given)
    text = page.exact_text(root, stored.path)
    page.write_page(root, stored.path, page.with_extracts(text, references, stored.path))


def _with_seen(recorded: Sequence[ExtractRef], extracts: Sequence[Extract], given: int) -> tuple[ExtractRef, ...]:
    """`recorded` with the versions of `extracts` noted as seen; what the page was made from is not forgotten."""
    paths = {reference.path for reference in recorded}
    if recorded and not any(one.path in paths for one in extracts):  # it moved and changed at once
        recorded = (replace(recorded[0], path=extracts[0].path), *recorded[1:])
    present = {one.path: one for one in extracts}
    noted = []
    for reference in recorded:
        extract = present.pop(reference.path, None)
        later = extract.sha256 if extract and extract.sha256 != reference.sha256 else reference.seen
        noted.append(replace(reference, seen=later, paragraphs=max(given, reference.paragraphs)))
    return (*noted, *(ExtractRef(one.path, one.sha256, len(one.paragraphs)) for one in present.values()))
