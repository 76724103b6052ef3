"""Every file of the built sample site, read without a browser."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree  # noqa: N813 - its usual name
from functools import cached_property
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from tests.browser.sample import Site, path_of

pytest_plugins = ["tests.browser.fixtures"]

_ADDRESSES = ("href", "src", "action", "srcset", "poster", "data", "formaction")


class Document(HTMLParser):
    """What a page holds: its elements, in order, and the text of its headings."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.path = path
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.headings: list[tuple[int, str]] = []
        self._level = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if re.fullmatch("h[1-6]", tag):
            self._level = int(tag[1])
            self.headings.append((self._level, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == f"h{self._level}":
            self._level = 0

    def handle_data(self, data: str) -> None:
        if self._level:
            level, text = self.headings[-1]
            self.headings[-1] = level, text + data

    @cached_property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def documents(sample: Site) -> dict[str, Document]:
    """Every page by its file."""
    found: dict[str, Document] = {}
    for file in sorted(sample.folder.rglob("*.html")):
        name = file.relative_to(sample.folder).as_posix()
        found[name] = Document(name, file.read_text("utf-8"))
    assert len(found) > 100
    return found


def _file(address: str) -> str:
    path = unquote(urlsplit(address).path).removeprefix("/verra/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def test_every_internal_link_and_anchor_resolves(sample: Site, documents: dict[str, Document]) -> None:
    """Every link, source and form of every page leads to a file of the site, every anchor to an element there."""
    broken, met = [], 0
    for name, document in documents.items():
        base = f"https://briefings.example/verra/{name.removesuffix('index.html')}"
        # the page of a missing address is shown at any depth
        bases = [base] if name != "404.html" else [base, f"{base}/a/b/c/"]
        for tag, attributes in document.elements:
            given = [attributes[key] for key in _ADDRESSES if key in attributes]
            deep = [urljoin(bases[-1], link) for link in given if not link.startswith("#")]
            for address in [*(urljoin(base, link) for link in given), *deep]:
                parts = urlsplit(address)
                if parts.netloc != "briefings.example":
                    if not (tag == "a" and parts.scheme in ("http", "https", "mailto")):
                        broken.append((name, tag, address))
                    continue
                met += 1
                target = sample.folder / _file(address)
                inside = parts.path.startswith("/verra/") and target.is_file()
                anchors = documents[_file(address)].ids if inside and parts.fragment else [parts.fragment]
                if not inside or unquote(parts.fragment) not in anchors:
                    broken.append((name, tag, address))
    assert met > 2000
    assert not broken


def test_every_key_point_and_statement_names_a_paragraph(sample: Site, documents: dict[str, Document]) -> None:
    """Each passage of each briefing has its link to the paragraph it comes from; each paragraph stands there once."""
    for stored in sample.briefings:
        document = documents[f"{path_of(stored)}index.html"]
        briefing = stored.briefing
        passages = [*briefing.key_points, *(p for v in briefing.voices for s in v.statements for p in s.passages)]
        assert passages
        assert all(passage.paragraph for passage in passages)
        links = [one["href"] for one in document.all("a") if one.get("class") == "ref"]
        expected = [f"#p{passage.paragraph}" for passage in passages]
        assert links[: len(expected)] == expected
        assert [one for one in document.ids if re.fullmatch(r"p\d+", one)] == [
            f"p{p.number}" for p in briefing.paragraphs
        ]


def test_every_page_has_one_first_heading_and_the_others_in_order(documents: dict[str, Document]) -> None:
    """Each page has one h1, before all other headings; no level is skipped; no heading is empty."""
    wrong = []
    for name, document in documents.items():
        levels = [level for level, _ in document.headings]
        steps = pairwise(levels)
        good = levels[:1] == [1] and levels.count(1) == 1 and all(b <= a + 1 for a, b in steps)
        if not good or not all(text.strip() for _, text in document.headings):
            wrong.append((name, document.headings))
    assert not wrong


def test_every_page_says_what_it_is(documents: dict[str, Document], sample: Site) -> None:
    """Each page has a language, a direction, a window, a title of its own, and no id twice."""
    titles: dict[str, list[str]] = {}
    for name, document in documents.items():
        (root,) = document.all("html")
        assert root["lang"], name
        assert root["dir"] in ("ltr", "rtl"), name
        assert any(one.get("name") == "viewport" for one in document.all("meta")), name
        assert len(document.ids) == len(set(document.ids)), name
        title = re.search("<title>(.*?)</title>", (sample.folder / name).read_text("utf-8"))
        assert title, name
        assert title[1].strip(), name
        assert sample.name in title[1], name
        titles.setdefault(title[1], []).append(name)
    # A body of one word, which publishes; "according to" it, it is taken for a person, and has a page as one, too.
    assert {title: names for title, names in titles.items() if len(names) > 1} == {
        f"Coastwatch · {sample.name}": ["people/coastwatch/index.html", "sources/coastwatch/index.html"]
    }


def test_nothing_is_inline_and_nothing_comes_from_elsewhere(documents: dict[str, Document], sample: Site) -> None:
    """No page has an inline script or style, an event handler, or loads anything from another host; nor do the styles."""
    for name, document in documents.items():
        scripts = [one for one in document.all("script") if one.get("type") != "application/ld+json"]
        assert all(one.get("src") for one in scripts), name
        own = {(one.get("src") or "").rpartition("/")[2] for one in scripts}
        assert own <= {"keys.js"} or name == "search/index.html", name
        assert not document.all("style"), name
        for _, attributes in document.elements:
            assert not [key for key in attributes if key == "style" or key.startswith("on")], name
    for file in (sample.folder / "css").rglob("*.css"):
        assert not re.search(r"url\(|@import|https?:", file.read_text("utf-8"))


def test_the_canonical_address_is_that_of_the_page(documents: dict[str, Document]) -> None:
    """Every page but the missing one names its own address under `site_url` as canonical."""
    for name, document in documents.items():
        canonical = [one["href"] for one in document.all("link") if one.get("rel") == "canonical"]
        expected = [] if name == "404.html" else [f"https://briefings.example/verra/{name.removesuffix('index.html')}"]
        assert canonical == expected, name


def test_the_sitemap_names_every_page_and_when_it_changed(sample: Site, documents: dict[str, Document]) -> None:
    """The sitemap is XML with the address of every page but the missing one and days for paper, and briefings' days."""
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    root = etree.parse(sample.folder / "sitemap.xml").getroot()  # noqa: S314 - our own file
    entries = {
        entry.findtext("s:loc", "", space): entry.findtext("s:lastmod", None, space)
        for entry in root.findall("s:url", space)
    }
    base = "https://briefings.example/verra/"
    unlisted = {"404.html", *(name for name in documents if name.endswith("/print/index.html"))}
    assert set(entries) == {base + name.removesuffix("index.html") for name in documents.keys() - unlisted}
    for stored in sample.briefings:
        day = stored.briefing.date[:10] if stored.briefing.date else None
        assert entries[base + path_of(stored)] == day


def test_every_page_is_reached_from_the_front_page(documents: dict[str, Document]) -> None:
    """Following links from the front page, a reader comes to every page but the missing one."""
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        name = waiting.pop()
        base = f"https://briefings.example/verra/{name.removesuffix('index.html')}"
        addresses = [one["href"] for one in documents[name].all("a")]
        addresses += [one["action"] for one in documents[name].all("form") if "action" in one]
        for address in (urljoin(base, one) for one in addresses):
            target = _file(address)
            if address.startswith("https://briefings.example/") and target not in reached and target in documents:
                reached.add(target)
                waiting.append(target)
    assert set(documents) - reached == {"404.html"}


def test_every_day_is_one_document(sample: Site) -> None:
    """The form of a day for paper holds headline, key points, statements and addresses of all its briefings."""
    for day in sample.archive.days:
        file = sample.folder / day.date.isoformat().replace("-", "/") / "print" / "index.html"
        text = "".join(map(str, html.fromstring(file.read_text("utf-8")).itertext()))
        for stored in day.pages:
            briefing = stored.briefing
            said = (passage for voice in briefing.voices for one in voice.statements for passage in one.passages)
            held = [briefing.title, *(passage.text for passage in (*briefing.key_points, *said))]
            held += [f"https://briefings.example/verra/{path_of(stored)}"]
            held += [source.url for source in briefing.sources if source.url]
            assert [words for words in held if words not in text] == [], file


@pytest.mark.parametrize("relation", ["prev", "next"])
def test_previous_and_next_lead_through_all_dated_briefings(
    sample: Site, documents: dict[str, Document], relation: str
) -> None:
    """“Previous” leads from the newest briefing through every dated one to the oldest; “next” leads back."""
    base = "https://briefings.example/verra/"
    follow = {}
    dated = [one for one in sample.briefings if one.briefing.date]
    for stored in dated:
        links = [
            one["href"] for one in documents[f"{path_of(stored)}index.html"].all("a") if one.get("rel") == relation
        ]
        follow[path_of(stored)] = [urljoin(base + path_of(stored), link).removeprefix(base) for link in links]
    (start,) = set(follow) - {target for targets in follow.values() for target in targets}
    met = [start]
    while follow[met[-1]]:
        met += follow[met[-1]]
    assert len(met) == len(dated)
    assert set(met) == set(follow)
    dates = [
        (sample_page.briefing.date or "")[:10] for path in met for sample_page in dated if path_of(sample_page) == path
    ]
    assert dates == sorted(dates, reverse=relation == "prev")


def test_no_page_is_large(sample: Site) -> None:
    """No page weighs more than 64 kB, and a briefing page comes with one stylesheet and the script of the keys."""
    sizes = {file: file.stat().st_size for file in sample.folder.rglob("*.html")}
    assert {file.as_posix() for file, size in sizes.items() if size > 64_000} == set()
    briefing: Path = sample.folder / path_of(sample.briefings[0]) / "index.html"
    text = briefing.read_text("utf-8")
    assert text.count('rel="stylesheet"') == 1
    assert re.findall(r"<script[^>]*>", text)[1:] == ['<script type="module" src="../../../js/keys.js">']
