"""Extracts for these tests: an invented place and invented people."""

from __future__ import annotations

from generator.analyse import analyse
from generator.model import Analysis, Attribution, Extract, Source

BARRIER = (
    "The council of Halden voted nine to four on Tuesday for a tidal barrier at the old harbour mouth.",
    "“We are not building a wall, we are buying time,” said Halden's mayor, Ines Varga.",
    "She had opposed the plan for years before the floods of last winter.",
    "“The port stays open,” Varga added, “for as long as I am here.”",
    "Harbour master Jo Brandt said the eastern quay would close for two seasons from the first of May.",
    "Fishing crews along the Verra coast asked for compensation, which the council will discuss in June.",
)


def extract(*paragraphs: str, title: str = "Council votes for a tidal barrier", language: str | None = "en") -> Extract:
    return Extract("barrier.txt", "", "plain text", title, paragraphs, language=language, source=Source())


def found(*paragraphs: str, language: str = "en") -> tuple[Attribution, ...]:
    return analysed(*paragraphs, language=language).attributions


def analysed(*paragraphs: str, language: str = "en") -> Analysis:
    return analyse(extract(*paragraphs, language=language))


def segments(paragraphs: tuple[str, ...], each: Attribution) -> list[str]:
    return [paragraphs[span.paragraph][span.start : span.end] for span in each.segments]


def speakers(*paragraphs: str, language: str = "en") -> list[str | None]:
    return [each.speaker.name if each.speaker else None for each in found(*paragraphs, language=language)]
