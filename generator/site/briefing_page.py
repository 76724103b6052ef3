"""A briefing as a page of MkDocs, rendered under our own list of Markdown extensions whatever the site's."""

from __future__ import annotations

import copy
import posixpath
import re
from collections.abc import Mapping
from functools import cached_property

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from generator.archive import Archive
from generator.model import StoredPage
from generator.page import md, withdrawal
from generator.site.addresses import person_uri, place_uri
from generator.site.markdown import View, extensions, rendered, without_marks
from generator.site.sanitise import sanitised
from generator.site.words import Words

_MARKDOWN_FILE = re.compile(r"(?:\.\./)*[\w-]+(?:/[\w-]+)*\.md", re.ASCII)
_STANDFIRST = re.compile(r'<p(?=[^>]* class="standfirst")[^>]*>.*?</p>\s*', re.DOTALL)


class BriefingPage(Page):
    """`view` is what the page says, and where its names and numbers lead in an archive; `words` those of its parts.

    Rendered, it has its `standfirst` apart from the rest, as HTML; None where the page has no key point.
    """

    standfirst: str | None = None
    words: Words = Words()

    def __init__(self, file: File, config: MkDocsConfig, stored: StoredPage, archive: Archive, updated: str) -> None:
        super().__init__(stored.briefing.title or None, file, config)
        self.stored = stored
        self.archive = archive
        self.update_date = updated

    @cached_property
    def view(self) -> View:
        """Made where it is asked for: a page that is kept needs none."""
        return view_of(self.stored, self.archive, self.words)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """As every page is rendered, then cleaned against the list of what a briefing may hold.

        Of a withdrawn page nothing is shown but that it is, whatever may still stand on it.
        """
        briefing = self.stored.briefing
        if briefing.withdrawn is not None:
            self.markdown = md(withdrawal(briefing.language, briefing.withdrawn))
        elif briefing.title and self._by_the_short_way(files):
            return
        own = copy.copy(config)
        own["markdown_extensions"] = extensions(self.view)
        own["mdx_configs"] = {}
        super().render(own, files)
        self.standfirst, self.content = parted(sanitised(without_marks(self.content or "")))

    def _by_the_short_way(self, files: Files) -> bool:
        """Renders a page of nothing but what the program writes; of others nothing is changed."""
        found = rendered(self.markdown or "", self.view, lambda address: self._address(address, files))
        if found is None:
            return False
        self.standfirst, self.content = parted(found.html)
        self.toc = get_toc(nest_toc_tokens(found.headings))
        self.present_anchor_ids = set(found.ids)
        self.links_to_anchors = {self.file: {anchor: f"#{anchor}" for anchor in found.within}} if found.within else {}
        return True

    def _address(self, markdown_file: str, files: Files) -> str | None:
        """The address of a page from this one's; None where there is no such page, which MkDocs has words for."""
        if not _MARKDOWN_FILE.fullmatch(markdown_file):
            return None
        uri = posixpath.normpath(posixpath.join(posixpath.dirname(self.file.src_uri), markdown_file))
        file = files.get_file_from_path(uri)
        if file is None or file.inclusion.value <= InclusionLevel.DRAFT.value:
            return None
        return get_relative_url(file.url, self.file.url)


def parted(html: str) -> tuple[str | None, str]:
    """The standfirst, if the body begins with one, and what follows."""
    found = _STANDFIRST.match(html)
    return (found[0].rstrip(), html[found.end() :]) if found else (None, html)


def view_of(stored: StoredPage, archive: Archive, words: Words) -> View:
    """The view of a briefing page, its links relative to its own file as Markdown links are."""
    briefing = stored.briefing
    folder = posixpath.dirname(stored.path)
    named = {voice.name for voice in briefing.voices if voice.name} | {person.name for person in briefing.people}
    people = {name: person_uri(found.slug) for name in named if (found := archive.person_on(stored, name))}
    places = {name: place_uri(place.slug) for name in briefing.places if (place := archive.place_named(name))}
    return View(briefing, _relative(people, folder), _relative(places, folder), words)


def _relative(uris: Mapping[str, str], folder: str) -> dict[str, str]:
    return {name: posixpath.relpath(uri, folder) for name, uri in uris.items()}
