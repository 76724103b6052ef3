"""What a person decides about one page: to withdraw it, or to leave it as it is though its article has changed."""

from __future__ import annotations

from pathlib import Path

import click

from generator import page
from generator.cli import console, options
from generator.cli.settling import settle
from generator.cli.survey import Survey, survey
from generator.cli.turns import turn
from generator.cli.withdrawal import erase, forget, withdraw
from generator.errors import ConfigError, PageError, printable
from generator.model import PageState, StoredPage
from generator.plan import Action
from generator.site.build import build as build_site
from generator.site.publish import forget_edition_before
from generator.site.settings import Settings, load


@click.command("withdraw")
@click.argument("page_file", metavar="PAGE", type=click.Path(path_type=Path))
@click.option("--why", required=True, help="The reason, which readers see.")
@click.option(
    "--erase",
    "erasing",
    is_flag=True,
    help="Remove the words as well: from the page, its proposal, its extract and the published site.",
)
@options.config_file
@options.now
@options.named
def withdraw_command(
    page_file: Path, why: str, erasing: bool, config_file: Path, now: str | None, named: str | None
) -> None:
    """Take back the briefing PAGE: a stub stays at its address and says why."""
    if not why.strip():
        raise click.BadParameter("a reader must learn why", param_hint="--why")
    with turn(config_file) as ours:
        settings, _ = load(config_file)
        ours.tidy(settings)
        found = survey(settings, named=named, progress=console.progress)
        stored = _page(settings, found, page_file)
        if erasing:
            _erase(settings, found, stored, why, options.moment(now))
            return
        kept = withdraw(settings, found, stored, why)
    click.echo(f"withdrawn: {printable(stored.path)}")
    click.echo(f"What it said is kept in {printable(kept)}, which is never published; move it back to undo.")


def _erase(settings: Settings, found: Survey, stored: StoredPage, why: str, now: str | None) -> None:
    for line in erase(settings, found, stored, why):
        click.echo(printable(line))
    forget(settings)
    broken = [error for error in found.refused if isinstance(error, PageError) and error.path != stored.path]
    if settings.site.is_dir() and broken:
        click.echo(f"The site in {settings.site} still has the words: a page that cannot be read would vanish from it.")
        options.fail(f"{broken[0]}. Then run `briefings build`")
    if settings.site.is_dir():
        # all anew: what is made beside what stood before, as the search index is, would keep what has gone
        build_site(settings.config_file, now=now, clean=True)
        click.echo(f"The site in {settings.site} was built anew without the words.")
    forget_edition_before(settings.site.resolve())
    click.echo("What this program cannot reach: the history of version control, caches of CI, copies of others.")


@click.command("settle")
@click.argument("page_file", metavar="PAGE", type=click.Path(path_type=Path))
@options.config_file
@options.named
def settle_command(page_file: Path, config_file: Path, named: str | None) -> None:
    """Leave the edited PAGE as it is: its proposal has been seen, and is removed.

    To take the proposal instead, move it over the page.
    """
    with turn(config_file) as ours:
        settings, _ = load(config_file)
        ours.tidy(settings)
        found = survey(settings, named=named, progress=console.progress)
        stored = _page(settings, found, page_file)
        _settle(settings, found, stored)
    click.echo(f"settled: {printable(stored.path)} stays as it is")


def _settle(settings: Settings, found: Survey, stored: StoredPage) -> None:
    awaited = (Action.PROPOSE, Action.CONFLICT)
    decision = next((one for one in found.decisions if one.page == stored and one.action in awaited), None)
    if decision is None:
        options.fail(f"{stored.path}: there is nothing to settle")
    proposal = found.proposals.get(stored.path)
    if proposal and proposal.state is not PageState.UNTOUCHED:
        what = "has been edited by hand. Take what you want of it into the page, delete it, and run the command again"
        options.fail(f"{proposal.path} {what}")
    settle(settings, stored, decision.extracts, proposal)
    if proposal:
        page.remove_page(settings.pages, proposal.path)


def _page(settings: Settings, found: Survey, given: Path) -> StoredPage:
    """The briefing that a person names: by its path below the folder of pages, or from where they stand."""
    names = {given.as_posix()}
    if given.resolve().is_relative_to(settings.pages.resolve()):
        names.add(given.resolve().relative_to(settings.pages.resolve()).as_posix())
    for stored in found.pages:
        if stored.path in names:
            return stored
    raise ConfigError("is not a briefing page", path=str(given), remedy=f"Name one in {settings.pages}")
