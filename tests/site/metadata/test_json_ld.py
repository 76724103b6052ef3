"""JSON-LD: what each kind of page says of itself, by the properties that schema.org gives its type."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model import Passage, Source, Statement, Update, Voice
from generator.page import load_template, write
from generator.read import clean
from tests.hostile.payloads import PAYLOADS
from tests.site.metadata.vocabulary import faults, things
from tests.site.reading import Element, read_html
from tests.site.test_plugin import built
from tests.verra import ARABIC, BARE, FULL, MINIMAL, new_site, put_page, says

TEMPLATE = load_template()
URL = "https://host.example/verra/"
TOLD = replace(
    FULL,
    voices=(
        *FULL.voices,
        Voice("Marland", None, (Statement((Passage("it would not pay", 4),), direct=False),), kind="government"),
        Voice("Port Authority", None, (Statement((Passage("“No comment”", 4),), direct=True),), kind="organisation"),
        Voice("the audit", None, (Statement((Passage("“three leaks”", 4),), direct=True),), kind="document"),
        Voice("a senior official", None, (Statement((Passage("“Soon.”", 4),), direct=True),), kind="unnamed"),
    ),
    corrections=(Update("Nine to four, not eight to five.", "2026-03-06"), Update("A name was misspelt.")),
    standfirst="A wall in the water.",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = new_site(tmp_path_factory.mktemp("ld") / "site", url=URL)
    put_page(site, "2026/03/barrier.md", write(TOLD, TEMPLATE))
    put_page(site, "2025/11/arabic.md", write(ARABIC, TEMPLATE))
    put_page(site, "undated/bare.md", write(BARE, TEMPLATE))
    put_page(
        site, "note.md", write(replace(MINIMAL, topics=FULL.topics, voices=(says("Ines Varga", "“Late.”"),)), TEMPLATE)
    )
    for number, payload in enumerate(PAYLOADS):
        words = clean(clean(payload)[:200])
        hostile = replace(
            BARE,
            id=f"{number:010}",
            title=f"a {words}",
            topics=(f"a {words}",),
            sources=(Source(f"a {words}", None, (f"a {words}",)),),
            voices=(says(f"a {words}", f"“{words}”", role=f"a {words}"),),
        )
        put_page(site, f"undated/hostile-{number}.md", write(hostile, TEMPLATE))
    built(site)
    return site / "site"


def page(site: Path, address: str) -> Element:
    return read_html((site / address / "index.html").read_text("utf-8"))


def described(site: Path, address: str) -> dict[str, Any]:
    """What a page is, the first thing that it describes."""
    return things(page(site, address))[0]


def test_every_page_says_only_what_its_type_has(site: Path) -> None:
    """On every page, hostile ones included, each thing is of a known type and has its properties and values alone."""
    found = {}
    for path in site.rglob("index.html"):
        told = things(read_html(path.read_text("utf-8")))
        assert told, path
        found[path.relative_to(site).as_posix()] = [fault for thing in told for fault in faults(thing)]
    assert len(found) > 100
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize(
    ("thing", "fault"),
    [
        ({"@type": "NewsArticle", "headline": "a"}, "a NewsArticle has no author"),
        ({"@type": "Quotation", "text": "a", "speaker": "b"}, "speaker is no property of a Quotation"),
        ({"@type": "Quotation", "text": "a", "datePublished": "4 March"}, "datePublished of a Quotation is not '4 March'"),
        ({"@type": "Quotation", "text": "a", "url": "/x"}, "url of a Quotation is not '/x'"),
        ({"@type": "Quotation", "text": "a", "creator": {"@type": "Place", "name": "b"}}, "creator of a Quotation is no Place"),
        ({"@type": "Quotation", "text": "a", "creator": {"@type": "Person", "role": "b"}}, "role is no property of a Person"),
        ({"@type": "Utterance"}, "Utterance is no type that is known"),
        ({"name": "a"}, "{'name': 'a'} has no type"),
    ],
)  # fmt: skip
def test_a_fault_is_found(thing: dict[str, Any], fault: str) -> None:
    """The table finds a missing or an unknown property, a value of a wrong type, and a date that is none."""
    assert list(faults(thing)) == [fault]


def test_a_briefing_with_its_source(site: Path) -> None:
    """Headline, dates, author, publisher and source of a briefing are there, and its corrections."""
    told = described(site, "2026/03/barrier")
    here = f"{URL}2026/03/barrier/"
    assert {name: told[name] for name in ("@type", "@id", "url", "headline", "description", "inLanguage")} == {
        "@type": "NewsArticle",
        "@id": here,
        "url": here,
        "headline": FULL.title,
        "description": "A wall in the water.",
        "inLanguage": "en",
    }
    assert (told["datePublished"], told["dateModified"]) == ("2026-03-04", "2026-03-06")
    assert told["author"] == [{"@type": "Person", "name": "Jo Brandt"}]
    assert told["publisher"]["name"] == "Verra"
    assert told["isBasedOn"] == [
        {
            "@type": "NewsArticle",
            "@id": "https://courier.example/barrier",
            "url": "https://courier.example/barrier",
            "author": [{"@type": "Person", "name": "Jo Brandt"}],
            "publisher": {"@type": "Organization", "name": "Halden Courier"},
            "datePublished": "2026-03-04",
        }
    ]
    assert told["citation"] == [{"@id": "https://courier.example/barrier"}]
    assert told["correction"] == [
        {"@type": "CorrectionComment", "text": "Nine to four, not eight to five.", "datePublished": "2026-03-06"},
        {"@type": "CorrectionComment", "text": "A name was misspelt."},
    ]
    assert told["encoding"]["contentUrl"] == f"{here}index.md"


def test_every_statement_is_a_quotation_with_its_creator(site: Path) -> None:
    """Each statement has its words, its kind, its address on the page, and who said it, so far as that is anybody."""
    parts = described(site, "2026/03/barrier")["hasPart"]
    shown = page(site, "2026/03/barrier")
    ids = {element.attributes.get("id") for element in shown.all()}
    assert len(parts) == sum(len(voice.statements) for voice in TOLD.voices) == 9
    assert all(part["@type"] == "Quotation" and part["url"].partition("#")[2] in ids for part in parts)
    assert parts[0]["creator"] == {
        "@type": "Person",
        "name": "Ines Varga",
        "jobTitle": "Mayor of Halden",
        "url": f"{URL}people/ines-varga/",
    }
    assert [part["genre"] for part in parts[:4]] == [
        "direct quotation",
        "reported speech",
        "direct quotation",
        "partly quoted speech",
    ]
    assert [part.get("creator") for part in parts[4:]] == [
        None,
        {"@type": "GovernmentOrganization", "name": "Marland"},
        {"@type": "Organization", "name": "Port Authority"},
        None,
        {"@type": "Person", "description": "a senior official"},
    ]
    assert parts[7]["isBasedOn"] == {"@type": "CreativeWork", "name": "the audit"}


def test_who_wrote_a_page_is_not_made_up(site: Path) -> None:
    """Without a named author the outlet's stands for them, and the site where a page was written by hand."""
    authors = {address: described(site, address)["author"] for address in ("2025/11/arabic", "undated/bare", "note")}
    assert authors["note"] == [{"@type": "Organization", "name": "Verra"}]
    assert authors["undated/bare"] == [{"@type": "Organization", "name": "Verra"}]
    assert authors["2025/11/arabic"] == [{"@type": "Organization", "name": "Verra"}]


