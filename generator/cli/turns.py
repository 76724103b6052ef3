"""One run of a site at a time: who comes second waits, and is told for whom; what a run left that was cut off goes."""

from __future__ import annotations

import contextlib
import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from filelock import FileLock, Timeout

from generator.errors import printable
from generator.site import cache

if TYPE_CHECKING:
    from generator.site.settings import Settings

_LOCK, _HOLDER = "lock", "holder"


@dataclass(frozen=True, slots=True)
class Turn:
    """A run that has the site to itself: whether it `waited` for that, and whether the one before was cut off."""

    waited: bool = False
    after_a_fall: bool = False

    def tidy(self, settings: Settings) -> None:
        """Removes files that a run has begun which was cut off, where there may be any."""
        if self.after_a_fall:
            from generator import index, page, read  # noqa: PLC0415 - is hardly ever needed

            page.remove_half_written(settings.pages)
            read.remove_half_written(settings.extracts)
            index.remove_half_written(settings.cache)


@contextmanager
def turn(config_file: Path) -> Iterator[Turn]:
    """Has the site of `config_file` to itself; waits for a run that has it, and says so.

    Where no lock can be had, as on a disk that may not be written to, runs are not kept apart: each still writes whole
    files or none.
    """
    folder = config_file.absolute().parent / cache.FOLDER
    lock = FileLock(folder / _LOCK)
    try:
        found = _begun(lock, folder) if config_file.is_file() else Turn()
    except (OSError, NotImplementedError):
        found = Turn()
    try:
        yield found
    finally:
        if lock.is_locked:
            with contextlib.suppress(OSError):
                (folder / _HOLDER).unlink()
            lock.release()


def _begun(lock: FileLock, folder: Path) -> Turn:
    folder.mkdir(exist_ok=True)
    try:
        lock.acquire(timeout=0)
        waited = False
    except Timeout:
        click.echo(f"Another run {_holding(folder / _HOLDER)} this site: waiting for it to end", err=True)
        lock.acquire()
        waited = True
    fell = (folder / _HOLDER).exists()
    # the clock is only ever asked for whoever waits
    holder = {"process": os.getpid(), "host": platform.node(), "since": f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"}
    with contextlib.suppress(OSError):
        (folder / _HOLDER).write_text(json.dumps(holder), "utf-8")
    return Turn(waited, fell)


def _holding(place: Path) -> str:
    """That a run holds the site, and which, as far as it has said so."""
    try:
        known = json.loads(place.read_text("utf-8"))
        return printable(f"(process {known['process']} on {known['host']}, since {known['since']}) holds")
    except (OSError, ValueError, KeyError, TypeError):
        return "holds"
