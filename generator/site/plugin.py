"""The MkDocs plugin: from the pages that are present to the site. It generates nothing."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.archive import Archive
from generator.errors import BriefingsError
from generator.model import day_of
from generator.site import locales, moments, search, theme
from generator.site.besides import Besides, besides, composer, files_of
from generator.site.briefing_page import BriefingPage
from generator.site.contents import Contents, gather, is_old_page
from generator.site.exports.made import MadeFile
from generator.site.exports.sitemap import SITEMAP
from generator.site.feeds import Composer, Feed, Planned
from generator.site.foot import foot, only_at_the_foot, shown
from generator.site.heads import Heads
from generator.site.look_options import FootLink
from generator.site.looks import dress
from generator.site.moved import add_redirects
from generator.site.odd_files import left_out
from generator.site.options import Options, unknown_options
from generator.site.press import Press, let_leave, print_all, usable_cores
from generator.site.readings import read_file
from generator.site.reuse import Keeper, Reuse, navigation
from generator.site.unverifiable import without_extract
from generator.site.virtual import add_listings
from generator.site.words import Catalogues, Words, is_same_language

log = get_plugin_logger("briefings")


class BriefingsPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # MkDocs leaves that hook untyped
    """Options are documented in `generator.site.options`."""

    contents: Contents
    besides: Besides
    heads: Heads
    composer: Composer
    pages: Sequence[File]
    catalogues: Catalogues
    unverifiable: frozenset[str]
    env: jinja2.Environment
    foot: list[FootLink]
    nav: Navigation
    newest: str
    reuse: Reuse | None = None
    keeper: Keeper | None = None
    serving = dirty = False
    searched = True

    def load_config(self, options: dict[str, Any], config_file_path: str | None = None) -> tuple[list[Any], list[Any]]:
        unknown = unknown_options(options)
        return (unknown, []) if unknown else super().load_config(options, config_file_path)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving, self.dirty = command == "serve", dirty
        self.reuse, self.keeper, self.searched = None, None, True  # MkDocs keeps one plugin for all builds of a process

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        own_templates = Path(config.config_file_path).parent / self.config.templates
        theme.prefer(config, own_templates)
        self.catalogues = theme.catalogues(own_templates)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        options = self.config
        zone = ZoneInfo(options.timezone)
        for why in left_out(files, config.docs_dir):
            log.warning("%s", why)
        read = self.reuse.reading if self.reuse else read_file
        self.contents = gather(files.documentation_pages(), options, self._words(), read)
        folder = Path(config.config_file_path).parent / options.extracts
        self.unverifiable = without_extract(self.contents.briefings.values(), folder)
        for file in list(files):
            if not file.is_documentation_page() and is_old_page(file):
                files.remove(file)
        for uri in self.contents.unpublished:
            files.remove(self._file(files, uri))  # an excluded file could still be linked to without a warning
        for uri, error in self.contents.refused.items():
            log.warning("%s", error)
            self._file(files, uri).inclusion = InclusionLevel.EXCLUDED
        # another theme has no pages of people to lead to
        linked = self.contents.archive if theme.is_ours(config) else Archive()
        self.newest = moments.packable(self.contents.built)
        for uri, stored in self.contents.briefings.items():
            file = self._file(files, uri)
            file.inclusion = InclusionLevel.NOT_IN_NAV
            changed = moments.changed(stored.briefing, zone)
            updated = moments.packable(day_of(changed, zone).isoformat() if changed else self.contents.built)
            BriefingPage(file, config, stored, linked, updated)
            self.newest = max(self.newest, updated)
        if theme.is_ours(config):
            add_listings(files, config, self.contents.listings)
            self._add_besides(files, config)
            for wrong in add_redirects(files, config, self.contents, lambda: self.env):
                log.warning("%s", wrong)
            if not self.dirty:
                let_leave(files, (*self.contents.briefings, *self.contents.listings), config, self)
        return files

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self.nav = nav
        return nav

    def _add_besides(self, files: Files, config: MkDocsConfig) -> None:
        """What the site's owner has put at the same address stays."""
        try:
            for doubtful in dress(files, config, self.config):
                log.warning("%s", doubtful)
            self.foot = foot(self.config.footer, files, config.config_file_path)
            self.besides = besides(self.contents, config, self.config, files)
        except BriefingsError as error:
            raise PluginError(str(error)) from error
        for uri, write, shows in files_of(self.besides, self._feed, theme.address_in(files)):
            if files.get_file_from_path(uri) is None:
                files.append(MadeFile(uri, config, write, shows, lambda: self.keeper))
        for file in only_at_the_foot(self.foot, files) if config.nav is None else ():
            file.inclusion = InclusionLevel.NOT_IN_NAV

    def _feed(self, planned: Planned) -> Feed:
        return self.composer.feed(planned)

    @staticmethod
    def _file(files: Files, uri: str) -> File:
        file = files.get_file_from_path(uri)
        if file is None:
            raise PluginError(f"{uri} is gone: another plugin has taken it out of the site")
        return file

    def _words(self, *languages: str) -> Words:
        """The theme's words in the first of `languages` that it speaks, else in the site's."""
        return self.catalogues.words(*languages, self.config.language)

    def _words_of(self, page: Page) -> tuple[Words, Words]:
        """The words around a page and its own: a briefing speaks its language where the theme does.

        `interface:` in the front matter of a page settles both.
        """
        if stated := page.meta.get("interface"):
            return self._words(str(stated)), self._words(str(stated))
        frame = self._words()
        own = page.stored.briefing.language if isinstance(page, BriefingPage) else frame.language
        return frame, frame if is_same_language(own, frame.language) else self._words(own)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if not isinstance(page, BriefingPage):
            page.update_date = self.newest
        if theme.is_ours(config):
            listing = self.contents.listings.get(page.file.src_uri)
            if isinstance(page, BriefingPage):
                page.words = self._words_of(page)[1]
                page.meta["template"] = "briefing.html" if page.stored.briefing.withdrawn is None else "withdrawn.html"
            page.meta.setdefault("template", listing.template if listing else "main.html")
            if listing and "title" not in page.meta and not markdown.lstrip().startswith("# "):
                page.title = listing.title
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        listing = self.contents.listings.get(page.file.src_uri)
        plain = isinstance(page, BriefingPage) or "title" in page.meta or (listing and page.title == listing.title)
        if theme.is_ours(config) and not plain:
            page.title = unescape(page.title or "")  # MkDocs takes it from the rendered heading; our theme escapes
        return html

    def _prepare(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        self.env = env
        if theme.is_ours(config):
            zone = ZoneInfo(self.config.timezone)
            language, archive = self.config.language, self.contents.archive
            theme.prepare(env, files, archive, language=language, zone=zone, words=self._words())
            env.globals |= {"canonical_of": theme.canonical_in(files, config.site_url)}
            env.globals |= {"footer_links": tuple(shown(self.foot, files)), "logo": self.config.logo}
            env.globals |= {"notice": self.config.notice, "serving": self.serving, "built": self.contents.built}
            env.globals["feed"] = "feed.xml" if self.besides.feeds else None
            self.pages = [file for file in files if file.page and file.inclusion.value > InclusionLevel.DRAFT.value]
            address = theme.address_in(files)
            self.heads = Heads(self.besides, self._words(), self.config.schema_type, address)
            self.composer = composer(self.besides, self.config, env, address, self._words)
        return env

    @event_priority(-100)
    def _print(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Once all else is known: what is written by hand has its anchors, the templates have all that they call."""
        for stored in self.contents.briefings.values():
            self._words(stored.briefing.language)  # read here once, and not by each process
        if self.reuse:
            frame = (navigation(self.nav), env.globals.get("footer_links"))
            about = (self.contents, frame, self.unverifiable, self.besides.feed_of_page)
            self.keeper = Keeper(self.reuse, *about, Path(config.site_dir))
        print_all(Press(config, files, self.nav, env, self.pages, self.config.jobs or usable_cores()), self.keeper)
        return env

    on_env = CombinedEvent(_prepare, _print)

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        if not theme.is_ours(config):
            return context
        # MkDocs' own context is a TypedDict; templates of ours get more.
        context["pages"] = self.pages
        context["content"] = Markup(page.content or "")  # noqa: S704 - cleaned, or written by the site's owner
        context |= theme.in_words(*self._words_of(page))
        listing = self.contents.listings.get(page.file.src_uri)
        context |= {"head": self.heads.of(page, listing), "alternates": tuple(self.heads.alternates(page))}
        if isinstance(page, BriefingPage):
            context |= theme.context_for(page.stored, self.unverifiable)
            context["standfirst"] = Markup(page.standfirst or "")  # noqa: S704 - cleaned
        elif listing:
            context |= {"listing": listing, **listing.context}
        else:
            language = self.config.language
            context |= {"page_language": language, "page_direction": locales.text_direction(language)}
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        if theme.is_ours(config) and isinstance(page, BriefingPage):
            self.besides.write_twin(page, config.site_dir)
        return output

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        return context | {"pages": self.pages} if theme.is_ours(config) else context

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        if not theme.is_ours(config) or template_name != SITEMAP:
            return output
        return self.besides.write_sitemaps(self.pages, Path(config.site_dir)) if config.site_url else ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if theme.is_ours(config) and self.contents.archive.has_pages and self.searched and not self.keeper:
            try:
                search.index_site(Path(config.site_dir))
            except BriefingsError as error:
                raise PluginError(str(error)) from error
