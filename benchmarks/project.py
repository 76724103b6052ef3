"""A site of invented extracts, and what its users do to it: they add, correct, delete, edit, and change the theme."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.figures import Cost
from benchmarks.invented import article, path_of, write
from benchmarks.measuring import cost_of
from generator.page import packaged_templates

ROOT = Path(__file__).resolve().parents[1]
KEPT = ("mkdocs.yml", "extracts", "briefings", "templates")
"""What a user has; all else is made of it."""
BRIEFINGS = (sys.executable, "-c", "from generator.cli import main; main()")
SITE_ALONE = "import sys; from pathlib import Path; from generator.site.build import build"
_CONFIG = """site_name: The Verra Archive
site_description: A site for measuring. The country, the people, the outlets and the events in it are invented.
site_url: https://briefings.example/verra/
docs_dir: briefings
site_dir: site
theme: briefings
plugins:
  - briefings:
      source_text: full
      notice: "For measuring: the Republic of Verra, its people, its newspapers and its news are invented."
"""


class Project:
    """A site of `pages` extracts in a new folder. Its edits are numbered, so that each run does another one."""

    def __init__(self, folder: Path, pages: int, *, seed: int) -> None:
        self.folder, self.count, self.seed = folder, pages, seed
        self.added = 0
        self.changed = 0
        folder.mkdir(parents=True)
        (folder / "mkdocs.yml").write_text(_CONFIG, "utf-8")
        self.pages.mkdir()
        write(self.extracts, range(pages), seed=seed)

    @property
    def extracts(self) -> Path:
        return self.folder / "extracts"

    @property
    def pages(self) -> Path:
        return self.folder / "briefings"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def run(self, *command: str) -> Cost:
        """What a command of ours takes."""
        return cost_of((*BRIEFINGS, *command), at=self.folder, env=self._environment())

    def build_site_alone(self, *, search: bool) -> Cost:
        """What it takes to make the site of the pages that are present, and to publish it: `build` less `generate`."""
        program = f"{SITE_ALONE}; build(Path('mkdocs.yml'), search={search})"
        return cost_of((sys.executable, "-c", program), at=self.folder, env=self._environment())

    def _environment(self) -> dict[str, str]:
        found = os.environ.get("PYTHONPATH")
        path = f"{ROOT}{os.pathsep}{found}" if found else str(ROOT)
        return {"PYTHONPATH": path, "XDG_CACHE_HOME": str(self.folder / ".cache-home"), "PYTHONUTF8": "1"}

    def forget(self, *, pages: bool = False) -> None:
        """Removes the site and whatever is remembered of former builds; the pages too, where they are to be new."""
        for path in self.folder.iterdir():
            if path.name in KEPT:
                continue
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
        if pages:
            shutil.rmtree(self.pages)
            self.pages.mkdir()

    def add(self) -> None:
        """A new extract, of the day after the newest or of its day."""
        write(self.extracts, [self.count + self.added], seed=self.seed)
        self.added += 1

    def correct(self) -> None:
        """A paragraph more in an extract."""
        path = self.extracts / path_of(article(self.seed, self._next()))
        text = path.read_text("utf-8")
        path.write_text(f"{text}\nAn earlier version of this article gave another figure.\n", "utf-8")

    def delete(self) -> None:
        """An extract and its page, removed by hand."""
        path = path_of(article(self.seed, self._next()))
        self._page_of(path).unlink()
        (self.extracts / path).unlink()

    def edit(self) -> None:
        """Another title on a page."""
        page = self._page_of(path_of(article(self.seed, self._next())))
        text = page.read_text("utf-8")
        page.write_text(
            re.sub(r'^(title: ".*)"$', r'\1, as an editor has it"', text, count=1, flags=re.MULTILINE), "utf-8"
        )

    def change_theme(self) -> None:
        """A template of the site's own, which every page is made with."""
        own = self.folder / "templates" / "theme" / "base.html"
        own.parent.mkdir(parents=True, exist_ok=True)
        text = (packaged_templates() / "theme" / "base.html").read_text("utf-8")
        self.changed += 1
        own.write_text(text.replace("</body>", f"<!-- change {self.changed} -->\n</body>"), "utf-8")

    def _next(self) -> int:
        """An article of the middle that no edit has touched and whose extract is a text."""
        self.changed += 1
        number = self.count // 2 + 3 * self.changed
        return number - number % 3

    def _page_of(self, extract: str) -> Path:
        """The page that names an extract, which lies in the folder of its month."""
        named = json.dumps(extract)
        return next(
            path
            for path in sorted((self.pages / Path(extract).parent).glob("*.md"))
            if named in path.read_text("utf-8")
        )


def takes(option: str) -> bool:
    """Whether `briefings build` has an option."""
    said = subprocess.run([*BRIEFINGS, "build", "--help"], cwd=ROOT, capture_output=True, text=True, check=True)
    return option in said.stdout
