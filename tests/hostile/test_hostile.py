"""Extracts that mean harm, published and opened in Chromium with no policy to hold them back."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pytest
from lxml import etree, html

from generator import page as pages
from generator.errors import ExtractError
from generator.model import Extract
from generator.read import clean, read_folder
from tests.browser.sample import Site, briefings, path_of, published
from tests.browser.searching import ask, box, offered, open_filters, open_search, settle
from tests.browser.windows import Window
from tests.hostile.payloads import BY_HAND, PAYLOADS, extracts, hand_made, write_project
from tests.site.conformity import faults_of_site

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.browser

_SCAN = """
const scan = (window) => {
  const { document, location } = window;
  const all = [...document.querySelectorAll("*")];
  const handlers = [], addresses = [];
  for (const element of all) {
    for (const { name, value } of element.attributes) {
      if (name.toLowerCase().startsWith("on") || name === "style") handlers.push(`${element.localName} ${name}`);
      const names = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "background", "ping"];
      if (names.includes(name.toLowerCase())) {
        const address = new URL(value, location.href);
        const away = address.origin !== location.origin;
        const canonical = element.localName === "link" && element.rel === "canonical";
        const link = element.localName === "a" && ["http:", "https:", "mailto:"].includes(address.protocol);
        if (away && !link && !canonical) addresses.push(`${element.localName} ${name}=${value.slice(0, 60)}`);
      }
    }
  }
  const text = (element) => element.textContent;
  const passage = (element) => {
    const copy = element.cloneNode(true);
    for (const link of copy.querySelectorAll(".ref.original, .ref.anchor")) link.remove();
    return copy.textContent;
  };
  const source = document.querySelector("section.source");
  return {
    ran: [...window.__calls, ...("__pwned" in window ? ["__pwned"] : [])],
    handlers,
    addresses,
    foreign: [...document.querySelectorAll(
      "script:not([src*='/js/'], [src^='js/'], [type='application/ld+json']), iframe, object, embed, svg, math, style, base,"
      + " meta[http-equiv=refresh i], template,"
      + " main form:not(#search), main input:not(#search input, #slash), main video, main audio,"
      + " main button:not(#more, #chosen button)"
    )].map((element) => element.outerHTML.slice(0, 80)),
    title: document.querySelector("title").textContent,
    seen_title: document.title,
    h1: [...document.querySelectorAll("h1")].map(text),
    titles: [...document.querySelectorAll(".card h2, .card h3")].map(text),
    numbered: [...document.querySelectorAll("[id]")].filter((one) => /^p[0-9]+$/.test(one.id)).map((one) => [one.id, text(one)]),
    source: source ? [...source.querySelectorAll("[id]")].map((one) => one.localName + "#" + one.id) : [],
    forms: source ? [...new Set([...source.querySelectorAll("*")].map((one) => one.localName))].sort() : [],
    comments: (() => { const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_COMMENT);
      const found = []; while (walk.nextNode()) found.push(walk.currentNode.data); return found; })(),
    speakers: [...document.querySelectorAll(".statements h3")].map(text),
    roles: [...document.querySelectorAll(".statements h3 + p")].map(text),
    quoted: [...document.querySelectorAll(".statements blockquote")].map(passage),
    points: [...document.querySelectorAll(".standfirst, .key-points li")].map(passage),
    named: [...document.querySelectorAll(".people li, .organisations li, .places li")].map(text),
    images: document.images.length,
  };
};
"""
_TAGS = {"paragraph": "p", "item": "li", "heading": "h3", "quote": "p"}
_HERE = f"() => {{ {_SCAN} return scan(window); }}"
# Many pages at a time, each in a frame of its own.
_IN_FRAMES = f"""async (addresses) => {{
  {_SCAN}
  return Promise.all(addresses.map(async (address) => {{
    const frame = document.createElement("iframe");
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    frame.src = address;
    document.body.append(frame);
    await loaded;
    const seen = scan(frame.contentWindow);
    frame.remove();
    return seen;
  }}));
}}"""


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Extract | ExtractError]:
    """Every hostile extract as read, or why it was refused, by its path."""
    folder = tmp_path_factory.mktemp("hostile") / "site"
    write_project(folder)
    return {one.path or "": one for one in read_folder(folder / "extracts")}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site of the hostile extracts, of one page that is hostile throughout, and of one that is so by hand."""
    project = tmp_path_factory.mktemp("hostile") / "site"
    write_project(project)
    undated = project / "briefings" / "undated"
    undated.mkdir()
    for identity in ("feedfacade", "acadefacade"):  # a topic of one briefing alone would have no page
        (undated / f"every-name-a-trap-{identity}.md").write_text(
            pages.write(hand_made(identity), pages.load_template()), "utf-8"
        )
    (undated / "by-hand.md").write_text(BY_HAND, "utf-8")
    done = briefings("build", at=project)
    assert done.returncode == 0, done.stderr
    (project / "said.txt").write_text(done.stdout + done.stderr, "utf-8")
    with published(project) as site:
        yield site


