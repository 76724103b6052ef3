"""Searching the sample site, in a wide and in a narrow window."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from babel import Locale
from playwright.sync_api import Page, expect

from generator.model import StoredPage
from tests.browser.sample import Site, path_of
from tests.browser.searching import ask, open_search, results, settle
from tests.browser.windows import Window

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.browser

FILTERS = ("year", "topic", "person", "source", "language")


def found(site: Site, page: Page) -> list[StoredPage]:
    """The briefings that the results lead to, all of them."""
    by_address = {urlsplit(site.address).path + path_of(stored): stored for stored in site.briefings}
    return [by_address[address] for address in results(page)]


def test_the_field_on_the_front_page_leads_to_results(reader: Window, sample: Site) -> None:
    """A word typed in the header's field of the front page brings briefings with title, date and the passage, marked."""
    page = reader.page
    page.goto("")
    field = page.get_by_role("searchbox", name="Search the briefings")
    field.fill("barrier")
    field.press("Enter")
    page.wait_for_url("**/search/?q=barrier")
    number = settle(page)
    briefings = found(sample, page)
    assert len(briefings) == number == len({stored.path for stored in briefings})
    assert "Halden council backs tidal barrier by 27 votes to 14" in [one.briefing.title for one in briefings]
    for item, stored in zip(page.locator("#results > li").all(), briefings, strict=True):
        assert item.locator("h2").inner_text() == stored.briefing.title
        facts = item.locator(".facts").inner_text()
        assert (stored.briefing.date or "unknown")[:4] in facts
        assert all(source.name in facts for source in stored.briefing.sources if source.name)
        marks = item.locator("mark").all_inner_texts()
        assert marks
        assert all(re.match("barri|Barri", mark) for mark in marks)


def test_each_filter_narrows_and_is_cleared(reader: Window, sample: Site) -> None:
    """A filter leaves exactly the results that have its value, as many as it says, and its “All” brings back the rest."""
    page = reader.page
    open_search(page, q="Halden")
    everything = [stored.path for stored in found(sample, page)]
    page.click("#panel summary")
    expect(page.locator("#filters select").first).to_be_visible()
    settle(page)
    assert [one.get_attribute("name") for one in page.locator("#filters select").all()] == list(FILTERS)
    for name in FILTERS:
        select = page.locator(f"#filters select[name={name}]")
        options = select.evaluate("select => [...select.options].slice(1).map((one) => [one.value, one.textContent])")
        assert len(options) > 1
        value, label = next((value, label) for value, label in options if 0 < _number(label) < len(everything))
        select.select_option(value)
        assert settle(page) == _number(label)
        assert parse_qs(urlsplit(page.url).query) == {"q": ["Halden"], name: [value]}
        kept = {stored.path for stored in found(sample, page)}
        assert len(kept) == _number(label)
        expected = {stored.path for stored in sample.briefings if value in _values(sample, stored)[name]}
        assert kept == expected & set(everything)
        select.select_option("")
        assert settle(page) == len(everything)
        assert parse_qs(urlsplit(page.url).query) == {"q": ["Halden"]}


def _number(label: str) -> int:
    said = re.search(r"\((\d+)\)$", label)
    assert said
    return int(said[1])


def _values(site: Site, stored: StoredPage) -> dict[str, set[str]]:
    """What each filter knows of a briefing, taken from its page."""
    briefing = stored.briefing
    speakers = {voice.name for voice in briefing.voices if voice.name}
    return {
        "year": {(briefing.date or "")[:4]},
        "topic": {entry.name for entry in site.archive.topics if stored in entry.pages},
        "source": {entry.name for entry in site.archive.sources if stored in entry.pages},
        "person": speakers | {one.name for one in site.archive.people if any(said.page == stored for said in one.said)},
        "language": {str(Locale.parse(briefing.language).get_display_name("en_GB"))},
    }


def test_filters_work_together_and_without_words(reader: Window, sample: Site) -> None:
    """Two filters and no words give the briefings that have both values."""
    page = reader.page
    open_search(page, year="2025", language="French")
    expected = {
        one.path
        for one in sample.briefings
        if (one.briefing.date or "")[:4] == "2025" and one.briefing.language == "fr"
    }
    assert expected
    assert {stored.path for stored in found(sample, page)} == expected


