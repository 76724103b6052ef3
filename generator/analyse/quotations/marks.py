"""Quotation marks of one paragraph, paired: which opens, which closes, and what is left open at its end.

One pass over the marks with a stack, so that time grows with the text and not with its depth. A mark that fits
nothing is passed over: a typing error costs one quotation, not the rest of the paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

from generator.analyse.text.words import LONGEST

# '' and `` are what typewriters and scanners make of double marks, ,, of the low one. An apostrophe within a word is
# none. The class comes first and what stands before a mark is asked after it: so the text is searched at once.
_MARK = re.compile(
    r"""[“”„‟〝〞〟"＂«»‹›「」『』｢｣‘’‚'`,]
    (?: (?<=[^'’`,]) | (?<=’)(?!\w) | (?<=`)` | (?<!\S,)(?<=,),(?=\w)
      | (?<=\S')(?=''(?!')) | (?<=')' | (?<=')(?<![\w']')(?=[\w\[(“"£$€@#…]) | (?<=[\w,.?!…%)\]*"”»]')(?!\w) )""",
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
_MOST = 2_000  # marks of one paragraph; prose has no more
_MEASURE = re.compile(r"\d['’′]\s?\d{1,2}\Z")  # 6'2", no quotation mark
_WORD = re.compile(r"[^\W_]+")
_DECADE = re.compile(r"\d\ds?\b(?![.,]\d)")  # ‘90s
_AFTER_STOP = {True: re.compile(r"[.!?…][”\"»)\]]?\s+\Z"), False: re.compile(r"[.!?…][’'»)\]]?\s+\Z")}
_SETS_OFF = re.compile(r"(?:\A|[.!?…:,]|[.!?…,][’'”\"»])\s*\Z")  # what stands before speech, and before no cut word
_AFTER_CLOSE = re.compile(r"[,;:!?)]|\.(?!\.)")  # what stands behind a closing mark, though a space stand before it
_STOP_WITHIN = re.compile(r"[.!?…]\s+[^\W\d_a-z]")
_BEGINS_STATEMENT = frozenset('[(“"£$€@#…')
_APOSTROPHES = ("'", "’", "‘")
_PUNCTUATION = frozenset((".", ",", ";", ":", "!", "?", ")", ""))
_LONG = 400  # characters before an apostrophe that are looked at for whole sentences
_AHEAD = 8  # marks looked at to tell "the boys’" from the end of a quotation


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    inner: list[tuple[int, int]] = field(default_factory=list)


class Marked(NamedTuple):
    """The outermost quoted strings of a paragraph, marks included, and where one stays open, if one does.

    `ends_at` is the place after the first mark that closes what this paragraph did not open; 0 if there is none.
    `joints` are the marks that open anew what is open, as paragraphs do that were joined: `'We wait. 'We hope.'`.
    """

    closed: tuple[tuple[int, int], ...]
    opened_by: str | None = None
    opened_at: int = 0
    ends_at: int = 0
    joints: tuple[int, ...] = ()


_UNMARKED = Marked(())


def paired(text: str, cut: frozenset[str] = frozenset()) -> Marked:
    """Pair the quotation marks of one paragraph. An unclosed one gives up what it encloses to the reader.

    `cut` are words whose beginning an apostrophe stands for: "‘em".
    """
    marks = list(islice(_MARK.finditer(text, 0, LONGEST), _MOST))
    if not marks:
        return _UNMARKED
    top: list[tuple[int, int]] = []
    stack: list[_Open] = []
    joints: list[int] = []
    ends_at = 0
    for place, found in enumerate(marks):
        mark, at = found[0], found.start()
        closed = _closed_by(stack, text, marks, place)
        if closed is not None:
            begun = stack[closed]
            del stack[closed:]
            if begun.mark != _TYPED:
                (stack[-1].inner if stack else top).append((begun.at, found.end()))
        elif _opens(stack, mark, text, at, cut):
            if stack and _opens_anew(stack[-1], mark, text, at):
                joints.append(at)
                continue
            if mark in _SINGLE and stack and not _is_sure(stack[-1], text):  # it was an apostrophe
                top.extend(stack.pop().inner)
            stack.append(_Open(mark, at))
        elif not (ends_at or top or stack) and mark in "”»" and not text[at + 1 : at + 2].isalnum():
            ends_at = found.end()
    for held in stack:
        top.extend(held.inner)
    opened = next((held for held in stack if held.mark != _TYPED and _is_sure(held, text)), None)
    by = opened.mark if opened else None
    return Marked(tuple(sorted(top)), by, opened.at if opened else 0, ends_at, tuple(joints))


def _is_sure(opened: _Open, text: str) -> bool:
    """Whether a mark left open is one: a single mark may be an apostrophe but where a statement begins with it."""
    if opened.mark not in _SINGLE:
        return True
    after = text[opened.at + 1 : opened.at + 2]
    begins = after.isupper() or after in _BEGINS_STATEMENT
    return begins and bool(_SETS_OFF.search(text, max(0, opened.at - 4), opened.at))


def _opens_anew(held: _Open, mark: str, text: str, at: int) -> bool:
    """Whether a mark opens a further paragraph of what is open, the paragraphs having been joined."""
    alike = held.mark == mark or (held.mark in _SINGLE and mark in _SINGLE)
    after_stop = _AFTER_STOP[mark in _SINGLE].search(text, max(0, at - 4), at)
    return alike and after_stop is not None and _is_sure(held, text)


def _closed_by(stack: list[_Open], text: str, marks: list[re.Match[str]], place: int) -> int | None:
    """The place in the stack of the mark that this one closes; the last few are looked at."""
    mark, at = marks[place][0], marks[place].start()
    if mark in '"”' and _MEASURE.search(text, max(0, at - 5), at):
        return None
    for held in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        opener = stack[held].mark
        if mark not in _CLOSERS[opener]:
            if opener in _SINGLE and held == len(stack) - 1 and _closes_amiss(mark, text, at):
                return held
            continue
        if opener in _SINGLE:
            if held == len(stack) - 1 and _closes_single(stack, text, marks, place):
                return held
        elif _closes(opener, mark, text, at):
            return held
    return None


def _closes(opener: str, mark: str, text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    if mark == opener == "»":  # Finnish »…»
        return not after.isalnum()
    if mark in '“"＂' and opener not in ("„", ",,"):
        return not (_after_space(before) and after and not after.isspace()) or bool(_AFTER_CLOSE.match(text, at + 1))
    return True


def _closes_amiss(mark: str, text: str, at: int) -> bool:
    """Whether a double mark ends what a single one began, as a typing error: `'We wait." The mayor left.`."""
    return mark in '"”' and text[at - 1 : at] in ".,!?…" and not text[at + 1 : at + 2].strip()


def _closes_single(stack: Sequence[_Open], text: str, marks: list[re.Match[str]], place: int) -> bool:
    """An apostrophe stands between letters or ends a word; after an s, it is one where another mark can close."""
    at = marks[place].start()
    opener, begin, nested = stack[-1].mark, stack[-1].at, len(stack) > 1
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if after.isalnum() or (text[at - 2 : at - 1] in _APOSTROPHES and at - 2 > begin):  # rock 'n' roll
        return False
    if before != "s":
        return True
    if after == " " and text[at + 2 : at + 3].islower() and _STOP_WITHIN.search(text, max(begin, at - _LONG), at):
        return False  # what holds whole sentences ends in a stop
    for found in marks[place + 1 : place + 1 + _AHEAD]:
        if (
            found[0] == opener
            and not text[found.start() - 1].isalnum()
            and text[found.end() : found.end() + 1].isalnum()
        ):
            return True
        if found[0] in "'’" and not text[found.end() : found.end() + 1].isalnum():
            ends = text[found.end() : found.end() + 1] in _PUNCTUATION or " " not in text[at + 2 : found.start()]
            return nested or (text[found.start() - 1] == "s" and not ends)
    return True


def _opens(stack: list[_Open], mark: str, text: str, at: int, cut: frozenset[str]) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + len(mark) : at + len(mark) + 1]
    if mark in _SINGLE:
        outermost = not stack or (len(stack) == 1 and stack[0].mark in _SINGLE)
        begins = after.isalnum() or after in _BEGINS_STATEMENT
        return outermost and _after_space(before) and begins and not _is_cut(text, at + 1, cut)
    if mark in _ALWAYS_OPEN:
        return True
    if mark in _STRAIGHT:
        return _opens_straight(stack, mark, text, at)
    if mark in ("”", "»", "›"):  # ”Swedish”, »German«
        return not stack and (_after_space(before) or before in _EAST) and after.isalnum()
    return False


def _is_cut(text: str, at: int, cut: frozenset[str]) -> bool:
    word = _WORD.match(text, at)
    return word is not None and (word[0].lower() in cut or _DECADE.match(text, at) is not None)


def _opens_straight(stack: list[_Open], mark: str, text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + len(mark) : at + len(mark) + 1]
    if not after or _MEASURE.search(text, max(0, at - 5), at):
        return False
    if _after_space(before) or (stack and stack[-1].at == at - 1 and stack[-1].mark != mark):
        return True
    if before in _EAST:
        return not after.isspace()
    # Where letters have no case, prefixes and neighbours stand without a space; elsewhere it was forgotten.
    caseless = before.lower() == before.upper()
    unspaced = before.isalpha() or (before in ".!?" and after.isupper())
    return after.isalnum() and unspaced and (caseless or all(held.mark != mark for held in stack))


def _after_space(before: str) -> bool:
    return not before or before.isspace() or before in _LEADING
