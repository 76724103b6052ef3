"""Pages printed off MkDocs' own loop: the same site and the same warnings, in whatever number of processes."""

from __future__ import annotations

import multiprocessing
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import BriefingsError
from generator.page import load_template, write
from generator.site.press.crew import WorkerError
from tests.browser.sample import ROOT, run
from tests.site.press.apart import built
from tests.verra import BARE, FULL, new_site, put_page

TEMPLATE = load_template()
SEVERAL = 60
_FORKS = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
EVERY_PAGE = "def on_post_page(output, *, page, config):\n    return output + '<!-- seen -->'\n"
NOTHING = "def on_page_markdown(markdown, **_):\n    return markdown\n"


@pytest.fixture
def several(tmp_path: Path) -> Path:
    """A site with enough pages for several processes; some link to others, by hand, rightly and wrongly."""
    site = new_site(tmp_path / "site", url="https://host.example/verra/")
    for number in range(SEVERAL):
        day, topic = f"2026-03-{1 + number % 28:02}", f"topic {number // 2}"
        page = replace(FULL, id=f"{number:010}", title=f"Vote {number}", date=day, topics=(topic,))
        put_page(site, f"2026/03/vote-{number}.md", write(page, TEMPLATE))
    untitled = write(replace(BARE, title="", aliases=("old/name/",)), TEMPLATE)
    put_page(site, "undated/untitled.md", untitled.replace('title: ""\n', ""))
    _append(site, "2026/03/vote-3.md", "[good](vote-4.md#p2) [bad](vote-4.md#p99) [gone](nowhere.md) [self](#p77)")
    _append(site, "2026/03/vote-50.md", "[good](../../guide.md#way) [bad](../../guide.md#off) [day](01.md#none)")
    links = "[good](2026/03/vote-7.md#p2), [bad](2026/03/vote-7.md#p98), [people](people/index.md#nobody)"
    put_page(site, "guide.md", f"# Guide\n\n## Way\n\n{links}\n")
    return site


def _append(site: Path, name: str, text: str) -> None:
    path = site / "briefings" / name
    path.write_text(f"{path.read_text('utf-8')}\n## Notes\n\n{text}\n", "utf-8")


def _with(site: Path, options: str) -> None:
    file = site / "mkdocs.yml"
    text = file.read_text("utf-8")
    assert "- briefings:\n" in text
    file.write_text(text.replace("- briefings:\n", f"- briefings:\n      {options}\n"), "utf-8")


def _hook(site: Path, code: str) -> None:
    (site / "hook.py").write_text(code, "utf-8")
    file = site / "mkdocs.yml"
    file.write_text(file.read_text("utf-8") + "hooks:\n  - hook.py\n", "utf-8")


def _built(site: Path) -> tuple[dict[str, bytes], list[str]]:
    """The files of a site built as `mkdocs build` does, and what was warned of."""
    done = built(site, "mkdocs")
    assert done.error is None
    assert done.could_fork or not _FORKS
    root = site / "site"
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}, done.said


WRONG = [
    "Doc file '2026/03/vote-3.md' contains a link 'nowhere.md', but the target '2026/03/nowhere.md' is not found",
    "Doc file '2026/03/vote-3.md' contains a link '#p77', but there is no such anchor on this page.",
    "Doc file '2026/03/vote-50.md' contains a link '../../guide.md#off', but the doc 'guide.md' does not contain an anchor",
    "Doc file '2026/03/vote-3.md' contains a link 'vote-4.md#p99', but the doc '2026/03/vote-4.md' does not contain",
    "Doc file '2026/03/vote-50.md' contains a link '01.md#none', but the doc '2026/03/01.md' does not contain an anchor",
    "Doc file 'guide.md' contains a link '2026/03/vote-7.md#p98', but the doc '2026/03/vote-7.md' does not contain",
    "Doc file 'guide.md' contains a link 'people/index.md#nobody', but the doc 'people/index.md' does not contain",
]


