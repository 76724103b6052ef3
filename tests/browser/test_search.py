"""Searching the sample site, in a wide and in a narrow window."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from babel import Locale
from playwright.sync_api import Page, Route, expect

from generator.model import StoredPage
from tests.browser.sample import Site, path_of
from tests.browser.searching import ask, box, offered, open_filters, open_search, results, settle
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
    assert page.title().startswith("barrier · Search")
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


def test_results_come_as_one_types_and_are_said_once(window: Callable[..., Window], sample: Site) -> None:
    """Typing brings results without a key more, the address follows, and only what stays is said to a screen reader."""
    page = window().page
    page.goto("search/")
    said = "() => { const said = []; window.__said = said; new MutationObserver(() => said.push(document.getElementById('status').textContent)).observe(document.getElementById('status'), { childList: true }); }"
    page.evaluate(said)
    expect(page.locator("#query")).to_be_focused()
    before = page.evaluate("() => history.length")
    page.keyboard.type("teachers", delay=60)
    page.wait_for_function("() => location.search === '?q=teachers'")
    number = settle(page)
    assert "Teachers end strike with 7.5 per cent deal" in [one.briefing.title for one in found(sample, page)]
    expect(page.locator("#status")).to_have_text(f"{number} briefings")
    assert page.locator("#status").get_attribute("role") == "status"
    assert set(page.evaluate("() => window.__said")) <= {"Searching …", f"{number} briefings"}
    assert page.evaluate("() => history.length") == before


def test_a_passage_leads_to_its_place(window: Callable[..., Window], sample: Site) -> None:
    """Each passage under a result has a link to the paragraph, the statement or the key point that it shows."""
    opened = window()
    page = opened.page
    open_search(page, q="sandbag")
    links = page.locator("#results .passages a")
    assert links.count() >= 1
    for link in links.all():
        target = urlsplit(str(link.get_attribute("href")))
        shown = link.locator("xpath=following-sibling::p").inner_text().strip("… ")
        words = opened.texts(target.path.removeprefix(urlsplit(sample.address).path), place=f"#{target.fragment}")
        assert "sandbag" in shown
        assert shown in " ".join(words["place"][0].split())
    links.first.click()
    page.wait_for_url(re.compile("#[pks]"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_each_filter_narrows_and_is_taken_away(reader: Window, sample: Site) -> None:
    """A value leaves exactly the results that have it, as many as it says, and its chip brings back the rest."""
    page = reader.page
    open_search(page, q="Halden")
    everything = [stored.path for stored in found(sample, page)]
    open_filters(page)
    for name in FILTERS:
        values = offered(page, name)
        assert len(values) > 1
        value, number = next((value, number) for value, number in values.items() if 0 < number < len(everything))
        page.check(box(page, name, value))
        assert settle(page) == number
        assert parse_qs(urlsplit(page.url).query) == {"q": ["Halden"], name: [value]}
        kept = {stored.path for stored in found(sample, page)}
        assert len(kept) == number
        expected = {stored.path for stored in sample.briefings if value in _values(sample, stored)[name]}
        assert kept == expected & set(everything)
        page.get_by_role("button", name=re.compile(f"{re.escape(value)}: remove this filter")).click()
        assert settle(page) == len(everything)
        assert parse_qs(urlsplit(page.url).query) == {"q": ["Halden"]}


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


def test_values_of_a_filter_are_alternatives_and_all_counts_true(window: Callable[..., Window], sample: Site) -> None:
    """Two values of one filter give what has either, further filters narrow that, and each number is what its box would bring."""
    page = window().page
    open_search(page, q="Halden", year=["2024", "2025"])
    assert {(one.briefing.date or "")[:4] for one in found(sample, page)} == {"2024", "2025"}
    open_filters(page)
    years = offered(page, "year")
    assert set(years) == {(one.briefing.date or "")[:4] for one in sample.briefings if one.briefing.date}
    assert settle(page) == years["2024"] + years["2025"]
    language, number = next(iter(offered(page, "language").items()))
    page.check(box(page, "language", language))
    assert settle(page) == number
    years = offered(page, "year")
    page.uncheck(box(page, "year", "2024"))
    assert settle(page) == years["2025"]
    assert offered(page, "year") == years
    page.get_by_role("button", name="Remove all filters").click()
    settle(page)
    assert urlsplit(page.url).query == "q=Halden"
    expect(page.locator("#chosen")).to_be_hidden()


def test_a_value_is_found_among_many(window: Callable[..., Window], sample: Site) -> None:
    """Of a filter with many values the most frequent are offered, and typing finds the others, accents or not."""
    page = window().page
    page.goto("search/")
    open_filters(page)
    assert len(offered(page, "person")) < len(sample.archive.people)
    page.get_by_label("Find a person").fill("camille")
    expect(page.locator("#filters input[name=person]")).not_to_have_count(6)
    assert all("amille" in name for name in offered(page, "person"))


def test_filters_work_together_and_without_words(window: Callable[..., Window], sample: Site) -> None:
    """Two filters and no words give the briefings that have both values, the newest first."""
    page = window().page
    open_search(page, year="2025", language="French")
    expected = [
        one.path
        for one in sample.briefings
        if (one.briefing.date or "")[:4] == "2025" and one.briefing.language == "fr"
    ]
    assert expected
    listed = found(sample, page)
    assert {stored.path for stored in listed} == set(expected)
    assert _days(listed) == sorted(_days(listed), reverse=True)
    expect(page.locator("#order")).to_be_hidden()


def _days(pages: list[StoredPage]) -> list[str]:
    return [(stored.briefing.date or "")[:10] for stored in pages]


def test_the_newest_come_first_whatever_their_language(window: Callable[..., Window], sample: Site) -> None:
    """In the order of time briefings of all languages stand among each other, what has no date at the end."""
    page = window().page
    open_search(page, q="Halden")
    relevant = found(sample, page)
    page.get_by_label("Order").select_option("Newest first")
    settle(page)
    newest = found(sample, page)
    assert "sort=newest" in page.url
    assert {one.path for one in newest} == {one.path for one in relevant}
    assert len({one.briefing.language for one in newest}) > 2
    assert _days(newest) == sorted(_days(newest), reverse=True) != _days(relevant)
    open_search(page, language=["English", "Arabic"])
    everything = found(sample, page)
    assert _days(everything) == sorted(_days(everything), reverse=True)
    assert _days(everything)[-1] == ""


def test_a_shared_address_restores_query_filters_and_order(reader: Window, sample: Site) -> None:
    """The address of a narrowed search, opened anew, shows query, filters, order and results; Back leads to where one left."""
    page = reader.page
    open_search(page, q="Halden", year=["2024", "2025"], sort="newest")
    assert page.input_value("#query") == "Halden"
    assert page.input_value("#order") == "newest"
    assert page.locator("#chosen button").all_inner_texts()[:2] == ["Year 2024 ×", "Year 2025 ×"]
    briefings = found(sample, page)
    assert {(stored.briefing.date or "")[:4] for stored in briefings} == {"2024", "2025"}
    assert len(briefings) > 10
    page.locator("#results h2 a").nth(10).click()
    page.wait_for_url(f"**/{path_of(briefings[10])}")
    page.go_back()
    settle(page)
    expect(page.locator("#results h2 a").nth(10)).to_be_focused()
    assert [stored.path for stored in found(sample, page)] == [stored.path for stored in briefings]


def test_back_undoes_a_filter_and_not_each_letter(window: Callable[..., Window]) -> None:
    """Back takes away the last filter, then leaves the search; what was typed letter by letter is one step."""
    page = window().page
    page.goto("about/")
    page.goto("search/")
    page.keyboard.type("Halden", delay=40)
    page.wait_for_function("() => location.search === '?q=Halden'")
    everything = settle(page)
    open_filters(page)
    page.check(box(page, "year", "2025"))
    assert settle(page) < everything
    page.go_back()
    assert settle(page) == everything
    expect(page.locator(box(page, "year", "2025"))).not_to_be_checked()
    page.go_back()
    page.wait_for_url("**/about/")


def test_a_search_is_made_by_keyboard_alone(reader: Window, sample: Site) -> None:
    """From any page “/”, words, Tab and Enter alone lead to results, filters, order, more results and into a briefing."""
    page = reader.page
    page.goto("about/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Search the briefings")).to_be_focused()
    page.keyboard.type("Halden")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=Halden")
    everything = settle(page)
    _tab_to(page, "#panel summary")
    page.keyboard.press("Enter")
    expect(page.locator("#filters input[type=checkbox]").first).to_be_visible()
    settle(page)
    _tab_to(page, "#filters input[name=language]")
    page.keyboard.press("Space")
    page.wait_for_function("() => location.search.includes('language=')")
    assert settle(page) < everything
    assert page.evaluate("() => document.activeElement.name") == "language"
    _tab_to(page, "#chosen button")
    page.keyboard.press("Enter")
    assert settle(page) == everything
    expect(page.locator("#query")).to_be_focused()
    _tab_to(page, "#order")
    page.keyboard.press("ArrowDown")
    page.wait_for_function("() => location.search.includes('sort=newest')")
    settle(page)
    _tab_to(page, "#more")
    page.keyboard.press("Enter")
    expect(page.locator("#results > li").nth(10).locator("h2 a")).to_be_focused()
    eleventh = found(sample, page)[10]
    page.locator("#results > li").nth(10).locator("h2 a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{path_of(eleventh)}")
    assert page.inner_text("h1") == eleventh.briefing.title


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(90):
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


def test_what_a_screen_reader_is_told(reader: Window) -> None:
    """Field, filters, order and results have their names and roles, the results their language, and nothing says a number twice."""
    page = reader.page
    open_search(page, q="Halden", year="2025")
    open_filters(page)
    main = page.get_by_role("main")
    expect(main.get_by_role("search")).to_have_count(1)
    expect(main.get_by_role("searchbox", name="Search the briefings")).to_have_value("Halden")
    expect(main.get_by_role("group", name="Topic").get_by_role("checkbox").first).to_be_visible()
    expect(main.get_by_role("group", name="Year").get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(main.get_by_role("list", name="Filters in use").get_by_role("listitem")).to_have_count(1)
    expect(main.get_by_role("combobox", name="Order")).to_be_visible()
    assert page.locator("#count").get_attribute("aria-hidden") == "true"
    languages = page.locator("#results h2").evaluate_all("all => all.map((one) => one.lang)")
    assert {"en", "fr"} <= set(languages)
    for heading in page.locator("#results h2").all():
        assert heading.get_attribute("dir") == "auto"


@pytest.mark.parametrize("address", ["", "about/", "people/", "search/", "nowhere/"])
def test_slash_leads_to_the_search_field(window: Callable[..., Window], address: str) -> None:
    """On every page “/” leads to the search field and is not typed there."""
    reader = window()
    reader.expected = ["404"] if address == "nowhere/" else []
    page = reader.page
    page.goto(address)
    page.evaluate("() => document.activeElement.blur()")
    page.keyboard.press("/")
    field = page.get_by_role("searchbox", name="Search the briefings")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    assert field.get_attribute("aria-keyshortcuts") == "/"


def test_slash_stays_a_letter_and_can_be_switched_off(window: Callable[..., Window]) -> None:
    """In a field “/” is typed, with a modifier it is the browser's, and a box on the search page gives it back for good."""
    page = window().page
    page.goto("search/")
    page.keyboard.type("3/4")
    expect(page.locator("#query")).to_have_value("3/4")
    page.goto("about/")
    for keys in ("Control+/", "Alt+/", "Meta+/"):
        page.keyboard.press(keys)
        assert page.evaluate("() => document.activeElement.localName") == "body"
    page.goto("search/")
    page.get_by_label("The / key leads to the search field").uncheck()
    page.goto("about/")
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.localName") == "body"
    page.goto("search/")
    page.get_by_label("The / key leads to the search field").check()
    page.goto("about/")
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.localName") == "input"


