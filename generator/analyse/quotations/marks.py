"""Quotation marks of one paragraph, paired: which opens, which closes, and what is left open at its end.

One pass over the marks with a stack, so that time grows with the text and not with its depth. A mark that fits
nothing is passed over: a typing error costs one quotation, not the rest of the paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.analyse.text.words import LONGEST

# '' and `` are what typewriters and scanners make of double marks, ,, of the low one. An apostrophe within a word is
# none. The class comes first and what stands before a mark is asked after it: so the text is searched at once.
_MARK = re.compile(
    r"""[“”„‟〝〞〟"＂«»‹›「」『』｢｣‘’‚'`,]
    (?: (?<=[^'’`,]) | (?<=’)(?!\w) | (?<=`)` | (?<!\S,)(?<=,),(?=\w)
      | (?<=\S')(?=''(?!')) | (?<=')' | (?<=')(?<![\w']')(?=\w) | (?<=[\w,.?!…%)]')(?!\w) )""",
    re.VERBOSE,
)
_CLOSERS = {
    "“": "”“\"", "„": "“”\"", "‟": "”", "”": "”", '"': "\"”", "＂": "＂\"", "«": "»", "»": "«»", "‹": "›", "›": "‹",
    "「": "」", "『": "』", "｢": "｣", "〝": "〟〞", "‘": "’'", "‚": "‘’", "'": "'’", "``": ("''", "”", '"'),
    ",,": ("''", "“", "”", '"'), "''": ("''",),
}  # fmt: skip
_ALWAYS_OPEN = frozenset(("„", "«", "‹", "「", "『", "｢", "〝", "“", "‟", "``", ",,"))
_STRAIGHT = frozenset(('"', "＂", "''"))
_SINGLE = frozenset("‘'‚")
_LEADING = frozenset("([{<—–-/“„«‘‹「『:¿¡=…")
_EAST = frozenset("：，。、！？；（》」』")  # no space stands before an opening mark that follows these
_TYPED = "''"  # opens and closes; wikis set titles in italics with it, so what it encloses is not taken for quoted
_MEASURE = re.compile(r"\d['’′]\s?\d{1,2}\Z")  # 6'2", no quotation mark
_WORD = re.compile(r"[^\W_]+")
_AHEAD = 8  # marks looked at to tell "the boys’" from the end of a quotation


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    inner: list[tuple[int, int]] = field(default_factory=list)


class Marked(NamedTuple):
    """The outermost quoted strings of a paragraph, marks included, and where one stays open, if one does.

    `ends_at` is the place after the first mark that closes what this paragraph did not open; 0 if there is none.
    """

    closed: tuple[tuple[int, int], ...]
    opened_by: str | None = None
    opened_at: int = 0
    ends_at: int = 0


def paired(text: str, cut: frozenset[str] = frozenset()) -> Marked:
    """Pair the quotation marks of one paragraph. An unclosed one gives up what it encloses to the reader.

    `cut` are words whose beginning an apostrophe stands for: "‘em".
    """
    top: list[tuple[int, int]] = []
    stack: list[_Open] = []
    ends_at = 0
    marks = list(_MARK.finditer(text, 0, LONGEST))
    for place, found in enumerate(marks):
        mark, at = found[0], found.start()
        closed = _closed_by(stack, text, marks, place)
        if closed is not None:
            begun = stack[closed]
            del stack[closed:]
            if begun.mark != _TYPED:
                (stack[-1].inner if stack else top).append((begun.at, found.end()))
        elif _opens(stack, mark, text, at, cut):
            if mark in _SINGLE and stack:  # the one before was an apostrophe
                top.extend(stack.pop().inner)
            stack.append(_Open(mark, at))
        elif not (ends_at or top or stack) and mark in "”»" and not text[at + 1 : at + 2].isalnum():
            ends_at = found.end()
    opened = next((held for held in stack if held.mark not in _SINGLE and held.mark != _TYPED), None)
    for held in stack:
        top.extend(held.inner)
    return Marked(tuple(sorted(top)), opened.mark if opened else None, opened.at if opened else 0, ends_at)


def _closed_by(stack: list[_Open], text: str, marks: list[re.Match[str]], place: int) -> int | None:
    """The place in the stack of the mark that this one closes; the last few are looked at."""
    mark, at = marks[place][0], marks[place].start()
    if mark in '"”' and _MEASURE.search(text, max(0, at - 5), at):
        return None
    for held in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        opener = stack[held].mark
        if mark not in _CLOSERS[opener]:
            continue
        if opener in _SINGLE:
            if held == len(stack) - 1 and _closes_single(opener, text, marks, place):
                return held
        elif _closes(opener, mark, text, at):
            return held
    return None


def _closes(opener: str, mark: str, text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    if mark == opener == "»":  # Finnish »…»
        return not after.isalnum()
    if mark in '“"＂' and opener not in ("„", ",,"):
        return not (_after_space(before) and after and not after.isspace())
    return True


def _closes_single(opener: str, text: str, marks: list[re.Match[str]], place: int) -> bool:
    """An apostrophe stands between letters or ends a word; after an s, it is one where another mark can close."""
    at = marks[place].start()
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if after.isalnum():
        return False
    if before != "s":
        return True
    for found in marks[place + 1 : place + 1 + _AHEAD]:
        if (
            found[0] == opener
            and not text[found.start() - 1].isalnum()
            and text[found.end() : found.end() + 1].isalpha()
        ):
            return True
        if found[0] in "'’" and not text[found.end() : found.end() + 1].isalnum():
            return text[found.start() - 1] == "s" and opener == "'"
    return True


def _opens(stack: list[_Open], mark: str, text: str, at: int, cut: frozenset[str]) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + len(mark) : at + len(mark) + 1]
    if mark in _SINGLE:
        outermost = not stack or (len(stack) == 1 and stack[0].mark in _SINGLE)
        return outermost and _after_space(before) and after.isalpha() and not _is_cut(text, at + 1, cut)
    if mark in _ALWAYS_OPEN:
        return True
    if mark in _STRAIGHT:
        return _opens_straight(stack, mark, text, at)
    if mark in ("”", "»", "›"):  # ”Swedish”, »German«
        return not stack and (_after_space(before) or before in _EAST) and after.isalnum()
    return False


def _is_cut(text: str, at: int, cut: frozenset[str]) -> bool:
    word = _WORD.match(text, at)
    return word is not None and word[0].lower() in cut


def _opens_straight(stack: list[_Open], mark: str, text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + len(mark) : at + len(mark) + 1]
    if not after or _MEASURE.search(text, max(0, at - 5), at):
        return False
    if _after_space(before):
        return True
    if before in _EAST:
        return not after.isspace()
    # Where letters have no case, prefixes and neighbours stand without a space; elsewhere it was forgotten.
    caseless = before.lower() == before.upper()
    unspaced = before.isalpha() or (before in ".!?" and after.isupper())
    return after.isalnum() and unspaced and (caseless or all(held.mark != mark for held in stack))


def _after_space(before: str) -> bool:
    return not before or before.isspace() or before in _LEADING
