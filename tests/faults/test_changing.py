"""Files that change, grow, come and go while a run reads them."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.faults.commands import Done, run
from tests.faults.promise import HAND, Course, assert_settles, published, tree
from tests.verra import FERRY, MEADOW, put, put_page

TIMES = int(os.environ.get("MOMENTS", "4"))


@contextmanager
def meanwhile(work: Callable[[int], None]) -> Iterator[None]:
    """Has `work` done again and again, with the number of times that it has been."""
    over = threading.Event()

    def again() -> None:
        times = 0
        while not over.wait(0.001):
            with contextlib.suppress(OSError):
                work(times)
            times += 1

    thread = threading.Thread(target=again)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def in_one_step(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.saved")
    beside.write_text(text, "utf-8")
    beside.replace(path)


def disturbed(course: Course, work: Callable[[Path, int], None]) -> Iterator[tuple[Path, Done]]:
    """The site after a run amid which `work` went on, a few times."""
    for _ in range(TIMES):
        site = course.again()
        with meanwhile(partial(work, site)):
            done = run(site, *course.command)
        for left in site.rglob(".*.saved"):
            left.unlink()
        yield site, done


def test_an_extract_that_is_saved_while_it_is_read(warm: Course) -> None:
    """An extract that is saved again and again is read whole in one of its versions; the last run has the last."""
    for site, done in disturbed(
        warm, lambda site, times: in_one_step(site / "extracts/2026/meadow.txt", MEADOW.replace("forty", str(times)))
    ):
        assert done.code == 0, done
        for path in (site / "briefings" / "undated").glob("eelgrass*"):
            path.unlink()  # it may say what was changed between two versions
        put(site, "2026/meadow.txt", MEADOW)
        assert_settles(site, warm)


def test_an_extract_that_grows(warm: Course) -> None:
    """An extract that is written to in place is read as far as it goes; the last run has the whole."""

    def grow(site: Path, times: int) -> None:
        with (site / "extracts/2026/growing.txt").open("a", encoding="utf-8") as file:
            file.write(MEADOW if not times else f"\nLine {times} of a report that goes on and on.\n")

    for site, done in disturbed(warm, grow):
        assert done.code == 0, done
        assert run(site, *warm.command).code == 0
        text = (site / "extracts/2026/growing.txt").read_text("utf-8").split("\n\n")[-1]
        assert any(text.strip().encode() in page for page in tree(site / "briefings").values())


def test_an_extract_that_comes_and_goes(warm: Course) -> None:
    """An extract that vanishes under way is left out or refused by name, and nothing else is."""

    def flicker(site: Path, times: int) -> None:
        path = site / "extracts/2026/flicker.txt"
        if times % 2:
            path.unlink()
        else:
            in_one_step(path, FERRY.replace("Lisvik", "Tarn"))

    for site, done in disturbed(warm, flicker):
        assert done.code == 0, done
        assert "refused" not in done.err.replace("refused: 2026/flicker.txt: is not there", "")
        (site / "extracts/2026/flicker.txt").unlink(missing_ok=True)
        for path in (site / "briefings" / "undated").glob("*tarn*"):
            path.unlink()
        assert_settles(site, warm)


def test_a_page_that_is_saved_under_way(warm: Course) -> None:
    """A page that a person saves while a run goes on is never written over, and is in the next site as it was saved."""
    texts = [HAND.replace("late", f"late by {number} days") for number in range(1000)]
    for site, done in disturbed(warm, lambda site, times: in_one_step(site / "briefings/note.md", texts[times % 1000])):
        assert done.code == 0, done
        assert (site / "briefings/note.md").read_text("utf-8") in texts
        put_page(site, "note.md", HAND)
        assert_settles(site, warm)


def test_pages_that_come_and_go(warm: Course) -> None:
    """Pages that vanish between the look and the reading stop nothing but, at most, this one build."""

    def flicker(site: Path, times: int) -> None:
        for name in ("flicker.md", "briefing-flicker.md", "asset.css"):
            path = site / "briefings" / name
            if times % 2:
                path.unlink()
            else:
                in_one_step(path, HAND.replace("id: note", "id: other") if "briefing" in name else "# Flicker\n")

    for site, done in disturbed(warm, flicker):
        assert done.code in (0, 1), done
        assert done.code == 0 or published(site) == warm.before
        for name in ("flicker.md", "briefing-flicker.md", "asset.css"):
            (site / "briefings" / name).unlink(missing_ok=True)
        assert_settles(site, warm)


@pytest.mark.parametrize(
    "folder", ["extracts", "briefings", "extracts/2026", "briefings/undated", "site", ".briefings-cache", ".site.stage"]
)
def test_a_folder_that_is_moved_away_under_way(folder: str, warm: Course, tmp_path: Path) -> None:
    """Where a folder goes while a run reads or writes it, that run ends with a sentence; when it is back all is well."""
    kept = tmp_path / "kept"
    for delay in range(TIMES):
        site = warm.again()
        moved = threading.Timer(0.05 + 0.12 * delay, lambda: os.rename(site / folder, kept))  # noqa: B023 - ends below
        moved.start()
        done = run(site, *warm.command)
        moved.join()
        assert done.code in (0, 1), done
        if (site / folder).exists():  # the run has made another
            shutil.rmtree(kept if folder == "site" else site / folder)
        if kept.exists():
            os.rename(kept, site / folder)
        assert folder not in ("site", "briefings") or published(site) in (warm.before, warm.after)
        assert_settles(site, warm)