def test_nothing_of_the_search_is_loaded_before_a_search(window: Callable[..., Window], sample: Site) -> None:
    """No page loads the index or the code that reads it, the search page no index before something is asked, filters on opening."""
    page = window().page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    for address in ("", path_of(sample.in_language("en"))):
        page.goto(address)
        page.keyboard.press("/")
        page.wait_for_load_state("networkidle")
    assert not [path for path in asked if "pagefind" in path or "js/search" in path]
    page.goto("search/")
    page.wait_for_load_state("networkidle")
    assert not [path for path in asked if "pagefind" in path]
    ask(page, "barrier")
    assert [path for path in asked if path.endswith(".pf_index")]
    assert not [path for path in asked if path.endswith(".pf_filter")]
    open_filters(page)
    assert [path for path in asked if path.endswith(".pf_filter")]


def test_an_empty_search_shows_what_to_do(window: Callable[..., Window], sample: Site) -> None:
    """Without a question the page says how to search and shows the latest briefings, and an emptied field brings that back."""
    page = window().page
    page.goto("search/")
    expect(page.get_by_role("heading", name="How to search")).to_be_visible()
    latest = max(one.briefing.date or "" for one in sample.briefings)[:4]
    expect(page.locator("#idle .titles li").first).to_contain_text(latest)
    ask(page, "barrier")
    expect(page.get_by_role("heading", name="How to search")).to_be_hidden()
    ask(page, "")
    expect(page.get_by_role("heading", name="How to search")).to_be_visible()
    expect(page.locator("#results > li")).to_have_count(0)
    assert urlsplit(page.url).query == ""


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("الطين", "«أوراق المرفأ» تهز هالدن: الأرشيف كان يعلم والوزارة لم تفتح الملف"),
        ("المعلمين", "إضراب المعلمين يغلق مدارس فيرا والنقابة تطالب بزيادة تسعة في المئة"),
        ("مُعلّمون", "إضراب المعلمين يغلق مدارس فيرا والنقابة تطالب بزيادة تسعة في المئة"),
        ("防潮堤", "ハルデン可動堤、工事中断 杭が11センチ沈下、工期は8か月以上遅れ"),
        ("沈下", "ハルデン可動堤、工事中断 杭が11センチ沈下、工期は8か月以上遅れ"),
        ("élections", "Élections : Lisvik porte Maren Toller aux portes du pouvoir"),
        ("rotative", "Loi sur les médias : la presse de Lisvik éteint ses rotatives pendant une heure"),
        ("barriere", "Halden revote sa barrière, Lisvik demande la sienne"),
        ("Evakuierter", "Zwei Tote und 1.200 Evakuierte: Die Ovel überflutet die Unterstadt von Tarn"),
        ("“sandbag its way”", "Halden mayor proposes 412-million-crown tidal barrier after January surge"),
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
    assert page.locator(f"#results h2 a[href$='{path_of(wanted)}']").inner_text() == wanted.briefing.title


