"""MkDocs into a folder beside the site, then one swap."""

from __future__ import annotations

import logging
import os
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.errors import BriefingsError, ConfigError, PublishError
from generator.site import theme
from generator.site.odd_files import pages_there
from generator.site.plugin import BriefingsPlugin
from generator.site.press import has_others
from generator.site.publish import put_in_place, stage_for
from generator.site.reuse import Reuse, fingerprint, has_own, put_together, reaches_beyond, recalled
from generator.site.settings import Settings, load

_HARMLESS = frozenset(("startup", "shutdown", "serve", "build_error"))
"""Events in which a plugin changes nothing of a site."""


_READ_NOTHING = frozenset(
    (
        *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes"),
        *("legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc"),
        "wikilinks",
    )
)
"""Extensions of Markdown that make a page of its text alone: those that come with Python-Markdown."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site that is published in `folder`; `is_whole` where it was made of files alone that are known to be its."""

    folder: Path
    is_whole: bool


class BuildError(BriefingsError):
    """MkDocs gave up; what was wrong it has logged."""


def build(
    config_file: Path,
    *,
    strict: bool = False,
    site_dir: Path | None = None,
    now: str | None = None,
    clean: bool = False,
    search: bool = True,
    in_place: bool = False,
    pages: Iterable[Path] = (),
) -> Built:
    """Builds and publishes as of `now` (a day or a moment in ISO 8601), with its search index unless `search` is False;
    returns where the site is.

    What the build before has made of the same is used again, but by a `clean` one; the site is the same. One that is
    brought up to date `in_place` is not swapped as a whole: files that have changed are replaced, one by one.
    Of `pages` none may have gone away. A second build of the same site waits for the first.
    Raises BriefingsError, the site then as it was before.
    """
    overrides = {"strict": True} if strict else {}
    settings, config = load(config_file, now=now, **overrides)
    site = (site_dir or settings.site).resolve()
    _refuse_to_replace_sources(settings, site)
    pages = (*pages, *pages_there(settings.pages))
    plugin = config.plugins["briefings"]
    assert isinstance(plugin, BriefingsPlugin)  # noqa: S101 - it bears that name
    with _alone(site), stage_for(site) as stage:
        config.site_dir = str(stage)
        config.plugins.on_startup(command="build", dirty=False)
        plugin.searched = search
        plugin.reuse = reuse = _reuse(settings, config, site, clean=clean)
        _make(config)
        _refuse_what_lacks_pages(pages, plugin)
        if reuse is None or plugin.keeper is None:
            put_in_place(stage, site, piecemeal=in_place)
        else:
            index = plugin.keeper if search and plugin.contents.archive.has_pages else None
            reuse.remember(put_together(stage, reuse, index, piecemeal=in_place))
    return Built(site, is_whole=reuse is not None and _READ_NOTHING.issuperset(config.markdown_extensions))


def _make(config: MkDocsConfig) -> None:
    """Has MkDocs write the site into its folder, once it has started. Raises BuildError, TemplateError."""
    try:
        build_with_mkdocs(config)
    except Abort as error:
        raise BuildError(str(error) or "the build failed", remedy="The published site is as it was") from error
    except Exception as error:
        fault = theme.fault(error, config.theme.dirs)
        if fault is None:
            raise
        raise fault from error
    finally:
        config.plugins.on_shutdown()


def _refuse_what_lacks_pages(pages: Iterable[Path], plugin: BriefingsPlugin) -> None:
    """A site from which a page would vanish that was there, or is there and cannot be read, is not published."""
    if error := next(iter(plugin.contents.refused.values()), None):
        raise error
    if gone := next((page for page in pages if not os.path.lexists(page)), None):
        raise PublishError(
            "went away while the site was built, which is as it was", path=str(gone), remedy="Run the command again"
        )


def _reuse(settings: Settings, config: MkDocsConfig, site: Path, *, clean: bool) -> Reuse | None:
    """What the build before has left, in the hands of our plugin; None where others have a hand in the site too."""
    ours = config.plugins["briefings"]
    if not theme.is_ours(config) or has_others(config, ours, config.plugins.events.keys() - _HARMLESS):
        return None
    of_all = fingerprint(config, [settings.templates])
    reuse = recalled(settings.cache / "site.sqlite", site, of_all, time.time_ns(), clean=clean)
    reuse.whole = reaches_beyond(settings.templates)
    reuse.own_templates = has_own(settings.templates)
    return reuse


@contextmanager
def _alone(site: Path) -> Iterator[None]:
    """Holds the lock of `site`, and says so where it waits. Raises PublishError where nothing can be written there."""
    lock = FileLock(site.with_name(f".{site.name}.lock"))
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=site.parent):
            pass
        try:
            lock.acquire(timeout=0)
        except Timeout:
            logging.getLogger("mkdocs").warning("Another build of this site is running: waiting for it to end")
            lock.acquire()
    except (OSError, NotImplementedError) as error:
        what = getattr(error, "strerror", None) or "its disk keeps no locks"
        raise PublishError(f"cannot build beside the site: {what}", path=str(site)) from error
    try:
        yield
    finally:
        lock.release()


def _refuse_to_replace_sources(settings: Settings, site: Path) -> None:
    """The site's folder is replaced whole: nothing of the user's may lie in it, nor it in what is read."""
    remedy = "Choose another folder for the site"
    for kept in (settings.config_file, settings.pages, settings.extracts, settings.templates):
        if kept.resolve().is_relative_to(site):
            raise ConfigError(
                f"is the folder of the site and would be replaced, with {kept.name} in it",
                path=str(site),
                remedy=remedy,
            )
    for read in (settings.pages, settings.extracts, settings.templates):
        if site.is_relative_to(read.resolve()):
            raise ConfigError(
                f"is the folder of the site and lies in {read.name}, which is read", path=str(site), remedy=remedy
            )
    if site.exists() and not site.is_dir():
        raise ConfigError("is a file and would be replaced by the site", path=str(site), remedy=remedy)
    a_site = any((site / name).exists() for name in ("index.html", "404.html"))
    if site.is_dir() and any(site.iterdir()) and not a_site:
        raise ConfigError("is not empty and holds no site; it would be replaced", path=str(site), remedy=remedy)
