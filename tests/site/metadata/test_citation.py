"""What Zotero takes from a briefing, how a page looks where it is shared, and the canonical address."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from PIL import Image

from generator.model import Briefing, Source, Update
from generator.page import load_template, stub, write
from tests.site.reading import Element, read_html
from tests.site.test_plugin import built
from tests.verra import ARABIC, BARE, FULL, new_site, put_page

TEMPLATE = load_template()
URL = "https://host.example/verra/"
HOSTILE = replace(
    FULL,
    id="3333333333",
    title="\"><script>alert(1)</script> & 'R&D'",
    topics=('"><b>', "tidal barrier"),
    sources=(Source('"><i>', "https://courier.example/x", ('Jo "><u>', "Tomas Bell"), "2026-03-04"),),
)


@dataclass(frozen=True)
class Item:
    """What a reference manager makes of a page."""

    type: str
    title: str | None
    authors: tuple[str, ...]
    date: str | None
    publisher: str | None
    website: str | None
    language: str | None
    address: str | None


def as_zotero(page: Element) -> Item:
    """Reads a page as Zotero's translator for embedded metadata does.

    Any `citation_title` makes an article of a journal, unless a report's institution or a Dublin Core type says
    otherwise; fields of Highwire's go before those of Dublin Core, which go before Open Graph's.
    """
    told: dict[str, list[str]] = {}
    for meta in page.all("meta"):
        name = meta.attributes.get("name") or meta.attributes.get("property")
        if name and (content := meta.attributes.get("content")):
            told.setdefault(name, []).append(content)

    def first(*names: str) -> str | None:
        return next((told[name][0] for name in names if name in told), None)

    guess = "report" if "citation_technical_report_institution" in told else "journalArticle"
    return Item(
        type=first("DC.type") or (guess if "citation_title" in told else "webpage"),
        title=first("citation_title", "DC.title", "og:title"),
        authors=tuple(told.get("citation_author", told.get("DC.creator", []))),
        date=first("citation_date", "citation_publication_date", "DC.date"),
        publisher=first("citation_publisher", "DC.publisher"),
        website=first("DC.source", "og:site_name"),
        language=first("citation_language", "DC.language"),
        address=first("citation_public_url", "og:url"),
    )


def site_of(folder: Path, *pages: tuple[str, Briefing], url: str = URL, options: str = "") -> Path:
    site = new_site(folder / "site", url=url)
    config = site / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("  - briefings:\n", f"  - briefings:\n{options}", 1), "utf-8")
    for path, briefing in pages:
        put_page(site, path, write(briefing, TEMPLATE))
    assert built(site) == []
    return site / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corrected = replace(FULL, corrections=(Update("Nine.", "2026-03-09T10:00:00+00:00"),))
    gone = stub(replace(FULL, id="4444444444", title="Taken back"), "Wrong figures.")
    return site_of(
        tmp_path_factory.mktemp("cited"),
        ("2026/03/barrier.md", corrected),
        ("2026/03/hostile.md", HOSTILE),
        ("2025/11/arabic.md", ARABIC),
        ("undated/bare.md", BARE),
        ("2026/03/gone.md", gone),
    )


def page(site: Path, address: str) -> Element:
    return read_html((site / address / "index.html").read_text("utf-8"))


def properties(tree: Element) -> dict[str, str | None]:
    return {
        str(meta.attributes["property"]): meta.attributes["content"]
        for meta in tree.all("meta")
        if "property" in meta.attributes
    }


def test_zotero_takes_a_briefing(site: Path) -> None:
    """Title, authors, date, publisher, website, language and address are taken, as of a web page."""
    assert as_zotero(page(site, "2026/03/barrier")) == Item(
        type="webpage",
        title=FULL.title,
        authors=("Jo Brandt",),
        date="2026-03-04",
        publisher="Verra",
        website="Verra",
        language="en",
        address=f"{URL}2026/03/barrier/",
    )


def test_zotero_takes_what_there_is(site: Path) -> None:
    """A page without date and authors gives the rest; hostile names arrive as they are."""
    bare = as_zotero(page(site, "undated/bare"))
    assert (bare.title, bare.authors, bare.date, bare.address) == (BARE.title, (), None, f"{URL}undated/bare/")
    hostile = as_zotero(page(site, "2026/03/hostile"))
    assert (hostile.title, hostile.authors) == (HOSTILE.title, ('Jo "><u>', "Tomas Bell"))


def test_zotero_takes_a_report(tmp_path: Path) -> None:
    """Where the site's briefings are reports, so they are to Zotero."""
    site = site_of(tmp_path, ("2026/03/barrier.md", FULL), options="      schema_type: Report\n")
    assert as_zotero(page(site, "2026/03/barrier")).type == "report"


