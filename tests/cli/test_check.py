"""`briefings check`: exit 1 and a list."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.verra import BARRIER, MEADOW, briefing_pages, put, put_page, run


@pytest.fixture
def checked(site: Path) -> Path:
    """A site with two pages and nothing wrong."""
    put(site, "barrier.txt", BARRIER)
    put(site, "meadow.txt", MEADOW)
    run("generate", site)
    return site


def edit(site: Path, word: str, before: str, after: str) -> str:
    """Edits the page with `word` in its name and returns its path."""
    (path,) = (path for path in briefing_pages(site) if word in path)
    text = (site / "briefings" / path).read_text("utf-8")
    assert before in text
    (site / "briefings" / path).write_text(text.replace(before, after, 1), "utf-8")
    return path


def problems(site: Path, *options: str) -> list[str]:
    """The list, its closing sum verified against it and against the exit code."""
    result = run("check", site, *options)
    *lines, sums = result.output.splitlines()
    found = [line for line in lines if not line.startswith(("notice: ", "refused: ", "reminder: "))]
    assert sums.endswith(f", {len(found)} {'problem' if len(found) == 1 else 'problems'}.")
    assert result.exit_code == (1 if found else 0)
    return found


def test_a_site_in_order_passes(checked: Path) -> None:
    """With all pages up to date and verbatim there is nothing but the sums."""
    result = run("check", checked, "--strict")
    assert (result.exit_code, result.output) == (0, "2 extracts, 2 pages, 0 problems.\n")


def test_checking_changes_nothing(checked: Path) -> None:
    """A check writes no page."""
    put(checked, "meadow.txt", MEADOW.replace("forty", "fifty"))
    before = briefing_pages(checked)
    assert problems(checked)
    assert briefing_pages(checked) == before


def test_a_new_or_changed_extract_is_a_problem(checked: Path) -> None:
    """A page that `generate` would write is not up to date."""
    put(checked, "meadow.txt", MEADOW.replace("hectares", "acres"))
    put(checked, "new.txt", MEADOW.replace("forty", "fifty"))
    found = problems(checked)
    assert any("eelgrass" in line and "not up to date (its extract has changed)" in line for line in found)
    assert "new.txt: not up to date (new); run `briefings generate`" in found


def test_pages_may_await_their_review(checked: Path) -> None:
    """With `--pending` new and changed extracts are notices; what is wrong on a page that is there stays a problem."""
    put(checked, "meadow.txt", MEADOW.replace("hectares", "acres"))
    put(checked, "new.txt", MEADOW.replace("forty", "fifty"))
    result = run("check", checked, "--pending")
    assert result.exit_code == 0
    assert result.output.count("not up to date") == 2
    assert result.output.splitlines()[-1].endswith(", 0 problems.")
    edit(checked, "barrier", "> “We are not building a wall", "> “We are not building a dam")
    assert run("check", checked, "--pending").exit_code == 1


def test_an_outdated_page_is_one_problem(checked: Path) -> None:
    """A page whose extract has changed is told once: its words are compared when it is up to date again."""
    put(checked, "meadow.txt", MEADOW.replace("hectares", "acres"))
    assert len(problems(checked)) == 1


def test_a_misquotation_is_a_problem(checked: Path) -> None:
    """Words between quotation marks that the extract does not have are listed with the page's line."""
    path = edit(checked, "barrier", "> “We are not building a wall", "> “We are not building a dam")
    (found,) = problems(checked)
    assert found.startswith(f"{path}:")
    assert "“We are not building a dam" in found


def test_a_missing_reference_is_a_problem(checked: Path) -> None:
    """A marker for a paragraph that does not stand on the page is listed."""
    path = edit(checked, "eelgrass", "[p1]\n", "[p9]\n")
    (found,) = problems(checked)
    assert found.startswith(f"{path}:")
    assert "[p9] names a paragraph that does not stand on the page" in found


def test_a_broken_link_is_a_problem(checked: Path) -> None:
    """A link to a page or listing that does not exist is listed; one to a listing that will exist is not."""
    path = edit(
        checked,
        "eelgrass",
        "<!-- source -->",
        "See [a](../nowhere.md), [b](../people/index.md), [c](../about.md).\n\n<!-- source -->",
    )
    (found,) = problems(checked)
    assert found.startswith(f"{path}:")
    assert found.endswith("links to ../nowhere.md, which does not exist")


def test_a_broken_link_of_an_ordinary_page_is_a_problem(checked: Path) -> None:
    """Pages that are no briefings are looked through for links as well."""
    put_page(checked, "guide.md", "# Guide\n\n[a](nowhere.md) and [b](about.md)\n")
    assert problems(checked) == ["guide.md:3: links to nowhere.md, which does not exist"]


def test_a_broken_page_is_a_problem(checked: Path) -> None:
    """A page that cannot be read is listed with its line."""
    put_page(checked, "broken.md", "---\ntype: briefing\nformat: 7\n---\n")
    (found,) = problems(checked)
    assert found.startswith("broken.md")


def test_a_conflict_is_a_problem_until_it_is_settled(checked: Path) -> None:
    """An edited page whose extract has changed is listed."""
    path = edit(checked, "eelgrass", "# Key points", "# In short")
    put(checked, "meadow.txt", MEADOW + "\nMore was found in July.\n")
    (found,) = problems(checked)
    assert found.startswith(f"{path}: edited by hand")


def test_refusals_are_notices_unless_strict(checked: Path) -> None:
    """A bad extract, or one that is gone, is told without failing, so that one file stops no site; `--strict` fails."""
    put(checked, "empty.txt", "")
    (checked / "extracts" / "meadow.txt").unlink()
    assert problems(checked) == []
    result = run("check", checked, "--strict")
    assert result.exit_code == 1
    assert [line.partition(" ")[0] for line in result.output.splitlines()[:-1]] == ["notice:", "refused:", "notice:"]


def test_a_page_that_nothing_proves_is_told_and_counted(checked: Path) -> None:
    """Pages from no extract, or from one that is gone, are notices of their own kind, counted, and fail nothing."""
    put_page(checked, "note.md", '---\ntype: briefing\ntitle: "Note"\nlanguage: en\n---\n\nHello.\n')
    result = run("check", checked, "--strict")
    assert result.exit_code == 0
    assert result.output == (
        "notice: note.md: not verifiable: it names no extract\n2 extracts, 3 pages (1 not verifiable), 0 problems.\n"
    )
    (checked / "extracts" / "meadow.txt").unlink()
    lines = run("check", checked).output.splitlines()
    assert sum("not verifiable: its extract meadow.txt is gone, or cannot be read" in line for line in lines) == 1
    assert lines[-1] == "1 extracts, 3 pages (2 not verifiable), 0 problems."


def test_another_speaker_is_a_notice_until_it_is_verified(checked: Path) -> None:
    """A statement under a name that the analysis did not find is a notice, which `--strict` fails; a mark settles it."""
    edit(checked, "barrier", "### Ines Varga", "### Mette Solvang")
    result = run("check", checked)
    assert result.exit_code == 0
    told = [line for line in result.output.splitlines() if "the page names Mette Solvang" in line]
    assert len(told) == 2
    assert all(line.startswith("notice: ") for line in told)
    assert run("check", checked, "--strict").exit_code == 1
    (path,) = (path for path in briefing_pages(checked) if "barrier" in path)
    page = checked / "briefings" / path
    page.write_text(re.sub(r"(?m)^([>-] .*“.*” \[p\d\])$", r"\1 <!-- verified -->", page.read_text("utf-8")), "utf-8")
    assert "the page names" not in run("check", checked).output
