"""Small disks of their own, where the system lets us have them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MOUNT = shutil.which("mount")


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[bool]:
    """A disk of `size` bytes at `folder`; False where the system gives none, as to anybody but root."""
    folder.mkdir(parents=True, exist_ok=True)
    done = _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    try:
        yield done
    finally:
        if done:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S607 - the system's own


def resize(folder: Path, size: int) -> None:
    """Makes a small disk another size."""
    assert _mount("-o", f"remount,size={size}", str(folder))


def has_small_disks() -> bool:
    return _MOUNT is not None and sys.platform.startswith("linux")


def _mount(*arguments: str) -> bool:
    if not has_small_disks():
        return False
    return subprocess.run([str(_MOUNT), *arguments], capture_output=True, check=False).returncode == 0
