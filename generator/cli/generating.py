"""The command `generate`, which loads the program only where there is something to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import console, options
from generator.cli.unchanged import Glance, is_overtaken, looked

if TYPE_CHECKING:
    from generator.cli.report import Report
    from generator.cli.workers import Crew
    from generator.site.settings import Settings


@click.command()
@options.config_file
@options.strict
@options.now
@options.named
@click.option("--refresh", is_flag=True, help="Write untouched pages anew with the templates and rules of today.")
@click.option("--prune", is_flag=True, help="Remove untouched pages whose extract is gone.")
@options.jobs
@click.option("--scheduler", metavar="ADDRESS", help="Read and analyse on the Dask cluster at tcp://host:port.")
def generate(
    config_file: Path,
    strict: bool,
    now: str | None,
    named: str | None,
    refresh: bool,
    prune: bool,
    jobs: int | None,
    scheduler: str | None,
) -> None:
    """Read extracts, analyse them, and write the pages that the plan says."""
    options.moment(now)
    anyway = refresh or prune
    seen, report = looked(config_file, named)
    if report is not None and not anyway:
        console.show(report)
    else:
        from generator.cli.turns import turn  # noqa: PLC0415 - takes longer to load than most runs take
        from generator.site.settings import load  # noqa: PLC0415

        with turn(config_file) as ours:
            if ours.waited or is_overtaken(config_file, seen):
                seen, report = looked(config_file, named)
            if report is not None and not anyway:
                console.show(report)
            else:
                settings = load(config_file)[0]
                ours.tidy(settings)
                crew = _crew(settings, jobs, scheduler)
                report = carried_out(settings, now=now, named=named, refresh=refresh, prune=prune, crew=crew, seen=seen)
    if strict and report.refused:
        raise SystemExit(1)


def carried_out(
    settings: Settings,
    *,
    now: str | None = None,
    named: str | None = None,
    refresh: bool = False,
    prune: bool = False,
    crew: Crew | None = None,
    seen: Glance | None = None,
) -> Report:
    """What `generate` did, which it has shown."""
    from generator.cli import trip  # noqa: PLC0415

    crew = crew or _crew(settings)
    report = trip.generate(
        settings,
        refresh=refresh,
        prune=prune,
        now=options.day(now),
        named=named,
        crew=crew,
        seen=seen,
        progress=console.progress,
    )
    console.show(report)
    return report


def _crew(settings: Settings, jobs: int | None = None, scheduler: str | None = None) -> Crew:
    from generator.cli import cluster, workers  # noqa: PLC0415

    if scheduler:
        return cluster.joined(scheduler)
    return workers.Pool(jobs or settings.options.jobs or workers.usable_cores())
