"""`briefings generate`: pages written, kept, reported, refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.verra import BARRIER, FERRY, MEADOW, briefing_pages, put, put_page, run


@pytest.fixture
def three(site: Path) -> Path:
    """A site with three extracts and their pages."""
    put(site, "2026-03-04-barrier.txt", BARRIER)
    put(site, "2026-03-05-ferry.txt", FERRY)
    put(site, "meadow.txt", MEADOW)
    assert run("generate", site).exit_code == 0
    assert len(briefing_pages(site)) == 3
    return site


def page_of(site: Path, word: str) -> str:
    (path,) = (path for path in briefing_pages(site) if word in path)
    return path


def edit(site: Path, path: str, before: str, after: str) -> None:
    file = site / "briefings" / path
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {path for path in before | after if before.get(path) != after.get(path)}


def test_each_extract_becomes_a_page(site: Path) -> None:
    """Dated extracts go to their month, others to `undated`, and the report tells each page and the sums."""
    put(site, "2026-03-04-barrier.txt", BARRIER)
    put(site, "meadow.txt", MEADOW)
    result = run("generate", site)
    dated, undated = briefing_pages(site)
    assert dated.startswith("2026/03/council-votes-for-a-tidal-barrier-")
    assert undated.startswith("undated/eelgrass-returns-to-the-ovel-")
    assert result.output.splitlines() == [
        f"write: {dated} (new)",
        f"write: {undated} (new)",
        "Pages: 2 written, 0 kept.",
    ]
    assert result.stderr == ""


def test_nothing_is_done_twice(three: Path) -> None:
    """A second run writes nothing and says so in one line."""
    before = briefing_pages(three)
    assert run("generate", three).output == "Pages: 0 written, 3 kept.\n"
    assert briefing_pages(three) == before


def test_an_edited_extract_rewrites_its_page_alone(three: Path) -> None:
    """One changed extract changes one page, dated and noted; every other page is the same byte by byte."""
    before = briefing_pages(three)
    put(three, "2026-03-05-ferry.txt", FERRY.replace("two cranes", "three cranes"))
    result = run("generate", three, "--now", "2026-03-09")
    after = briefing_pages(three)
    ferry = page_of(three, "ferry")
    assert changed(before, after) == {ferry}
    assert result.output.splitlines() == [f"update: {ferry} (its extract has changed)", "Pages: 1 written, 2 kept."]
    assert "- *2026-03-09*: A later version of the article: changed: 1." in after[ferry].decode()
    assert "[p4] The harbour lost three cranes" in after[ferry].decode()


def test_without_a_day_a_note_has_none(three: Path) -> None:
    """Without `--now` and SOURCE_DATE_EPOCH a note bears no date: the clock is never asked."""
    put(three, "meadow.txt", MEADOW.replace("June", "July"))
    run("generate", three)
    assert "\n- A later version of the article" in briefing_pages(three)[page_of(three, "eelgrass")].decode()


def test_the_day_of_a_packager_is_taken(three: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH dates a note where `--now` does not."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772668800")
    put(three, "meadow.txt", MEADOW.replace("June", "July"))
    run("generate", three)
    assert "\n- *2026-03-05*: A later version" in briefing_pages(three)[page_of(three, "eelgrass")].decode()


def test_a_day_that_is_none_is_refused(three: Path) -> None:
    """`--now` takes a day or a moment and nothing else."""
    result = run("generate", three, "--now", "yesterday")
    assert result.exit_code == 2
    assert "'yesterday' is neither a day like 2026-03-04 nor a moment" in result.stderr


def test_a_page_edited_by_hand_is_kept_and_said(three: Path) -> None:
    """A page that a person has corrected stays as it is, and the report names it."""
    ferry = page_of(three, "ferry")
    edit(three, ferry, "two cranes", "two old cranes")
    before = briefing_pages(three)
    result = run("generate", three)
    assert briefing_pages(three) == before
    assert f"keep: {ferry} (edited by hand)" in result.output


def test_an_edited_page_whose_extract_changed_is_kept_and_reported(three: Path) -> None:
    """Where both page and extract have changed the page stays and its proposal is reported until it is settled."""
    ferry = page_of(three, "ferry")
    edit(three, ferry, "two cranes", "two old cranes")
    put(three, "2026-03-05-ferry.txt", FERRY.replace("two cranes", "three cranes"))
    before = briefing_pages(three)
    proposal = ferry.replace(".md", ".proposal.md")
    for said in (f"propose: {proposal} (edited by hand and kept", f"conflict: {ferry} (its proposal waits"):
        result = run("generate", three, "--refresh", "--prune")
        assert briefing_pages(three)[ferry] == before[ferry]
        assert said in result.output
        assert "1 to look at" in result.output


def test_a_page_whose_extract_is_gone_is_reported_and_pruned(three: Path) -> None:
    """Without its extract a page stays and is reported; `--prune` removes it unless a person has edited it."""
    (three / "extracts" / "meadow.txt").unlink()
    (three / "extracts" / "2026-03-05-ferry.txt").unlink()
    meadow, ferry = page_of(three, "eelgrass"), page_of(three, "ferry")
    edit(three, ferry, "two cranes", "two old cranes")
    assert f"report: {meadow} (has an extract that is gone)" in run("generate", three).output
    assert meadow in briefing_pages(three)
    result = run("generate", three, "--prune")
    assert f"remove: {meadow} (its extract is gone)" in result.output
    assert f"report: {ferry} (has an extract that is gone)" in result.output
    assert set(briefing_pages(three)) == {ferry, page_of(three, "barrier")}
    assert not (three / "briefings" / "undated").exists()


def test_a_template_of_the_sites_own_reaches_pages_by_a_refresh(three: Path) -> None:
    """A new template rewrites nothing by itself; `--refresh` writes untouched pages anew, without a note."""
    own = three / "templates" / "pages" / "briefing.md.j2"
    own.parent.mkdir(parents=True)
    packaged = Path(__file__).parents[2] / "templates" / "pages" / "briefing.md.j2"
    own.write_text(packaged.read_text("utf-8").replace("<!-- source -->", "Read on:\n\n<!-- source -->"), "utf-8")
    before = briefing_pages(three)
    assert run("generate", three).output == "Pages: 0 written, 3 kept.\n"
    assert briefing_pages(three) == before
    result = run("generate", three, "--refresh")
    assert "Pages: 3 written, 0 kept." in result.output
    after = briefing_pages(three)
    assert all(b"\nRead on:\n" in text and b"<!-- updates -->" not in text for text in after.values())
    assert run("generate", three, "--refresh").output == result.output
    assert briefing_pages(three) == after


def test_two_extracts_of_one_article_make_one_page(site: Path) -> None:
    """The first by path makes the page, which names the other too; a run later nothing has changed."""
    record = {
        "title": "Barrier",
        "text": "The council of Halden voted nine to four.",
        "url": "https://courier.example/barrier",
    }
    put(site, "b.json", json.dumps(record | {"text": "Another copy of the article."}))
    put(site, "a.json", json.dumps(record))
    result = run("generate", site)
    ((path, text),) = briefing_pages(site).items()
    assert b"nine to four" in text
    assert b'path: "a.json"' in text
    assert b'path: "b.json"' in text
    assert "1 written, 0 kept" in result.output
    run("generate", site)
    assert briefing_pages(site) == {path: text}


BAD = {
    "empty.txt": b"",
    "damaged.txt": b"Caf\xc3\xa9 \x81\xfe\xff\n\nText.\n",
    "broken.json": b"{",
    "picture.png": b"\x89PNG",
}


def test_bad_extracts_are_named_and_the_rest_is_published(site: Path) -> None:
    """Each extract that cannot be read is named with its reason on the error stream; the others become pages."""
    for name, data in BAD.items():
        put(site, name, data)
    put(site, "large.txt", "Large\n\n" + "word " * 500_000)
    put(site, "meadow.txt", MEADOW)
    result = run("generate", site)
    assert result.exit_code == 0
    assert len(briefing_pages(site)) == 1
    refused = [line.removeprefix("refused: ").partition(":")[0] for line in result.stderr.splitlines()]
    assert sorted(refused) == sorted([*BAD, "large.txt"])
    assert f"1 written, 0 kept, {len(refused)} refused." in result.output


def test_strict_tells_of_a_refusal_by_its_exit(site: Path) -> None:
    """`--strict` exits 1 where an extract was refused, after the others have been written, and 0 where none was."""
    put(site, "meadow.txt", MEADOW)
    assert run("generate", site, "--strict").exit_code == 0
    put(site, "2026-03-05-ferry.txt", FERRY)
    put(site, "empty.txt", "")
    assert run("generate", site, "--strict").exit_code == 1
    assert len(briefing_pages(site)) == 2


@pytest.mark.parametrize(
    ("sound", "broken"),
    [('title: "Ferry', 'title: Ferry: "'), ("language: ", "language: ["), ("date: 2026-03-05", "date: 5 March")],
)
def test_a_broken_page_is_named_and_not_overwritten(three: Path, sound: str, broken: str) -> None:
    """A page whose front matter a person has broken is refused with its line and stays as it is, whatever the flags."""
    ferry = page_of(three, "ferry")
    edit(three, ferry, sound, broken)
    before = briefing_pages(three)
    put(three, "2026-03-05-ferry.txt", FERRY.replace("two cranes", "three cranes"))
    result = run("generate", three, "--refresh", "--prune")
    assert briefing_pages(three)[ferry] == before[ferry]
    assert len(briefing_pages(three)) == 3
    assert f"refused: {ferry}:" in result.stderr


def test_a_file_in_the_place_of_a_new_page_is_kept(site: Path) -> None:
    """Where an ordinary page stands at the address of a new one, it stays and is named."""
    put(site, "meadow.txt", MEADOW)
    run("generate", site)
    (path,) = briefing_pages(site)
    (site / "briefings" / path).write_text("# Mine\n", "utf-8")
    result = run("generate", site)
    assert (site / "briefings" / path).read_text("utf-8") == "# Mine\n"
    assert f"refused: {path}: stands where a new page belongs and is kept" in result.stderr


def test_a_page_written_by_hand_is_left_alone(three: Path) -> None:
    """A briefing from no extract is neither reported nor touched by any flag."""
    put_page(three, "note.md", "---\ntype: briefing\ntitle: A note\n---\n")
    result = run("generate", three, "--refresh", "--prune")
    assert "note.md" not in result.output
    assert (three / "briefings" / "note.md").read_text("utf-8").endswith("title: A note\n---\n")


@pytest.mark.parametrize(
    ("template", "line"),
    [("---\n{% if %}\n", 2), ("---\nid: {{ briefing.nothing }}\n", 2), ("---\n\n{{ briefing.title + 1 }}\n", 3)],
)
def test_a_template_error_names_file_and_line(site: Path, template: str, line: int) -> None:
    """A fault in a template is one sentence with its file and line, and no page is written."""
    put(site, "meadow.txt", MEADOW)
    own = site / "templates" / "pages" / "briefing.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text(template, "utf-8")
    result = run("generate", site)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: {own}:{line}: ")
    assert briefing_pages(site) == {}


def test_nothing_that_a_terminal_obeys_is_shown(site: Path) -> None:
    """Escape sequences in names, titles and texts never reach the terminal raw."""
    put(
        site,
        "a.json",
        json.dumps({"title": "Red \x1b[31m\x9b1m title", "text": "Text \x1b]0;x\x07 here.", "id": "\x1b[2J"}),
    )
    put(site, "b\x1b[31m.txt", MEADOW)
    put(site, "c.json", '{"title": "\x1b[31m", ')
    put_page(site, "d.md", '---\ntype: briefing\ntitle: "\\e[31m\ndate: "\\e[31m"\n---\n')
    put_page(site, "e.md", '---\ntype: briefing\ntitle: "x"\ndate: "\\e[31m"\n---\n')
    for command in (("generate",), ("check",), ("build",)):
        result = run(command[0], site)
        assert "\x1b" not in result.output
        assert "\x9b" not in result.output
        assert "\x07" not in result.output
    assert "\\x1b[31m" in result.output


def test_a_long_report_is_shortened(site: Path) -> None:
    """Of many new pages the first are named and the others counted; the sums are whole."""
    for n in range(25):
        put(site, f"{n:02}.txt", MEADOW.replace("forty", f"{n}"))
    lines = run("generate", site).output.splitlines()
    assert sum(line.startswith("write: undated/") for line in lines) == 20
    assert lines[-2:] == ["write: and 5 more", "Pages: 25 written, 0 kept."]


def test_the_page_of_an_extract_that_cannot_be_read_is_not_pruned(three: Path) -> None:
    """With --prune a page goes when its extract is gone, and stays when the extract is there and was refused."""
    pages = briefing_pages(three)
    first, *_ = sorted((three / "extracts").glob("*.txt"))
    first.write_bytes(b"\x00\x01 not text")
    result = run("generate", three, "--prune")
    assert result.exit_code == 0
    assert briefing_pages(three) == pages
    assert "has an extract that cannot be read" in result.output


def test_without_the_folder_of_extracts_nothing_is_pruned(three: Path) -> None:
    """A folder of extracts that is not there is an error and no archive of gone articles."""
    pages = briefing_pages(three)
    (three / "extracts").rename(three / "elsewhere")
    result = run("generate", three, "--prune")
    assert result.exit_code == 1
    assert "the folder of extracts is not there" in result.stderr
    assert briefing_pages(three) == pages
