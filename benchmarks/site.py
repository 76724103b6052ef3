"""What a site costs at several sizes, beside other generators on the very same Markdown pages, in one run.

    python benchmarks/site.py [--sizes 1000,4000,10000] [--runs 3] [--peers hugo,pelican,material] [--seed 1]
        [--parts generate,site,changes,search] [--keep FOLDER] [--save FILE]

For each size an archive of invented extracts is made (`benchmarks/invented`), and then, `--runs` times over:

- **generate**: all extracts for the first time; again, with nothing changed;
- **site**: each peer builds all of the pages that `generate` wrote; our site is built of them with nothing remembered,
  without the search index and with it;
- **changes**: `briefings build` whole (generate, site, search, publishing) with nothing changed, one extract added, one
  corrected, one deleted with its page, one page edited by hand, the theme's template of all pages changed; the same
  with `--in-place`, where `build` has that option; the first of the peers is run once more beside them;
- **search** (Chromium needed, once a size): what a reader downloads and waits for, see `benchmarks/search.py`.

Printed are the medians: seconds of processor time (user and system, children included) and by the clock, the memory of
the largest process (ru_maxrss, by wait4(2); where there is an index to make that may be the indexer's, so see the rows
without search), files and bytes of the site, and how many times the peer's CPU and wall time they are; at the end the
exponents by which cost grows from size to size. What the peers make and do not make stands in
`benchmarks/peers/__init__.py`. Their environments are installed from the package index into a folder that is thrown
away; `--keep FOLDER` keeps that folder, and the sites, for a look. `--save` writes all figures as JSON, for
`benchmarks/results.py`.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from benchmarks.figures import Asked, Cost, Figure, Weight, growth, head, row
from benchmarks.measuring import weight_of
from benchmarks.peers import PEERS, Peer, prepared
from benchmarks.project import Project, takes
from benchmarks.results import Results, to_json

PARTS = ("generate", "site", "changes", "search")
IN_PLACE = "--in-place"


class Notes:
    """Costs by kind of work, in the order in which they come, and what was left at last."""

    def __init__(self) -> None:
        self.costs: dict[str, list[Cost]] = {}
        self.weights: dict[str, Weight] = {}

    def add(self, work: str, cost: Cost, site: Path | None = None) -> None:
        self.costs.setdefault(work, []).append(cost)
        if site:
            self.weights[work] = weight_of(site)
        print(f"  … {work}: {cost.cpu:.2f} s of CPU, {cost.wall:.2f} s", flush=True)

    def figures(self, pages: int) -> Iterator[Figure]:
        for work, costs in self.costs.items():
            yield Figure(work, pages, tuple(costs), self.weights.get(work))


def generated(project: Project, notes: Notes) -> None:
    """Pages written anew, and again with nothing to write."""
    project.forget(pages=True)
    notes.add("generate, cold", project.run("generate"))
    notes.add("generate, nothing changed", project.run("generate"))


def built(project: Project, peers: dict[str, Peer], notes: Notes) -> None:
    """The site of the same pages by each peer and by us, nothing being remembered."""
    for name, peer in peers.items():
        notes.add(name, peer.build())
        notes.weights[name] = peer.weight()
    for search, work in ((False, "site, cold, without search"), (True, "site, cold, with search")):
        project.forget()
        notes.add(work, project.build_site_alone(search=search), project.site)


def changed(project: Project, notes: Notes, *options: str) -> None:
    """`briefings build` after each kind of change."""
    how = "".join(f", {option.lstrip('-')}" for option in options)
    kinds = {
        "nothing changed": None,
        "one extract added": project.add,
        "one extract corrected": project.correct,
        "one extract and page deleted": project.delete,
        "one page edited by hand": project.edit,
        "theme changed": project.change_theme,
    }
    for work, change in kinds.items():
        if change:
            change()
        notes.add(f"build, {work}{how}", project.run("build", *options))


def measured(size: int, folder: Path, arguments: argparse.Namespace) -> tuple[list[Figure], dict[str, Asked]]:
    """All figures of one size, and what queries cost a reader."""
    notes = Notes()
    home = folder / f"{size}"
    if home.exists():
        raise SystemExit(f"{home} is there from another run: remove it, or name another folder")
    print(f"{size:,} extracts:", flush=True)
    project = Project(home / "verra", size, seed=arguments.seed)
    if "generate" not in arguments.parts:
        project.run("generate")
    for _ in range(arguments.runs if "generate" in arguments.parts else 0):
        generated(project, notes)
    names = (
        arguments.peers if "site" in arguments.parts else arguments.peers[:1] if "changes" in arguments.parts else []
    )
    peers = {name: prepared(name, project.pages, home / name, folder / "environments") for name in names}
    for _ in range(arguments.runs if "site" in arguments.parts else 0):
        built(project, peers, notes)
    ways = [(), (IN_PLACE,)] if takes(IN_PLACE) else [()]
    if "changes" in arguments.parts:
        project.forget()
        notes.add("build, nothing remembered", project.run("build"), project.site)
        for _ in range(arguments.runs):
            for name, peer in [*peers.items()][:1]:  # once more, for what is compared is to be of the same hour
                notes.add(name, peer.build())
            for options in ways:
                changed(project, notes, *options)
    figures = list(notes.figures(size))
    show(figures, names)
    return figures, searched(project) if "search" in arguments.parts else {}


def show(figures: list[Figure], names: list[str]) -> None:
    """Prints the table of one size."""
    peers = {one.work: one for one in figures if one.work in names}
    print(head(peers))
    for figure in figures:
        print(row(figure, peers), flush=True)


def searched(project: Project) -> dict[str, Asked]:
    """What the first query costs a reader, printed too."""
    from benchmarks.search import asked, report  # noqa: PLC0415 - the others need no browser

    if not (project.site / "pagefind").is_dir():
        project.run("build")
    found = asked(project.site)
    print("\n".join(report(found)), flush=True)
    return found


def about(peers: list[str]) -> dict[str, str]:
    """The versions of what is measured, as the locks have them, and how many processors there are."""
    locks = (Path(__file__).parent / "peers").glob("*.lock")
    locked = dict(re.findall(r"^([\w-]+)==([^ ]+)", "\n".join(lock.read_text("utf-8") for lock in locks), re.MULTILINE))
    packages = {"hugo": "hugo", "pelican": "pelican", "material": "mkdocs-material", "mkdocs": "mkdocs"}
    versions = {packages[name]: locked[packages[name]] for name in peers if name in packages}
    ours = {name: version(name) for name in ("mkdocs", "pagefind-bin-extended")}
    return {"cores": str(os.cpu_count()), "Python": platform.python_version(), **ours, **versions}


def _list_of(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def parsed() -> argparse.Namespace:
    """What the command line asks for. Raises SystemExit where it names what there is not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=lambda text: sorted(map(int, _list_of(text))), default=[1_000, 4_000, 10_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", type=_list_of, default=["hugo", "pelican", "material"])
    parser.add_argument("--parts", type=_list_of, default=list(PARTS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--save", type=Path)
    arguments = parser.parse_args()
    for given, known in ((arguments.peers, PEERS), (arguments.parts, PARTS)):
        if unknown := [name for name in given if name not in known]:
            parser.error(f"{', '.join(unknown)}: not among {', '.join(known)}")
    return arguments


def main() -> None:
    """The command of the module's docstring."""
    arguments = parsed()
    figures: list[Figure] = []
    queries: dict[int, dict[str, Asked]] = {}
    with tempfile.TemporaryDirectory(prefix="briefings-bench-") as temporary:
        folder = (arguments.keep or Path(temporary)).resolve()
        for size in arguments.sizes:
            found, queries[size] = measured(size, folder, arguments)
            figures += found
            if arguments.save:  # after each size, for the larger ones take long
                results = Results(about(arguments.peers), tuple(figures), {k: v for k, v in queries.items() if v})
                arguments.save.write_text(to_json(results), "utf-8")
    print("\n".join(growth(figures)))


if __name__ == "__main__":
    main()
