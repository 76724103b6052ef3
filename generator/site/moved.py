"""A small page at each old address of a page: it leads on at once, and search engines keep the new one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from generator.errors import PageError
from generator.site.contents import Contents
from generator.site.exports.made import MadeFile, whole
from generator.site.redirects import redirects

TEMPLATE = "redirect.html"


def add_redirects(
    files: Files, config: MkDocsConfig, contents: Contents, env: Callable[[], jinja2.Environment]
) -> Iterator[PageError]:
    """Adds the pages to `files`, and yields what is wrong with the aliases; `env` is asked for when they are written.

    They are no pages of MkDocs: so they stand in no listing, no sitemap and no search, and no link may name them.
    """
    read = redirects(contents.aliases, {file.src_uri for file in files})
    for uri, owner in read.found.items():
        target = files.get_file_from_path(owner)
        if target is not None:
            here = File.generated(config, uri, content="")
            files.append(MadeFile(here.dest_uri, config, whole(partial(_page, here, target, config, env))))
    yield from read.wrong


def _page(here: File, target: File, config: MkDocsConfig, env: Callable[[], jinja2.Environment]) -> bytes:
    """The page at an old address; both are taken by their own addresses, so that the site may lie anywhere."""
    page = target.page
    return (
        env()
        .get_template(TEMPLATE)
        .render(
            target=get_relative_url(target.url, here.url),
            stylesheet=get_relative_url("css/briefings.css", here.url),
            canonical=page.canonical_url if page else None,
            title=page.title if page else None,
            config=config,
        )
        .encode("utf-8", "replace")
    )
