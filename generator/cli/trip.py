"""The whole trip from extracts to pages: see what has changed, read, plan, analyse, write, and take note of it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import jinja2

from generator import page
from generator.cli.bookkeeping import Placed, path_of, placed, take_note, what_is_said
from generator.cli.making import Made, Order, Rules, made, rules_of
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
from generator.cli.stock import Stock, stamp_of, take_stock
from generator.cli.survey import KeptBack
from generator.cli.unchanged import fingerprint, place_of_ledger
from generator.errors import BriefingsError, ConfigError, ExtractError, PageError
from generator.index import NEVER, File, Ledger, digest_at, digest_of, program
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
    template: jinja2.Template
    stock: Stock
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
    progress: Progress[Placed],
) -> Report:
    """Carries the plan out and says what it did. Raises TemplateError; what it then has written is whole pages."""
    started = time.time_ns()  # a hint of what may have changed since; nothing that is written depends on it
    if not settings.extracts.is_dir():
        what = "the folder of extracts is not there"
        raise ConfigError(what, path=str(settings.extracts), remedy="Make it, or mend the option `extracts`")
    facts = _facts(settings, named)
    desk_template = page.load_template(settings.templates)
    ledger = Ledger(place_of_ledger(settings.config_file), program())
    since = _since(ledger, facts)
    stock = take_stock(settings, ledger, since, named=named, everything=refresh, remarked=prune)
    desk = _Desk(settings, rules_of(settings, now), desk_template, stock)
    for one in progress(_wanted(desk, refresh=refresh, prune=prune), "Writing pages"):
        _do(one, desk)
    report = _report(desk, ledger)
    take_note(ledger, stock, stock.plan())
    ledger.save({**facts, "moment": str(started)})
    return report


def _facts(settings: Settings, named: str | None) -> dict[str, str]:
    """What the ledger says of the run besides its moment."""
    root = settings.config_file.parent
    folders = {EXTRACTS: settings.extracts, PAGES: settings.pages, "templates": settings.templates}
    return {
        **{name: os.path.relpath(folder, root) for name, folder in folders.items()},
        "named": named or "",
        "max_bytes": str(settings.options.max_extract_bytes),
        "configuration": fingerprint(settings.config_file, settings.templates),
    }


def _since(ledger: Ledger, facts: dict[str, str]) -> int:
    """When the last run was that looked at the same folders in the same way; of any other nothing is kept."""
    known = ledger.facts()
    if all(known.get(name) == facts[name] for name in (EXTRACTS, PAGES, "named", "max_bytes")):
        return int(known.get("moment", NEVER))
    ledger.forget_all()
    return NEVER


def _wanted(desk: _Desk, *, refresh: bool, prune: bool) -> list[Placed]:
    """The plan for what was examined, but for what a page that cannot be read may hold."""
    broken = [one for one in desk.stock.pages.values() if isinstance(one, PageError)]
    kept_back = KeptBack(desk.settings, broken)
    decisions = placed(desk.stock.plan(refresh=refresh, prune=prune), desk.stock)
    return [one for one in decisions if not kept_back.may_hold(one.decision)]


def _do(one: Placed, desk: _Desk) -> None:
    decision = one.decision
    try:
        path = _carry_out(decision, desk) if decision.action in ACTS else path_of(decision)
    except (ExtractError, PageError) as error:
        desk.failed.append(error)
        return
    desk.done.append((one.place, what_is_said(decision, path)))
    if decision.writes or decision.action is Action.PROPOSE:
        desk.notes.extend(f"{extract.path}: {note}" for extract in decision.extracts for note in extract.notes)


def _carry_out(decision: Decision, desk: _Desk) -> str:
    """Does what was decided and returns the path of what was written or removed."""
    for one in (decision.page, decision.proposal):
        if one:
            _check_unchanged(one, desk)
    if decision.action is Action.REMOVE and decision.page:
        return _remove(decision.page, desk)
    if decision.action is Action.SETTLED and decision.proposal:
        return _remove(decision.proposal, desk)
    standing = page.exact_text(desk.settings.pages, decision.page.path) if decision.page else ""
    result = made(Order(decision, standing), desk.rules, desk.template)
    _put(result, decision, desk)
    return decision.page.path if decision.page and decision.writes else result.path


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
    for one in (decision.page, decision.proposal):
        if one:
            _check_unchanged(one, desk)
    is_new = decision.action is Action.WRITE or (decision.action is Action.PROPOSE and decision.proposal is None)
    if is_new and (root / result.path).exists():  # a person's
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
