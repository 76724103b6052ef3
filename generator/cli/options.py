"""Options that several commands take, and how a command's failure is shown."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import Any, NoReturn

import click

from generator.cli import console
from generator.errors import BriefingsError
from generator.read import FORMAT_NAMES
from generator.site.publication import moment_of_build

config_file = click.option(
    "-f",
    "--config-file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's configuration.",
)
strict = click.option("-s", "--strict", is_flag=True, help="Exit 1 when anything was refused or is wrong.")
now = click.option(
    "--now",
    metavar="DATE",
    help="The day (2026-03-04) or moment (2026-03-04T06:00:00+01:00) that it is: for pages with `not_before`, and for "
    "the note of a later version that bears no date itself. Default: $SOURCE_DATE_EPOCH, else none: the clock is never "
    "asked.",
)
named = click.option(
    "--format",
    "named",
    type=click.Choice(FORMAT_NAMES),
    metavar="NAME",
    help="Read every extract as this format, whatever it looks like.",
)


class People(click.Group):
    """Errors of ours are shown as a sentence, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BriefingsError as error:
            fail(str(error))


def fail(message: str) -> NoReturn:
    """Ends the command with `message`."""
    click.echo(f"error: {console.printable(message)}", err=True)
    raise SystemExit(1)


def moment(now: str | None) -> str | None:
    """The day or moment that `--now` gives, in ISO 8601."""
    if now is None:
        return None
    try:
        if len(now) == 10:
            return datetime.date.fromisoformat(now).isoformat()
        return datetime.datetime.fromisoformat(now).isoformat()
    except ValueError as error:
        what = f"{now!r} is neither a day like 2026-03-04 nor a moment like 2026-03-04T06:00:00+01:00"
        raise click.BadParameter(what, param_hint="--now") from error


def day(now: str | None) -> str | None:
    """The day of `moment`, else of SOURCE_DATE_EPOCH: what a note is dated with."""
    given = moment_of_build(moment(now), os.environ)
    return given[:10] if given else None
