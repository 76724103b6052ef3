"""One extract at a time: what takes too long or breaks the program is refused by name, and nothing else is."""

from __future__ import annotations

import re
import signal
import threading
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.analyse import analyse as whole
from generator.cli import main, making
from generator.cli.limits import parsed, within
from generator.errors import ExtractError, PageError
from generator.model import Bounds
from generator.read import RawFile

_REGEX = re.compile("(?:a|aa)+b")
needs_timer = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer of processor time")


def _work_for_ever() -> None:
    while True:
        pass


def _catch_everything() -> None:
    while True:
        try:
            _work_for_ever()
        except Exception:  # noqa: S112 - as a library may
            continue


@needs_timer
@pytest.mark.parametrize("work", [_work_for_ever, _catch_everything, lambda: _REGEX.match("a" * 60)])
def test_what_never_ends_is_stopped(work: object) -> None:
    """A loop, a library that catches all errors and a regular expression without end are stopped and named."""
    with pytest.raises(ExtractError, match=r"a\.txt: takes more than 0\.05 seconds of processor time.*max_seconds"):
        within(0.05, work, "a.txt")  # type: ignore[arg-type]
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_in_a_thread_it_is_named_when_it_has_ended() -> None:
    """Where no signal comes, work that took too long is refused all the same."""
    found: list[object] = []

    def work() -> None:
        until = time.thread_time() + 0.02
        while time.thread_time() < until:
            pass

    def run() -> None:
        try:
            found.append(within(0.01, work, "a.txt"))
        except ExtractError as error:
            found.append(error.path)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert found == ["a.txt"]


@pytest.mark.parametrize("fault", [RecursionError(), MemoryError(), AssertionError("a\nb"), ValueError("x" * 999)])
def test_a_fault_is_named_on_one_line(fault: Exception) -> None:
    """Whatever goes wrong with an extract, it is one error of one line, with what went wrong."""

    def work() -> None:
        raise fault

    with pytest.raises(ExtractError) as caught:
        within(9, work, "a.txt")
    said = str(caught.value)
    assert said.startswith(f"a.txt: is more than this program can take ({type(fault).__name__}")
    assert "\n" not in said
    assert len(said) < 300


def test_errors_for_people_pass() -> None:
    """What is an error for people already stays what it is, and a result is handed on."""

    def work() -> None:
        raise PageError("is a page", path="b.md")

    with pytest.raises(PageError, match=r"b\.md"):
        within(9, work, "a.txt")
    assert within(9, lambda: 7, None) == 7


def test_a_file_that_breaks_its_parser_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser that fails in a way nobody foresaw costs its file, and no other."""

    def fail(*_: object, **__: object) -> None:
        raise IndexError("of a parser")

    monkeypatch.setattr("generator.read.formats._format", fail)
    (error,) = parsed(RawFile("a.txt", b"Words.\n"), None, Bounds())
    assert isinstance(error, ExtractError)
    assert error.path == "a.txt"


def test_a_build_goes_on_without_an_extract_that_breaks_the_analysis(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An extract at which the analysis fails has no page and is named; the others have theirs; `check` says so too."""
    runner, site = CliRunner(), tmp_path / "site"
    assert runner.invoke(main, ["init", str(site), "--ci", "none"]).exit_code == 0
    for name in ("one", "two"):
        (site / "extracts" / f"{name}.txt").write_text(f"The quay {name}\n\nThe Ovel rose at the {name}.\n", "utf-8")

    def analyse(extract: object, **options: object) -> object:
        if "two" in getattr(extract, "path", ""):
            raise ZeroDivisionError
        return whole(extract, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "analyse", analyse)
    done = runner.invoke(main, ["generate", "-f", str(site / "mkdocs.yml"), "--jobs", "1"])
    assert done.exit_code == 0, done.output
    assert "Pages: 1 written, 0 kept, 1 refused." in done.output
    assert "refused: two.txt: is more than this program can take (ZeroDivisionError)" in done.output
    assert len(list((site / "briefings" / "undated").glob("the-quay-*.md"))) == 1
