"""What is taken note of when the plan has been carried out: what the next run need not find out again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.cli.report import EXTRACTS, PAGES, Place, place_of, refusals_of, remark_of
from generator.cli.stock import Stock
from generator.errors import BriefingsError
from generator.index import Entry, File, Ledger
from generator.model import Extract
from generator.plan import ACTS, Action, Decision


class Placed(NamedTuple):
    """A decision, the file that it is noted with, and the place of what is said of it."""

    file: File
    place: Place
    decision: Decision


def placed(decisions: Iterable[Decision], stock: Stock) -> list[Placed]:
    """The decisions in their order, each with the file of the first extract of its article, else with its page."""
    files = stock.files_of_extracts()
    found: list[Placed] = []
    following: File | None = None
    for number, decision in reversed(list(enumerate(decisions))):
        if decision.extracts:
            following = min(File(EXTRACTS, files[one.path]) for one in decision.extracts)
        file = following or File(PAGES, decision.page.path if decision.page else "")
        found.append(Placed(file, place_of(file, number), decision))
    return found[::-1]


def what_is_said(decision: Decision, path: str) -> tuple[Action, str, str]:
    return decision.action, path, decision.reason


def path_of(decision: Decision) -> str:
    """The page that a decision is about; the extract, where it is that."""
    if decision.action is Action.REPORT and decision.extract:
        return decision.extract.path
    return decision.page.path if decision.page else ""


def take_note(ledger: Ledger, stock: Stock, after: Iterable[Decision]) -> None:
    """Records the files of `stock`, by now as `after`, the plan for what now stands, has them.

    What is not settled, for there is something left to do or nothing to go by, is not recorded: the next run then takes
    it for new.
    """
    final = placed(after, stock)
    unsettled = set(_unsettled(final, stock))
    said: dict[File, list[Placed]] = {}
    for one in final:
        said.setdefault(one.file, []).append(one)
    ledger.forget(stock.examined)
    ledger.record(
        _entry(file, stamp, digest, said.get(file, ()), stock)
        for file, stamp in stock.stamps.items()
        if (digest := stock.digests.get(file)) is not None and file not in unsettled
    )


def _unsettled(final: Iterable[Placed], stock: Stock) -> Iterator[File]:
    files = stock.files_of_extracts()
    for _, _, decision in final:
        if decision.action in ACTS:
            yield from (File(EXTRACTS, files[one.path]) for one in decision.extracts)
            yield from (File(PAGES, one.path) for one in (decision.page, decision.proposal) if one)
    for path, found in (*stock.pages.items(), *stock.proposals.items()):
        if isinstance(found, BriefingsError):
            yield File(PAGES, path)


def _entry(file: File, stamp: str, digest: bytes, said: Iterable[Placed], stock: Stock) -> Entry:
    kept, remarks = 0, []
    for _, (_, _, number), decision in said:
        if is_up_to_date(decision):
            kept += 1
        else:
            remarks.append(remark_of(number, what_is_said(decision, path_of(decision))))
    refused = [one for one in stock.extracts.get(file.path, ()) if not isinstance(one, Extract)]
    refusals = refusals_of(refused if file.room == EXTRACTS else ())
    return Entry(file, stamp, digest, stock.kin_of(file), kept, tuple(remarks), refusals)


def is_up_to_date(decision: Decision) -> bool:
    """Whether there is nothing to say of it, but to count it."""
    return decision.action is Action.KEEP and decision.reason == "up to date"
