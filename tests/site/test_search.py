"""Without an index there is no site: the indexer's failures are clear errors, and the published site stays."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from generator.errors import SearchError
from generator.page import load_template, write
from generator.site import search
from generator.site.search import pagefind
from tests.verra import FULL, put_page, run

ENTRY = 'printf \'{"languages": {"en": {}}}\' > "$4/pagefind-entry.json"'


@pytest.fixture
def indexer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the indexer's place that does nothing yet; it gets ``--site FOLDER --output-path OUT``."""
    program = tmp_path / "indexer"
    monkeypatch.setattr(pagefind, "_executable", lambda: program)
    return does(program, "true")


def does(program: Path, commands: str) -> Path:
    program.write_text(f'#!/bin/sh\nmkdir -p "$4"\n{commands}\n', "utf-8")
    program.chmod(0o755)
    return program


def test_a_missing_indexer_is_named_with_its_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package is not installed, the error says how to install it."""
    monkeypatch.setitem(sys.modules, "pagefind_bin_extended", None)
    with pytest.raises(SearchError, match=r"not installed\. Install it with `pip install"):
        search.index_site(tmp_path)


def test_an_indexer_that_cannot_be_run_is_an_error(tmp_path: Path, indexer: Path) -> None:
    """A program that is not there or may not be run is an error with its remedy."""
    indexer.unlink()
    with pytest.raises(SearchError, match=r"could not be run.*Install it"):
        search.index_site(tmp_path)


def test_a_failing_indexer_is_quoted(tmp_path: Path, indexer: Path) -> None:
    """What the indexer said last stands in the error, with its exit code."""
    does(indexer, "echo 'no pages found' >&2; exit 3")
    with pytest.raises(SearchError, match=r"exit 3\): no pages found"):
        search.index_site(tmp_path)


@pytest.mark.parametrize(
    ("commands", "said"),
    [
        ("true", "no readable index"),
        ('printf "{" > "$4/pagefind-entry.json"', "no readable index"),
        ('printf "{}" > "$4/pagefind-entry.json"', "no readable index"),
        ('printf "[1]" > "$4/pagefind-entry.json"', "no readable index"),
        ('printf \'{"languages": 1}\' > "$4/pagefind-entry.json"', "without languages"),
        (f'{ENTRY}; : > "$4/wasm.en.pagefind"', r"empty file: wasm\.en\.pagefind"),
        (f'{ENTRY}; mkdir "$4/index"; : > "$4/index/en.pf_index"', r"empty file: en\.pf_index"),
    ],
)
def test_an_index_that_no_browser_could_read_is_an_error(
    tmp_path: Path, indexer: Path, commands: str, said: str
) -> None:
    """An indexer that ends well but leaves no entry, a broken one, or an empty file has failed."""
    does(indexer, commands)
    with pytest.raises(SearchError, match=said):
        search.index_site(tmp_path)


def test_a_sound_index_passes(tmp_path: Path, indexer: Path) -> None:
    """An entry that names languages and files that hold something are an index."""
    does(indexer, f'{ENTRY}; echo x > "$4/wasm.en.pagefind"')
    search.index_site(tmp_path)
    assert os.listdir(tmp_path / "pagefind")


def test_a_build_without_an_index_fails_and_publishes_nothing(site: Path, indexer: Path) -> None:
    """Where the indexer fails, the build ends with its error and the published site is the old one."""
    put_page(site, "2026/03/barrier.md", write(FULL, load_template()))
    (site / "site").mkdir()
    (site / "site" / "index.html").write_text("old", "utf-8")
    does(indexer, "echo 'disk full' >&2; exit 1")
    result = run("build", site)
    assert result.exit_code == 1
    assert "disk full" in result.stderr
    assert "Traceback" not in result.output
    assert [path.read_text("utf-8") for path in (site / "site").iterdir()] == ["old"]
    assert not (site / ".site.fresh.stage").exists()
