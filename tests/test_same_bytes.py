"""Same input, same bytes: whatever the folder, clock, zone, locale, hash seed, umask and order of files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.browser.sample import Site, briefings, copy_sample, files_of, published
from tests.browser.searching import ask, results
from tests.browser.windows import Window

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.slow

PLACES = {
    "a": ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "0"}, 0o022),
    "somewhere else/ünder": ({"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "1"}, 0o077),
    "c/c": ({"TZ": "Asia/Kathmandu", "LC_ALL": "ar_EG.UTF-8", "LANG": "ja_JP.UTF-8", "PYTHONHASHSEED": "random"}, 0o002),
}  # fmt: skip
QUERIES = [
    "barrier", "Halden", "Ines Varga", "tidal barrier council", "teachers strike", "measles vaccination", "élections", "barrière",
    "loi sur les médias", "الطين", "المعلمين", "防潮堤", "ハルデン", "Sprachengesetz", "Überflutung", "fish", "Calderey", "two dead",
    "crowns", "zyxwvut",
]  # fmt: skip


def _backwards(project: Path) -> None:
    """Makes every file of a project anew, in reverse order of names, with times of their own."""
    kept = project.with_name(f"{project.name}-kept")
    project.rename(kept)
    for number, file in enumerate(sorted((path for path in kept.rglob("*") if path.is_file()), reverse=True)):
        target = project / file.relative_to(kept)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
        os.utime(target, (1_000_000_000 + number, 1_000_000_000 + number))
    shutil.rmtree(kept)


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The sample three times, its pages made anew and built in different places and circumstances."""
    root = tmp_path_factory.mktemp("same")
    made = [copy_sample(root / name, pages=False) for name in PLACES]
    _backwards(made[1])

    def build(project: Path, environment: dict[str, str], umask: int) -> subprocess.CompletedProcess[str]:
        return briefings("build", "--strict", at=project, env=environment, umask=umask)

    with ThreadPoolExecutor(2) as pool:
        circumstances = ((project, *given) for project, given in zip(made, PLACES.values(), strict=True))
        for done in pool.map(lambda given: build(*given), circumstances):
            assert done.returncode == 0, done.stderr
    return made


def _differences(one: Path, other: Path) -> list[str]:
    left, right = files_of(one), files_of(other)
    return [f"{name} is missing" for name in sorted(left.keys() ^ right.keys())] + [
        name for name in sorted(left.keys() & right.keys()) if left[name] != right[name]
    ]


def test_pages_are_the_same_anywhere(projects: list[Path]) -> None:
    """The Markdown generated from the same extracts is the same, file by file and byte by byte."""
    assert len(files_of(projects[0] / "briefings")) > 24
    for other in projects[1:]:
        assert _differences(projects[0] / "briefings", other / "briefings") == []


def test_sites_are_the_same_anywhere(projects: list[Path]) -> None:
    """The built sites are the same but for the search bundle, file by file and byte by byte."""
    assert len(files_of(projects[0] / "site")) > 100
    for other in projects[1:]:
        assert _differences(projects[0] / "site", other / "site") == []


def test_a_second_build_changes_nothing(projects: list[Path]) -> None:
    """Building again where pages and site are there already gives the same bytes, and writes no page."""
    pages, site = files_of(projects[0] / "briefings"), files_of(projects[0] / "site")
    done = briefings("build", "--strict", at=projects[0])
    assert "Pages: 0 written" in done.stdout
    assert files_of(projects[0] / "briefings") == pages
    assert files_of(projects[0] / "site") == site


@pytest.fixture(scope="module")
def sites(projects: list[Path]) -> Iterator[list[Site]]:
    """Two of the built sites, served."""
    with ExitStack() as stack:
        yield [stack.enter_context(published(project)) for project in projects[:2]]


@pytest.mark.browser
def test_the_same_queries_give_the_same_results(open_window: Callable[..., Window], sites: list[Site]) -> None:
    """Twenty queries find the same addresses in the same order in both sites, whatever the bytes of their indexes."""
    assert len(QUERIES) == len(set(QUERIES)) == 20
    answers = []
    for site in sites:
        page = open_window(site).page
        page.goto("search/")
        answers.append({query: (ask(page, query), results(page)) for query in QUERIES})
    assert answers[0] == answers[1]
    assert all(number == len(addresses) for number, addresses in answers[0].values())
    assert [query for query in QUERIES if not answers[0][query][0]] == ["zyxwvut"]
    assert sum(number for number, _ in answers[0].values()) > 60


def test_the_build_day_is_that_of_the_epoch_where_it_is_given(tmp_path: Path) -> None:
    """$SOURCE_DATE_EPOCH is the day of the build in every file that bears one, and dates an update; without it, none is today's."""
    project = copy_sample(tmp_path / "project")
    for year in (*(project / "extracts").glob("2*"), *(project / "briefings").glob("2*")):
        shutil.rmtree(year)  # what is undated is enough
    extract = project / "extracts" / "eelgrass-meadows-of-the-ovel.txt"
    extract.write_text(extract.read_text("utf-8") + "\nA new paragraph stands at the end.\n", "utf-8")
    done = briefings("build", at=project, env={"SOURCE_DATE_EPOCH": "1900000000"})  # 2030-03-17
    assert done.returncode == 0, done.stderr
    (page,) = (project / "briefings" / "undated").iterdir()
    assert "2030-03-17" in page.read_text("utf-8").split("<!-- updates -->")[1].split("<!--")[0]
    assert _day_in(project / "site" / "sitemap.xml.gz") == "2030-03-17"


def test_no_file_bears_the_day_of_the_build(projects: list[Path]) -> None:
    """Without $SOURCE_DATE_EPOCH the day of the build is the newest in the content: nowhere does the clock show."""
    sitemap = files_of(projects[0] / "site")["sitemap.xml"].decode()
    newest = max(re.findall("<lastmod>(.*?)</lastmod>", sitemap))
    assert _day_in(projects[0] / "site" / "sitemap.xml.gz") == newest


def _day_in(compressed: Path) -> str:
    """The day that stands in the head of a gzip file."""
    return datetime.fromtimestamp(int.from_bytes(compressed.read_bytes()[4:8], "little"), UTC).date().isoformat()
