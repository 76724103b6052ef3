"""Sites before a run, each made once."""

from __future__ import annotations

import sys

import pytest

from tests.faults.commands import run
from tests.faults.promise import Course, add_extract, course, newsroom
from tests.verra import put_page

collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []
"""Windows has neither modes, pipes and device nodes nor a signal that kills a group of processes."""


@pytest.fixture(scope="session")
def cold(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A site that was never built."""
    start = newsroom(tmp_path_factory.mktemp("cold") / "disk" / "site")
    add_extract(start)
    return course(start, "build", "--without-search")


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A site that was built, to which an extract has been added."""
    start = newsroom(tmp_path_factory.mktemp("warm") / "disk" / "site")
    assert run(start, "build", "--without-search").code == 0
    put_page(start, "about.md", "# About\n\nA newsroom in Halden.\n")  # with a second edition the first lies beside it
    assert run(start, "build", "--without-search").code == 0
    add_extract(start)
    return course(start, "build", "--without-search")


@pytest.fixture(scope="session")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The same with its search index."""
    start = newsroom(tmp_path_factory.mktemp("searched") / "disk" / "site")
    assert run(start, "build").code == 0
    add_extract(start)
    return course(start, "build")
