"""Reading the sample site: from a key point to its paragraph, from a speaker to all they said, from day to archive."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from generator.model import StoredPage
from tests.browser.sample import Site, path_of
from tests.browser.windows import Window

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.browser

BARRIER = "Halden council backs tidal barrier by 27 votes to 14"
OTHER_SPELLINGS = {"إينيس فارغا", "イネス・ヴァルガ"}  # as briefings/people/ines-varga.md declares them


def test_a_key_point_leads_to_its_paragraph(reader: Window, sample: Site) -> None:
    """The ¶ after every key point leads to the paragraph of that number, which is seen and holds the key point."""
    page, stored = reader.page, sample.titled(BARRIER)
    paragraphs = {paragraph.number: paragraph.text for paragraph in stored.briefing.paragraphs}
    page.goto(path_of(stored))
    points = page.locator(".standfirst, .key-points li").all()
    assert len(points) == len(stored.briefing.key_points) >= 3
    for point, passage in zip(points, stored.briefing.key_points, strict=True):
        link = point.locator("a.ref").first
        assert link.inner_text() == f"¶{passage.paragraph}"
        link.click()
        assert page.url.endswith(f"/{path_of(stored)}#p{passage.paragraph}")
        target = page.locator(":target")
        expect(target).to_be_in_viewport()
        assert target.get_attribute("id") == f"p{passage.paragraph}"
        text = target.text_content()
        assert text == paragraphs[passage.paragraph or 0]
        assert passage.text in text


def test_a_speaker_leads_to_all_they_said_and_back(reader: Window, sample: Site) -> None:
    """A speaker's name leads to their page with role and every statement; a statement leads back to its paragraph."""
    page, stored = reader.page, sample.titled(BARRIER)
    person = sample.archive.person_of["jonas hedvar"]
    assert len({said.page.path for said in person.said}) > 1
    page.goto(path_of(stored))
    page.locator(".statements h3 a", has_text=person.name).click()
    page.wait_for_url(f"**/people/{person.slug}/")
    assert page.inner_text("h1") == person.name
    assert page.inner_text("h1 + .role") == person.role
    quotations = page.locator(".said blockquote").all()
    assert len(quotations) == len(person.said)
    for quotation, said in zip(quotations, person.said, strict=True):
        shown = [re.sub(r"\s¶\d+$", "", text) for text in quotation.locator("p").all_text_contents()]
        assert shown == [passage.text for passage in said.statement.passages]
        assert quotation.get_attribute("class") == said.statement.kind
        assert quotation.get_attribute("lang") == said.page.briefing.language
    assert sorted(_named_on(page)) == sorted(one.briefing.title for one in person.pages)
    here = next(place for place, said in enumerate(person.said) if said.page.path == stored.path)
    quotations[here].locator("a.ref").click()
    passage = person.said[here].statement.passages[0]
    page.wait_for_url(f"**/{path_of(stored)}#p{passage.paragraph}")
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    assert passage.text.strip("“”,. ") in (target.text_content() or "")


def _named_on(page: Page) -> list[str]:
    """The briefings that a person's page leads to: where they speak, then where they are only named."""
    return page.locator(".said .where, #named + ul a").all_text_contents()


def test_every_person_page_holds_every_statement(window: Callable[..., Window], sample: Site) -> None:
    """All people named in two briefings or quoted twice are in the index, each with a page of all their statements."""
    opened = window()
    opened.page.goto("people/")
    names = opened.page.locator(".names a").all_text_contents()
    assert names == [person.name for person in sample.archive.people]
    assert len(names) >= 10
    for person in sample.archive.people:
        said = opened.texts(f"people/{person.slug}/", statements=".said blockquote")["statements"]
        assert len(said) == len(person.said)
        assert len(person.said) > 1 or len(person.pages) > 1
        for shown, one in zip(said, person.said, strict=True):
            assert all(passage.text in shown for passage in one.statement.passages)


def test_spellings_that_a_page_declares_are_one_person(reader: Window, sample: Site) -> None:
    """Under whichever of the declared names a person speaks, the name leads to the one page that introduces them."""
    page, person = reader.page, sample.archive.person_of["ines varga"]
    spelled = {
        voice.name: one for one in person.pages for voice in one.briefing.voices if voice.name in OTHER_SPELLINGS
    }
    assert set(spelled) == OTHER_SPELLINGS
    for name, stored in spelled.items():
        page.goto(path_of(stored))
        page.locator(".statements h3 a", has_text=name).click()
        page.wait_for_url(f"**/people/{person.slug}/")
        assert page.inner_text("h1") == "Ines Varga"
        assert "written by hand" in page.inner_text("main")
        assert stored.briefing.title in _named_on(page)


def test_from_a_day_to_its_month_to_the_archive_and_back(reader: Window, sample: Site) -> None:
    """The date of a briefing leads to its day, the day to its month, the month to the archive, and down again."""
    page, stored = reader.page, sample.titled(BARRIER)
    page.goto(path_of(stored))
    page.locator(".dateline time").click()
    page.wait_for_url("**/2025/03/04/")
    of_the_day = [one.briefing.title for one in sample.briefings if (one.briefing.date or "")[:10] == "2025-03-04"]
    assert len(of_the_day) > 1
    assert sorted(page.locator(".digest h2").all_text_contents()) == sorted(of_the_day)
    page.get_by_role("link", name="March 2025", exact=True).click()
    page.wait_for_url("**/2025/03/")
    assert page.inner_text("h1") == "March 2025"
    page.get_by_role("link", name="2025", exact=True).click()
    page.wait_for_url("**/2025/")
    page.get_by_role("link", name="Archive").last.click()
    page.wait_for_url("**/archive/")
    assert page.locator(".in-year h2 a").all_text_contents() == ["2026", "2025", "2024"]
    page.locator(".in-year", has_text="2025").get_by_role("link", name="March").click()
    page.wait_for_url("**/2025/03/")
    page.locator(".calendar a", has_text=re.compile("^4 ")).click()
    page.wait_for_url("**/2025/03/04/")
    page.get_by_role("link", name=BARRIER).click()
    page.wait_for_url(f"**/{path_of(stored)}")


