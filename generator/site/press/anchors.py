"""Whether the anchors that links name are there, between pages that are printed and others, in both directions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.site.exports.made import MadeFile
from generator.site.press.leaving import PrintedFile
from generator.site.press.printing import Press, Sheet


class Keep(Protocol):
    """Decides which pages need not be printed."""

    def sheet(self, page: Page) -> Sheet | None:
        """What is known of a page that stands in the site already; None where it must be printed."""

    def printed(self, page: Page, sheet: Sheet) -> None:
        """Is told of each page that was."""


def print_all(press: Press, keep: Keep | None = None) -> None:
    """Prints every page that has left MkDocs' loop, but those to `keep`, and makes what the site has besides."""
    pages = [file.page for file in press.files if isinstance(file, PrintedFile) and file.page is not None]
    kept = {page.file.src_uri: sheet for page in pages if keep and (sheet := keep.sheet(page))}
    printed = press.printed([page for page in pages if page.file.src_uri not in kept])
    sheets = (kept.get(page.file.src_uri) or next(printed) for page in pages)
    for page, sheet in zip(pages, proved(sheets, press.files, press.config), strict=True):
        if page.title is None:
            page.title = sheet.title  # of such the page that leads on from an old address has it
        if keep and sheet.uri not in kept:
            keep.printed(page, sheet)
    press.made([file for file in press.files if isinstance(file, MadeFile) and not file.is_spared()])


def proved(sheets: Iterable[Sheet], files: Files, config: MkDocsConfig) -> Iterator[Sheet]:
    """The sheets as they come; once all have, what links among them lead nowhere is warned of, in their order.

    A page that links from elsewhere lead to gets its anchors, so that MkDocs can judge of those.
    """
    anchors: dict[str, str] = {}
    linking: list[Sheet] = []
    for sheet in sheets:
        anchors[sheet.uri] = sheet.anchors
        if sheet.links:
            linking.append(sheet)
        yield sheet
    asked_for = {uri for sheet in linking for uri in sheet.links} | _from_elsewhere(files)
    for uri in sorted(asked_for & anchors.keys()):
        if (page := _file(files, uri).page) is not None:
            page.present_anchor_ids = set(json.loads(anchors[uri]))
    for sheet in linking:
        if (page := _file(files, sheet.uri).page) is not None:
            page.links_to_anchors = {_file(files, uri): dict(links) for uri, links in sheet.links.items()}
            page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
            page.links_to_anchors = None


def _from_elsewhere(files: Files) -> set[str]:
    """The printed pages that others name an anchor of."""
    linked = (file.page.links_to_anchors or {} for file in files if file.page is not None)
    return {target.src_uri for links in linked for target in links if isinstance(target, PrintedFile)}


def _file(files: Files, uri: str) -> File:
    file = files.get_file_from_path(uri)
    if file is None:
        raise LookupError(uri)  # it was printed
    return file
