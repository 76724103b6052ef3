"""What becomes of each file of the real and the hostile articles: $BRIEFINGS_DATA names their folder."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.model import StoredPage
from generator.page import read_pages
from tests.verra import new_site

DATA = Path(os.environ.get("BRIEFINGS_DATA", ""))
FOLDERS = {"corpus": ("corpus",), "hostile": ("hostile/plain", "hostile/json", "hostile/raw")}
MOST_MEMORY = 300
SUITE = "hostile/raw/nst-"

MALFORMED = "is malformed JSON"
NO_TEXT = "holds no article text"
MAY_BE_REFUSED = {"is not UTF-8", "is UTF-8, but damaged", "is JSON nested too deeply to be read"}
MALFORMED_OTHERWISE = {
    "structure_no_data": "is empty",
    "structure_UTF8_BOM_no_data": "is empty",
    "structure_100000_opening_arrays": "is JSON nested too deeply to be read",
    "structure_open_array_object": "is JSON nested too deeply to be read",
    "structure_null-byte-outside-string": "is binary, not text",
    "structure_incomplete_UTF8_BOM": "is not UTF-8",
    "structure_lone-invalid-utf-8": "is not UTF-8",
    "structure_single_eacute": "is not UTF-8",
}
"""The files of the suite's `n_` that are given up before, or while, they are looked at as JSON."""

_REFUSED = re.compile(r"refused: (?P<path>.+?\.[a-z]+)(?::\d+)?: (?P<what>.+)")
_PLACE = re.compile(r"^(?:record|line|item|row|entry) \d+ ")
_DETAIL = re.compile(r": | \(|\. ")

pytestmark = pytest.mark.skipif(
    not os.environ.get("BRIEFINGS_DATA"), reason="$BRIEFINGS_DATA does not name the folder of articles to test with"
)


@dataclass(frozen=True)
class Run:
    """What `briefings generate` made of `files`: how many pages of each, and why it refused each, or a record of it."""

    files: frozenset[str] = field(repr=False)
    status: int
    errors: str
    pages: int
    published: Mapping[str, int] = field(repr=False)
    refused: Mapping[str, Sequence[str]] = field(repr=False)


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Run]:
    """The real and the hostile articles, each set in a new site, after one run of the command."""
    return {name: _generated(folders, tmp_path_factory.mktemp(name)) for name, folders in FOLDERS.items()}


def _generated(folders: Sequence[str], root: Path) -> Run:
    site = new_site(root / "site")
    for folder in folders:
        shutil.copytree(DATA / folder, site / "extracts" / folder)
    copied = (path for folder in folders for path in (site / "extracts" / folder).rglob("*") if path.is_file())
    command = [str(Path(sys.executable).with_name("briefings")), "generate", "-f", str(site / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    pages = [page for page in read_pages(site / "briefings") if isinstance(page, StoredPage)]
    refused = defaultdict(list)
    for line in done.stderr.splitlines():
        if found := _REFUSED.fullmatch(line):
            refused[found["path"]].append(_PLACE.sub("", found["what"]))
    return Run(
        files=frozenset(path.relative_to(site / "extracts").as_posix() for path in copied),
        status=done.returncode,
        errors="\n".join(line for line in done.stderr.splitlines() if not _REFUSED.fullmatch(line)),
        pages=len(pages),
        published=Counter(ref.path.partition("#")[0] for page in pages for ref in page.briefing.extracts),
        refused=refused,
    )


def _reason(what: str) -> str:
    """What is wrong, without where exactly and what to do about it."""
    return _DETAIL.split(what)[0]


@pytest.mark.parametrize("name", FOLDERS)
def test_every_file_is_published_or_refused_with_a_reason(
    name: str, runs: Mapping[str, Run], capsys: pytest.CaptureFixture[str]
) -> None:
    """The command ends well and says nothing but refusals; each file is the source of a page, or refused for a reason."""
    run = runs[name]
    reasons = Counter(_reason(what) for found in run.refused.values() for what in found)
    counts = {
        "files": len(run.files),
        "published": len(run.published),
        "pages": run.pages,
        "refused": len(run.refused.keys() - run.published.keys()),
        "refusals by reason": dict(reasons.most_common()),
    }
    with capsys.disabled():
        print(f"\n{name}: {json.dumps(counts)}")  # noqa: T201 - the figures are what CI's log is read for
    assert (run.status, run.errors) == (0, "")
    assert run.published.keys() | run.refused.keys() == run.files
    assert all(reasons)


def test_every_article_of_the_corpus_is_published(runs: Mapping[str, Run]) -> None:
    """Of the real articles only the files of metadata beside them, which hold no text, are refused."""
    run = runs["corpus"]
    assert run.published.keys() == {path for path in run.files if path.endswith(".txt")}
    assert {_reason(what) for found in run.refused.values() for what in found} == {NO_TEXT}


def test_the_json_test_suite_is_told_apart(runs: Mapping[str, Run], capsys: pytest.CaptureFixture[str]) -> None:
    """What must not be accepted is refused as malformed, what must be as holding no article; the rest as either."""
    suite = {path.removeprefix(SUITE): path for path in runs["hostile"].files if path.startswith(SUITE)}
    refused = {name: {_reason(what) for what in runs["hostile"].refused[path]} for name, path in suite.items()}
    kinds = Counter((name[0], *sorted(reasons)) for name, reasons in refused.items())
    with capsys.disabled():
        print(f"\nJSONTestSuite: {json.dumps([[*kind, count] for kind, count in sorted(kinds.items())])}")  # noqa: T201 - the figures are what CI's log is read for
    assert {name[0] for name in refused} == {"n", "y", "i"}
    for name, reasons in refused.items():
        expected = {
            "n": {MALFORMED_OTHERWISE.get(name[2:].removesuffix(".json"), MALFORMED)},
            "y": {NO_TEXT},
            "i": {NO_TEXT} if NO_TEXT in reasons else reasons & MAY_BE_REFUSED,
        }
        assert reasons == expected[name[0]], name


def test_reading_takes_little_memory(capsys: pytest.CaptureFixture[str]) -> None:
    """A process that reads every file, one by one, never holds more than 300 MB."""
    folders = [str(DATA / folder) for folders in FOLDERS.values() for folder in folders]
    command = [sys.executable, "-m", "tests.acceptance.cost_of_reading", *folders]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said = json.loads(done.stdout)
    with capsys.disabled():
        print(f"\nreading: {json.dumps(said)}")  # noqa: T201 - the figures are what CI's log is read for
    assert said["files"] > 0
    assert said["peak_mb"] < MOST_MEMORY
