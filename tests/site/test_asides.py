"""What a briefing's page shows of others: the same event from other sources, and related briefings."""

from __future__ import annotations

from pathlib import Path

from generator.model import Briefing, Source
from generator.page import load_template, packaged_templates, write
from generator.site.words import Catalogues
from tests.site.test_plugin import built, html
from tests.verra import new_site, put_page

TEMPLATE = load_template()
STORY, RELATED = "Also reported by", "Related briefings"


def told(number: int, date: str, source: str, language: str = "en") -> Briefing:
    """One of several briefings on the vote."""
    title = "Council votes for a tidal barrier"
    topics = ("tidal barrier", "Sill Bank")
    return Briefing(f"{number}", title, language, date=date, sources=(Source(source),), topics=topics)


def test_a_page_leads_to_the_story_and_to_related_briefings(tmp_path: Path) -> None:
    """The story is in order of time and does not link to the page itself; both headings are in the page's language."""
    site = new_site(tmp_path / "site")
    put_page(site, "a.md", write(told(1, "2026-03-04", "Halden Courier"), TEMPLATE))
    put_page(site, "b.md", write(told(2, "2026-03-05", "Lisvik Post", "fr"), TEMPLATE))
    put_page(site, "c.md", write(told(3, "2026-09-05", "Halden Courier"), TEMPLATE))
    built(site)
    page = html(site, "b")
    french = Catalogues([packaged_templates() / "words"]).words("fr").say
    story = page.text[page.text.index(french(STORY)) : page.text.index(french(RELATED))]
    assert story.index("Halden Courier") < story.index("Lisvik Post")
    assert STORY not in html(site, "c").text
    assert RELATED in html(site, "c").text
