"""Plain `mkdocs build`: the pages that are present become a site."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.nav import Navigation

from generator.model import Passage
from generator.page import load_template, write
from tests.site.reading import Element, read_html
from tests.verra import ARABIC, BARE, FULL, MINIMAL, new_site, put, put_page, says

TEMPLATE = load_template()
MOUNT = "/verra/"
HOSTILE = replace(
    BARE,
    id="1111111111",
    title='</title><script>alert(1)</script> & "R&D" {{ 7 }}',
    topics=("<b>topic</b>",),
    key_points=(Passage("<img src=x onerror=alert(1)> & [x](javascript:alert(1))"),),
)


class _Said(logging.Handler):
    """What MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def built(site: Path) -> list[str]:
    """Builds as `mkdocs build` does and returns what was warned of."""
    said = _Said()
    logging.getLogger("mkdocs").addHandler(said)
    try:
        config = load_config(str(site / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    finally:
        logging.getLogger("mkdocs").removeHandler(said)
    return said.messages


def html(site: Path, address: str) -> Element:
    return read_html((site / "site" / address / "index.html").read_text("utf-8"))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A tiny site with every kind of page, and what its build warned of."""
    site = new_site(tmp_path_factory.mktemp("plain") / "site", url=f"https://host.example{MOUNT}")
    put_page(site, "2026/03/barrier.md", write(FULL, TEMPLATE))
    put_page(site, "2025/11/arabic.md", write(ARABIC, TEMPLATE))
    put_page(site, "undated/bare.md", write(BARE, TEMPLATE))
    put_page(site, "undated/hostile.md", write(HOSTILE, TEMPLATE))
    put_page(
        site,
        "note.md",
        write(replace(MINIMAL, topics=FULL.topics[:1], voices=(says("Ines Varga", "“Late.”"),)), TEMPLATE),
    )
    put_page(site, "broken.md", '---\ntype: briefing\ntitle: "open\n---\nText.\n')
    put_page(site, "people/ines-varga.md", "# Ines Varga of Halden\n\nMayor since 2019.\n")
    put_page(site, "topics/index.md", "Our topics, chosen with care.\n")
    put_page(
        site, "guide.md", "# Guide\n\nSee [the barrier](2026/03/barrier.md#p2) and [all people](people/index.md).\n"
    )
    return site, built(site)


def test_pages_and_listings_are_there(plain: tuple[Path, list[str]]) -> None:
    """Each page and each listing has its address, and the search index is made."""
    site = plain[0] / "site"
    for address in (
        "", "2026/03/barrier", "2025/11/arabic", "undated/bare", "note", "guide", "about", "archive", "2026/03", "2026/03/04",
        "2025/11", "2025/11/02", "people", "people/ines-varga", "topics", "topics/tidal-barrier", "sources/halden-courier", "undated", "search",
    ):  # fmt: skip
        assert (site / address / "index.html").is_file(), address
    for name in ("404.html", "sitemap.xml", "pagefind/pagefind.js"):
        assert (site / name).is_file(), name


def test_a_broken_briefing_is_warned_about_and_left_out(plain: tuple[Path, list[str]]) -> None:
    """One page that cannot be read is named with its line, and is the only thing warned of; the rest is built."""
    site, warnings = plain
    assert len(warnings) == 1
    assert "broken.md:" in warnings[0]
    assert not (site / "site" / "broken").exists()


def test_every_link_leads_somewhere(plain: tuple[Path, list[str]]) -> None:
    """Every address on every page that is the site's own is a file there, every fragment an element, under the sub-path."""
    root = plain[0] / "site"
    pages = {path.relative_to(root).as_posix(): read_html(path.read_text("utf-8")) for path in root.rglob("*.html")}
    seen = 0
    for name, page in pages.items():
        for place, target in addresses(name, page):
            file = place if PurePosixPath(place).suffix else f"{place}/index.html".lstrip("/")
            assert (root / file).is_file(), f"{name} leads to {place}"
            if target:
                assert any(element.attributes.get("id") == target for element in pages[file].all()), (
                    f"{name}: #{target}"
                )
            seen += 1
    assert seen > 100


def addresses(name: str, page: Element) -> Iterator[tuple[str, str]]:
    """The places within the site that a page names, with their fragments."""
    for element in page.all():
        for attribute in ("href", "src"):
            address = urlsplit(element.attributes.get(attribute) or "")
            if attribute not in element.attributes or address.scheme or address.netloc:
                continue
            if address.path.startswith("/"):
                assert address.path.startswith(MOUNT), address.path
                parts = address.path.removeprefix(MOUNT).split("/")
            else:
                parts = [*name.split("/")[:-1], *address.path.split("/")] if address.path else name.split("/")
            resolved: list[str] = []
            for part in parts:
                if part == "..":
                    resolved.pop()
                elif part not in ("", ".", "index.html"):
                    resolved.append(unquote(part))
            yield "/".join(resolved), address.fragment


def test_a_key_point_leads_to_its_paragraph(plain: tuple[Path, list[str]]) -> None:
    """The link beside a key point names an element that holds the paragraph's text and nothing else."""
    page = html(plain[0], "2026/03/barrier")
    points = [page.one("p", class_="standfirst"), page.one("section", class_="key-points")]
    assert [link.attributes["href"] for part in points for link in part.all("a", class_="ref")] == ["#p1", "#p4"]
    assert page.one(id="p4").text == FULL.paragraphs[3].text


def test_a_speaker_leads_to_their_page(plain: tuple[Path, list[str]]) -> None:
    """The heading over a person's words is a link to that person's page, which shows them with the page they are from."""
    page = html(plain[0], "2026/03/barrier")
    links = [link for heading in page.all("h3") for link in heading.all("a") if heading.text == "Ines Varga"]
    assert [link.attributes["href"] for link in links] == ["../../../people/ines-varga/"]
    person = html(plain[0], "people/ines-varga")
    assert "We are not building a wall" in person.text
    assert "“Late.”" in person.text
    assert any((a.attributes.get("href") or "").startswith("../../2026/03/barrier/") for a in person.all("a"))


def test_a_hand_written_page_introduces_its_listing(plain: tuple[Path, list[str]]) -> None:
    """What a person wrote at a listing's address stands on the listing, under its own title."""
    person, topics = html(plain[0], "people/ines-varga"), html(plain[0], "topics")
    assert "Mayor since 2019." in person.text
    assert "Ines Varga of Halden" in person.one("title").text
    assert "Our topics, chosen with care." in topics.text
    assert "tidal barrier" in topics.text


def test_ordinary_pages_keep_their_nav_and_briefings_are_not_in_it(plain: tuple[Path, list[str]]) -> None:
    """The nav of mkdocs.yml stands on every page; no briefing is in it."""
    for address in ("", "guide", "2026/03/barrier"):
        header = next(html(plain[0], address).all("header"))
        hrefs = [link.attributes.get("href") or "" for link in header.all("a")]
        assert any(href.endswith("about/") for href in hrefs), address
        assert not any("barrier" in href or "arabic" in href or "note" in href for href in hrefs), address


def test_an_ordinary_page_may_link_to_briefings_and_listings(plain: tuple[Path, list[str]]) -> None:
    """Links from ordinary Markdown to briefings, their paragraphs and virtual listings are resolved."""
    hrefs = [link.attributes.get("href") for link in html(plain[0], "guide").all("a")]
    assert "../2026/03/barrier/#p2" in hrefs
    assert "../people/" in hrefs


def test_addresses_are_canonical_under_the_sub_path(plain: tuple[Path, list[str]]) -> None:
    """Each page names its address on the host, and so does the sitemap."""
    page = html(plain[0], "2026/03/barrier")
    assert page.one("link", rel="canonical").attributes["href"] == "https://host.example/verra/2026/03/barrier/"
    assert "<loc>https://host.example/verra/2026/03/barrier/</loc>" in (plain[0] / "site" / "sitemap.xml").read_text(
        "utf-8"
    )


def test_each_page_has_its_language_and_direction(plain: tuple[Path, list[str]]) -> None:
    """A page in Arabic runs from right to left, the listings run as the site does."""
    assert html(plain[0], "2025/11/arabic").one("html").attributes == {"lang": "ar", "dir": "rtl"}
    assert html(plain[0], "2025/11").one("html").attributes == {"lang": "en", "dir": "ltr"}


def test_a_page_written_by_hand_is_labelled(plain: tuple[Path, list[str]]) -> None:
    """A briefing from no extract says so; one made from an extract does not."""
    note = html(plain[0], "note").one("p", class_="how").text
    assert "Written by hand, from no extract." in note
    assert "Not verifiable" in note
    assert "Written by hand" not in html(plain[0], "undated/bare").text


def test_a_page_whose_extract_is_gone_is_labelled(tmp_path: Path) -> None:
    """A page says that it is not verifiable where its extract does not lie in the folder; without a folder nothing is known."""
    site = new_site(tmp_path / "verra")
    put_page(site, "undated/bare.md", write(BARE, TEMPLATE))
    labelled = {}
    for state in ("gone", "there", "no folder"):
        if state == "there":
            put(site, BARE.extracts[0].path, "Eelgrass\n\nDivers counted forty hectares of meadow off Gull Point.\n")
        elif state == "no folder":
            shutil.rmtree(site / "extracts")
        built(site)
        labelled[state] = "Not verifiable" in html(site, "undated/bare").text
    assert labelled == {"gone": True, "there": False, "no folder": False}


def test_an_insertion_is_marked_on_the_speakers_page_too(tmp_path: Path) -> None:
    """On the page of a person an editor's words in a quotation stand in an element that says so, hostile ones escaped."""
    site = new_site(tmp_path / "verra")
    voices = (says("Ines Varga", "“We need [the <b>barrier</b>] now,”", "“Now.”"),)
    put_page(site, "undated/bare.md", write(replace(BARE, voices=voices), TEMPLATE))
    built(site)
    (span,) = (one for one in html(site, "people/ines-varga").all("span") if one.attributes.get("class") == "insertion")
    assert (span.text, span.attributes["title"]) == ("[the <b>barrier</b>]", "Not the speaker’s words")


def test_only_people_are_filtered_by(tmp_path: Path) -> None:
    """Who is a government or a source without a name is no person to look for in the search, and has no page."""
    site = new_site(tmp_path / "verra")
    voices = (says("Ines Varga", "“A.”", "“B.”"), replace(says("Marland", "“C.”", "“D.”"), kind="government"))
    put_page(site, "undated/bare.md", write(replace(BARE, voices=voices), TEMPLATE))
    built(site)
    page = html(site, "undated/bare")
    filters = [one.attributes["content"] for one in page.all("meta")
               if one.attributes.get("data-pagefind-filter") == "person[content]"]  # fmt: skip
    assert filters == ["Ines Varga"]
    assert [one.text for one in page.all("h3")][:2] == ["Ines Varga", "Marland"]
    assert not (site / "site" / "people" / "marland").exists()


def test_nothing_of_a_hostile_title_is_live(plain: tuple[Path, list[str]]) -> None:
    """A title that would be markup shows as it is on its page and in every listing, and runs nowhere."""
    page = html(plain[0], "undated/hostile")
    assert page.one("h1").text == HOSTILE.title
    assert HOSTILE.title in page.one("title").text
    assert next(page.all("p", class_="standfirst")).text.startswith(HOSTILE.key_points[0].text)
    for path in (plain[0] / "site").rglob("*.html"):
        tree = read_html(path.read_text("utf-8"))
        scripts = [script for script in tree.all("script") if script.attributes.get("type") != "application/ld+json"]
        assert all(script.attributes.get("src") and not script.text for script in scripts), path
        assert not [e for e in tree.all() if any(name.startswith("on") for name in e.attributes)], path


def test_another_theme_builds_without_double_escapes(tmp_path: Path) -> None:
    """Under MkDocs' own theme the pages are built, cleaned as ever, with every entity escaped once and no warning."""
    site = new_site(tmp_path / "site")
    config = site / "mkdocs.yml"
    text = (
        config.read_text("utf-8")
        .replace("theme: briefings", "theme: mkdocs")
        .replace("nav:\n  - About: about.md\n", "")
    )
    assert "theme: mkdocs" in text
    config.write_text(text, "utf-8")
    quoted = replace(FULL, voices=(says("Ines Varga", "“Q & A,”", "“<b>”"),))
    put_page(site, "2026/03/barrier.md", write(quoted, TEMPLATE))
    assert built(site) == []
    page = (site / "site/2026/03/barrier/index.html").read_text("utf-8")
    assert "“Q &amp; A,”" in page
    assert "“&lt;b&gt;”" in page
    assert "&amp;amp;" not in page
    assert "&amp;lt;" not in page
    assert read_html(page).one(id="p1").text == FULL.paragraphs[0].text
    assert "2026/03/barrier" not in (site / "site/about/index.html").read_text("utf-8")


def test_the_pages_in_the_nav_are_the_owners_choice(tmp_path: Path) -> None:
    """Without a `nav` of one's own the ordinary pages are in it, and neither briefings nor listings."""
    site = new_site(tmp_path / "site")
    config = site / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("nav:\n  - About: about.md\n", ""), "utf-8")
    put_page(site, "undated/bare.md", write(BARE, TEMPLATE))
    put_page(site, "people/index.md", "Who is who.\n")
    seen: list[str] = []
    loaded = load_config(str(config))

    def note(nav: Navigation, **_: object) -> Navigation:
        seen.extend(page.file.src_uri for page in nav.pages)
        return nav

    loaded.plugins.events["nav"].append(note)
    loaded.plugins.on_startup(command="build", dirty=False)
    build(loaded)
    assert seen == ["about.md"]
