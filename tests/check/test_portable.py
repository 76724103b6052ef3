"""Names that other systems do not take are told, and no others."""

from __future__ import annotations

import ntpath
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check import unportable
from generator.check.portable import refused_by_windows


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("con", "CON is kept for a device"),
        ("Aux.json", "AUX is kept for a device"),
        ("nul.tar.gz", "NUL is kept for a device"),
        ("COM1 .txt", "COM1 is kept for a device"),
        ("lpt³.md", "LPT³ is kept for a device"),
        ("conin$", "CONIN$ is kept for a device"),
        ("what?.txt", "? cannot stand in it"),
        ('a:b"c', '" : cannot stand in it'),
        ("back\\slash", "\\ cannot stand in it"),
        ("tab\there", "\t cannot stand in it"),
        ("end.", "it ends in a full stop or a space"),
        ("end ", "it ends in a full stop or a space"),
        *((name, "") for name in ("console.txt", "com0", "com10.txt", "nullable", "2026-03-04.txt", ".gitkeep", "con-1.md", "ü.md", "a b.c")),
    ],
)  # fmt: skip
def test_what_windows_refuses(name: str, why: str) -> None:
    """Names of devices with any suffix, signs of its own and ends that it drops are refused; what is like them is not."""
    assert refused_by_windows(name) == why


@pytest.mark.skipif(sys.version_info < (3, 13), reason="Python says so itself from 3.13 on")
@given(st.text(st.sampled_from("conCONaux1¹.: $lpt\\x?\x01é"), min_size=1, max_size=8))
def test_it_is_what_python_says(name: str) -> None:
    """Python's own function and ours say the same of every name."""
    said = ntpath.isreserved(name)  # type: ignore[attr-defined, unused-ignore]
    assert bool(refused_by_windows(name)) == (said or "\\" in name)


def test_names_that_are_one_elsewhere() -> None:
    """Paths that differ only by case or by how accents are put together are told, each with the first of its kind."""
    paths = [
        "a/Ferry.txt",
        "a/ferry.txt",
        "b/ferry.txt",
        *(unicodedata.normalize(form, "é.md") for form in ("NFC", "NFD")),
    ]
    found = [(one.path, one.what.partition(" only")[0]) for one in unportable(paths)]
    assert found == [
        ("a/ferry.txt", "differs from a/Ferry.txt"),
        (unicodedata.normalize("NFD", "é.md"), f"differs from {unicodedata.normalize('NFC', 'é.md')}"),
    ]


def test_a_folder_is_a_name_too() -> None:
    """A folder that Windows does not take is told with each file in it."""
    assert [one.path for one in unportable(["aux/a.txt", "sound/a.txt"])] == ["aux/a.txt"]
