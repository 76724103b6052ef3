"""What happens to a page in the course of its life: whatever the order, no character that a person typed is lost.

Each sequence is a line of steps on a site with one article and a bystander. Before and after every step the words that
a person has typed so far stand in some file below `briefings/`; only what the person takes away is gone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.verra import BARRIER, MEADOW, put, run

SEQUENCES = """
    edit generate
    edit change generate generate
    edit change generate refresh prune
    edit change generate change generate
    edit change generate revert generate
    edit change generate edit-proposal generate
    edit change generate edit-proposal change generate
    edit change generate edit-proposal revert generate
    edit change generate settle generate
    edit change generate edit settle change generate
    edit change generate edit-proposal settle generate
    edit change generate take generate
    edit change generate edit-proposal take change generate
    edit move generate
    edit move generate change generate settle
    edit change move generate
    edit change generate move generate
    edit change generate move change generate settle
    edit delete generate prune restore generate
    edit delete prune restore change generate
    edit withdraw generate refresh
    edit withdraw change generate move generate
    edit change generate withdraw generate prune
    edit change generate edit-proposal withdraw generate
    edit withdraw delete prune restore generate
    correct change generate settle
    review change generate refresh
    review edit move delete prune
    draft change generate settle generate
    join edit change generate
    edit join generate settle
    edit join generate leave generate
    move-page edit change generate
    edit move-page change generate settle
    crlf edit change generate settle
    edit sidecar generate settle
    change generate edit change generate take edit change generate
    edit-title change generate refresh settle refresh
    comment change generate settle move generate
    edit refuse generate prune mend generate
    edit change generate break-proposal generate change generate
    edit change generate unedit generate
    edit change generate revert move generate
    edit rename-and-reuse generate
    edit twin generate leave-twin generate move generate
    edit copy-page generate prune change generate
