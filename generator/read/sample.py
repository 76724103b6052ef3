"""What a format is: how a file of it is recognised, and what parses it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.errors import ExtractError
from generator.model import BOUNDS, Bounds
from generator.read.article import Article

MARKDOWN_SUFFIXES = frozenset(("md", "markdown", "mdown", "mkd"))


@dataclass(frozen=True, slots=True)
class Sample:
    """What the rules look at: a file's text, the suffix of its name in lower case, without the dot, and the bounds."""

    text: str
    suffix: str = ""
    bounds: Bounds = BOUNDS


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the names by which a person says it (``format:``), how it is recognised, and its parser.

    `parse` also takes the name that was said, if one was; it yields articles, and an `ExtractError` for each that
    cannot be read.
    """

    names: tuple[str, ...]
    suits: Callable[[Sample], bool]
    parse: Callable[[Sample, str | None], Iterator[Article | ExtractError]]
