"""Pipes, devices, sockets and links among extracts and pages: none is waited for, and none leads out of the tree."""

from __future__ import annotations

import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.commands import run
from tests.faults.promise import Course, assert_recovers, published

OUTSIDE = "words that nobody may read\n\nThey stand outside.\n"


def pipe(place: Path) -> None:
    os.mkfifo(place)


def device(place: Path) -> None:
    try:
        os.mknod(place, 0o666 | stat.S_IFCHR, os.makedev(1, 5))  # /dev/zero never ends
    except PermissionError:
        place.symlink_to("/dev/zero")


def unix_socket(place: Path) -> None:
    here = os.open(".", os.O_RDONLY)
    os.chdir(place.parent)  # such a name has 107 bytes at most
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(place.name)
    finally:
        os.fchdir(here)
        os.close(here)


def link_out(place: Path) -> None:
    outside = place.parents[2] / "outside.md"
    outside.write_text(OUTSIDE, "utf-8")
    place.symlink_to(outside)


def link_to_folder_out(place: Path) -> None:
    folder = place.parents[2] / "outside"
    folder.mkdir(exist_ok=True)
    (folder / "inner.md").write_text(OUTSIDE, "utf-8")
    (folder / "inner.txt").write_text(OUTSIDE, "utf-8")
    place.symlink_to(folder)


def loop(place: Path) -> None:
    place.symlink_to(place.name)


def folder_loop(place: Path) -> None:
    place.symlink_to(".")


def dangling(place: Path) -> None:
    place.symlink_to("nowhere")


SILENT = (link_to_folder_out,)
"""Among extracts what such a link holds is passed over."""
KINDS = [pipe, device, unix_socket, link_out, link_to_folder_out, loop, dangling]


@pytest.mark.parametrize("kind", KINDS)
def test_odd_files(kind: Callable[[Path], None], warm: Course) -> None:
    """The run ends, names what it does not take, shows nothing from outside, and goes on with all else."""
    site = warm.again()
    odd = [f"{folder}/odd{suffix}" for folder in ("extracts", "briefings") for suffix in ("", ".md", ".txt")]
    for path in odd:
        kind(site / path)
    done = run(site, *warm.command)
    found = published(site)
    assert not [path for path, text in found.items() if b"nobody may read" in text], done
    assert done.code == 0, done
    assert all(path.partition("/")[2] in done.err for path in odd if kind not in SILENT or "briefings" in path), done
    assert found.items() >= {path: text for path, text in warm.after.items() if "undated" in path}.items()
    for path in odd:
        (site / path).unlink()
    assert_recovers(site, warm)


def test_links_to_folders_that_hold_them(warm: Course) -> None:
    """Folders that contain themselves are entered once among extracts; among pages they are named, and the site stands."""
    site = warm.again()
    for name in ("a", "b", "c"):
        folder_loop(site / "extracts" / name)
        folder_loop(site / "briefings" / name)
    done = run(site, *warm.command)
    assert (done.code, "a: is a link to a folder among the pages" in done.err) == (1, True), done
    for name in ("a", "b", "c"):
        (site / "briefings" / name).unlink()
    assert run(site, *warm.command).code == 0
    assert published(site) == warm.after
    for name in ("a", "b", "c"):
        (site / "extracts" / name).unlink()
    assert_recovers(site, warm)
