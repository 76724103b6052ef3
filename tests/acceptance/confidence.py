"""What the confidence of a speaker means: of the annotated quotations, how many are right by how sure the analysis is.

``python -m tests.acceptance.confidence FOLDER [0|1]`` prints it for one half of `quotes/train.jsonl`, FOLDER being that of
the data. A speaker is right where the words that name them overlap those that the annotators marked.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from generator.analyse import analyse
from generator.model import Extract, Span
from tests.acceptance.annotated import trimmed

SURE, SHOWN = 0.9, 0.8


def answers(data: Path, half: int) -> Iterator[tuple[float, bool]]:
    """Of each annotated quotation that is found, the confidence of its speaker (0 where none) and whether it is right."""
    lines = (data / "quotes" / "train.jsonl").read_text("utf-8").splitlines()
    for article in map(json.loads, lines[half::2]):
        yield from _answers(article)


def _answers(article: dict[str, Any]) -> Iterator[tuple[float, bool]]:
    text = article["text"]
    body = text.index("\n")
    begins: list[int] = []
    paragraphs: list[str] = []
    at = body + 1
    for line in text[at:].split("\n"):
        if line.strip():
            begins.append(at)
            paragraphs.append(line)
        at += len(line) + 1
    annotated = {trimmed(text, quote["start"], quote["end"]): quote["speaker"] for quote in article["quotes"]}
    extract = Extract("article.txt", "0" * 64, "plain text", text[:body], tuple(paragraphs), language="en")
    for each in analyse(extract).attributions:
        for span in each.segments if each.kind != "indirect" else ():
            speakers = annotated.get(trimmed(text, *_placed(span, begins)))
            if speakers is None:
                continue
            if each.speaker is None:
                yield 0.0, False
            else:
                first, last = _placed(each.speaker.mention, begins)
                yield each.confidence, any(first < end and start < last for start, end in speakers)


def _placed(span: Span, begins: Sequence[int]) -> tuple[int, int]:
    return begins[span.paragraph] + span.start, begins[span.paragraph] + span.end


def summary(data: Path, half: int) -> dict[str, float]:
    """In per cent: right of the sure ones, right of those shown but less sure, and shown of all that are found."""
    counts: Counter[str] = Counter()
    for confidence, right in answers(data, half):
        band = "sure" if confidence >= SURE else "shown" if confidence >= SHOWN else "silent"
        counts[band] += 1
        counts[f"{band} right"] += right
    given = counts["sure"] + counts["shown"]
    return {
        "sure_right": round(100 * counts["sure right"] / counts["sure"], 1),
        "less_sure_right": round(100 * counts["shown right"] / counts["shown"], 1),
        "shown": round(100 * given / (given + counts["silent"]), 1),
    }


if __name__ == "__main__":
    click.echo(json.dumps(summary(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)))
