"""The commands that need the whole program; each a trip through the rooms."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable
from functools import partial
from itertools import chain
from pathlib import Path

import click

from generator import read
from generator.analyse import analyse as analyse_extract
from generator.analyse import to_json, to_text
from generator.check import lookalikes, near_copies, unportable
from generator.cli import console, options, scaffold
from generator.cli.comparison import compared
from generator.cli.generating import carried_out
from generator.cli.limits import within
from generator.cli.survey import survey
from generator.cli.turns import turn
from generator.cli.verdict import verdict
from generator.errors import ExtractError, printable
from generator.index import look
from generator.model import BOUNDS, Analysis, Extract
from generator.site.headers import SNIPPETS
from generator.site.serve import serve as serve_site
from generator.site.settings import load


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default="Briefings", show_default=True, help="The site's name.")
@click.option("--url", default="", help="Where it will be published, as https://host/project/.")
@click.option("--language", default="en", show_default=True, help="The language of the site's own words.")
@click.option("--timezone", default="UTC", show_default=True, help="Where days begin and end.")
@click.option(
    "--ci",
    type=click.Choice(["github", "gitlab", "both", "none"]),
    default="both",
    show_default=True,
    help="CI workflow.",
)
@click.option(
    "--pages",
    type=click.Choice(["direct", "reviewed"]),
    default="direct",
    show_default=True,
    help="direct: CI generates pages and publishes them. "
    "reviewed: CI opens a request with new pages; the main branch only checks and builds.",
)
@click.option(
    "--source",
    default=scaffold.repository,
    show_default="its repository",
    help="Where CI installs this program from (pip's notation).",
)
def init(folder: Path, **options: str) -> None:
    """Make a new site in FOLDER. Asks nothing and overwrites nothing."""
    for path in scaffold.make(folder, options):
        click.echo(f"wrote {path}")
    click.echo(f"Put article extracts into {folder / 'extracts'} and run: briefings build -f {folder / 'mkdocs.yml'}")


@click.command()
@options.config_file
@click.option("-a", "--address", metavar="HOST:PORT", help="Default: mkdocs.yml's dev_addr, else 127.0.0.1:8000.")
def serve(config_file: Path, address: str | None) -> None:
    """Show the site on a local address, and again whenever an extract, a page or a template is saved."""

    def again() -> None:
        with turn(config_file) as ours:
            settings, _ = load(config_file)
            ours.tidy(settings)
            carried_out(settings)

    serve_site(config_file, again, address=address)


@click.command()
@options.config_file
@options.strict
@options.now
@options.named
@click.option("--pending", is_flag=True, help="Pages that are still to be written or updated are no problem.")
def check(config_file: Path, strict: bool, now: str | None, named: str | None, pending: bool) -> None:
    """Are pages up to date, quotations verbatim, links good, proposals settled? Exit 1 and a list where not."""
    settings, _ = load(config_file, now=options.moment(now))
    found = survey(settings, named=named, progress=console.progress)
    said = verdict(
        found,
        compared(settings, found.extracts, found.pages),
        chain(
            near_copies(decision.extracts[0] for decision in found.decisions if decision.extracts),
            lookalikes(found.pages),
            *(unportable(sorted(look(folder).stamps)) for folder in (settings.extracts, settings.pages)),
        ),
        pending=pending,
    )
    for line in (*said.reminders, *said.unverifiable, *said.notices, *said.problems):
        click.echo(printable(line))
    count = len(said.problems)
    unproved = f" ({len(said.unverifiable)} not verifiable)" if said.unverifiable else ""
    sums = f"{len(found.extracts)} extracts, {len(found.pages)} pages{unproved}"
    click.echo(f"{sums}, {count} {'problem' if count == 1 else 'problems'}.")
    raise SystemExit(1 if said.problems or (strict and said.notices) else 0)


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="For people, or one JSON object a line.",
)
@click.option(
    "--reader", "named", type=click.Choice(read.FORMAT_NAMES), metavar="NAME", help="Read them as this format."
)
@options.strict
def analyse(paths: Iterable[Path], form: str, named: str | None, strict: bool) -> None:
    """What is found in extracts; a folder means all in it."""
    if form == "jsonl" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # a program reads it, whatever the terminal speaks
    refused = 0
    for found in read.read_paths(paths, named=named):
        if isinstance(found, ExtractError):
            refused += 1
            click.echo(f"refused: {printable(str(found))}", err=True)
            continue
        try:
            analysis = within(BOUNDS.seconds, partial(analyse_extract, found), found.path)
        except ExtractError as error:
            refused += 1
            click.echo(f"refused: {printable(str(error))}", err=True)
        else:
            _print_analysis(found, analysis, form)
    if strict and refused:
        raise SystemExit(1)


def _print_analysis(extract: Extract, analysis: Analysis, form: str) -> None:
    if form == "jsonl":
        sys.stdout.write(json.dumps(to_json(extract, analysis), ensure_ascii=False) + "\n")
    else:
        click.echo(to_text(extract, analysis))


@click.command()
@click.argument("server", type=click.Choice(list(SNIPPETS)), metavar="SERVER")
def headers(server: str) -> None:
    """Print the security headers of the site for SERVER: netlify, nginx or apache."""
    click.echo(SNIPPETS[server](), nl=False)