@pytest.fixture(scope="module")
def said(hostile: Site) -> str:
    """What the build of the hostile site printed."""
    return (hostile.folder.parent / "said.txt").read_text("utf-8")


@pytest.fixture
def opened(open_window: Callable[..., Window], hostile: Site) -> Window:
    """A window in which the page's policy is off and what runs is recorded."""
    return open_window(hostile, record=True)


def test_every_extract_is_published_or_refused_with_its_reason(
    hostile: Site, said: str, read: dict[str, Extract | ExtractError]
) -> None:
    """Of the hostile extracts each one has its page, but those that cannot be text, which are named with the reason."""
    refused = {path for path, one in read.items() if isinstance(one, ExtractError)}
    assert {path.partition("/")[0] for path in refused} == {"refused"}
    assert len(refused) == 6
    for path in refused:
        assert re.search(rf"^refused: {re.escape(path)}: [a-zA-Z].{{10,}}", said, re.MULTILINE), path
    published_from = {ref.path for one in hostile.briefings for ref in one.briefing.extracts}
    assert {name for name, _ in extracts()} - refused <= published_from
    assert len(read) == 2 * len(PAYLOADS) + 6


def test_nothing_is_found_wrong_on_hostile_pages(said: str) -> None:
    """The build takes no hostile text for a link or a misquotation: it reports nothing as wrong."""
    assert [line for line in said.splitlines() if line.startswith(("wrong:", "warning:", "error:"))] == []


def test_what_is_printed_steers_nothing(said: str) -> None:
    """No line that a build prints has a character that a terminal obeys, or is a command to the runner of a CI."""
    lines = said.split("\n")
    assert len(lines) > 30
    assert [line for line in lines if not line.isprintable() or line.lstrip().startswith("::")] == []
    assert "##[" not in said
    assert "##vso[" not in said


def test_what_programs_read_is_sound(hostile: Site) -> None:
    """Feeds, metadata, sitemap and statements are valid, and no cell of a table is a formula."""
    assert faults_of_site(hostile.folder, "https://traps.example/verra/") == []
    with (hostile.folder / "statements.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert sum(cell.startswith("'=") for cell in cells) > 1
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\uff1d"))] == []


def test_feeds_hold_no_element_that_runs(hostile: Site) -> None:
    """A feed is elements of its own format alone, and the HTML in it is plain: no scripts, handlers or odd addresses."""
    looked_at = 0
    for path in sorted(hostile.folder.rglob("*.xml")):
        for element in etree.parse(path).iter("*"):
            space = etree.QName(element).namespace or ""
            assert space in _OF_FEEDS, (path, space)
            if element.get("type") == "html" or (path.name == "rss.xml" and element.tag == "description"):
                looked_at += 1
                _check_inert(element.text or "", str(path))
    for item in json.loads((hostile.folder / "feed.json").read_text("utf-8"))["items"]:
        _check_inert(item["content_html"], "feed.json")
    assert looked_at > 50


_OF_FEEDS = (
    "",
    "http://www.w3.org/2005/Atom",
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/rss/1.0/modules/content/",
    "http://purl.org/syndication/thread/1.0",
    "http://www.sitemaps.org/schemas/sitemap/0.9",
)


def _check_inert(markup: str, place: str) -> None:
    for element in html.fragment_fromstring(markup, create_parent="div").iter("*"):
        assert element.tag in {
            "div",
            "p",
            "a",
            "h2",
            "h3",
            "h4",
            "ul",
            "li",
            "blockquote",
            "em",
            "bdi",
            "strong",
            "span",
        }, place
        for name, value in element.attrib.items():
            assert name in {"href", "lang", "dir"}, (place, name)
            assert name != "href" or value.startswith(("https://traps.example/", "https://harm.example/", "http")), (
                value
            )


def test_no_page_ends_its_data_early(hostile: Site) -> None:
    """The data in the head of a page hold no angle bracket, by which a text could end or reopen their element."""
    scripts = 0
    for path in hostile.folder.rglob("*.html"):
        for data in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', path.read_text("utf-8"), re.DOTALL
        ):
            scripts += 1
            assert "<" not in data, path
    assert scripts > 100


def test_check_lists_names_that_look_like_others(hostile: Site) -> None:
    """`check` finds no problem on a hostile site, and names what mixes scripts or looks like another name."""
    done = briefings("check", at=hostile.folder.parent)
    assert done.returncode == 0, done.stdout
    assert "has the name In\u0435s Varga, in which one word has letters of several scripts: I (U+0049" in done.stdout
    assert "has the name lnes Varga, which looks like Ines Varga" in done.stdout or (
        "has the name Ines Varga, which looks like lnes Varga" in done.stdout
    )
    assert "has an address on the host h\u0430rm.example" in done.stdout