def test_what_each_listing_is(site: Path) -> None:
    """The front page is the site and its data, a person's page a profile, others collections, a topic's about it."""
    front = things(page(site, ""))
    assert [thing["@type"] for thing in front] == ["WebSite", "Dataset"]
    assert [one["contentUrl"] for one in front[1]["distribution"]] == [f"{URL}statements.csv", f"{URL}statements.jsonl"]
    person = described(site, "people/ines-varga")
    assert (person["@type"], person["mainEntity"]["name"], person["mainEntity"]["jobTitle"]) == (
        "ProfilePage",
        "Ines Varga",
        "Mayor of Halden",
    )
    topic = described(site, "topics/tidal-barrier")
    assert (topic["@type"], topic["about"]) == ("CollectionPage", {"@type": "Thing", "name": "tidal barrier"})
    assert described(site, "2026/03")["name"] == "March 2026"
    assert described(site, "about")["@type"] == "WebPage"


@pytest.mark.parametrize(
    ("address", "trail"),
    [
        ("2026/03/barrier", ["Verra", "Archive", "2026", "March 2026", "March 4, 2026", FULL.title]),
        ("2026/03/04", ["Verra", "Archive", "2026", "March 2026", "March 4, 2026"]),
        ("2026/03", ["Verra", "Archive", "2026", "March 2026"]),
        ("undated/bare", ["Verra", "Undated", BARE.title]),
        ("people/ines-varga", ["Verra", "People", "Ines Varga"]),
        ("archive", ["Verra", "Archive"]),
        ("about", ["Verra", "About"]),
    ],
)
def test_the_way_to_a_page(site: Path, address: str, trail: list[str]) -> None:
    """Breadcrumbs lead from the front page through the listings above a page, each an address of the site that exists."""
    (crumbs,) = (thing for thing in things(page(site, address)) if thing["@type"] == "BreadcrumbList")
    assert [item["name"] for item in crumbs["itemListElement"]] == trail
    assert [item["position"] for item in crumbs["itemListElement"]] == list(range(1, len(trail) + 1))
    for item in crumbs["itemListElement"]:
        assert (site / item["item"].removeprefix(URL) / "index.html").is_file()


def test_a_hostile_word_ends_no_script(site: Path) -> None:
    """No block of JSON-LD holds a character that is live in HTML, and each reads back what the page says."""
    for path in site.glob("undated/hostile-*/index.html"):
        html = path.read_text("utf-8")
        tree = read_html(html)
        (block,) = tree.all("script", type="application/ld+json")
        assert not set("<>&\u2028\u2029") & set(block.text)
        assert things(tree)[0]["headline"] == tree.one("h1").text


def test_a_report_is_one_where_the_site_says_so(tmp_path: Path) -> None:
    """`schema_type: Report` makes briefings reports; without `site_url` nothing has an address, and all else stays."""
    site = new_site(tmp_path / "site")
    config = site / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("  - briefings:\n", "  - briefings:\n      schema_type: Report\n")
    )
    put_page(site, "2026/03/barrier.md", write(TOLD, TEMPLATE))
    built(site)
    told = described(site / "site", "2026/03/barrier")
    assert told["@type"] == "Report"
    assert not {"@id", "url", "image", "encoding"} & set(told)
    assert len(told["hasPart"]) == 9
    assert list(faults(told)) == []
