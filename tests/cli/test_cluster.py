"""`generate --scheduler`: reading and analysing on a Dask cluster."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import LocalCluster as Untyped

from generator import page
from generator.cli import cluster
from generator.cli.workers import BATCH, WORTH_IT
from tests.verra import MEADOW, briefing_pages, new_site, put, run

LocalCluster: Any = Untyped
pytestmark = [
    pytest.mark.slow,
    # Dask's own: sockets that a killed worker leaves, and calls that Tornado deprecates
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
MANY = WORTH_IT + 9 * BATCH


@pytest.fixture
def two() -> Iterator[Any]:
    """A cluster of two worker processes on this machine."""
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as local:
        yield local


def filled(site: Path) -> Path:
    new_site(site)
    for number in range(MANY):
        text = MEADOW.replace("forty", f"{number} hundred").replace("Eelgrass", f"Eelgrass {number}")
        put(site, f"{number:04}.txt", "" if number % 50 == 7 else text)
    return site


def test_a_cluster_writes_the_same_bytes_though_a_worker_dies(
    tmp_path: Path, two: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two workers one is killed half-way: pages and report are those of a run in one process."""
    here, there = filled(tmp_path / "here"), filled(tmp_path / "there")
    expected = run("generate", here, "--jobs", "1").output
    write, written = page.write_page, []

    def write_and_kill(root: Path, path: str, text: str) -> None:
        write(root, path, text)
        written.append(path)
        if len(written) == MANY // 3:
            os.kill(next(iter(two.workers.values())).pid, signal.SIGKILL)

    monkeypatch.setattr("generator.page.write_page", write_and_kill)
    assert run("generate", there, "--scheduler", two.scheduler_address).output == expected
    assert briefing_pages(there) == briefing_pages(here)
    assert len(written) == len(briefing_pages(here))


def test_a_scheduler_that_does_not_answer_is_told(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody listens the command says so, and how to start a scheduler; nothing is written."""
    monkeypatch.setattr(cluster, "_PATIENCE", "0.3s")
    put(site, "meadow.txt", MEADOW)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    for wrong in (address, "nonsense://nowhere"):
        result = run("generate", site, "--scheduler", wrong)
        assert (result.exit_code, briefing_pages(site)) == (1, {})
        assert f"no scheduler answers at {wrong}. Start one with `dask scheduler`" in result.stderr


def test_a_scheduler_without_workers_is_told(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the scheduler has no workers the command says so, and how to start some."""
    monkeypatch.setattr(cluster, "_PATIENCE", "2s")
    put(site, "meadow.txt", MEADOW)
    with LocalCluster(n_workers=0, dashboard_address=None) as empty:
        result = run("generate", site, "--scheduler", empty.scheduler_address)
    assert result.exit_code == 1
    assert "has no workers. Start some: dask worker" in result.stderr


def test_workers_of_another_version_are_refused(site: Path, two: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker whose program is another than this one would write other pages: it is named, and nothing is done."""
    put(site, "meadow.txt", MEADOW)
    monkeypatch.setattr(cluster, "own_files", _another)
    result = run("generate", site, "--scheduler", two.scheduler_address)
    assert (result.exit_code, briefing_pages(site)) == (1, {})
    assert "has another version of this program" in result.stderr


def _another() -> str:
    """A fingerprint that is another in every process."""
    return str(os.getpid())


def test_without_the_extra_the_command_says_how_to_get_it(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Dask is not installed the command names the extra."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    put(site, "meadow.txt", MEADOW)
    result = run("generate", site, "--scheduler", "tcp://127.0.0.1:8786")
    assert result.exit_code == 1
    assert "--scheduler needs the extra `dask`, which is not installed. pip install 'briefings[dask]'" in result.stderr
