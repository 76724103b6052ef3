"""Options that several commands take, and how a command's failure is shown."""

from __future__ import annotations

import datetime
import errno
import os
from collections.abc import Iterator, Mapping, MutableMapping
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from generator.errors import BriefingsError, printable


class Shelf(MutableMapping[str, click.Command]):
    """Commands by name, each loaded from its place, ``module:name`` in this package, when it is taken down."""

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = dict(places)
        self._loaded: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._loaded:
            module, _, command = self._places[name].partition(":")
            self._loaded[name] = getattr(import_module(f"generator.cli.{module}"), command)
        return self._loaded[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._loaded[name] = command
        self._places.setdefault(name, name)

    def __delitem__(self, name: str) -> None:
        del self._places[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class Formats(click.Choice):  # type: ignore[type-arg,unused-ignore]  # generic since Click 8.2
    """The names of formats; looking them up loads them all."""

    def __init__(self) -> None:
        self.case_sensitive = True

    @cached_property
    def choices(self) -> tuple[str, ...]:  # type: ignore[override]
        from generator.read import FORMAT_NAMES  # noqa: PLC0415

        return FORMAT_NAMES


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
    type=Formats(),
    metavar="NAME",
    help="Read every extract as this format, whatever it looks like.",
)

jobs = click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="How many processes read and analyse. Default: the option `jobs`, else one for each processor.",
)


class People(click.Group):
    """Errors of ours are shown as a sentence, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BriefingsError as error:
            fail(str(error))
        except OSError as error:
            if error.errno is None or error.errno == errno.EPIPE:  # ours; or nobody reads on, of which click knows
                raise
            fail(_refused_by_the_system(error))


_MENDED = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "Make room on the disk"),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "Give yourself permission"),
}


def _refused_by_the_system(error: OSError) -> str:
    """What the system has against what was to be done; what is published or a person's is left as it was."""
    remedy = _MENDED.get(error.errno or 0, "Mend that")
    where = error.filename2 or error.filename  # of a file that is copied the new one
    place = None if where is None else os.fsdecode(where)
    return str(BriefingsError(f"cannot go on: {error.strerror}", path=place, remedy=f"{remedy}, and run it again"))


def fail(message: str) -> NoReturn:
    """Ends the command with `message`."""
    click.echo(f"error: {printable(message)}", err=True)
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
    from generator.site.publication import moment_of_build  # noqa: PLC0415 - loads MkDocs

    given = moment_of_build(moment(now), os.environ)
    return given[:10] if given else None
