"""What of the source text a page cites, and what leads back to there from each paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model import Briefing
from generator.site.anchors import key_point_anchors, statement_anchors

_OMISSION = re.compile(r"\s*(?:\[(?:…|\.\.\.)\]|…)\s*")


@dataclass(frozen=True, slots=True)
class Citation:
    """`text` of a paragraph stands at `anchor`, where `speaker` says it; None for a key point, "" for nobody known.

    `number` counts the statements of one speaker that cite one paragraph, where there are several.
    """

    anchor: str
    text: str
    speaker: str | None = None
    number: int | None = None


def citations(briefing: Briefing) -> Mapping[int, tuple[Citation, ...]]:
    """By the number of the paragraph what cites it: key points first, then statements, in the order of the page."""
    found: dict[int, dict[str, Citation]] = {}
    for number, citation in (*_of_key_points(briefing), *_of_statements(briefing)):
        found.setdefault(number, {}).setdefault(citation.anchor + citation.text, citation)
    return {number: tuple(_numbered(tuple(cited.values()))) for number, cited in found.items()}


def _of_key_points(briefing: Briefing) -> Iterator[tuple[int, Citation]]:
    for anchor, point in zip(key_point_anchors(briefing), briefing.key_points, strict=True):
        if point.paragraph is not None:
            yield point.paragraph, Citation(anchor, point.text)


def _of_statements(briefing: Briefing) -> Iterator[tuple[int, Citation]]:
    for voice, anchors in zip(briefing.voices, statement_anchors(briefing), strict=True):
        for anchor, statement in zip(anchors, voice.statements, strict=True):
            for passage in statement.passages:
                if passage.paragraph is not None:
                    yield passage.paragraph, Citation(anchor, passage.text, voice.name or "")


def _numbered(cited: tuple[Citation, ...]) -> Iterator[Citation]:
    """Of a speaker with several statements each gets its number, so that two links do not read alike."""
    places: dict[str | None, dict[str, int]] = {}
    for one in cited:
        of_speaker = places.setdefault(one.speaker, {})
        of_speaker.setdefault(one.anchor, len(of_speaker) + 1)
    for one in cited:
        yield replace(one, number=places[one.speaker][one.anchor]) if len(places[one.speaker]) > 1 else one


def cited_spans(text: str, cited: Iterable[Citation]) -> list[tuple[int, int]]:
    """Where the cited words stand in a paragraph's `text`, in order and without overlap; what is gone is left out."""
    found = sorted(span for one in cited for span in _spans(text, one.text))
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _spans(text: str, cited: str) -> Iterator[tuple[int, int]]:
    at = text.find(cited)
    if at >= 0:
        yield at, at + len(cited)
        return
    for piece in filter(None, _OMISSION.split(cited)):
        at = text.find(piece)
        if at >= 0:
            yield at, at + len(piece)
