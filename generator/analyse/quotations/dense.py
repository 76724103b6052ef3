"""Which quoted strings are speech where words stand without spaces: what touches the string decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.quotations.appearance import ASKED, BESIDE, FRAGMENT, LONGEST_NAME, STOPS, WHOLE_UTTERANCE

if TYPE_CHECKING:
    from generator.analyse.quotations.appearance import Appearance
    from generator.analyse.quotations.surroundings import Surroundings
    from generator.analyse.quotations.wording import Wording

_SHORT_LEAD = 10  # characters of a name before its words
_CLAUSE = 24  # characters beside a string that lead to it
_COMMAS = ("，", "、", ",")
_CLAUSE_END = re.compile("[，,、。：:]")
_SHORT_REPORT = 14  # characters of a name and a verb of saying
_FULL_STOPS = ("。", "．")
_TITLE_MARKS = ("『", "《")


def is_dense_speech(string: Appearance, around: Surroundings, tail: str, held: Wording, *, introduced: bool) -> bool:
    """Whether a string is somebody's words; `introduced` if the paragraph above it ends in a colon."""
    lead, before, after = around.lead.strip(BESIDE), around.lead.rstrip()[-_CLAUSE:], tail[:_CLAUSE].lstrip()
    if before.endswith(tuple(held.names)) or after.startswith(held.names_after):
        return False
    if string.opener in _TITLE_MARKS and not after.startswith((*held.speech_after, *held.quoting)):
        return False
    if introduced or before.endswith((":", "：")) or string.ends(("。",)) or after.startswith(held.speech_after):
        return True
    if string.ends(ASKED) and (not lead or not after):
        return True
    if not lead and _told_behind(string, after, tail, held):
        return True
    if any(word in before for word in held.saying):
        short = string.length < FRAGMENT and not before.endswith(("，", ",", "、"))
        return not short or (before.endswith(tuple(held.saying)) and string.length > 1)
    if string.length < WHOLE_UTTERANCE:
        return False
    if after.startswith(held.quoting) and after[1:2] not in BESIDE:
        return True
    # A name and its words, or words and whose they are: whole paragraphs of talk and of letters.
    named = 0 < len(lead) <= _SHORT_LEAD and not around.follows.strip()
    signed = string.length > LONGEST_NAME and around.follows.lstrip().startswith(("（", "("))
    whole = string.length > LONGEST_NAME and (around.follows.startswith(_FULL_STOPS) or _holds_sentences(string.text))
    return named or (not lead and (string.ends(STOPS) or signed or whole))


def _told_behind(string: Appearance, after: str, tail: str, held: Wording) -> bool:
    """Whether a word of saying follows what begins a sentence: `“等待，”瓦尔加说`, `「待つ」とヴァルガ氏は話した`."""
    if after.startswith(held.quoting) and after[1:2] not in BESIDE:
        return any(word in tail for word in held.saying)
    if not (string.ends(_COMMAS) or after.startswith(_COMMAS)):
        return False
    clause = _CLAUSE_END.split(after.lstrip("，,、"), maxsplit=1)[0]
    return len(clause) <= _SHORT_REPORT and clause.endswith(tuple(held.saying))


def _holds_sentences(text: str) -> bool:
    """Whether more than one sentence stands between the marks, as in no title."""
    return any(stop in text[:-1] for stop in _FULL_STOPS)