def test_the_words_of_every_extract_are_on_its_page_unchanged(
    hostile: Site, read: dict[str, Extract | ExtractError]
) -> None:
    """Title, source, authors, tags and paragraphs of every page are those of its extract, to the letter.

    A page whose extract names no title has its first paragraph for one.
    """
    compared = 0
    for stored in hostile.briefings:
        briefing = stored.briefing
        extract = next((read[ref.path] for ref in briefing.extracts if ref.path in read), None)
        if not isinstance(extract, Extract):
            continue
        compared += 1
        assert briefing.title == extract.title or (not extract.title and briefing.title == extract.paragraphs[0])
        assert tuple(paragraph.text for paragraph in briefing.paragraphs) == extract.paragraphs
        has = _spaced(" ".join((*extract.tags, extract.title or "", *extract.paragraphs)))
        assert len(briefing.topics) <= 6
        assert all(_spaced(topic) in has for topic in briefing.topics)
        for source in briefing.sources:
            assert (source.name, source.authors, source.url) == (
                extract.source.name,
                extract.source.authors,
                extract.source.url,
            )
            assert source.url is None or re.match("https?://", source.url)
    assert compared == 2 * len(PAYLOADS)


def _visit(window: Window, address: str) -> dict[str, Any]:
    window.page.goto(address)
    return _sound(window.page.evaluate(_HERE), address)


def _sound(seen: dict[str, Any], address: str) -> dict[str, Any]:
    for fault in ("ran", "handlers", "addresses", "foreign", "comments"):
        assert seen[fault] == [], (address, fault, seen[fault])
    assert len(seen["h1"]) == 1, address
    return seen


def _as_title(text: str) -> str:
    return re.sub("[\t\n\f\r ]+", " ", text).strip()


def test_every_briefing_shows_what_the_extract_says_and_runs_nothing(opened: Window, hostile: Site) -> None:
    """On each briefing nothing runs; its title, its heading and each of its paragraphs are the extract's to the letter."""
    for stored in hostile.briefings:
        briefing = stored.briefing
        seen = _visit(opened, path_of(stored))
        assert seen["h1"] == [briefing.title]
        assert seen["title"] == f"{briefing.title} · {hostile.name}"
        assert seen["seen_title"] == _as_title(seen["title"])
        assert seen["images"] == (5 if briefing.title == "By hand" else 0)
        assert seen["numbered"] == [[f"p{one.number}", one.text] for one in briefing.paragraphs]
        if briefing.paragraphs:
            forms = {f"p{one.number}": (_TAGS[one.form], "p") for one in briefing.paragraphs}
            heading, *numbered = (one.split("#") for one in seen["source"])
            assert heading == ["h2", "h-source-text"]
            assert [name for _, name in numbered] == list(forms)
            assert all(tag in forms[name] for tag, name in numbered)
            assert set(seen["forms"]) <= {"h2", "ul", "blockquote", "div", "mark", "a", "span", *_TAGS.values()}


def test_every_name_shows_as_it_is(opened: Window, hostile: Site) -> None:
    """Where every name, role, place and quotation is a trap, the page shows each to the letter and runs nothing."""
    briefing = hand_made()
    seen = _visit(opened, path_of(hostile.titled(briefing.title)))
    assert seen["speakers"] == [voice.name for voice in briefing.voices]
    assert seen["roles"] == [voice.role for voice in briefing.voices]
    assert seen["points"] == [f"{one.text}\u00a0¶{one.paragraph}" for one in briefing.key_points]
    expected = [
        f"\n{one.text}\u00a0¶{one.paragraph}\n{one.text}\u00a0¶{one.paragraph}\n" for one in briefing.key_points
    ]
    assert seen["quoted"] == expected
    people = [f"{person.name}, {person.role}" for person in briefing.people]
    assert seen["named"] == [*people, *briefing.organisations, *briefing.places]


def test_markup_typed_by_hand_is_cleaned(opened: Window, hostile: Site) -> None:
    """What a person types into a page is shown without its scripts, handlers, styles and foreign images."""
    seen = _visit(opened, path_of(hostile.titled("By hand")))
    assert seen["points"] == ["One  two, press, strong\u00a0"]
    assert opened.page.locator("main article").inner_text().count("press") == 4
    assert opened.page.locator("main p", has_text="styled").is_visible()


