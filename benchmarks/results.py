"""Writes what was found into the documentation: ``python benchmarks/results.py FILE``.

`FILE` is what `benchmarks/site.py --save FILE` has saved. The tables of `benchmarks/RESULTS.md`, between the comments
that say so, are written anew, and `benchmarks/results.svg` is drawn. The text around the tables is a person's.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import plot
from benchmarks.figures import Asked, Cost, Figure, Wait, Weight, growth

_HERE = Path(__file__).parent
_ONCE = "build, nothing remembered"  # for which there is one run at every size
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


@dataclass(frozen=True, slots=True)
class Results:
    """All that a run has found: the versions of what was measured, the figures, and queries by pages and by words."""

    about: Mapping[str, str]
    figures: tuple[Figure, ...]
    queries: Mapping[int, Mapping[str, Asked]]


def to_json(results: Results) -> str:
    """As it is saved."""
    return json.dumps(asdict(results), indent=1) + "\n"


def from_json(text: str) -> Results:
    """What was saved."""
    found = json.loads(text)
    figures = tuple(
        Figure(
            one["work"],
            one["pages"],
            tuple(Cost(**cost) for cost in one["costs"]),
            Weight(**one["weight"]) if one["weight"] else None,
        )
        for one in found["figures"]
    )
    queries = {
        int(pages): {query: Asked(Wait(**one["first"]), Wait(**one["all"])) for query, one in asked.items()}
        for pages, asked in found["queries"].items()
    }
    return Results(found["about"], figures, queries)


def tables(results: Results, peer: str = "hugo") -> Iterator[str]:
    """The lines of the tables: what each kind of work took at each size, beside `peer`; growth; the first query."""
    runs = min(len(one.costs) for one in results.figures if one.work != _ONCE)
    yield f"{', '.join(f'{name} {value}' for name, value in results.about.items())};"
    yield f"{f'medians of {runs} runs' if runs > 1 else 'one run'}."
    for pages in sorted({one.pages for one in results.figures}):
        yield from _of_size([one for one in results.figures if one.pages == pages], pages, peer)
    steps = growth(results.figures)
    if steps:
        yield from (
            "",
            "How cost grows from one size to the next (`^1.00`: twice the pages, twice the cost):",
            "",
            "```text",
        )
        yield from (*steps, "```")
    for pages, asked in sorted(results.queries.items()):
        yield from ("", f"The first query on a site of {pages:,} pages:", "")
        yield from ("| query | first results: kB, requests, ms | all results: kB, requests, ms |", "|---|---|---|")
        yield from (f"| {query} | {_wait(one.first)} | {_wait(one.all)} |" for query, one in asked.items())


def _of_size(figures: list[Figure], pages: int, peer: str) -> Iterator[str]:
    beside = next((one.cost for one in figures if one.work == peer), None)
    yield from ("", f"{pages:,} pages:", "")
    yield f"| work | CPU s | wall s | largest process, MB | site: files, MB | CPU and wall time of {peer}’s |"
    yield "|---|---|---|---|---|---|"
    for one in figures:
        cost, left = one.cost, one.weight
        ratio = f"{cost.cpu / beside.cpu:.2f} ×, {cost.wall / beside.wall:.2f} ×" if beside else ""
        weight = f"{left.files:,}, {left.bytes / 1e6:,.1f}" if left else ""
        yield f"| {one.work} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.peak / 1e6:,.0f} | {weight} | {ratio} |"


def _wait(wait: Wait) -> str:
    return f"{wait.bytes / 1000:,.0f}, {wait.requests:.0f}, {wait.milliseconds:,.0f}"


def replaced(document: str, lines: Iterator[str]) -> str:
    """`document` with `lines` between the comments. Raises ValueError where they are missing."""
    before, _, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"the document lacks {BEGIN} and, after it, {END}")
    return "\n".join([f"{before}{BEGIN}", *lines, f"{END}{after}"])


def main(saved: Path) -> None:
    """The command of the module's docstring."""
    results = from_json(saved.read_text("utf-8"))
    document = _HERE / "RESULTS.md"
    document.write_text(replaced(document.read_text("utf-8"), tables(results)), "utf-8")
    (_HERE / "results.svg").write_text(plot.chart(plot.lines_of(results.figures)), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python benchmarks/results.py FILE, what `benchmarks/site.py --save FILE` has saved")
    main(Path(sys.argv[1]))
