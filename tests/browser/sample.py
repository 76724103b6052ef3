"""The sample site, copied out of the checkout, and the commands as a user runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from generator import page
from generator.archive import Archive, SamePerson, arrange
from generator.model import StoredPage
from tests.browser.server import serving

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = "pagefind"


@dataclass(frozen=True)
class Site:
    """A published site: its `folder`, what stands on its briefing pages, and the `address` at which it is served."""

    folder: Path
    briefings: tuple[StoredPage, ...]
    archive: Archive
    name: str
    address: str

    def titled(self, title: str) -> StoredPage:
        return next(stored for stored in self.briefings if stored.briefing.title == title)

    def in_language(self, language: str) -> StoredPage:
        return next(stored for stored in self.briefings if stored.briefing.language == language)


def path_of(stored: StoredPage) -> str:
    """The address of a briefing within its site."""
    return stored.path.removesuffix(".md") + "/"


def copy_sample(to: Path, *, pages: bool = True) -> Path:
    """Puts the sample's configuration, extracts and (unless they are to be made anew) pages into the new folder `to`."""
    to.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", to)
    shutil.copytree(ROOT / "extracts", to / "extracts")
    if pages:
        shutil.copytree(ROOT / "briefings", to / "briefings")
    else:
        (to / "briefings").mkdir()
        shutil.copy(ROOT / "briefings" / "about.md", to / "briefings")
    return to


def run(
    *arguments: str | Path, at: Path, env: Mapping[str, str] | None = None, umask: int = -1
) -> subprocess.CompletedProcess[str]:
    """Runs a command in the folder `at`; what it printed is in the result, and shown where a test fails."""
    environment = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "PYTHONPATH")}
    done = subprocess.run(
        list(map(str, arguments)),
        cwd=at,
        env={**environment, **(env or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        umask=umask,
    )
    sys.stdout.write(f"$ {' '.join(map(str, arguments))}\n{done.stdout}{done.stderr}")
    return done


def briefings(
    *arguments: str | Path, at: Path, env: Mapping[str, str] | None = None, umask: int = -1
) -> subprocess.CompletedProcess[str]:
    """Runs `briefings` with this interpreter and this checkout."""
    program = "from generator.cli import main; main()"
    return run(
        sys.executable, "-c", program, *arguments, at=at, env={"PYTHONPATH": str(ROOT)} | dict(env or {}), umask=umask
    )


@contextmanager
def published(project: Path, *, under: str = "/verra/") -> Iterator[Site]:
    """The built site of `project`, served under a sub-path for as long as the context lasts."""
    config = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    (plugin,) = (entry["briefings"] for entry in config["plugins"] if "briefings" in entry)
    stored = tuple(one for one in page.read_pages(project / "briefings") if isinstance(one, StoredPage))
    people = [_declared(one) for one in sorted((project / "briefings" / "people").glob("*.md"))]
    archive = arrange(stored, ZoneInfo(plugin.get("timezone", "UTC")), people, language=plugin.get("language", "en"))
    with serving(project / "site", under=under) as address:
        yield Site(project / "site", stored, archive, config["site_name"], address)


def _declared(written: Path) -> SamePerson:
    """Under which names a hand-written page of the sample says that somebody is one person."""
    said = yaml.safe_load(written.read_text("utf-8").split("---")[1])
    return SamePerson(said["title"], tuple(said["names"]))


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` but the search bundle, by its path."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(f"{BUNDLE}/")}