def test_every_listing_shows_names_and_titles_and_runs_nothing(opened: Window, hostile: Site) -> None:
    """On each page of the site that is no briefing nothing runs, and names and titles stand there to the letter."""
    own = {f"{path_of(stored)}index.html" for stored in hostile.briefings}
    names = {
        f"{kind}/{entry.slug}/": entry
        for kind in ("people", "topics", "sources")
        for entry in getattr(hostile.archive, kind)
    }
    assert len(names) > 2 * len(PAYLOADS)
    titles = {stored.briefing.title for stored in hostile.briefings}
    files = (file.relative_to(hostile.folder).as_posix() for file in sorted(hostile.folder.rglob("*.html")))
    addresses = [name.removesuffix("index.html") for name in files if name not in own]
    assert set(names) < set(addresses)
    opened.page.goto("about/")
    for start in range(0, len(addresses), 25):
        batch = addresses[start : start + 25]
        for address, seen in zip(
            batch, opened.page.evaluate(_IN_FRAMES, [opened.address + one for one in batch]), strict=True
        ):
            _sound(seen, address)
            assert seen["images"] == 0
            assert set(seen["titles"]) <= titles
            if entry := names.get(address):
                assert seen["h1"] == [entry.name]
                assert seen["title"] == f"{entry.name} · {hostile.name}"


def test_a_search_for_each_title_runs_nothing(opened: Window, hostile: Site) -> None:
    """The search answers every hostile title with results that are text and nothing else, and runs nothing."""
    page = opened.page
    titles = {stored.briefing.title for stored in hostile.briefings}
    shown = 0
    page.goto("search/")
    for title in sorted(title for title in titles if len(title) < 1_000):
        ask(page, title)
        _sound(page.evaluate(_HERE), title)
        tags = page.locator("#results *").evaluate_all("all => [...new Set(all.map((one) => one.localName))]")
        assert set(tags) <= {"li", "h2", "a", "p", "ul", "mark", "span", "bdi", "time"}
        found = page.locator("#results h2").all_text_contents()
        shown += len(found)
        assert {_as_title(one) for one in found} <= {_as_title(one) for one in titles}
    assert shown > len(titles)


@pytest.mark.parametrize(
    "payload", [PAYLOADS[0], PAYLOADS[2], "javascript:alert(13)", "{{ 7*7 }}", 'a&year=<b>&topic="']
)
def test_a_shared_search_address_runs_nothing(opened: Window, payload: str) -> None:
    """An address with hostile words and a hostile filter shows both as text, finds what it finds, and runs nothing."""
    open_search(opened.page, q=payload, topic=payload)
    assert opened.page.input_value("#query") == payload
    chip = opened.page.locator("#chosen button")
    assert (chip.get_attribute("value"), chip.locator("bdi").inner_text()) == (payload, " ".join(payload.split()))
    open_filters(opened.page)
    assert opened.page.locator("#filters input[name=topic]:checked").input_value() == payload
    _sound(opened.page.evaluate(_HERE), payload)


def test_the_filters_of_the_search_name_what_they_are_given(opened: Window, hostile: Site) -> None:
    """The filters of the search offer hostile topics and sources as text, and one narrows to its briefings."""
    page = opened.page
    open_search(page, q="harbour")
    open_filters(page)
    hostile_topic = "<script>alert('one')</script>"
    for name, entries in (("topic", hostile.archive.topics), ("source", hostile.archive.sources)):
        page.get_by_label(f"Find a {name}").fill("<")
        values = set(offered(page, name))
        assert len(values) > 3
        # Pagefind reads an entity in a value twice
        assert {_as_shown(one) for one in values} <= {_as_shown(entry.name) for entry in entries}
        page.get_by_label(f"Find a {name}").fill(hostile_topic)
        page.locator(box(page, name, hostile_topic)).wait_for()
    page.check(box(page, "topic", hostile_topic))
    assert settle(page) == 1
    _sound(page.evaluate(_HERE), "filters")


def _spaced(text: str) -> str:
    return re.sub(r"[-_\s]+", " ", text.casefold()).strip()


def _as_shown(name: str) -> str:
    return " ".join(unescape(unescape(name)).split())


def test_very_long_words_fit_a_narrow_window(open_window: Callable[..., Window], hostile: Site) -> None:
    """A title of 3,000 letters without a space, as briefing, in lists and as topic, scrolls nothing sideways."""
    page = open_window(hostile, width=360).page
    word = "a" * 3_000
    topic = next(entry for entry in hostile.archive.topics if entry.name == word)
    stored = next(one for one in hostile.briefings if one.briefing.title == word)
    for address in (path_of(stored), f"topics/{topic.slug}/", "topics/", "sources/"):
        page.goto(address)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 360, address


def test_the_payloads_are_not_changed_by_the_cleaning_alone() -> None:
    """Most payloads pass the one cleaning as they are: what makes them harmless is escaping, not removal."""
    kept = [payload for payload in PAYLOADS if clean(payload) == payload]
    assert len(kept) > 0.85 * len(PAYLOADS)
    assert json.loads(next(data for name, data in extracts() if name.endswith(".json")))["title"] == PAYLOADS[0]
