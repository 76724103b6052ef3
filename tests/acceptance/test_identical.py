"""Same extracts, same analysis, byte for byte: under any hash seed and any version of Python.

The second Python is one on the path or of pyenv; what the program needs is installed for it into an environment that is
thrown away, so a package index is needed, too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.sample import ROOT, run

OLDEST = (3, 11)
MINORS = range(OLDEST[1], 20)
EVERY = 8  # file of the corpus
SAMPLE = ROOT / "extracts"
ANALYSE = "from generator.cli import main; main()"


def _pythons() -> Iterator[str]:
    """Interpreters that may be of another version than this one, the newest first."""
    for minor in reversed(MINORS):
        found = shutil.which(f"python3.{minor}")
        if found:
            yield found
    yield from map(str, sorted(Path.home().glob(".pyenv/versions/3.*/bin/python"), reverse=True))


def _second() -> str | None:
    for python in _pythons():
        asked = [python, "-c", "import sys; print(*sys.version_info[:2])"]
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
        version = tuple(map(int, done.stdout.split())) if done.returncode == 0 else ()
        if version >= OLDEST and version != sys.version_info[:2]:
            return python
    return None


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another Python with all that the program needs."""
    base = _second()
    if base is None:
        pytest.skip("no Python of another version from 3.11 on is on the path or among pyenv's")
    python = tmp_path_factory.mktemp("second") / "venv" / "bin" / "python"
    lock = ("--require-hashes", "--requirement", ROOT / "requirements.lock")
    for command in (
        (base, "-m", "venv", python.parents[1]),
        (python, "-m", "pip", "install", "--quiet", "--no-deps", *lock),
    ):
        done = run(*command, at=ROOT)
        assert done.returncode == 0, done.stderr
    return python


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The extracts of the sample, and a part of the corpus where there is one."""
    folder = tmp_path_factory.mktemp("articles")
    data = Path(os.environ.get("BRIEFINGS_DATA") or folder) / "corpus"
    corpus = sorted(path for path in data.rglob("*.txt") if path.is_file())[::EVERY]
    for path in corpus:
        shutil.copy(path, folder / f"{path.parent.name}-{path.name}")
    shutil.copytree(SAMPLE, folder / "sample")
    return folder


def _analysed(python: Path | str, articles: Path, seed: int) -> bytes:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": str(seed)}
    command = [str(python), "-c", ANALYSE, "analyse", "--format", "jsonl", str(articles)]
    return subprocess.run(command, cwd=articles, env=environment, capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def here(articles: Path) -> bytes:
    """What this Python makes of the articles."""
    return _analysed(sys.executable, articles, 0)


def test_under_another_hash_seed(articles: Path, here: bytes) -> None:
    """The order in which a set gives its members has no part in what is found."""
    assert here.count(b"\n") >= sum(1 for _ in SAMPLE.rglob("*.txt"))
    assert _analysed(sys.executable, articles, 1) == here


def test_under_another_python(articles: Path, here: bytes, second: Path) -> None:
    """Nothing that one version of Python does otherwise than another has a part in what is found."""
    assert _analysed(second, articles, 2) == here
