"""Blocks that a format itself says are no text of the article, put among those that their words give away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.model import SetAside
from generator.read.article import Block
from generator.read.furniture.parting import SetApart


def parted(blocks: Sequence[Block], by_words: Callable[[Sequence[Block]], SetApart]) -> SetApart:
    """Return `blocks` as `by_words` parts them, those with a `furniture` of their own set aside as well, in order.

    Where a format says it of all of them, none is.
    """
    if not any(block.furniture for block in blocks):
        return by_words(blocks)
    others = [block for block in blocks if not block.furniture]
    if not others:
        return by_words([replace(block, furniture="") for block in blocks])
    found = by_words(others)
    pieces = _in_order(found)
    aside: list[SetAside] = []
    kept = 0
    for block in blocks:
        if block.furniture:
            aside.append(SetAside(block.text, kept, block.furniture))
            continue
        left = _length(block.text)
        while left > 0:  # a dateline and a sign-off are pieces of one block
            piece = next(pieces)
            left -= _length(piece.text)
            if isinstance(piece, SetAside):
                aside.append(piece)
            else:
                kept += 1
    return replace(found, set_aside=tuple(aside))


def _in_order(found: SetApart) -> Iterator[Block | SetAside]:
    aside = iter([*found.set_aside, SetAside("", len(found.blocks) + 1, "")])
    following = next(aside)
    for number, block in enumerate([*found.blocks, None]):
        while following.after == number:
            yield following
            following = next(aside)
        if block:
            yield block


def _length(text: str) -> int:
    """How many characters a text has besides white space, on which pieces of a block may differ from it."""
    return sum(map(len, text.split()))
