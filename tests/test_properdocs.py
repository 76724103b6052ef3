"""Plain MkDocs, and ProperDocs, its fork: each builds the pages that are present."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.browser.sample import ROOT, copy_sample, files_of, run

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as committed, without its extracts: neither program needs them."""
    made = copy_sample(tmp_path_factory.mktemp("plain") / "project")
    (made / "extracts").rename(made / "put-away")
    return made


@pytest.fixture(scope="module")
def built(project: Path) -> dict[str, Path]:
    """The site that each program builds of it, warnings counted as errors."""
    sites = {program: project.parent / program for program in ("mkdocs", "properdocs")}

    def build(program: str) -> subprocess.CompletedProcess[str]:
        command = (
            sys.executable,
            "-m",
            program,
            "build",
            "--strict",
            "-f",
            project / "mkdocs.yml",
            "-d",
            sites[program],
        )
        return run(*command, at=project.parent, env={"PYTHONPATH": str(ROOT)})

    with ThreadPoolExecutor(len(sites)) as pool:
        for done in pool.map(build, sites):
            assert done.returncode == 0, done.stderr
            assert "WARNING" not in done.stderr
    return sites


def test_plain_mkdocs_builds_every_page_that_is_present(project: Path, built: dict[str, Path]) -> None:
    """`mkdocs build --strict` alone builds every committed page with listings and search, and generates nothing."""
    pages = [path.relative_to(project / "briefings") for path in (project / "briefings").rglob("*.md")]
    assert len(pages) > 24
    for page in pages:
        assert (built["mkdocs"] / page.with_suffix("") / "index.html").is_file(), page
    for listing in ("index.html", "archive/index.html", "people/index.html", "search/index.html", "404.html"):
        assert (built["mkdocs"] / listing).is_file(), listing
    assert (built["mkdocs"] / "pagefind" / "pagefind-entry.json").is_file()
    committed = {path.relative_to(ROOT / "briefings") for path in (ROOT / "briefings").rglob("*.md")}
    assert set(pages) == committed


def test_properdocs_builds_the_same_site(built: dict[str, Path]) -> None:
    """ProperDocs builds the same files as MkDocs, and every one of them has the same bytes but the search bundle."""
    one, other = files_of(built["mkdocs"]), files_of(built["properdocs"])
    assert set(one) == set(other)
    assert len(one) > 100
    assert [name for name in one if one[name] != other[name]] == []
    assert (built["properdocs"] / "pagefind" / "pagefind-entry.json").is_file()
