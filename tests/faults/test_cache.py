"""A cache that is another version's, cut off, altered or no file: it costs time and nothing else."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

import pytest

from tests.faults.commands import run
from tests.faults.promise import Course, assert_as_undisturbed, assert_recovers


def cut_off(place: Path) -> None:
    place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])


def emptied(place: Path) -> None:
    place.write_bytes(b"")


def altered(place: Path) -> None:
    data = bytearray(place.read_bytes())
    for at in range(100, len(data), 997):
        data[at] ^= 0xFF
    place.write_bytes(bytes(data))


def of_a_newer_version(place: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as newer:
        newer.executescript(
            "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT, since TEXT); PRAGMA user_version = 99;"
            "INSERT INTO facts VALUES ('program', 'of tomorrow', ''); CREATE TABLE about (fingerprint TEXT, more TEXT);"
        )
        data = newer.serialize()
    seal = blake2b(data, digest_size=32).digest() if place.name.startswith("generate") else b""
    place.write_bytes(seal + data)


def a_folder(place: Path) -> None:
    place.unlink()
    place.mkdir()
    (place / "inner").touch()


def a_pipe(place: Path) -> None:
    place.unlink()
    os.mkfifo(place)


def a_link_to_nowhere(place: Path) -> None:
    place.unlink()
    place.symlink_to("nowhere")


def of_another_site(place: Path) -> None:
    other = {"generate-mkdocs.sqlite": "site.sqlite", "site.sqlite": "generate-mkdocs.sqlite"}[place.name]
    shutil.copy(place.with_name(other), place)


@pytest.mark.parametrize("name", ["generate-mkdocs.sqlite", "site.sqlite"])
@pytest.mark.parametrize(
    "fault", [cut_off, emptied, altered, of_a_newer_version, a_folder, a_pipe, a_link_to_nowhere, of_another_site]
)
def test_a_cache_that_cannot_be_used(fault: Callable[[Path], None], name: str, warm: Course) -> None:
    """All is read and made anew, with the same result and not a word about it."""
    site = warm.again()
    fault(site / ".briefings-cache" / name)
    done = run(site, *warm.command)
    assert done.code == 0
    assert name not in done.err
    place = site / ".briefings-cache" / name
    if place.is_dir():
        shutil.rmtree(place)
    elif not place.is_file():
        place.unlink()
    assert_as_undisturbed(site, warm)


def test_a_file_in_the_place_of_the_cache(warm: Course) -> None:
    """With a file where the folder of the cache belongs, a run does without."""
    site = warm.again()
    shutil.rmtree(site / ".briefings-cache")
    (site / ".briefings-cache").write_text("mine", "utf-8")
    assert run(site, *warm.command).code == 0
    assert (site / ".briefings-cache").read_text("utf-8") == "mine"
    (site / ".briefings-cache").unlink()
    assert_recovers(site, warm)


def test_a_cache_that_vanishes_between_two_runs(warm: Course) -> None:
    """Without its cache a second run finds that all is as it was."""
    site = warm.again()
    assert run(site, *warm.command).code == 0
    shutil.rmtree(site / ".briefings-cache")
    assert_as_undisturbed(site, warm)
