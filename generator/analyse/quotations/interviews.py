"""Interviews: paragraphs that a label opens, "Q:" and "A:", "Frage:" and "Antwort:", "Ines Varga:", "記者：".

Lists, captions and notes have labels too ("Note: …", "Photo: …"). An interview answers: a question's label and an
answer's both occur, or the names of at least two speakers, one of them more than once, with whole sentences after.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analyse.quotations.wording import Wording

Role = Literal["question", "answer", "named"]

_LABEL = re.compile(
    r"\s*(?:[*_]{1,3})?(?P<label>[^\W\d_][^:：.!?,;\n“”\"«»「」()]{0,40}?)(?:\s?\([^()]{1,40}\))?(?P<stop>\s?[:：]|[.．])(?:[*_]{1,3})?\s*(?=\S)"
)
_DASHES = re.compile(r"\s*([—―]{2})\s*(?=\w)")  # what opens a question in Japanese
_NUMBER = "0123456789 "  # "Question 1: …"
_STOP = re.compile(r"[:：.．]")
_LONGEST_LABEL = 90  # characters
_NAME_WORD = re.compile(r"[^\W\d_][\w.’'\-]*")
_PARTICLES = frozenset(
    ("de", "da", "di", "du", "del", "della", "der", "van", "von", "zu", "la", "el", "al", "bin", "ibn", "y", "und")
)
_MOST_WORDS = 5  # of a name with its role
_FEWEST_WORDS = 3  # of an utterance by which an interview is known
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "”", "»", '"', "」", ")", "—", "–")
_QUOTED = re.compile(r"[“„«「\"]")
_WORD = re.compile(r"\w+")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{4}")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one says in an interview: places of the label and of the words in the paragraph, and of any further ones."""

    role: Role
    label: tuple[int, int]
    words: tuple[int, int]
    further: tuple[int, ...] = ()  # paragraphs without a label that go on with it


def turns(paragraphs: Sequence[str], held: Wording) -> Mapping[int, Turn]:
    """The turns of an interview by the paragraph in which each begins; none if the article is no interview."""
    labelled = {number: turn for number, text in enumerate(paragraphs) if (turn := _turn(text, held))}
    if len(labelled) < 2 or not _is_interview(paragraphs, labelled):
        return {}
    numbers = sorted(labelled)
    found = {}
    for number, following in zip(numbers, [*numbers[1:], numbers[-1] + 1], strict=True):
        turn = labelled[number]
        rest = tuple(range(number + 1, following))
        goes_on = turn.role != "question" and all(_goes_on(paragraphs[each]) for each in rest)
        found[number] = Turn(turn.role, turn.label, turn.words, rest if goes_on else ())
    whole = {number: turn for number, turn in found.items() if turn.role != "named" or _is_closed(paragraphs[number])}
    return _beside_others(_asking(paragraphs, whole))


def _is_closed(text: str) -> bool:
    """Whether a paragraph ends as sentences do; a heading "Varga: no new quay" does not."""
    return text.rstrip().endswith((*_ENDS, ":", ",", ";", "-"))


def _asking(paragraphs: Sequence[str], found: Mapping[int, Turn]) -> Mapping[int, Turn]:
    """The turns, those of a name that does nothing but ask taken for questions, if another answers."""
    asks: dict[str, bool] = {}
    for number, turn in found.items():
        asked = paragraphs[number].rstrip().endswith(("?", "？", "؟"))
        label = paragraphs[number][slice(*turn.label)]
        asks[label] = asks.get(label, True) and asked
    if all(asks.values()):
        return found
    return {
        number: replace(turn, role="question") if asks[paragraphs[number][slice(*turn.label)]] else turn
        for number, turn in found.items()
    }


def _beside_others(found: Mapping[int, Turn]) -> Mapping[int, Turn]:
    """The turns without those of a name that no other turn stands beside: a heading "Varga: no new quay"."""
    ends = {turn.further[-1] if turn.further else number for number, turn in found.items()}
    return {
        number: turn
        for number, turn in found.items()
        if turn.role != "named" or number - 1 in ends or (max((number, *turn.further)) + 1) in found
    }