def _folded(title: str) -> str:
    return " ".join(title.split())


@pytest.mark.parametrize("query", ["zyxwvutsrq", "barrier zyxwvutsrq", "xylophone", "zzz 2026"])
def test_a_word_that_stands_nowhere_finds_nothing(window: Callable[..., Window], query: str) -> None:
    """A word that no briefing has is answered with none, in words, though others begin alike."""
    page = window().page
    assert open_search(page, q=query) == 0
    expect(page.locator("#count")).to_have_text("No briefing answers this search.")
    expect(page.get_by_text("Try fewer or other words, or fewer filters.").last).to_be_visible()
    expect(page.get_by_role("heading", name="Or browse")).to_be_visible()


def test_a_word_of_one_language_finds_nothing_else_in_another(window: Callable[..., Window], sample: Site) -> None:
    """A French word finds the French briefings that have it, and no others whose words only begin like it."""
    page = window().page
    open_search(page, q="gouvernement")
    expected = {one.path for one in sample.briefings if "gouvernement" in _all_words(one)}
    assert {one.path for one in found(sample, page)} == expected
    assert expected


def _all_words(stored: StoredPage) -> str:
    return " ".join(paragraph.text for paragraph in stored.briefing.paragraphs).casefold()


def test_every_source_paragraph_is_searchable(window: Callable[..., Window], sample: Site) -> None:
    """The last words of each briefing's source, as a phrase, find that briefing: the index holds the pages whole."""
    page = window().page
    page.goto("search/")
    for stored in sample.briefings:
        words = stored.briefing.paragraphs[-1].text.strip(".!? ").split()[-6:]
        ask(page, " ".join(words))
        assert stored.path in [one.path for one in found(sample, page)], words


