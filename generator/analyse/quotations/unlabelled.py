"""Interviews whose turns have no labels: questions in paragraphs of their own (in print, bold), answers after them.

Explanations and advice ask such questions too. An interview says before its first question that it is one ("an
interview with Ines Varga"), and who answers says "I" or "we"; where the layout gives questions a sign of their own, as
the dashes of Japanese do, that tells as much.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.quotations.interviews import Turn, dashed_question

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analyse.quotations.wording import Wording

_ASKED = ("?", "？", "؟")
_LONGEST = 600  # characters of a question
_FEWEST = 3  # questions of an interview
_QUOTED = re.compile(r"\s*[“„«「『\"'‘—–―-]")
_WORD = re.compile(r"[^\W\d_]+")
_SHARE = 2 / 3  # of the answers in which somebody speaks of himself


def unlabelled(paragraphs: Sequence[str], held: Wording) -> Mapping[int, Turn]:
    """The turns by the paragraph in which each begins, their labels empty; none if the article is no interview."""
    dashed = {number: turn for number, text in enumerate(paragraphs) if (turn := dashed_question(text, held))}
    if len(dashed) >= _FEWEST:
        return _turns(paragraphs, dashed, held)
    asked = {number: _whole("question", text) for number, text in enumerate(paragraphs) if _asks(text)}
    if len(asked) < _FEWEST or not held.persons or not _introduced(paragraphs[: min(asked)], held):
        return {}
    answers = [paragraphs[number + 1] for number in asked if _is_answered(paragraphs, number, asked)]
    personal = sum(_is_personal(text, held) for text in answers)
    if len(answers) < max(_FEWEST, len(asked) - 1) or personal < _SHARE * len(answers):
        return {}
    return _turns(paragraphs, asked, held)


def _asks(text: str) -> bool:
    return text.rstrip().endswith(_ASKED) and len(text) <= _LONGEST and not _QUOTED.match(text)


def _introduced(paragraphs: Sequence[str], held: Wording) -> bool:
    text = " ".join(paragraphs).lower()
    return any(phrase.lower() in text for phrase in held.interviewing)


def _is_answered(paragraphs: Sequence[str], number: int, asked: Mapping[int, Turn]) -> bool:
    following = number + 1
    return following < len(paragraphs) and following not in asked and not _QUOTED.match(paragraphs[following])


def _is_personal(text: str, held: Wording) -> bool:
    return any(word in held.persons for word in _WORD.findall(text.lower()))


def _turns(paragraphs: Sequence[str], asked: Mapping[int, Turn], held: Wording) -> Mapping[int, Turn]:
    """The questions and what follows each; after the last, the paragraphs in which somebody speaks of himself."""
    found = dict(asked)
    numbers = sorted(asked)
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        if not _is_answered(paragraphs, number, asked):
            continue
        first = number + 1
        end = first + 1
        while end < (following or len(paragraphs)) and (following or _is_personal(paragraphs[end], held)):
            end += 1
        found[first] = _whole("answer", paragraphs[first], tuple(range(first + 1, end)))
    return found


def _whole(role: str, text: str, further: tuple[int, ...] = ()) -> Turn:
    begin = len(text) - len(text.lstrip())
    return Turn("question" if role == "question" else "answer", (begin, begin), (begin, len(text.rstrip())), further)
