"""What agencies put behind an article's last sentence: ``(Reporting by …; Editing by …)``, ``(SID)``, ``— AFP``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.furniture.lines import is_plain_sentence, names_only
from generator.read.furniture.phrases import plain

if TYPE_CHECKING:
    from generator.read.furniture.phrases import Phrases

_LONGEST = 300
_LONGEST_AGENCY = 40
_LONGEST_OPEN = 160
_IN_PARENTHESES = re.compile(r"[(（\[]([^()（）\[\]]{2,280})[)）\]]\.?$")
_BEHIND_DASH = re.compile(r"(?:^|[ \u00a0])(?:--|[-—–])[ \u00a0]?([^\s—–()][^—–()]{1,30})$")
# After a quotation, what stands behind a dash is who said it.
_STOP = re.compile("[.!?…。！？؟]$")
_SENTENCE_END = re.compile("[.!?…。！？؟][\"'”’»“」』)]*$")


def sign_off_start(text: str, phrases: Phrases) -> int | None:
    """Return where in the paragraph `text` a sign-off begins, which goes on to its end; None if there is none."""
    tail = text[-_LONGEST:]
    if tail[-1] in ")）]" or tail[-2:] in (").", ")。"):
        start = _start(_IN_PARENTHESES.search(tail), text, phrases, after=_SENTENCE_END)
    else:
        start = _start(_BEHIND_DASH.search(tail, max(len(tail) - _LONGEST_AGENCY, 0)), text, phrases, after=_STOP)
    if start is not None:
        return start
    return 0 if len(text) <= _LONGEST_OPEN and _is_open_sign_off(text, phrases) else None


def _start(found: re.Match[str] | None, text: str, phrases: Phrases, *, after: re.Pattern[str]) -> int | None:
    if not found or not _is_sign_off(found[1], phrases):
        return None
    before = text[: len(text) - len(found[0])].rstrip()
    return len(before) if not before or after.search(before[-4:]) else None


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
    return bool(leads) and (not rest or not rest[0].islower() or phrases.is_agency(rest.split()[0]))


def _is_open_sign_off(text: str, phrases: Phrases) -> bool:
    """Without parentheses: nothing but who did what, ``Reporting by Jo Brandt; editing by Mette Solvang``."""
    bare = text.strip(" .()-—–")
    if len(bare) <= _LONGEST_AGENCY and phrases.is_agency(bare):
        return True
    rest = bare.partition(" ")[2]
    if not _leads(bare, phrases) or not names_only(rest, phrases.name_words) or rest.lower() == rest.upper():
        return False
    return sum(word[0].isupper() for word in rest.split()) > 1 or phrases.is_agency(rest.rpartition(" ")[2])
