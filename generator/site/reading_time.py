"""How long it takes to read a briefing.

Source: M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019): 238 words a
minute in silent reading of non-fiction, and about 260 characters where a script puts no spaces between words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from generator.model import Briefing

_WORDS_A_MINUTE = 238
_CHARACTERS_A_MINUTE = 260
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Thai, Lao, Burmese, Khmer, the Japanese syllabaries, Chinese characters."""


def minutes(briefing: Briefing) -> int:
    """Minutes for key points and statements, the source text left out; at least one."""
    text = " ".join(_passages(briefing))
    unspaced = len(_UNSPACED.findall(text))
    words = len(_UNSPACED.sub(" ", text).split())
    return max(1, ceil(words / _WORDS_A_MINUTE + unspaced / _CHARACTERS_A_MINUTE))


def _passages(briefing: Briefing) -> Iterator[str]:
    yield briefing.standfirst or ""
    yield from (point.text for point in briefing.key_points)
    for voice in briefing.voices:
        yield from (passage.text for said in voice.statements for passage in said.passages)
