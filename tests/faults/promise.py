"""What must hold after each fault, said once."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from generator.site.search import BUNDLE, bundle, pagefind
from tests.faults.commands import Done, run
from tests.verra import BARRIER, FERRY, MEADOW, briefing_pages, new_site, put, put_page

HAND = "---\ntype: briefing\nid: note\ntitle: A note from the desk\n---\n\n# A note from the desk\n\nWe were late.\n"
Tree = dict[str, bytes]
"""What files hold by their paths; of a link where it leads."""
_LASTING = frozenset((".briefings-cache", "briefings", "extracts", "site", ".site.stage", ".site.lock"))
"""What a run may leave beside what `init` has made."""


def newsroom(folder: Path) -> Path:
    """A site with two extracts, a page written by hand, and one that was edited: all that is a person's."""
    site = new_site(folder, url="https://verra.example/", config="")
    put(site, "2026/barrier.txt", BARRIER)
    put(site, "2026/ferry.txt", FERRY)
    put_page(site, "note.md", HAND)
    assert run(site, "generate").code == 0
    (ferry,) = (path for path in briefing_pages(site) if "ferry" in path)
    put_page(site, ferry, briefing_pages(site)[ferry].decode().replace("sails again", "sails once more"))
    return site


def add_extract(site: Path) -> None:
    """What the next run has to do."""
    put(site, "2026/meadow.txt", MEADOW)


def tree(folder: Path, *, but: str = "") -> Tree:
    """All files below `folder`, but those below its folder `but`."""
    found: Tree = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if os.path.relpath(os.path.join(place, name), folder) != but]
        for name in (*names, *(one for one in folders if os.path.islink(os.path.join(place, one)))):
            path = os.path.join(place, name)
            relative = os.path.relpath(path, folder).replace(os.sep, "/")
            if os.path.islink(path):
                found[relative] = os.fsencode(os.readlink(path))
            elif os.path.isfile(path):
                found[relative] = Path(path).read_bytes()
    return found


def published(site: Path) -> Tree:
    """The site that readers see; its search index, which is another at each run, only counts as there and whole."""
    folder = site / "site"
    if not folder.is_dir():
        return {}
    found = tree(folder, but=BUNDLE)
    if (folder / BUNDLE).is_dir():
        for tier in json.loads((folder / BUNDLE / bundle.TIERS).read_bytes())["tiers"]:
            index = folder / BUNDLE / tier["folder"]
            assert blake2b((index / pagefind.ENTRY).read_bytes(), digest_size=8).hexdigest() == tier["edition"]
            assert pagefind.languages(index) == tier["languages"]
            assert all(path.stat().st_size for path in index.rglob("*") if path.is_file())
        found[BUNDLE] = b"whole"
    return found


@dataclass(frozen=True, slots=True)
class Course:
    """A site before a run, kept at `start`, and where it lies when it runs; the sites that are published `before` and `after` it where nothing disturbs it, the pages
    and what is a person's then, and what one run more says, which has nothing to do.
    """

    start: Path
    home: Path
    command: tuple[str, ...]
    before: Tree
    after: Tree
    pages: Tree
    own: Tree
    idle: Done

    def again(self) -> Path:
        """The site before the run, at its place: elsewhere nothing that a build has left would be used."""
        if self.home.exists():
            shutil.rmtree(self.home)
        shutil.copytree(self.start, self.home, symlinks=True)
        return self.home

    def but(self, own: Tree) -> Course:
        """The same, `own` being the person's besides."""
        return replace(self, own={**self.own, **own})


def course(site: Path, *command: str) -> Course:
    """What an undisturbed run of the command on the site gives."""
    start = site.parents[1] / "start"
    shutil.copytree(site, start, symlinks=True)
    own, before = persons(site), published(site)
    done = run(site, *command)
    assert done.code == 0, done.err
    after, pages = published(site), tree(site / "briefings")
    idle = run(site, *command)
    assert (published(site), tree(site / "briefings"), persons(site)) == (after, pages, own)
    return Course(start, site, command, before, after, pages, own, idle)


def persons(site: Path) -> Tree:
    """What a person has put into the site, or edited."""
    found = {path: text for path, text in tree(site).items() if path.startswith("extracts/")}
    pages = tree(site / "briefings")
    return found | {
        f"briefings/{path}": text
        for path, text in pages.items()
        if b"\ntype: briefing\n" not in text or b"sails once more" in text or path == "note.md"
    }


def assert_kept(site: Path, course: Course) -> None:
    """Nothing of a person's is lost, and readers see the last good site or the next, whole."""
    there = tree(site)
    assert {path: there.get(path) for path in course.own} == course.own
    assert published(site) in (course.before, course.after)


def assert_settles(site: Path, course: Course) -> None:
    """Once what is read is as it was, one run gives what it had given undisturbed, whatever was published meanwhile."""
    done = run(site, *course.command)
    assert done.code == 0, done
    assert_as_undisturbed(site, course)


def assert_recovers(site: Path, course: Course) -> None:
    """An undisturbed run gives what it had given without the fault, leaves nothing else, and the next says the same."""
    assert_kept(site, course)
    done = run(site, *course.command)
    assert (done.code, "refused" in done.err) == (0, False), done
    assert_as_undisturbed(site, course)


def assert_as_undisturbed(site: Path, course: Course) -> None:
    """All is as had there been no fault, and a run more has as little to do and to say."""
    assert tree(site / "briefings").keys() == course.pages.keys()
    assert tree(site / "briefings") == course.pages
    assert_kept(site, course)
    assert published(site) == course.after
    assert strays(site) == []
    assert run(site, *course.command) == course.idle


def strays(site: Path) -> list[str]:
    """Files that no command should leave."""
    kinds = (
        {path.name for path in site.iterdir()}
        - _LASTING
        - {".gitignore", ".gitattributes", "mkdocs.yml", "requirements.txt"}
    )
    temporary = (path.relative_to(site).as_posix() for path in site.rglob("*") if ".tmp" in path.name)
    cache = site / ".briefings-cache"
    ours = {"generate-mkdocs.sqlite", "site.sqlite", "lock"}
    unknown = {path.name for path in cache.iterdir()} - ours if cache.is_dir() else set()
    return sorted((*kinds, *temporary, *unknown))
