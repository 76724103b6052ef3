"""What `generate` did, and what there is to say of what it left as it was."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from generator import errors
from generator.errors import BriefingsError
from generator.index import File, Ledger, Refusal, Remark
from generator.plan.table import Action

Said = TypeVar("Said")
EXTRACTS, PAGES = "extracts", "pages"
"""The two rooms that a ledger knows files of."""
Place = tuple[int, str, int]
"""Where something is said: extracts before pages, each in the order of their paths, then as it came."""


@dataclass(slots=True)
class Report:
    """What became of which page, what was refused and left out. `kept` pages are up to date and not in `done`."""

    done: list[tuple[Action, str, str]] = field(default_factory=list)
    refused: list[BriefingsError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    kept: int = 0

    def count(self, *actions: Action) -> int:
        return sum(action in actions for action, _, _ in self.done) + (self.kept if Action.KEEP in actions else 0)


def place_of(file: File, number: int) -> Place:
    return (0 if file.room == EXTRACTS else 1, file.path, number)


def remembered(ledger: Ledger, examined: Collection[File] = ()) -> Iterator[tuple[Place, tuple[Action, str, str]]]:
    """What is said again of the pages of files that were not `examined`."""
    for file, (number, action, path, reason) in ledger.remarks():
        if file not in examined:
            yield place_of(file, number), (Action(action), path, reason)


def refused_before(ledger: Ledger, examined: Collection[File] = ()) -> Iterator[tuple[Place, BriefingsError]]:
    """What is refused again of files that were not `examined`."""
    for file, (number, kind, what, path, line, remedy) in ledger.refusals():
        if file not in examined:
            yield place_of(file, number), getattr(errors, kind)(what, path=path, line=line, remedy=remedy)


def in_order(*parts: Iterable[tuple[Place, Said]]) -> list[Said]:
    """What is said, each at its place."""
    return [said for _, said in sorted((one for part in parts for one in part), key=lambda one: one[0])]


def refusals_of(errors_found: Iterable[BriefingsError]) -> tuple[Refusal, ...]:
    return tuple(
        Refusal(number, type(one).__name__, one.what, one.path, one.line, one.remedy)
        for number, one in enumerate(errors_found)
    )


def remark_of(number: int, said: tuple[Action, str, str]) -> Remark:
    return Remark(number, str(said[0]), said[1], said[2])
