"""The sums of the benchmarks: medians, ratios, growth, and their picture."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from lxml import etree

from benchmarks import plot
from benchmarks.figures import (
    Asked,
    Cost,
    Figure,
    Wait,
    Weight,
    between,
    exponent,
    growth,
    head,
    middle,
    milliseconds_a_page,
    row,
    until,
)
from benchmarks.measuring import cost_of, weight_of
from benchmarks.results import BEGIN, END, Results, from_json, replaced, tables, to_json
from tests.browser.sample import ROOT

MEGABYTE = 1_000_000


def figure(work: str, pages: int, *cpu: float) -> Figure:
    return Figure(work, pages, tuple(Cost(one, 2 * one, 50 * MEGABYTE) for one in cpu))


def test_the_middle_is_taken_of_each_figure_by_itself() -> None:
    """One run that was slow by the clock and one that was large do not decide."""
    assert middle((Cost(1, 9, 3), Cost(2, 1, 1), Cost(3, 2, 2))) == Cost(2, 2, 2)
    assert middle((Cost(1, 1, 1), Cost(2, 2, 2))) == Cost(1.5, 1.5, 1)


@pytest.mark.parametrize(("power", "dearer"), [(0, 5.0), (1, 20.0), (2, 80.0), (0.5, 10.0)])
def test_the_exponent_is_that_of_the_growth(power: float, dearer: float) -> None:
    """What grows by the power of the number of pages is said to grow by it."""
    assert exponent(1_000, 5.0, 4_000, dearer) == pytest.approx(power)


def test_what_a_page_more_costs_is_in_milliseconds() -> None:
    """Three seconds more for six thousand pages more are half a millisecond a page."""
    assert milliseconds_a_page(4_000, 1.0, 10_000, 4.0) == pytest.approx(0.5)


def test_a_row_has_the_ratio_to_each_peer() -> None:
    """CPU and wall time over the peer's, and nothing where the peer itself is the row."""
    hugo = figure("hugo", 100, 2.0)
    ours = Figure("site", 100, (Cost(1.0, 3.0, MEGABYTE),), Weight(1_234, 5_600_000))
    cells = row(ours, {"hugo": hugo}).split()
    assert cells == ["site", "1.00", "3.00", "1", "1,234", "5.6", "0.50", "/", "0.75"]
    assert row(hugo, {"hugo": hugo}).split() == ["hugo", "2.00", "4.00", "50"]
    assert len(row(ours, {"hugo": hugo})) == len(head(["hugo"]))


def test_growth_is_told_from_each_size_to_the_next() -> None:
    """Two steps for three sizes, whatever the order in which they were measured; none for one size."""
    lines = growth(
        [figure("site", 4_000, 8.0), figure("site", 1_000, 2.0), figure("site", 16_000, 128.0), figure("x", 1, 1.0)]
    )
    assert [line.split(None, 1)[1] for line in lines] == [
        "1,000 to 4,000: CPU ^1.00, wall ^1.00, 2.000 ms of CPU a page",
        "4,000 to 16,000: CPU ^2.00, wall ^2.00, 10.000 ms of CPU a page",
    ]


def test_the_cost_of_a_command_has_its_children(tmp_path: Path) -> None:
    """The processor time of a child counts, and its memory where it is the larger."""
    alone = cost_of((sys.executable, "-c", "pass"), at=tmp_path)
    child = f"x = bytearray({alone.peak + 50 * MEGABYTE}); sum(range(3_000_000))"
    program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}], check=True)"
    cost = cost_of((sys.executable, "-c", program), at=tmp_path)
    assert cost.cpu > alone.cpu
    assert cost.peak > alone.peak + 50 * MEGABYTE


def test_a_command_that_fails_ends_the_benchmark(tmp_path: Path) -> None:
    """Its last words are shown."""
    with pytest.raises(SystemExit, match="no such thing"):
        cost_of((sys.executable, "-c", "raise SystemExit('no such thing')"), at=tmp_path)


def test_a_folder_weighs_its_files(tmp_path: Path) -> None:
    """Files below folders count, folders do not."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_bytes(b"12345")
    (tmp_path / "c").write_bytes(b"1")
    assert weight_of(tmp_path) == Weight(2, 6)


def test_what_was_sent_until_a_moment() -> None:
    """What was sent before the query or after the moment is not its."""
    sent = [(0.5, 7), (1.0, 10), (1.2, 20), (1.6, 40)]
    assert until(sent, 1.0, 1.5) == Wait(30, 2, 500)
    assert between([Wait(1, 5, 9), Wait(2, 6, 7), Wait(3, 4, 8)]) == Wait(2, 5, 8)


def test_names_in_the_picture_do_not_overlap() -> None:
    """Names whose lines end at one place stand below one another; others stay."""
    assert plot.spread([10, 11, 12, 80], 15) == [10, 25, 40, 80]


def test_the_picture_shows_every_kind_of_work() -> None:
    """Figures become well-formed SVG with a line for each kind of work that is drawn, falling with cost."""
    figures = [figure("hugo", 1_000, 1.0), figure("hugo", 4_000, 4.0), figure("build, nothing changed", 1_000, 0.1)]
    figures += [figure("build, nothing changed", 4_000, 0.1), figure("not drawn", 1_000, 1.0)]
    image = etree.fromstring(plot.chart(plot.lines_of(figures)).encode())
    lines = {line.get("points"): line for line in image.iter("{*}polyline")}
    rising, level = sorted(
        ([point.split(",") for point in points.split()] for points in lines if points), key=lambda one: float(one[0][1])
    )
    assert float(rising[1][1]) < float(rising[0][1])
    assert level[0][1] == level[1][1]
    assert {"Hugo", "build, nothing changed"} <= {text.text for text in image.iter("{*}text")}


def test_what_was_saved_is_read_again() -> None:
    """Saved results are the same when they are read, and go into the tables of the documentation."""
    asked = Asked(Wait(170_000, 9, 812), Wait(280_000, 14, 1_003))
    ours = Figure("site", 1_000, (Cost(1.0, 3.0, MEGABYTE),), Weight(1_234, 5_600_000))
    results = Results({"cores": "2"}, (figure("hugo", 1_000, 2.0), ours), {1_000: {"harbour": asked}})
    assert from_json(to_json(results)) == results
    text = "\n".join(tables(results))
    assert "| site | 1.00 | 3.00 | 1 | 1,234, 5.6 | 0.50 ×, 0.75 × |" in text
    assert "| harbour | 170, 9, 812 | 280, 14, 1,003 |" in text


def test_tables_take_the_place_of_those_before() -> None:
    """What stands around the tables stays; a document without their place is an error."""
    once = replaced(f"Before\n{BEGIN}\nold\n{END}\nafter\n", iter(["new"]))
    assert once == f"Before\n{BEGIN}\nnew\n{END}\nafter\n"
    assert replaced(once, iter(["new"])) == once
    with pytest.raises(ValueError, match="lacks"):
        replaced("Before", iter(["new"]))
    assert BEGIN in (ROOT / "benchmarks" / "RESULTS.md").read_text("utf-8")


def test_the_results_show_their_picture() -> None:
    """Images and links of the page of results lead to files beside it."""
    folder = ROOT / "benchmarks"
    targets = re.findall(r"\]\(([^():\s]+)\)", (folder / "RESULTS.md").read_text("utf-8"))
    assert "results.svg" in targets
    assert [target for target in targets if not (folder / target).is_file()] == []