def test_days_follow_one_another(window: Callable[..., Window], sample: Site) -> None:
    """From the latest day, “earlier” leads to the day before it that has briefings, and “later” back."""
    page = window().page
    latest, before, *_ = (day.date.isoformat().replace("-", "/") for day in sample.archive.days)
    page.goto("")
    page.locator(".latest h2 a").click()
    page.wait_for_url(f"**/{latest}/")
    assert not page.locator(".pager a[rel=next]").count()
    page.locator(".pager a[rel=prev]").click()
    page.wait_for_url(f"**/{before}/")
    page.locator(".pager a[rel=next]").click()
    page.wait_for_url(f"**/{latest}/")


def test_previous_and_next_lead_from_briefing_to_briefing(reader: Window, sample: Site) -> None:
    """“Next” leads from a briefing to the one after it in time, and “previous” back."""
    page, stored = reader.page, sample.titled(BARRIER)
    following = sample.archive.neighbours[stored.path].next
    assert following
    assert (following.briefing.date or "") >= (stored.briefing.date or "")
    page.goto(path_of(stored))
    page.locator(".around a[rel=next]").click()
    page.wait_for_url(f"**/{path_of(following)}")
    page.locator(".around a[rel=prev]").click()
    page.wait_for_url(f"**/{path_of(stored)}")


def _titles(page: Page) -> list[str]:
    return page.locator(".card h2").all_text_contents()


def _expected(pages: tuple[StoredPage, ...]) -> list[str]:
    return [one.briefing.title for one in pages]


def test_topics_and_sources_list_their_briefings(window: Callable[..., Window], sample: Site) -> None:
    """Every topic and every source is in its index and has a page of exactly its briefings, newest first."""
    opened = window()
    for kind, entries in (("topics", sample.archive.topics), ("sources", sample.archive.sources)):
        opened.page.goto(f"{kind}/")
        assert opened.page.locator(".names a").all_text_contents() == [entry.name for entry in entries]
        assert len(entries) >= 5
        for entry in entries:
            found = opened.texts(f"{kind}/{entry.slug}/", name="h1", titles=".card h2")
            assert found == {"name": [entry.name], "titles": _expected(entry.pages)}


def test_a_topic_leads_from_a_briefing_to_its_list(reader: Window, sample: Site) -> None:
    """The topic above a briefing's title leads to the list of that topic, which names the briefing."""
    stored = next(one for one in sample.briefings if one.briefing.topics and one.briefing.sources)
    page = reader.page
    page.goto(path_of(stored))
    page.locator(".kicker a").first.click()
    assert stored.briefing.title in _titles(page)
    page.get_by_role("link", name=stored.briefing.title).click()
    page.locator(".dateline a.source").first.click()
    assert stored.briefing.title in _titles(page)


def test_undated_briefings_are_listed_and_say_so(window: Callable[..., Window], sample: Site) -> None:
    """Briefings without a date stand on a list of their own, and say “date unknown” there and on their page."""
    page = window().page
    page.goto("archive/")
    page.get_by_role("link", name="Undated briefings").click()
    assert _titles(page) == _expected(sample.archive.undated)
    assert _titles(page)
    assert page.locator(".card").count() == page.locator(".facts", has_text="date unknown").count()
    page.locator(".card h2 a").first.click()
    assert "Date unknown" in page.inner_text(".dateline")


def test_the_front_page_begins_with_the_latest_day(reader: Window, sample: Site) -> None:
    """The front page shows the latest day whole, then the days before it, each with its briefings."""
    page = reader.page
    page.goto("")
    latest, *before = sample.archive.days
    assert page.locator(".latest .card h3").all_text_contents() == _expected(latest.pages)
    days = [time.get_attribute("datetime") for time in page.locator(".day:not(.latest) > h2 time").all()]
    assert days == [day.date.isoformat() for day in before[: len(days)]]
    assert len(days) >= 3
    assert "invented" in page.inner_text(".notice")


@pytest.mark.parametrize("missing", ["nowhere/", "2025/03/no-such-page/", "people/nobody/"])
def test_a_missing_page_says_so_and_leads_on(window: Callable[..., Window], sample: Site, missing: str) -> None:
    """An address that does not exist, however deep, shows a page of the site that leads to the front page and the search."""
    opened = window()
    opened.expected.append("the server responded with a status of 404")
    answer = opened.page.goto(missing)
    assert answer
    assert answer.status == 404
    assert opened.page.inner_text("h1") == "Page not found"
    colour = opened.page.evaluate("() => getComputedStyle(document.querySelector('h1')).fontFamily")
    assert "Georgia" in colour  # the stylesheet is found from there too
    opened.page.locator("main").get_by_role("link", name="Search").click()
    opened.page.wait_for_url(f"{sample.address}search/")
    opened.page.go_back()
    opened.page.get_by_role("link", name="The latest briefings").click()
    opened.page.wait_for_url(sample.address)


def test_the_first_tab_skips_to_the_content(reader: Window) -> None:
    """The first Tab shows a link that leads past the header to the content."""
    page = reader.page
    page.goto("")
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    expect(link).to_have_text("Skip to content")
    expect(link).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")
