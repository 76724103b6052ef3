"""The whole trip from extracts to pages: see what has changed, read, plan, analyse, write, and take note of it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, cast

from generator import page
from generator.cli.bookkeeping import Placed, path_of, placed, take_note, what_is_said
from generator.cli.making import Made, Order, Rules, rules_of
from generator.cli.report import (
    EXTRACTS,
    PAGES,
    Place,
    Report,
    in_order,
    place_of,
    refused_before,
    remembered,
)
from generator.cli.stock import Reader, Stock, stamp_of, take_stock
from generator.cli.survey import KeptBack
from generator.cli.tasks import Read, made_of
from generator.cli.unchanged import Glance, fingerprint, place_of_ledger
from generator.cli.workers import Crew
from generator.errors import BriefingsError, ConfigError, ExtractError, PageError
from generator.index import NEVER, File, Ledger, digest_at, digest_of, look, program
from generator.model import StoredPage
from generator.plan import ACTS, Action, Decision
from generator.site.settings import Settings

Item = TypeVar("Item")
Progress = Callable[[Iterable[Item], str], Iterable[Item]]


@dataclass(frozen=True, slots=True)
class _Desk:
    """What is at hand while the plan is carried out, and where it is noted what became of it."""

    settings: Settings
    rules: Rules
    stock: Stock
    crew: Crew
    done: list[tuple[Place, tuple[Action, str, str]]] = field(default_factory=list)
    failed: list[BriefingsError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def generate(
    settings: Settings,
    *,
    refresh: bool = False,
    prune: bool = False,
    now: str | None = None,
    named: str | None = None,
    crew: Crew,
    seen: Glance | None = None,
    progress: Progress[Item],
) -> Report:
    """Carries the plan out and says what it did. Raises TemplateError; what it then has written is whole pages.

    `crew` does the reading and the analysis, and has left when this returns. `seen` is a look at the folders that was
    taken just now.
    """
    if not settings.extracts.is_dir():
        what = "the folder of extracts is not there"
        raise ConfigError(what, path=str(settings.extracts), remedy="Make it, or mend the option `extracts`")
    facts = _facts(settings, named)
    rules = rules_of(settings, now)
    seen = _believed(seen, facts) or _anew(settings, facts)
    ledger = seen.ledger
    reader = Reader(crew, named, cast("Progress[Read]", progress))
    try:
        stock = take_stock(settings, seen, reader, everything=refresh, remarked=prune)
        desk = _Desk(settings, rules, stock, crew)
        _do(_wanted(desk, refresh=refresh, prune=prune), desk, cast("Progress[Placed]", progress))
    finally:
        crew.leave()
    report = _report(desk, ledger)
    take_note(ledger, stock, stock.plan())
    ledger.save({**facts, "moment": str(seen.moment)})
    return report


def _facts(settings: Settings, named: str | None) -> dict[str, str]:
    """What the ledger says of the run besides its moment."""
    root = settings.config_file.parent
    folders = {EXTRACTS: settings.extracts, PAGES: settings.pages, "templates": settings.templates}
    return {
        **{name: _from(root, folder) for name, folder in folders.items()},
        "named": named or "",
        "max_bytes": str(settings.bounds.bytes),
        "bounds": repr(settings.bounds),
        "configuration": fingerprint(settings.config_file, settings.templates),
    }


def _from(root: Path, folder: Path) -> str:
    """The way from `root` to `folder`; the whole, where there is none, as between two drives of Windows."""
    try:
        return os.path.relpath(folder, root)
    except ValueError:
        return os.fspath(folder)


_SAME = (EXTRACTS, PAGES, "named", "max_bytes", "bounds")
"""Facts of the last run without which nothing that was found then holds."""


def _believed(seen: Glance | None, facts: dict[str, str]) -> Glance | None:
    """The look that was taken, if it was at the folders of this run."""
    return seen if seen and all(seen.facts.get(name) == facts[name] for name in _SAME) else None


def _anew(settings: Settings, facts: dict[str, str]) -> Glance:
    """A look at the folders of this run; of a last run that was another nothing is kept."""
    moment = time.time_ns()  # a hint of what may have changed since; nothing that is written depends on it
    ledger = Ledger(place_of_ledger(settings.config_file), program())
    known = ledger.facts()
    if any(known.get(name) != facts[name] for name in _SAME):
        ledger.forget_all()
        known = {}
    since = int(known.get("moment", NEVER))
    folders = {EXTRACTS: look(settings.extracts, since=since), PAGES: look(settings.pages, suffix=".md", since=since)}
    return Glance(moment, ledger, known, folders)


def _wanted(desk: _Desk, *, refresh: bool, prune: bool) -> list[Placed]:
    """The plan for what was examined, but for what a page that cannot be read may hold."""
    broken = [one for one in desk.stock.pages.values() if isinstance(one, PageError)]
    kept_back = KeptBack(desk.settings, broken)
    decisions = placed(desk.stock.plan(refresh=refresh, prune=prune), desk.stock)
    return [one for one in decisions if not kept_back.may_hold(one.decision)]


def _do(decisions: Sequence[Placed], desk: _Desk, progress: Progress[Placed]) -> None:
    """Does what was decided, in that order, what there is to write being made ahead."""
    orders = [one for one in decisions if _makes(one.decision)]
    results = made_of(desk.crew, _orders(orders, desk), len(orders), desk.rules)
    for _, place, decision in progress(decisions, "Writing pages"):
        try:
            result = next(results) if _makes(decision) else None
            path = _carried_out(decision, result, desk)
        except (ExtractError, PageError) as error:
            desk.failed.append(error)
            continue
        desk.done.append((place, what_is_said(decision, path)))
        if _makes(decision):
            desk.notes.extend(f"{extract.path}: {note}" for extract in decision.extracts for note in extract.notes)


def _orders(wanted: Iterable[Placed], desk: _Desk) -> Iterator[Order]:
    root = desk.settings.pages
    for _, _, decision in wanted:
        try:
            for one in (decision.page, decision.proposal):
                if one:
                    _check_unchanged(one, desk)
            yield Order(decision, page.exact_text(root, decision.page.path) if decision.page else "")
        except PageError as error:
            yield Order(decision, error=error)


def _makes(decision: Decision) -> bool:
    return decision.writes or decision.action is Action.PROPOSE


def _carried_out(decision: Decision, result: Made | BriefingsError | None, desk: _Desk) -> str:
    """Does what was decided with what was made for it, and returns the path of what the report names."""
    if isinstance(result, BriefingsError):
        raise result
    if decision.action in ACTS:
        for one in (decision.page, decision.proposal):
            if one:
                _check_unchanged(one, desk)
    if result:
        _put(result, decision, desk)
        return decision.page.path if decision.page and decision.writes else result.path
    if decision.action is Action.REMOVE and decision.page:
        return _remove(decision.page, desk)
    if decision.action is Action.SETTLED and decision.proposal:
        return _remove(decision.proposal, desk)
    return path_of(decision)


def _check_unchanged(stored: StoredPage, desk: _Desk) -> None:
    """Raises PageError where a person has saved the page since the plan was made."""
    if digest_at(desk.settings.pages, stored.path) != desk.stock.digests.get(File(PAGES, stored.path)):
        raise PageError("was changed meanwhile and is kept", path=stored.path, remedy="Run the command again")


def _remove(stored: StoredPage, desk: _Desk) -> str:
    page.remove_page(desk.settings.pages, stored.path)
    desk.stock.removed(stored.path)
    return stored.path


def _put(result: Made, decision: Decision, desk: _Desk) -> None:
    root = desk.settings.pages
    is_new = decision.action is Action.WRITE or (decision.action is Action.PROPOSE and decision.proposal is None)
    if is_new and os.path.lexists(root / result.path):  # a person's
        raise _in_the_way(decision, result.path)
    page.write_page(root, result.path, result.text)
    stamp, digest = stamp_of(desk.settings, result.path), digest_of(result.text.encode("utf-8"))
    desk.stock.written(result.head, stamp, digest, is_proposal=decision.action is Action.PROPOSE)


def _in_the_way(decision: Decision, path: str) -> PageError:
    if decision.action is Action.WRITE:
        return PageError("stands where a new page belongs and is kept", path=path, remedy="Move it elsewhere")
    what = "stands where a proposal belongs, is none that can be read, and is kept"
    return PageError(what, path=path, remedy="Mend it, or move it elsewhere")


def _report(desk: _Desk, ledger: Ledger) -> Report:
    """What was done, and what is said again of all that was not examined."""
    stock = desk.stock
    listed = [one for one in desk.done if one[1][0] is not Action.KEEP or one[1][2] != "up to date"]
    refused = in_order(refused_before(ledger, stock.examined), _refusals(stock))
    kept = ledger.kept(stock.examined) + len(desk.done) - len(listed)
    done = in_order(remembered(ledger, stock.examined), listed)
    return Report(done, [*refused, *stock.broken(), *desk.failed], desk.notes, kept)


def _refusals(stock: Stock) -> Iterator[tuple[Place, BriefingsError]]:
    for path, found in stock.extracts.items():
        for number, one in enumerate(found):
            if isinstance(one, ExtractError):
                yield place_of(File(EXTRACTS, path), number), one
