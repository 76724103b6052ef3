"""The command `build`, which loads the program only where there is something to do."""

from __future__ import annotations

import time
from pathlib import Path

import click

from generator.cli import console, options
from generator.cli.finished import Asked, Finish, finished
from generator.cli.report import Report
from generator.cli.unchanged import glance, unchanged


@click.command()
@options.config_file
@options.strict
@options.now
@click.option(
    "-d", "--site-dir", type=click.Path(path_type=Path), help="Where to publish. Default: mkdocs.yml's site_dir."
)
@click.option("--clean", is_flag=True, help="Make every page anew, whatever the build before has left.")
@click.option("--without-search", is_flag=True, help="Leave the search index out, for a quick look at a large site.")
@click.option(
    "--in-place",
    is_flag=True,
    help="Replace only files that have changed, one by one, where the host takes the folder at one moment anyway.",
)
def build(
    config_file: Path,
    strict: bool,
    now: str | None,
    site_dir: Path | None,
    clean: bool,
    without_search: bool,
    in_place: bool,
) -> None:
    """Generate, then build the site beside the published one and swap the two."""
    began = time.time_ns()  # a hint of what may change unseen; nothing that is published depends on it
    asked = Asked(options.moment(now), str(site_dir.absolute()) if site_dir else None, not without_search)
    seen = glance(config_file)
    report = unchanged(config_file, None, seen)
    finish = finished(config_file, seen.ledger, asked) if seen and report and not clean else None
    if report and finish and not (strict and (finish.said or report.refused)):
        _again(report, finish)
    else:
        from generator.cli.edition import Edition, published  # noqa: PLC0415 - is only loaded where something is due

        way = Edition(asked, began, strict=strict, clean=clean, in_place=in_place)
        finish = published(config_file, way, seen if report is None else None, report)
    for note in finish.notes:
        click.echo(note)
    told = f"Published {finish.pages:,} pages in {finish.site}."
    click.echo(f"{told} To look at them: briefings serve -f {config_file}")


def _again(report: Report, finish: Finish) -> None:
    """Says what the last build said."""
    console.show(report)
    for line in finish.said:
        click.echo(line, err=True)
