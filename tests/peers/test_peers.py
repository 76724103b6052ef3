"""The round trip: what other extractors make of a page is read as they made it, paragraph for paragraph."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from generator.model import Extract
from generator.read import formats
from tests.browser.sample import ROOT, run

_HERE = Path(__file__).parent
_PAGES = sorted((_HERE / "pages").glob("*.html"))
_TOOLS = ("trafilatura", "newspaper4k", "readability-lxml")
_SAW = ".saw.json"
# In a page laid out with a table, trafilatura takes the cell with the menu for a part of the text.
_MENUS = {"whale": ("Front page Letters", "Whale in the Ovel")}
_LIST_MARK = re.compile(r"- ")


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all that the tools make of the pages, run in an environment of their own that is thrown away."""
    folder = tmp_path_factory.mktemp("peers")
    python = folder / "venv" / "bin" / "python"
    lock = ("--require-hashes", "--requirement", _HERE / "requirements.lock")
    made = folder / "outputs"
    made.mkdir()
    for command in (
        (sys.executable, "-m", "venv", "--without-pip", folder / "venv"),
        (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", *lock),
        (python, _HERE / "run_tools.py", _HERE / "pages", made),
    ):
        done = run(*command, at=ROOT)
        assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stderr}"
    return made


def known(page: Path) -> list[str]:
    """The paragraphs of the article on a page, as a person who reads it sees them."""
    loaded: list[str] = json.loads(page.with_suffix(".paragraphs.json").read_text("utf-8"))
    return loaded


def read(path: Path) -> tuple[str, list[str]]:
    """The title of the one extract in a file, and all of its paragraphs in order, those set aside among them."""
    (extract,) = formats.parse(path.read_bytes(), name=path.name, path=path.name)
    assert isinstance(extract, Extract), f"{path.name}: {extract}"
    paragraphs = list(extract.paragraphs)
    for aside in reversed(extract.set_aside):
        paragraphs.insert(aside.after, aside.text)
    return extract.title, paragraphs


def plain(paragraphs: list[str]) -> list[str]:
    """Paragraphs without what tools write differently: no-break spaces, and the dash before an item of a list."""
    return [_LIST_MARK.sub("", text.replace("\u00a0", " "), count=1) for text in paragraphs]


def losses(file: Path, page: Path) -> list[str]:
    """What is read otherwise than the tool saw it; a title that stands above the text may be read as title alone."""
    title, got = read(file)
    saw = plain(json.loads(file.with_name(file.name + _SAW).read_text("utf-8")))
    got = plain(got)
    if saw and saw[0] == title and got[:1] != saw[:1]:
        saw = saw[1:]
    if file.suffix == ".html":
        # A whole page that a tool gives goes through an extractor again, which may leave out what is no article.
        article = plain(known(page))
        saw = [text for text in saw if text in got or text in article]
    return [] if got == saw else [f"{file.name}: lost {set(saw) - set(got)}, new {set(got) - set(saw)}"]


@pytest.mark.slow
@pytest.mark.parametrize("tool", _TOOLS)
def test_what_a_tool_makes_of_a_page_comes_back_the_same(outputs: Path, tool: str) -> None:
    """Each output of each tool over each page is read with the paragraphs it has: none lost, joined or parted."""
    found = [(page, file) for page in _PAGES for file in outputs.glob(f"{page.stem}.{tool}.*") if _SAW not in file.name]
    assert len(found) >= 2 * len(_PAGES)
    assert [loss for page, file in found for loss in losses(file, page)] == []


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.stem)
def test_a_page_is_read_as_its_reader_sees_it(page: Path) -> None:
    """Each of the pages, saved and read as such, gives the paragraphs of its article, and but for a menu no more."""
    _, paragraphs = read(page)
    assert paragraphs == [*_MENUS.get(page.stem, ()), *known(page)]


def test_the_pages_are_ten() -> None:
    """There are ten pages, and each has its paragraphs beside it."""
    assert len(_PAGES) == 10
    assert {page.with_suffix(".paragraphs.json") for page in _PAGES} == set((_HERE / "pages").glob("*.json"))
