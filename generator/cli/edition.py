"""A new edition of the site: from extracts to pages, their words compared, to the site in its place."""

from __future__ import annotations

import gc
from pathlib import Path

import click

from generator.cli import console, options
from generator.cli.finished import Edition, Finish, state_of, take_note
from generator.cli.generating import carried_out
from generator.cli.proving import found_wrong
from generator.cli.report import EXTRACTS, PAGES, Report
from generator.cli.turns import Turn
from generator.cli.unchanged import Glance, place_of_ledger
from generator.errors import BriefingsError, PageError, printable
from generator.index import Ledger, look, program
from generator.page import is_beside
from generator.site import theme
from generator.site.build import Built, build
from generator.site.odd_files import pages_there
from generator.site.settings import Settings, load

_OBJECTS = 100_000
"""New objects after which Python looks for such as only hold one another: an archive is a million that are all needed,
and to look through them again and again took a seventh of a build."""


def published(config_file: Path, edition: Edition, seen: Glance | None, report: Report | None, ours: Turn) -> Finish:
    """Generates, unless `report` says that there is nothing to do, builds and publishes; shows what there is to say.

    `seen` is a look at the folders that was taken just now, `ours` the turn that this is. Raises BriefingsError, the
    site then as it was before.
    """
    asked = edition.asked
    gc.set_threshold(_OBJECTS)
    with console.heard() as said:
        settings, config = load(config_file, now=asked.now)
        ours.tidy(settings)
        pages = [page for page in pages_there(settings.pages) if not is_beside(page.name)]
        if report:
            console.show(report)
        else:
            report = carried_out(settings, now=asked.now, seen=seen)
        wrong = [f"wrong: {printable(str(finding))}" for finding in found_wrong(settings)]
        for line in wrong:
            click.echo(line, err=True)
        _refuse(report, wrong, strict=edition.strict)
        folder = Path(asked.site_dir) if asked.site_dir else None
        site = build(
            config_file,
            strict=edition.strict,
            site_dir=folder,
            now=asked.now,
            clean=edition.clean,
            search=asked.search,
            in_place=edition.in_place,
            pages=pages,
        )
    lacks_address = not config.site_url and theme.is_ours(config)
    notes = ("note: without `site_url` in mkdocs.yml the site has no feeds, no sitemap and no cards",)
    return _noted(settings, site, edition, (*wrong, *said), notes if lacks_address else ())


def _refuse(report: Report, wrong: list[str], *, strict: bool) -> None:
    """Ends the command where what is there must not be published."""
    if any(_is_page(error) for error in report.refused):
        options.fail("nothing was published, for a page that cannot be read or written would be missing. Mend it first")
    if strict and (report.refused or wrong):
        options.fail(
            "nothing was published: --strict allows no refused extract and no misquotation. "
            "The published site is as it was"
        )


def _is_page(error: BriefingsError) -> bool:
    return isinstance(error, PageError) and not is_beside(error.path or "")


def _noted(settings: Settings, site: Built, edition: Edition, said: tuple[str, ...], notes: tuple[str, ...]) -> Finish:
    """What the build leaves, which the next may find as it is."""
    ledger = Ledger(place_of_ledger(settings.config_file), program())
    state = state_of(settings.config_file, ledger, edition.asked, site.folder, until=edition.began)
    finish = Finish(str(site.folder), state.pages, said, notes)
    # what was saved amid the build, or went away, may show in the site, and the ledger not know of it
    now = {PAGES: look(settings.pages, suffix=".md"), EXTRACTS: look(settings.extracts)}
    if site.is_whole and all(seen.stamps == ledger.stamps(room) for room, seen in now.items()):
        take_note(ledger, finish, state)
    return finish
