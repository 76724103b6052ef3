"""The commands: each a trip through the rooms, from extracts to pages to the site."""

from __future__ import annotations

import datetime
import io
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

import click

from generator import read
from generator.analyse import analyse as analyse_extract
from generator.analyse import to_json, to_text
from generator.cli import console, scaffold, trip
from generator.errors import BriefingsError, ExtractError, PageError
from generator.model import Extract, StoredPage
from generator.page import read_pages
from generator.plan import Action
from generator.site.build import build as build_site
from generator.site.serve import serve as serve_site
from generator.site.settings import Settings, load

config_option = click.option(
    "-f",
    "--config-file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's configuration.",
)
strict_option = click.option("-s", "--strict", is_flag=True, help="Exit 1 when anything was refused or is wrong.")
now_option = click.option(
    "--now",
    metavar="DATE",
    help="The day (2026-03-04) with which a later version of an article is noted that bears no date itself. "
    "Default: that of $SOURCE_DATE_EPOCH, else none: the clock is never asked.",
)


class _People(click.Group):
    """Errors of ours are shown as a sentence, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BriefingsError as error:
            _fail(str(error))


def _fail(message: str) -> NoReturn:
    click.echo(f"error: {console.printable(message)}", err=True)
    raise SystemExit(1)


@click.group(cls=_People, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="briefings")
def main() -> None:
    """Turn article extracts into a searchable static site of briefing pages."""
    console.listen()


@main.command()
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


@main.command()
@config_option
@strict_option
@now_option
@click.option("--refresh", is_flag=True, help="Write untouched pages anew with the templates and rules of today.")
@click.option("--prune", is_flag=True, help="Remove untouched pages whose extract is gone.")
def generate(config_file: Path, strict: bool, now: str | None, refresh: bool, prune: bool) -> None:
    """Read extracts, analyse them, and write the pages that the plan says."""
    report = _generate(load(config_file)[0], refresh=refresh, prune=prune, now=now)
    if strict and report.refused:
        raise SystemExit(1)


def _generate(settings: Settings, *, now: str | None = None, refresh: bool = False, prune: bool = False) -> trip.Report:
    report = trip.generate(settings, refresh=refresh, prune=prune, now=_day(now), progress=console.progress)
    console.show(report)
    return report


def _day(now: str | None) -> str | None:
    if now is None:
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        return (
            datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date().isoformat() if epoch.isdecimal() else None
        )
    try:
        return datetime.date.fromisoformat(now).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"{now!r} is not a day like 2026-03-04", param_hint="--now") from error


@main.command()
@config_option
@strict_option
@now_option
@click.option(
    "-d", "--site-dir", type=click.Path(path_type=Path), help="Where to publish. Default: mkdocs.yml's site_dir."
)
def build(config_file: Path, strict: bool, now: str | None, site_dir: Path | None) -> None:
    """Generate, then build the site beside the published one and swap the two."""
    settings, _ = load(config_file)
    report = _generate(settings, now=now)
    pages = [stored for stored in read_pages(settings.pages) if isinstance(stored, StoredPage)]
    found = trip.findings(settings, report.extracts, pages)
    for finding in found:
        click.echo(f"wrong: {console.printable(str(finding))}", err=True)
    if any(isinstance(error, PageError) for error in report.refused):
        _fail("nothing was published, for a page that cannot be read would vanish from the site. Mend it first")
    if strict and (report.refused or found):
        _fail(
            "nothing was published: --strict allows no refused extract and no misquotation. "
            "The published site is as it was"
        )
    site = build_site(config_file, strict=strict, site_dir=site_dir)
    published = sum(1 for _ in site.rglob("*.html"))
    click.echo(f"Published {published:,} pages in {site}. To look at them: briefings serve -f {config_file}")


@main.command()
@config_option
@click.option("-a", "--address", metavar="HOST:PORT", help="Default: mkdocs.yml's dev_addr, else 127.0.0.1:8000.")
def serve(config_file: Path, address: str | None) -> None:
    """Show the site on a local address, and again whenever an extract, a page or a template is saved."""

    def again() -> None:
        _generate(load(config_file)[0])

    serve_site(config_file, again, address=address)


@main.command()
@config_option
@strict_option
@click.option("--pending", is_flag=True, help="Pages that are still to be written or updated are no problem.")
def check(config_file: Path, strict: bool, pending: bool) -> None:
    """Are pages up to date, quotations verbatim, links good? Exit 1 and a list where not."""
    settings, _ = load(config_file)
    found = trip.survey(settings, progress=console.progress)
    notices = [f"refused: {error}" for error in found.refused if isinstance(error, ExtractError)]
    problems = [str(error) for error in found.refused if not isinstance(error, ExtractError)]
    for decision in found.decisions:
        what = decision.page.path if decision.page else decision.extract.path if decision.extract else ""
        if decision.writes:
            outdated = f"{what}: not up to date ({decision.reason}); run `briefings generate`"
            (notices if pending else problems).append(outdated)
        elif decision.action is Action.CONFLICT:
            problems.append(f"{what}: {decision.reason}")
        elif decision.action is Action.REPORT:
            notices.append(f"notice: {decision.extract.path if decision.extract else what} {decision.reason}")
    # a page that is out of date cannot be compared: the version of the article that it was made from is gone
    awaited = {decision.extract.path for decision in found.decisions if decision.writes and decision.extract}
    compared = [extract for extract in found.extracts if extract.path not in awaited]
    problems += map(str, trip.findings(settings, compared, found.pages))
    for line in (*notices, *problems):
        click.echo(console.printable(line))
    sums = f"{len(found.extracts)} extracts, {len(found.pages)} pages"
    click.echo(f"{sums}, {len(problems)} {'problem' if len(problems) == 1 else 'problems'}.")
    raise SystemExit(1 if problems or (strict and notices) else 0)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="For people, or one JSON object a line.",
)
@strict_option
def analyse(paths: Iterable[Path], form: str, strict: bool) -> None:
    """What is found in extracts; a folder means all in it."""
    if form == "jsonl" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # a program reads it, whatever the terminal speaks
    refused = 0
    for found in read.read_paths(paths):
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