def test_a_shared_address_restores_query_and_filter(reader: Window, sample: Site) -> None:
    """The address of a narrowed search, opened anew, shows the query, the filter and the same results."""
    page = reader.page
    open_search(page, q="barrier", year="2024")
    assert page.input_value("#query") == "barrier"
    expect(page.locator("#filters select[name=year]")).to_have_value("2024")
    briefings = found(sample, page)
    assert briefings
    assert {(stored.briefing.date or "")[:4] for stored in briefings} == {"2024"}
    page.locator("#results h2 a").first.click()
    page.wait_for_url(f"**/{path_of(briefings[0])}")
    page.go_back()
    settle(page)
    assert [stored.path for stored in found(sample, page)] == [stored.path for stored in briefings]


def test_results_are_reached_and_opened_by_keyboard_alone(reader: Window, sample: Site) -> None:
    """From the front page, Tab and Enter alone lead to the field, to the results and into a briefing, focus always seen."""
    page = reader.page
    page.goto("")
    _tab_to(page, "header.site input")
    page.keyboard.type("teachers")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=teachers")
    settle(page)
    first = found(sample, page)[0]
    _tab_to(page, "#results a")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{path_of(first)}")
    assert page.inner_text("h1") == first.briefing.title


def test_filters_are_reached_and_set_by_keyboard_alone(reader: Window, sample: Site) -> None:
    """Tab, Enter and the arrow keys open the filters and choose a value, and the focus stays on the filter."""
    page = reader.page
    everything = open_search(page, q="Halden")
    _tab_to(page, "#panel summary")
    page.keyboard.press("Enter")
    expect(page.locator("#filters select[name=year]")).to_be_visible()
    settle(page)
    _tab_to(page, "#filters select[name=year]")
    page.keyboard.press("ArrowDown")
    page.wait_for_function("() => location.search.includes('year=')")
    assert settle(page) < everything
    assert page.evaluate("() => document.activeElement.name") == "year"
    assert {(stored.briefing.date or "")[:4] for stored in found(sample, page)} == {"2026"}


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "() => { const seen = getComputedStyle(document.activeElement);"
            " return { outline: seen.outlineStyle, width: parseFloat(seen.outlineWidth) }; }"
        )
        assert focused["outline"] == "solid"
        assert focused["width"] >= 2
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector}")


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("الطين", "«أوراق المرفأ» تهز هالدن: الأرشيف كان يعلم والوزارة لم تفتح الملف"),
        ("المعلمين", "إضراب المعلمين يغلق مدارس فيرا والنقابة تطالب بزيادة تسعة في المئة"),
        ("防潮堤", "ハルデン可動堤、工事中断 杭が11センチ沈下、工期は8か月以上遅れ"),
        ("沈下", "ハルデン可動堤、工事中断 杭が11センチ沈下、工期は8か月以上遅れ"),
        ("élections", "Élections : Lisvik porte Maren Toller aux portes du pouvoir"),
        ("rotative", "Loi sur les médias : la presse de Lisvik éteint ses rotatives pendant une heure"),
        ("barriere", "Halden revote sa barrière, Lisvik demande la sienne"),
        ("Evakuierter", "Zwei Tote und 1.200 Evakuierte: Die Ovel überflutet die Unterstadt von Tarn"),
    ],
)
def test_words_of_every_language_find_their_pages(
    window: Callable[..., Window], sample: Site, query: str, title: str
) -> None:
    """A word of a briefing finds it whatever its script, without its accents too, and in another of its forms."""
    wanted = next(one for one in sample.briefings if _folded(one.briefing.title) == _folded(title))
    page = window().page
    open_search(page, q=query)
    assert wanted.path in [stored.path for stored in found(sample, page)]
    assert page.locator(f"#results a[href$='{path_of(wanted)}']").inner_text() == wanted.briefing.title


def _folded(title: str) -> str:
    return " ".join(title.split())


def test_a_word_that_stands_nowhere_finds_nothing(window: Callable[..., Window]) -> None:
    """A word that no briefing has is answered with none, in words."""
    assert open_search(window().page, q="zyxwvutsrq") == 0


def test_every_source_paragraph_is_searchable(window: Callable[..., Window], sample: Site) -> None:
    """The last words of each briefing's source, as a phrase, find that briefing: the index holds the pages whole."""
    page = window().page
    page.goto("search/")
    for stored in sample.briefings:
        words = stored.briefing.paragraphs[-1].text.strip(".!? ").split()[-6:]
        ask(page, " ".join(words))
        assert stored.path in [one.path for one in found(sample, page)], words