def _turn(text: str, held: Wording) -> Turn | None:
    dashed = dashed_question(text, held)
    if dashed:
        return dashed
    found = _LABEL.match(text, 0, _LONGEST_LABEL) if _STOP.search(text, 0, _LONGEST_LABEL) else None
    if not found:
        return None
    label = found["label"].rstrip(_NUMBER) or found["label"]
    lower = label.lower()
    role: Role
    if lower in held.question_labels or label in held.question_labels:
        role = "question"
    elif lower in held.answer_labels or label in held.answer_labels:
        role = "answer"
    elif found["stop"] in (".", "．") or lower in held.no_speakers or not _is_name(label, held):
        return None
    else:
        role = "named"
    end = len(text.rstrip())
    return Turn(role, found.span("label"), (found.end(), end)) if found.end() < end else None


def dashed_question(text: str, held: Wording) -> Turn | None:
    """A paragraph that the dashes of a question open, in a language that has them."""
    dashes = _DASHES.match(text)
    if not dashes or dashes[1] not in held.question_labels:
        return None
    return Turn("question", dashes.span(1), (dashes.end(), len(text.rstrip())))


def _is_name(label: str, held: Wording) -> bool:
    """Whether all words of a label but particles begin with capitals; where letters have no case, if it is short."""
    words = _NAME_WORD.findall(label)
    if not words or len(words) > _MOST_WORDS or any(word.lower() in held.no_speakers for word in words):
        return False
    caseless = words[0][0].lower() == words[0][0].upper()
    return caseless or all(word[0].isupper() or word in _PARTICLES for word in words)


def _is_interview(paragraphs: Sequence[str], labelled: Mapping[int, Turn]) -> bool:
    roles = Counter(turn.role for turn in labelled.values())
    said = [number for number, turn in labelled.items() if _is_utterance(paragraphs[number][slice(*turn.words)])]
    if 2 * len(said) < len(labelled):
        return False
    if roles["question"] and roles["answer"]:
        return True
    answers = Counter(
        paragraphs[number][slice(*turn.label)].lower() for number, turn in labelled.items() if turn.role == "named"
    )
    if roles["question"] > 1 and max(answers.values(), default=0) > 1:
        return True
    if _is_announced(paragraphs, labelled):
        return True
    names = Counter(paragraphs[number][slice(*turn.label)].lower() for number, turn in labelled.items())
    asked = any(paragraphs[number].rstrip().endswith(("?", "？", "؟")) for number in labelled)
    return len(names) > 1 and max(names.values()) > 1 and (asked or min(sorted(names.values())[-2:]) > 1)


def _is_announced(paragraphs: Sequence[str], labelled: Mapping[int, Turn]) -> bool:
    """Whether one question and its answer are all, the answerer being named above: `A talk with Ines Varga`."""
    numbers = sorted(labelled)
    if len(numbers) != 2 or numbers[1] != numbers[0] + 1 or labelled[numbers[1]].role != "named":
        return False
    asks, answers = (paragraphs[number][slice(*labelled[number].label)] for number in numbers)
    above = " ".join(paragraphs[: numbers[0]])
    return asks != answers and answers in above and paragraphs[numbers[0]].rstrip().endswith(("?", "？", "؟"))


def _is_utterance(text: str) -> bool:
    worded = len(_WORD.findall(text)) >= _FEWEST_WORDS or _DENSE.search(text) is not None
    return text.rstrip().endswith(_ENDS) and (worded or text.rstrip().endswith(("!", "?", ".", "。", "？")))


def _goes_on(text: str) -> bool:
    """Whether a paragraph without a label goes on with an answer, and tells nothing from outside it."""
    if not _WORD.search(text):
        return False
    return text.rstrip().endswith(_ENDS) and not _QUOTED.search(text) and not text.lstrip().startswith(("(", "["))
