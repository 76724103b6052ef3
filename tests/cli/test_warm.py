"""`generate` where little or nothing has changed: what it does and says is what it would do and say without its cache."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import analyse as analysis
from generator import page, read
from generator.cli.unchanged import glance, place_of_ledger, unchanged
from generator.model import Extract
from generator.site.cache import FOLDER
from tests.verra import BARRIER, FERRY, MEADOW, briefing_pages, new_site, put, put_page, run

FEED = """{"title": "Pump house opens", "url": "https://courier.example/pump", "text": "The pump house opened."}
{"title": "Weir is raised", "url": "https://courier.example/weir", "text": "The weir was raised by a metre."}
"""
TEXTS = (BARRIER, FERRY, MEADOW, BARRIER.replace("nine to four", "nine to five"), FEED, "\0", "")
NAMES = ("barrier.txt", "ferry.txt", "2026/meadow.txt", "2026/03/barrier.txt", "feed.jsonl", "odd.pdf")


def ledger(site: Path) -> Path:
    return place_of_ledger(site / "mkdocs.yml")


def said_cold(site: Path, *arguments: str) -> tuple[str, dict[str, bytes]]:
    """What a site without a cache says that is otherwise the same, and its pages after that."""
    other = site.with_name("cold")
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(site, other, symlinks=True, ignore=shutil.ignore_patterns(FOLDER))
    result = run("generate", other, *arguments)
    return result.output, briefing_pages(other)


def assert_as_without(site: Path, *arguments: str) -> None:
    cold = said_cold(site, *arguments)
    assert (run("generate", site, *arguments).output, briefing_pages(site)) == cold


@pytest.fixture
def warm(site: Path) -> Path:
    """A site with three extracts and their pages, and a cache that knows them."""
    for name, text in zip(NAMES, (BARRIER, FERRY, MEADOW), strict=False):
        put(site, name, text)
    assert run("generate", site).output.endswith("Pages: 3 written, 0 kept.\n")
    return site


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The extracts and pages that are read, and the extracts that are analysed, as it happens."""
    seen: list[str] = []
    raw_files, page_text, analyse = read.raw_files, page.page_text, analysis.analyse

    def files(*given: Any, **named: Any) -> Iterator[read.RawFile]:
        for file in raw_files(*given, **named):
            seen.append(f"read {file.path}")
            yield file

    def text(root: Path, path: str) -> object:
        seen.append(f"page {path}")
        return page_text(root, path)

    def analysed(extract: Extract, **named: Any) -> object:
        seen.append(f"analyse {extract.path}")
        return analyse(extract, **named)

    monkeypatch.setattr("generator.read.raw_files", files)
    monkeypatch.setattr("generator.page.page_text", text)
    monkeypatch.setattr("generator.cli.making.analyse", analysed)
    return seen


def test_where_nothing_has_changed_nothing_is_read(warm: Path, reading: list[str]) -> None:
    """A second run reads no extract and no page, and says what it would say if it did."""
    assert run("generate", warm).output == "Pages: 0 written, 3 kept.\n"
    assert reading == []
    assert unchanged(warm / "mkdocs.yml", None, glance(warm / "mkdocs.yml")) is not None


def test_what_has_changed_alone_is_read(warm: Path, reading: list[str]) -> None:
    """A new extract is read and analysed, a changed one with its page; of the others nothing is opened."""
    put(warm, "new.txt", "Lighthouse is painted\n\nThe lighthouse of Tarn is white again.\n")
    assert run("generate", warm).output.endswith("Pages: 1 written, 3 kept.\n")
    assert reading == ["read new.txt", "analyse new.txt"]
    reading.clear()
    put(warm, "ferry.txt", FERRY.replace("two cranes", "three cranes"))
    assert run("generate", warm).output.endswith("Pages: 1 written, 3 kept.\n")
    path = next(path for path in briefing_pages(warm) if "ferry" in path)
    assert set(reading) == {"read ferry.txt", f"page {path}", "analyse ferry.txt"}


