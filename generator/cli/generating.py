"""The command `generate`, which loads the program only where there is something to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import console, options
from generator.cli.unchanged import unchanged

if TYPE_CHECKING:
    from generator.cli.report import Report
    from generator.site.settings import Settings


@click.command()
@options.config_file
@options.strict
@options.now
@options.named
@click.option("--refresh", is_flag=True, help="Write untouched pages anew with the templates and rules of today.")
@click.option("--prune", is_flag=True, help="Remove untouched pages whose extract is gone.")
@options.jobs
def generate(
    config_file: Path, strict: bool, now: str | None, named: str | None, refresh: bool, prune: bool, jobs: int | None
) -> None:
    """Read extracts, analyse them, and write the pages that the plan says."""
    options.moment(now)
    report = None if refresh or prune else unchanged(config_file, named)
    if report is not None:
        console.show(report)
    else:
        from generator.site.settings import load  # noqa: PLC0415 - takes longer to load than most runs take

        report = carried_out(load(config_file)[0], now=now, named=named, refresh=refresh, prune=prune, jobs=jobs)
    if strict and report.refused:
        raise SystemExit(1)


def carried_out(
    settings: Settings,
    *,
    now: str | None = None,
    named: str | None = None,
    refresh: bool = False,
    prune: bool = False,
    jobs: int | None = None,
) -> Report:
    """What `generate` did, which it has shown."""
    from generator.cli import trip, workers  # noqa: PLC0415

    crew = workers.Pool(jobs or settings.options.jobs or workers.usable_cores())
    report = trip.generate(
        settings, refresh=refresh, prune=prune, now=options.day(now), named=named, crew=crew, progress=console.progress
    )
    console.show(report)
    return report
