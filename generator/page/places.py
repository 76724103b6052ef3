"""On which lines of a page that stands which is read from it, and which marks on it are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.page.blocks import Block, sections
from generator.page.front_matter import split
from generator.page.marks import KINDS, VERIFIED, parted
from generator.page.parse import LEADING_MARKER

_ONE_WORD = re.compile(r"[^\W\d_][\w-]*")
_FORMS = ("text", "item", "quote", "heading")


@dataclass(frozen=True, slots=True)
class Places:
    """Lines, from 1, in the order of what `parse` reads: of statements one a passage, over all voices."""

    key_points: tuple[int, ...] = ()
    statements: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()
    set_aside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OddMark:
    """A comment of one word on `line`, behind a name or a statement, that is not among the words `known` there."""

    line: int
    word: str
    known: tuple[str, ...]


def places(text: str) -> Places:
    """Where the passages and paragraphs of the page `text` stand. Raises PageError as `parse` does."""
    found, above = _body(text)
    return Places(
        tuple(above + block.lines[0] for block in found.get("key-points", ()) if block.form == "item"),
        tuple(above + line for line in _statement_lines(found.get("statements", ()))),
        tuple(above + line for line in _paragraph_lines(found.get("source", ()))),
        tuple(above + block.lines[0] for block in found.get("set-aside", ()) if block.form == "item"),
    )


def odd_marks(text: str) -> Iterator[OddMark]:
    """Comments that come near a mark and are none: passed over, what they were to say would be lost."""
    found, above = _body(text)
    for block in found.get("statements", ()):
        known: tuple[str, ...] = KINDS if block.form == "heading" else (VERIFIED,)
        passages = block.passages[:1] if block.form in ("heading", "text") else block.passages
        for passage, line in zip(passages, block.lines, strict=False):
            for word in parted(passage)[1] if block.form != "comment" else ():
                if word not in known and _ONE_WORD.fullmatch(word):
                    yield OddMark(above + line, word, known)


def _body(text: str) -> tuple[dict[str, list[Block]], int]:
    """The sections of a page, and how many lines stand above its body."""
    text = text.replace("\r\n", "\n")
    _, body = split(text)
    return sections(body), text.count("\n", 0, len(text) - len(body))


def _statement_lines(blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        if block.form in ("quote", "item"):
            yield from (line for passage, line in zip(block.passages, block.lines, strict=True) if passage)


def _paragraph_lines(blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        passages = block.passages[:1] if block.form == "heading" else block.passages
        for passage, line in zip(passages, block.lines, strict=False):
            if block.form in _FORMS and LEADING_MARKER.match(passage):
                yield line
