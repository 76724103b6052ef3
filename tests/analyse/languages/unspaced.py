"""What the tests of languages without spaces ask of an analysis."""

from __future__ import annotations

from generator.analyse import analyse
from generator.model import Extract

THRESHOLD = 0.8


def statements(text: str, language: str) -> list[tuple[str, str, str | None]]:
    """Of each statement: reported or quoted, its words, and the speaker that a page shows."""
    paragraphs = tuple(text.split("\n"))
    found = analyse(Extract("a.txt", "0" * 64, "plain text", "", paragraphs, language=language)).attributions
    return [
        (
            "reported" if each.kind == "indirect" else "quoted",
            "|".join(paragraphs[span.paragraph][span.start : span.end] for span in each.segments),
            each.speaker.name if each.speaker and each.confidence >= THRESHOLD else None,
        )
        for each in found
    ]