def test_a_program_that_has_nothing_to_do_is_not_loaded(warm: Path) -> None:
    """Where nothing has changed neither MkDocs nor the analysis nor any reader of a format is imported."""
    code = (
        "import sys\nfrom generator.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "heavy = ('mkdocs', 'lxml', 'babel', 'generator.analyse', 'generator.read', 'generator.page')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    command = [sys.executable, "-c", code, "generate", "-f", str(warm / "mkdocs.yml")]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert said.stdout == "Pages: 0 written, 3 kept.\n[]\n"


def test_what_was_refused_is_refused_again(warm: Path, reading: list[str]) -> None:
    """An extract that cannot be read, and a page to look at, are told at every run, though they are not read anew."""
    put(warm, "odd.pdf", "%PDF")
    put(warm, "empty.txt", "")
    edited = next(path for path in briefing_pages(warm) if "ferry" in path)
    put_page(warm, edited, briefing_pages(warm)[edited].decode().replace("sails again", "sails"))
    (warm / "extracts" / "2026" / "meadow.txt").unlink()
    first = run("generate", warm)
    assert first.stderr.count("refused: ") == 2
    reading.clear()
    second = run("generate", warm, "--strict")
    assert (second.output, second.exit_code, reading) == (first.output, 1, [])
    assert "edited by hand" in second.output
    assert "has an extract that is gone" in second.output


def test_an_edit_in_the_second_of_the_run_is_seen(warm: Path) -> None:
    """A file that is written again with its size, its times and its place kept is read anew, if it was young."""
    file = warm / "extracts" / "ferry.txt"
    status = file.stat()
    with file.open("r+", encoding="utf-8") as opened:
        opened.write(FERRY.replace("two cranes", "six cranes"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert file.stat().st_size == status.st_size
    assert run("generate", warm).output.endswith("Pages: 1 written, 2 kept.\n")


def test_a_touched_file_costs_a_look(warm: Path, reading: list[str]) -> None:
    """A file whose times alone are others is the same file."""
    for file in (*(warm / "extracts").rglob("*.txt"), *(warm / "briefings").rglob("*.md")):
        os.utime(file)
    assert run("generate", warm).output == "Pages: 0 written, 3 kept.\n"
    assert reading == []


def test_a_page_saved_meanwhile_is_kept(warm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a person saves between the look at a page and the write stands, and the next run knows of it."""
    path = next(path for path in briefing_pages(warm) if "ferry" in path)
    put(warm, "ferry.txt", FERRY.replace("two cranes", "three cranes"))
    analyse = analysis.analyse

    def slowly(extract: Extract, **named: Any) -> object:
        file = warm / "briefings" / path
        file.write_text(file.read_text("utf-8").replace("two cranes", "some cranes"), "utf-8")
        return analyse(extract, **named)

    monkeypatch.setattr("generator.cli.making.analyse", slowly)
    assert "was changed meanwhile and is kept" in run("generate", warm).stderr
    monkeypatch.undo()
    assert b"some cranes" in briefing_pages(warm)[path]
    assert_as_without(warm)


def _no_ledger(site: Path) -> None:
    shutil.rmtree(ledger(site).parent)


def _cut(site: Path) -> None:
    os.truncate(ledger(site), ledger(site).stat().st_size // 3)


def _flipped(site: Path) -> None:
    data = bytearray(ledger(site).read_bytes())
    data[len(data) // 2] ^= 0xFF
    ledger(site).write_bytes(data)


def _swapped(site: Path) -> None:
    other = site.with_name("other")
    shutil.rmtree(other, ignore_errors=True)
    new_site(other)
    for name in NAMES[:3]:
        put(other, name, MEADOW.replace("forty", f"forty-{len(name)}"))
    run("generate", other)
    shutil.copy(ledger(other), ledger(site))


def _old(site: Path) -> None:
    shutil.copy(ledger(site).with_name("old"), ledger(site))


def _a_file(site: Path) -> None:
    shutil.rmtree(ledger(site).parent)
    ledger(site).parent.write_text("no folder", "utf-8")


DAMAGES = (_no_ledger, _cut, _flipped, _swapped, _old, _a_file)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_cache_in_any_state_changes_nothing(warm: Path, damage: Callable[[Path], None]) -> None:
    """Lost, cut off, altered, another site's, an older one's, or no cache at all: pages and report are the same."""
    shutil.copy(ledger(warm), ledger(warm).with_name("old"))
    put(warm, "2026/03/barrier.txt", BARRIER.replace("Tuesday", "Monday"))
    put(warm, "odd.pdf", "%PDF")
    run("generate", warm)
    damage(warm)
    assert_as_without(warm)
    put(warm, "ferry.txt", FERRY.replace("two cranes", "three cranes"))
    damage(warm) if damage is not _old and damage is not _a_file else None
    assert_as_without(warm)


def test_another_version_of_the_program_looks_at_all_anew(
    warm: Path, reading: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another version of the program took note of is not believed."""
    for module in ("generator.cli.trip", "generator.cli.unchanged"):
        monkeypatch.setattr(f"{module}.program", lambda: "tomorrow")
    assert run("generate", warm).output == "Pages: 0 written, 3 kept.\n"
    assert sum(one.startswith("read ") for one in reading) == 3


def test_options_that_count_make_it_look_again(warm: Path) -> None:
    """A smaller bound on extracts, and another format that all are read as, take effect at once."""
    config = warm / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("timezone:", "max_extract_bytes: 90\n      timezone:"), "utf-8")
    assert_as_without(warm)
    assert_as_without(warm, "--format", "json")


def test_a_template_that_breaks_is_told_at_every_run(warm: Path) -> None:
    """A page template that does not compile fails the command, whether there is something to write or not."""
    template = warm / "templates" / "pages" / "briefing.md.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{% if %}", "utf-8")
    for _ in range(2):
        result = run("generate", warm)
        assert (result.exit_code, "briefing.md.j2" in result.stderr) == (1, True)


def test_two_at_once_do_no_harm(site: Path) -> None:
    """Two runs at the same time leave whole pages and a cache that the next run can go by."""
    for number in range(20):
        put(
            site,
            f"{number}.txt",
            MEADOW.replace("forty", f"{number} hundred").replace("Eelgrass", f"Eelgrass {number}"),
        )
    command = [
        sys.executable,
        "-c",
        "from generator.cli import main; main()",
        "generate",
        "-f",
        str(site / "mkdocs.yml"),
    ]
    root = Path(__file__).parents[2]
    runs = [subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)]
    for each in runs:
        each.communicate()
    assert run("generate", site).output == "Pages: 0 written, 20 kept.\n"
    assert_as_without(site)


class Desk:
    """A newsroom that does this and that to a site."""

    def __init__(self, site: Path, seed: int) -> None:
        self.site, self.random = site, random.Random(seed)  # noqa: S311 - the same at every run

    def _pages(self) -> list[Path]:
        found = (path for path in (self.site / "briefings").rglob("*.md") if "-" in path.name)
        return sorted(found) or [put_page(self.site, "by-hand.md", "---\ntype: briefing\ntitle: Hand\n---\n")]

    def _extracts(self) -> list[Path]:
        found = sorted(path for path in (self.site / "extracts").rglob("*") if path.is_file() and path.name[0] != ".")
        return found or [put(self.site, "barrier.txt", BARRIER)]

    def put(self) -> None:
        put(self.site, self.random.choice(NAMES), self.random.choice(TEXTS))

    def correct(self) -> None:
        file = self.random.choice(self._extracts())
        file.write_text(file.read_text("utf-8") + f"\nIt rained on day {self.random.randrange(3)}.\n", "utf-8")

    def delete(self) -> None:
        self.random.choice(self._extracts()).unlink()

    def move(self) -> None:
        file = self.random.choice(self._extracts())
        file.rename(file.with_name(f"moved-{self.random.randrange(9)}{file.suffix}"))

    def sidecar(self) -> None:
        name = self.random.choice(("barrier.yml", "ferry.yaml", "2026/_defaults.yml", "_defaults.yml", "nobody.yml"))
        put(self.site, name, self.random.choice(("source: Tarn Post\n", "date: 2026-03-01\n", "sauce: brown\n")))

    def no_sidecars(self) -> None:
        for path in (self.site / "extracts").rglob("*.y*ml"):
            path.unlink()

    def edit(self) -> None:
        file = self.random.choice(self._pages())
        file.write_text(file.read_text("utf-8").replace("the", "that", self.random.randrange(3)), "utf-8")

    def break_page(self) -> None:
        file = self.random.choice(self._pages())
        file.write_text(file.read_text("utf-8").replace("date:", "date: never #", 1), "utf-8")

    def mend_page(self) -> None:
        for file in self._pages():
            file.write_text(file.read_text("utf-8").replace("date: never #", "date:"), "utf-8")

    def delete_page(self) -> None:
        self.random.choice(self._pages()).unlink()

    def copy_page(self) -> None:
        file = self.random.choice(self._pages())
        shutil.copy(file, file.with_name(f"copy-{self.random.randrange(3)}.md"))

    def in_the_way(self) -> None:
        put_page(self.site, "about-it.md", "# Not a briefing\n")

    def withdraw(self) -> None:
        run("withdraw", self.site, str(self.random.choice(self._pages())), "--why", "a mistake")

    def settle(self) -> None:
        for file in self._pages():
            if file.name.endswith(".proposal.md"):
                run("settle", self.site, str(file).replace(".proposal.md", ".md"))

    def touch(self) -> None:
        for path in (*self._pages(), *self._extracts()):
            os.utime(path, (1_700_000_000 + self.random.randrange(99),) * 2)

    def damage(self) -> None:
        if ledger(self.site).is_file():
            self.random.choice((_no_ledger, _cut, _flipped))(self.site)

    def something(self) -> str:
        deeds = (self.put, self.put, self.correct, self.delete, self.move, self.sidecar, self.no_sidecars, self.edit,
                 self.edit, self.break_page, self.mend_page, self.delete_page, self.copy_page, self.in_the_way,
                 self.withdraw, self.settle, self.touch, self.damage)  # fmt: skip
        deed = self.random.choice(deeds)
        deed()
        return deed.__name__


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_the_cache_makes_no_difference(site: Path, seed: int) -> None:
    """After each of many random edits a run with the cache does and says what one without it does and says."""
    desk, story = Desk(site, seed), []
    for name, text in zip(NAMES, (BARRIER, FERRY, MEADOW), strict=False):
        put(site, name, text)
    for number in range(25):  # bystanders, so that what is looked at anew is a small part
        put(
            site,
            f"2025/{number}.txt",
            MEADOW.replace("forty", f"{number} hundred").replace("Eelgrass", f"Weed {number}"),
        )
    for _ in range(20):
        story += [desk.something() for _ in range(desk.random.randint(1, 2))]
        arguments = desk.random.choice(((), (), (), (), ("--prune",), ("--refresh",)))
        story.append(" ".join(("generate", *arguments)))
        cold = said_cold(site, *arguments)
        assert (run("generate", site, *arguments).output, briefing_pages(site)) == cold, story
