"""The feeds of a built site: which there are, what is in them, and how they are found."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from lxml import etree

from generator.archive import arrange
from generator.model import Briefing, Passage, Update
from generator.page import load_template, stub, write
from generator.site.feeds import Composer, Shown, plan
from generator.site.imprint import Imprint, shared_ids, tag_of
from generator.site.words import Words
from tests.site.feeds.validity import ATOM, faults_of_atom, faults_of_json_feed, faults_of_rss
from tests.site.reading import Element, read_html
from tests.site.test_plugin import built
from tests.verra import ARABIC, BARE, FULL, new_site, put_page, says, stored

TEMPLATE = load_template()
URL = "https://host.example/verra/"
CORRECTED = replace(
    ARABIC,
    corrections=(Update("تسعة وليس ثمانية", "2026-03-09"),),
    topics=FULL.topics,
    date="2025-11-02T21:30:00+00:00",
)
FERRY = replace(FULL, id="2222222222", title="Ferry to Lisvik", date="2026-03-07", updates=())
HOSTILE = replace(
    FULL,
    id="3333333333",
    title='</title><script>alert(1)</script> & "R&D" ]]> {{ 7 }}',
    key_points=(Passage("<img src=x onerror=alert(1)>"),),
    voices=(says("<b>Varga</b>", "“</blockquote><script>”", role="<i>mayor</i>"),),
    corrections=(Update("<script>alert(2)</script>", "2026-03-06"),),
    date="2026-03-06",
)


def site_of(folder: Path, *pages: tuple[str, Briefing], url: str = URL, options: str = "") -> Path:
    """A built site with these briefings; `options` are lines under the plugin's name."""
    site = new_site(folder / "site", url=url)
    config = site / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("  - briefings:\n", f"  - briefings:\n{options}", 1), "utf-8")
    for path, briefing in pages:
        put_page(site, path, write(briefing, TEMPLATE))
    assert built(site) == []
    return site


