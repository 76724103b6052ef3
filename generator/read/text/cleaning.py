"""The one cleaning that every text goes through before anything else sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

if TYPE_CHECKING:
    from collections.abc import Iterator

_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_REMOVED_BMP = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls that are not white space
    "\u00ad\u200b\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"
)
_REMOVED_BEYOND = (
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f"  # musical formatting; tags
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
)
_FLAG = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"

# Most lines of news are settled by one look for these: scripts with combining marks, selectors, other planes.
_NEEDS_CARE = re.compile(
    "[\u0300-\u036f\u0483-\u1cff\u1dc0-\u1dff\u20d0-\u20ff\u2cef-\u2cf1\u2d7f\u2de0-\u2dff"
    "\u302a-\u302f\u3099\u309a\ua66f-\uabff\ufb1e\ufe00-\ufe2f\uffa0\U00010000-\U0010ffff]"
)
# The exact class is slow to look for, this one fast.
_MAY_BE_REMOVED = re.compile(f"[{_REMOVED_BMP}\U00010000-\U0010ffff]")
_REMOVED_OR_FLAG = re.compile(f"({_FLAG})|[{_REMOVED_BMP}{_REMOVED_BEYOND}]+")
_REPEATED_SELECTORS = re.compile(f"([{_SELECTORS}])[{_SELECTORS}]+")
_MAY_BE_MANY_MARKS = re.compile(r"\w?[^\w\s\x00-\x7f]{10,}")
_FEWEST = 10
_MADE_OF_MARKS = frozenset("\u0f73\u0f75\u0f81")  # which are none themselves
_TO_FOLD = re.compile(r"\s{2,}|[^\S \u00a0\u202f]")
_SEEN = re.compile(f"[^\\s\u034f\u061c\u115f\u1160\u180b-\u180f\u200c-\u200f\u2800\u3164\uffa0{_SELECTORS}]")

# What the bytes of UTF-8 after the first one look like in windows-1252, and in windows-1251.
_TRAIL = "\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
_TRAIL_1251 = "ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґёєјЅѕї\u0098\u00a0¤¦§©«¬®°±µ¶·»‚„…†‡€‰‹‘’“”•–—™›№"
_GARBLED = re.compile(
    "\ufffd+"
    # Marks that may stand after a word in capitals (MAÇÃ”, IRMÃ…) are no sign.
    "|[ÃÂ][\u0080-\u009f¡-ª¬®-¶¸-º¼-¿ŒœŠšŸŽžƒˆ‰€]"
    "|â(?:€|„¢|‚¬)"
    f"|(?:[ÐÑØÙÚÛ][{_TRAIL}]){{2,}}"
    f"|(?:[ã-é][{_TRAIL}]{{2}}){{2,}}"
    f"|(?:[РС][{_TRAIL_1251}]){{3,}}"
)
# One of these is in any garbled text and in few others, and to look for them first is six times as fast.
_SIGN_OF_GARBLED = re.compile("[\ufffd€™¡-©ª¬®-¶¸-º¼-¾ŒœŠšŸŽžƒˆ˜†‡‰‹›ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐ\x80-\x9f]")

MARKS_ON_ONE_CHARACTER = 30


def clean(text: str) -> str:
    """Return `text` as all of Briefings knows it; cleaning what is clean changes nothing.

    1. Out go characters that are not seen and can deceive: control characters that are not white space,
       lone surrogates, noncharacters, the byte order mark, the soft hyphen, zero-width space, word joiner and
       the other invisible operators, bidirectional embeddings, overrides and isolates, annotation marks,
       and tag characters, which smuggle text, except those that spell the flag of a region.
       Kept, for languages need them: the joiner and the non-joiner, the left-to-right, right-to-left and
       Arabic letter marks, and variation selectors (emoji, ideographs of names), one after a character.
    2. Of the combining marks on one character the first 30 stay (Unicode's stream-safe limit): no language
       has more, and putting very many in order takes quadratic time.
    3. Unicode normalisation form C.
    4. Each run of white space (`str.isspace`, line ends among it) becomes one space; where it is exactly one
       no-break space (U+00A0, U+202F) it stays, for French sets them before its punctuation.
    5. No white space at either end. Text in which nothing can be seen is empty.

    Any string goes in, nothing is raised, the time is linear.
    """
    spaced = text.replace("\u00a0", " ").replace("\u202f", " ")
    if spaced.isprintable() and "  " not in spaced:  # so there is no white space to fold, nor much to remove
        if text.isascii():
            return text.strip()
        folded = normalize("NFC", _bound_marks(_one_selector(text)) if _NEEDS_CARE.search(text) else text).strip()
    else:
        folded = _fold(normalize("NFC", _bound_marks(_remove_unseen(text))))
    return folded if _SEEN.search(folded) else ""


def garbled(text: str) -> int:
    """Return in how many places `text` looks decoded wrongly (``cafÃ©``, ``â€™``) or has characters that were lost.

    Only what hardly stands in any language counts. Such text is left as it is: which characters it had is a guess.
    """
    if text.isascii() or not _SIGN_OF_GARBLED.search(text):
        return 0
    return sum(1 for _ in _GARBLED.finditer(text))


def _remove_unseen(text: str) -> str:
    if _MAY_BE_REMOVED.search(text):
        text = _REMOVED_OR_FLAG.sub(r"\1", text)
    return _one_selector(text)


def _one_selector(text: str) -> str:
    return _REPEATED_SELECTORS.sub(r"\1", text)


def _bound_marks(text: str) -> str:
    return _MAY_BE_MANY_MARKS.sub(_bounded_run, text)


def _bounded_run(found: re.Match[str]) -> str:
    run = found[0]
    marks = sum(map(bool, map(combining, run))) + (len(run) if not _MADE_OF_MARKS.isdisjoint(run) else 0)
    return "".join(_with_bounded_marks(run)) if marks >= _FEWEST else run


def _with_bounded_marks(text: str) -> Iterator[str]:
    marks = 0
    for character in text:
        if marks > MARKS_ON_ONE_CHARACTER and combining(character):
            continue
        parts = normalize("NFD", character)
        if not combining(parts[0]):
            marks = 0
        marks += sum(1 for part in parts if combining(part))
        if marks <= MARKS_ON_ONE_CHARACTER:
            yield character


def _fold(text: str) -> str:
    if "\u00a0" in text or "\u202f" in text:
        return _TO_FOLD.sub(" ", text).strip()
    return " ".join(text.split())
