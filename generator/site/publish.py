"""Puts a built site in its place in one step, so that no reader ever meets half of it."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import PublishError
from generator.site.assembling import bring_up_to_date, standing

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def edition_before(site: Path) -> Path:
    """Where the edition before that of `site` lies, if there is one: what the next can be made of."""
    return site.with_name(f".{site.name}.stage")


def forget_edition_before(site: Path) -> None:
    """Removes the edition before that of `site`: it may hold words that must not be left anywhere."""
    shutil.rmtree(edition_before(site), ignore_errors=True)


@contextmanager
def stage_for(site: Path) -> Iterator[Path]:
    """An empty folder beside `site`, on the same file system, for as long as it is needed."""
    recover(site)
    stage = site.with_name(f".{site.name}.fresh.stage")
    try:
        for place in (stage, edition_before(site)):
            if os.path.lexists(place) and (place.is_symlink() or not place.is_dir()):
                place.unlink()
        shutil.rmtree(stage, ignore_errors=True)  # what an interrupted build left there
        stage.mkdir(parents=True)
    except OSError as error:
        raise PublishError(f"cannot build beside the site: {error.strerror}", path=str(stage)) from error
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def recover(site: Path) -> None:
    """Where a swap by two renames was cut off between them, puts the site back that was there."""
    old = _old(site)
    if old.is_dir() and not site.exists():
        old.rename(site)


def put_in_place(stage: Path, site: Path, *, piecemeal: bool = False) -> None:
    """Has `site` be what stands in `stage`, at once or `piecemeal`. Raises PublishError."""
    if not (piecemeal and site.is_dir()):
        publish(stage, site)
        return
    with failing_as_publish_error(site):
        bring_up_to_date(site, site, stage, (), standing(site))


def publish(stage: Path, site: Path, *, keep: bool = False) -> None:
    """Swaps `stage` with `site`; what was there is removed, or with `keep` lies where `edition_before` says.

    Raises PublishError, the old site then still in place.
    """
    with failing_as_publish_error(site):
        if not site.exists():
            stage.rename(site)
            return
        old = stage if _exchange(stage, site) else _two_renames(stage, site)
        if not keep:
            shutil.rmtree(old, ignore_errors=True)
        elif old != edition_before(site):
            shutil.rmtree(edition_before(site), ignore_errors=True)
            old.rename(edition_before(site))


@contextmanager
def failing_as_publish_error(site: Path) -> Iterator[None]:
    """Raises PublishError where the disk refuses what is done meanwhile to put the new `site` in its place."""
    try:
        yield
    except OSError as error:
        raise PublishError(f"the new site could not be put in place: {error.strerror}", path=str(site)) from error


def _two_renames(stage: Path, site: Path) -> Path:
    """The same in two steps; returns where the old site lies then."""
    old = _old(site)
    shutil.rmtree(old, ignore_errors=True)
    site.rename(old)
    try:
        stage.rename(site)
    except OSError:
        old.rename(site)
        raise
    return old


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Swaps two folders in one step by renameat2(2); False where the system or the file system has no such call."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP):
        return False
    raise OSError(number, os.strerror(number))
