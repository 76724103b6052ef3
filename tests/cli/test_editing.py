"""`briefings withdraw` and `briefings settle`, and what `check` says of proposals, corrections and near copies."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.verra import BARRIER, FERRY, put, run

LATER = BARRIER + "\nThe vote was repeated on Thursday.\n"


@pytest.fixture
def page(site: Path) -> Path:
    """The page of one article, on a site with another."""
    put(site, "2026-03-04-barrier.txt", BARRIER)
    put(site, "2026-03-05-ferry.txt", FERRY)
    assert run("generate", site).exit_code == 0
    (found,) = (path for path in (site / "briefings").rglob("*.md") if "barrier" in path.name)
    return found


def edited(page: Path) -> str:
    """Has a person edit the page; returns what it then says."""
    text = page.read_text("utf-8").replace("## Key points", "## The essence")
    page.write_text(text, "utf-8")
    return text


def proposal_of(page: Path) -> Path:
    return page.with_name(page.name.removesuffix(".md") + ".proposal.md")


def test_a_later_version_is_proposed_beside_an_edited_page(site: Path, page: Path) -> None:
    """The edited page stays byte for byte; the proposal holds the later version with lasting numbers and its note."""
    text = edited(page)
    put(site, "2026-03-04-barrier.txt", LATER)
    output = run("generate", site, "--now", "2026-03-09").output
    assert page.read_text("utf-8") == text
    proposal = proposal_of(page).read_text("utf-8")
    assert "[p4] The vote was repeated on Thursday." in proposal
    assert "*2026-03-09*: A later version of the article: paragraphs added: 1." in proposal
    assert "propose: " in output
    assert "edited by hand and kept, though its extract has changed" in output


def test_a_proposal_is_a_problem_until_it_is_settled(site: Path, page: Path) -> None:
    """`check` fails while a proposal waits; `settle` keeps the page, forgets the proposal, and then all is in order."""
    text = edited(page)
    put(site, "2026-03-04-barrier.txt", LATER)
    run("generate", site)
    checked = run("check", site)
    assert checked.exit_code == 1
    assert "its proposal waits to be settled" in checked.output
    settled = run("settle", site, page.as_posix())
    assert settled.exit_code == 0
    assert not proposal_of(page).exists()
    lines = zip(text.splitlines(), page.read_text("utf-8").splitlines(), strict=True)
    assert [old for old, new in lines if old != new] == [line for line in text.splitlines() if "sha256" in line]
    assert run("generate", site).output.splitlines()[-1] == "Pages: 0 written, 2 kept."
    assert run("check", site).exit_code == 0
    again = run("settle", site, page.as_posix())
    assert (again.exit_code, "nothing to settle" in again.stderr) == (1, True)


def test_a_proposal_is_taken_by_moving_it_over_the_page(site: Path, page: Path) -> None:
    """The proposal in the place of the page is an untouched page that is up to date."""
    edited(page)
    put(site, "2026-03-04-barrier.txt", LATER)
    run("generate", site)
    proposal_of(page).replace(page)
    assert run("generate", site).output == "Pages: 0 written, 2 kept.\n"
    assert run("check", site).exit_code == 0


def test_a_proposal_that_was_edited_is_never_overwritten_or_removed(site: Path, page: Path) -> None:
    """What a person typed into a proposal stays, through later versions and through `settle`."""
    edited(page)
    put(site, "2026-03-04-barrier.txt", LATER)
    run("generate", site)
    proposal = proposal_of(page)
    proposal.write_text(proposal.read_text("utf-8") + "\nRemember the minutes.\n", "utf-8")
    kept = proposal.read_bytes()
    put(site, "2026-03-04-barrier.txt", LATER + "\nAnd again.\n")
    for command in (("generate",), ("settle", page.as_posix()), ("generate", "--refresh", "--prune")):
        run(command[0], site, *command[1:])
        assert proposal.read_bytes() == kept
    assert "edited by hand" in run("check", site).output


def test_a_withdrawn_page_says_so_and_stays_so(site: Path, page: Path) -> None:
    """A stub with the reason is all that the page says, however often pages are generated; what it said lies beside it."""
    said = page.read_text("utf-8")
    result = run("withdraw", site, page.as_posix(), "--why", "The names were mixed up.")
    assert result.exit_code == 0
    stub = page.read_text("utf-8")
    assert 'withdrawn: "The names were mixed up."' in stub
    assert "buying time" not in stub
    assert page.with_name(page.name.removesuffix(".md") + ".withdrawn.md").read_text("utf-8") == said
    put(site, "2026-03-04-barrier.txt", LATER)
    put(site, "copy.txt", BARRIER)
    for options in ((), ("--refresh",), ("--prune",)):
        run("generate", site, *options)
        assert page.read_text("utf-8") == stub
    assert run("check", site).exit_code == 0


def test_a_withdrawal_is_taken_back_by_moving_the_page_where_it_was(site: Path, page: Path) -> None:
    """The page that lies beside the stub is the page as it was, and takes its place again."""
    said = page.read_bytes()
    run("withdraw", site, page.as_posix(), "--why", "In doubt.")
    page.with_name(page.name.removesuffix(".md") + ".withdrawn.md").replace(page)
    assert run("generate", site).output == "Pages: 0 written, 2 kept.\n"
    assert page.read_bytes() == said


def all_bytes(folder: Path) -> bytes:
    return b"\n".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


@pytest.mark.slow
def test_erased_words_are_nowhere(site: Path, page: Path) -> None:
    """After an erasure no file of the site holds the words: not page, proposal, extract or published site."""
    edited(page)
    put(site, "2026-03-04-barrier.txt", LATER)
    (site / "extracts" / "2026-03-04-barrier.yml").write_text("author: Hidden Author\n", "utf-8")
    assert run("build", site).exit_code == 0
    words = (b"buying time", b"tidal barrier", b"Hidden Author", b"repeated on Thursday")
    assert all(word in all_bytes(site) for word in words)
    result = run("withdraw", site, page.as_posix(), "--why", "At the request of a person named in it.", "--erase")
    assert result.exit_code == 0, result.stderr
    left = all_bytes(site)
    assert [word for word in words if word in left] == []
    assert b"At the request of a person named in it." in page.read_bytes()
    assert "version control" in result.output
    assert run("generate", site).exit_code == 0
    put(site, "2026-03-04-barrier.txt", BARRIER)
    run("generate", site)
    assert b"buying time" not in all_bytes(site / "briefings")


def test_one_record_of_several_is_erased(site: Path) -> None:
    """Erasing an article that shares its file with others takes its record out and leaves the rest."""
    records = [
        {"title": f"Title {n}", "text": f"Paragraph {n}.", "url": f"https://courier.example/{n}"} for n in range(3)
    ]
    put(site, "all.json", json.dumps(records))
    run("generate", site)
    (page,) = (path for path in (site / "briefings").rglob("*.md") if "title-1" in path.name)
    assert run("withdraw", site, page.as_posix(), "--why", "Wrong.", "--erase").exit_code == 0
    assert "Paragraph 1." not in (site / "extracts" / "all.json").read_text("utf-8")
    assert run("generate", site).output.splitlines()[-1] == "Pages: 0 written, 3 kept."


def test_a_page_that_is_none_is_named(site: Path, page: Path) -> None:
    """Withdrawing what is no briefing, or without a reason, is refused with a sentence."""
    result = run("withdraw", site, "nowhere.md", "--why", "Wrong.")
    assert (result.exit_code, "is not a briefing page" in result.stderr) == (1, True)
    assert run("withdraw", site, page.as_posix(), "--why", " ").exit_code == 2


def test_an_edited_page_without_a_correction_is_remembered(site: Path, page: Path) -> None:
    """`check` reminds of it and still exits 0; a correction, a mere review or a draft needs no reminder."""
    text = page.read_text("utf-8")
    cases = {
        text.replace("## Key points", "## Essence"): True,
        text.replace("digest:", "reviewed: true\ndigest:"): False,
        text.replace("## Key points", "## Essence").replace("digest:", "draft: true\ndigest:"): False,
        text.replace("## Key points", "## Essence").replace(
            "digest:", 'corrections:\n  - {date: 2026-03-09, note: "A heading was mended."}\ndigest:'
        ): False,
    }
    for changed, reminded in cases.items():
        page.write_text(changed, "utf-8")
        result = run("check", site, "--strict")
        assert result.exit_code == 0, result.output
        assert ("reminder: " in result.output) is reminded, changed


def test_nearly_the_same_text_is_reported(site: Path, page: Path) -> None:
    """`check` names two articles that are nearly one text; that is a notice."""
    words = " ".join(f"word{n}" for n in range(200))
    put(site, "one.txt", f"One title\n\nIt says {words}.\n")
    put(site, "two.txt", f"Two titles\n\nIt said {words}.\n")
    run("generate", site)
    result = run("check", site)
    assert "two.txt: is nearly the same text as one.txt" in result.output
    assert result.exit_code == 0
