"""What stands among an article's paragraphs and is not its text: bylines, datelines, credits, calls to click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Dateline, SetAside
from generator.read.article import Block


@dataclass(frozen=True, slots=True)
class SetApart:
    """The article's own blocks, what was set aside, and what that tells of the article."""

    blocks: tuple[Block, ...]
    set_aside: tuple[SetAside, ...] = ()
    dateline: Dateline | None = None
    authors: tuple[str, ...] = ()


def set_apart(blocks: Sequence[Block], *, language: str | None = None) -> SetApart:
    """Return `blocks` parted into the article's text and its furniture; `language` is the one declared, if any."""
    return SetApart(tuple(blocks))
