"""Names that are long, that differ only by case or Unicode form, or that other systems keep for themselves."""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from generator.check import unportable
from tests.faults.commands import run
from tests.faults.promise import Course, assert_settles, published, strays, tree
from tests.verra import MEADOW, briefing_pages, put, put_page

RESERVED = [
    "con.txt", "aux.json.txt", "NUL.md", "com1.txt", "lpt9.txt", "prn", "trailing.", "trailing ", " leading", "dots...txt", "a:b.txt", "what?.txt", "a<b>|c*.txt",
    'quo"te.txt', "back\\slash.txt", "COM¹.txt", "conin$.txt",
]  # fmt: skip


def article(number: int) -> str:
    return MEADOW.replace("Eelgrass", f"Eelgrass {number}").replace("forty", f"{number} hundred")


def assert_pages_for(site: Path, many: int) -> None:
    """As many extracts have each a page of its own, whose name every system takes."""
    done = run(site, "build", "--without-search")
    assert (done.code, "refused" in done.err) == (0, False), done
    pages = briefing_pages(site)
    assert len(pages) == many
    assert list(unportable(pages)) == []
    assert all(re.fullmatch(r"[a-z0-9/-]+\.md", path) for path in pages), pages
    site_files = [path for path in published(site) if not path.startswith("pagefind/")]
    assert list(unportable(site_files)) == []
    again = run(site, "build", "--without-search")
    assert f"Pages: 0 written, {many} kept." in again.out


def test_extracts_with_names_that_windows_keeps_for_itself(site: Path) -> None:
    """Extracts may be called what Windows does not take; pages and the site's files never are."""
    for number, name in enumerate(RESERVED):
        put(site, name, article(number))
    assert_pages_for(site, len(RESERVED))
    told = [line for line in run(site, "check").out.splitlines() if "Windows" in line]
    assert len(told) == len(RESERVED) - 2, told  # it takes dots within, and a space at the beginning


def test_extracts_whose_titles_are_such_names(site: Path) -> None:
    """A title that is a reserved name makes a page whose name is none."""
    for number, title in enumerate(["CON", "nul", "Aux.", "...", "COM1:", "a/b\\c", "..", "con.txt", "   LPT1   "]):
        put(site, f"{number}.txt", f"{title}\n\n{article(number).partition(chr(10))[2].strip()}")
    assert_pages_for(site, 9)


def test_names_that_differ_only_by_case_or_form(site: Path) -> None:
    """Extracts whose names are one on macOS or Windows have pages that are two there too, and `check` reminds of them."""
    names = ["Ferry.txt", "ferry.txt", "FERRY.TXT"]
    names += [unicodedata.normalize(form, "île/Ébauche.txt") for form in ("NFC", "NFD")]
    for number, name in enumerate(names):
        put(site, name, article(number))
    assert_pages_for(site, 5)
    said = run(site, "check").out
    assert said.count("differs from") == 3, said


def test_pages_that_differ_only_by_case_or_form(warm: Course) -> None:
    """Pages of a person's whose names are one elsewhere are both published here, and `check` reminds of them."""
    site = warm.again()
    put_page(site, "Corrections.md", "# One\n")
    for form in ("NFC", "NFD"):
        put_page(site, unicodedata.normalize(form, "café.md"), f"# {form}\n")
    assert run(site, *warm.command).code == 0
    assert run(site, "check").out.count("differs from") == 2
    for path in ("Corrections.md", *(unicodedata.normalize(form, "café.md") for form in ("NFC", "NFD"))):
        (site / "briefings" / path).unlink()
    assert_settles(site, warm)


@pytest.mark.parametrize("letter", ["x", "é", "語", "😀"])
def test_names_of_255_bytes(letter: str, site: Path) -> None:
    """An extract and an edited page may have names as long as the system takes; the page can still be rewritten."""
    name = (letter * 255).encode()[: 255 - 4].decode(errors="ignore")
    put(site, f"{name}.txt", article(1))
    assert_pages_for(site, 1)
    (path,) = briefing_pages(site)
    page = site / "briefings" / path
    renamed = page.with_name((letter * 255).encode()[: 255 - 3].decode(errors="ignore") + ".md")
    page.rename(renamed)
    put(site, f"{name}.txt", article(1).replace("Divers", "Some divers"))
    done = run(site, "generate")
    assert (done.code, "1 written" in done.out, done.err) == (0, True, ""), done
    assert b"Some divers" in renamed.read_bytes()
    renamed.write_bytes(renamed.read_bytes().replace(b"Some divers counted", b"Divers counted"))
    put(site, f"{name}.txt", article(1).replace("Divers", "Many divers"))
    edited = tree(site / "briefings")
    done = run(site, "generate")
    assert done.code == 0
    assert "cannot be written: File name too long" in done.err
    assert tree(site / "briefings") == edited
    assert strays(site) == []


def test_a_path_longer_than_the_system_takes(site: Path) -> None:
    """Folders so deep that a path has more than 4,096 bytes are refused by name, and the rest goes on."""
    put(site, "sound.txt", article(1))
    here = os.open(".", os.O_RDONLY)
    try:
        os.chdir(site / "extracts")
        for _ in range(20):
            os.mkdir("d" * 240)
            os.chdir("d" * 240)
        Path("deep.txt").write_text(article(2), "utf-8")
    finally:
        os.fchdir(here)
        os.close(here)
    done = run(site, "generate")
    assert done.code == 0, done
    assert "1 written" in done.out
    assert "has a name that is too long for this system" in done.err
    shutil.rmtree(site / "extracts")