PAGES = (
    ("2026/03/barrier.md", FULL),
    ("2025/11/arabic.md", CORRECTED),
    ("2026/03/ferry.md", FERRY),
    ("2026/03/hostile.md", HOSTILE),
    ("undated/bare.md", BARE),
    ("2026/03/gone.md", stub(replace(FULL, id="4444444444", title="Taken back", date="2026-03-01"), "Wrong figures.")),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site under a sub-path with the feeds of people too, and a hand-written page that links to feeds and data."""
    folder = tmp_path_factory.mktemp("feeds")
    put_page(
        folder / "site",
        "guide.md",
        "[All](feed.xml), [days](days.xml), [data](statements.csv), [card](cards/site.png)\n",
    )
    return site_of(folder, *PAGES, options="      person_feeds: true\n      feed_text: full\n")


def entries(site: Path, name: str) -> list[etree._Element]:
    return list(etree.parse(site / "site" / name).iterfind(f"{ATOM}entry"))


def titles(site: Path, name: str) -> list[str]:
    return [entry.findtext(f"{ATOM}title") or "" for entry in entries(site, name)]


def text_of(entry: etree._Element) -> Element:
    """The HTML of an entry."""
    return read_html(entry.findtext(f"{ATOM}content") or "")


def test_every_feed_is_valid(site: Path) -> None:
    """Every feed of the site passes its schema, hostile titles and all."""
    root = site / "site"
    found = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.xml"))
    atoms = [name for name in found if name not in ("rss.xml", "sitemap.xml")]
    people = ["edda-thorne", "ines-varga", "jo-brandt", "maren-toller"]
    topics = ["topics/halden/feed.xml", "topics/tidal-barrier/feed.xml"]
    assert atoms == ["days.xml", "feed.xml", *(f"people/{slug}/feed.xml" for slug in people), *topics]
    assert {name: faults for name in atoms if (faults := faults_of_atom((root / name).read_bytes()))} == {}
    assert faults_of_rss((root / "rss.xml").read_bytes()) == []
    assert faults_of_json_feed((root / "feed.json").read_bytes()) == []


def test_what_changed_last_comes_first(site: Path) -> None:
    """An old page that was corrected stands above newer ones; the date of each is that of its newest note."""
    found = entries(site, "feed.xml")
    assert titles(site, "feed.xml") == [ARABIC.title, FERRY.title, HOSTILE.title, FULL.title, "[Withdrawn] Taken back"]
    dates = [(entry.findtext(f"{ATOM}published"), entry.findtext(f"{ATOM}updated")) for entry in found]
    assert dates[0] == ("2025-11-02T21:30:00+00:00", "2026-03-09T00:00:00+00:00")
    assert dates[3] == ("2026-03-04T00:00:00+00:00", "2026-03-05T00:00:00+00:00")


def test_the_three_formats_say_the_same(site: Path) -> None:
    """Atom, RSS and JSON Feed have the same entries with the same ids, titles and texts in the same order."""
    root = site / "site"
    atom = [
        tuple(e.findtext(f"{ATOM}{name}") or "" for name in ("id", "title", "content"))
        for e in entries(site, "feed.xml")
    ]
    items = etree.parse(root / "rss.xml").iter("item")
    assert [tuple(i.findtext(name) or "" for name in ("guid", "title", "description")) for i in items] == atom
    document = json.loads((root / "feed.json").read_text("utf-8"))
    assert [(item["id"], item["title"], item["content_html"]) for item in document["items"]] == atom


def test_no_listing_and_nothing_undated_is_in_a_feed(site: Path) -> None:
    """Every entry leads to a dated briefing, or in the feed of days to a day."""
    for name in ("feed.xml", "topics/tidal-barrier/feed.xml", "people/ines-varga/feed.xml"):
        for entry in entries(site, name):
            (link,) = entry.iterfind(f"{ATOM}link[@rel='alternate']")
            page = (link.get("href") or "").removeprefix(URL)
            assert f"{page.rstrip('/')}.md" in [path for path, briefing in PAGES if briefing.date], page
    days = [entry.findtext(f"{ATOM}title") for entry in entries(site, "days.xml")]
    assert days == ["March 7, 2026", "March 6, 2026", "March 4, 2026", "November 2, 2025"]


def test_a_correction_is_told(site: Path) -> None:
    """The note of a correction stands above the key points with its date; that of a day marks the page."""
    text = text_of(entries(site, "feed.xml")[0])
    notes = [strong.text for strong in text.all("strong")]
    assert CORRECTED.corrections[0].note in notes[0]
    assert "corrected" in text_of(entries(site, "days.xml")[3]).text
    updated = text_of(entries(site, "feed.xml")[3]).text
    assert "Update of March 5, 2026: The vote was nine to four, not eight to five." in updated
    assert "Update: The headline." in updated


def test_a_withdrawn_page_replaces_what_was_said(site: Path) -> None:
    """Its entry keeps id and place and says no more than why; topics, people and days have none of it."""
    gone = entries(site, "feed.xml")[-1]
    assert gone.findtext(f"{ATOM}id") == "tag:host.example,2026:verra/briefings/4444444444"
    assert text_of(gone).text == "This briefing has been withdrawn. Reason: Wrong figures."
    assert gone.find(f"{ATOM}summary") is None
    assert gone.find(f"{ATOM}category") is None
    for name in ("days.xml", "topics/tidal-barrier/feed.xml", "people/ines-varga/feed.xml"):
        assert "Taken back" not in (site / "site" / name).read_text("utf-8")


def test_the_full_text_has_every_statement_with_its_address(site: Path) -> None:
    """In full, each statement stands under its speaker and leads to its anchor on the page; hostile words are words."""
    full = text_of(entries(site, "feed.xml")[3])
    page = read_html((site / "site/2026/03/barrier/index.html").read_text("utf-8"))
    anchors = {element.attributes.get("id") for element in page.all()}
    targets = [a.attributes["href"] or "" for a in full.all("a") if a.text == "¶"]
    assert len(targets) == 5
    assert all(target.startswith(f"{URL}2026/03/barrier/#s-") and target.split("#")[1] in anchors for target in targets)
    hostile = text_of(entries(site, "feed.xml")[2])
    assert [element.tag for element in hostile.all() if element.tag in ("script", "img", "b", "i")] == []
    assert "<b>Varga</b>" in hostile.text


def test_every_page_leads_to_the_feeds(site: Path) -> None:
    """Each page names the feeds of the site, a topic's and a person's page its own too, and each is there."""
    root = site / "site"
    own = {"topics/tidal-barrier/index.html": "feed.xml", "people/ines-varga/index.html": "feed.xml"}
    for path in root.rglob("*.html"):
        name = path.relative_to(root).as_posix()
        if name == "404.html":
            continue
        links = list(read_html(path.read_text("utf-8")).all("link", rel="alternate"))
        types = [link.attributes["type"] for link in links]
        assert types[:4] == [
            "application/atom+xml",
            "application/rss+xml",
            "application/feed+json",
            "application/atom+xml",
        ]
        hrefs = [link.attributes["href"] or "" for link in links]
        assert all((path.parent / href).resolve().is_file() for href in hrefs), name
        assert name not in own or own[name] in hrefs
        assert all(link.attributes["title"] for link in links)


def test_the_feed_of_a_topic_is_linked_on_its_page(site: Path) -> None:
    """Readers find the feed of a topic and of a person at the foot of its page, and of no other."""
    linked = {}
    for address in ("topics/tidal-barrier", "people/ines-varga", "2026/03/barrier"):
        (foot,) = read_html((site / "site" / address / "index.html").read_text("utf-8")).all("footer", class_="site")
        linked[address] = [a.attributes["href"] for a in foot.all("a") if a.text == "Feed of this page"]
    assert linked == {"topics/tidal-barrier": ["feed.xml"], "people/ines-varga": ["feed.xml"], "2026/03/barrier": []}


def test_a_feed_names_itself(site: Path) -> None:
    """The address of a feed in its own words is where it lies, under the sub-path."""
    for path in (site / "site").rglob("feed.xml"):
        (link,) = etree.parse(path).iterfind(f"{ATOM}link[@rel='self']")
        assert link.get("href") == URL + path.relative_to(site / "site").as_posix()


def test_a_language_is_said(site: Path) -> None:
    """An entry has the language and the direction of its page."""
    entry = entries(site, "feed.xml")[0]
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    assert next(text_of(entry).all("div")).attributes == {"lang": "ar", "dir": "rtl"}


def test_ids_outlive_titles_dates_and_addresses(tmp_path: Path) -> None:
    """A page that moves, is retitled and redated, on a site that moves, keeps its id where `feed_ids` is kept."""
    before = site_of(tmp_path / "a", ("2026/03/barrier.md", FULL))
    moved = replace(FULL, title="Council votes", date="2026-03-05")
    after = site_of(
        tmp_path / "b", ("2026/04/votes.md", moved), url="https://new.example/",
        options='      feed_ids: "tag:host.example,2026:verra"\n',
    )  # fmt: skip
    ids = [[one.text for one in etree.parse(site / "site/feed.xml").iter(f"{ATOM}id")] for site in (before, after)]
    assert ids[0] == ids[1] == ["tag:host.example,2026:verra/feed", "tag:host.example,2026:verra/briefings/7f3a9c2e41"]


def test_without_an_address_there_are_no_feeds(tmp_path: Path) -> None:
    """Without `site_url` there is no feed, card or robots.txt, and no page leads to one; statements and Markdown are there."""
    site = site_of(tmp_path, *PAGES, url="") / "site"
    assert [path.name for path in site.rglob("*.xml")] == []
    assert not any((site / name).exists() for name in ("feed.json", "robots.txt", "cards", "sitemap.xml.gz"))
    links = list(read_html((site / "2026/03/barrier/index.html").read_text("utf-8")).all("link", rel="alternate"))
    assert [link.attributes["href"] for link in links] == ["index.md"]
    assert (site / "statements.csv").is_file()


def test_feeds_can_be_left_out(tmp_path: Path) -> None:
    """`feeds: false` leaves the feeds out, and nothing else."""
    site = site_of(tmp_path, *PAGES, options="      feeds: false\n") / "site"
    assert sorted(path.name for path in site.rglob("*.xml")) == ["sitemap.xml"]
    assert (site / "cards/site.png").is_file()


def test_what_the_owner_has_put_there_stays(tmp_path: Path) -> None:
    """A file of the site's owner at the address of one of ours is published as it is."""
    for name in ("feed.xml", "robots.txt", "statements.csv"):
        put_page(tmp_path / "site", name, "mine\n")
    site = site_of(tmp_path, *PAGES) / "site"
    assert [(site / name).read_text("utf-8") for name in ("feed.xml", "robots.txt", "statements.csv")] == ["mine\n"] * 3
    assert (site / "rss.xml").is_file()


def composer(*pages: Briefing, most: int = 50) -> Composer:
    """What makes the feeds of these pages, their text being their title."""
    found = tuple(replace(stored(f"{number}.md"), briefing=page) for number, page in enumerate(pages))
    return Composer(
        imprint=Imprint("Verra", URL, ids=tag_of(URL)),
        archive=arrange(found, UTC, own_topics=("Ports",)),
        withdrawn=(),
        shared_ids=shared_ids(found),
        words=Words(),
        address=lambda target: URL + (target if isinstance(target, str) else target.path),
        shown=Shown(lambda page: f"<p>{page.briefing.title}</p>", lambda day: f"<p>{day.date}</p>"),
        most=most,
    )  # fmt: skip


def test_a_feed_is_bounded_and_an_addition_touches_few() -> None:
    """A feed holds the newest entries alone, and a new page on one topic leaves the feeds of others as they were."""
    topics = ("tides", "ports", "schools")
    pages = [
        Briefing(str(n), f"t{n}", "en", date=f"2026-01-{n % 28 + 1:02}", topics=(topics[n % 3],)) for n in range(90)
    ]
    new = Briefing("new", "new", "en", date="2026-02-01", topics=("ports",))
    feeds = []
    for given in (pages, [*pages, new]):
        made = composer(*given, most=10)
        feeds.append({one.uri: one.format.write(made.feed(one)) for one in plan(made.archive, people=True)})
    before, after = feeds
    assert all(text.count(b"<entry") <= 10 for text in after.values())
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {"feed.xml", "rss.xml", "feed.json", "days.xml", "topics/ports/feed.xml"}


def test_ids_that_pages_share_name_none_of_them() -> None:
    """Pages without an id of their own, and two with one, are told apart by their files."""
    made = composer(*(Briefing(name, name, "en", date="2026-03-04") for name in ("", "", "a", "a", "b")))
    (site, *_) = plan(made.archive, people=False)
    ids = sorted(entry.id.removeprefix("tag:host.example,2026:verra/briefings/") for entry in made.feed(site).entries)
    assert ids == ["0", "1", "2", "3", "b"]


def test_a_topic_without_a_dated_page_has_no_feed() -> None:
    """A topic on undated pages only is in no feed, for nothing would be in it."""
    made = composer(Briefing("a", "a", "en", topics=("Ports",)), Briefing("b", "b", "en", date="2026-03-04"))
    assert [one.uri for one in plan(made.archive, people=True)] == ["feed.xml", "rss.xml", "feed.json", "days.xml"]


@pytest.mark.parametrize(
    ("url", "tag"),
    [
        ("https://host.example/", "tag:host.example,2026:"),
        ("https://HOST.example:8080/a/b/", "tag:host.example,2026:a/b"),
        ("https://bücher.example/", "tag:xn--bcher-kva.example,2026:"),
    ],
)
def test_ids_are_tags(url: str, tag: str) -> None:
    """Ids are made of the host without its port, and of the path under which the site lies."""
    assert tag_of(url) == tag
