"""Reported speech that goes on through sentences in the subjunctive: `… sagte, sie sei alt. Sie müsse weg.`"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.reported_parenthetical import Report
from generator.analyse.speakers.verb_second.clauses import part
from generator.analyse.speakers.verb_second.sayings import Saying, sayings

if TYPE_CHECKING:
    from generator.analyse.speakers.reported_subjects import Sentence

_MOST_CARRIED = 4  # sentences
_SHORTEST_VERB = 3  # letters


def carried(sentence: Sentence) -> Report | None:
    """A sentence in the subjunctive of reported speech, by the speaker of the sentence before it."""
    frame = sentence.frame
    if not _reports_on(sentence, sentence.first, sentence.last) or "Q" in frame.tags[sentence.first : sentence.last]:
        return None
    at = sentence.first
    for _ in range(_MOST_CARRIED):
        earlier = frame.sentence_before(at)
        if earlier is None:
            return None
        held = [each for each in sayings(frame, *earlier) if not each.relative]
        if held:
            return _goes_on_from(sentence, held[-1])
        if not _reports_on(sentence, *earlier) and not _is_quoted(sentence, *earlier):
            return None
        at = earlier[0]
    return None


def _goes_on_from(sentence: Sentence, each: Saying) -> Report | None:
    if each.subject is None or each.doubtful:
        return None
    parts = part(sentence, sentence.first, sentence.last)
    subject = replace(each.subject, near="beside")
    return Report("", sentence.first, parts, subject, leads=True) if parts else None


def _is_quoted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a sentence is nothing but quoted words, which its speaker goes on from."""
    return set(sentence.frame.tags[first:last]) <= set("Q.!?`")


def _reports_on(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the first finite verb of a sentence stands in the subjunctive."""
    frame = sentence.frame
    for at in range(first, last):
        lower = frame.words[at].lower
        if lower in sentence.known.unreal and not frame.words[at].capital:
            return True
        second = at == first + 1 and frame.tags[at] in "lF"
        if lower in sentence.known.finite or (second and _is_third(sentence, lower)):
            return False
    return False


def _is_third(sentence: Sentence, lower: str) -> bool:
    """Whether the second word of a sentence ends as its verb would in the indicative: "Er reagiert auf Aussagen"."""
    return len(lower) > _SHORTEST_VERB and lower.endswith(sentence.frame.grammar.third_endings[:1])
