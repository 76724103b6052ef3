"""What a page would show of the quotations of an article."""

from __future__ import annotations

from generator.model import Attribution
from tests.analyse.examples import found

SURE = 0.9
"""Of speakers at least this certain, 95 in 100 are right."""

_THRESHOLD = 0.8


def quotations(*paragraphs: str, language: str = "en") -> list[Attribution]:
    """The quoted statements, without the reported ones."""
    return [each for each in found(*paragraphs, language=language) if each.kind != "indirect"]


def shown(*paragraphs: str, language: str = "en") -> list[str | None]:
    """The name over each quoted statement, None where its speaker is not certain enough to be shown."""
    return [
        each.speaker.name if each.speaker and each.confidence >= _THRESHOLD else None
        for each in quotations(*paragraphs, language=language)
    ]
