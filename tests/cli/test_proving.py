"""What is wrong on pages, as `build` finds it: the same whatever was found before, and looked for only where it may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import check
from generator.check import Finding
from generator.cli.proving import found_wrong
from generator.cli.unchanged import place_of_ledger
from generator.site.settings import load
from tests.verra import BARRIER, FERRY, MEADOW, briefing_pages, put, put_page, run


@pytest.fixture
def proved(site: Path) -> Path:
    """A site of three articles whose pages were compared."""
    for name, text in (("barrier.txt", BARRIER), ("ferry.txt", FERRY), ("meadow.txt", MEADOW)):
        put(site, name, text)
    assert found(site) == []
    return site


def found(site: Path) -> list[str]:
    """What is found after `generate`; nothing else is found where nothing is known of before."""
    run("generate", site)
    settings = load(site / "mkdocs.yml")[0]
    warm = list(map(str, found_wrong(settings)))
    ledger = place_of_ledger(site / "mkdocs.yml")
    known = ledger.read_bytes()
    ledger.unlink()
    run("generate", site)
    assert list(map(str, found_wrong(settings))) == warm
    ledger.write_bytes(known)
    return warm


def page_of(site: Path, word: str) -> Path:
    return site / "briefings" / next(path for path in briefing_pages(site) if word in path)


def test_a_misquotation_is_found_until_it_is_mended(proved: Path) -> None:
    """A page is wrong as long as its words are not the extract's, however often it is asked for."""
    page = page_of(proved, "council")
    text = page.read_text("utf-8")
    page.write_text(text.replace("> “We are not building a wall", "> “We are not building a dam"), "utf-8")
    (wrong,) = found(proved)
    assert "We are not building a dam" in wrong
    assert found(proved) == [wrong]
    page.write_text(text, "utf-8")
    assert found(proved) == []


def test_another_version_of_the_extract_is_another_proof(proved: Path) -> None:
    """What proves a page that a person has edited goes and comes with the very version that it was made from."""
    page = page_of(proved, "council")
    page.write_text(page.read_text("utf-8").replace("[p1]\n", "[p1]\n\n- “We sail on Monday.” [p1]\n", 1), "utf-8")
    (there,) = found(proved)
    assert "stand so in barrier.txt" in there
    (proved / "extracts" / "barrier.txt").unlink()
    assert not any("barrier.txt" in one for one in found(proved))
    put(proved, "2026/renamed.txt", BARRIER)
    assert found(proved) == [there.replace("barrier.txt", "2026/renamed.txt")]


def test_a_reference_breaks_with_the_page_that_it_names(proved: Path) -> None:
    """A page by hand that names a paragraph is wrong once the other page has none of that number."""
    page = page_of(proved, "ferry")
    name = page.relative_to(proved / "briefings").as_posix()
    put_page(proved, "guide.md", f"# Guide\n\n[x]({name}#p2)\n")
    assert found(proved) == []
    page.write_text(page.read_text("utf-8").replace("[p2]", "[p7]"), "utf-8")
    assert any(f"links to {name}#p2, a paragraph" in one for one in found(proved))


def test_copies_are_named(proved: Path) -> None:
    """Two pages with one id are found, and none any more when one is removed."""
    page = page_of(proved, "ferry")
    copy = page.with_name("a-copy.md")
    copy.write_text(page.read_text("utf-8"), "utf-8")
    assert any("has the same id as" in one for one in found(proved))
    copy.unlink()
    assert found(proved) == []


def test_only_what_has_changed_is_compared(proved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an edit of one page no other is read or compared."""
    compared: list[str] = []

    def counting(stored: object, *given: object) -> list[Finding]:
        compared.append(getattr(stored, "path", ""))
        return list(check.check_page(stored, *given))  # type: ignore[arg-type]

    monkeypatch.setattr("generator.cli.proving.check_page", counting)
    settings = load(proved / "mkdocs.yml")[0]
    found_wrong(settings)
    assert compared == []
    page = page_of(proved, "ferry")
    page.write_text(page.read_text("utf-8") + "\n", "utf-8")
    run("generate", proved)
    found_wrong(settings)
    assert compared == [page.relative_to(proved / "briefings").as_posix()]
