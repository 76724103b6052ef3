"""The commands that need the whole program; each a trip through the rooms."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from generator import read
from generator.analyse import analyse as analyse_extract
from generator.analyse import to_json, to_text
from generator.check import near_copies
from generator.cli import console, options, scaffold
from generator.cli.comparison import compared
from generator.cli.generating import carried_out
from generator.cli.survey import survey
from generator.cli.verdict import verdict
from generator.errors import ExtractError, PageError
from generator.model import Extract, StoredPage
from generator.page import is_beside, read_pages
from generator.site import theme
from generator.site.build import build as build_site
from generator.site.serve import serve as serve_site
from generator.site.settings import Settings, load


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
@options.strict
@options.now
@click.option(
    "-d", "--site-dir", type=click.Path(path_type=Path), help="Where to publish. Default: mkdocs.yml's site_dir."
)
@click.option("--clean", is_flag=True, help="Make every page anew, whatever the build before has left.")
@click.option("--without-search", is_flag=True, help="Leave the search index out, for a quick look at a large site.")
def build(
    config_file: Path, strict: bool, now: str | None, site_dir: Path | None, clean: bool, without_search: bool
) -> None:
    """Generate, then build the site beside the published one and swap the two."""
    settings, config = load(config_file, now=options.moment(now))
    report = carried_out(settings, now=now)
    pages = [stored for stored in read_pages(settings.pages) if isinstance(stored, StoredPage)]
    found = compared(settings, _extracts(settings), pages)
    for finding in found.wrong:
        click.echo(f"wrong: {console.printable(str(finding))}", err=True)
    if any(isinstance(error, PageError) and not is_beside(error.path or "") for error in report.refused):
        options.fail("nothing was published, for a page that cannot be read would vanish from the site. Mend it first")
    if strict and (report.refused or found.wrong):
        options.fail(
            "nothing was published: --strict allows no refused extract and no misquotation. "
            "The published site is as it was"
        )
    moment, search = options.moment(now), not without_search
    site = build_site(config_file, strict=strict, site_dir=site_dir, now=moment, clean=clean, search=search)
    if not config.site_url and theme.is_ours(config):
        click.echo("note: without `site_url` in mkdocs.yml the site has no feeds, no sitemap and no cards")
    published = sum(1 for _ in site.rglob("*.html"))
    click.echo(f"Published {published:,} pages in {site}. To look at them: briefings serve -f {config_file}")


def _extracts(settings: Settings) -> list[Extract]:
    found = read.read_folder(settings.extracts, max_bytes=settings.options.max_extract_bytes)
    return [one for one in found if isinstance(one, Extract)]


@click.command()
@options.config_file
@click.option("-a", "--address", metavar="HOST:PORT", help="Default: mkdocs.yml's dev_addr, else 127.0.0.1:8000.")
def serve(config_file: Path, address: str | None) -> None:
    """Show the site on a local address, and again whenever an extract, a page or a template is saved."""

    def again() -> None:
        carried_out(load(config_file)[0])

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
        near_copies(decision.extracts[0] for decision in found.decisions if decision.extracts),
        pending=pending,
    )
    for line in (*said.reminders, *said.unverifiable, *said.notices, *said.problems):
        click.echo(console.printable(line))
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
            click.echo(f"refused: {console.printable(str(found))}", err=True)
        else:
            _print_analysis(found, form)
    if strict and refused:
        raise SystemExit(1)


def _print_analysis(extract: Extract, form: str) -> None:
    analysis = analyse_extract(extract)
    if form == "jsonl":
        sys.stdout.write(json.dumps(to_json(extract, analysis), ensure_ascii=False) + "\n")
    else:
        click.echo(to_text(extract, analysis))
