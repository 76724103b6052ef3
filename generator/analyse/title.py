"""The title of an article: its own, else its first sentence."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Extract

_LONGEST = 200  # characters of a first sentence that serve as a title


def title_of(extract: Extract, parted: Sequence[Sequence[tuple[int, int]]]) -> str:
    """The extract's title, its first sentence, or, where it has no text, the name of its file."""
    if extract.title.strip():
        return extract.title
    for text, spans in zip(extract.paragraphs, parted, strict=True):
        if spans:
            start, end = spans[0]
            return _shortened(text[start:end])
    return PurePosixPath(extract.path).stem


def _shortened(sentence: str) -> str:
    if len(sentence) <= _LONGEST:
        return sentence
    cut = sentence[:_LONGEST].rstrip()
    return (cut.rsplit(maxsplit=1)[0] if " " in cut[_LONGEST // 2 :] else cut) + "…"
