"""Whether what a date belongs to is past or still to come, as far as the words around tell."""

from __future__ import annotations

from collections import deque
from typing import Literal

from generator.analyse.dates.vocabulary import Vocabulary

Direction = Literal[-1, 0, 1]

_FARTHEST = 120  # letters; a verb farther away is not the date's


def direction(text: str, start: int, end: int, words: Vocabulary) -> Direction:
    """-1 where the verb nearest before a date, else the first after it, is past, 1 where it is future, else 0.

    The verb must stand in the date's clause and on its side of quotation marks: in "The bridge will open, the mayor
    said on Tuesday" the Tuesday is that of "said", in "She said that on Tuesday it will open" that of "will".
    """
    before = words.clause.split(text[max(0, start - _FARTHEST) : start])[-1]
    nearest = deque(words.tense.finditer(before), maxlen=1)
    after = words.clause.split(text[end : end + _FARTHEST], maxsplit=1)[0]
    verb = nearest[0] if nearest else words.tense.search(after)
    if verb is None:
        return 0
    return 1 if verb["future"] else -1
