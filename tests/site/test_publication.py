"""Which briefings a site shows, and what it shows of their life."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from generator.model import Briefing, Update
from generator.page import load_template, proposal_path, stub, write
from generator.site.publication import is_published, moment_of_build
from generator.site.settings import load
from generator.site.theme import newest_first
from tests.page.examples import FERRY
from tests.site.test_plugin import built, html
from tests.verra import BARE, FULL, new_site, put_page

TEMPLATE = load_template()
ZONE = ZoneInfo("Europe/Copenhagen")
SHOWN = replace(FERRY, draft=False, not_before=None)
PLAIN = Briefing(id="1", title="A", language="en")


@pytest.mark.parametrize(
    ("briefing", "in_all", "reviewed_only"),
    [
        (PLAIN, True, False),
        (replace(PLAIN, reviewed=True), True, True),
        (replace(PLAIN, draft=True), False, False),
        (replace(PLAIN, draft=True, reviewed=True), False, False),
        (replace(PLAIN, withdrawn="Wrong."), True, True),
        (replace(PLAIN, withdrawn=""), True, True),
        (replace(PLAIN, withdrawn="Wrong.", draft=True), False, False),
        (replace(PLAIN, not_before="2026-03-05"), False, False),
        (replace(PLAIN, not_before="2026-03-05", reviewed=True), False, False),
        (replace(PLAIN, not_before="2026-03-03", reviewed=True), True, True),
    ],
)
def test_what_is_published(briefing: Briefing, in_all: bool, reviewed_only: bool) -> None:
    """No draft, nothing before its time; where only reviewed pages are shown, those and the stubs of withdrawn ones."""
    now = "2026-03-04T12:00:00+01:00"
    ask = partial(is_published, now=now, zone=ZONE)
    assert (ask(briefing, reviewed_only=False), ask(briefing, reviewed_only=True)) == (in_all, reviewed_only)


@pytest.mark.parametrize(
    ("not_before", "now", "shown"),
    [
        ("2026-03-04", "2026-03-04", True),
        ("2026-03-04", "2026-03-03", False),
        ("2026-03-04", "2026-03-03T22:59:59+00:00", False),
        ("2026-03-04", "2026-03-03T23:00:00+00:00", True),
        ("2026-03-04T06:00:00+01:00", "2026-03-04", False),
        ("2026-03-04T06:00:00+01:00", "2026-03-04T05:00:00Z", True),
        ("2026-03-04T06:00", "2026-03-04T05:00:00+00:00", True),
        ("2026-03-04T06:00", "2026-03-04T04:59:00+00:00", False),
        ("2026-03-04", None, False),
        (None, None, True),
    ],
)
def test_what_must_wait_waits(not_before: str | None, now: str | None, shown: bool) -> None:
    """A day begins in the zone of the site, and where nothing tells the time what waits goes on waiting."""
    waiting = replace(PLAIN, not_before=not_before)
    assert is_published(waiting, reviewed_only=False, now=now, zone=ZONE) == shown


@pytest.mark.parametrize(
    ("given", "epoch", "moment"),
    [
        ("2026-03-04", "0", "2026-03-04"),
        ("2026-03-04", None, "2026-03-04"),
        (None, "1772600400", "2026-03-04T05:00:00+00:00"),
        (None, "", None),
        (None, None, None),
    ],
)
def test_the_clock_is_never_asked(given: str | None, epoch: str | None, moment: str | None) -> None:
    """Now is what was given, else SOURCE_DATE_EPOCH, else nothing."""
    assert moment_of_build(given, {} if epoch is None else {"SOURCE_DATE_EPOCH": epoch}) == moment


def test_corrections_come_newest_first() -> None:
    """Of one day the later entry comes first, and those without a date come last."""
    a, b, c, d = Update("a", "2026-03-04"), Update("b"), Update("c", "2026-03-05"), Update("d", "2026-03-04T23:30:00Z")
    e = Update("e", "2026-03-04T10:00:00+01:00")
    assert newest_first((a, b, c, d, e), ZONE) == [d, c, e, a, b]


def site_with(folder: Path, **options: str) -> Path:
    """A site with pages in every state of their life."""
    site = new_site(folder / "site", url="https://host.example/")
    config = site / "mkdocs.yml"
    text = config.read_text("utf-8").replace("\n  - briefings:\n", f"\n  - briefings:{_block(options)}\n", 1)
    config.write_text(text, "utf-8")
    put_page(site, "2026/03/ferry.md", write(SHOWN, TEMPLATE))
    put_page(site, proposal_path("2026/03/ferry.md"), write(replace(SHOWN, title="Proposed title"), TEMPLATE))
    put_page(site, "2026/03/draft.md", write(replace(FULL, id="2", title="Draft title", draft=True), TEMPLATE))
    later = replace(FULL, id="3", title="Later title", not_before="2026-04-01")
    put_page(site, "2026/03/later.md", write(later, TEMPLATE))
    put_page(site, "2026/03/unseen.md", write(replace(BARE, id="4", title="Unseen title"), TEMPLATE))
    gone = stub(replace(FULL, id="5", title="Gone title", date="2026-02-01"), "Wrong figures.")
    put_page(site, "2026/02/gone.md", write(gone, TEMPLATE))
    # what a person withdrew by hand, with all that it said still below
    by_hand = replace(FULL, id="6", title="Taken back", withdrawn="", topics=("only here",))
    put_page(site, "undated/taken-back.md", write(by_hand, TEMPLATE))
    put_page(site, "budget.proposal.md", "# A proposal for the budget\n")
    put_page(site, "hidden.md", "---\ndraft: true\n---\n# An ordinary page\n")
    return site


def _block(options: dict[str, str]) -> str:
    return "".join(f"\n      {name}: {value}" for name, value in options.items())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    site = site_with(tmp_path_factory.mktemp("whole"))
    put_page(site, "guide.md", "# Guide\n\nSee [a draft](2026/03/draft.md) and [the stub](2026/02/gone.md).\n")
    return site, built(site)


def test_the_site_is_silent_of_what_is_not_published(whole: tuple[Path, list[str]]) -> None:
    """No draft, no proposal and nothing that waits has a page, a listing or a word on the site, but ordinary pages do."""
    root = whole[0] / "site"
    told = (".csv", ".html", ".json", ".jsonl", ".md", ".txt", ".xml")
    pages = [path for path in root.rglob("*.*") if path.suffix in told]
    for words in ("Draft title", "Later title", "Proposed title"):
        assert [path for path in pages if words in path.read_text("utf-8")] == []
    assert sorted(path.name for path in (root / "2026/03").iterdir()) == ["05", "ferry", "index.html", "unseen"]
    assert (root / "budget.proposal/index.html").is_file()
    twins = [path.parent.relative_to(root).as_posix() for path in sorted(root.rglob("*.md"))]
    assert twins == ["2026/03/ferry", "2026/03/unseen"]


def test_a_link_to_a_draft_is_warned_of(whole: tuple[Path, list[str]]) -> None:
    """Whoever links to what is not published is told so, and a link to a stub is sound."""
    (warning,) = (said for said in whole[1] if "guide.md" in said)
    assert "2026/03/draft.md" in warning


def test_a_withdrawn_page_is_a_stub_that_nothing_leads_to(whole: tuple[Path, list[str]]) -> None:
    """Its address says that it was withdrawn and why, to people and not to search engines; no listing knows it."""
    page = html(whole[0], "2026/02/gone")
    assert page.one("h1").text == "Gone title"
    assert "This briefing has been withdrawn. Reason: Wrong figures." in page.one("main").text
    assert page.one("meta", name="robots").attributes["content"] == "noindex"
    assert not list(page.one("main").all("section"))
    root = whole[0] / "site"
    naming = [
        path.relative_to(root).as_posix() for path in root.rglob("*.html") if "Gone title" in path.read_text("utf-8")
    ]
    assert naming == ["2026/02/gone/index.html"]
    assert "gone" not in (root / "sitemap.xml").read_text("utf-8")
    assert not (root / "2026/02/01").exists()
    assert "data-pagefind-body" not in (root / "2026/02/gone/index.html").read_text("utf-8")


def test_what_a_page_still_holds_is_not_shown_once_it_is_withdrawn(whole: tuple[Path, list[str]]) -> None:
    """A person who typed no more than `withdrawn: true` has withdrawn all that the page says."""
    page = html(whole[0], "undated/taken-back")
    assert page.one("div", class_="body").text.strip() == "This briefing has been withdrawn."
    assert "buying time" not in (whole[0] / "site/undated/taken-back/index.html").read_text("utf-8")
    assert not (whole[0] / "site/topics/only-here").exists()


def test_corrections_stand_on_top_and_are_marked_in_listings(whole: tuple[Path, list[str]]) -> None:
    """The page shows them dated before all else it says; its cards and titles say that it was corrected."""
    page = html(whole[0], "2026/03/ferry")
    block, body = page.one("section", class_="corrections"), page.one("div", class_="body")
    assert [" ".join(li.text.split()) for li in block.all("li")] == [
        "March 6, 2026 The first sailing is at 6.40, not at 6.20.",
        "The headline.",
    ]
    article = page.one("article")
    assert article.children.index(block) < article.children.index(body)
    assert [mark.text for mark in html(whole[0], "2026/03/05").all("span", class_="corrected")] == ["corrected"]
    assert [mark.text.strip() for mark in html(whole[0], "2026/03").all(class_="count corrected")] == ["corrected"]
    assert "Reviewed by a person." in page.one("footer", class_="made").text


def test_forms_stand_on_the_site_as_such(whole: tuple[Path, list[str]]) -> None:
    """Every paragraph of the source has its element, which holds its text and nothing else."""
    source = html(whole[0], "2026/03/ferry").one("section", class_="source")
    found = [
        (one.attributes.get("id"), one.tag, one.text)
        for one in source.all()
        if (one.attributes.get("id") or "").startswith("p")
    ]
    tags = {"paragraph": "p", "item": "li", "heading": "h3", "quote": "p"}
    assert found == [(f"p{one.number}", tags[one.form], one.text) for one in SHOWN.paragraphs]
    assert len(list(source.all("blockquote"))) == 2


def test_only_what_was_reviewed_is_shown_where_the_site_wants_it(tmp_path: Path) -> None:
    """With `publish: reviewed` the pages that a person has read are shown, and the stubs."""
    site = site_with(tmp_path, publish="reviewed", now="2026-04-01")
    assert built(site) == []
    there = {path.parent.relative_to(site / "site").as_posix() for path in (site / "site").rglob("index.html")}
    assert {"2026/03/ferry", "2026/02/gone"} <= there
    assert not there & {"2026/03/unseen", "2026/03/later", "2026/03/draft"}


@pytest.mark.parametrize(("option", "epoch", "given", "shown"), [
    ("2026-04-01", None, None, True),
    ("2026-03-31", "1900000000", None, False),
    (None, "1900000000", None, True),
    (None, None, "2026-04-01T00:00:00Z", True),
    ("2030-01-01", None, "2026-03-31", False),
])  # fmt: skip
def test_now_is_a_commands_word_then_the_options_then_the_epoch(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    option: str | None,
    epoch: str | None,
    given: str | None,
    shown: bool,
) -> None:
    """What the command says of now outweighs the option, and that SOURCE_DATE_EPOCH."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    site = site_with(tmp_path, **({"now": option} if option else {}))
    _, config = load(site / "mkdocs.yml", now=given)
    config.plugins.on_startup(command="build", dirty=False)
    plugin = config.plugins["briefings"]
    files = plugin.on_files(get_files(config), config=config)
    assert files is not None
    assert (files.get_file_from_path("2026/03/later.md") is not None) == shown


def test_a_site_of_stubs_alone_is_built(tmp_path: Path) -> None:
    """Where all was withdrawn there is nothing to search, and the stubs are there."""
    site = new_site(tmp_path / "site")
    put_page(site, "2026/02/gone.md", write(stub(FULL, "Wrong figures."), TEMPLATE))
    assert built(site) == []
    assert (site / "site/2026/02/gone/index.html").is_file()
    assert not (site / "site/pagefind").exists()


def test_another_theme_shows_the_stub_too(tmp_path: Path) -> None:
    """Under MkDocs' own theme nothing of a withdrawn page shows but that it is, and no draft is there."""
    site = site_with(tmp_path)
    config = site / "mkdocs.yml"
    text = config.read_text("utf-8").replace("theme: briefings", "theme: mkdocs")
    config.write_text(text.replace("nav:\n  - About: about.md\n", ""), "utf-8")
    assert load_config(str(config)).theme.name == "mkdocs"
    assert built(site) == []
    page = (site / "site/undated/taken-back/index.html").read_text("utf-8")
    assert "This briefing has been withdrawn." in page
    assert "buying time" not in page
    assert not (site / "site/2026/03/draft").exists()
