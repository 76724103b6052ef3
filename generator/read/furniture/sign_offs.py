"""What agencies put behind an article's last sentence: ``(Reporting by …; Editing by …)``, ``(SID)``, ``— AFP``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.furniture.phrases import plain
from generator.read.furniture.words import is_plain_sentence, is_uncased_name, names_only

if TYPE_CHECKING:
    from generator.read.furniture.phrases import Phrases

_LONGEST = 300
_LONGEST_AGENCY = 40
_LONGEST_OPEN = 160
_IN_PARENTHESES = re.compile(r"[(（\[]([^()（）\[\]]{2,280})[)）\]]\.?$")
_BEHIND_DASH = re.compile(r"(?:^|[ \u00a0])(?:--|[-—–])[ \u00a0]?([^\s—–()][^—–()]{1,30})$")
# After a quotation, what stands behind a dash is who said it, and after a question the answer.
_STOP = re.compile("[.。]$")
_PARTS = re.compile(r"; ?|\. (?=[A-ZÀ-ÞА-ЯЁІЇЄҐ])")
_SIGN = re.compile(" ?[:：/／] ?")
_SHORTEST_UNCASED = 2
_SENTENCE_END = re.compile("[.!?…。！？؟][\"'”’»“」』)]*$")


def sign_off_start(text: str, phrases: Phrases) -> int | None:
    """Return where in the paragraph `text` a sign-off begins, which goes on to its end; None if there is none."""
    tail = text[-_LONGEST:]
    if tail[-1] in ")）]" or tail[-2:] in (").", ")。"):
        found = _IN_PARENTHESES.search(tail)
        start = _start(found, text, _SENTENCE_END) if found and _is_sign_off(found[1], phrases) else None
    else:
        found = _BEHIND_DASH.search(tail, max(len(tail) - _LONGEST_AGENCY, 0))
        start = _start(found, text, _STOP) if found and _is_sure_agency(found[1], phrases) else None
    if start is not None:
        return start
    return 0 if len(text) <= _LONGEST_OPEN and _is_open_sign_off(text, phrases) else None


def _start(found: re.Match[str], text: str, after: re.Pattern[str]) -> int | None:
    before = text[: len(text) - len(found[0])].rstrip()
    return len(before) if not before or after.search(before[-4:]) else None


def _is_sure_agency(said: str, phrases: Phrases) -> bool:
    return phrases.is_agency(said) and not phrases.is_ambiguous(said)


def _is_sign_off(said: str, phrases: Phrases) -> bool:
    if len(said) <= _LONGEST_AGENCY and phrases.is_agency(said):
        return True
    return _leads(said, phrases) and not is_plain_sentence(said, phrases)


def _leads(said: str, phrases: Phrases) -> bool:
    """Whether `said` begins with ``Reporting by`` or the like, and goes on with a name, if it goes on."""
    folded = plain(said).lower()
    if not folded.startswith(phrases.sign_offs):
        return False
    leads = [lead for lead in phrases.sign_offs if folded.startswith(lead) and not folded[len(lead) :][:1].isalpha()]
    rest = said[max(map(len, leads), default=0) :].strip(" :：.")
    if not leads or not rest:
        return bool(leads) and said.lower() != said.upper()
    if said.lower() == said.upper():
        sign = _SIGN.match(said, max(map(len, leads)))
        is_named = is_uncased_name(rest, phrases, shortest=_SHORTEST_UNCASED) or phrases.is_agency(rest)
        return sign is not None and is_named
    return not rest[0].islower() or phrases.is_agency(rest.split()[0])


def _is_open_sign_off(text: str, phrases: Phrases) -> bool:
    """Without parentheses: nothing but who did what, ``Reporting by Jo Brandt; editing by Mette Solvang``."""
    bare = text.strip(" .()-—–")
    if len(bare) <= _LONGEST_AGENCY and _is_sure_agency(bare, phrases):
        return True
    rest = bare.partition(" ")[2]
    if not _leads(bare, phrases) or not names_only(rest, phrases.name_words) or rest.lower() == rest.upper():
        return False
    if not all(_leads(part, phrases) for part in _PARTS.split(bare)):
        return False
    return sum(word[0].isupper() for word in rest.split()) > 1 or phrases.is_agency(rest.rpartition(" ")[2])
