"""The drawing behind `furniture_judgements.json`: 200 paragraphs of the corpus, judged by eye as text or furniture.

The scheme: every plain text below `corpus` that is an article, in the order of paths; its lines below the title,
which are its paragraphs however reading may part them further, each text once. One shuffle with `SEED`. Of the lines
of which something was set aside when the drawing was made, 100, taken in turns from each reason; of those that stayed
whole, 100, in turns from each set of articles. What is committed is a line's file, its place, and the first 16 digits
of the SHA-256 of its text, never the text.

    BRIEFINGS_DATA=… python -m tests.acceptance.furniture        shows the paragraphs drawn, to be judged
"""

from __future__ import annotations

import json
import os
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path

from generator.model import SetAside
from generator.read.article import Block
from generator.read.furniture.parting import set_apart
from generator.read.text.cleaning import clean

SEED = 20260304
DRAWN = 200
JUDGEMENTS = Path(__file__).with_name("furniture_judgements.json")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it was read, and what was set aside of it: nothing, all of it, or its ends."""

    file: str
    place: int
    text: str
    set_aside: tuple[SetAside, ...]

    @property
    def digest(self) -> str:
        """What a judgement knows the text by."""
        return sha256(self.text.encode()).hexdigest()[:16]

    @property
    def is_gone(self) -> bool:
        """Whether all of it was set aside."""
        return sum(len("".join(aside.text.split())) for aside in self.set_aside) == len("".join(self.text.split()))


def paragraphs(corpus: Path) -> Iterator[Paragraph]:
    """Yield the paragraphs of the plain texts below `corpus`."""
    for path in sorted(corpus.rglob("*.txt"), key=lambda path: path.relative_to(corpus).as_posix()):
        lines = list(map(clean, path.read_text("utf-8").split("\n")))
        titled = len(lines) > 1 and not lines[1]
        blocks = tuple(Block(line) for line in lines[titled:] if line)
        yield from _of_article(path.relative_to(corpus).as_posix(), blocks)


def _of_article(file: str, blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    found = set_apart(blocks)
    aside, kept = list(found.set_aside), 0
    for place, block in enumerate(blocks):
        gone, rest = [], "".join(block.text.split())
        while rest:
            if aside and aside[0].after == kept:
                gone.append(aside.pop(0))
                rest = rest.removeprefix("".join(gone[-1].text.split()))
            else:
                rest = rest.removeprefix("".join(found.blocks[kept].text.split()))
                kept += 1
        yield Paragraph(file, place, block.text, tuple(gone))


def drawn(found: Iterable[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs to be judged, in the order of files and places."""
    shuffled = list({one.digest: one for one in found}.values())
    random.Random(SEED).shuffle(shuffled)  # noqa: S311 - not for secrets
    shuffled = [one for one in shuffled if not one.file.endswith("/LICENSE.txt")]
    gone = _in_turns((one for one in shuffled if one.set_aside), lambda one: one.set_aside[0].reason)
    stayed = _in_turns((one for one in shuffled if not one.set_aside), lambda one: one.file.partition("/")[0])
    return sorted([*gone[: DRAWN // 2], *stayed[: DRAWN // 2]], key=lambda one: (one.file, one.place))


def _in_turns(found: Iterable[Paragraph], kind: Callable[[Paragraph], str]) -> list[Paragraph]:
    groups: dict[str, list[Paragraph]] = defaultdict(list)
    for one in found:
        groups[kind(one)].append(one)
    turns = zip_longest(*(groups[name] for name in sorted(groups)))
    return [one for turn in turns for one in turn if one]


def main() -> None:
    """Print the drawing, one paragraph a line, as JSON."""
    for one in drawn(paragraphs(Path(os.environ["BRIEFINGS_DATA"]) / "corpus")):
        aside = [(gone.reason, gone.text) for gone in one.set_aside]
        print(json.dumps([one.file, one.place, one.digest, aside, one.text], ensure_ascii=False))  # noqa: T201 - what it is for


if __name__ == "__main__":
    main()