def test_an_index_that_is_missing_or_out_of_reach_is_told(window: Callable[..., Window]) -> None:
    """Where the index is gone or the network, the page says which and what to do, and searches again once it is back."""
    opened = window()
    opened.expected = ["console warning", "404"]
    page = opened.page
    page.goto("search/")
    page.route("**/tiers.json", lambda route: route.fulfill(status=404))
    page.fill("#query", "barrier")
    expect(page.locator("#count")).to_contain_text("no search index")
    expect(page.locator("#status")).to_contain_text("no search index")
    expect(page.locator("#browse")).to_be_visible()
    page.unroute("**/tiers.json")
    assert ask(page, "barriers") > 0


def test_without_a_network_the_reader_is_told(window: Callable[..., Window]) -> None:
    """Who is offline is told so, before the first search and after one, rather than that nothing was found."""
    opened = window()
    opened.expected = ["console warning", "ERR_INTERNET_DISCONNECTED"]
    page = opened.page
    page.goto("search/")
    page.context.set_offline(True)
    page.fill("#query", "barrier")
    expect(page.locator("#count")).to_contain_text("offline")
    page.context.set_offline(False)
    assert ask(page, "barriers") > 0
    page.context.set_offline(True)
    page.fill("#query", "teachers")
    expect(page.locator("#count")).to_contain_text("offline")


def test_a_policy_without_webassembly_is_told(window: Callable[..., Window]) -> None:
    """Where a server's policy forbids WebAssembly the page says so, and leads to the lists."""
    opened = window()
    opened.expected = ["console", "policy violated"]
    page = opened.page

    def forbid(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": "script-src 'self'"})

    page.route("**/search/*", forbid)
    page.goto("search/?q=barrier")
    expect(page.locator("#count")).to_contain_text("WebAssembly")
    expect(page.locator("#browse")).to_be_visible()


def test_an_index_made_anew_is_opened_anew(window: Callable[..., Window], sample: Site) -> None:
    """A page that was open while the site was published again finds what is in the new index, not nothing."""
    page = window().page
    page.goto("search/")
    assert ask(page, "barrier") > 0
    page.route("**/tiers.json", lambda route: route.fulfill(body=_told(sample) + "\n"))
    opened = []
    page.on("request", lambda request: opened.append(request.url))
    assert ask(page, "zyxwvutsrq") == 0
    assert [url for url in opened if url.endswith(".pf_meta")]
    assert ask(page, "teachers") > 0


def _told(site: Site) -> str:
    return (site.folder / "pagefind" / "tiers.json").read_text("utf-8")