"""
ADDRESSED = BARRIER.replace(
    "Council votes", "---\nurl: https://courier.example/barrier\n---\nCouncil votes", 1
)  # an address, so that it is one article wherever it lies


class Desk:
    """A person at work on one article's page."""

    def __init__(self, site: Path) -> None:
        self.site, self.pages, self.extracts = site, site / "briefings", site / "extracts"
        self.typed: set[str] = set()
        self.serial = itertools.count(1)
        self.extract = "barrier.txt"
        put(site, self.extract, ADDRESSED)
        put(site, "meadow.txt", MEADOW)
        self.generate()
        (self.page,) = (path for path in self.pages.rglob("*.md") if "barrier" in path.name)
        self.untouched = self.page.read_bytes()

    @property
    def proposal(self) -> Path:
        return self.page.with_suffix(".proposal.md")

    def word(self) -> str:
        """A word that a person types, remembered."""
        word = f"Handwritten{next(self.serial)}Wörd"
        self.typed.add(word)
        return word

    def take_back(self, text: str) -> None:
        """Forget what stood in `text`: the person has taken it away."""
        self.typed -= {word for word in self.typed if word in text}

    def kept(self) -> str:
        """Everything below `briefings/`."""
        return "\n".join(path.read_text("utf-8") for path in self.pages.rglob("*") if path.is_file())

    # what the program does

    def generate(self, *options: str) -> None:
        assert run("generate", self.site, *options).exit_code == 0

    def refresh(self) -> None:
        self.generate("--refresh")

    def prune(self) -> None:
        self.generate("--prune")

    def withdraw(self) -> None:
        assert run("withdraw", self.site, self.page.as_posix(), "--why", f"Wrong: {self.word()}").exit_code == 0

    def settle(self) -> None:
        result = run("settle", self.site, self.page.as_posix())
        edited = self.proposal.exists() and "Handwritten" in self.proposal.read_text("utf-8").split("<!-- source")[-1]
        assert result.exit_code in ((0, 1) if edited or "nothing to settle" in result.output + result.stderr else (0,))

    # what a person does to pages

    def write(self, path: Path, change: Callable[[str], str]) -> None:
        path.write_bytes(change(path.read_bytes().decode()).encode())

    def edit(self) -> None:
        self.write(self.page, lambda text: f"{text.rstrip()}\n\nA note of the editor: {self.word()}.\n")

    def edit_proposal(self) -> None:
        self.write(self.proposal, lambda text: f"{text.rstrip()}\n\nA note of the editor: {self.word()}.\n")

    def edit_title(self) -> None:
        self.write(self.page, lambda text: re.sub('title: ".*"', f'title: "{self.word()}"', text, count=1))

    def comment(self) -> None:
        self.write(self.page, lambda text: text.replace("language:", f"# {self.word()}\nlanguage:", 1))

    def correct(self) -> None:
        corrections = f'corrections:\n  - {{date: 2026-03-09, note: "{self.word()}"}}\ndigest:'
        self.write(self.page, lambda text: text.replace("digest:", corrections, 1))

    def review(self) -> None:
        self.write(self.page, lambda text: text.replace("digest:", f"reviewed: true  # {self.word()}\ndigest:", 1))

    def draft(self) -> None:
        self.write(self.page, lambda text: text.replace("digest:", f"draft: true  # {self.word()}\ndigest:", 1))

    def crlf(self) -> None:
        self.write(self.page, lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"))

    def take(self) -> None:
        self.take_back(self.page.read_text("utf-8"))
        self.proposal.replace(self.page)

    def move_page(self) -> None:
        target = self.pages / "kept" / self.page.name
        target.parent.mkdir()
        self.page = self.page.replace(target)

    def break_proposal(self) -> None:
        self.write(self.proposal, lambda text: text.replace("title: ", f"title: [{self.word()}\ntitle: ", 1))

    def unedit(self) -> None:
        self.take_back(self.page.read_text("utf-8"))
        self.page.write_bytes(self.untouched)

    def copy_page(self) -> None:
        self.page.with_name("a-copy.md").write_bytes(self.page.read_bytes())

    # what becomes of extracts

    def rename_and_reuse(self) -> None:
        self.move()
        put(self.site, "barrier.txt", MEADOW.replace("Eelgrass", "Seagrass").replace("hectares", "acres"))

    def twin(self) -> None:
        put(self.site, "twin.txt", (self.extracts / self.extract).read_text("utf-8"))

    def leave_twin(self) -> None:
        (self.extracts / "twin.txt").rename(self.extracts / "other-twin.txt")

    def change(self) -> None:
        line = f"A later paragraph, the {next(self.serial)}th of its kind.\n"
        self.write(self.extracts / self.extract, lambda text: f"{text}\n{line}")

    def revert(self) -> None:
        put(self.site, self.extract, ADDRESSED)

    def move(self) -> None:
        target = f"moved-{next(self.serial)}.txt"
        (self.extracts / self.extract).rename(self.extracts / target)
        self.extract = target

    def delete(self) -> None:
        (self.extracts / self.extract).rename(self.site / "deleted.txt")

    def restore(self) -> None:
        (self.site / "deleted.txt").rename(self.extracts / self.extract)

    def join(self) -> None:
        put(self.site, "copy.txt", ADDRESSED + "\nA paragraph of the copy alone.\n")

    def leave(self) -> None:
        (self.extracts / "copy.txt").unlink()

    def sidecar(self) -> None:
        (self.extracts / "barrier.yml").write_text("author: Jo Brandt\n", "utf-8")

    def refuse(self) -> None:
        (self.extracts / self.extract).rename(self.site / "deleted.txt")
        (self.extracts / self.extract).write_bytes(b"\x00\x01\x02")

    def mend(self) -> None:
        (self.site / "deleted.txt").replace(self.extracts / self.extract)


@pytest.mark.parametrize("steps", [line.strip() for line in SEQUENCES.strip().splitlines()])
def test_no_character_that_a_person_typed_is_lost(site: Path, steps: str) -> None:
    """Through any sequence every typed word is kept, and generating once more changes nothing."""
    desk = Desk(site)
    for step in steps.split():
        getattr(desk, step.replace("-", "_"))()
        kept = desk.kept()
        assert not [word for word in desk.typed if word not in kept], f"lost at {step}"
    desk.generate()
    before = {path: path.read_bytes() for path in desk.pages.rglob("*.md")}
    assert "Pages: 0 written" in run("generate", site).output, "generate does not come to rest"
    assert {path: path.read_bytes() for path in desk.pages.rglob("*.md")} == before
