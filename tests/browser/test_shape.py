"""How every kind of page looks and reads: at any width, light and dark, in any direction, without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import kinds, visit
from tests.browser.sample import Site, path_of
from tests.browser.windows import Window

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.browser


_COLOURS: tuple[tuple[Literal["light", "dark"], Literal["active", "none"]], ...] = (
    ("light", "none"), ("dark", "none"), ("light", "active"), ("dark", "active"),
)  # fmt: skip


def test_text_is_large_enough_and_lines_are_not_too_long(window: Callable[..., Window], sample: Site) -> None:
    """The text of a briefing is of at least 15 pixels, in lines of 45 to 90 letters on a wide window."""
    page = window().page
    page.goto(path_of(sample.in_language("en")))
    size, line = page.evaluate(
        """() => {
          const one = document.querySelector(".source p[id]"), style = getComputedStyle(one);
          const lines = Math.round(one.getBoundingClientRect().height / parseFloat(style.lineHeight));
          return [parseFloat(style.fontSize), one.textContent.length / lines];
        }"""
    )
    assert size >= 15
    assert 45 <= line <= 90


_CONTRAST = """() => {
  const linear = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const brightness = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const dot = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true }), known = new Map();
  const drawn = (text) => {
    dot.clearRect(0, 0, 1, 1);
    dot.fillStyle = text;
    dot.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = dot.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const colour = (text) => known.get(text) ?? known.set(text, drawn(text)).get(text);
  const opaque = (text) => colour(text)[3] === 1;
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = getComputedStyle(at).backgroundColor;
      if (opaque(found)) return colour(found);
      if (colour(found)[3] !== 0) throw new Error(`half transparent: ${found}`);
    }
    throw new Error("no background");
  };
  const seen = [];
  const measure = (element, pseudo, words) => {
    const [a, b] = [colour(getComputedStyle(element, pseudo).color), behind(element)].map(brightness);
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    seen.push({ ratio, words: words.trim().slice(0, 40), where: `${element.localName}.${element.className}${pseudo ?? ""}` });
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (texts.currentNode.data.trim() && element.checkVisibility() && !["SCRIPT", "NOSCRIPT"].includes(element.tagName)) {
      measure(element, null, texts.currentNode.data);
    }
  }
  for (const field of document.querySelectorAll("input")) {
    measure(field, null, "typed");
    if (field.placeholder) measure(field, "::placeholder", field.placeholder);
  }
  for (const paragraph of document.querySelectorAll('.source [id^="p"]')) measure(paragraph, "::before", paragraph.id);
  return { seen, paper: brightness(behind(document.body)) };
}"""


def test_all_text_stands_out_from_its_ground(window: Callable[..., Window], sample: Site) -> None:
    """All text, links, marks and small facts among it, has a contrast of at least 4.5 to its ground, light and dark.

    So it is where a reader's system forces its own colours upon the page.
    """
    opened = window()
    faint: list[Any] = []
    met: dict[str, set[str]] = {}
    addresses = kinds(sample)
    addresses["paragraph aimed at"] = f"{path_of(sample.in_language('en'))}#p2"
    for kind, address in addresses.items():
        visit(opened, address)
        for scheme, forced in _COLOURS:
            opened.page.emulate_media(color_scheme=scheme, forced_colors=forced)
            found = opened.page.evaluate(_CONTRAST)
            assert (found["paper"] > 0.5) == (scheme == "light"), (kind, scheme, forced)
            met.setdefault(f"{scheme} {forced}", set()).update(one["where"] for one in found["seen"])
            faint += [(kind, scheme, forced, one) for one in found["seen"] if one["ratio"] < 4.5]
    looked_for = {"mark.", "a.ref", "time.", "p.", "a.", "p.::before", "input.::placeholder", "p.notice"}
    assert [name for name, places in met.items() if not looked_for <= places] == []
    assert not faint


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("ja", "ltr"), ("en", "ltr"), ("de", "ltr")])
def test_a_page_has_the_language_and_direction_of_its_text(
    window: Callable[..., Window], sample: Site, language: str, direction: str
) -> None:
    """A briefing's page and every mention of it in a list have its language and its direction, its own parts too; the frame keeps its own."""
    page = window().page
    stored = sample.in_language(language)
    page.goto(path_of(stored))
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == (language, direction)
    styles = "element => [getComputedStyle(element).direction, element.closest('[lang]').lang]"
    for text in page.locator("h1, .key-points li, .source p[id]").all():
        assert text.evaluate(styles) == [direction, language]
    for frame in page.locator("header.site nav a, footer.site p").all():
        assert frame.evaluate(styles) == ["ltr", "en-GB"]
    said_in = "en-GB" if language == "en" else language  # the theme speaks all of these
    assert page.locator(".dateline time").first.evaluate(styles) == [direction, said_in]
    day = (stored.briefing.date or "")[:10].replace("-", "/")
    page.goto(f"{day}/")
    card = page.locator(".digest", has_text=stored.briefing.title)
    assert card.locator("h2").evaluate(styles) == [direction, language]


def test_an_arabic_page_is_laid_out_from_the_right(window: Callable[..., Window], sample: Site) -> None:
    """On an Arabic page the title and the paragraphs begin at the right edge of the text."""
    page = window().page
    page.goto(path_of(sample.in_language("ar")))
    for selector in ("h1", ".source p[id]"):
        left, right = page.evaluate(
            """selector => {
              const one = document.querySelector(selector), range = document.createRange();
              range.selectNodeContents(one);
              const rows = [...range.getClientRects()], box = document.querySelector("main").getBoundingClientRect();
              const last = rows.filter((row) => row.top === Math.max(...rows.map((each) => each.top)));
              return [Math.min(...last.map((row) => row.left)) - box.left,
                      box.right - Math.max(...last.map((row) => row.right))];
            }""",
            selector,
        )
        assert right < left


def test_without_javascript_every_page_shows_its_content(window: Callable[..., Window], sample: Site) -> None:
    """Without JavaScript each kind of page shows its title and its content, and the search page names the listings."""
    page = window(javascript=False).page
    for kind, address in kinds(sample).items():
        page.goto(address)
        assert page.locator("h1").inner_text().strip(), kind
        assert len(page.locator("main").inner_text()) > 60, kind
    stored = sample.in_language("en")
    page.goto(path_of(stored))
    assert page.locator('.source [id^="p"]').all_text_contents() == [one.text for one in stored.briefing.paragraphs]
    page.goto("search/")
    hint = page.locator("main noscript, main p", has_text="Search needs JavaScript").first
    expect(hint).to_be_visible()
    for name, address in {
        "Archive": "archive",
        "People": "people",
        "Topics": "topics",
        "Sources": "sources",
    }.items():
        page.goto("search/")
        page.locator("main").get_by_role("link", name=name, exact=True).click()
        assert page.url == f"{sample.address}{address}/"


def test_a_printed_briefing_is_the_briefing_alone(window: Callable[..., Window], sample: Site) -> None:
    """In print the header, the footer and the links onward are gone, and the text is black on nothing."""
    page = window(scheme="dark").page
    page.goto(path_of(sample.in_language("en")))
    page.emulate_media(media="print")
    for gone in ("header.site", "footer.site", ".around"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    colour = "() => getComputedStyle(document.querySelector('.source p[id]')).color"
    assert page.evaluate(colour) == "rgb(0, 0, 0)"
