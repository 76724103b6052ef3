"""What was measured: medians of runs, ratios to a peer, growth from one size to the next. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise
from math import log
from statistics import median


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds of processor time and by the clock, and bytes of its largest process."""

    cpu: float
    wall: float
    peak: int


@dataclass(frozen=True, slots=True)
class Weight:
    """What a command left: files and the bytes in them."""

    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Figure:
    """What a kind of work took at one number of pages, run by run, and what it left."""

    work: str
    pages: int
    costs: tuple[Cost, ...]
    weight: Weight | None = None

    @property
    def cost(self) -> Cost:
        return middle(self.costs)


@dataclass(frozen=True, slots=True)
class Wait:
    """What came, and how long it took, until something was on the page."""

    bytes: float
    requests: float
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Asked:
    """A query: until its first results, and until all."""

    first: Wait
    all: Wait


def between(waits: list[Wait]) -> Wait:
    """The median of each figure by itself."""
    return Wait(*(median(values) for values in zip(*map(astuple, waits), strict=True)))


def until(sent: list[tuple[float, int]], started: float, moment: float) -> Wait:
    """What had been sent at `moment`; times in seconds."""
    sizes = [size for when, size in sent if started <= when <= moment]
    return Wait(sum(sizes), len(sizes), 1000 * (moment - started))


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure by itself."""
    return Cost(
        median(one.cpu for one in costs), median(one.wall for one in costs), int(median(one.peak for one in costs))
    )


def exponent(pages: int, cost: float, more: int, dearer: float) -> float:
    """The power of the number of pages by which cost grows: 1 where twice the pages cost twice as much."""
    return log(dearer / cost) / log(more / pages)


def milliseconds_a_page(pages: int, cost: float, more: int, dearer: float) -> float:
    """What each further page adds, in thousandths of the unit of cost."""
    return 1000 * (dearer - cost) / (more - pages)


def row(figure: Figure, peers: Mapping[str, Figure]) -> str:
    """A line of the table of one size: the medians, and how many times what each peer takes they are."""
    cost = figure.cost
    ratios = "".join(
        f"{'' if peer is figure else f'{cost.cpu / peer.cost.cpu:.2f} / {cost.wall / peer.cost.wall:.2f}':>18}"
        for peer in peers.values()
    )
    left = f"{figure.weight.files:>8,}{figure.weight.bytes / 1e6:>9,.1f}" if figure.weight else f"{'':17}"
    return f"{figure.work:44}{cost.cpu:>9.2f}{cost.wall:>9.2f}{cost.peak / 1e6:>9,.0f}{left}{ratios}".rstrip()


def head(peers: Iterable[str]) -> str:
    """The line above the rows."""
    ratios = "".join(f"{'× ' + name + ' c/w':>18}" for name in peers)
    return f"{'':44}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}{'files':>8}{'MB':>9}{ratios}"


def growth(figures: Sequence[Figure]) -> list[str]:
    """For each kind of work, the exponents from each size to the next, and what a page more costs."""
    lines = []
    for work in dict.fromkeys(one.work for one in figures):
        sizes = sorted((one for one in figures if one.work == work), key=lambda one: one.pages)
        steps = [
            f"{small.pages:,} to {large.pages:,}: CPU ^{_power(small, large, 'cpu'):.2f}, "
            f"wall ^{_power(small, large, 'wall'):.2f}, {_slope(small, large):.3f} ms of CPU a page"
            for small, large in pairwise(sizes)
        ]
        lines += [f"{work:44}{step}" for step in steps]
    return lines


def _power(small: Figure, large: Figure, what: str) -> float:
    return exponent(small.pages, getattr(small.cost, what), large.pages, getattr(large.cost, what))


def _slope(small: Figure, large: Figure) -> float:
    return milliseconds_a_page(small.pages, small.cost.cpu, large.pages, large.cost.cpu)
