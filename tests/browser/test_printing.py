"""What comes out of a printer: the briefing, its addresses spelled out, on a page or two."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from generator.model import StoredPage
from tests.browser.kinds import kinds
from tests.browser.sample import Site, path_of
from tests.browser.test_weight import report
from tests.browser.windows import Window

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.browser

MOST_PAGES = 2


def printed(page: Page, address: str) -> list[str]:
    """The text of each sheet that printing the page at `address` on A4 gives."""
    page.goto(address)
    pdf = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=False)))
    return [sheet.extract_text() for sheet in pdf.pages]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def test_an_ordinary_briefing_takes_a_page_or_two(open_window: Callable[..., Window], hard: Site) -> None:
    """An article of 600 words prints on two sheets at most: its words, its source's address, and no navigation."""
    stored = report(hard)
    sheets = printed(open_window(hard).page, path_of(stored))
    assert 1 <= len(sheets) <= MOST_PAGES
    text = _squeezed("".join(sheets))
    briefing = stored.briefing
    said = [passage.text for voice in briefing.voices for one in voice.statements for passage in one.passages]
    assert [words for words in (briefing.title, *said) if _squeezed(words) not in text] == []
    (source,) = briefing.sources
    assert source.url
    assert source.url in text
    for gone in ("Skip to content", "Archive", "Search", "Previous", "Related"):
        assert _squeezed(gone) not in text, gone


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_briefings_of_the_sample_print_short(window: Callable[..., Window], sample: Site, language: str) -> None:
    """Every briefing of at most 700 words takes two sheets at most."""
    page = window().page
    short = [one for one in sample.briefings if one.briefing.language == language and _words(one) <= 700][:3]
    assert short
    assert {one.path: n for one in short if (n := len(printed(page, path_of(one)))) > MOST_PAGES} == {}


def _words(stored: StoredPage) -> int:
    return sum(len(paragraph.text.split()) for paragraph in stored.briefing.paragraphs)


def test_a_day_prints_as_one_document(window: Callable[..., Window], sample: Site) -> None:
    """A printed day holds the title of each of its briefings and none of the site's navigation."""
    day = max(sample.archive.days, key=lambda one: len(one.pages))
    address = day.date.isoformat().replace("-", "/") + "/"
    assert len(day.pages) > 1
    text = _squeezed("".join(printed(window().page, address)))
    latin = [one.briefing.title for one in day.pages if one.briefing.language in ("en", "fr", "de")]
    assert latin
    assert [title for title in latin if _squeezed(title) not in text] == []
    assert "Skiptocontent" not in text
    assert "Archive" not in text


def test_nothing_is_printed_outside_its_sheet(window: Callable[..., Window], sample: Site) -> None:
    """In print, on paper as wide as A4 between its margins, no kind of page is wider than the paper.

    The bullets of a list may stand in the margin by a letter's width.
    """
    opened = window(width=672)  # 178 mm, at 96 dots an inch
    opened.page.emulate_media(media="print")
    wide = {}
    for kind, address in kinds(sample).items():
        opened.page.goto(address)
        wide[kind] = opened.page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    assert {kind: more for kind, more in wide.items() if more > 8} == {}
