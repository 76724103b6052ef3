"""What every format's parser gives: an article's blocks and fields, before anything is judged by what they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.errors import ExtractError
from generator.model import Form


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as the article's reader saw it; `text` is clean and not empty.

    `furniture` is the reason why it is none of the article's own, where the format itself tells: ``caption``.
    """

    text: str
    form: Form = "paragraph"
    furniture: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article in a file.

    `fields` are metadata under the names that `generator.read.metadata` knows, values of any type. `place` tells one
    of several in a file from the others, in words (``line 3``, ``item 2``); it is empty where the file is the article.
    `content` is then the record in a canonical form, whose hash tells whether it has changed.
    `title_in_text` says that the title is a line of the text, and no field: as a word of the text it may not go.
    """

    reader: str
    fields: Mapping[str, object] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    place: str = ""
    content: str = ""
    title_in_text: bool = False


def at_place(error: ExtractError, place: str, path: str | None = None) -> ExtractError:
    """Return `error` as one about the article at `place` of the file `path`: on its line, or named in words."""
    kind, _, number = place.partition(" ")
    if kind == "line":
        return ExtractError(error.what, path=path, line=int(number), remedy=error.remedy)
    what = f"{place} {error.what}" if place else error.what
    return ExtractError(what, path=path, line=error.line, remedy=error.remedy)
