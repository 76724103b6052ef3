"""Environments of the peers, and their projects."""

from __future__ import annotations

import shutil
import subprocess
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Cost, Weight
from benchmarks.measuring import cost_of, weight_of
from benchmarks.peers import hugo, mkdocs, pelican

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Kind:
    """A peer: what lock it is installed by, what writes its project for a folder of pages, what builds `site` of it."""

    lock: str
    write: Callable[[Path, Path], None]
    command: tuple[str, ...]


PEERS = {
    "hugo": Kind("hugo", hugo.write, hugo.COMMAND),
    "pelican": Kind("pelican", pelican.write, pelican.COMMAND),
    "material": Kind("material", mkdocs.material, mkdocs.COMMAND),
    "material-search": Kind("material", mkdocs.material_with_search, mkdocs.COMMAND),
    "mkdocs": Kind("material", mkdocs.minimal, mkdocs.COMMAND),
}


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer that is installed and has a project for the folder `pages`: it builds the whole site at every call."""

    pages: Path
    home: Path
    command: tuple[str, ...]

    def build(self) -> Cost:
        """What it takes to build all, nothing being there. Raises SystemExit where pages are missing afterwards."""
        for left in ("site", "resources", "__pycache__"):
            shutil.rmtree(self.home / left, ignore_errors=True)
        cost = cost_of(self.command, at=self.home, env={"HUGO_CACHEDIR": str(self.home / ".cache")})
        asked = sum(1 for _ in self.pages.rglob("*.md"))
        made = sum(1 for _ in (self.home / "site").rglob("*.html"))
        if made < asked:  # some warn of a page that they cannot read, and go on
            raise SystemExit(f"{' '.join(self.command)} made {made} pages of {asked} in {self.home}")
        return cost

    def weight(self) -> Weight:
        return weight_of(self.home / "site")


def prepared(name: str, pages: Path, home: Path, environments: Path) -> Peer:
    """Installs the peer `name` below `environments`, where it is not there, and writes its project for `pages`."""
    kind = PEERS[name]
    environment = environments / kind.lock
    if not environment.exists():
        venv.create(environment, with_pip=True)
        lock = str(_HERE / f"{kind.lock}.lock")
        pip = (str(environment / "bin" / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check", "install")
        subprocess.run([*pip, "--require-hashes", "--requirement", lock], check=True, stderr=subprocess.DEVNULL)
    home.mkdir(parents=True)
    kind.write(home, pages)
    program, *arguments = kind.command
    return Peer(pages, home, (str(environment / "bin" / program), *arguments))
