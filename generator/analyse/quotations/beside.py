"""What the sentence of a quoted string says of it, before it and behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.quotations.appearance import (
    BESIDE,
    WORD,
)  # fmt: skip
from generator.analyse.quotations.wording import any_says, says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.quotations.wording import Wording

_LONGEST = 600  # characters of a sentence on either side of a string that are looked at
_NEAR = 4  # words before a string that lead to it
_FEW = 3  # words behind the comma after a string, among which its verb stands
_CLOSING = 3  # words that end a sentence as a report: "…, he said."
_DASHED = re.compile(r"\s?,\s?[—–-]\s(?=[^\W\d_])")  # before words in small letters: `«Нет», — сказал Варга`


@dataclass(frozen=True, slots=True)
class Sentence:
    """What the sentence of a quoted string says beside it."""

    near: Sequence[str]  # the words before it, in lower case
    before: str  # the last of them, articles left out
    earlier: str  # the one before that
    after: str  # the word after it
    begins: bool  # nothing stands before it
    direct: bool  # a colon leads to it, or a comma after a word of saying
    leads: bool  # a word of saying stands before it, or ends the sentence as a report: "…, he said."
    said: bool  # a word of saying stands anywhere
    denied: bool  # a word for "never" and one of saying lead to it: `She never said “no”`
    dubbed: bool  # a comma and a word for "alias" lead to it: `Varga, dite « la Digue »`
    told: bool  # a comma and a word of saying follow: `«No», dijo Varga`

    @classmethod
    def of(cls, lead: str, tail: str, held: Wording, *, introduced: bool) -> Sentence:
        lead, tail = lead[-_LONGEST:], tail[:_LONGEST]
        words, after = WORD.findall(lead.lower()), WORD.findall(tail.lower())
        near = words[-_NEAR:]
        bare = [word for word in near if word not in held.articles]
        leads = any_says(words, held) or _closes(after, held)
        stripped = lead.rstrip()
        direct = introduced or stripped.endswith((":", "："))
        return cls(
            near=near,
            before=bare[-1] if bare else "",
            earlier=bare[-2] if len(bare) > 1 else "",
            after=after[0] if after else "",
            begins=not lead.strip(BESIDE),
            direct=direct or (stripped.endswith((",", "،")) and any_says(near, held)),
            leads=leads,
            said=leads or any_says(after, held),
            denied=any(word in held.never and any_says(near[at:], held) for at, word in enumerate(near)),
            dubbed=bool(near) and near[-1] in held.aliases and stripped[: -len(near[-1])].rstrip().endswith(","),
            told=_told_behind(tail, after, held),
        )

    def has_before(self, words: frozenset[str], held: Wording) -> bool:
        return self.before in words or (self.before[:1] in held.proclitics and self.before[1:] in words)


def _closes(after: Sequence[str], held: Wording) -> bool:
    """Whether the words after a string end its sentence as a report: "he said.", "prosecutors in Halden allege."."""
    if any(word in held.saying for word in after[-_CLOSING:]):
        return True
    return len(after) > 1 and says(after[-1], held) and after[-2] not in held.articles


def _told_behind(tail: str, after: Sequence[str], held: Wording) -> bool:
    """Whether a comma and a word of saying follow a string, in the languages that set the comma behind the mark.

    Where dialogue has dashes, one and a word in small letters do.
    """
    dashed = _DASHED.match(tail) if held.dash_dialogue else None
    if dashed and tail[dashed.end()].islower():
        return True
    if held.capitals == "titles":
        return tail[:1] == "," and bool(after) and says(after[0], held)
    return tail[:1] == "," and any_says(after[:_FEW], held)