def test_one_process_or_several_or_mkdocs_itself_make_the_same_site(several: Path) -> None:
    """The bytes are the same, and each broken link is warned of once, in an order that the number does not change."""
    file = several / "mkdocs.yml"
    file.write_text(file.read_text("utf-8") + "validation:\n  anchors: warn\n", "utf-8")
    plain = file.read_text("utf-8")
    found = []
    for jobs in (1, 2, 5):
        file.write_text(plain, "utf-8")
        _with(several, f"jobs: {jobs}")
        found.append(_built(several))
    file.write_text(plain, "utf-8")
    _hook(several, NOTHING)  # so that all pages go MkDocs' own way
    ordinary, warned = _built(several)
    for site, said in found:
        assert site == ordinary
        assert said == found[0][1]
        assert sorted(said) == sorted(warned)
    assert len(warned) == len(WRONG)
    assert [wrong for wrong in WRONG if sum(one.startswith(wrong) for one in warned) != 1] == []
    assert b">Untitled</a>" in ordinary["old/name/index.html"]


def test_a_hook_of_another_has_a_hand_in_every_page(several: Path) -> None:
    """What another plugin or a hook does to each page is done to briefings and listings too."""
    _hook(several, EVERY_PAGE)
    site, _ = _built(several)
    pages = {name: html for name, html in site.items() if name.endswith("index.html") and not name.startswith("old/")}
    assert len(pages) > SEVERAL
    assert [name for name, html in pages.items() if not html.endswith(b"<!-- seen -->")] == []


def test_a_strict_build_counts_what_another_process_warned_of(several: Path) -> None:
    """A broken link on a page that a worker printed ends a strict build, and the published site stays as it is."""
    _with(several, "jobs: 2")
    kind, words, *_ = built(several, "strict").error or ("", "")
    assert kind == "BuildError"
    assert words.startswith("Aborted with 1 warnings in strict mode!")
    assert not (several / "site").exists()


def test_the_fault_of_a_template_keeps_its_file_and_line(several: Path) -> None:
    """What a template does wrong in another process is told with its place; of several such pages the first is named."""
    _with(several, "jobs: 2")
    own = several / "templates" / "theme" / "parts" / "made.html"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(
        "{# ours #}\n{% if briefing.title in ('Vote 41', 'Vote 44') %}{{ nothing.there }}{% endif %}\n", "utf-8"
    )
    kind, words, *place = built(several, "publish").error or ("", "")
    assert (kind, "'nothing' is undefined" in words) == ("TemplateError", True)
    assert place == [str(own), 2]


@pytest.mark.skipif(not _FORKS, reason="there is no second process on this system")
def test_a_process_that_dies_ends_the_build(several: Path) -> None:
    """The build says what happened and what to do; the published site stays as it is, and nothing is left beside it."""
    _with(several, "jobs: 2")
    assert built(several, "publish").error is None
    before = sorted(path.name for path in several.iterdir())
    index = (several / "site" / "index.html").read_bytes()
    _hook(several, "import os\n\ndef on_env(env, **_):\n    env.globals['die'] = lambda: os.kill(os.getpid(), 9)\n")
    own = several / "templates" / "theme" / "parts" / "made.html"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("{% if briefing.title == 'Vote 41' %}{{ die() }}{% endif %}", "utf-8")
    kind, words, *_ = built(several, "publish").error or ("", "")
    assert kind == "WorkerError"
    assert re.search(r"ended by signal 9.*`jobs: 1`", words)
    of_the_hook = ("hook.py", "templates", "__pycache__")
    assert sorted(path.name for path in several.iterdir() if path.name not in of_the_hook) == before
    assert (several / "site" / "index.html").read_bytes() == index


@pytest.mark.skipif(not _FORKS, reason="there is no second process on this system")
def test_results_come_in_the_order_of_the_work() -> None:
    """Whoever is done first, what is made comes in the order in which it was given, once each."""
    program = "from generator.site.press.crew import in_order; print(*in_order(lambda n: n * n, range(100), 3))"
    done = run(sys.executable, "-c", program, at=ROOT, env={"PYTHONPATH": str(ROOT)})
    assert done.stdout.split() == [str(number * number) for number in range(100)]
    assert issubclass(WorkerError, BriefingsError)
