"""The quoted statements of a language whose speakers are not read: whole utterances, or parts of the writer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.quotations.speech import spoken
from generator.analyse.speakers.wholes import looks_whole
from generator.model import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.tables import Language

_OPENING = tuple(":,;.!?…—–-،：、。(")
_MARKS = '"“«„ '


def unattributed(paragraphs: Sequence[str], quoted: Sequence[Quoted], table: Language) -> tuple[Attribution, ...]:
    """The statements among the quoted strings, in order; none has a speaker."""
    found: list[Attribution] = []
    floor = (0, 0)  # paragraph and place where the string before ends
    for each, is_speech in zip(quoted, spoken(paragraphs, quoted, table), strict=True):
        first, last = each[0], each[-1]
        text = paragraphs[first.paragraph]
        begin = floor[1] if floor[0] == first.paragraph else 0
        floor = last.paragraph, last.end
        if is_speech:
            whole = _opens(text[begin : first.start]) or looks_whole(text[first.start + 1 : first.end])
            found.append(Attribution("direct" if whole else "mixed", each))
    return tuple(found)


def _opens(before: str) -> bool:
    """Whether a sentence begins behind these words, or a mark stands there that leads to what somebody says."""
    before = before.rstrip()
    return not before.strip(_MARKS) or before.endswith(_OPENING)
