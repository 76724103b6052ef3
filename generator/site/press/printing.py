"""A page from its Markdown to its file: what MkDocs does with a page in two rounds, in one."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from logging.handlers import QueueHandler
from queue import SimpleQueue
from typing import Generic

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.site import theme
from generator.site.exports.made import MadeFile, put
from generator.site.press.crew import Given, Made, can_fork, in_order
from generator.site.press.leaving import PrintedFile

log = get_plugin_logger("briefings")
_AT_MOST = 32
"""Pages that are handed over at once: enough that handing over is nothing, so few that all end at the same time."""
_FEW = 40
"""Pages below which a second process costs more than it spares."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What there is to know of a page that was printed.

    `links` are those that name an anchor of another printed page: by its file and the anchor, the link as it is
    written. `anchors` are those that the page itself has, a list in JSON. `noted` tells that something was logged.
    """

    uri: str
    title: str | None
    links: Mapping[str, Mapping[str, str]]
    anchors: str
    noted: bool = False


@dataclass(frozen=True, slots=True)
class _Chunk(Generic[Made]):
    """What a worker returns: what it made, what was logged meanwhile, and what ended the work, if anything did."""

    made: list[Made] = field(default_factory=list)
    said: list[logging.LogRecord] = field(default_factory=list)
    failed: list[Exception] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Press:
    """All that a page needs besides itself, and how many processes may be at work."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment
    pages: Sequence[object]
    jobs: int

    def printed(self, pages: Sequence[Page]) -> Iterator[Sheet]:
        """Writes `pages` into the site, and yields the sheet of each, in their order, so far as they are asked for.

        What is warned of comes in that order too. Raises what the first page that fails raises, as an error with file
        and line where a template is to blame; WorkerError where the system ends a process.
        """
        if self.jobs < 2 or len(pages) < _FEW or not can_fork():
            yield from map(self._one, pages)
            return
        _compile(self.env)
        size = max(1, min(_AT_MOST, len(pages) // (4 * self.jobs)))
        chunks = [pages[at : at + size] for at in range(0, len(pages), size)]
        for sheets in self._handed_out(self._one, chunks):
            yield from sheets

    def made(self, files: Sequence[MadeFile]) -> None:
        """Makes `files` that are due, where that is worth several processes; else MkDocs has each made in its turn.

        Raises as `printed` does.
        """
        if self.jobs < 2 or len(files) < _FEW or not can_fork():
            return
        # all statements stand last, and take longest
        due = list(reversed(files))
        for file, (sizes,) in zip(due, self._handed_out(MadeFile.make, [[file] for file in due]), strict=True):
            file.told(sizes)
            file.is_there = True

    def _handed_out(self, work: Callable[[Given], Made], chunks: Sequence[Sequence[Given]]) -> Iterator[list[Made]]:
        """What `work` makes of all in each of `chunks`, by several processes; what they log is logged here."""
        for chunk in in_order(lambda given: _chunk(work, given, self.config), chunks, self.jobs):
            for record in chunk.said:
                logging.getLogger(record.name).handle(record)
            yield chunk.made
            for error in chunk.failed:
                raise error

    def _one(self, page: Page) -> Sheet:
        doing = "reading"
        with _noting() as notes:
            try:
                self._populate(page)
                doing = "building"
                self._write(page)
            except Exception as error:
                log.error("Error %s page '%s': %s", doing, page.file.src_uri, error)  # as MkDocs has it
                raise
        sheet = replace(_sheet(page), noted=notes.any)
        _forget(page)
        return sheet

    def _populate(self, page: Page) -> None:
        config, files = self.config, self.files
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        page.render(config, files)
        page.content = config.plugins.on_page_content(page.content or "", page=page, config=config, files=files)
        # of what is written by hand the anchors are known by now, of what is printed elsewhere they are not
        page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)

    def _write(self, page: Page) -> None:
        config = self.config
        page.active = True
        context = get_context(self.nav, self.pages, config, page)  # type: ignore[arg-type]  # files, which it passes on
        template = self.env.get_template(page.meta.get("template", "main.html"))
        context = config.plugins.on_page_context(context, page=page, config=config, nav=self.nav)
        output = template.render(context)
        output = config.plugins.on_post_page(output, page=page, config=config)
        page.active = False
        if output.strip():
            put(page.file.abs_dest_path, output.encode("utf-8", errors="xmlcharrefreplace"))
        else:
            log.info("Page skipped: '%s'. Generated empty output.", page.file.src_uri)


class _Notes(logging.Handler):
    """Whether anything was logged."""

    any = False

    def emit(self, record: logging.LogRecord) -> None:
        self.any = True


@contextmanager
def _noting() -> Iterator[_Notes]:
    notes, logger = _Notes(), logging.getLogger("mkdocs")
    logger.addHandler(notes)
    try:
        yield notes
    finally:
        logger.removeHandler(notes)


def _sheet(page: Page) -> Sheet:
    links = {
        file.src_uri: dict(anchors)
        for file, anchors in (page.links_to_anchors or {}).items()
        if isinstance(file, PrintedFile) and file is not page.file
    }
    title = page.title
    return Sheet(
        page.file.src_uri,
        None if title is None else str(title),
        links,
        json.dumps(sorted(page.present_anchor_ids or ())),
    )


def _forget(page: Page) -> None:
    """A site never holds all its pages: what is written is let go."""
    page.markdown = page.content = page.links_to_anchors = page.present_anchor_ids = None
    page.toc, page.meta = [], {}  # type: ignore[assignment]  # as MkDocs itself begins


def _compile(env: jinja2.Environment) -> None:
    """Has the templates ready before processes part, so that each need not do it again."""
    for name in env.list_templates(extensions=["html"]):
        try:
            env.get_template(name)
        except jinja2.TemplateError:
            continue  # whoever needs it says so


def _chunk(work: Callable[[Given], Made], given: Sequence[Given], config: MkDocsConfig) -> _Chunk[Made]:
    """In a process of its own."""
    said = _listen()
    done: _Chunk[Made] = _Chunk()
    try:
        done.made.extend(map(work, given))
    except Exception as error:  # raised again where the work was handed out
        done.failed.append(_portable(error, config))
    done.said.extend(_all(said))
    return done


def _portable(error: Exception, config: MkDocsConfig) -> Exception:
    """`error` as another process can raise it, the place of the fault in its words."""
    fault = theme.fault(error, config.theme.dirs)
    if fault is not None:
        return fault
    return PluginError(f"{error}\n\n{''.join(traceback.format_exception(error))}")


def _listen() -> SimpleQueue[logging.LogRecord]:
    """Keeps what is logged in a process of our own, for whoever listens in the one that began it."""
    said: SimpleQueue[logging.LogRecord] = SimpleQueue()
    for logger in map(logging.getLogger, list(logging.Logger.manager.loggerDict)):
        logger.handlers, logger.propagate = [], True
    logging.getLogger().handlers = [QueueHandler(said)]
    return said


def _all(queue: SimpleQueue[logging.LogRecord]) -> Iterator[logging.LogRecord]:
    while not queue.empty():
        yield queue.get()
