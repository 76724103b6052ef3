"""What other processes do for `generate`, a batch at a time. Each function raises nothing that its items may cause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

import jinja2

from generator import page, read
from generator.cli import limits
from generator.cli.making import Made, Order, Rules, known_by, made
from generator.cli.workers import Crew, in_order
from generator.errors import BriefingsError, ExtractError, PageError
from generator.model import Bounds, Extract, StoredPage

Read = tuple[Extract | ExtractError, ...]
_FATAL = "ended the process that was at work on it"
_REMEDY = "Keep it elsewhere, and tell the authors of this program what is in it"


class PageText(NamedTuple):
    """A page on disk that says that it is a briefing."""

    path: str
    text: str


def extracts_of(
    crew: Crew, files: Iterable[read.RawFile], count: int, named: str | None, bounds: Bounds
) -> Iterator[Read]:
    """What is in each of `files`."""
    return in_order(crew, partial(_parsed, named, bounds), files, count, _lost_file)


def heads_of(crew: Crew, pages: Iterable[PageText], count: int) -> Iterator[StoredPage | PageError]:
    """The head of each of `pages`."""
    return in_order(crew, _heads, pages, count, lambda one: PageError(_FATAL, path=one.path))


def made_of(crew: Crew, orders: Iterable[Order], count: int, rules: Rules) -> Iterator[Made | BriefingsError]:
    """What becomes of each of `orders`."""
    return in_order(crew, partial(_made, rules), orders, count, _lost_order)


def _parsed(named: str | None, bounds: Bounds, files: list[read.RawFile]) -> list[Read]:
    return [limits.parsed(file, named, bounds) for file in files]


def _lost_file(file: read.RawFile) -> Read:
    return (ExtractError(_FATAL, path=file.path, remedy=_REMEDY),)


def _heads(pages: list[PageText]) -> list[StoredPage | PageError]:
    return [_head(one) for one in pages]


def _head(one: PageText) -> StoredPage | PageError:
    try:
        return known_by(page.head(one.text, one.path))
    except PageError as error:
        return error


def _made(rules: Rules, orders: list[Order]) -> list[Made | BriefingsError]:
    return [_made_or_not(order, rules) for order in orders]


def _made_or_not(order: Order, rules: Rules) -> Made | BriefingsError:
    try:
        template = _template(rules.templates)
        extract = order.decision.extract
        return limits.within(rules.seconds, lambda: made(order, rules, template), extract.path if extract else None)
    except BriefingsError as error:
        return error


@lru_cache(maxsize=1)
def _template(templates: tuple[page.TemplateFile, ...]) -> jinja2.Template:
    return page.template_of(templates)


def _lost_order(order: Order) -> BriefingsError:
    extract = order.decision.extract
    return ExtractError(_FATAL, path=extract.path if extract else None, remedy=_REMEDY)
