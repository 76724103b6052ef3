"""The command `build`, which loads the program only where there is something to do."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import click

from generator.cli import console, options
from generator.cli.finished import Asked, Edition, Finish, finished
from generator.cli.report import Report
from generator.cli.unchanged import Glance, is_overtaken, looked


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
    way = Edition(asked, began, strict=strict, clean=clean, in_place=in_place)
    seen, report = looked(config_file)
    finish = _again(config_file, way, seen, report) or _published(config_file, way, seen, report)
    for note in finish.notes:
        click.echo(note)
    told = f"Published {finish.pages:,} pages in {finish.site}."
    click.echo(f"{told} To look at them: briefings serve -f {config_file}")


def _again(config_file: Path, edition: Edition, seen: Glance | None, report: Report | None) -> Finish | None:
    """What the last build left, of which it says again what that said; None where something is due."""
    if not seen or not report or edition.clean:
        return None
    finish = finished(config_file, seen.ledger, edition.asked)
    if finish is None or (edition.strict and (finish.said or report.refused)):
        return None
    console.show(report)
    for line in finish.said:
        click.echo(line, err=True)
    return finish


def _published(config_file: Path, edition: Edition, seen: Glance | None, report: Report | None) -> Finish:
    """Generates, builds and publishes, as soon as no other run does."""
    from generator.cli.edition import published  # noqa: PLC0415 - is only loaded where something is due
    from generator.cli.turns import turn  # noqa: PLC0415

    with turn(config_file) as ours:
        if ours.waited or is_overtaken(config_file, seen):
            edition = replace(edition, began=time.time_ns())
            seen, report = looked(config_file)
            if finish := _again(config_file, edition, seen, report):
                return finish
        return published(config_file, edition, seen if report is None else None, report, ours)
