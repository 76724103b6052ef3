"""The pages that listings are, among the files of a site: each its own, or the one that a person has written there."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.site.listings import Listing


def add_listings(files: Files, config: MkDocsConfig, listings: Mapping[str, Listing]) -> None:
    """Adds a page for each listing that has none; none is in a navigation that nobody has written."""
    for uri, listing in listings.items():
        file = files.get_file_from_path(uri)
        title = None
        if file is None:
            file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            files.append(file)
            title = listing.title
        elif config.nav is None:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        _ListingPage(title, file, config)


class _ListingPage(Page):
    def render(self, config: MkDocsConfig, files: Files) -> None:
        """As every page is rendered; of one that nobody has written there is nothing to render."""
        if self.markdown:
            super().render(config, files)
        else:
            self.content, self.present_anchor_ids, self.links_to_anchors = "", set(), {}
