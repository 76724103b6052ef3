"""One statement for words that were said in one breath, where the text quotes them in several strings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.tables import Language
    from generator.model import Attribution

_LONGEST_BREAK = 200  # characters of an attribution between two quotations


def utterances(
    paragraphs: Sequence[str], statements: Sequence[Attribution], table: Language
) -> tuple[Attribution, ...]:
    """The statements, those made one that a sentence's own attribution parts: `"X," Varga said. "Y."`."""
    found: list[Attribution] = []
    for each in statements:
        if found and _goes_on(paragraphs, found[-1], each, table):
            found[-1] = replace(found[-1], segments=found[-1].segments + each.segments)
        else:
            found.append(each)
    return tuple(found)


def _goes_on(paragraphs: Sequence[str], last: Attribution, each: Attribution, table: Language) -> bool:
    """Whether a quotation without an attribution of its own follows one that the words between attribute."""
    end, start = last.segments[-1], each.segments[0]
    if last.kind != "direct" or each.kind != "direct" or not last.cue or each.cue or end.paragraph != start.paragraph:
        return False
    if last.speaker and each.speaker and last.speaker.name != each.speaker.name:
        return False
    gap = paragraphs[start.paragraph][end.end : start.start]
    return last.cue in gap and len(gap) <= _LONGEST_BREAK and len(sentences(gap, table, 2)) < 2
