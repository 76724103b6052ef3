"""The Markdown twin of a page: all that its readers see, and nothing that they do not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.model import Update
from generator.page import load_template, write
from generator.site.exports.twins import twin, twin_uri
from generator.site.imprint import Imprint
from tests.site.reading import read_html
from tests.site.test_plugin import built
from tests.verra import ARABIC, FULL, new_site, put_page, stored

TEMPLATE = load_template()
URL = "https://host.example/verra/"
PAGE = replace(
    FULL,
    title='*Stars* & "R&D": <b>bold</b>',
    standfirst="A wall in the water.",
    corrections=(Update("Nine.", "2026-03-06"),),
    reviewed=True,
    not_before="2026-03-04",
)
NOTES = """
<!-- TODO: ask the lawyer -->
<!--
libel?
-->
[//]: # (secret of the desk)
[comment]: <> (another secret)

<!-- further-reading -->
## Further reading

See [the plan](https://port.example/plan) and [this][1]. <!-- not this -->

[1]: https://port.example/one
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = new_site(tmp_path_factory.mktemp("twins") / "site", url=URL)
    config = site / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("  - briefings:\n", "  - briefings:\n      now: 2026-03-05\n"), "utf-8"
    )
    put_page(site, "2026/03/barrier.md", write(PAGE, TEMPLATE) + NOTES)
    put_page(site, "2025/11/arabic.md", write(ARABIC, TEMPLATE))
    assert built(site) == []
    return site / "site"


def test_each_briefing_has_one_and_leads_to_it(site: Path) -> None:
    """Beside the HTML of every briefing lies its Markdown, which the page names."""
    twins = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("*.md"))
    assert twins == ["2025/11/arabic", "2026/03/barrier"]
    for name in twins:
        page = read_html((site / name / "index.html").read_text("utf-8"))
        assert page.one("link", type="text/markdown").attributes["href"] == "index.md"


def test_the_head_says_what_the_site_shows(site: Path) -> None:
    """Title, address, dates, language, sources, topics and corrections are there; flags, paths and digests are not."""
    text = (site / "2026/03/barrier/index.md").read_text("utf-8")
    assert yaml.safe_load(text.split("---")[1]) == {
        "title": PAGE.title,
        "address": f"{URL}2026/03/barrier/",
        "site": "Verra",
        "date": "2026-03-04",
        "updated": "2026-03-06",
        "language": "en",
        "sources": [
            {
                "name": "Halden Courier",
                "url": "https://courier.example/barrier",
                "authors": ["Jo Brandt"],
                "date": "2026-03-04",
            }
        ],
        "topics": ["tidal barrier", "Halden"],
        "corrections": [{"date": "2026-03-06", "note": "Nine."}],
    }
    for hidden in ("2026-03-04-barrier.txt", "9d1f", "digest", "reviewed", "not_before", "sha256"):
        assert hidden not in text


def test_the_text_is_that_of_the_page(site: Path) -> None:
    """Title, standfirst, key points, statements, paragraphs and what an editor has added stand as on the page."""
    text = (site / "2026/03/barrier/index.md").read_text("utf-8")
    assert (
        '\n# \\*Stars\\* & "R&D": &lt;b>bold&lt;/b>\n\nA wall in the water.\n\n<!-- key-points -->\n## Key points\n'
        in text
    )
    for words in ("We are not building a wall", "[p4]", "## Further reading", "[1]: https://port.example/one"):
        assert words in text
    assert "<!-- source -->" in text


def test_notes_among_editors_stay_there(site: Path) -> None:
    """No comment is published but those that part sections, nor a reference that leads nowhere and holds a note."""
    text = (site / "2026/03/barrier/index.md").read_text("utf-8")
    for hidden in ("lawyer", "libel", "secret", "not this", "verified"):
        assert hidden not in text


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("a <!-- b --> c", "a c"),
        ("a <!-- b", "a"),
        ("### Marland <!-- government -->\n\n> x <!-- verified -->", "### Marland <!-- government -->\n\n> x"),
        ("a <!-- b --> c <!-- d\ne --> f\n<!-- source -->\ng", "a c f\n<!-- source -->\ng"),
        ("&lt;!-- said so -->", "&lt;!-- said so -->"),
        ("a\r\nb \x00\ud83d", "a\nb"),
        ("<!-- " * 20_000, ""),
    ],
)
def test_what_is_left_of_a_body(body: str, shown: str) -> None:
    """Comments go wherever they stand, the marks of sections and speakers stay, and text that looks like one stays text."""
    page = stored("a.md")
    text = twin(page, body, None, Imprint("Verra"))
    assert text.split("# a.md\n\n", 1)[1] == f"{shown}\n"


def test_where_it_lies() -> None:
    """It lies beside the HTML, whichever way addresses are made."""
    assert twin_uri("2026/03/barrier/index.html") == "2026/03/barrier/index.md"
    assert twin_uri("2026/03/barrier.html") == "2026/03/barrier.md"
