"""What a format says is no text of the article stands aside where it stood."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from generator.model import SetAside
from generator.read.article import Block
from generator.read.furniture.parting import SetApart
from generator.read.known_furniture import parted

_WORDS = ("HALDEN (VNA) - It rained.", "By Ines Varga", "The quay is shut. (jb/vna)", "Read more: gates", "It rained.")


def cut_up(blocks: Sequence[Block]) -> SetApart:
    """Sets aside what has "By" in it, and the first word of what has brackets."""
    kept: list[Block] = []
    aside: list[SetAside] = []
    for block in blocks:
        first, _, rest = block.text.partition(" ")
        if "By" in block.text:
            aside.append(SetAside(block.text, len(kept), "byline"))
        elif "(" in block.text:
            aside.append(SetAside(first, len(kept), "dateline"))
            kept.append(Block(rest))
        else:
            kept.append(block)
    return SetApart(tuple(kept), tuple(aside))


def in_order(found: SetApart) -> list[str]:
    """All texts, each aside before the block that it stood above."""
    texts = []
    for number in range(len(found.blocks) + 1):
        texts += [one.text for one in found.set_aside if one.after == number]
        texts += [block.text for block in found.blocks[number : number + 1]]
    return texts


@given(st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from(["", "", "caption"])), min_size=1, max_size=12))
def test_nothing_is_lost_and_all_stays_in_order(given_blocks: list[tuple[str, str]]) -> None:
    """The words of all blocks come out in the order in which they came in, captions aside unless they are all."""
    blocks = [Block(text, furniture=reason) for text, reason in given_blocks]
    found = parted(blocks, cut_up)
    assert " ".join(in_order(found)) == " ".join(block.text for block in blocks)
    captions = [one.text for one in found.set_aside if one.reason == "caption"]
    own = [block.text for block in blocks if block.furniture]
    assert captions == (own if len(own) < len(blocks) else [])
    assert all(not block.furniture for block in found.blocks)
