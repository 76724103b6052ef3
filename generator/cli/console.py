"""What the commands show: a bar for a person who waits, plain lines for a log, one summary at the end."""

from __future__ import annotations

import io
import logging
import sys
import time
from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from typing import TypeVar

import click

from generator.cli.report import Report
from generator.errors import printable
from generator.plan.table import Action

Item = TypeVar("Item")
_PATIENCE = 1.0
_SHOWN_AT_MOST = 20


def progress(items: Iterable[Item], label: str) -> Iterator[Item]:
    """`items` as they come; after a second of work a bar or a counter, where a person looks on."""
    if not sys.stderr.isatty():
        yield from items
        return
    length = len(items) if isinstance(items, Sized) else None
    started, waiting = time.monotonic(), iter(items)
    passed = 0
    for item in waiting:
        yield item
        passed += 1
        if time.monotonic() - started > _PATIENCE:
            break
    else:
        return
    with click.progressbar(waiting, label=label, length=length, file=sys.stderr) as bar:
        bar.update(passed)
        yield from bar


def show(report: Report) -> None:
    """The report of `generate`: what was done to which page, what was refused, and the sums."""
    said = [entry for entry in report.done if entry[0] is not Action.KEEP or entry[2] != "up to date"]
    for action in Action:
        lines = [f"{action}: {path} ({reason})" for done, path, reason in said if done is action]
        in_full = action in (Action.CONFLICT, Action.PROPOSE)
        for line in lines if in_full else lines[:_SHOWN_AT_MOST]:
            click.echo(printable(line))
        if not in_full and len(lines) > _SHOWN_AT_MOST:
            click.echo(f"{action}: and {len(lines) - _SHOWN_AT_MOST} more")
    for note in report.notes:
        click.echo(f"note: {printable(note)}")
    for error in report.refused:
        click.echo(f"refused: {printable(str(error))}", err=True)
    written = report.count(Action.WRITE, Action.UPDATE, Action.REFRESH, Action.MOVE)
    kept, removed = report.count(Action.KEEP), report.count(Action.REMOVE)
    parts = [f"{written} written", f"{kept} kept"]
    parts += [f"{removed} removed"] if removed else []
    look_at = report.count(Action.REPORT, Action.CONFLICT, Action.PROPOSE)
    parts += [f"{look_at} to look at"] if look_at else []
    parts += [f"{len(report.refused)} refused"] if report.refused else []
    click.echo(f"Pages: {', '.join(parts)}.")


class Warnings(logging.Handler):
    """MkDocs' warnings as lines on the error stream; its chatter stays away."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(_line(record), err=True)


class _Noting(logging.Handler):
    """Keeps the lines in which warnings are shown."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(_line(record))


@contextmanager
def heard() -> Iterator[list[str]]:
    """The lines in which MkDocs' warnings are shown, as they come."""
    logger, handler = logging.getLogger("mkdocs"), _Noting()
    logger.addHandler(handler)
    try:
        yield handler.lines
    finally:
        logger.removeHandler(handler)


def _line(record: logging.LogRecord) -> str:
    level = "error" if record.levelno >= logging.ERROR else "warning"
    return f"{level}: {printable(record.getMessage().replace(chr(10), ' '))}"


def listen() -> None:
    """Shows what MkDocs warns of, once however often it is called; no character of a title stops a command.

    An output that is not UTF-8 shows what it cannot as escapes.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    logger = logging.getLogger("mkdocs")
    logger.propagate = False
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)  # it warns of every address that is not found
    if not any(isinstance(handler, Warnings) for handler in logger.handlers):
        logger.addHandler(Warnings())
