"""A briefing as a page of MkDocs, rendered under our own list of Markdown extensions whatever the site's."""

from __future__ import annotations

import copy
import posixpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.archive import Archive
from generator.model import StoredPage
from generator.page import md, withdrawal
from generator.site.addresses import person_uri
from generator.site.markdown import Links, extensions, without_marks
from generator.site.sanitise import sanitised


class BriefingPage(Page):
    """`stored` is what the page says; `links` are where its speakers and paragraphs are found."""

    def __init__(self, file: File, config: MkDocsConfig, stored: StoredPage, links: Links, updated: str) -> None:
        super().__init__(stored.briefing.title or None, file, config)
        self.stored = stored
        self.links = links
        self.update_date = updated

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """As every page is rendered, then cleaned against the list of what a briefing may hold.

        Of a withdrawn page nothing is shown but that it is, whatever may still stand on it.
        """
        briefing = self.stored.briefing
        if briefing.withdrawn is not None:
            self.markdown = md(withdrawal(briefing.language, briefing.withdrawn))
        own = copy.copy(config)
        own["markdown_extensions"] = extensions(self.links, briefing.language)
        own["mdx_configs"] = {}
        super().render(own, files)
        self.content = sanitised(without_marks(self.content or ""))


def links_of(stored: StoredPage, archive: Archive) -> Links:
    """The links of a briefing page, relative to its own file as Markdown links are."""
    folder = posixpath.dirname(stored.path)
    people = {}
    for name in (
        *(voice.name for voice in stored.briefing.voices),
        *(person.name for person in stored.briefing.people),
    ):
        person = archive.person_on(stored, name) if name else None
        if name and person:
            people[name] = posixpath.relpath(person_uri(person.slug), folder)
    source = next((source.url for source in stored.briefing.sources if source.url), None)
    return Links(people, frozenset(paragraph.number for paragraph in stored.briefing.paragraphs), source)