def test_a_page_can_be_shared(site: Path) -> None:
    """Open Graph has title, description, address, site, times and topics of a briefing, and the card of its topic."""
    told = properties(page(site, "2026/03/barrier"))
    assert told["og:title"] == FULL.title
    assert told["og:description"] == FULL.key_points[0].text
    assert (told["og:type"], told["og:site_name"]) == ("article", "Verra")
    assert told["og:url"] == f"{URL}2026/03/barrier/"
    assert told["og:image"] == f"{URL}cards/topics/tidal-barrier.png"
    assert (told["og:image:width"], told["og:image:height"], told["og:image:alt"]) == ("1200", "630", "tidal barrier")
    assert told["article:published_time"] == "2026-03-04T00:00:00+00:00"
    assert told["article:modified_time"] == "2026-03-09T10:00:00+00:00"
    assert page(site, "2026/03/barrier").one("meta", name="twitter:card").attributes["content"] == "summary_large_image"


@pytest.mark.parametrize(
    ("address", "card"),
    [
        ("", "cards/site.png"),
        ("topics/tidal-barrier", "cards/topics/tidal-barrier.png"),
        ("2025/11/arabic", "cards/site.png"),
        ("undated/bare", "cards/site.png"),
        ("2026/03/hostile", "cards/topics/tidal-barrier.png"),
        ("people", "cards/site.png"),
        ("about", "cards/site.png"),
    ],
)
def test_which_card_a_page_has(site: Path, address: str, card: str) -> None:
    """A briefing has the card of its first topic that has a page, a topic its own, all else that of the site; it is there."""
    assert properties(page(site, address))["og:image"] == URL + card
    assert (site / card).is_file()


def test_the_sites_own_image(tmp_path: Path) -> None:
    """`card` puts the site's own image in the place of all cards, with its size; none is drawn."""
    (tmp_path / "site/briefings/img").mkdir(parents=True)
    Image.new("RGB", (1, 1)).save(tmp_path / "site/briefings/img/own.png")
    site = site_of(tmp_path, ("2026/03/barrier.md", FULL), options="      card: img/own.png\n")
    told = properties(page(site, "2026/03/barrier"))
    assert (told["og:image"], told["og:image:width"]) == (f"{URL}img/own.png", "1")
    assert not (site / "cards").exists()


def test_every_page_links_feed_and_data(site: Path) -> None:
    """At the foot of every page stand the feed of the site and the table of statements, and both are there."""
    for path in site.rglob("index.html"):
        page = read_html(path.read_text("utf-8"))
        if any(meta.attributes.get("http-equiv") == "refresh" for meta in page.all("meta")):
            continue
        (foot,) = page.all("footer", class_="site")
        targets = [link.attributes["href"] or "" for link in foot.all("a")]
        assert [Path(target).name for target in targets[-2:]] == ["feed.xml", "statements.csv"]
        assert all((path.parent / target).is_file() for target in targets[-2:])


@pytest.mark.parametrize(
    ("card", "said"), [("img/none.png", "there is no img/none.png"), ("about.md", "about.md is no image")]
)
def test_a_card_that_is_none_is_an_error(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, card: str, said: str
) -> None:
    """A path that leads nowhere, or to what is no image, ends the build with the option's name."""
    site = new_site(tmp_path / "site", url=URL)
    config = site / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("  - briefings:\n", f"  - briefings:\n      card: {card}\n"), "utf-8"
    )
    with pytest.raises(Abort):
        built(site)
    assert re.search(f"card: .*{said}", caplog.text)


def test_a_withdrawn_page_says_nothing(site: Path) -> None:
    """A stub has no words for reference managers, no JSON-LD, no Markdown, and is not to be kept by search engines."""
    tree = page(site, "2026/03/gone")
    names = {meta.attributes.get("name") or meta.attributes.get("property") for meta in tree.all("meta")}
    assert not {name for name in names if name and name.startswith(("citation", "DC", "og:", "article:"))}
    assert list(tree.all("script", type="application/ld+json")) == []
    assert not (site / "2026/03/gone/index.md").exists()
    assert tree.one("meta", name="robots").attributes["content"] == "noindex"
