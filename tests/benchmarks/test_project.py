"""The edits that the benchmarks make are what they say."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks import peers
from benchmarks.project import Project
from generator.model import PageState, StoredPage
from generator.page import read_pages
from tests.browser.sample import ROOT, files_of

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site of thirty extracts whose pages are written."""
    made = Project(tmp_path_factory.mktemp("project") / "verra", 30, seed=3)
    made.run("generate", "--strict")
    return made


def pages_of(project: Project) -> dict[str, StoredPage]:
    return {one.path: one for one in read_pages(project.pages) if isinstance(one, StoredPage)}


def test_every_extract_has_its_page(project: Project) -> None:
    """As many pages as extracts, with all of the text: none is taken for another's copy."""
    stored = pages_of(project).values()
    assert len(stored) == 30
    assert all(len(one.briefing.paragraphs) > 2 for one in stored)


def test_edits_change_what_they_say(project: Project) -> None:
    """One added makes a page, one corrected an update, one deleted is gone, one edited is a person's."""
    before = pages_of(project)
    project.add()
    project.correct()
    project.delete()
    project.edit()
    project.run("generate", "--strict")
    after = pages_of(project)
    assert len(after) == len(before) == 30
    assert len(set(after) - set(before)) == len(set(before) - set(after)) == 1
    assert sum(bool(one.briefing.updates) for one in after.values()) == 1
    assert [one.briefing.title for one in after.values() if one.state is not PageState.UNTOUCHED] == [
        one.briefing.title for one in after.values() if one.briefing.title.endswith(", as an editor has it")
    ]


def test_a_changed_theme_is_on_every_page(project: Project) -> None:
    """The site's own template stands before the program's, and what was built before is forgotten on request."""
    project.change_theme()
    project.build_site_alone(search=False)
    html = [text for name, text in files_of(project.site).items() if name.endswith("index.html")]
    marked = b"<!-- change "
    assert sum(marked in text for text in html) > 30
    project.forget()
    assert {path.name for path in project.folder.iterdir()} == {"mkdocs.yml", "extracts", "briefings", "templates"}
    project.forget(pages=True)
    assert pages_of(project) == {}


@pytest.mark.parametrize("name", peers.PEERS)
def test_every_peer_has_its_lock_and_its_project(name: str, tmp_path: Path) -> None:
    """A peer's lock has hashes, and its project names the folder of our pages."""
    kind = peers.PEERS[name]
    lock = (ROOT / "benchmarks" / "peers" / f"{kind.lock}.lock").read_text("utf-8")
    assert lock.count("==") <= lock.count("--hash=")
    pages, home = tmp_path / "pages", tmp_path / "home"
    pages.mkdir()
    home.mkdir()
    kind.write(home, pages)
    links = [path for path in home.rglob("*") if path.is_symlink() and path.resolve() == pages.resolve()]
    texts = [path.read_text("utf-8") for path in home.rglob("*") if path.is_file() and path.suffix != ".md"]
    assert links or any(str(pages) in text for text in texts)
    for config in home.glob("*.yml"):
        assert yaml.safe_load(config.read_text("utf-8"))["docs_dir"] == "docs"
