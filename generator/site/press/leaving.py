"""Which pages leave MkDocs' loop, and what of them stays with it: their files, to which links lead."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from generator.site.addresses import FRONT
from generator.site.briefing_page import BriefingPage

_ON_PAGES = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")


class PrintedFile(File):
    """The file of a page that we print: known to MkDocs for its address, and neither copied nor rendered by it."""

    def is_documentation_page(self) -> bool:
        return False

    def is_media_file(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Does nothing: the page is printed."""


def let_leave(files: Files, uris: Iterable[str], config: MkDocsConfig, ours: BasePlugin) -> None:  # type: ignore[type-arg]
    """Takes the briefings and the virtual listings among `uris` out of MkDocs' loop.

    None where another plugin, or a hook, has a hand in each page. The front page stays, so that MkDocs has one to date
    its packed sitemap by; so does a page at whose address something else is written, for the later of them is seen.
    """
    if has_others(config, ours, _ON_PAGES):
        return
    taken = {file.dest_uri for file in files if file.page is None}
    for file in filter(None, map(files.get_file_from_path, uris)):
        virtual = file.generated_by == "briefings" and file.src_uri != FRONT
        if file.dest_uri not in taken and (virtual or isinstance(file.page, BriefingPage)):
            _leave(file)


def _leave(file: File) -> None:
    """What holds the file, and its place among the others, stays."""
    for _ in (file.url, file.abs_dest_path):
        pass  # both are worked out while it is a page's: another file's is another
    file.__class__ = PrintedFile


def has_others(config: MkDocsConfig, ours: BasePlugin, events: Iterable[str]) -> bool:  # type: ignore[type-arg]
    """Whether another plugin, or a hook, has a hand in any of MkDocs' `events`, which are named without "on"."""
    handlers = (handler for event in events for handler in config.plugins.events[event])
    return any(getattr(handler, "__self__", None) is not ours for handler in handlers)
