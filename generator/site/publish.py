"""Puts a built site in its place in one step, so that no reader ever meets half of it."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

from generator.errors import PublishError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def stage_for(site: Path) -> Path:
    """An empty folder beside `site`, on the same file system; what an interrupted build left there is removed."""
    recover(site)
    stage = site.with_name(f".{site.name}.stage")
    try:
        if stage.is_symlink() or stage.is_file():
            stage.unlink()
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir(parents=True)
    except OSError as error:
        raise PublishError(f"cannot build beside the site: {error.strerror}", path=str(stage)) from error
    return stage


def recover(site: Path) -> None:
    """Where a swap by two renames was cut off between them, puts the site back that was there."""
    old = _old(site)
    if old.is_dir() and not site.exists():
        old.rename(site)


def publish(stage: Path, site: Path) -> None:
    """Swaps `stage` with `site` and removes what was there. Raises PublishError, the old site then still in place."""
    try:
        if not site.exists():
            stage.rename(site)
        elif _exchange(stage, site):
            shutil.rmtree(stage, ignore_errors=True)
        else:
            _two_renames(stage, site)
    except OSError as error:
        raise PublishError(f"the new site could not be put in place: {error.strerror}", path=str(site)) from error


def _two_renames(stage: Path, site: Path) -> None:
    old = _old(site)
    shutil.rmtree(old, ignore_errors=True)
    site.rename(old)
    try:
        stage.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


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
